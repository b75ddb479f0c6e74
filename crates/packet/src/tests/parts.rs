//! A packet in two parts: the open one, and the sealed one with the personal data.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use tongguan_domain::SecretText;

use super::desk::{CANARIES, Desk, look, unpacked};
use crate::{
    BuildRequest, PacketError, Part, ProblemKind, Purpose, SealFor, Second, VerifyOptions, prepare, verify,
};

const PASSPHRASE: &str = "seven random words, only one of them long";

/// Builds both parts, and says where they lie: the open one first.
fn in_two(desk: &Desk, name: &str) -> [PathBuf; 2] {
    let passphrase = SecretText::new(PASSPHRASE);
    let (out, beside) = (desk.place(&format!("{name}.zip")), desk.place(&format!("{name}_personal.enc.zip")));
    let whole = desk.request(&out, SealFor::Passphrase(&passphrase));
    let personal = BuildRequest { out: &beside, part: Part::Personal, ..whole };
    let personal = prepare(&personal, &mut |_| ControlFlow::Continue(())).unwrap();
    let second = personal.receipt().as_second_part().unwrap();
    let purpose = Purpose { redacted: true, draft: false };
    let open = BuildRequest { seal: SealFor::Anybody, part: Part::Open(&second), purpose, ..whole };
    let open = prepare(&open, &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(!out.exists() && !beside.exists());
    [open.place().unwrap().file, personal.place().unwrap().file]
}

fn with_passphrase(text: &str) -> VerifyOptions {
    VerifyOptions { passphrase: Some(SecretText::new(text)), ..VerifyOptions::default() }
}

#[test]
fn the_open_part_holds_nobody_and_the_second_part_everything() {
    let desk = Desk::new();
    let [open, second] = in_two(&desk, "a");
    for (path, content) in unpacked(&open) {
        let text = String::from_utf8_lossy(&content);
        for secret in CANARIES.iter().chain(&["李示例"]) {
            assert!(!text.contains(secret), "{path}: {secret}");
        }
    }
    let seen = look(&open);
    assert!(seen.is_intact() && seen.second == Some(Second::Sealed), "{:?}", seen.problems);
    let seen = verify(&open, &with_passphrase(PASSPHRASE)).unwrap();
    assert!(seen.is_intact() && seen.second == Some(Second::Opened), "{:?}", seen.problems);
    let whole = verify(&second, &with_passphrase(PASSPHRASE)).unwrap();
    assert!(whole.is_intact() && !whole.packet.unwrap().redacted);
    assert!(matches!(verify(&open, &with_passphrase("another")), Err(PacketError::WrongPassphrase)));
    fs::remove_file(&second).unwrap();
    let seen = look(&open);
    assert!(seen.is_intact() && seen.second == Some(Second::Absent));
}

#[test]
fn either_part_altered_and_a_second_part_swapped_are_noticed() {
    let mut desk = Desk::new();
    let [open, second] = in_two(&desk, "a");
    desk.number = "0002".to_owned();
    let [_, other] = in_two(&desk, "b");

    let mine = fs::read(&second).unwrap();
    let name = second.file_name().unwrap().to_str().unwrap().to_owned();
    let blames = |options: &VerifyOptions| {
        let problems = verify(&open, options).unwrap().problems;
        assert!(
            problems.iter().any(|found| found.kind == ProblemKind::NotItsPart && found.file == name),
            "{problems:?}"
        );
    };
    fs::copy(&other, &second).unwrap();
    blames(&VerifyOptions::default());
    blames(&with_passphrase(PASSPHRASE));
    for place in [0, mine.len() / 2, mine.len() - 1] {
        let mut altered = mine.clone();
        altered[place] ^= 1;
        fs::write(&second, altered).unwrap();
        blames(&VerifyOptions::default());
    }
    fs::write(&second, mine.get(..mine.len() - 1).unwrap()).unwrap();
    blames(&VerifyOptions::default());
    fs::write(&second, &mine).unwrap();
    assert!(look(&open).is_intact());

    let mut altered = fs::read(&open).unwrap();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    fs::write(&open, altered).unwrap();
    assert!(!look(&open).is_intact());
}

#[test]
fn a_second_part_that_leads_elsewhere_is_not_looked_for() {
    let desk = Desk::new();
    let [open, _] = in_two(&desk, "a");
    let record = look(&open).packet.unwrap();
    for name in ["../a_personal.enc.zip", "/etc/passwd", "", ".", "..", "x/y", "x\\y"] {
        let mut second = record.second.clone().unwrap();
        second.file = name.to_owned();
        assert!(!second.is_beside(), "{name}");
    }
}
