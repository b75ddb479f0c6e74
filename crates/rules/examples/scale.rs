//! Whether checking stays the same price however many dossiers there are: processor time per dossier and memory
//! for few and for many. Run by hand: `cargo run --release -p tongguan-rules --example scale -- SAMPLE [MANY]`.
//! Every dossier is made from the sample with other names, numbers and faults, and dropped when it was checked.

use std::error::Error;
use std::io::Write as _;
use std::time::Duration;

use chrono::NaiveDate;
use tongguan_domain::{Dossier, FieldValue, document};
use tongguan_rules::{RuleBook, built_in, evaluate};

const FEW: u32 = 100;
const MANY: u32 = 10_000;

/// How often the few are measured; they are over too soon to be measured once.
const ROUNDS: u32 = 10;

/// The most that one dossier of many may cost beside one of few.
const DEARER: f64 = 1.2;

/// Memory that may come on top while many are checked, in kibibytes: what an allocator keeps in hand.
const GROWTH: u64 = 4 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().ok_or("scale SAMPLE [MANY]")?)?;
    let many = arguments.next().map_or(Ok(MANY), |count| count.parse())?;
    let book = built_in().map_err(|mistakes| format!("{mistakes:#?}"))?;
    // Once over few, so that neither of the two measured rounds pays for what is loaded on first use.
    check(&text, &book, FEW)?;
    let mut rounds = Duration::ZERO;
    for _ in 0..ROUNDS {
        rounds += check(&text, &book, FEW)?;
    }
    let few = rounds / (ROUNDS * FEW);
    let before = memory()?;
    let each = check(&text, &book, many)? / many;
    let grown = memory()?.saturating_sub(before);
    let ratio = each.as_secs_f64() / few.as_secs_f64();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{FEW} dossiers: {few:?} each")?;
    writeln!(out, "{many} dossiers: {each:?} each, {ratio:.2} times")?;
    writeln!(out, "memory: {before} KiB before, {grown} KiB more after")?;
    if ratio > DEARER || grown > GROWTH {
        return Err(format!("over {DEARER} times or {GROWTH} KiB").into());
    }
    Ok(())
}

/// Reads and checks so many dossiers, one after the other.
fn check(sample: &str, book: &RuleBook, count: u32) -> Result<Duration, Box<dyn Error>> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("the day")?;
    let start = processor_time()?;
    for number in 0..count {
        let mut dossier = document::read(sample).map_err(|_| "the sample")?;
        vary(&mut dossier, number)?;
        let report = evaluate(&dossier, book, day);
        std::hint::black_box(report.findings.len());
    }
    Ok(processor_time()?.saturating_sub(start))
}

/// Makes the dossier one of its own: every other name and number differs, every third has a fault.
fn vary(dossier: &mut Dossier, number: u32) -> Result<(), Box<dyn Error>> {
    let texts = [
        ("id", format!("5e0c7a52-0000-4000-8000-{number:012}")),
        ("mini_program.name", format!("港湾茶业{number}")),
        ("administrator.mobile", format!("138{number:08}")),
        ("administrator.email", format!("a{number}@harbour-tea.example")),
    ];
    for (path, text) in texts {
        dossier.set(path.parse()?, FieldValue::Text(text)).map_err(|_| path)?;
    }
    if number.is_multiple_of(3) {
        dossier.set("mini_program.remark".parse()?, FieldValue::Empty).map_err(|_| "the remark")?;
    }
    Ok(())
}

/// The time this thread had a processor. Not the clock on the wall, which counts the neighbours too.
fn processor_time() -> Result<Duration, Box<dyn Error>> {
    let figures = std::fs::read_to_string("/proc/self/schedstat")?;
    Ok(Duration::from_nanos(figures.split_whitespace().next().ok_or("schedstat")?.parse()?))
}

/// The memory this process holds, in kibibytes, as the kernel counts it.
fn memory() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("VmRSS")?;
    Ok(line.split_whitespace().next().ok_or("VmRSS")?.parse()?)
}
