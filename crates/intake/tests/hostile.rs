//! The whole corpus of hostile files through every way in: each is answered in time and within memory,
//! and by a situation that has words.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may say what it expects"
)]

mod made;

use std::path::Path;
use std::time::{Duration, Instant};

use made::hostile::corpus;
use made::{file, place};
use tongguan_domain::{AttachmentRole, Measured};
use tongguan_intake::{IntakeError, Wish, fix, inspect, read_attachment, read_dossier, read_json};

/// Longest that everything below may take for one file, unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

/// Most memory the whole corpus may take, in mebibytes: one picture within the limits, decoded, and a
/// copy of it in grey, beside the corpus itself.
const MEMORY: u64 = 600;

/// Everything that can be done with a file from outside.
fn every_way_in(path: &Path, folder: &Path) -> Vec<Result<(), IntakeError>> {
    let picked = read_attachment(path);
    let fixed = picked.as_ref().map(|picked| {
        [AttachmentRole::Icon, AttachmentRole::BusinessLicence]
            .map(|role| fix(&picked.name, &picked.bytes, Wish::of(role)).map(|_| ()))
    });
    let mut answers: Vec<_> = fixed.map(Vec::from).unwrap_or_default();
    answers.push(inspect(path).map(|_| ()));
    answers.push(read_dossier(path).map(|_| ()));
    answers.push(read_json(path, 1 << 20).map(|_| ()));
    answers.push(read_dossier(folder).map(|incoming| {
        assert!(matches!(incoming.dossier.attachments[0].measured, Some(Measured::File(_))));
    }));
    answers
}

#[test]
fn every_hostile_file_is_answered_in_time_and_within_memory() {
    let place = place();
    let folder = made::folder(place.path(), &[("case.bin", b"")]);
    let cases = corpus();
    assert!(cases.len() >= 1_000, "{}", cases.len());
    let mut failed = Vec::new();
    for (about, bytes) in &cases {
        let path = file(&folder, "case.bin", bytes);
        let start = Instant::now();
        let answers = every_way_in(&path, &folder);
        // Each way in is one thing that a person waits for.
        let taken = start.elapsed() / u32::try_from(answers.len()).unwrap();
        for error in answers.into_iter().filter_map(Result::err) {
            if error.code().is_empty() || error.to_string().contains("case.bin") {
                failed.push(format!("{about}: {error}"));
            }
        }
        let peak = peak_memory();
        if taken > PATIENCE || peak.is_some_and(|peak| peak > MEMORY) {
            failed.push(format!("{about}: {taken:?}, {peak:?} MB so far"));
        }
        if std::env::var_os("TONGGUAN_SHOW_CORPUS").is_some() && taken > Duration::from_millis(200) {
            eprintln!("{about}: {taken:?}, peak {peak:?} MB");
        }
    }
    let left: Vec<_> = std::fs::read_dir(place.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "something was written");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// The most memory this process ever held, in mebibytes, where the system tells it.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}
