//! Spreadsheets as cells: xlsx, ods and separated text. What a cell means is for the desk to say.
//!
//! The content decides what a file is. Of a workbook the first table that is shown is read; formulas are
//! never evaluated and their stored results not given out, macros and links to elsewhere never looked at.

mod package;
mod scan;
mod separated;
mod workbook;

use std::fmt;
use std::path::Path;

use tongguan_domain::SecretText;
use tongguan_domain::attachment::FileFormat;

use crate::bounded::{open_named, read_whole, shown_name};
use crate::text::STANDARD_INPUT;
use crate::{IntakeError, format, limits};

/// The first bytes of the container that old and encrypted workbooks share (MS-CFB 2.2).
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The first bytes of a ZIP file.
const ZIP: &[u8] = b"PK\x03\x04";

/// The stream that holds an encrypted workbook (MS-OFFCRYPTO 1.3.3); names in the container are UTF-16.
const ENCRYPTED_STREAM: &str = "EncryptedPackage";

/// What a spreadsheet is by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    /// Office Open XML.
    Xlsx,
    /// OpenDocument.
    Ods,
    /// Text with a separator between the cells.
    Separated,
}

impl SheetFormat {
    /// The word in reports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Separated => "csv",
        }
    }
}

/// The cells of one table that hold something, row by row.
#[derive(Debug)]
pub struct Sheet {
    /// What the file is.
    pub format: SheetFormat,
    /// Name of the table; empty for separated text.
    pub name: String,
    /// By row, then by column.
    pub cells: Vec<SheetCell>,
}

/// A cell that holds something.
#[derive(Debug)]
pub struct SheetCell {
    /// Counted from 0.
    pub row: u32,
    /// Counted from 0.
    pub column: u32,
    /// What it holds.
    pub content: CellContent,
}

/// What a cell holds. Numbers and texts may be those of a person, so none of them is shown.
pub enum CellContent {
    /// Text as it was typed.
    Text(SecretText),
    /// A number as spreadsheet programs keep it: fifteen digits are exact, leading zeros are gone.
    Number(f64),
    /// A day, `YYYY-MM-DD`.
    Day(String),
    /// A time of day or a length of time.
    Time,
    /// True or false.
    Flag(bool),
    /// A formula; its stored result is not given.
    Formula,
    /// What a spreadsheet program shows as `#N/A` and the like.
    Fault,
}

impl fmt::Debug for CellContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Text(_) => "Text",
            Self::Number(_) => "Number",
            Self::Day(_) => "Day",
            Self::Time => "Time",
            Self::Flag(_) => "Flag",
            Self::Formula => "Formula",
            Self::Fault => "Fault",
        })
    }
}

/// Why a file is not read as a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// Neither a workbook nor text.
    #[error("not a spreadsheet")]
    NotASpreadsheet,
    /// A workbook that asks for a password.
    #[error("encrypted")]
    Encrypted,
    /// A workbook of Excel 97 to 2003, or the binary kind of later ones.
    #[error("old or binary workbook")]
    OldFormat,
    /// Ends too early, contradicts itself, or holds what no spreadsheet program writes.
    #[error("damaged")]
    Damaged,
    /// Unpacks to more than [`limits::SHEET_UNPACKED`], or out of proportion.
    #[error("unpacks to too much")]
    Expands,
    /// Something stands below row [`limits::SHEET_ROWS`].
    #[error("too many rows")]
    TooManyRows,
    /// Something stands right of column [`limits::SHEET_COLUMNS`].
    #[error("too many columns")]
    TooManyColumns,
    /// A cell holds more than [`limits::SHEET_CELL`] characters.
    #[error("a cell too long")]
    CellTooLong,
    /// The text is neither UTF-8 nor UTF-16 nor GB18030.
    #[error("unknown encoding")]
    UnknownEncoding,
    /// The table is empty.
    #[error("empty")]
    Empty,
    /// A workbook on standard input, where there is no going back and forth.
    #[error("workbook on standard input")]
    NotOnInput,
}

impl SheetFault {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NotASpreadsheet => "sheet-not-a-spreadsheet",
            Self::Encrypted => "sheet-encrypted",
            Self::OldFormat => "sheet-old-format",
            Self::Damaged => "sheet-damaged",
            Self::Expands => "sheet-expands",
            Self::TooManyRows => "sheet-too-many-rows",
            Self::TooManyColumns => "sheet-too-many-columns",
            Self::CellTooLong => "sheet-cell-too-long",
            Self::UnknownEncoding => "sheet-unknown-encoding",
            Self::Empty => "sheet-empty",
            Self::NotOnInput => "sheet-not-on-input",
        }
    }

    pub(crate) fn limit(self) -> String {
        match self {
            Self::Expands => format!("{} MB", limits::SHEET_UNPACKED / limits::MIB),
            Self::TooManyRows => limits::SHEET_ROWS.to_string(),
            Self::TooManyColumns => limits::SHEET_COLUMNS.to_string(),
            Self::CellTooLong => limits::SHEET_CELL.to_string(),
            _ => String::new(),
        }
    }
}

/// Reads a spreadsheet of at most [`limits::SHEET_FILE`] bytes; separated text from standard input for `-`.
///
/// # Errors
/// [`IntakeError::Missing`], [`IntakeError::NotAFile`], [`IntakeError::NotReadable`],
/// [`IntakeError::TooLarge`], [`IntakeError::Sheet`].
pub fn read_sheet(path: &Path) -> Result<Sheet, IntakeError> {
    let name = shown_name(path);
    let refuse = |fault| IntakeError::Sheet { file: name.clone(), fault };
    if path.as_os_str() == STANDARD_INPUT {
        let bytes = read_whole(std::io::stdin().lock(), &name, limits::SHEET_FILE)?;
        return if bytes.starts_with(ZIP) {
            Err(refuse(SheetFault::NotOnInput))
        } else {
            from_bytes(&bytes).map_err(refuse)
        };
    }
    let file = open_named(path)?;
    let bytes = read_whole(&file, &name, limits::SHEET_FILE)?;
    if !bytes.starts_with(ZIP) {
        return from_bytes(&bytes).map_err(refuse);
    }
    drop(bytes);
    package::read(file).and_then(workbook::read).map_err(refuse)
}

/// Reads what is no ZIP file.
fn from_bytes(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    if bytes.starts_with(COMPOUND_FILE) {
        let name: Vec<u8> = ENCRYPTED_STREAM.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if is_encrypted { SheetFault::Encrypted } else { SheetFault::OldFormat });
    }
    if format::of(bytes.get(..format::HEAD).unwrap_or(bytes)) != FileFormat::Other {
        return Err(SheetFault::NotASpreadsheet);
    }
    separated::read(bytes)
}

/// The text of a cell within the limits; `room` is what is left for all of them, in bytes.
fn bounded_text(text: &str, room: &mut u64) -> Result<CellContent, SheetFault> {
    // Bytes are counted first: characters are never more.
    if text.len() > limits::SHEET_CELL && text.chars().count() > limits::SHEET_CELL {
        return Err(SheetFault::CellTooLong);
    }
    *room = room.checked_sub(text.len() as u64).ok_or(SheetFault::Expands)?;
    Ok(CellContent::Text(SecretText::new(text)))
}

/// Refuses a place beyond the limits.
fn check_place(row: u32, column: u32) -> Result<(), SheetFault> {
    if row >= limits::SHEET_ROWS {
        return Err(SheetFault::TooManyRows);
    }
    if column >= limits::SHEET_COLUMNS {
        return Err(SheetFault::TooManyColumns);
    }
    Ok(())
}
