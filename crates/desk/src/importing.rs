//! Dossiers from a spreadsheet: a row, or a column of a form, becomes a dossier.
//!
//! Every cell is answered for: taken, not understood, or damaged on its way through a spreadsheet program.
//! What is damaged is named and left out; nothing is guessed back. No value stands in the report.

mod cells;
mod codes;
mod columns;
mod damage;
mod dates;
mod headings;
mod report;
#[cfg(test)]
mod round_trip;
mod template;

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Dossier, FieldPath};
use tongguan_intake::{Sheet, SheetCell, read_sheet};
use tongguan_rules::lists::Lists;
use tongguan_vault::VaultError;

use crate::{Day, Desk, Problem};
use cells::Reading;
use headings::Headings;

pub use cells::Trouble;
pub use damage::Damage;
pub use headings::{Heading, Meaning};
pub use report::{CellLine, Detail};
pub use template::write_template;

/// What became of a spreadsheet.
#[derive(Debug)]
pub struct Imported {
    /// What the file is: `xlsx`, `ods` or `csv`.
    pub format: &'static str,
    /// Name of the table that was read; empty for separated text.
    pub table: String,
    /// The headings, in their order.
    pub headings: Vec<Heading>,
    /// The dossiers, in their order.
    pub entries: Vec<Entry>,
}

/// Where a dossier stands in a table. As text it begins the name of the dossier's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A row, counted from 1.
    Row(u32),
    /// A column of a form, by its letters.
    Column(String),
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(number) => write!(formatter, "row-{number}"),
            Self::Column(letters) => write!(formatter, "column-{letters}"),
        }
    }
}

/// A row, or a column of a form, that holds something.
#[derive(Debug)]
pub struct Entry {
    /// How people find it.
    pub line: Line,
    /// What became of its cells, in the order of the headings.
    pub cells: Vec<CellReport>,
    /// The dossier; none when no cell was taken.
    pub dossier: Option<Dossier>,
    /// Its folder; none while nothing is written.
    pub folder: Option<PathBuf>,
}

/// What became of one cell.
#[derive(Debug)]
pub struct CellReport {
    /// Number of the row, counted from 1.
    pub row: u32,
    /// Letters of the column.
    pub column: String,
    /// The field it was read for.
    pub field: FieldPath,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It stands in the dossier.
    Taken,
    /// It holds nothing.
    Empty,
    /// It holds something that was left out.
    Left(Trouble),
}

/// Reads a spreadsheet, and writes nothing.
///
/// # Errors
/// Intake's; [`Problem::NoKnownHeading`].
pub fn read(path: &Path, lists: &Lists, today: Day) -> Result<Imported, Problem> {
    let sheet = read_sheet(path)?;
    let headings = Headings::find(&sheet).ok_or_else(|| Problem::NoKnownHeading { file: name_of(path) })?;
    let reading = Reading::of(lists, today);
    let entries = entries(&sheet, &headings, &reading)?;
    Ok(Imported { format: sheet.format.word(), table: sheet.name, headings: headings.into_list(), entries })
}

/// Reads a spreadsheet and writes a folder for each dossier into `out`, which is made if it is not there.
/// All of them are written or none; `goes_on` is asked before each.
///
/// # Errors
/// Those of [`read`]; [`Problem::NotWritten`]; [`Problem::Stopped`].
pub fn import(
    path: &Path,
    out: &Path,
    lists: &Lists,
    today: Day,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<Imported, Problem> {
    let mut imported = read(path, lists, today)?;
    write_all(&mut imported.entries, out, goes_on).map_err(|error| match error.kind() {
        io::ErrorKind::Interrupted => Problem::Stopped,
        _ => Problem::not_written(out, &error),
    })?;
    Ok(imported)
}

impl Desk {
    /// Reads a spreadsheet and says what would become of it. Nothing is in the vault before [`Desk::import_sheet`].
    ///
    /// # Errors
    /// Those of [`read`]; [`Problem::Locked`].
    pub fn try_sheet(&mut self, path: &Path) -> Result<&Imported, Problem> {
        self.sheet = None;
        self.seen_vault()?;
        let imported = read(path, &self.rule_book()?.lists, self.today())?;
        Ok(self.sheet.insert(imported))
    }

    /// The spreadsheet that was tried last.
    ///
    /// # Errors
    /// [`Problem::NoFile`] when none was tried.
    pub fn tried_sheet(&self) -> Result<&Imported, Problem> {
        self.sheet.as_ref().ok_or(Problem::NoFile)
    }

    /// Takes the dossiers of the spreadsheet that was tried last into the vault, all or none; returns how many.
    ///
    /// # Errors
    /// [`Problem::NoFile`] when none was tried; [`Problem::Locked`]; the vault's own.
    pub fn import_sheet(&mut self) -> Result<usize, Problem> {
        self.seen_vault()?;
        let imported = self.sheet.take().ok_or(Problem::NoFile)?;
        let mut taken = Vec::new();
        for dossier in imported.entries.into_iter().filter_map(|entry| entry.dossier) {
            match self.open_vault()?.put_dossier(dossier, Vec::new()) {
                Ok(id) => taken.push(id),
                Err(error) => {
                    // Best effort: what cannot be taken back stays listed, where the officer sees it.
                    for id in taken {
                        let _ = self.remove_dossier(&id);
                    }
                    return Err(error.into());
                }
            }
        }
        Ok(taken.len())
    }
}

fn entries(sheet: &Sheet, headings: &Headings, reading: &Reading) -> Result<Vec<Entry>, Problem> {
    let layout = headings.layout();
    let mut lines: BTreeMap<u32, Vec<&SheetCell>> = BTreeMap::new();
    for cell in &sheet.cells {
        if layout.line(cell) > headings.line() && headings.field(layout.across(cell)).is_some() {
            lines.entry(layout.line(cell)).or_default().push(cell);
        }
    }
    lines.into_iter().map(|(line, cells)| entry(line, &cells, headings, reading)).collect()
}

fn entry(line: u32, cells: &[&SheetCell], headings: &Headings, reading: &Reading) -> Result<Entry, Problem> {
    let layout = headings.layout();
    let mut dossier = Dossier::default();
    let mut reports = Vec::new();
    // In the order of the fields: a number is judged by the kind of document that comes before it.
    for (across, field) in headings.fields() {
        let found = cells.iter().find(|cell| layout.across(cell) == across);
        let outcome = match found.map(|cell| reading.fill(&mut dossier, field, &cell.content)) {
            None => Outcome::Empty,
            Some(Ok(())) => Outcome::Taken,
            Some(Err(trouble)) => Outcome::Left(trouble),
        };
        let (row, column) = layout.place(line, across);
        reports.push((across, CellReport { row, column, field, outcome }));
    }
    reports.sort_by_key(|(across, _)| *across);
    let cells: Vec<CellReport> = reports.into_iter().map(|(_, report)| report).collect();
    let is_taken = cells.iter().any(|cell| cell.outcome == Outcome::Taken);
    let dossier = if is_taken { Some(named(dossier)?) } else { None };
    Ok(Entry { line: layout.entry(line), cells, dossier, folder: None })
}

/// Gives a dossier an id and, where the sheet has none, a title by which it is found again.
fn named(mut dossier: Dossier) -> Result<Dossier, Problem> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|_| VaultError::RandomnessMissing)?;
    dossier.id = Some(uuid::Builder::from_random_bytes(random).into_uuid().to_string());
    if dossier.title.is_none() {
        dossier.title = dossier.mini_program.name.clone().or_else(|| dossier.company.name.clone());
    }
    Ok(dossier)
}

fn write_all(entries: &mut [Entry], out: &Path, goes_on: &mut dyn FnMut() -> bool) -> io::Result<()> {
    let is_there = out.is_dir();
    let above = out.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !is_there && out.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // On the same disk as its place, so that moving it there is one step.
    let staging =
        tempfile::Builder::new().prefix(".tongguan-").tempdir_in(if is_there { out } else { above })?;
    for entry in entries.iter_mut() {
        let Some(dossier) = &entry.dossier else { continue };
        if !goes_on() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let name = format!("{}-{}", entry.line, dossier.id.as_deref().unwrap_or_default());
        write_dossier(dossier, &staging.path().join(&name))?;
        entry.folder = Some(out.join(name));
    }
    if is_there { move_each(staging.path(), entries) } else { fs::rename(staging.keep(), out) }
}

fn write_dossier(dossier: &Dossier, folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    let mut file = File::create_new(folder.join(tongguan_intake::DOSSIER_NAME))?;
    let document = document::write(dossier, Exposure::Full);
    writeln!(file, "{document:#}")?;
    file.sync_all()
}

/// Moves the folders to their places, and takes all of them back when one does not go.
fn move_each(staging: &Path, entries: &[Entry]) -> io::Result<()> {
    let mut moved: Vec<&Path> = Vec::new();
    for folder in entries.iter().filter_map(|entry| entry.folder.as_deref()) {
        let from = staging.join(folder.file_name().unwrap_or_default());
        if let Err(error) = fs::rename(from, folder) {
            for folder in moved {
                // The first fault is the one to tell.
                let _ = fs::remove_dir_all(folder);
            }
            return Err(error);
        }
        moved.push(folder);
    }
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
