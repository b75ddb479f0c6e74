//! What the dossiers of a vault share with each other.

use std::collections::HashMap;

use tongguan_domain::Trace;

use super::Vault;
use crate::error::VaultError;
use crate::tables::traces::{self, SharedTrace};
use crate::tables::{dossiers, summaries};

impl Vault {
    /// The traces of a dossier, and those of others with one of its values, erased dossiers among them: for each
    /// value at most so many.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn shared_traces(&self, id: &str, most: usize) -> Result<(Vec<Trace>, Vec<SharedTrace>), VaultError> {
        let own = traces::of(&self.connection(), id)?;
        let mut values: Vec<_> = own.iter().map(|trace| trace.value).collect();
        values.sort_unstable();
        values.dedup();
        let mut shared = Vec::new();
        for value in values {
            shared.extend(traces::with(&self.connection(), value, id, most)?);
        }
        Ok((own, shared))
    }

    /// The traces of one dossier.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn traces(&self, id: &str) -> Result<Vec<Trace>, VaultError> {
        self.seen(|connection| traces::of(connection, id))
    }

    /// The traces of every dossier by its id, erased dossiers among them: about 20 for each.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn all_traces(&self) -> Result<Vec<(String, Vec<Trace>)>, VaultError> {
        self.seen(traces::all)
    }

    /// What the checks of dossiers came to on a basis, as it was kept and as far as nothing has changed since.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn summaries(&self, basis: &str) -> Result<HashMap<String, String>, VaultError> {
        self.seen(|connection| summaries::on(connection, basis))
    }

    /// Keeps what the checks of dossiers came to, by their ids. Those of any other basis are forgotten.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`] and others of writing; nothing is kept then.
    pub fn keep_summaries(&self, basis: &str, summaries: &[(String, String)]) -> Result<(), VaultError> {
        self.in_transaction(|pen| summaries::keep(pen.connection, basis, summaries))
    }

    /// Makes the traces of dossiers that have none, as those from before there were any.
    pub(super) fn trace_untraced(&self) -> Result<(), VaultError> {
        let untraced = traces::untraced(&self.connection())?;
        if untraced.is_empty() {
            return Ok(());
        }
        let mut read = Vec::with_capacity(untraced.len());
        for id in untraced {
            // One that cannot be read is named by a check of the vault, and keeps nobody out.
            if let Ok(dossier) = self.seen(|connection| dossiers::read(connection, &id)) {
                read.push((id, dossier));
            }
        }
        self.in_transaction(|pen| read.iter().try_for_each(|(id, dossier)| pen.trace(id, dossier)))
    }
}
