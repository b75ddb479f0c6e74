//! A spreadsheet that was tried, on the screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What would become of a spreadsheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// Name of the file.
    pub file: String,
    /// How many dossiers it makes.
    pub dossiers: usize,
    /// What becomes of the whole, as a sentence.
    pub summary: String,
    /// A sentence for each heading that is not taken.
    pub headings: Vec<String>,
    /// The rows or columns that hold something.
    pub lines: Vec<SheetLine>,
    /// Whether there are too many cells to show those that were taken.
    pub cut: bool,
}

/// A row of a spreadsheet, or a column of a form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetLine {
    /// Where it stands, in words.
    pub line: String,
    /// The title of the dossier it makes; empty when it makes none or has no title.
    pub title: String,
    /// Whether it makes a dossier.
    pub made: bool,
    /// How many of its cells are left out.
    pub left: usize,
    /// Its cells that hold something.
    pub cells: Vec<SheetCellView>,
}

/// A cell that holds something.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetCellView {
    /// Letters of the column and number of the row.
    pub place: String,
    /// The field it was read for, in words.
    pub field: String,
    /// What becomes of it, as a sentence.
    pub sentence: String,
    /// Whether it is left out.
    pub left: bool,
}
