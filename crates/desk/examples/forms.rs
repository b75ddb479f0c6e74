//! Writes the forms of a dossier into a folder and nothing else: what `cargo xtask bench` holds beside
//! another maker of PDFs. Usage: `forms DOSSIER OUT [SETS]`, where every set is made anew.

use std::error::Error;
use std::path::PathBuf;

use chrono::NaiveDate;
use tongguan_desk::{check, packets};
use tongguan_packet::paper::{BothLanguages, Content, Form, render};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (dossier, out) = arguments.next().zip(arguments.next()).ok_or("forms DOSSIER OUT [SETS]")?;
    let sets = arguments.next().and_then(|sets| sets.to_str()?.parse().ok()).unwrap_or(1);
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
        program: "Tongguan",
        draft: false,
        redacted: false,
    };
    std::fs::create_dir_all(&out)?;
    for _ in 0..sets {
        for form in Form::wanted(&checked.dossier) {
            std::fs::write(out.join(form.file_name()), render(form, &content)?)?;
        }
    }
    Ok(())
}
