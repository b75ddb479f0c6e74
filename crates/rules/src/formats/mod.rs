//! The forms in which a report is handed out: pure functions from report to text.
//!
//! The sentences of findings are the rules' own; what stands around them comes from the messages.

use chrono::NaiveDate;
use tongguan_domain::Choice;
use tongguan_words::{Argument, Words};

use crate::report::{Dissent, Finding, Outcome, Report, RuleBookStamp, SourceLine};

mod concerns;
pub mod html;
pub mod json;
pub mod junit;
pub mod rulebook;
pub mod sarif;
pub mod sentences;
pub mod text;

/// Which findings are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// What needs a person: failed, waived, not checked.
    ForAPerson,
    /// Every outcome.
    Everything,
}

impl Listing {
    fn of(self, report: &Report) -> Vec<&Finding> {
        match self {
            Self::ForAPerson => report.for_a_person(),
            Self::Everything => report.findings.iter().collect(),
        }
    }
}

/// The one sentence that says whether the dossier can be handed over.
#[must_use]
pub fn verdict_sentence(report: &Report, words: &Words) -> String {
    let key = format!("report-verdict-{}", report.verdict().word());
    words.say_with(&key, &[("blocking", Argument::from(report.counts().blocking))])
}

/// By which rule book, and as of which day, the report was made.
#[must_use]
pub fn basis_sentence(report: &Report, words: &Words) -> String {
    words.say_with(
        "report-basis",
        &[
            ("day", Argument::from(report.as_of.to_string())),
            ("id", Argument::from(report.rulebook.id.as_str())),
            ("version", Argument::from(report.rulebook.version.as_str())),
            ("snapshot", Argument::from(report.rulebook.snapshot.to_string())),
        ],
    )
}

/// What to know of a rule book that was old on that day; `None` while it is fresh.
#[must_use]
pub fn staleness_sentence(stamp: &RuleBookStamp, day: NaiveDate, words: &Words) -> Option<String> {
    let key = format!("report-{}", stamp.staleness(day)?.word());
    let days = Argument::from(stamp.age_in_days(day).to_string());
    Some(words.say_with(&key, &[("days", days), ("snapshot", Argument::from(stamp.snapshot.to_string()))]))
}

/// What to know of the report as a whole, as a code and a sentence.
fn notice(report: &Report, words: &Words) -> Option<(&'static str, String)> {
    let code = report.staleness()?.word();
    Some((code, staleness_sentence(&report.rulebook, report.as_of, words)?))
}

/// How many findings there are of each sort.
#[must_use]
pub fn counts_sentence(report: &Report, words: &Words) -> String {
    let counts = report.counts();
    words.say_with(
        "report-counts",
        &[
            ("blocking", Argument::from(counts.blocking)),
            ("advisory", Argument::from(counts.advisory)),
            ("information", Argument::from(counts.information)),
            ("waived", Argument::from(counts.waived)),
            ("not-checked", Argument::from(counts.not_checked)),
            ("passed", Argument::from(counts.passed)),
            ("not-applicable", Argument::from(counts.not_applicable)),
        ],
    )
}

/// Who says so, and how sure that is.
#[must_use]
pub fn source_sentence(source: &SourceLine, words: &Words) -> String {
    let confidence = words.say(&format!("report-confidence-{}", source.confidence.word()));
    words.say_with(
        "report-source-line",
        &[
            ("title", Argument::from(source.title_in(words.language()))),
            ("locator", Argument::from(source.locator_in(words.language()))),
            ("date", Argument::from(source.date_in(words.language()))),
            ("confidence", Argument::from(confidence)),
        ],
    )
}

/// What the sources say that disagree, each with its place.
#[must_use]
pub fn dissent_sentences(finding: &Finding, words: &Words) -> Vec<String> {
    let sentence = |dissent: &Dissent| {
        let says = dissent.says.in_language(words.language());
        let source = source_sentence(&dissent.source, words);
        words
            .say_with("report-dissent", &[("says", Argument::from(says)), ("source", Argument::from(source))])
    };
    finding.dissent.iter().map(sentence).collect()
}

/// On whose word a failure was waived; `None` when it was not.
#[must_use]
pub fn waiver_sentence(finding: &Finding, words: &Words) -> Option<String> {
    let waiver = finding.waiver.as_ref()?;
    Some(words.say_with(
        "report-waiver",
        &[
            ("approver", Argument::from(waiver.approver.as_str())),
            ("expires", Argument::from(waiver.expires.to_string())),
            ("reason", Argument::from(waiver.reason.as_str())),
        ],
    ))
}

/// What a finding is about, as people call it: the document, or the field with the number of its item.
fn subject(finding: &Finding, words: &Words) -> String {
    if let Some(role) = finding.role {
        return words.say(&format!("role-{}", role.word()));
    }
    let name = words.say(&tongguan_words::field_key(finding.field.field()));
    match finding.field.index() {
        Some(index) => words
            .say_with("report-item", &[("field", Argument::from(name)), ("item", Argument::from(index + 1))]),
        None => name,
    }
}

/// The heading under which a finding is listed: a failure under its severity, all else under its outcome.
fn heading(finding: &Finding, words: &Words) -> String {
    match finding.outcome {
        Outcome::Failed => words.say(&format!("report-severity-{}", finding.severity.word())),
        outcome => words.say(&format!("report-outcome-{}", outcome.word())),
    }
}

/// A finding as people read it. What could not be checked of one place for one reason is said once, with all
/// rules it concerns: a file nobody opened would otherwise fill a page.
struct Entry<'a> {
    finding: &'a Finding,
    rules: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    fn of(finding: &'a Finding) -> Self {
        Self { finding, rules: vec![&finding.rule] }
    }

    /// Whether why and source are those of one rule.
    fn is_single(&self) -> bool {
        self.rules.len() == 1
    }

    fn takes_in(&self, finding: &Finding) -> bool {
        let same = |mine: &Finding| {
            (mine.outcome, mine.field, &mine.sentences.en.what)
                == (finding.outcome, finding.field, &finding.sentences.en.what)
        };
        finding.outcome == Outcome::NotChecked && same(self.finding)
    }
}

/// Entries under their headings, the gravest first.
fn grouped<'a>(findings: &[&'a Finding], words: &Words) -> Vec<(String, Vec<Entry<'a>>)> {
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| (finding.outcome, finding.severity));
    let mut groups: Vec<(String, Vec<Entry<'a>>)> = Vec::new();
    for finding in sorted {
        let heading = heading(finding, words);
        match groups.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, entries)) => match entries.iter_mut().find(|entry| entry.takes_in(finding)) {
                Some(entry) => entry.rules.push(&finding.rule),
                None => entries.push(Entry::of(finding)),
            },
            None => groups.push((heading, vec![Entry::of(finding)])),
        }
    }
    groups
}

/// Text for HTML and XML: marks escaped, characters that XML 1.0 forbids replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(character),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
