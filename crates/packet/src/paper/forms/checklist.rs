//! The checklist: everything that needs a person, the gravest first; what is waived is struck.

use tongguan_domain::Choice;
use tongguan_rules::formats::{dissent_sentences, staleness_sentence};
use tongguan_rules::{Finding, Outcome, Severity};
use tongguan_words::{Words, field_key};

use super::{Clerk, receding};
use crate::paper::blocks::{Block, Passage, Sign, Style};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let findings = clerk.content.report.for_a_person();
    let mut blocks = vec![Block::Paragraph(receding(clerk.basis()))];
    let report = clerk.content.report;
    if report.staleness().is_some() {
        let say = |words: &Words| staleness_sentence(&report.rulebook, report.as_of, words);
        let sentence = clerk.both(|words| say(words).unwrap_or_default());
        blocks.push(Block::Statement(said(&sentence.chinese, &sentence.english)));
    }
    if findings.is_empty() {
        let passed = clerk.content.report.counts().passed;
        blocks.push(Block::Statement(clerk.sentence("paper-checklist-none", &[("passed", passed.into())])));
    }
    for group in findings.chunk_by(|one, other| standing(one) == standing(other)) {
        if let Some((sign, key)) = group.first().map(|finding| standing(finding)) {
            blocks.push(clerk.heading(key));
            blocks.push(Block::Items(group.iter().map(|finding| (sign, item(clerk, finding))).collect()));
        }
    }
    blocks
}

/// The sign of a finding and the message that heads its group.
const fn standing(finding: &Finding) -> (Sign, &'static str) {
    match (finding.outcome, finding.severity) {
        (Outcome::Waived, _) => (Sign::Waived, "report-outcome-waived"),
        (Outcome::NotChecked, _) => (Sign::NotChecked, "report-outcome-not-checked"),
        (_, Severity::Blocking) => (Sign::Blocking, "report-severity-blocking"),
        (_, Severity::Advisory) => (Sign::Advisory, "report-severity-advisory"),
        (_, Severity::Information) => (Sign::Information, "report-severity-information"),
    }
}

fn item(clerk: &Clerk<'_>, finding: &Finding) -> Vec<Passage> {
    let (chinese, english) = (&finding.sentences.zh, &finding.sentences.en);
    let mut passages = said(&chinese.what, &english.what);
    if finding.outcome == Outcome::Waived {
        passages = passages.into_iter().map(Passage::struck).collect();
    }
    passages.extend(apart(said(&chinese.action, &english.action)));
    if let Some(waiver) = &finding.waiver {
        let arguments = [
            ("reason", waiver.reason.as_str().into()),
            ("approver", waiver.approver.as_str().into()),
            ("expires", waiver.expires.to_string().into()),
        ];
        passages.extend(apart(clerk.sentence("report-waiver", &arguments)));
    }
    passages.extend(apart(receding(clerk.both(|words| origin(words, finding)))));
    if !finding.dissent.is_empty() {
        passages.extend(receding(clerk.both(|words| dissent_sentences(finding, words).join(" "))));
    }
    passages
}

fn said(chinese: &str, english: &str) -> Vec<Passage> {
    let passages = [Passage::new(Style::Body, chinese), Passage::new(Style::Label, english).quiet()];
    passages.into_iter().filter(|passage| !passage.text.is_empty()).collect()
}

/// Where the finding stands in the dossier, and where the requirement was read.
fn origin(words: &Words, finding: &Finding) -> String {
    let source = &finding.source;
    let mut field = words.say(&field_key(finding.field.field()));
    if let Some(index) = finding.field.index() {
        // People count from 1.
        field = words.say_with("report-item", &[("field", field.into()), ("item", (index + 1).into())]);
    }
    let confidence = words.say(&format!("report-confidence-{}", source.confidence.word()));
    let arguments = [
        ("title", source.title_in(words.language()).into()),
        ("locator", source.locator.as_str().into()),
        ("date", source.date.as_str().into()),
        ("confidence", confidence.into()),
    ];
    let source = words.say_with("report-source-line", &arguments);
    words.say_with("paper-origin-of-finding", &[("field", field.into()), ("source", source.into())])
}

fn apart(passages: Vec<Passage>) -> Vec<Passage> {
    let mut passages = passages.into_iter();
    passages.next().map(Passage::apart).into_iter().chain(passages).collect()
}
