//! Backups: an encrypted copy of the whole vault in a folder of its own, with the same ways in.
//!
//! A backup counts once every page and file of it was read back. An earlier one can be brought up to date.
//! Restoring never touches a vault that is there, and shows nothing before the copy was verified.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::opening::open_known;
use super::{Vault, health};
use crate::database;
use crate::error::VaultError;
use crate::folder::{self, Folder};
use crate::keys::{Key, VaultKeys};
use crate::originals;
use crate::slots::Slots;
use crate::tables::journal::Deed;
use crate::tables::{attachments, kept_keys};
use crate::ways::Way;

/// What a backup took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackedUp {
    /// Files of attachments in the backup.
    pub files: usize,
    /// Those of them that were not in it before.
    pub copied: usize,
}

impl Vault {
    /// Writes a backup to a place where nothing is yet, or brings an earlier backup of this vault up to date:
    /// only the files that are not in it are copied, and all of it is read back. A new one appears whole or not
    /// at all; an earlier one stays as it was until the new state is proven.
    ///
    /// # Errors
    /// [`VaultError::BackupTargetTaken`] when something else is there, also a backup under another data key;
    /// [`VaultError::BackupDamaged`] when it did not read back, [`VaultError::DiskFull`] and others of writing.
    pub fn backup(&mut self, to: &Path) -> Result<BackedUp, VaultError> {
        let place = Folder::at(to.to_path_buf());
        let done = if to.symlink_metadata().is_ok() {
            self.renew_backup(&place)?
        } else {
            let written = place.appear(|making| self.write_backup(making));
            let (files, _lock) = written.map_err(|error| match error {
                VaultError::VaultAlreadyThere => VaultError::BackupTargetTaken,
                other => other,
            })?;
            BackedUp { files, copied: files }
        };
        self.note(Deed::BackedUp, None)?;
        Ok(done)
    }

    fn write_backup(&self, making: &Folder) -> Result<usize, VaultError> {
        self.slots.heal(making)?;
        database::copy(&self.connection(), &making.database())?;
        let files = attachments::files(&self.connection())?;
        for file in &files {
            copy_file(&self.folder.original(file), &making.original(file))?;
        }
        folder::sync_folder(&making.originals())?;
        read_back(making, making, self.keys.data(), &self.slots.vault)?;
        Ok(files.len())
    }

    fn renew_backup(&self, place: &Folder) -> Result<BackedUp, VaultError> {
        self.require_earlier_backup(place)?;
        let _lock = place.lock()?;
        let files = attachments::files(&self.connection())?;
        let mut copied = 0;
        for file in &files {
            // A file never changes under its name, so one that is there is the same; reading back proves it.
            if !place.original(file).exists() {
                let incoming = place.original(&[file, ".incoming"].concat());
                folder::remove_if_there(&incoming)?;
                copy_file(&self.folder.original(file), &incoming)?;
                fs::rename(&incoming, place.original(file))?;
                copied += 1;
            }
        }
        folder::sync_folder(&place.originals())?;
        let next = place.next_state();
        next.clear()?;
        folder::create_private_folder(&next.originals())?;
        database::copy(&self.connection(), &next.database())?;
        read_back(&next, place, self.keys.data(), &self.slots.vault)?;
        fs::rename(next.database(), place.database())?;
        self.slots.heal(place)?;
        place.sync()?;
        next.clear()?;
        originals::sweep(place, &files)?;
        Ok(BackedUp { files: files.len(), copied })
    }

    /// A backup of this vault, at rest, under the present data key. Under another one, the database and the ways
    /// in could not be replaced as one.
    fn require_earlier_backup(&self, place: &Folder) -> Result<(), VaultError> {
        let is_of_this_vault = Slots::load(place).is_ok_and(|slots| slots.vault == self.slots.vault);
        if !is_of_this_vault || place.log().exists() {
            return Err(VaultError::BackupTargetTaken);
        }
        let opens = database::open_untouched(&place.database(), self.keys.database()).is_ok();
        // Looking leaves an empty log.
        folder::remove_if_there(&place.log())?;
        if opens { Ok(()) } else { Err(VaultError::BackupTargetTaken) }
    }

    /// Makes a vault in a data directory from a backup, opened by one of its ways.
    ///
    /// # Errors
    /// [`VaultError::VaultAlreadyThere`], [`VaultError::VaultAbsent`] when there is no backup,
    /// [`VaultError::BackupDamaged`], a situation of the way that was tried, those of writing.
    pub fn restore(home: &Path, from: &Path, way: &Way<'_>) -> Result<Self, VaultError> {
        let place = Folder::of(home);
        if place.holds_anything() {
            return Err(VaultError::VaultAlreadyThere);
        }
        let source = Folder::at(from.to_path_buf());
        if !source.holds_anything() {
            return Err(VaultError::VaultAbsent);
        }
        let slots = Slots::load(&source)?;
        let data = slots.open(way)?;
        let ((), lock) = place.appear(|making| copy_in(&source, making, &slots, &data))?;
        Self::enter(&place, &slots, &data, lock, Some((Deed::Restored, way.kind())))
    }
}

fn copy_in(source: &Folder, making: &Folder, slots: &Slots, data: &Key) -> Result<(), VaultError> {
    slots.heal(making)?;
    copy_file(&source.database(), &making.database())?;
    // Somebody may have copied the folder of an open vault.
    if source.log().exists() {
        copy_file(&source.log(), &making.log())?;
    }
    for entry in fs::read_dir(source.originals())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            copy_file(&entry.path(), &making.originals().join(entry.file_name()))?;
        }
    }
    folder::sync_folder(&making.originals())?;
    read_back(making, making, data, &slots.vault)
}

/// Reads a database, and the files it names, which may lie in another folder.
fn read_back(making: &Folder, files: &Folder, data: &Key, vault: &str) -> Result<(), VaultError> {
    let refused = |error| match error {
        VaultError::VaultDamaged => VaultError::BackupDamaged,
        other => other,
    };
    let keys = VaultKeys::new(data.clone(), vault)?;
    let copy = open_known(making, &keys).map_err(refused)?;
    let keys = match kept_keys::read(&copy).map_err(refused)? {
        Some(kept) => keys.with(kept),
        None => keys,
    };
    let found = health::examine(&copy, &keys, files, vault).map_err(refused)?;
    copy.close().map_err(|(_, error)| error)?;
    if found.is_sound() { Ok(()) } else { Err(VaultError::BackupDamaged) }
}

fn copy_file(from: &Path, to: &Path) -> Result<(), VaultError> {
    let mut source = File::open(from).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => VaultError::BackupDamaged,
        _ => error.into(),
    })?;
    let mut copy = folder::create_private_file(to)?;
    io::copy(&mut source, &mut copy)?;
    Ok(copy.sync_all()?)
}
