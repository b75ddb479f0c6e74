//! Text with a separator between the cells: comma, semicolon or tabulator, in the encodings that
//! spreadsheet programs write in China and elsewhere.

use std::borrow::Cow;

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{Sheet, SheetCell, SheetFault, SheetFormat, bounded_text, check_place};
use crate::limits;

/// Tried in this order; of two that occur equally often the first is taken.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Reads the cells.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let text = decode(bytes)?;
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
        return Err(SheetFault::NotASpreadsheet);
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let (mut cells, mut record, mut row) = (Vec::new(), StringRecord::new(), 0);
    let mut room = limits::SHEET_UNPACKED;
    while reader.read_record(&mut record).map_err(of_reading)? {
        for (column, text) in (0..).zip(record.iter()) {
            if !text.trim().is_empty() {
                check_place(row, column)?;
                cells.push(SheetCell { row, column, content: bounded_text(text, &mut room)? });
            }
        }
        row += 1;
    }
    if cells.is_empty() {
        return Err(SheetFault::Empty);
    }
    Ok(Sheet { format: SheetFormat::Separated, name: String::new(), cells })
}

/// A byte order mark decides; without one the bytes are UTF-8, or else GB18030.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetFault> {
    let marked = [UTF_8, UTF_16LE, UTF_16BE].into_iter().find_map(|encoding| {
        let (found, mark) = encoding_rs::Encoding::for_bom(bytes)?;
        (found == encoding).then(|| (encoding, bytes.get(mark..).unwrap_or_default()))
    });
    let candidates = match marked {
        Some(marked) => vec![marked],
        None => vec![(UTF_8, bytes), (GB18030, bytes)],
    };
    candidates
        .into_iter()
        .find_map(|(encoding, bytes)| encoding.decode_without_bom_handling_and_without_replacement(bytes))
        .ok_or(SheetFault::UnknownEncoding)
}

/// The separator that occurs most often in the first line, outside quotation marks.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut is_quoted = false;
    for byte in first.bytes() {
        is_quoted ^= byte == b'"';
        for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
            *count += usize::from(!is_quoted && byte == separator);
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let found = counts.iter().zip(SEPARATORS).find(|(count, _)| **count == most);
    found.map_or(b',', |(_, separator)| separator)
}

fn of_reading(error: csv::Error) -> SheetFault {
    match error.into_kind() {
        ErrorKind::Utf8 { .. } => SheetFault::UnknownEncoding,
        _ => SheetFault::Damaged,
    }
}
