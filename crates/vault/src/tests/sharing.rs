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
    let later = "DROP INDEX dossiers_in_order; DROP TABLE keys; DROP TABLE summaries; DROP TABLE traces; DROP TABLE packets; DROP TABLE drafts; DROP TABLE handovers";
    database.execute_batch(&[later, "; PRAGMA user_version = 1"].concat()).unwrap();
    database.close().unwrap();
    let vault = unlock(home.path()).unwrap();
    assert_eq!(neighbours(&vault, &one), [Some("two".to_owned())]);
}

#[test]
fn a_summary_goes_with_every_change_of_its_dossier_and_of_what_that_shares() {
    let home = home();
    let mut vault = ready(home.path());
    let one = with_mobile(&mut vault, "One", "13800005501");
    let other = with_mobile(&mut vault, "Other", "13800005501");
    let apart = with_mobile(&mut vault, "Apart", "18900005506");
    let keep = |vault: &mut Vault, basis: &str| {
        let made: Vec<_> = [&one, &other, &apart].map(|id| (id.clone(), format!("{basis} {id}"))).into();
        vault.keep_summaries(basis, &made).unwrap();
    };
    let kept = |vault: &Vault, basis: &str| {
        let summaries = vault.summaries(basis).unwrap();
        [&one, &other, &apart]
            .map(|id| summaries.get(id).is_some_and(|text| *text == format!("{basis} {id}")))
    };
    keep(&mut vault, "monday");
    assert_eq!(kept(&vault, "monday"), [true; 3]);
    keep(&mut vault, "tuesday");
    assert_eq!((kept(&vault, "monday"), kept(&vault, "tuesday")), ([false; 3], [true; 3]));
    let retitle = |dossier: &mut Dossier| {
        dossier.title = Some("Another".to_owned());
        Ok::<_, VaultError>(())
    };
    vault.change(&one, "title", retitle).unwrap();
    assert_eq!(kept(&vault, "tuesday"), [false, true, true], "what it shares is as it was");
    keep(&mut vault, "tuesday");
    set_mobile(&mut vault, &one, "18900005506");
    assert_eq!(kept(&vault, "tuesday"), [false; 3], "the old neighbour lost one, the new one got one");
    keep(&mut vault, "tuesday");
    vault.remove_dossier(&apart).unwrap();
    assert_eq!(kept(&vault, "tuesday"), [true, true, false]);
}
