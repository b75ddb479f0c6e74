//! Opening a vault whose data key is known, and bringing in order what a kill may have left.

use std::cell::RefCell;

use rusqlite::Connection;

use super::{OFFICER, Vault};
use crate::ballast;
use crate::database;
use crate::error::VaultError;
use crate::folder::{self, Folder, Lock};
use crate::keys::{Key, VaultKeys};
use crate::migrations::{self, STEPS};
use crate::originals;
use crate::slots::Slots;
use crate::tables::journal::Deed;
use crate::tables::{attachments, kept_keys, settings};
use crate::ways::WayKind;

impl Vault {
    /// Opens the vault and enters in the journal how. SQLite takes a place that could not be read for damage, so
    /// damage is believed at the second attempt only.
    pub(super) fn enter(
        folder: &Folder,
        slots: &Slots,
        data: &Key,
        lock: Lock,
        noted: Option<(Deed, WayKind)>,
    ) -> Result<Self, VaultError> {
        let attempt = |lock| {
            let vault = Self::open_by_either(folder, slots, data, lock)?;
            if let Some((deed, way)) = noted {
                vault.note(deed, Some(way))?;
            }
            Ok(vault)
        };
        match attempt(lock) {
            Err(VaultError::VaultDamaged) => {
                folder.read_database()?;
                attempt(folder.lock()?)
            }
            outcome => outcome,
        }
    }

    /// Opens the vault by the data key, or by the other one where a change of it was cut short, and ends that.
    fn open_by_either(folder: &Folder, slots: &Slots, data: &Key, lock: Lock) -> Result<Self, VaultError> {
        let mut lock = Some(lock);
        let mut refusal = VaultError::VaultDamaged;
        for (key, side) in slots.candidates(data) {
            let lock = match lock.take() {
                Some(lock) => lock,
                None => folder.lock()?,
            };
            match Self::open(folder.clone(), slots.clone(), key, lock) {
                Ok(mut vault) => {
                    vault.settle(side)?;
                    return Ok(vault);
                }
                Err(VaultError::VaultDamaged) => {}
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }

    fn open(folder: Folder, slots: Slots, data: Key, lock: Lock) -> Result<Self, VaultError> {
        let keys = VaultKeys::new(data, &slots.vault)?;
        let mut connection = open_known(&folder, &keys)?;
        migrations::run(&mut connection, STEPS, &folder, keys.database())?;
        let keys = match kept_keys::read(&connection)? {
            Some(kept) => keys.with(kept),
            None => keys,
        };
        let who = settings::read(&connection, OFFICER)?.unwrap_or_default();
        let connection = RefCell::new(connection);
        let vault = Self { connection, keys, slots, folder, who, _lock: lock };
        // A disk that is full, or a stray folder of somebody else, must not keep the officer out.
        // The next start tries again.
        let _ = vault.tidy();
        Ok(vault)
    }

    /// Brings in order what a kill may have left: unequal slots, files without a row, rows nothing names.
    fn tidy(&self) -> Result<(), VaultError> {
        self.slots.heal(&self.folder)?;
        folder::create_private_folder(&self.folder.originals())?;
        attachments::delete_unreachable(&self.connection())?;
        originals::sweep(&self.folder, &attachments::files(&self.connection())?)?;
        self.trace_untraced()?;
        ballast::lay_in(&self.folder)
    }
}

/// Opens the database, unless a newer program wrote it; then not one byte of it changes.
pub(super) fn open_known(folder: &Folder, keys: &VaultKeys) -> Result<Connection, VaultError> {
    if !folder.database().exists() {
        return Err(VaultError::VaultDamaged);
    }
    let log_was_there = folder.log().exists();
    let connection = database::open_untouched(&folder.database(), keys.database())?;
    if let Err(error) = migrations::refuse_newer(&connection, STEPS) {
        drop(connection);
        if !log_was_there {
            folder::remove_if_there(&folder.log())?;
        }
        return Err(error);
    }
    database::settle(&connection)?;
    Ok(connection)
}
