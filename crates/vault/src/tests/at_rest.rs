//! Nothing readable at rest, private from the first moment, and every setting as it must be.

use std::path::Path;

use rusqlite::config::DbConfig;
use tongguan_domain::{AttachmentRole, SecretText};

use super::{behind_the_back, content_of, fresh, home, passphrase, ready, unlock};
use crate::database::PAGE_BYTES;
use crate::{KeptPacket, VaultError};

/// Synthetic, with a region code that does not exist, and a check digit that fits.
const CANARIES: [&str; 3] = ["999901199001010020", "canary-示例公司", "13800001234"];

#[test]
fn no_file_of_the_vault_holds_a_readable_value() {
    let home = home();
    let (mut vault, kit) = fresh(home.path());
    vault.confirm_recovery_kit(&kit.text()).unwrap();
    vault.set_passphrase(&passphrase("canary-passphrase")).unwrap();
    let id = vault.create_dossier(CANARIES[1]).unwrap();
    vault
        .change(&id, "administrator.id_number", |dossier| {
            dossier.administrator.id_number = Some(SecretText::new(CANARIES[0]));
            dossier.administrator.mobile = Some(SecretText::new(CANARIES[2]));
            Ok::<_, VaultError>(())
        })
        .unwrap();
    let scan = CANARIES.join("\n").repeat(2_000);
    vault.attach(&id, &mut scan.as_bytes(), "canary-name.jpg", AttachmentRole::Licence, None).unwrap();
    let kit_lines = kit.lines();
    let secrets: Vec<&str> = kit_lines.iter().map(SecretText::reveal).map(|line| &line[3..]).collect();
    let canaries =
        [CANARIES.as_slice(), &secrets, &["canary-passphrase", "canary-name", "SQLite format 3"]].concat();
    assert_unreadable(home.path(), &canaries);
    vault.backup(&home.path().join("backup")).unwrap();
    drop(vault);
    assert_unreadable(home.path(), &canaries);
}

fn assert_unreadable(home: &Path, canaries: &[&str]) {
    let files = content_of(home);
    assert!(files.len() >= 4);
    for canary in canaries {
        let hex = crate::hex::encode(canary.as_bytes());
        let wide = |swap: fn(u16) -> [u8; 2]| canary.encode_utf16().flat_map(swap).collect::<Vec<u8>>();
        for form in [
            canary.as_bytes().to_vec(),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            hex.to_uppercase().into_bytes(),
            hex.into_bytes(),
        ] {
            for (name, content) in &files {
                assert!(!content.windows(form.len()).any(|window| window == form), "{canary} in {name}");
                assert!(!name.contains(canary), "{canary} in a name");
            }
        }
    }
}

#[test]
fn an_erased_value_is_in_no_page_even_for_who_has_the_key() {
    let home = home();
    let mut vault = ready(home.path());
    let kept = vault.create_dossier("茶").unwrap();
    let erased = vault.create_dossier("咖啡").unwrap();
    for (id, value) in [(&kept, "kept-canary"), (&erased, "erased-canary")] {
        for number in 0..50 {
            vault
                .change(id, "company.comment", |dossier| {
                    dossier.company.comment = Some(format!("{value} {number} {}", "x".repeat(500)));
                    Ok::<_, VaultError>(())
                })
                .unwrap();
        }
    }
    vault.remove_dossier(&erased).unwrap();
    drop(vault);
    let pages = plain_pages(home.path());
    let holds =
        |needle: &str| pages.iter().any(|page| page.windows(needle.len()).any(|w| w == needle.as_bytes()));
    assert!(holds("kept-canary"), "the search itself works");
    assert!(!holds("erased-canary"));
}

#[test]
fn an_erased_person_is_in_no_page_and_no_file_and_the_rest_of_the_dossier_stays() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    for number in 0..50 {
        vault
            .change(&id, "administrator.id_number", |dossier| {
                dossier.administrator.id_number = Some(SecretText::new(format!("erased-canary {number}")));
                dossier.company.comment = Some(format!("kept-canary {number}"));
                Ok::<_, VaultError>(())
            })
            .unwrap();
    }
    let role = AttachmentRole::AdministratorIdFront;
    vault.attach(&id, &mut b"erased-scan".as_slice(), "erased-canary.jpg", role, None).unwrap();
    let drafts = [("administrator.mobile".to_owned(), SecretText::new("erased-canary draft"))];
    vault.leave("{}", Some((&id, &drafts))).unwrap();
    let sent = KeptPacket {
        number: "0001".to_owned(),
        built: "2026-11-24T09:30:00+08:00".to_owned(),
        sha256: "00".repeat(32),
        snapshot: Some("erased-canary as it was sent".to_owned()),
    };
    vault.keep_packet(&id, &sent).unwrap();
    let canary = SecretText::new("erased-canary");
    assert_eq!(vault.dossiers_with(&canary).unwrap(), [id.as_str()]);
    let erased = vault
        .erase_from(&id, "administrator", |dossier| {
            dossier.administrator.id_number = None;
            dossier.attachments.clear();
        })
        .unwrap();
    assert_eq!((erased.files, erased.former_states, erased.drafts), (1, 52, 1));
    assert_eq!(vault.journal().unwrap().last().unwrap().sequence, erased.entry);
    assert!(vault.dossiers_with(&canary).unwrap().is_empty());
    assert!(!vault.can_undo(&id).unwrap());
    assert_eq!(vault.dossier(&id).unwrap().company.comment.as_deref(), Some("kept-canary 49"));
    let originals = home.path().join("vault/files");
    assert_eq!(std::fs::read_dir(originals).unwrap().count(), 0);
    drop(vault);
    let pages = plain_pages(home.path());
    let holds =
        |needle: &str| pages.iter().any(|page| page.windows(needle.len()).any(|w| w == needle.as_bytes()));
    assert!(holds("kept-canary"), "the search itself works");
    assert!(!holds("erased-canary"));
}

#[test]
fn what_was_left_is_found_again_once_and_goes_with_its_dossier() {
    let home = home();
    let mut vault = ready(home.path());
    let id = vault.create_dossier("茶").unwrap();
    let typed = vec![("company.name".to_owned(), SecretText::new("typed-canary"))];
    vault.leave("#/page/company", Some((&id, &typed))).unwrap();
    drop(vault);
    let mut vault = unlock(home.path()).unwrap();
    assert_eq!(vault.take_place().unwrap().as_deref(), Some("#/page/company"));
    assert_eq!(vault.take_place().unwrap(), None);
    assert_eq!(vault.take_drafts(&id).unwrap(), typed);
    assert!(vault.take_drafts(&id).unwrap().is_empty());
    vault.leave("#/page/company", Some((&id, &typed))).unwrap();
    assert_eq!(vault.remove_dossier(&id).unwrap().drafts, 1);
    assert_eq!(vault.take_place().unwrap(), None);
    assert_eq!(vault.leave("", Some((&id, &typed))).unwrap_err(), VaultError::DossierUnknown);
    drop(vault);
    let pages = plain_pages(home.path());
    assert!(!pages.iter().any(|page| page.windows(12).any(|window| window == b"typed-canary")));
}

/// Every page of the database decrypted without the engine, free ones included.
fn plain_pages(home: &Path) -> Vec<Vec<u8>> {
    use aes::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};

    const SALT: usize = 16;
    // Initialisation vector and authentication code at the end of each page.
    const RESERVED: usize = 16 + 64;
    let (path, key) = super::database_of(home);
    let file = std::fs::read(path).unwrap();
    let mut pages: Vec<Vec<u8>> = file.chunks(PAGE_BYTES as usize).map(<[u8]>::to_vec).collect();
    for (number, page) in pages.iter_mut().enumerate() {
        let from = if number == 0 { SALT } else { 0 };
        let end = page.len() - RESERVED;
        let vector: [u8; 16] = page[end..end + 16].try_into().unwrap();
        let cipher = cbc::Decryptor::<aes::Aes256>::new(key.bytes().into(), (&vector).into());
        cipher.decrypt_padded::<NoPadding>(&mut page[from..end]).unwrap();
    }
    pages
}

#[cfg(unix)]
#[test]
fn folders_and_files_belong_to_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    fn check(folder: &Path) -> usize {
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .map(|path| {
                if path.is_dir() {
                    return check(&path);
                }
                assert_eq!(mode(&path), 0o600, "{}", path.display());
                1
            })
            .sum()
    }

    let home = home();
    let data = home.path().join("new/data");
    let mut vault = ready(&data);
    let id = vault.create_dossier("茶").unwrap();
    vault.attach(&id, &mut b"scan".as_slice(), "a.jpg", AttachmentRole::Licence, None).unwrap();
    vault.backup(&data.join("backup")).unwrap();
    assert!(check(&data) >= 10);
}

#[test]
fn every_setting_of_the_connection_is_as_it_must_be() {
    let home = home();
    drop(ready(home.path()));
    let connection = behind_the_back(home.path());
    let text = |pragma: &str| -> String {
        connection
            .query_row(&["PRAGMA ", pragma].concat(), [], |row| {
                row.get::<_, String>(0).or_else(|_| row.get::<_, i64>(0).map(|number| number.to_string()))
            })
            .unwrap()
    };
    for (pragma, value) in [
        ("cipher_status", "1"),
        ("cipher_page_size", "16384"),
        ("page_size", "16384"),
        ("cipher_memory_security", "1"),
        ("cipher_log_level", "NONE"),
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
    ] {
        assert_eq!(text(pragma), value, "{pragma}");
    }
    let mapped: Option<i64> = connection.query_row("PRAGMA mmap_size", [], |row| row.get(0)).ok();
    assert_eq!(mapped.unwrap_or(0), 0);
    assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    assert!(connection.query_row("SELECT load_extension('any')", [], |_| Ok(())).is_err());
    assert!(rusqlite::version_number() >= 3_051_003);
    let version = text("cipher_version");
    let parts: Vec<u32> = version.split(['.', ' ']).map_while(|part| part.parse().ok()).collect();
    assert!(parts.as_slice() >= [4, 14].as_slice(), "{version}");
}

#[test]
fn the_standard_passphrase_cost_is_the_one_that_was_decided() {
    use crate::PassphraseCost;
    assert_eq!((PassphraseCost::STANDARD.memory_kib(), PassphraseCost::STANDARD.passes()), (256 * 1024, 3));
}
