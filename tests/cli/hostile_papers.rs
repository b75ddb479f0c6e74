//! Hostile PDFs through the program itself: each ends in a refusal or a result, in time and within memory,
//! and leaves nothing behind. Linux only, since that is where memory can be watched.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "tests may say what they expect"
)]

#[path = "../../crates/intake/tests/made/mod.rs"]
mod made;

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use made::hostile_papers::corpus;

/// Longest for one file and one command.
const PATIENCE: Duration = Duration::from_secs(10);

/// Most memory of the program and of the child that looks, in mebibytes.
const MEMORY: u64 = 600;

struct Watched {
    code: Option<i32>,
    taken: Duration,
    peak: u64,
}

fn watched(arguments: &[&str]) -> Watched {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tongguan"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut program = command.spawn().unwrap();
    let mut peak = 0;
    loop {
        let looking = children(program.id()).into_iter().map(held).max().unwrap_or_default();
        peak = peak.max(held(program.id())).max(looking);
        if let Some(status) = program.try_wait().unwrap() {
            return Watched { code: status.code(), taken: start.elapsed(), peak };
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn children(process: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists.flat_map(|list| list.split(' ').filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).collect()
}

/// The most memory a process ever held, in mebibytes.
fn held(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.trim().trim_end_matches("kB").trim().parse::<u64>().unwrap_or_default() / 1024
}

#[test]
fn every_hostile_pdf_is_answered_in_time_and_within_memory() {
    let place = made::place();
    let (case, out) = (place.path().join("case.pdf"), place.path().join("out.jpg"));
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    let mut failed = Vec::new();
    let cases = corpus();
    assert!(cases.len() >= 45, "{}", cases.len());
    for (about, bytes) in &cases {
        std::fs::write(&case, bytes).unwrap();
        let (case, out_name) = (text(&case), text(&out));
        for arguments in [
            ["image", "inspect", &case].as_slice(),
            ["image", "fix", &case, "--for", "business-licence", "--out", &out_name].as_slice(),
        ] {
            let Watched { code, taken, peak } = watched(arguments);
            let made = std::fs::remove_file(&out).is_ok();
            let answered = matches!(code, Some(0 | 3)) && made == (code == Some(0) && arguments[1] == "fix");
            if !answered || taken > PATIENCE || peak > MEMORY {
                failed.push(format!("{about}, {}: {code:?}, {taken:?}, {peak} MB", arguments[1]));
            }
            if std::env::var_os("TONGGUAN_SHOW_CORPUS").is_some() {
                println!("{about}, {}: {code:?}, {taken:?}, {peak} MB", arguments[1]);
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1, "something was written");
}
