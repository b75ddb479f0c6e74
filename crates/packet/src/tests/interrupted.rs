//! A build that is killed, or finds no room, leaves no half packet, nothing to read, and a next run that
//! is right.
//!
//! `TONGGUAN_KILLS` and `TONGGUAN_SIZES` say how many points in time and sizes of the disk are tried.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::desk::{CANARIES, Desk, look};
use crate::{PacketError, Progress, SealFor, Stage, build};

/// Where the child builds, and at which step it ends itself.
const PLACE: &str = "TONGGUAN_TEST_PLACE";
const STEP: &str = "TONGGUAN_TEST_STEP";

const STEPS: [&str; 4] = ["writing begins", "half is written", "verifying begins", "all is verified"];

/// `portions` of the attachments were written before; the large one is in the middle of them.
fn step_of(progress: Progress, portions: usize) -> Option<&'static str> {
    match (progress.stage, portions, progress.done) {
        (Stage::Writing, 0, _) => Some(STEPS[0]),
        (Stage::Writing, 6, _) => Some(STEPS[1]),
        (Stage::Writing, _, _) => None,
        (Stage::Verifying, _, 0) => Some(STEPS[2]),
        (Stage::Verifying, _, _) => Some(STEPS[3]),
    }
}

/// What the child process does. Started as a test like the others it builds in a folder of its own.
#[test]
fn child_builds_until_it_is_ended() {
    let desk = Desk::new();
    let place = std::env::var_os(PLACE).map_or_else(|| desk.place("."), Into::into);
    let last = std::env::var(STEP).unwrap_or_default();
    let out = place.join("packet.zip");
    let mut portions = 0;
    let mut hear = |progress| {
        if step_of(progress, portions) == Some(last.as_str()) {
            std::process::abort();
        }
        portions += 1;
        ControlFlow::Continue(())
    };
    build(&desk.request(&out, SealFor::Anybody), &mut hear).unwrap();
    assert!(look(&out).is_intact());
}

fn child(place: &Path, scratch: &Path, step: &str) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "tests::interrupted::child_builds_until_it_is_ended"]);
    child.env(PLACE, place).env(STEP, step).env("TMPDIR", scratch);
    child.stdout(Stdio::null()).stderr(Stdio::null());
    child
}

/// Nothing of a person stands in any file of the folder but the packet itself, which is whole or the older one.
fn is_clean(folder: &Path, moment: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            is_clean(&path, moment);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        if path.ends_with("packet.zip") {
            assert!(bytes == b"older" || look(&path).is_intact(), "{moment}");
            continue;
        }
        for canary in CANARIES {
            let leaks = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!leaks, "{moment}: {}", path.display());
        }
    }
}

fn count(variable: &str, otherwise: u32) -> u32 {
    std::env::var(variable).ok().and_then(|count| count.parse().ok()).unwrap_or(otherwise)
}

/// Kills a child with and without an older packet in its place, and lets the next run go on.
fn after(moment: &str, end: impl Fn(&Path, &Path)) {
    for older in [false, true] {
        let (folder, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let out = folder.path().join("packet.zip");
        if older {
            fs::write(&out, "older").unwrap();
        }
        end(folder.path(), scratch.path());
        is_clean(folder.path(), moment);
        is_clean(scratch.path(), moment);
        let desk = Desk::new();
        build(&desk.request(&out, SealFor::Anybody), &mut |_| ControlFlow::Continue(())).unwrap();
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(left, std::slice::from_ref(&out), "{moment}");
        assert!(look(&out).is_intact(), "{moment}");
    }
}

#[test]
fn a_build_that_dies_at_any_step_leaves_nothing() {
    for step in STEPS {
        after(step, |place, scratch| {
            let status = child(place, scratch, step).status().unwrap();
            assert!(!status.success(), "{step}: not reached");
            let older = fs::read(place.join("packet.zip")).ok();
            assert!(older.is_none_or(|bytes| bytes == b"older"), "{step}");
        });
    }
}

#[test]
fn a_build_that_is_killed_at_any_time_leaves_nothing() {
    let (folder, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let begin = Instant::now();
    assert!(child(folder.path(), scratch.path(), "").status().unwrap().success());
    let whole = begin.elapsed();
    let kills = count("TONGGUAN_KILLS", 6);
    for number in 0..kills {
        // Golden section: evenly over the whole time, however many there are.
        let share = (f64::from(number) * 0.618_034).fract();
        let wait = Duration::from_secs_f64(whole.as_secs_f64() * share);
        after(&format!("killed after {wait:?}"), |place, scratch| {
            let mut child = child(place, scratch, "").spawn().unwrap();
            std::thread::sleep(wait);
            child.kill().unwrap();
            child.wait().unwrap();
        });
    }
}

/// A file system of a given size, which only an administrator can mount.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(at: &'a Path, bytes: u64) -> Option<Self> {
        let size = format!("size={bytes}");
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at).output().ok()?;
        mount.status.success().then_some(Self(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).status();
    }
}

#[test]
fn a_disk_without_room_is_named_and_left_as_it_was() {
    let desk = Desk::new();
    let needed = fs::metadata(desk.build_plain()).unwrap().len();
    let sizes = u64::from(count("TONGGUAN_SIZES", 5));
    for number in 0..sizes {
        let at = tempfile::tempdir().unwrap();
        // The last one lacks a few bytes.
        let Some(_disk) = SmallDisk::mount(at.path(), needed * (number + 1) / sizes - needed / 100) else {
            println!("skipped: this user may not mount a small file system");
            return;
        };
        let out = at.path().join("packet.zip");
        fs::write(&out, "older").unwrap();
        let outcome = build(&desk.request(&out, SealFor::Anybody), &mut |_| ControlFlow::Continue(()));
        assert!(matches!(outcome, Err(PacketError::DiskFull)), "{outcome:?}");
        assert_eq!(fs::read(&out).unwrap(), b"older");
        assert_eq!(fs::read_dir(at.path()).unwrap().count(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_target_that_cannot_be_written_is_left_as_it_was() {
    let desk = Desk::new();
    let folder = desk.place("packet.zip");
    fs::create_dir(&folder).unwrap();
    let outcome = build(&desk.request(&folder, SealFor::Anybody), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(outcome, Err(PacketError::InTheWay)));
    assert_eq!(desk.left(), ["packet.zip"]);

    let gone = desk.place("stick");
    fs::create_dir(&gone).unwrap();
    let out = gone.join("packet.zip");
    let mut pull = |_| {
        let _ = fs::remove_dir_all(&gone);
        ControlFlow::Continue(())
    };
    let outcome = build(&desk.request(&out, SealFor::Anybody), &mut pull);
    assert!(outcome.is_err() && !gone.exists(), "{outcome:?}");
}

#[test]
fn a_packet_that_somebody_reads_is_replaced_and_stays_whole_for_the_reader() {
    let desk = Desk::new();
    let packet = desk.build_plain();
    let mut reader = fs::File::open(&packet).unwrap();
    desk.build_plain();
    let mut seen = Vec::new();
    std::io::Read::read_to_end(&mut reader, &mut seen).unwrap();
    assert!(seen == fs::read(&packet).unwrap(), "the same dossier and stamp give the same bytes");
}
