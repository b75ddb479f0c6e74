//! A spreadsheet that was tried, from the desk to the screen.

use tongguan_desk::Words;
use tongguan_desk::importing::{CellLine, Entry, Imported};

use crate::shapes::{SheetCellView, SheetLine, SheetView};

/// With more cells than these only those that are left out are shown.
const CELLS: usize = 5_000;

/// What would become of a spreadsheet.
#[must_use]
pub fn sheet(file: String, imported: &Imported, words: &Words) -> SheetView {
    let cut = imported.entries.iter().map(|entry| entry.cells.len()).sum::<usize>() > CELLS;
    SheetView {
        file,
        dossiers: imported.dossiers(),
        summary: imported.summary(words),
        headings: imported.heading_lines(words),
        lines: imported.entries.iter().map(|entry| line(entry, cut, words)).collect(),
        cut,
    }
}

fn line(entry: &Entry, cut: bool, words: &Words) -> SheetLine {
    let cells = entry.cell_lines(words);
    SheetLine {
        line: entry.line_in_words(words),
        title: entry.dossier.as_ref().and_then(|dossier| dossier.title.clone()).unwrap_or_default(),
        made: entry.dossier.is_some(),
        left: cells.iter().filter(|cell| cell.left).count(),
        cells: cells.into_iter().filter(|cell| cell.left || !cut).map(cell).collect(),
    }
}

fn cell(cell: CellLine) -> SheetCellView {
    SheetCellView { place: cell.place, field: cell.field, sentence: cell.sentence, left: cell.left }
}
