//! Traces follow the edits of a dossier and outlive it.

use tongguan_domain::{Dossier, Field, SecretText};

use super::{behind_the_back, home, ready, unlock};
use crate::{Vault, VaultError};

const MOST: usize = 100;

fn with_mobile(vault: &mut Vault, title: &str, mobile: &str) -> String {
    let id = vault.create_dossier(title).unwrap();
    set_mobile(vault, &id, mobile);
    id
}

fn set_mobile(vault: &mut Vault, id: &str, mobile: &str) {
    let edit = |dossier: &mut Dossier| {
        dossier.administrator.mobile = Some(SecretText::new(mobile));
        Ok::<_, VaultError>(())
    };
    vault.change(id, "administrator.mobile", edit).unwrap();
}

/// The titles of the dossiers that share something with one.
fn neighbours(vault: &Vault, id: &str) -> Vec<Option<String>> {
    let (_, shared) = vault.shared_traces(id, MOST).unwrap();
    let mut titles: Vec<_> = shared.into_iter().map(|shared| shared.title).collect();
    titles.sort();
    titles
}

#[test]
fn a_shared_value_is_found_while_it_is_shared() {
    let home = home();
    let mut vault = ready(home.path());
    let one = with_mobile(&mut vault, "one", "13800005501");
    let two = with_mobile(&mut vault, "two", "+86 138 0000 5501");
    assert_eq!(neighbours(&vault, &one), [Some("two".to_owned())]);
    assert_eq!(neighbours(&vault, &two), [Some("one".to_owned())]);
    set_mobile(&mut vault, &two, "13800005502");
    assert!(neighbours(&vault, &one).is_empty());
    vault.undo(&two).unwrap();
    assert_eq!(neighbours(&vault, &one), [Some("two".to_owned())]);
}

#[test]
fn an_erased_dossier_is_still_counted_and_no_longer_named() {
    let home = home();
    let mut vault = ready(home.path());
    let one = with_mobile(&mut vault, "one", "13800005501");
    let two = with_mobile(&mut vault, "two", "13800005501");
    vault.remove_dossier(&two).unwrap();
    drop(vault);
    let vault = unlock(home.path()).unwrap();
    assert_eq!(neighbours(&vault, &one), [None]);
    let (_, shared) = vault.shared_traces(&one, MOST).unwrap();
    assert_eq!(
        (shared[0].dossier.as_str(), shared[0].trace.field),
        (two.as_str(), Field::AdministratorMobile)
    );
}

#[test]
fn no_more_are_read_than_were_asked_for() {
    let home = home();
    let mut vault = ready(home.path());
    let ids: Vec<_> = (0..4).map(|_| with_mobile(&mut vault, "same", "13800005501")).collect();
    assert_eq!(vault.shared_traces(&ids[0], 2).unwrap().1.len(), 2);
}

#[test]
fn dossiers_from_before_there_were_traces_get_theirs() {
    let home = home();
    let mut vault = ready(home.path());
    let one = with_mobile(&mut vault, "one", "13800005501");
    with_mobile(&mut vault, "two", "13800005501");
    drop(vault);
    let database = behind_the_back(home.path());
    database.execute_batch("DROP TABLE traces; DROP TABLE packets; PRAGMA user_version = 1").unwrap();
    database.close().unwrap();
    let vault = unlock(home.path()).unwrap();
    assert_eq!(neighbours(&vault, &one), [Some("two".to_owned())]);
}
