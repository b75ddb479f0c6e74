//! A decoder that crashes, hangs or eats memory takes one picture along and nothing else. The program is
//! built so that a picture can ask for the fault.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "tests may say what they expect"
)]

mod call;

use std::fs;
use std::path::Path;

use call::{Call, root};
use serde_json::Value;
use tempfile::TempDir;

/// A licence of the sample that asks for a fault.
fn faulty(folder: &Path, fault: &str) -> std::path::PathBuf {
    let licence = root().join("assets/sample/harbour-tea/attachments/business-licence.jpg");
    let mut bytes = fs::read(licence).unwrap();
    let comment = [&b"\xff\xfe"[..], &(fault.len() as u16 + 2).to_be_bytes(), fault.as_bytes()].concat();
    bytes.splice(2..2, comment);
    let path = folder.join("scan.jpg");
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_fault_is_a_sentence_with_the_file_and_the_limit() {
    let place = TempDir::new().unwrap();
    for (fault, says) in [
        ("fault:abort", "Reading “scan.jpg” failed, or took more than"),
        ("fault:memory", "560 MB of memory"),
        ("fault:hang", "Reading “scan.jpg” was stopped after 3 seconds"),
    ] {
        let path = faulty(place.path(), fault);
        let inspected = Call::of(["image", "inspect"]).path(&path).run();
        assert_eq!((inspected.code, inspected.out.as_str()), (3, ""), "{fault}");
        assert!(inspected.err.contains(says), "{}", inspected.err);
        let out = place.path().join("copy.jpg");
        let fixed = Call::of(["image", "fix"]).path(&path).args(["--for", "business-licence", "--out"]);
        let fixed = fixed.path(&out).run();
        assert_eq!(fixed.code, 3, "{fault}");
        assert!(fixed.err.contains(says) && !out.exists(), "{}", fixed.err);
    }
    let whole = faulty(place.path(), "no fault");
    assert_eq!(Call::of(["image", "inspect"]).path(&whole).run().code, 0);
}

#[test]
fn the_rest_of_the_dossier_and_the_vault_go_on() {
    let place = TempDir::new().unwrap();
    let dossier = place.path().join("dossier");
    copy(&root().join("assets/sample/harbour-tea"), &dossier);
    let scan = faulty(place.path(), "fault:abort");
    fs::copy(scan, dossier.join("attachments/business-licence.jpg")).unwrap();
    let checked = Call::of(["check", "--json", "--all", "--as-of", "2026-11-23"]).path(&dossier).run();
    let report: Value = serde_json::from_str(&checked.out).unwrap();
    let licence = |rule: &str| {
        let findings = report["findings"].as_array().unwrap();
        findings.iter().find(|finding| finding["rule"] == rule).unwrap()["outcome"].clone()
    };
    assert_eq!(licence("business-licence-pixels"), "not-checked");
    assert_eq!(licence("icon-pixels"), "passed");

    let data = place.path().join("data");
    let passphrase = place.path().join("passphrase");
    fs::write(&passphrase, "correct horse battery staple").unwrap();
    let vault = |arguments: &[&str]| {
        Call::of(["vault"]).args(arguments).arg("--passphrase-file").path(&passphrase).data(&data)
    };
    let kit = place.path().join("kit");
    assert_eq!(vault(&["init"]).arg("--recovery-out").path(&kit).run().code, 0);
    let added = vault(&["add"]).path(&dossier).run();
    assert_eq!(added.code, 0, "{}", added.err);
    assert_eq!(vault(&["verify"]).run().code, 0);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            fs::copy(entry.path(), target).map(|_| ()).unwrap()
        }
    }
}
