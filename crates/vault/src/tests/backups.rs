//! A backup restores, by the recovery kit alone, and one flipped byte anywhere is found.

use std::fs;
use std::io::Read;

use tongguan_domain::AttachmentRole;

use super::{content_of, figure, fresh, home, ready, set_title, unlock};
use crate::{BackedUp, Vault, VaultError, Way};

#[test]
fn a_backup_restores_into_an_empty_place_with_the_recovery_kit_alone() {
    let home = home();
    let (mut vault, kit) = fresh(home.path());
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    let id = vault.create_dossier("茶").unwrap();
    vault.attach(&id, &mut b"scan".as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    let saved = vault.dossier(&id).unwrap();
    let target = home.path().join("backup");
    vault.backup(&target).unwrap();
    let taken = home.path().join("vault");
    assert_eq!(vault.backup(&taken).unwrap_err(), VaultError::BackupTargetTaken);
    set_title(&mut vault, &id, "later").unwrap();
    drop(vault);

    let way = || Way::Recovery(kit.text());
    let refused = Vault::restore(home.path(), &target, &way()).unwrap_err();
    assert_eq!(refused, VaultError::VaultAlreadyThere);
    let other = super::home();
    let nowhere = Vault::restore(other.path(), &home.path().join("nowhere"), &way()).unwrap_err();
    assert_eq!(nowhere, VaultError::VaultAbsent);
    let vault = Vault::restore(other.path(), &target, &way()).unwrap();
    assert_eq!(vault.dossier(&id).unwrap(), saved);
    let mut content = Vec::new();
    let attachment = saved.attachments[0].id.as_deref().unwrap();
    vault.open_attachment(&id, attachment).unwrap().read_to_end(&mut content).unwrap();
    assert_eq!(content, b"scan");
    assert!(vault.verify().unwrap().is_sound());
    drop(vault);
    assert!(unlock(other.path()).is_ok(), "the passphrase came along");
}

#[test]
fn an_earlier_backup_takes_only_what_is_new_and_is_proven_again() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    for content in [b"one", b"two"] {
        vault.attach(&id, &mut content.as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    }
    let target = home.path().join("backup");
    assert_eq!(vault.backup(&target).unwrap(), BackedUp { files: 2, copied: 2 });
    vault.attach(&id, &mut b"three".as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    let saved = vault.dossier(&id).unwrap();
    assert_eq!(vault.backup(&target).unwrap(), BackedUp { files: 3, copied: 1 });

    // A file that went bad in the backup is found when the next state is proven, and the last one stays.
    let before = content_of(&target);
    let file = fs::read_dir(target.join("files")).unwrap().next().unwrap().unwrap().path();
    let whole = fs::read(&file).unwrap();
    fs::write(&file, b"rotten").unwrap();
    assert_eq!(vault.backup(&target).unwrap_err(), VaultError::BackupDamaged);
    fs::write(&file, whole).unwrap();
    let after = content_of(&target);
    assert!(before.iter().all(|(name, content)| after.get(name) == Some(content)));

    let other = super::home();
    let other_target = other.path().join("backup");
    ready(other.path()).backup(&other_target).unwrap();
    assert_eq!(vault.backup(&other_target).unwrap_err(), VaultError::BackupTargetTaken, "another vault's");
    vault.backup(&target).unwrap();
    drop(vault);
    let place = super::home();
    let way = Way::Passphrase(super::PASSPHRASE.into());
    assert_eq!(Vault::restore(place.path(), &target, &way).unwrap().dossier(&id).unwrap(), saved);
}

#[test]
fn a_flipped_byte_in_any_block_of_a_backup_is_found() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    vault.attach(&id, &mut [5; 9_000].as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    let target = home.path().join("backup");
    vault.backup(&target).unwrap();
    drop(vault);
    let files: Vec<_> = content_of(&target).into_iter().filter(|(name, _)| !name.contains("slots")).collect();
    assert_eq!(files.len(), 2);
    let mut flips = 0;
    for (name, whole) in files {
        for place in (7..whole.len()).step_by(4096) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x40;
            fs::write(&name, damaged).unwrap();
            let other = super::home();
            let way = Way::Passphrase(super::PASSPHRASE.into());
            let refused = Vault::restore(other.path(), &target, &way).unwrap_err();
            assert_eq!(refused, VaultError::BackupDamaged, "{place} of {name}");
            assert!(content_of(other.path()).is_empty());
            flips += 1;
        }
        fs::write(&name, whole).unwrap();
    }
    figure("flipped bytes in a backup", flips, 0);
}

#[test]
fn a_damaged_vault_is_not_taken_for_a_good_backup() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    vault.attach(&id, &mut b"scan".as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    let file = fs::read_dir(home.path().join("vault/files")).unwrap().next().unwrap().unwrap().path();
    fs::write(&file, b"another content").unwrap();
    let target = home.path().join("backup");
    assert_eq!(vault.backup(&target).unwrap_err(), VaultError::BackupDamaged);
    assert!(!target.exists());
}
