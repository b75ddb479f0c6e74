//! The vault's promises, each as a test. Personal data in here is made up.

mod at_rest;
mod backups;
#[cfg(target_os = "linux")]
mod calls;
mod changing_key;
mod damage;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod failing_calls;
mod files;
mod full_disk;
mod journal;
mod kills;
mod packets;
#[cfg(target_os = "linux")]
mod power;
mod saves;
mod sharing;
#[cfg(target_os = "linux")]
mod stories;
mod system_key_store;
mod ways;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::folder::Folder;
use crate::keys::{Key, VaultKeys};
use crate::slots::Slots;
use crate::{CreateWays, NewPassphrase, PassphraseCost, RecoveryKit, Vault, VaultError, Way};

const PASSPHRASE: &str = "synthetic passphrase 口令";

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn passphrase(text: &str) -> NewPassphrase {
    NewPassphrase::with_cost(text.into(), PassphraseCost::too_cheap_for_real_use()).unwrap()
}

/// A vault with a passphrase and an unconfirmed kit.
fn fresh(home: &Path) -> (Vault, RecoveryKit) {
    let passphrase = passphrase(PASSPHRASE);
    Vault::create(home, CreateWays { passphrase: Some(&passphrase), ..CreateWays::default() }).unwrap()
}

/// A vault that takes records.
fn ready(home: &Path) -> Vault {
    let (mut vault, kit) = fresh(home);
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    vault
}

fn unlock(home: &Path) -> Result<Vault, VaultError> {
    Vault::unlock(home, &Way::Passphrase(PASSPHRASE.into()))
}

fn set_title(vault: &mut Vault, id: &str, title: &str) -> Result<(), VaultError> {
    vault.change(id, "title", |dossier| {
        dossier.title = Some(title.to_owned());
        Ok(())
    })
}

fn title(vault: &Vault, id: &str) -> String {
    vault.dossier(id).unwrap().title.unwrap_or_default()
}

/// Every file below a folder with its content; the lock's content means nothing.
fn content_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(content_of(&path));
        } else if !path.ends_with("lock") {
            found.insert(path.to_string_lossy().into_owned(), fs::read(&path).unwrap());
        }
    }
    found
}

/// The database file of a locked vault, and its key.
fn database_of(home: &Path) -> (PathBuf, Key) {
    let folder = Folder::of(home);
    let slots = Slots::load(&folder).unwrap();
    let data = slots.open(&Way::Passphrase(PASSPHRASE.into())).unwrap();
    let keys = VaultKeys::new(data, &slots.vault).unwrap();
    (folder.database(), keys.database().clone())
}

/// The database of a locked vault, opened behind its back.
fn behind_the_back(home: &Path) -> rusqlite::Connection {
    let (path, key) = database_of(home);
    crate::database::open(&path, &key).unwrap()
}

/// How often something is tried: a few times, or as often as the variable of that name says.
fn tries(variable: &str, few: usize) -> usize {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(few)
}

/// One line for the table that `cargo xtask soak` prints.
fn figure(what: &str, tried: usize, violations: usize) {
    println!("\nfigure | {what} | {tried} | {violations}");
}
