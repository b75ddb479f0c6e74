//! The data key is changed: the new ways open, the old ones do not, and everything is as it was.

use std::fs;
use std::io::Read as _;

use tongguan_domain::AttachmentRole;

use super::{PASSPHRASE, fresh, home, passphrase, set_title, unlock};
use crate::slots::Slots;
use crate::{CreateWays, MemoryKeyStore, Vault, VaultError, Way};

const NEW: &str = "a passphrase after the change";

#[test]
fn a_changed_data_key_has_new_ways_and_everything_is_as_it_was() {
    let home = home();
    let (mut vault, old_kit) = fresh(home.path());
    vault.confirm_recovery_kit(&old_kit.text()).unwrap();
    let id = vault.create_dossier("茶").unwrap();
    vault.attach(&id, &mut b"scan".as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    let before = vault.dossier(&id).unwrap();
    vault.backup(&home.path().join("before")).unwrap();
    let file = fs::read(home.path().join("vault/vault.db")).unwrap();
    let store = MemoryKeyStore::default();
    let new = passphrase(NEW);
    let ways = CreateWays { passphrase: Some(&new), key_store: Some(&store), officer: "" };
    assert_eq!(vault.change_data_key(&CreateWays::default()).unwrap_err(), VaultError::SecondWayInMissing);
    let kit = vault.change_data_key(&ways).unwrap();
    assert_ne!(fs::read(home.path().join("vault/vault.db")).unwrap(), file);
    assert_eq!(set_title(&mut vault, &id, "early").unwrap_err(), VaultError::SecondWayInMissing);
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    vault.backup(&home.path().join("after")).unwrap();
    drop(vault);

    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::WrongPassphrase);
    let refused = Vault::unlock(home.path(), &Way::Recovery(old_kit.text())).unwrap_err();
    assert_eq!(refused, VaultError::RecoveryKitOther);
    for way in [Way::Passphrase(NEW.into()), Way::KeyStore(&store), Way::Recovery(kit.text())] {
        let vault = Vault::unlock(home.path(), &way).unwrap();
        assert_eq!(vault.dossier(&id).unwrap(), before);
        assert!(vault.verify().unwrap().is_sound(), "the journal's chain holds across the change");
        let mut content = Vec::new();
        let attachment = before.attachments[0].id.as_deref().unwrap();
        vault.open_attachment(&id, attachment).unwrap().read_to_end(&mut content).unwrap();
        assert_eq!(content, b"scan");
    }
    for (backup, way) in [("before", PASSPHRASE), ("after", NEW)] {
        let other = super::home();
        let way = Way::Passphrase(way.into());
        let restored = Vault::restore(other.path(), &home.path().join(backup), &way).unwrap();
        assert_eq!(restored.dossier(&id).unwrap(), before, "{backup}");
        assert!(restored.verify().unwrap().is_sound(), "{backup}");
    }
}

#[test]
fn a_change_that_was_cut_short_opens_by_either_way_and_ends_on_the_side_of_the_database() {
    let home = home();
    let mut vault = super::ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    let folder = crate::folder::Folder::of(home.path());
    let former = Slots::load(&folder).unwrap();
    let data = former.open(&Way::Passphrase(PASSPHRASE.into())).unwrap();
    let key = crate::Key::random().unwrap();
    let mut fresh = Slots::of_new_vault(former.vault.clone());
    fresh.set_passphrase(&key, &passphrase(NEW)).unwrap();
    for way in [PASSPHRASE, NEW] {
        drop(vault);
        let mut changing = former.changing(fresh.clone(), &data, &key).unwrap();
        changing.save(&folder).unwrap();
        vault = Vault::unlock(home.path(), &Way::Passphrase(way.into())).unwrap();
        assert_eq!(super::title(&vault, &id), "茶");
        drop(vault);
        let refused = Vault::unlock(home.path(), &Way::Passphrase(NEW.into())).unwrap_err();
        assert_eq!(refused, VaultError::WrongPassphrase, "the database is under the former key");
        vault = unlock(home.path()).unwrap();
    }
}
