//! Damage is found, named and contained: one page of the database at a time, one attachment at a time.

use std::collections::BTreeSet;
use std::fs;

use tongguan_domain::AttachmentRole;

use super::{figure, home, ready, title, unlock};
use crate::VaultError;
use crate::database::PAGE_BYTES;

const DOSSIERS: usize = 12;

#[test]
fn each_damaged_page_is_found_and_the_other_dossiers_still_open() {
    let home = home();
    let mut vault = ready(home.path());
    let ids: Vec<String> = (0..DOSSIERS)
        .map(|number| {
            let id = vault.create_dossier(&number.to_string()).unwrap();
            let long_enough_for_pages_of_its_own = "茶".repeat(9_000);
            vault
                .change(&id, "company.comment", |dossier| {
                    dossier.company.comment = Some(long_enough_for_pages_of_its_own);
                    Ok::<_, VaultError>(())
                })
                .unwrap();
            vault.forget_history(&id).unwrap();
            id
        })
        .collect();
    drop(vault);
    let path = home.path().join("vault/vault.db");
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / usize::try_from(PAGE_BYTES).unwrap();
    let (mut missed, mut contained) = (Vec::new(), 0);
    for page in 0..pages {
        let mut damaged = whole.clone();
        damaged[page * usize::try_from(PAGE_BYTES).unwrap() + 4_000] ^= 0x10;
        fs::write(&path, &damaged).unwrap();
        match unlock(home.path()) {
            Ok(vault) => {
                let opened = ids.iter().filter(|id| vault.dossier(id).is_ok()).count();
                contained += usize::from(opened == DOSSIERS - 1);
                let health = vault.verify().unwrap();
                if health.is_sound() {
                    missed.push(page);
                }
                let named = health.unreadable_dossiers.len();
                assert!(opened == DOSSIERS || opened < DOSSIERS - 1 || named == 1, "page {page}: {health:?}");
            }
            Err(error) => assert_eq!(error, VaultError::VaultDamaged, "page {page}"),
        }
        fs::write(&path, &whole).unwrap();
    }
    figure("damaged pages of the database", pages, missed.len());
    assert!(missed.is_empty(), "not found in {missed:?} of {pages}");
    assert!(contained >= DOSSIERS, "one dossier alone is lost in {contained} cases of {pages} pages");
    let vault = unlock(home.path()).unwrap();
    let titles: BTreeSet<String> = ids.iter().map(|id| title(&vault, id)).collect();
    assert_eq!(titles.len(), DOSSIERS);
    assert!(vault.verify().unwrap().is_sound(), "a repaired page raises no alarm");
}

#[test]
fn each_damaged_attachment_is_named_and_the_others_still_open() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    for number in 0..8 {
        let content = vec![number; 40_000];
        vault.attach(&id, &mut content.as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    }
    let mut named = BTreeSet::new();
    for entry in fs::read_dir(home.path().join("vault/files")).unwrap() {
        let path = entry.unwrap().path();
        let whole = fs::read(&path).unwrap();
        let mut damaged = whole.clone();
        damaged[20_000] ^= 1;
        fs::write(&path, damaged).unwrap();
        let health = vault.verify().unwrap();
        assert!(health.database_is_sound && health.lost_files.len() == 1, "{health:?}");
        named.insert(health.lost_files[0].attachment.clone());
        let attachments = vault.dossier(&id).unwrap().attachments;
        let readable = attachments.iter().filter(|attachment| {
            let original = vault.open_attachment(&id, attachment.id.as_deref().unwrap());
            original.and_then(crate::Original::verify).is_ok()
        });
        assert_eq!(readable.count(), 7);
        fs::write(&path, whole).unwrap();
    }
    figure("damaged attachments", 8, 8 - named.len());
    assert_eq!(named.len(), 8);
}
