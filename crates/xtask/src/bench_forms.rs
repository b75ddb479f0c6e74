//! The forms of a dossier beside other makers of PDFs. Every program reads its own watch around the making
//! alone: starting Python costs the others more than the forms do, and our rule book is no form either.

use std::path::{Path, PathBuf};

use crate::bench::{place, sample, script};
use crate::bench_clock::{Lap, Measured};
use crate::chore::{Chore, command, quiet, root, target};
use crate::setup::python;

/// Sets of forms that one process makes. The first, which opens the fonts, counts like the others.
const SETS: u32 = 10;

const ROUNDS: usize = 5;

/// ReportLab embeds no font like ours; this one has its outlines in the form it knows.
const TRUE_TYPE: &str = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

/// Every form of the sample, beside the same words by WeasyPrint and by ReportLab.
pub(crate) fn forms() -> Chore<Measured> {
    println!("── measuring: forms");
    let place = place()?;
    let (ours, texts) = (place.join("forms"), place.join("texts"));
    let render = target().join("release/examples/forms");
    quiet(command(&render).arg(sample()).arg(&ours).arg("1"))?;
    let pages = texts_of(&ours, &texts)?;
    let font = root().join("assets/fonts/NotoSansSC-Tongguan-Regular.otf");
    let python_with = |library: &str, font: &Path| {
        let words = [script("forms.py"), library.into(), font.into(), texts.clone(), place.join(library)];
        (python(), words.to_vec())
    };
    let programs = [
        ("tongguan", (render, vec![sample(), ours])),
        ("WeasyPrint", python_with("weasyprint", &font)),
        ("ReportLab", python_with("reportlab", Path::new(TRUE_TYPE))),
    ];
    let mut laps: Vec<(String, Vec<Lap>)> =
        programs.iter().map(|(name, _)| ((*name).to_owned(), Vec::new())).collect();
    for _ in 0..ROUNDS {
        for ((_, (program, words)), (_, laps)) in programs.iter().zip(&mut laps) {
            laps.push(lap(program, words)?);
        }
    }
    Ok(Measured {
        job: format!("the forms of one dossier, {pages} pages, in one process"),
        laps,
        notes: vec![
            format!(
                "forms: seconds of one set, by each program's own watch and as the mean of {SETS}; starting, \
                 imports and our check of the dossier are not in them."
            ),
            "forms: tongguan writes tagged PDF/A with outline, in columns and tables; the others set the same \
             words page for page in plain paragraphs, WeasyPrint with the same font, ReportLab with Droid Sans \
             Fallback."
                .to_owned(),
        ],
    })
}

/// Writes the words of each form, page for page, and says how many pages there are.
fn texts_of(forms: &Path, texts: &Path) -> Chore<usize> {
    let failed = |path: &Path, error: &std::io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(texts).map_err(|error| failed(texts, &error))?;
    let mut pages = 0;
    for entry in std::fs::read_dir(forms).map_err(|error| failed(forms, &error))?.flatten() {
        let text = texts.join(entry.file_name()).with_extension("txt");
        quiet(command("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(entry.path()).arg(&text))?;
        pages +=
            std::fs::read_to_string(&text).map_err(|error| failed(&text, &error))?.matches('\u{c}').count();
    }
    Ok(pages)
}

/// One set, from what a program says of all: seconds by the clock, and of the processor.
fn lap(program: &Path, words: &[PathBuf]) -> Chore<Lap> {
    let said = quiet(command(program).args(words).arg(SETS.to_string()))?;
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    let [elapsed, processor] = numbers[..] else { return Err(format!("{}: said {said}", program.display())) };
    Ok(Lap { elapsed: elapsed / f64::from(SETS), processor: processor / f64::from(SETS) })
}
