//! Benchmarks beside what people would use instead, as ratios measured in one run.
//!
//! Every program does its job as a whole process, warm, in turns with the others, so that a machine
//! that slows down slows all of them. What counts is the ratio within one table, never a time by itself.

use std::path::PathBuf;

use crate::bench_clock::{Comparison, Measured};
use crate::chore::{Chore, cargo, command, quiet, root, step, target};
use crate::{bench_advice, bench_cases, bench_forms, bench_office, bench_pictures, bench_window, run, setup};

/// Gets ready what is compared.
type Case = fn() -> Chore<Comparison>;

/// What can be compared, by the name to ask for it.
const CASES: [(&str, Case); 4] = [
    ("identify", bench_cases::identify),
    ("check", bench_cases::check),
    ("advice", bench_cases::advice),
    ("packet", bench_cases::packet),
];

/// The forms, whose makers read their own watches.
const FORMS: &str = "forms";

/// Pictures put right, and what is left of them.
const PICTURES: &str = "pictures";

/// The home list of a vault with many dossiers.
const HOME: &str = "home";

/// The window's start, which needs the app and a display.
const WINDOW: &str = "window";

/// Sets up the others, builds ours in release, measures what was named (everything when nothing was),
/// and prints a table in Markdown.
pub(crate) fn bench(names: &[String]) -> Chore {
    let asked = |name: &str| names.is_empty() || names.iter().any(|asked| asked == name);
    if let Some(unknown) = names.iter().find(|name| {
        ![PICTURES, FORMS, HOME, WINDOW].contains(&name.as_str())
            && CASES.iter().all(|(known, _)| known != name)
    }) {
        let known: Vec<&str> =
            CASES.iter().map(|(name, _)| *name).chain([PICTURES, FORMS, HOME, WINDOW]).collect();
        return Err(format!("bench {unknown}: can measure {}", known.join(", ")));
    }
    setup::for_bench()?;
    let mut build = cargo(&["build", "--release", "--locked", "-p", "tongguan-cli", "-p", "tongguan-desk"]);
    build.args([
        "--bin",
        "tongguan",
        "--example",
        "forms",
        "--example",
        "checks",
        "--example",
        "advice",
        "--example",
        "home",
        "--features",
        "tongguan-desk/bench",
    ]);
    step("building the command line in release", &mut build)?;
    let mut measured = Vec::new();
    for (name, case) in CASES {
        if asked(name) {
            measured.push(case()?.measure()?);
        }
    }
    if asked("check") {
        measured.extend(bench_office::checks()?);
    }
    if asked("advice") {
        measured.push(bench_advice::licences()?);
    }
    if asked(PICTURES) {
        measured.extend(bench_pictures::pictures()?);
    }
    if asked(FORMS) {
        measured.push(bench_forms::forms()?);
    }
    if asked(HOME) {
        measured.extend(bench_office::home()?);
    }
    if asked(WINDOW) {
        run::front_end()?;
        measured.push(bench_window::cold_start()?);
    }
    print(&measured)
}

fn print(measured: &[Measured]) -> Chore {
    println!("\nMeasured on {}.\n", machine());
    println!(
        "| job | program | seconds: median (least to most) | CPU seconds | times ours: median (least to most) |"
    );
    println!("|---|---|---|---|---|");
    for comparison in measured {
        for line in comparison.lines() {
            println!("{line}");
        }
    }
    println!();
    for note in measured.iter().flat_map(|comparison| &comparison.notes) {
        println!("- {note}");
    }
    Ok(())
}

/// What a reader needs to know of this machine: ratios move with it.
fn machine() -> String {
    let said = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
    let processors = said("/proc/cpuinfo");
    let model = processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unnamed processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = said("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    let revision = quiet(command("git").args(["rev-parse", "--short", "HEAD"])).unwrap_or_default();
    format!("{model}, {cores} cores, load {load} at the end, revision {}", revision.trim())
}

/// Where the benchmarks keep what they made; safe to delete.
pub(crate) fn place() -> Chore<PathBuf> {
    let place = target().join("bench");
    std::fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    Ok(place)
}

/// The sample dossier.
pub(crate) fn sample() -> PathBuf {
    root().join("assets/sample/harbour-tea")
}

/// Our own script of that name, for the program beside us.
pub(crate) fn script(name: &str) -> PathBuf {
    root().join("crates/xtask/bench").join(name)
}
