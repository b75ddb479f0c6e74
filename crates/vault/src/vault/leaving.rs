//! What an officer leaves behind when the vault is locked, and finds again: where they were, and what was
//! typed and not yet saved.

use tongguan_domain::SecretText;

use super::Vault;
use crate::error::VaultError;
use crate::tables::{dossiers, drafts, settings};

/// Where the officer was when the vault was locked.
pub(super) const PLACE: &str = "left-at";

impl Vault {
    /// Keeps a place, and the drafts of a dossier in place of its former ones.
    ///
    /// # Errors
    /// [`VaultError::DossierUnknown`]; those of writing the database.
    pub fn leave(
        &mut self,
        place: &str,
        typed: Option<(&str, &[(String, SecretText)])>,
    ) -> Result<(), VaultError> {
        self.in_transaction(|pen| {
            settings::write(pen.connection, PLACE, place)?;
            match typed {
                Some((dossier, values)) => {
                    dossiers::require(pen.connection, dossier)?;
                    drafts::keep(pen.connection, dossier, values)
                }
                None => Ok(()),
            }
        })
    }

    /// The place that was left; once.
    ///
    /// # Errors
    /// Those of reading and writing the database.
    pub fn take_place(&mut self) -> Result<Option<String>, VaultError> {
        self.in_transaction(|pen| {
            let place = settings::read(pen.connection, PLACE)?;
            settings::forget(pen.connection, PLACE)?;
            Ok(place)
        })
    }

    /// The drafts of a dossier; once.
    ///
    /// # Errors
    /// Those of reading and writing the database.
    pub fn take_drafts(&mut self, dossier: &str) -> Result<Vec<(String, SecretText)>, VaultError> {
        self.in_transaction(|pen| {
            let kept = drafts::of(pen.connection, dossier)?;
            drafts::forget(pen.connection, dossier)?;
            Ok(kept)
        })
    }
}
