//! The power fails: nothing that was acknowledged is lost, and what is left opens and is sound.
//!
//! A few states in the ordinary tests, as many as `TONGGUAN_POWER_STATES` says in the long ones.

use std::collections::HashSet;

use super::calls::{self, Call};
use super::disk::{self, Dice, Disk, Kept, Left};
use super::stories::{STORIES, Story, look, scratch};
use super::{figure, tries};

/// What was found in the states of one story.
#[derive(Default)]
struct Found {
    states: usize,
    violations: Vec<String>,
}

/// Cuts the power after each call of a story, in so many different states as are wanted, or can be had.
fn cut_everywhere(story: Story, synchronous: &str, wanted: usize) -> Found {
    let beginning = story.beginning();
    let states = story.states(beginning.path());
    let home = scratch();
    super::stories::copy_folder(beginning.path(), home.path());
    let calls = calls::record(story, home.path(), synchronous);
    let done = calls.iter().filter(|call| matches!(call, Call::Done(_))).count();
    assert_eq!(done, states.len() - 1, "{}: the record is whole", story.name);

    let mut found = Found::default();
    let mut seen = HashSet::new();
    let mut dice = Dice(20_261_124);
    // A small number is spread over the whole story.
    let stride = (2 * calls.len() / wanted).max(1);
    for round in 0.. {
        let kept = match round {
            0 => Kept::Nothing,
            1 => Kept::Everything,
            _ if round % 2 == 0 => Kept::Torn,
            _ => Kept::Some,
        };
        let before = found.states;
        let mut disk = Disk::of(beginning.path());
        let mut acknowledged = 0;
        for (number, call) in calls.iter().enumerate() {
            disk.follow(call);
            if let Call::Done(steps) = call {
                acknowledged = *steps;
            }
            if (number + round) % stride != 0 || found.states == wanted {
                continue;
            }
            let left = disk.cut(kept, &mut dice);
            if !seen.insert((acknowledged, disk::fingerprint(&left))) {
                continue;
            }
            found.states += 1;
            let may_stand = &states[acknowledged..states.len().min(acknowledged + 2)];
            if let Err(violation) = stands(&left, may_stand) {
                found.violations.push(format!("{}, call {number} {}: {violation}", story.name, kind(call)));
            }
        }
        if found.states == wanted || (found.states == before && round > stride.max(3)) {
            break;
        }
    }
    found
}

fn stands(left: &Left, may_stand: &[String]) -> Result<(), String> {
    let home = scratch();
    disk::lay_out(left, home.path());
    let found = look(home.path())?;
    if may_stand.contains(&found) {
        Ok(())
    } else {
        Err(format!("found {found:?} and not one of {may_stand:?}"))
    }
}

fn kind(call: &Call) -> &'static str {
    match call {
        Call::Create(_) | Call::MakeFolder(_) | Call::Rename(..) | Call::Remove(_) => "naming",
        Call::Write { .. } | Call::Copy { .. } | Call::Truncate(..) => "writing",
        Call::Sync(_) => "syncing",
        Call::Done(_) => "done",
    }
}

#[test]
fn no_acknowledged_work_is_lost_when_the_power_fails() {
    if !calls::strace_works() {
        println!("skipped: strace is not here or may not record");
        return;
    }
    let wanted = tries("TONGGUAN_POWER_STATES", 300);
    let (mut states, mut violations) = (0, Vec::new());
    for (told, story) in STORIES.iter().enumerate() {
        // What one story cannot give, the ones after it make up for.
        let share = wanted.saturating_sub(states) / (STORIES.len() - told);
        let found = cut_everywhere(*story, "", share.max(1));
        states += found.states;
        violations.extend(found.violations);
    }
    figure("power cuts, different states", states, violations.len());
    assert!(
        violations.is_empty(),
        "{} of {states}: {:#?}",
        violations.len(),
        &violations[..violations.len().min(5)]
    );
    assert!(states >= wanted / 2, "only {states} states");
}

#[test]
fn a_less_durable_setting_is_seen_to_lose_acknowledged_saves() {
    if !calls::strace_works() {
        println!("skipped: strace is not here or may not record");
        return;
    }
    let wanted = tries("TONGGUAN_POWER_FAULTS", 60);
    for synchronous in ["OFF", "NORMAL"] {
        let save = STORIES[1];
        let found = cut_everywhere(save, synchronous, wanted);
        figure(&format!("power cuts with synchronous {synchronous}"), found.states, found.violations.len());
        assert!(!found.violations.is_empty(), "{synchronous}: none in {}", found.states);
    }
}
