//! What a check costs within one process, for `cargo xtask bench`: seconds a round, a line each, as
//! `job<TAB>name<TAB>seconds`, and the most memory in kibibytes as `memory<TAB>name<TAB>kibibytes`.
//! Usage: `checks DOSSIER FEW MANY ROUNDS`; FEW and MANY are folders of dossiers.

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use tongguan_desk::{Problem, across, check, schema};
use tongguan_rules::{RuleBook, evaluate};

/// Checks of one dossier in a round; one alone is over too soon to be measured.
const CHECKS: u32 = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let mut next = || arguments.next().ok_or("checks DOSSIER FEW MANY ROUNDS");
    let (dossier, few, many, rounds) = (next()?, next()?, next()?, next()?);
    let rounds: usize = rounds.to_string_lossy().parse()?;
    let book = tongguan_rules::built_in().map_err(|_| "the rule book")?;
    one(&dossier, &book, rounds)?;
    let (few_count, few_time) = folder(&few, &book)?;
    say("memory", "few", most_memory()?)?;
    let (many_count, many_time) = folder(&many, &book)?;
    say("memory", "many", most_memory()?)?;
    // As if the few had been as many, so that both can stand beside each other.
    let few_time = few_time.mul_f64(f64::from(many_count) / f64::from(few_count));
    say("folder", "many", many_time.as_secs_f64())?;
    say("folder", "few", few_time.as_secs_f64())
}

fn day() -> Result<NaiveDate, &'static str> {
    NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("the day")
}

/// The whole rule book on one dossier, beside a validator that looks at its shape.
fn one(dossier: &Path, book: &RuleBook, rounds: usize) -> Result<(), Box<dyn Error>> {
    let day = day()?;
    let checked = check::check(dossier, book, day).map_err(|_| "the dossier")?;
    let text = std::fs::read_to_string(dossier.join("dossier.json"))?;
    let value: serde_json::Value = serde_json::from_str(&text)?;
    let validator = jsonschema::validator_for(&schema::schema("dossier").ok_or("the schema")?)?;
    if !validator.is_valid(&value) {
        return Err("the sample does not fit its schema".into());
    }
    let mut wrong = value.clone();
    *wrong.pointer_mut("/company/entity_type").ok_or("the entity type")? = "no such entity".into();
    if validator.is_valid(&wrong) {
        return Err("the validator does not look".into());
    }
    for _ in 0..rounds {
        let ours = times(|| drop(black_box(evaluate(black_box(&checked.dossier), book, day))));
        say("one", "tongguan, the whole rule book", ours)?;
        let theirs = times(|| {
            black_box(validator.iter_errors(black_box(&value)).count());
        });
        say("one", "jsonschema, the shape alone", theirs)?;
    }
    Ok(())
}

fn times(work: impl Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..CHECKS {
        work();
    }
    start.elapsed().as_secs_f64()
}

/// How many dossiers are in a folder, and how long all of them take.
fn folder(path: &Path, book: &RuleBook) -> Result<(u32, Duration), Box<dyn Error>> {
    let office = across::office(path).map_err(|_| "the folder")?.ok_or("no dossier in the folder")?;
    let start = Instant::now();
    let mut count = 0;
    let tally = office.check(book, day()?, |_| {
        count += 1;
        Ok::<_, Problem>(())
    });
    let took = start.elapsed();
    if tally.map_err(|_| "the folder")?.unreadable > 0 {
        return Err("a dossier cannot be read".into());
    }
    Ok((count, took))
}

/// The most memory this process ever held, in kibibytes, as the kernel counts it.
fn most_memory() -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("VmHWM")?;
    Ok(line.split_whitespace().next().ok_or("VmHWM")?.parse()?)
}

fn say(job: &str, name: &str, figure: f64) -> Result<(), Box<dyn Error>> {
    Ok(writeln!(std::io::stdout(), "{job}\t{name}\t{figure}")?)
}
