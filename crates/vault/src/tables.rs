//! The rows of the database, one table per file. Every value is bound, no statement is put together.

pub(crate) mod attachments;
pub(crate) mod dossiers;
pub(crate) mod drafts;
pub(crate) mod edits;
pub(crate) mod handovers;
pub(crate) mod journal;
pub(crate) mod kept_keys;
pub(crate) mod packets;
pub(crate) mod settings;
pub(crate) mod summaries;
pub(crate) mod traces;
