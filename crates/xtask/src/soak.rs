//! The long run of the tests that break things on purpose: as many kills, power cuts, failing calls and looks into
//! memory as the promises of SECURITY.md were decided upon. The ordinary tests try a few of each.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::chore::{Chore, cargo, step};
use crate::{setup, test};

/// How often each thing is tried.
const TRIES: [(&str, &str); 4] = [
    ("TONGGUAN_KILLS", "3000"),
    ("TONGGUAN_POWER_STATES", "20000"),
    ("TONGGUAN_POWER_FAULTS", "500"),
    // More than there are: each call, both errors, once and from then on.
    ("TONGGUAN_FAULT_POINTS", "1000000"),
];

/// The tests of the vault that say how often they tried.
const TESTS: [&str; 5] = ["kills::", "power::", "failing_calls::", "damage::", "backups::"];

/// How often the window is locked and its memory looked through.
const MEMORY_RUNS: u32 = 20;

/// What a test writes before a figure.
const FIGURE: &str = "figure | ";

/// Runs all of it and prints a table in Markdown.
///
/// # Errors
/// When a promise was broken once; the table is printed all the same.
pub(crate) fn soak() -> Chore {
    setup::everything()?;
    let mut build = cargo(&["test", "--workspace", "--locked", "--lib", "--no-run"]);
    step("building the tests", &mut build)?;
    let mut tests = cargo(&["test", "--workspace", "--locked", "--lib", "--", "--nocapture"]);
    tests.args(TESTS).envs(TRIES);
    let (mut figures, mut outcome) = figures_of(&mut tests)?;
    let mut runs = 0;
    while outcome.is_ok() && runs < MEMORY_RUNS {
        outcome = test::window(&["locked_means_gone_from_memory".to_owned()]);
        runs += 1;
    }
    let found = u32::from(runs < MEMORY_RUNS || outcome.is_err());
    figures.push(format!("looks into memory after locking | {runs} | {found}"));
    println!("\n| what was tried | times | promises broken |\n|---|---|---|");
    figures.iter().for_each(|figure| println!("| {figure} |"));
    outcome
}

/// Runs tests, shows what they say, and picks out the figures.
fn figures_of(tests: &mut Command) -> Chore<(Vec<String>, Chore)> {
    let failed = |error: std::io::Error| format!("the long tests: {error}");
    let mut child = tests.stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut figures = Vec::new();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines() {
            let line = line.map_err(failed)?;
            println!("{line}");
            figures.extend(line.strip_prefix(FIGURE).map(str::to_owned));
        }
    }
    let status = child.wait().map_err(failed)?;
    let outcome = if status.success() { Ok(()) } else { Err(format!("the long tests: failed ({status})")) };
    Ok((figures, outcome))
}
