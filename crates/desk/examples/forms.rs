//! Writes the forms of a dossier into a folder and nothing else: what `cargo xtask bench` holds beside other
//! makers of PDFs. Usage: `forms DOSSIER OUT SETS`, where every set is made anew. Prints the seconds that the
//! sets took, by the clock and of the processor; the check of the dossier before is not in them.

use std::error::Error;
use std::io::{Write as _, stdout};
use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;
use tongguan_desk::{check, packets};
use tongguan_packet::paper::{BothLanguages, Content, Form, render_all};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (dossier, out) = arguments.next().zip(arguments.next()).ok_or("forms DOSSIER OUT SETS")?;
    let sets: u32 = arguments.next().and_then(|sets| sets.to_str()?.parse().ok()).ok_or("SETS")?;
    let book = tongguan_rules::built_in().map_err(|_| "the rule book")?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("the day")?;
    let checked = check::check(&dossier, &book, day).map_err(|_| "the dossier")?;
    let words = BothLanguages::load();
    let content = Content {
        dossier: &checked.dossier,
        report: &checked.report,
        advice: None,
        lists: &book.lists,
        words: &words,
        base: None,
        changes: &[],
        number: "0001",
        stamp: packets::stamp("2026-11-23T09:00:00+08:00").ok_or("the stamp")?,
        files: &[],
        recipients: &[],
        second: None,
        program: "Tongguan",
        draft: false,
        redacted: false,
    };
    std::fs::create_dir_all(&out)?;
    let (begin, worked) = (Instant::now(), processor()?);
    for _ in 0..sets {
        for (form, pdf) in render_all(&Form::wanted(&checked.dossier), &content)? {
            std::fs::write(out.join(form.file_name()), pdf)?;
        }
    }
    writeln!(stdout(), "{} {}", begin.elapsed().as_secs_f64(), processor()? - worked)?;
    Ok(())
}

/// Seconds that the threads of this process have had a processor, as Linux counts them.
fn processor() -> Result<f64, Box<dyn Error>> {
    let mut nanoseconds = 0.0;
    for task in std::fs::read_dir("/proc/self/task")? {
        let counts = std::fs::read_to_string(task?.path().join("schedstat"))?;
        nanoseconds += counts.split(' ').next().unwrap_or_default().parse::<f64>()?;
    }
    Ok(nanoseconds / 1e9)
}
