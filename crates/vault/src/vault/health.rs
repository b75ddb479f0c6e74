//! Whether everything in the vault is as it was written.

use rusqlite::Connection;

use super::Vault;
use crate::ballast;
use crate::database::{self, Soundness};
use crate::error::VaultError;
use crate::folder::Folder;
use crate::keys::VaultKeys;
use crate::originals::Original;
use crate::tables::attachments::{self, Placed};
use crate::tables::{dossiers, journal};

/// What a full check of a vault found. Damage is named and contained: what is not named here opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Every page of the database carries its right authentication code and fits the others.
    pub database_is_sound: bool,
    /// First journal entry that was altered or taken out.
    pub journal_broken_at: Option<i64>,
    /// Ids of dossiers whose document cannot be read.
    pub unreadable_dossiers: Vec<String>,
    /// Number of files that were looked at.
    pub files: usize,
    /// Files that are gone or altered.
    pub lost_files: Vec<LostFile>,
}

/// A file that can no longer be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostFile {
    /// Id of its dossier.
    pub dossier: String,
    /// Id of its attachment.
    pub attachment: String,
    /// `true`: it is gone; `false`: it was altered or cut.
    pub is_missing: bool,
}

impl Health {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.database_is_sound
            && self.journal_broken_at.is_none()
            && self.unreadable_dossiers.is_empty()
            && self.lost_files.is_empty()
    }
}

impl Vault {
    /// Reads and checks everything: every page, every document, every file, the journal's chain.
    ///
    /// # Errors
    /// Those of a machine that cannot read, not of what is found; damage stands in the answer.
    pub fn verify(&self) -> Result<Health, VaultError> {
        ballast::spend(&self.folder, || database::checkpoint(&self.connection()))?;
        let mut health = examine(&self.connection(), &self.keys, &self.folder, &self.slots.vault)?;
        if !health.database_is_sound {
            self.reconnect()?;
            self.name_what_is_lost(&mut health)?;
        }
        Ok(health)
    }

    /// Piece by piece, since whatever meets the damage sees no more after it.
    fn name_what_is_lost(&self, health: &mut Health) -> Result<(), VaultError> {
        let piece = |outcome| match outcome {
            Err(VaultError::VaultDamaged) => Ok(()),
            other => other,
        };
        piece(self.journal_verify().map(|broken| health.journal_broken_at = broken))?;
        piece(self.dossiers().map(|rows| {
            let ids = rows.into_iter().map(|row| row.id);
            health.unreadable_dossiers = ids.filter(|id| self.dossier(id).is_err()).collect();
        }))?;
        piece(
            self.seen(attachments::all)
                .and_then(|placed| examine_files(placed, &self.folder, &self.slots.vault, health)),
        )
    }
}

pub(super) fn examine(
    connection: &Connection,
    keys: &VaultKeys,
    folder: &Folder,
    vault: &str,
) -> Result<Health, VaultError> {
    let mut health = Health {
        database_is_sound: database::soundness(connection)? == Soundness::Sound,
        journal_broken_at: None,
        unreadable_dossiers: Vec::new(),
        files: 0,
        lost_files: Vec::new(),
    };
    if health.database_is_sound {
        examine_content(connection, keys, folder, vault, &mut health)?;
    }
    Ok(health)
}

fn examine_content(
    connection: &Connection,
    keys: &VaultKeys,
    folder: &Folder,
    vault: &str,
    health: &mut Health,
) -> Result<(), VaultError> {
    health.journal_broken_at = journal::first_break(connection, keys)?;
    for row in dossiers::list(connection)? {
        if dossiers::read(connection, &row.id).is_err() {
            health.unreadable_dossiers.push(row.id);
        }
    }
    examine_files(attachments::all(connection)?, folder, vault, health)
}

fn examine_files(
    placed: Vec<Placed>,
    folder: &Folder,
    vault: &str,
    health: &mut Health,
) -> Result<(), VaultError> {
    for placed in placed {
        health.files += 1;
        let is_missing = match Original::open(folder, vault, &placed.stored).and_then(Original::verify) {
            Ok(()) => continue,
            Err(VaultError::OriginalMissing) => true,
            Err(VaultError::OriginalDamaged) => false,
            Err(error) => return Err(error),
        };
        health.lost_files.push(LostFile {
            dossier: placed.dossier,
            attachment: placed.attachment,
            is_missing,
        });
    }
    Ok(())
}
