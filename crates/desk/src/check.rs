//! Checking a dossier that lies outside the vault, for the command line.

use std::path::Path;

use chrono::NaiveDate;
use tongguan_domain::Dossier;
use tongguan_intake::{AttachmentFiles, read_dossier_to_judge};
use tongguan_rules::{Report, RuleBook, evaluate};

use crate::Problem;

/// A dossier that was read from a folder or archive, and the report on it.
pub struct Checked {
    /// The dossier, its attachments measured.
    pub dossier: Dossier,
    /// Where the content of its attachments is.
    pub files: AttachmentFiles,
    /// The report.
    pub report: Report,
}

/// Reads a dossier from its folder, its `dossier.json` or its archive, and checks it.
///
/// # Errors
/// What intake says of the input.
pub fn check(path: &Path, book: &RuleBook, today: NaiveDate) -> Result<Checked, Problem> {
    let incoming = read_dossier_to_judge(path)?;
    let report = evaluate(&incoming.dossier, book, today);
    Ok(Checked { dossier: incoming.dossier, files: incoming.files, report })
}
