//! Erasing for good: a dossier, or something out of one, with everything that could bring it back.
//!
//! Rows, their pages in file and log, former states, those that packets are compared with, drafts, the keys of files and the files. What stays is the
//! journal, which knows values as keyed hashes, the traces of an erased dossier, and who received packets.

use tongguan_domain::{Dossier, SecretText};

use super::Vault;
use super::editing::stored_form;
use crate::ballast;
use crate::database;
use crate::error::VaultError;
use crate::folder;
use crate::originals;
use crate::tables::journal::Deed;
use crate::tables::{attachments, dossiers, drafts, edits, journal, packets, settings};

/// What an erasure took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Files whose keys and content are gone.
    pub files: usize,
    /// Former states that could be gone back to.
    pub former_states: usize,
    /// Values that were typed and not yet saved.
    pub drafts: usize,
    /// The journal's entry about it.
    pub entry: i64,
}

impl Vault {
    /// Erases the former states of a dossier, so that no corrected or deleted value is left in the
    /// vault. Nothing can be undone afterwards.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn forget_history(&mut self, id: &str) -> Result<(), VaultError> {
        ballast::spend(&self.folder, || {
            self.in_transaction(|pen| {
                edits::forget(pen.connection, id)?;
                attachments::delete_unreachable(pen.connection)?;
                pen.enter(Deed::HistoryForgotten, Some(id), None, None)
            })
        })?;
        self.erase_remains()
    }

    /// Takes something out of a dossier for good. Its former states and drafts go as a whole, since each may
    /// hold what was taken out, and so do the files that nothing names any more. `path` says in the journal
    /// what it was.
    ///
    /// # Errors
    /// [`VaultError::DossierUnknown`], [`VaultError::DossierUnreadable`], those of writing. Nothing is
    /// erased then.
    pub fn erase_from(
        &mut self,
        id: &str,
        path: &str,
        take_out: impl FnOnce(&mut Dossier),
    ) -> Result<Erased, VaultError> {
        let mut dossier = self.dossier(id)?;
        take_out(&mut dossier);
        dossier.id = Some(id.to_owned());
        stored_form(&dossier)?;
        let erased = ballast::spend(&self.folder, || {
            self.in_transaction(|pen| {
                pen.update(id, &dossier)?;
                let former_states =
                    edits::forget(pen.connection, id)? + packets::forget_snapshots(pen.connection, id)?;
                let drafts = drafts::forget(pen.connection, id)?;
                let files = attachments::delete_unreachable(pen.connection)?;
                pen.enter(Deed::PersonErased, Some(id), Some(path), None)?;
                Ok(Erased { files, former_states, drafts, entry: journal::last(pen.connection)? })
            })
        })?;
        self.erase_remains()?;
        Ok(erased)
    }

    /// Erases a dossier with its history, drafts and files. Its journal entries, its traces and the record of
    /// who received it stay; they hold no value, and what a platform counts is still counted.
    ///
    /// # Errors
    /// [`VaultError::DossierUnknown`], those of writing.
    pub fn remove_dossier(&mut self, id: &str) -> Result<Erased, VaultError> {
        let erased = ballast::spend(&self.folder, || {
            self.in_transaction(|pen| {
                let former_states =
                    edits::forget(pen.connection, id)? + packets::forget_snapshots(pen.connection, id)?;
                let drafts = drafts::forget(pen.connection, id)?;
                let files = attachments::count(pen.connection, id)?;
                dossiers::delete(pen.connection, id)?;
                settings::forget(pen.connection, super::leaving::PLACE)?;
                pen.enter(Deed::DossierRemoved, Some(id), None, None)?;
                Ok(Erased { files, former_states, drafts, entry: journal::last(pen.connection)? })
            })
        })?;
        self.erase_remains()?;
        Ok(erased)
    }

    /// The dossiers in which a text stands anywhere: in what they hold, held before, or was typed into them.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn dossiers_with(&self, text: &SecretText) -> Result<Vec<String>, VaultError> {
        self.seen(|connection| dossiers::with(connection, text))
    }

    /// After rows are gone: their pages in the log, and the files they knew. The keys of those files
    /// went with the rows, so what a full or failing disk keeps us from removing is unreadable, and
    /// the next start sweeps it.
    fn erase_remains(&self) -> Result<(), VaultError> {
        let known = attachments::files(&self.connection())?;
        let erased = originals::sweep(&self.folder, &known)
            .and_then(|()| Ok(folder::sync_folder(&self.folder.originals())?))
            .and_then(|()| ballast::spend(&self.folder, || database::checkpoint(&self.connection())));
        match erased {
            Err(VaultError::DiskFull) => Ok(()),
            other => other,
        }
    }
}
