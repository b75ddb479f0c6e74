//! Packets in the hands of programs we did not write: what a partner has, and what a doubter would take.
//! They run with `cargo xtask test`, which installs those programs.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod browser;
mod calendars;
#[path = "../cli/call.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the tests of the command line, which use all of it"
)]
mod call;
mod documented;
mod made;
mod papers;
mod partner;
mod programs;
mod receipts;
mod schemas;
mod seals;

use std::path::Path;

use call::copy_folder;
use made::SIGNED;
use programs::Other;

#[test]
fn the_library_of_congress_accepts_the_bag() {
    let said = Other::python(["-m", "bagit", "--validate"]).arg(&SIGNED.bag).run().agrees();
    assert!(said.text.contains("is valid"), "{}", said.text);
}

#[test]
fn the_bag_keeps_to_its_profile_and_one_with_another_file_does_not() {
    let root = call::root();
    let judged = |bag: &Path| {
        let profile = root.join("assets/schemas/bagit-profile.json");
        Other::python([root.join("tests/packets/profile.py")]).arg(profile).arg(bag).run()
    };
    judged(&SIGNED.bag).agrees();
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&SIGNED.bag, folder.path());
    std::fs::write(folder.path().join("fetch.txt"), "").unwrap();
    judged(folder.path()).objects();
}

#[test]
fn the_library_of_congress_refuses_a_bag_with_one_changed_byte() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&SIGNED.bag, folder.path());
    let victim = folder.path().join("data/wechat/filing.json");
    let mut bytes = std::fs::read(&victim).unwrap();
    bytes[10] ^= 1;
    std::fs::write(&victim, bytes).unwrap();
    let said = Other::python(["-m", "bagit", "--validate"]).arg(folder.path()).run().objects();
    assert!(said.text.contains("data/wechat/filing.json"), "{}", said.text);
}

#[test]
fn the_manifests_can_be_checked_with_sha256sum() {
    for manifest in ["tagmanifest-sha256.txt", "manifest-sha256.txt"] {
        Other::of("sha256sum", ["--strict", "--check", manifest]).within(&SIGNED.bag).run().agrees();
    }
}

#[test]
fn info_zip_and_7_zip_and_python_open_the_archive() {
    let said = Other::of("unzip", ["-t"]).arg(&SIGNED.file).run().agrees();
    assert!(said.text.contains("No errors detected"), "{}", said.text);
    let said = Other::of("7z", ["t"]).arg(&SIGNED.file).run().agrees();
    assert!(said.text.contains("Everything is Ok") && !said.text.contains("Warnings"), "{}", said.text);
    Other::python(["-m", "zipfile", "-t"]).arg(&SIGNED.file).run().agrees();
}
