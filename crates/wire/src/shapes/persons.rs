//! Persons on the screen: what is held of them, and what can be done about it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person in a dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// Word of the part: `administrator`, `subject-principal` or `legal-representative`.
    pub part: String,
    /// The name; empty when it is not entered.
    pub name: String,
    /// Fields that are filled in this dossier.
    pub fields: usize,
    /// Papers that show the person in this dossier.
    pub files: usize,
    /// Whether the dossier keeps a consent of this person at all.
    pub consents: bool,
    /// The day of the consent; empty when there is none.
    pub consented_on: String,
    /// Other places in which the same person stands, such as a title with the part.
    pub elsewhere: Vec<String>,
    /// Titles of further dossiers in which a value of the person stands as text.
    pub mentioned_in: Vec<String>,
    /// Who received packets, with purpose and ground.
    pub handovers: Vec<String>,
    /// How many backups hold the data as well.
    pub backups: usize,
}

/// An erasure that was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ErasureView {
    /// The certificate, a line each.
    pub lines: Vec<String>,
    /// Name of the file in which it was kept.
    pub file: String,
}

/// A dossier whose persons' data are due to be erased.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueView {
    /// Id of the dossier.
    pub dossier: String,
    /// The officer's name for it.
    pub title: String,
    /// Why, in words.
    pub why: String,
    /// The day on which it became due.
    pub due_on: String,
}

/// How long persons' data are kept for a purpose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeepingView {
    /// `released` or `prepared`.
    pub keeping: String,
    /// Days.
    pub days: u32,
}
