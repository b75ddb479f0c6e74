//! Backups: an encrypted copy of the whole vault in a folder of its own, with the same ways in.
//!
//! A backup counts once every page and file of it was read back. Restoring never touches a vault
//! that is there, and shows nothing before the copy was verified.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::opening::open_known;
use super::{Vault, health};
use crate::database;
use crate::error::VaultError;
use crate::folder::{self, Folder};
use crate::keys::{Key, VaultKeys};
use crate::slots::Slots;
use crate::tables::journal::Deed;
use crate::tables::{attachments, kept_keys};
use crate::ways::Way;

impl Vault {
    /// Writes a backup to a place where nothing is yet. It appears whole or not at all.
    ///
    /// # Errors
    /// [`VaultError::BackupTargetTaken`], [`VaultError::BackupDamaged`] when it did not read back,
    /// [`VaultError::DiskFull`] and others of writing.
    pub fn backup(&mut self, to: &Path) -> Result<(), VaultError> {
        if to.symlink_metadata().is_ok() {
            return Err(VaultError::BackupTargetTaken);
        }
        let place = Folder::at(to.to_path_buf());
        place.appear(|making| self.write_backup(making)).map_err(|error| match error {
            VaultError::VaultAlreadyThere => VaultError::BackupTargetTaken,
            other => other,
        })?;
        self.note(Deed::BackedUp, None)
    }

    fn write_backup(&self, making: &Folder) -> Result<(), VaultError> {
        self.slots.heal(making)?;
        database::copy(&self.connection(), &making.database())?;
        for file in attachments::files(&self.connection())? {
            copy_file(&self.folder.original(&file), &making.original(&file))?;
        }
        folder::sync_folder(&making.originals())?;
        read_back(making, self.keys.data(), &self.slots.vault)
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
    read_back(making, data, &slots.vault)
}

fn read_back(making: &Folder, data: &Key, vault: &str) -> Result<(), VaultError> {
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
    let found = health::examine(&copy, &keys, making, vault).map_err(refused)?;
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
