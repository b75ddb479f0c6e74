//! What came back of a dossier, on the screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One answer, likely numbers of people masked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// Id of the rule it makes.
    pub rule: String,
    /// `open`, `waived`, `changed` or `unknown`.
    pub state: String,
    /// Field path; empty when it is about the whole dossier.
    pub field: String,
    /// The page on which the field stands; empty when it is about the whole dossier.
    pub page: String,
    /// Attachment role, when it is about a file; else empty.
    pub role: String,
    /// Whose answer: `platform`, `administration`, `partner`, or empty.
    pub from: String,
    /// The day, `YYYY-MM-DD`; empty when not said.
    pub date: String,
    /// Number of the packet it answers; empty when not said.
    pub packet: String,
    /// What the answer calls the field; empty when not said.
    pub item: String,
    /// Error code of the platform; empty when there is none.
    pub code: String,
    /// The words.
    pub words: String,
    /// What was advised; empty when nothing was.
    pub advice: String,
    /// Fingerprint of the key that signed; empty when nobody did.
    pub signer: String,
}

/// An answer that an officer types in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TypedAnswer {
    /// Whose answer: `platform`, `administration` or `partner`.
    pub from: String,
    /// Field path; empty when it is about the whole dossier.
    pub item: String,
    /// The words of the answer.
    pub words: String,
    /// What was advised; empty when nothing was.
    pub advice: String,
    /// The day of the answer, `YYYY-MM-DD`.
    pub date: String,
}

/// What came of taking an answer in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakenInView {
    /// How many items were added.
    pub added: usize,
    /// How many had been taken in before.
    pub known: usize,
    /// How many were accepted by name.
    pub accepted: usize,
    /// Number of the packet it answers; empty when not said.
    pub packet: String,
    /// Fingerprint of the key that signed; empty when nobody did.
    pub signer: String,
}
