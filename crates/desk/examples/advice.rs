//! What licence advice costs within one process beside a full check of the same dossier, for `cargo xtask bench`:
//! seconds a round, a line each, as `advice<TAB>name<TAB>seconds`. Usage: `advice DOSSIER ROUNDS`.

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;
use tongguan_advice::licences;
use tongguan_desk::advising::licences_as_json;
use tongguan_desk::{Language, check};
use tongguan_rules::evaluate;

/// How often each is done in a round; once is over too soon to be measured.
const TIMES: u32 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let mut next = || arguments.next().ok_or("advice DOSSIER ROUNDS");
    let (place, rounds) = (next()?, next()?);
    let rounds: usize = rounds.to_string_lossy().parse()?;
    let book = tongguan_rules::built_in().map_err(|_| "the rule book")?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("the day")?;
    let dossier = check::check(&place, &book, day).map_err(|_| "the dossier")?.dossier;
    if licences(&dossier, day, &book).is_err() {
        return Err("a list of the rule book".into());
    }
    for _ in 0..rounds {
        say("licences on three routes", || drop(black_box(licences(black_box(&dossier), day, &book))))?;
        say("the same as JSON", || {
            if let Ok(advice) = licences(black_box(&dossier), day, &book) {
                drop(black_box(licences_as_json(&advice, Language::English)));
            }
        })?;
        say("the rule book alone", || drop(black_box(evaluate(black_box(&dossier), &book, day))))?;
        say("one full check", || drop(black_box(check::check(black_box(&place), &book, day))))?;
    }
    Ok(())
}

fn say(name: &str, work: impl Fn()) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    (0..TIMES).for_each(|_| work());
    Ok(writeln!(std::io::stdout(), "advice\t{name}\t{}", start.elapsed().as_secs_f64())?)
}
