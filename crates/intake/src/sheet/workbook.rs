//! The cells of the first table that a workbook shows, by calamine.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, OdsError, Reader as _, SheetType, SheetVisible, Xlsx};

use super::package::Package;
use super::{CellContent, Sheet, SheetCell, SheetFault, SheetFormat, bounded_text, check_place};
use crate::limits;
use crate::picture::guarded;

/// Most cells that are looked at, those that hold nothing but a colour included.
const MOST_CELLS: usize = limits::SHEET_ROWS as usize * limits::SHEET_COLUMNS as usize;

/// Reads the table. A parser that panics has met a damaged workbook.
pub(super) fn read(package: Package) -> Result<Sheet, SheetFault> {
    let Package { format, archive } = package;
    let work = || match format {
        SheetFormat::Ods => read_ods(archive),
        _ => read_xlsx(archive),
    };
    let (name, mut cells) = guarded(work).ok_or(SheetFault::Damaged)??;
    if cells.is_empty() {
        return Err(SheetFault::Empty);
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    Ok(Sheet { format, name, cells })
}

type Table = (String, Vec<SheetCell>);

fn shown(sheets: &[calamine::Sheet]) -> Result<String, SheetFault> {
    sheets
        .iter()
        .find(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .ok_or(SheetFault::Empty)
}

fn read_xlsx(archive: Cursor<Vec<u8>>) -> Result<Table, SheetFault> {
    let mut book = Xlsx::new(archive).map_err(|_| SheetFault::Damaged)?;
    let name = shown(book.sheets_metadata())?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| SheetFault::Damaged)?;
    let (mut cells, mut looked_at, mut room) = (Vec::new(), 0, limits::SHEET_UNPACKED);
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|_| SheetFault::Damaged)? {
        looked_at += 1;
        if looked_at > MOST_CELLS {
            return Err(SheetFault::TooManyRows);
        }
        let content = match (cell.formula, cell.value) {
            (Some(_), _) => CellContent::Formula,
            (None, DataRef::Empty) => continue,
            (None, DataRef::SharedString("")) => continue,
            (None, DataRef::SharedString(text)) => bounded_text(text, &mut room)?,
            (None, value) => match content(value.into(), &mut room)? {
                Some(content) => content,
                None => continue,
            },
        };
        let (row, column) = cell.pos;
        check_place(row, column)?;
        cells.push(SheetCell { row, column, content });
    }
    Ok((name, cells))
}

fn read_ods(archive: Cursor<Vec<u8>>) -> Result<Table, SheetFault> {
    let mut book = Ods::new(archive).map_err(|error| match error {
        OdsError::Password => SheetFault::Encrypted,
        _ => SheetFault::Damaged,
    })?;
    let name = shown(book.sheets_metadata())?;
    let values = book.worksheet_range(&name).map_err(|_| SheetFault::Damaged)?;
    let formulas = book.worksheet_formula(&name).map_err(|_| SheetFault::Damaged)?;
    let (mut cells, mut room) = (Vec::new(), limits::SHEET_UNPACKED);
    let place = |start: Option<(u32, u32)>, row: usize, column: usize| {
        let (first_row, first_column) = start.unwrap_or_default();
        let added = |first: u32, more: usize| first.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        let (row, column) = (added(first_row, row), added(first_column, column));
        check_place(row, column).map(|()| (row, column))
    };
    // Formulas first: of two cells at one place the first one stays.
    for (row, column, formula) in formulas.used_cells() {
        if !formula.is_empty() {
            let (row, column) = place(formulas.start(), row, column)?;
            cells.push(SheetCell { row, column, content: CellContent::Formula });
        }
    }
    for (row, column, value) in values.used_cells() {
        let (row, column) = place(values.start(), row, column)?;
        if let Some(content) = content(value.clone(), &mut room)? {
            cells.push(SheetCell { row, column, content });
        }
    }
    Ok((name, cells))
}

fn content(value: Data, room: &mut u64) -> Result<Option<CellContent>, SheetFault> {
    Ok(Some(match value {
        Data::Empty => return Ok(None),
        Data::String(text) if text.is_empty() => return Ok(None),
        Data::String(text) => bounded_text(&text, room)?,
        // Within 53 bits, since the cell was a number of a spreadsheet program.
        #[allow(clippy::cast_precision_loss, reason = "larger numbers are named as damaged")]
        Data::Int(number) => CellContent::Number(number as f64),
        Data::Float(number) => CellContent::Number(number),
        Data::Bool(flag) => CellContent::Flag(flag),
        Data::DateTime(moment) => day(&moment),
        Data::DateTimeIso(text) => {
            text.get(..10).map_or(CellContent::Time, |day| CellContent::Day(day.into()))
        }
        Data::DurationIso(_) => CellContent::Time,
        Data::Error(_) => CellContent::Fault,
    }))
}

fn day(moment: &ExcelDateTime) -> CellContent {
    // A length of time, or a time of day: there is no day in it.
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return CellContent::Time;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    CellContent::Day(format!("{year:04}-{month:02}-{day:02}"))
}
