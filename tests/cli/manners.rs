//! How the program behaves towards its caller: help, interruptions, readers that go away, privacy.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command};

use crate::call::{Call, broken, sample};

#[test]
fn the_reasons_for_a_judgement_are_listed_in_the_help() {
    let help = Call::of(["identify", "--help"]).run();
    assert!(
        help.out.contains("wrong-check-character") && help.out.contains("born-in-future"),
        "{}",
        help.out
    );
}

#[test]
fn help_in_chinese_holds_no_english_sentence() {
    for command in [&["check"][..], &["packet", "build"], &["identify"], &["image", "fix"]] {
        let help = Call::of(command).arg("--help").arg("--lang").arg("zh-CN").run();
        assert!(!help.out.contains("possible values") && !help.out.contains("default"), "{}", help.out);
    }
}

#[test]
fn a_number_that_was_typed_in_the_wrong_place_is_not_repeated() {
    for wrong in
        [&["440304197806069775"][..], &["check", "a", "440304197806069775"], &["identify", "13800005501"]]
    {
        let done = Call::of(wrong).run();
        assert_eq!(done.code, 2);
        assert!(done.out.is_empty());
        assert!(!done.err.contains("440304") && !done.err.contains("1380000"), "{}", done.err);
    }
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    assert!(Call::of(["chekc"]).run().err.contains("check"));
    assert!(Call::of(["check", "a", "--farmat", "x"]).run().err.contains("--format"));
    assert!(Call::of(["packet", "--lang", "en"]).run().err.contains("verify"));
}

#[test]
fn an_option_after_the_value_is_an_option() {
    let done = Call::of(["identify", "mobile", "138 0000 5501", "--strict"]).run();
    assert_eq!(done.out.lines().count(), 1);
    assert_eq!(done.json()["verdict"], "invalid");
}

#[test]
fn a_line_that_is_no_json_string_is_named_by_its_number_and_not_repeated() {
    let done = Call::of(["identify", "mobile", "--json-input"]).input("\"13800005501\"\n13800005501\n").run();
    assert_eq!(done.code, 3);
    assert_eq!(done.out.lines().count(), 1);
    assert!(done.err.contains('2') && !done.err.contains("1380000"), "{}", done.err);
}

#[test]
fn a_dossier_file_is_read_from_standard_input() {
    let text = std::fs::read_to_string(sample().join("dossier.json")).unwrap();
    let done = Call::of(["check", "-", "--json"]).input(&text).run();
    assert_eq!(done.code, 1, "its attachments are not here: {}{}", done.out, done.err);
    assert_eq!(done.json()["dossier"], "5e0c7a52-0000-4000-8000-000000000001");
}

/// More lines than the program and the pipes hold back, fed from a thread of their own.
fn feed(child: &mut Child) -> std::thread::JoinHandle<()> {
    let mut stdin = child.stdin.take().unwrap();
    std::thread::spawn(move || {
        // Whether the program takes all of this is its own affair.
        let _ = stdin.write_all("13800005501\n".repeat(50_000).as_bytes());
    })
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let nowhere = tempfile::tempdir().unwrap();
    let mut child = Call::of(["identify", "mobile"]).start(nowhere.path());
    let writer = feed(&mut child);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    let done = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert!(done.stderr.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_said_and_no_fault_of_ours() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut check = Command::new(env!("CARGO_BIN_EXE_tongguan"));
    let done = check.arg("check").arg(sample()).stdout(full).output().unwrap();
    assert_eq!(done.status.code(), Some(3));
    assert!(!done.stderr.is_empty());
}

#[cfg(unix)]
fn interrupt(child: &Child) {
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
}

/// Whether something is being made in a folder: under a name that begins with a dot, or without one.
#[cfg(unix)]
fn is_writing(child: &Child, folder: &Path) -> bool {
    let mut names = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name());
    let open = std::fs::read_dir(format!("/proc/{}/fd", child.id())).into_iter().flatten().flatten();
    let mut nameless = open.filter_map(|entry| std::fs::read_link(entry.path()).ok());
    names.any(|name| name.to_string_lossy().starts_with('.'))
        || nameless.any(|file| file.parent() == Some(folder) && file.to_string_lossy().ends_with("(deleted)"))
}

/// Interrupts the program as soon as it has begun to write into the folder.
#[cfg(unix)]
fn interrupted_while_writing(call: &Call, folder: &Path) -> (Option<i32>, String) {
    let nowhere = tempfile::tempdir().unwrap();
    let mut child = call.start(nowhere.path());
    while !is_writing(&child, folder) {
        assert!(child.try_wait().unwrap().is_none(), "it was done before it was interrupted");
        std::thread::yield_now();
    }
    interrupt(&child);
    let done = child.wait_with_output().unwrap();
    (done.status.code(), String::from_utf8(done.stderr).unwrap())
}

/// The sample with an attachment large enough that writing it takes a while.
fn heavy() -> tempfile::TempDir {
    let folder = broken(|dossier| {
        let file = serde_json::json!({ "id": "heavy", "role": "other-mini-program", "file": "heavy.pdf" });
        dossier["attachments"].as_array_mut().unwrap().push(file);
    });
    let noise: Vec<u8> =
        (0_u64..4_000_000).flat_map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes()).collect();
    std::fs::write(folder.path().join("heavy.pdf"), [b"%PDF-1.4\n", noise.as_slice()].concat()).unwrap();
    folder
}

#[cfg(unix)]
#[test]
fn an_interrupted_command_is_130_and_leaves_nothing_half_written() {
    let dossier = heavy();
    let folder = tempfile::tempdir().unwrap();
    let packet = folder.path().join("packet.zip");
    std::fs::write(&packet, "older").unwrap();
    let build = Call::of(["packet", "build", "--draft"]).path(dossier.path()).arg("--out").path(&packet);
    let (code, said) = interrupted_while_writing(&build, folder.path());
    assert_eq!(code, Some(130), "{said}");
    assert_eq!(std::fs::read(&packet).unwrap(), b"older");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    let built = build.run();
    assert!(matches!(built.code, 0 | 1), "{}{}", built.out, built.err);
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let open = Call::of(["packet", "open"]).path(&packet).arg("--out").path(&out);
    let (code, said) = interrupted_while_writing(&open, &out);
    assert_eq!(code, Some(130), "{said}");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_command_that_waits_for_input_ends_at_once_when_interrupted() {
    let nowhere = tempfile::tempdir().unwrap();
    let mut child = Call::of(["identify", "mobile"]).start(nowhere.path());
    let writer = feed(&mut child);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    interrupt(&child);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(stdout);
    writer.join().unwrap();
}
