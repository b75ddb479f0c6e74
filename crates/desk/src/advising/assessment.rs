//! The assessment: all advice on a dossier as a bilingual PDF, or as one page for a browser.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use tongguan_advice::Advice;
use tongguan_domain::Dossier;
use tongguan_packet::paper::{BothLanguages, Content, Form, render, web_page};
use tongguan_rules::{Report, RuleBook};

use super::of_the_book;
use crate::pictures::write_whole;
use crate::{Day, Problem, check};

const PROGRAM: &str = concat!("tongguan ", env!("CARGO_PKG_VERSION"));

/// In what the assessment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssessmentFormat {
    /// Tagged PDF/A-1b.
    Pdf,
    /// A page that needs nothing but a browser.
    Html,
}

impl AssessmentFormat {
    /// The format that the ending of a file names.
    #[must_use]
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "pdf" => Some(Self::Pdf),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }
}

/// Writes the assessment of a dossier as of the day of the stamp, its first step beginning on `start`. The
/// same dossier, rule book, program and stamp give the same bytes.
///
/// # Errors
/// What intake says of the input; [`Problem::RuleBook`]; the paper's own; [`Problem::NotWritten`], in which
/// case an older file of that name is as it was.
pub fn assessment(
    dossier: &Path,
    start: Day,
    stamp: DateTime<FixedOffset>,
    book: &RuleBook,
    format: AssessmentFormat,
    out: &Path,
) -> Result<(), Problem> {
    let checked = check::check(dossier, book, stamp.date_naive())?;
    write(&checked.dossier, &checked.report, start, stamp, book, format, out)
}

/// Writes the assessment of a dossier that was read and checked.
///
/// # Errors
/// [`Problem::RuleBook`]; the paper's own; [`Problem::NotWritten`].
pub(super) fn write(
    dossier: &Dossier,
    report: &Report,
    start: Day,
    stamp: DateTime<FixedOffset>,
    book: &RuleBook,
    format: AssessmentFormat,
    out: &Path,
) -> Result<(), Problem> {
    let advice = Advice::on(dossier, start, stamp.date_naive(), book).map_err(of_the_book)?;
    let words = BothLanguages::load();
    let content = Content {
        dossier,
        report,
        advice: Some(&advice),
        lists: &book.lists,
        words: &words,
        number: dossier.title.as_deref().unwrap_or_default(),
        stamp,
        files: &[],
        recipients: &[],
        second: None,
        base: None,
        changes: &[],
        program: PROGRAM,
        draft: false,
        redacted: false,
    };
    let bytes = match format {
        AssessmentFormat::Pdf => {
            render(Form::Assessment, &content).map_err(tongguan_packet::PacketError::from)?
        }
        AssessmentFormat::Html => web_page(Form::Assessment, &content).into_bytes(),
    };
    write_whole(out, &bytes).map_err(|error| Problem::not_written(out, &error))
}
