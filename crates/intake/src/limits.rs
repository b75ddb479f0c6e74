//! How much of anything is let in. Every limit is checked while reading, never believed from a header.

use std::time::Duration;

/// Largest `dossier.json`, in bytes.
pub const DOSSIER_FILE: u64 = 2 * MIB;

/// Largest single file: an attachment, or a file the officer picked, in bytes.
pub const FILE: u64 = 256 * MIB;

/// All attachments of a dossier together, in bytes.
pub const DOSSIER: u64 = 2 * 1024 * MIB;

/// Largest zipped dossier, in bytes. Above [`DOSSIER`] there is nothing in it that could be let in.
pub const ARCHIVE: u64 = 2 * 1024 * MIB + 64 * MIB;

/// Most entries of a zipped dossier, folders included.
pub const ARCHIVE_ENTRIES: usize = 4_096;

/// Most entries of a folder of dossiers.
pub const DOSSIERS: usize = 100_000;

/// Bytes that may be read to learn what an archive contains: a table of [`ARCHIVE_ENTRIES`] names of
/// [`NAME`] bytes is half of it.
pub(crate) const ARCHIVE_TABLE: u64 = 8 * MIB;

/// How much larger than its packed form an entry may become, once it is above [`EXPANSION_FREE`].
pub const EXPANSION: u64 = 200;

/// Bytes an entry may expand to whatever its packed size: a white page packs very well.
pub const EXPANSION_FREE: u64 = MIB;

/// Longest name of one file or folder, in bytes; file systems take no longer ones.
pub const NAME: usize = 255;

/// Longest path inside a dossier, in bytes.
pub const PATH: usize = 1_024;

/// Deepest path inside a dossier, in names.
pub const DEPTH: usize = 16;

/// Largest picture file that is decoded, in bytes. Of a larger one only the head is read.
pub const PICTURE_FILE: usize = 64 * 1024 * 1024;

/// Longest side of a picture that is decoded, in pixels.
pub const PICTURE_SIDE: u32 = 20_000;

/// Most pixels of a picture that is decoded.
pub const PICTURE_PIXELS: u64 = 100_000_000;

/// Most memory a decoder may use for one picture, in bytes.
pub const PICTURE_MEMORY: u64 = 400 * MIB;

/// Largest spreadsheet, in bytes.
pub const SHEET_FILE: u64 = 16 * MIB;

/// All tables of a workbook unpacked, in bytes, and all text in the cells of the table that is read.
pub const SHEET_UNPACKED: u64 = 32 * MIB;

/// Most rows of a table, headings included.
pub const SHEET_ROWS: u32 = 2_000;

/// Most columns of a table.
pub const SHEET_COLUMNS: u32 = 256;

/// Longest text of one cell, in characters: what spreadsheet programs take.
pub const SHEET_CELL: usize = 32_767;

/// Deepest element of a table's XML; what spreadsheet programs write stays below twenty.
pub(crate) const SHEET_DEPTH: usize = 64;

/// Bytes in a mebibyte.
pub(crate) const MIB: u64 = 1024 * 1024;

/// Longest a child process may look at one picture or PDF, in real time and in time of the processor.
pub const LOOKING: Duration = Duration::from_secs(if cfg!(feature = "faults") { 3 } else { 8 });

/// Most memory that child may take beside the program itself, in bytes: the file, the picture decoded
/// and a copy of it in grey. Kept on Unix.
pub const LOOKING_MEMORY: u64 = 560 * MIB;

/// Largest file such a child may make, in bytes.
pub(crate) const ANSWER: u64 = 64 * MIB;

/// Largest PDF that is opened, in bytes.
pub const PAPER_FILE: usize = PICTURE_FILE;

/// Most pages of a PDF that is opened.
pub const PAPER_PAGES: usize = 2_000;

/// Pages at the front of a PDF whose text is read.
pub(crate) const PAPER_READ: usize = 20;

/// Most words kept that a machine read in one file.
pub(crate) const READINGS: usize = 200;

/// Longest such word, in characters.
pub(crate) const READING: usize = 300;
