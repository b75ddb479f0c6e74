//! The checklist: everything that needs a person, the gravest first; what is waived is struck.

use tongguan_domain::{Choice, Language};
use tongguan_rules::{Finding, Outcome, Severity};

use super::Clerk;
use crate::paper::blocks::{Block, Passage, Sign, Style, Term};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let findings = clerk.content.report.for_a_person();
    let mut blocks = vec![Block::Paragraph(clerk.sentence("paper-verdict-ground", &clerk.ground()))];
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
        (Outcome::Waived, _) => (Sign::Waived, "paper-waived"),
        (Outcome::NotChecked, _) => (Sign::NotChecked, "paper-not-checked"),
        (_, Severity::Blocking) => (Sign::Blocking, "paper-blocking"),
        (_, Severity::Advisory) => (Sign::Advisory, "paper-advisory"),
        (_, Severity::Information) => (Sign::Information, "paper-information"),
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
            ("day", waiver.expires.to_string().into()),
        ];
        passages.extend(apart(clerk.sentence("paper-waiver", &arguments)));
    }
    let source = source(clerk, finding);
    passages.push(Passage::new(Style::Fine, source.chinese).quiet().apart());
    passages.push(Passage::new(Style::Fine, source.english).quiet());
    passages
}

fn said(chinese: &str, english: &str) -> Vec<Passage> {
    let passages = [Passage::new(Style::Body, chinese), Passage::new(Style::Label, english).quiet()];
    passages.into_iter().filter(|passage| !passage.text.is_empty()).collect()
}

/// Where the finding stands in the dossier, and where the requirement was read.
fn source(clerk: &Clerk<'_>, finding: &Finding) -> Term {
    let words = clerk.content.words;
    let mut label = clerk.label(finding.field.field());
    if let Some(index) = finding.field.index() {
        // People count from 1.
        let number = index + 1;
        label = Term {
            chinese: format!("{}（{number}）", label.chinese),
            english: format!("{} {number}", label.english),
        };
    }
    let confidence = format!("paper-confidence-{}", finding.source.confidence.word());
    let said = |language: Language, field: String| {
        let words = if language == Language::Chinese { &words.chinese } else { &words.english };
        let arguments = [
            ("field", field.into()),
            ("title", finding.source.title_in(language).into()),
            ("locator", finding.source.locator_in(language).into()),
            ("date", finding.source.date_in(language).into()),
            ("confidence", words.say(&confidence).into()),
        ];
        words.say_with("paper-source", &arguments)
    };
    Term { chinese: said(Language::Chinese, label.chinese), english: said(Language::English, label.english) }
}

fn apart(passages: Vec<Passage>) -> Vec<Passage> {
    let mut passages = passages.into_iter();
    passages.next().map(Passage::apart).into_iter().chain(passages).collect()
}
