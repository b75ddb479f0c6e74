//! The journal of the vault on the screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A dossier by its name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NamedDossier {
    /// Stable id.
    pub id: String,
    /// The officer's name for it; empty when it has none.
    pub title: String,
}

/// One entry of the journal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActivityEntry {
    /// Counts from 1 without gaps.
    #[ts(type = "number")]
    pub sequence: i64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who; empty when nobody was named.
    pub who: String,
    /// What was done, in words.
    pub deed: String,
    /// Which dossier; `None` when it is about none.
    pub dossier: Option<NamedDossier>,
    /// Whether that dossier is no longer in the vault.
    pub erased: bool,
    /// Which field, way or file, in words; empty when not said.
    pub place: String,
}

/// A stretch of the journal, the last entry first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActivityView {
    /// The entries.
    pub entries: Vec<ActivityEntry>,
    /// How many there are in all.
    pub total: usize,
    /// Whether older ones follow.
    pub more: bool,
    /// Dossiers in the vault, for the filter.
    pub dossiers: Vec<NamedDossier>,
}

/// Whether the journal is as it was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JournalProof {
    /// How many entries it has.
    pub entries: usize,
    /// The number of the first entry that was altered or is gone; `None` when the journal holds.
    #[ts(type = "number | null")]
    pub broken_at: Option<i64>,
}
