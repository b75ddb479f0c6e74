//! Ways in: each one opens, each situation has its own name, and no refusal changes a file.

use std::fs;

use super::{PASSPHRASE, content_of, fresh, home, passphrase, ready, set_title, title, unlock};
use crate::{Condition, CreateWays, KeyStore, MemoryKeyStore, RecoveryKit, Vault, VaultError, Way, WayKind};

#[test]
fn each_way_opens_the_same_vault() {
    let home = home();
    let store = MemoryKeyStore::default();
    let passphrase = passphrase(PASSPHRASE);
    let ways = CreateWays { key_store: Some(&store), passphrase: Some(&passphrase), officer: "" };
    let (mut vault, kit) = Vault::create(home.path(), ways).unwrap();
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    let id = vault.create_dossier("茶").unwrap();
    drop(vault);
    for way in [Way::KeyStore(&store), Way::Passphrase(PASSPHRASE.into()), Way::Recovery(kit.text())] {
        let vault = Vault::unlock(home.path(), &way).unwrap();
        assert_eq!(title(&vault, &id), "茶");
    }
    let ways = Vault::ways(home.path()).unwrap();
    assert!(ways.key_store && ways.passphrase && ways.recovery_kit_confirmed);
}

#[test]
fn no_record_is_stored_before_two_ways_in_exist() {
    let home = home();
    let (mut vault, kit) = fresh(home.path());
    assert_eq!(vault.create_dossier("茶").unwrap_err(), VaultError::SecondWayInMissing);
    let other = RecoveryKit::random().unwrap();
    assert_eq!(vault.confirm_recovery_kit(&other.text()).unwrap_err(), VaultError::RecoveryKitOther);
    assert!(!vault.ways_in().suffice());
    vault.set_setting("language", "zh-CN").unwrap();
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    vault.create_dossier("茶").unwrap();
    assert_eq!(
        Vault::create(tempfile::tempdir().unwrap().path(), CreateWays::default()).unwrap_err(),
        VaultError::SecondWayInMissing
    );
}

#[test]
fn a_wrong_passphrase_changes_no_file() {
    let home = home();
    drop(ready(home.path()));
    let before = content_of(home.path());
    let wrong = Vault::unlock(home.path(), &Way::Passphrase("another passphrase".into())).unwrap_err();
    assert_eq!(wrong, VaultError::WrongPassphrase);
    let typo = Vault::unlock(home.path(), &Way::Recovery("1: AAAAA".into())).unwrap_err();
    assert_eq!(typo, VaultError::RecoveryKitTypo { line: 1 });
    let other = Way::Recovery(RecoveryKit::random().unwrap().text());
    assert_eq!(Vault::unlock(home.path(), &other).unwrap_err(), VaultError::RecoveryKitOther);
    assert_eq!(content_of(home.path()), before);
    unlock(home.path()).unwrap();
}

#[test]
fn each_state_of_the_key_store_has_its_own_name_and_no_refusal_changes_a_file() {
    let home = home();
    let store = MemoryKeyStore::default();
    let ways = CreateWays { key_store: Some(&store), passphrase: None, officer: "" };
    let (mut vault, kit) = Vault::create(home.path(), ways).unwrap();
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    let id = vault.create_dossier("茶").unwrap();
    drop(vault);
    let before = content_of(home.path());

    let attempt = || Vault::unlock(home.path(), &Way::KeyStore(&store)).map(drop);
    store.set_condition(Condition::Missing);
    assert_eq!(attempt(), Err(VaultError::KeyStoreMissing));
    store.set_condition(Condition::Locked);
    assert_eq!(attempt(), Err(VaultError::KeyStoreLocked));
    store.set_condition(Condition::Working);
    let entry = crate::slots::Slots::load(&crate::folder::Folder::of(home.path())).unwrap();
    let entry = entry.key_store_entry().unwrap().to_owned();
    let right = store.read(&entry).unwrap().unwrap();
    store.write(&entry, &crate::Key::random().unwrap()).unwrap();
    assert_eq!(attempt(), Err(VaultError::KeyStoreKeyWrong));
    store.reset();
    assert_eq!(attempt(), Err(VaultError::KeyStoreEntryLost));
    assert_eq!(Vault::create(home.path(), ways).unwrap_err(), VaultError::VaultAlreadyThere);
    let unset = Vault::unlock(home.path(), &Way::Passphrase(PASSPHRASE.into())).unwrap_err();
    assert_eq!(unset, VaultError::WayNotSetUp { way: WayKind::Passphrase });
    assert_eq!(content_of(home.path()), before);

    // No verdict is remembered: the same store works again at once.
    store.write(&entry, &right).unwrap();
    assert_eq!(attempt(), Ok(()));
    store.reset();
    let mut vault = Vault::unlock(home.path(), &Way::Recovery(kit.text())).unwrap();
    vault.set_key_store(&store).unwrap();
    drop(vault);
    let vault = Vault::unlock(home.path(), &Way::KeyStore(&store)).unwrap();
    assert_eq!(title(&vault, &id), "茶");
}

#[test]
fn a_key_store_that_does_not_keep_a_key_is_no_way_in() {
    for (condition, error) in [
        (Condition::Forgetful, VaultError::KeyStoreForgetful),
        (Condition::Missing, VaultError::KeyStoreMissing),
        (Condition::Locked, VaultError::KeyStoreLocked),
    ] {
        let home = home();
        let store = MemoryKeyStore::default();
        store.set_condition(condition);
        let ways = CreateWays { key_store: Some(&store), passphrase: None, officer: "" };
        assert_eq!(Vault::create(home.path(), ways).unwrap_err(), error);
        assert!(!Vault::is_present(home.path()));
        assert!(content_of(home.path()).is_empty());

        let mut vault = ready(home.path());
        assert_eq!(vault.set_key_store(&store).unwrap_err(), error);
        assert!(!vault.ways_in().key_store);
    }
}

#[test]
fn a_changed_passphrase_opens_and_the_former_one_does_not() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    vault.set_passphrase(&passphrase("a changed passphrase")).unwrap();
    drop(vault);
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::WrongPassphrase);
    // Nor through the second copy.
    fs::remove_file(home.path().join("vault/slots.json")).unwrap();
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::WrongPassphrase);
    let vault = Vault::unlock(home.path(), &Way::Passphrase("a changed passphrase".into())).unwrap();
    assert_eq!(title(&vault, &id), "茶");
}

#[test]
fn a_passphrase_counts_as_changed_when_the_second_copy_cannot_be_written() {
    let home = home();
    let mut vault = ready(home.path());
    let vault_folder = home.path().join("vault");
    fs::create_dir(vault_folder.join("slots.twin.incoming")).unwrap();
    vault.set_passphrase(&passphrase("a changed passphrase")).unwrap();
    drop(vault);
    assert!(!vault_folder.join("slots.twin.json").exists());
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::WrongPassphrase);
    let changed = || Vault::unlock(home.path(), &Way::Passphrase("a changed passphrase".into())).unwrap();
    drop(changed());
    fs::remove_dir(vault_folder.join("slots.twin.incoming")).unwrap();
    drop(changed());
    assert_eq!(
        fs::read(vault_folder.join("slots.twin.json")).unwrap(),
        fs::read(vault_folder.join("slots.json")).unwrap()
    );
}

#[test]
fn a_new_kit_replaces_the_old_one_once_it_is_confirmed() {
    let home = home();
    let (mut vault, old) = fresh(home.path());
    vault.confirm_recovery_kit(&old.text()).unwrap();
    let new = vault.renew_recovery_kit().unwrap();
    drop(vault);
    let mut vault = Vault::unlock(home.path(), &Way::Recovery(old.text())).unwrap();
    assert!(vault.ways_in().suffice());
    vault.confirm_recovery_kit(&new.text()).unwrap();
    drop(vault);
    let refused = Vault::unlock(home.path(), &Way::Recovery(old.text())).unwrap_err();
    assert_eq!(refused, VaultError::RecoveryKitOther);
    Vault::unlock(home.path(), &Way::Recovery(new.text())).unwrap();
}

#[test]
fn one_damaged_copy_of_the_slots_is_healed_and_two_are_named() {
    let home = home();
    drop(ready(home.path()));
    let copies = ["slots.json", "slots.twin.json"].map(|name| home.path().join("vault").join(name));
    let whole = fs::read(&copies[0]).unwrap();
    for damage in [b"".as_slice(), b"{}", &whole[..whole.len() / 2]] {
        fs::write(&copies[0], damage).unwrap();
        drop(unlock(home.path()).unwrap());
        assert_eq!(fs::read(&copies[0]).unwrap(), whole);
    }
    let altered = String::from_utf8(whole.clone()).unwrap().replace("\"passes\": 1", "\"passes\": 2");
    copies.iter().for_each(|copy| fs::write(copy, &altered).unwrap());
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::SlotsDamaged);
    assert_eq!(Vault::ways(home.path()).unwrap_err(), VaultError::SlotsDamaged);
    copies.iter().for_each(|copy| fs::remove_file(copy).unwrap());
    assert!(Vault::is_present(home.path()));
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::SlotsDamaged);
    let passphrase = passphrase(PASSPHRASE);
    let ways = CreateWays { passphrase: Some(&passphrase), ..CreateWays::default() };
    assert_eq!(Vault::create(home.path(), ways).unwrap_err(), VaultError::VaultAlreadyThere);
}

#[test]
fn a_vault_whose_database_is_gone_is_damaged_and_not_new() {
    let home = home();
    drop(ready(home.path()));
    fs::remove_file(home.path().join("vault/vault.db")).unwrap();
    let before = content_of(home.path());
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultDamaged);
    assert_eq!(content_of(home.path()), before);
}

#[test]
fn an_open_vault_can_move_to_another_thread() {
    let home = home();
    let vault = ready(home.path());
    std::thread::spawn(move || vault.lock().unwrap()).join().unwrap();
    let vault = unlock(home.path()).unwrap();
    let deeds: Vec<String> = vault.journal().unwrap().into_iter().map(|entry| entry.deed).collect();
    assert_eq!(deeds, ["vault-created", "kit-confirmed", "locked", "unlocked"]);
}

#[test]
fn a_second_opener_is_told_that_the_vault_is_in_use() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultInUse);
    set_title(&mut vault, &id, "咖啡").unwrap();
    drop(vault);
    unlock(home.path()).unwrap();
}

#[test]
fn without_a_vault_there_is_nothing_to_open() {
    let home = home();
    assert!(!Vault::is_present(home.path()));
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultAbsent);
    assert_eq!(Vault::ways(home.path()).unwrap_err(), VaultError::VaultAbsent);
    assert!(content_of(home.path()).is_empty());
}
