//! Packets and backups against changed bytes: each is opened or refused, none panics or hangs, and a refused backup
//! leaves no vault behind.
#![allow(clippy::unwrap_used, reason = "a test may say what it expects")]

mod fuzzing;
#[path = "journeys/office.rs"]
#[allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
mod office;

use std::fs;
use std::path::{Path, PathBuf};

use tongguan_desk::packets::{self, Order, Seal, Secrets};
use tongguan_desk::{Language, SecretText, check};

use crate::fuzzing::hammer;
use crate::office::{Office, PASSPHRASE};

/// A small packet, open or sealed with a passphrase.
fn packet(place: &Path, name: &str, seal: Seal) -> Vec<u8> {
    let folder = place.join(format!("dossier-of-{name}"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("dossier.json"), r#"{"schema":"tongguan.dossier/1","title":"x"}"#).unwrap();
    let office = Office::new();
    let book = office.desk.rule_book().unwrap();
    let checked = check::check(&folder, book, "2026-11-24".parse().unwrap()).unwrap();
    let order = Order {
        out: place.join(name),
        seal,
        sign_with: None,
        stamp: packets::stamp("2026-11-24T09:00:00+08:00").unwrap(),
        draft: true,
        redacted: false,
        two_part: false,
        base: None,
        base_secrets: Secrets::default(),
        language: Language::English,
        checksum: false,
    };
    packets::build(&checked, book, &order, &mut |_, _| true).unwrap();
    fs::read(&order.out).unwrap()
}

#[test]
fn packets_are_verified_or_refused() {
    let place = tempfile::tempdir().unwrap();
    let seeds = [
        packet(place.path(), "open.zip", Seal::None),
        packet(
            place.path(),
            "sealed.enc.zip",
            Seal::Passphrase(SecretText::new("a long passphrase of a test")),
        ),
    ];
    let file = place.path().join("changed.zip");
    hammer("packets", &seeds, &["../", "PK\x01\x02", "PK\x05\x06", "data/dossier.json", "\0"], |bytes| {
        fs::write(&file, bytes).unwrap();
        let secrets = Secrets {
            passphrase: Some(SecretText::new("a long passphrase of a test")),
            ..Secrets::default()
        };
        let _ = packets::verify(&file, &secrets);
    });
}

#[test]
fn backups_are_restored_or_refused() {
    let mut office = Office::with_vault();
    office.desk.create_dossier("Tea").unwrap();
    let backup = office.folder().join("backup");
    office.desk.backup(&backup).unwrap();
    let files: Vec<PathBuf> = fs::read_dir(&backup)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    let seeds: Vec<Vec<u8>> = files.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut turn = 0;
    hammer("backups", &seeds, &["{", "\"version\":", "SQLite format 3\0", "null"], |bytes| {
        let place = files.get(turn % files.len()).unwrap();
        let whole = seeds.get(turn % files.len()).unwrap();
        turn += 1;
        fs::write(place, bytes).unwrap();
        let mut other = Office::new();
        if other.desk.restore(&backup, Some(SecretText::new(PASSPHRASE))).is_err() {
            other.desk.create_vault(Some(SecretText::new(PASSPHRASE)), false).unwrap();
        }
        fs::write(place, whole).unwrap();
    });
}
