//! Saving, undo and redo, migrations, damage.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tongguan_domain::document::LONGEST_TEXT;
use tongguan_domain::{Field, FieldError, FieldPath, FieldValue};

use super::{behind_the_back, content_of, home, ready, set_title, title, unlock};
use crate::folder::Folder;
use crate::keys::Key;
use crate::migrations::{self, STEPS};
use crate::{VaultError, database};

#[test]
fn a_saved_dossier_reads_back_after_reopening() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    let other = vault.create_dossier("咖啡").unwrap();
    set_title(&mut vault, &id, "红茶").unwrap();
    let saved = vault.dossier(&id).unwrap();
    drop(vault);
    let vault = unlock(home.path()).unwrap();
    assert_eq!(vault.dossier(&id).unwrap(), saved);
    let listed: Vec<_> = vault.dossiers().unwrap().into_iter().map(|row| (row.id, row.title)).collect();
    assert_eq!(listed, [(id, "红茶".to_owned()), (other, "咖啡".to_owned())]);
    assert_eq!(vault.dossier("no such id").unwrap_err(), VaultError::DossierUnknown);
}

#[test]
fn undo_and_redo_work_across_reopening() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("0").unwrap();
    assert_eq!(vault.undo(&id).unwrap_err(), VaultError::NothingToUndo);
    for number in 1..=5 {
        set_title(&mut vault, &id, &number.to_string()).unwrap();
    }
    assert_eq!(vault.undo(&id).unwrap(), "title");
    vault.undo(&id).unwrap();
    drop(vault);
    let mut vault = unlock(home.path()).unwrap();
    assert_eq!(title(&vault, &id), "3");
    assert!(vault.can_undo(&id).unwrap() && vault.can_redo(&id).unwrap());
    vault.redo(&id).unwrap();
    assert_eq!(title(&vault, &id), "4");
    while vault.can_undo(&id).unwrap() {
        vault.undo(&id).unwrap();
    }
    assert_eq!(title(&vault, &id), "0");
    for _ in 0..5 {
        vault.redo(&id).unwrap();
    }
    assert_eq!(title(&vault, &id), "5");
    assert_eq!(vault.redo(&id).unwrap_err(), VaultError::NothingToRedo);
    vault.undo(&id).unwrap();
    set_title(&mut vault, &id, "another way").unwrap();
    assert_eq!(vault.redo(&id).unwrap_err(), VaultError::NothingToRedo);
    assert_eq!(vault.next_undo(&id).unwrap().as_deref(), Some("title"));
}

#[test]
fn any_order_of_changes_undo_redo_and_reopening_equals_a_plain_list() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("").unwrap();
    let (mut states, mut at) = (vec![String::new()], 0);
    let mut dice = 20_261_124_u32;
    for turn in 0..400 {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match dice >> 28 {
            0..=4 => match vault.undo(&id) {
                Ok(_) => at -= 1,
                Err(error) => assert_eq!((error, at), (VaultError::NothingToUndo, 0)),
            },
            5..=8 => match vault.redo(&id) {
                Ok(_) => at += 1,
                Err(error) => assert_eq!((error, at), (VaultError::NothingToRedo, states.len() - 1)),
            },
            9 => {
                drop(vault);
                vault = unlock(home.path()).unwrap();
            }
            _ => {
                set_title(&mut vault, &id, &turn.to_string()).unwrap();
                states.truncate(at + 1);
                states.push(turn.to_string());
                at += 1;
            }
        }
        assert_eq!(title(&vault, &id), states[at], "turn {turn}");
    }
    assert_eq!(vault.journal_verify().unwrap(), None);
}

#[test]
fn the_history_of_one_dossier_has_an_end() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("0").unwrap();
    let longest = usize::try_from(crate::tables::edits::LONGEST_HISTORY).unwrap();
    for number in 1..=longest + 3 {
        set_title(&mut vault, &id, &number.to_string()).unwrap();
    }
    let undone = (0..).take_while(|_| vault.undo(&id).is_ok()).count();
    assert_eq!((undone, title(&vault, &id).as_str()), (longest, "3"));
}

#[test]
fn a_refused_change_leaves_the_old_state() {
    #[derive(Debug, PartialEq)]
    enum Refused {
        Field(FieldError),
        Vault(VaultError),
    }
    impl From<VaultError> for Refused {
        fn from(error: VaultError) -> Self {
            Self::Vault(error)
        }
    }

    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    let before = vault.dossier(&id).unwrap();
    let refused = vault.change(&id, "route", |dossier| {
        dossier.title = Some("half done".to_owned());
        dossier
            .set(FieldPath::of(Field::Route), FieldValue::Text("by-sea".to_owned()))
            .map_err(Refused::Field)
    });
    assert!(matches!(refused, Err(Refused::Field(FieldError::UnknownChoice { .. }))));
    // A document that would not read back is never stored.
    let too_long = set_title(&mut vault, &id, &"长".repeat(LONGEST_TEXT)).unwrap_err();
    assert!(matches!(too_long, VaultError::DossierUnreadable { .. }));
    assert_eq!(vault.dossier(&id).unwrap(), before);
    assert!(!vault.can_undo(&id).unwrap());
    // A change that changes nothing is no step of the history; the id is not the officer's to change.
    vault
        .change(&id, "id", |dossier| {
            dossier.id = Some("another".to_owned());
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert!(!vault.can_undo(&id).unwrap());
}

#[test]
fn a_removed_dossier_is_gone_and_so_is_its_history() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    set_title(&mut vault, &id, "红茶").unwrap();
    vault.remove_dossier(&id).unwrap();
    assert_eq!(vault.dossier(&id).unwrap_err(), VaultError::DossierUnknown);
    assert_eq!(vault.remove_dossier(&id).unwrap_err(), VaultError::DossierUnknown);
    assert!(vault.dossiers().unwrap().is_empty() && !vault.can_undo(&id).unwrap());
}

#[test]
fn forgotten_history_cannot_be_undone() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    set_title(&mut vault, &id, "红茶").unwrap();
    vault.forget_history(&id).unwrap();
    assert_eq!(vault.undo(&id).unwrap_err(), VaultError::NothingToUndo);
    assert_eq!(title(&vault, &id), "红茶");
}

#[test]
fn a_vault_of_a_newer_version_is_refused_and_stays_byte_identical() {
    let home = home();
    drop(ready(home.path()));
    let connection = behind_the_back(home.path());
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    let before = content_of(home.path());
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultFromNewerVersion);
    assert_eq!(content_of(home.path()), before);

    // Nor is a log touched that a killed newer program left behind.
    leave_log_of_newer(home.path());
    let before = content_of(home.path());
    assert!(before.keys().any(|name| name.ends_with("-wal")));
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultFromNewerVersion);
    assert_eq!(content_of(home.path()), before);

    let slots = home.path().join("vault/slots.json");
    let newer = fs::read_to_string(&slots).unwrap().replace("vault-slots/1", "vault-slots/2");
    fs::write(&slots, newer).unwrap();
    let before = content_of(home.path());
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultFromNewerVersion);
    assert_eq!(content_of(home.path()), before);
}

/// Leaves the database as a newer program does that is killed before its log is emptied.
fn leave_log_of_newer(home: &Path) {
    let connection = behind_the_back(home);
    connection.execute_batch("CREATE TABLE newer (a TEXT) STRICT;").unwrap();
    let files = ["vault.db", "vault.db-wal"].map(|name| home.join("vault").join(name));
    let killed = files.each_ref().map(|path| fs::read(path).unwrap());
    drop(connection);
    files.iter().zip(killed).for_each(|(path, content)| fs::write(path, content).unwrap());
}

#[test]
fn a_migration_keeps_a_verified_copy_until_the_next_start_and_a_failed_one_changes_nothing() {
    let home = home();
    let folder = Folder::at(home.path().to_path_buf());
    let key = Key::random().unwrap();
    let mut connection = database::create(&folder.database(), &key).unwrap();
    migrations::run(&mut connection, STEPS, &folder, &key).unwrap();
    assert!(!folder.database_before_migration().exists());

    let broken = [STEPS, &["CREATE TABLE more (a TEXT); CREATE TABLE dossiers (a TEXT);"]].concat();
    assert!(migrations::run(&mut connection, &broken, &folder, &key).is_err());
    assert_eq!(tables(&connection, "more"), 0);

    let next = [STEPS, &["CREATE TABLE more (a TEXT) STRICT;"]].concat();
    migrations::run(&mut connection, &next, &folder, &key).unwrap();
    assert_eq!(tables(&connection, "more"), 1);
    let copy = database::open(&folder.database_before_migration(), &key).unwrap();
    assert_eq!(tables(&copy, "dossiers"), 1);
    drop(copy);
    assert_eq!(migrations::refuse_newer(&connection, STEPS), Err(VaultError::VaultFromNewerVersion));
    migrations::run(&mut connection, &next, &folder, &key).unwrap();
    assert!(!folder.database_before_migration().exists());
}

fn tables(connection: &Connection, name: &str) -> i64 {
    connection
        .query_row("SELECT count(*) FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_damaged_page_is_found_and_no_new_vault_takes_its_place() {
    let home = home();
    let mut vault = ready(home.path());
    for number in 0..40 {
        vault.create_dossier(&"茶".repeat(2000 + number)).unwrap();
    }
    drop(vault);
    let path = home.path().join("vault/vault.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() - 100;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    match unlock(home.path()) {
        Ok(vault) => assert!(!vault.verify().unwrap().is_sound()),
        Err(error) => assert_eq!(error, VaultError::VaultDamaged),
    }
    bytes[20] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(unlock(home.path()).unwrap_err(), VaultError::VaultDamaged);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}
