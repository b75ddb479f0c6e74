//! What the dossiers of a vault share with each other.

use tongguan_domain::Trace;

use super::Vault;
use crate::error::VaultError;
use crate::tables::dossiers;
use crate::tables::traces::{self, SharedTrace};

impl Vault {
    /// The traces of a dossier, and those of others with one of its values, erased dossiers among them: for each
    /// value at most so many.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn shared_traces(&self, id: &str, most: usize) -> Result<(Vec<Trace>, Vec<SharedTrace>), VaultError> {
        let own = traces::of(&self.connection, id)?;
        let mut values: Vec<_> = own.iter().map(|trace| trace.value).collect();
        values.sort_unstable();
        values.dedup();
        let mut shared = Vec::new();
        for value in values {
            shared.extend(traces::with(&self.connection, value, id, most)?);
        }
        Ok((own, shared))
    }

    /// Makes the traces of dossiers that have none, as those from before there were any.
    pub(super) fn trace_untraced(&self) -> Result<(), VaultError> {
        let untraced = traces::untraced(&self.connection)?;
        if untraced.is_empty() {
            return Ok(());
        }
        self.in_transaction(|pen| {
            for id in untraced {
                // One that cannot be read is named by a check of the vault, and keeps nobody out.
                let Ok(dossier) = dossiers::read(pen.connection, &id) else { continue };
                pen.trace(&id, &dossier)?;
            }
            Ok(())
        })
    }
}
