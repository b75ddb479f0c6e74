//! The answers that a dossier holds, each with what became of it since.

use tongguan_domain::{Choice as _, FieldPath};
use tongguan_rules::{Finding, Outcome, mask_likely, rule_id};

use crate::OpenDossier;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerState {
    /// What was refused stands there unchanged.
    Open,
    /// It stands there unchanged, and somebody answers for it.
    Waived,
    /// What was refused is no longer there.
    Changed,
    /// Nobody can tell, since the answer has no mark of what it refused.
    Unknown,
}

impl AnswerState {
    /// The word on the wire and in the messages' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waived => "waived",
            Self::Changed => "changed",
            Self::Unknown => "unknown",
        }
    }
}

/// One answer, likely numbers of people masked.
#[derive(Debug, Clone)]
pub struct Received {
    /// Id of the rule it makes.
    pub rule: String,
    /// What became of it.
    pub state: AnswerState,
    /// The field; `None` when it is about the whole dossier.
    pub field: Option<FieldPath>,
    /// Whose answer: a word of `history.feedback[].from`; blank when not said.
    pub from: &'static str,
    /// The day, `YYYY-MM-DD`; blank when not said.
    pub date: String,
    /// Number of the packet it answers; blank when not said.
    pub packet: String,
    /// What the answer calls the field; blank when not said.
    pub item: String,
    /// Error code of the platform.
    pub code: Option<i64>,
    /// The words.
    pub words: String,
    /// What was advised; blank when nothing was.
    pub advice: String,
    /// Fingerprint of the key that signed; blank when nobody did.
    pub signer: String,
}

/// Every answer, the last received first.
#[must_use]
pub fn received(open: &OpenDossier) -> Vec<Received> {
    let answers = open.dossier.history.feedback.iter().enumerate();
    let mut list: Vec<Received> = answers
        .map(|(index, feedback)| {
            let rule = rule_id(feedback, index);
            let (state, standing) = state(&open.report.findings, &rule);
            let text = |text: &Option<String>| mask_likely(text.as_deref().unwrap_or_default());
            Received {
                state,
                field: feedback.field.as_ref().and(standing),
                from: feedback.from.map_or("", |from| from.word()),
                date: feedback.received_on.as_ref().map(|day| day.to_text()).unwrap_or_default(),
                packet: text(&feedback.packet),
                item: text(&feedback.item),
                code: feedback.code,
                words: text(&feedback.words),
                advice: text(&feedback.advice),
                signer: feedback.signer.clone().unwrap_or_default(),
                rule,
            }
        })
        .collect();
    list.reverse();
    list
}

/// The gravest that is said of an answer, and where.
fn state(findings: &[Finding], rule: &str) -> (AnswerState, Option<FieldPath>) {
    let own = findings.iter().filter(|finding| finding.rule == rule);
    let gravest = own.min_by_key(|finding| finding.outcome);
    let state = match gravest.map(|finding| finding.outcome) {
        Some(Outcome::Failed) => AnswerState::Open,
        Some(Outcome::Waived) => AnswerState::Waived,
        Some(Outcome::Passed | Outcome::NotApplicable) => AnswerState::Changed,
        Some(Outcome::NotChecked) | None => AnswerState::Unknown,
    };
    (state, gravest.map(|finding| finding.field))
}
