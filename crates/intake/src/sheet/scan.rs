//! A look at the XML of a workbook before a parser of workbooks sees it.
//!
//! That parser reserves what a count in the file claims, repeats what an attribute tells it to repeat, and
//! waits for ends of elements. So elements end, counts are no larger than the file, and repetition stays
//! within the limits of a table.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{SheetFault, check_place};
use crate::limits;

/// Most spaces that a whole workbook may have written as a number of spaces.
const MOST_SPACES: u64 = 1 << 20;

/// The last place that spreadsheet programs know.
const LAST_PLACE: &str = "XFD1048576";

/// Refuses XML that is not UTF-8, not well-formed, too deep, has a document type, or claims too much.
pub(super) fn scan(content: &[u8]) -> Result<(), SheetFault> {
    let text = std::str::from_utf8(content).map_err(|_| SheetFault::Damaged)?;
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    let mut place = Place::default();
    loop {
        match reader.read_event().map_err(|_| SheetFault::Damaged)? {
            Event::Start(element) => {
                depth += 1;
                if depth > limits::SHEET_DEPTH {
                    return Err(SheetFault::Damaged);
                }
                check_counts(&element, content.len())?;
                place.enter(&element, true)?;
            }
            Event::Empty(element) => {
                check_counts(&element, content.len())?;
                place.enter(&element, false)?;
                place.leave(element.name().0);
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                place.leave(element.name().0);
            }
            Event::DocType(_) => return Err(SheetFault::Damaged),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(SheetFault::Damaged),
            _ => {}
        }
    }
}

/// A count of texts cannot be larger than what the texts would take, of which `<si/>` is the shortest, and
/// a place cannot be longer than the last one.
fn check_counts(element: &BytesStart<'_>, size: usize) -> Result<(), SheetFault> {
    let is_sound = match element.local_name().as_ref() {
        "sst" => number(element, "uniqueCount")?.unwrap_or_default() <= size as u64 / 5,
        "c" | "row" => attribute(element, "r")?.is_none_or(|place| place.len() <= LAST_PLACE.len()),
        _ => true,
    };
    if is_sound { Ok(()) } else { Err(SheetFault::Damaged) }
}

/// Where the next cell of an OpenDocument table would be.
#[derive(Default)]
struct Place {
    tables: usize,
    row: u64,
    column: u64,
    /// How often the row at hand is repeated.
    repeated: u64,
    spaces: u64,
}

impl Place {
    fn enter(&mut self, element: &BytesStart<'_>, has_content: bool) -> Result<(), SheetFault> {
        match element.name().0 {
            "table:table" => {
                self.tables += 1;
                self.row = 0;
                // A table in a cell would begin to count anew.
                if self.tables > 1 {
                    return Err(SheetFault::Damaged);
                }
            }
            "table:table-row" => {
                self.column = 0;
                self.repeated = number(element, "table:number-rows-repeated")?.unwrap_or(1);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = number(element, "table:number-columns-repeated")?.unwrap_or(1);
                self.column = self.column.saturating_add(repeated);
                if has_content || holds_something(element)? {
                    let last = |end: u64| u32::try_from(end.saturating_sub(1)).unwrap_or(u32::MAX);
                    let row = self.row.saturating_add(self.repeated);
                    check_place(last(row), last(self.column))?;
                }
            }
            "text:s" => {
                self.spaces = self.spaces.saturating_add(number(element, "text:c")?.unwrap_or(1));
                if self.spaces > MOST_SPACES {
                    return Err(SheetFault::CellTooLong);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn leave(&mut self, name: &str) {
        match name {
            "table:table" => self.tables = self.tables.saturating_sub(1),
            "table:table-row" => self.row = self.row.saturating_add(self.repeated),
            _ => {}
        }
    }
}

/// Whether an empty element of a cell has a value or a formula all the same.
fn holds_something(element: &BytesStart<'_>) -> Result<bool, SheetFault> {
    for attribute in element.attributes() {
        let key = attribute.map_err(|_| SheetFault::Damaged)?.key.0;
        if key.starts_with("office:") || key == "table:formula" {
            return Ok(true);
        }
    }
    Ok(false)
}

fn number(element: &BytesStart<'_>, name: &str) -> Result<Option<u64>, SheetFault> {
    match attribute(element, name)? {
        Some(value) => value.trim().parse().map(Some).map_err(|_| SheetFault::Damaged),
        None => Ok(None),
    }
}

fn attribute<'a>(element: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>, SheetFault> {
    let found = element.try_get_attribute(name).map_err(|_| SheetFault::Damaged)?;
    Ok(found.map(|attribute| attribute.value))
}
