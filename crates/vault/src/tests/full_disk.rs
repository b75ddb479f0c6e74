//! A full disk: a clear answer, the old state, and the officer still gets in.
//!
//! Needs a file system of a few megabytes, which only an administrator can mount; without that right
//! the test says so and ends.

use std::path::Path;
use std::process::Command;

use tongguan_domain::AttachmentRole;

use super::{PASSPHRASE, content_of, home, passphrase, ready, set_title, title, unlock};
use crate::{CreateWays, Vault, VaultError};

struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(at: &'a Path, size: &str) -> Option<Self> {
        let size = ["size=", size].concat();
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at).output().ok()?;
        mount.status.success().then_some(Self(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_named_and_the_old_state_stands() {
    let home = home();
    let Some(_disk) = SmallDisk::mount(home.path(), "12m") else {
        println!("skipped: this user may not mount a small file system");
        return;
    };
    let mut vault = ready(home.path());
    let id = vault.create_dossier("0").unwrap();
    let other = vault.create_dossier("to be erased").unwrap();
    vault.attach(&other, &mut vec![0; 1_000_000].as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    std::fs::write(home.path().join("filler"), vec![0; 5_000_000]).unwrap();
    let mut saved = 0;
    let refusal = loop {
        match set_title(&mut vault, &id, &format!("{} {}", saved + 1, "满".repeat(9_000))) {
            Ok(()) => saved += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refusal, VaultError::DiskFull);
    assert!(saved > 2);
    let scan = vec![0; 3_000_000];
    let too_big =
        vault.attach(&id, &mut scan.as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap_err();
    assert_eq!(too_big, VaultError::DiskFull);
    let stands = |vault: &Vault| title(vault, &id).starts_with(&format!("{saved} "));
    assert!(stands(&vault));
    drop(vault);

    std::fs::write(home.path().join("rest"), vec![0; 12_000_000]).unwrap_err();
    let mut vault = unlock(home.path()).unwrap();
    assert!(stands(&vault), "a full disk does not lock the officer out");
    vault.remove_dossier(&other).unwrap();
    assert!(vault.verify().unwrap().is_sound());
    drop(vault);

    std::fs::remove_file(home.path().join("rest")).unwrap();
    std::fs::remove_file(home.path().join("filler")).unwrap();
    let mut vault = unlock(home.path()).unwrap();
    assert!(stands(&vault) && vault.verify().unwrap().is_sound());
    set_title(&mut vault, &id, "room again").unwrap();
}

#[test]
fn a_vault_that_finds_no_room_is_not_made_at_all() {
    let home = home();
    let Some(_disk) = SmallDisk::mount(home.path(), "64k") else {
        println!("skipped: this user may not mount a small file system");
        return;
    };
    let passphrase = passphrase(PASSPHRASE);
    let ways = CreateWays { passphrase: Some(&passphrase), ..CreateWays::default() };
    assert_eq!(Vault::create(home.path(), ways).unwrap_err(), VaultError::DiskFull);
    assert!(content_of(home.path()).is_empty() && !Vault::is_present(home.path()));
}
