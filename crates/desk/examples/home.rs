//! How long the home list of a vault takes, for `cargo xtask bench`: made for the first time and called for again, as
//! lines of `home<TAB>name<TAB>seconds`. Usage: `home FOLDER ROUNDS`; the dossiers of the folder are taken in.

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use tongguan_desk::{Clock, Desk, FieldValue, MemoryKeyStore, PassphraseCost, Problem, SecretText};

/// A clock that is a day later each time the list is to be made anew.
struct Days(Arc<AtomicI64>);

impl Clock for Days {
    fn now(&self) -> chrono::DateTime<chrono::FixedOffset> {
        let day = self.0.load(Ordering::SeqCst);
        chrono::DateTime::UNIX_EPOCH.fixed_offset() + chrono::Duration::days(20_780 + day)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let mut next = || arguments.next().ok_or("home FOLDER ROUNDS");
    let (folder, rounds) = (next()?, next()?);
    let rounds: usize = rounds.to_string_lossy().parse()?;
    let (data, day) = (tempfile::tempdir()?, Arc::default());
    let clock = Days(Arc::clone(&day));
    let (store, cost) = (MemoryKeyStore::default(), PassphraseCost::too_cheap_for_real_use());
    let mut desk = Desk::with(Some(data.path().to_owned()), Box::new(clock), Box::new(store), cost);
    let problem = |problem: Problem| problem.code();
    let passphrase = SecretText::new("quay-lantern-93-harbour");
    let kit = desk.create_vault(Some(passphrase), false).map_err(problem)?.text();
    desk.confirm_recovery(&kit).map_err(problem)?;
    let mut ids = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        ids.push(desk.add_from(&entry?.path()).map_err(problem)?);
    }
    let first = ids.first().ok_or("a folder without dossiers")?;
    for round in 0..rounds {
        day.fetch_add(1, Ordering::SeqCst);
        say("the first of a day", || desk.home().map(|rows| rows.len()), ids.len())?;
        say("once more", || desk.home().map(|rows| rows.len()), ids.len())?;
        desk.set_field(first, "company.name", FieldValue::Text(format!("Tea {round}"))).map_err(problem)?;
        say("after a change", || desk.home().map(|rows| rows.len()), ids.len())?;
    }
    Ok(())
}

fn say(name: &str, work: impl Fn() -> Result<usize, Problem>, count: usize) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let found = work().map_err(|problem| problem.code())?;
    let seconds = start.elapsed().as_secs_f64();
    if found != count {
        return Err("dossiers are missing from the list".into());
    }
    Ok(writeln!(std::io::stdout(), "home\t{name}\t{seconds}")?)
}
