//! One call of the system fails, or all from one on: the old state stands or the new one, the refusal has its
//! own words, and the next start is as if nothing had been.
//!
//! A few points in the ordinary tests, as many as there are with `TONGGUAN_FAULT_POINTS`.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::stories::{AFTER_A_KILL, DONE, REFUSED, STORIES, Story, copy_folder, look, scratch};
use super::{calls, figure, tries};
use crate::VaultError;

/// Longer than this is taken for hanging.
const LONGEST: Duration = Duration::from_secs(10);

/// Our own fault, or damage, is no answer to a call that failed.
const NO_ANSWER: [&str; 4] = ["vault-database-fault", "vault-slots-damaged", "vault-engine-unsafe", DAMAGED];

/// SQLite takes a place that cannot be read for damaged; so do we where it stays unreadable, and where an open
/// vault is read.
const DAMAGED: &str = "vault-damaged";

/// Which call fails, how, and from which one on.
struct Fault {
    call: String,
    error: &'static str,
    place: usize,
    goes_on: bool,
}

/// What is tried with a story: each call that touched the data directory.
fn faults(story: Story, beginning: &Path) -> Vec<Fault> {
    let home = scratch();
    copy_folder(beginning, home.path());
    let mut found = Vec::new();
    for (call, places) in calls::places(story, home.path()) {
        let errors: &[&str] = match call.as_str() {
            "read" | "pread64" => &["EIO"],
            _ => &["EIO", "ENOSPC"],
        };
        for place in places {
            for error in errors {
                found.extend([false, true].map(|goes_on| Fault {
                    call: call.clone(),
                    error,
                    place,
                    goes_on,
                }));
            }
        }
    }
    found.sort_by(|left, right| (&left.call, left.place).cmp(&(&right.call, right.place)));
    found
}

/// Tells the story with the fault put in; whether it was refused.
fn outcome(story: Story, beginning: &Path, states: &[String], fault: &Fault) -> Result<bool, String> {
    let home = scratch();
    copy_folder(beginning, home.path());
    let from = if fault.goes_on { "+" } else { "" };
    let injected = format!("inject={}:error={}:when={}{from}", fault.call, fault.error, fault.place);
    let traced = format!("trace={}", fault.call);
    let under = ["strace", "-f", "-o", "/dev/null", "-e", &traced, "-e", &injected];
    let started = Instant::now();
    let mut child =
        story.child(home.path(), "", &under).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if started.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            return Err("hangs".to_owned());
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let said = std::io::read_to_string(child.stdout.take().unwrap()).unwrap();
    let done = said.matches(DONE).count();
    let refusal = match status.code() {
        Some(0) => None,
        Some(code) => VaultError::CODES.get(usize::try_from(code - REFUSED).unwrap_or(usize::MAX)),
        None => return Err(format!("ends by {status}")),
    };
    if status.code() != Some(0) && refusal.is_none() {
        return Err(format!("ends with {status}"));
    }
    let is_damage = fault.call == "pread64" && (fault.goes_on || done > 0);
    if refusal.is_some_and(|code| NO_ANSWER.contains(code) && !(*code == DAMAGED && is_damage)) {
        return Err(format!("says {refusal:?}"));
    }
    // What was done may not have been said where writing fails.
    let last = if refusal.is_none() { states.len() } else { states.len().min(done + 2) };
    let silent = fault.call == "write";
    let may_stand = if silent { states } else { &states[done..last] };
    let found = look(home.path()).map_err(|error| format!("after {refusal:?} the vault {error}"))?;
    if may_stand.contains(&found) {
        Ok(refusal.is_some())
    } else {
        Err(format!("after {done} steps and {refusal:?} found {found:?}, not one of {may_stand:?}"))
    }
}

#[test]
fn a_call_that_fails_leaves_the_old_state_or_the_new_one_and_a_clear_answer() {
    if !calls::strace_works() {
        println!("skipped: strace is not here or may not record");
        return;
    }
    let wanted = tries("TONGGUAN_FAULT_POINTS", 100);
    let stories: Vec<Story> = STORIES.into_iter().chain([AFTER_A_KILL]).collect();
    let (mut points, mut refused, mut violations) = (0, 0, Vec::new());
    for story in &stories {
        let beginning = story.beginning();
        let states = story.states(beginning.path());
        let faults = faults(*story, beginning.path());
        let stride = (faults.len() * stories.len() / wanted).max(1);
        for fault in faults.iter().step_by(stride) {
            points += 1;
            match outcome(*story, beginning.path(), &states, fault) {
                Ok(was_refused) => refused += usize::from(was_refused),
                Err(violation) => {
                    let Fault { call, error, place, goes_on } = fault;
                    violations.push(format!("{}, {call} {place} {error} {goes_on}: {violation}", story.name));
                }
            }
        }
    }
    figure("failing calls", points, violations.len());
    assert!(
        violations.is_empty(),
        "{} of {points}: {:#?}",
        violations.len(),
        &violations[..violations.len().min(40)]
    );
    assert!(refused > points / 2, "only {refused} of {points} faults were met");
    assert!(points >= wanted / 2, "only {points} points");
}
