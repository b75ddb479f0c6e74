//! The parts of a workbook, unpacked within the limits and packed anew.
//!
//! The parser of workbooks gets an archive of our own making, in which there is nothing that was not
//! bounded and scanned: no macro, no picture, no link, no name that two programs would read differently.

use std::fs::File;
use std::io::{self, Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{SheetFault, SheetFormat, scan};
use crate::archive::{Archive, ArchiveFault};
use crate::bounded::Bounded;
use crate::limits;
use crate::safe_path::SafePath;

const XLSX_BOOK: &str = "xl/workbook.xml";
const XLSX_BINARY_BOOK: &str = "xl/workbook.bin";
const ODS_TYPE: &str = "mimetype";
const ODS_MANIFEST: &str = "META-INF/manifest.xml";
const ODS_CONTENT: &str = "content.xml";

/// A workbook in an archive of our own.
pub(super) struct Package {
    pub(super) format: SheetFormat,
    pub(super) archive: Cursor<Vec<u8>>,
}

/// Unpacks the parts that make up the tables.
pub(super) fn read(file: File) -> Result<Package, SheetFault> {
    let archive = Archive::open(file).map_err(of_reading)?;
    let format = format_of(&archive)?;
    let mut paths: Vec<&str> = archive.paths().filter(|path| is_wanted(format, path)).collect();
    paths.sort_unstable();
    let mut room = limits::SHEET_UNPACKED;
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for path in paths {
        let content = part(&archive, path, room)?;
        room -= content.len() as u64;
        if path != ODS_TYPE {
            scan::scan(&content)?;
        }
        packed.start_file(path, stored).map_err(|_| SheetFault::Damaged)?;
        packed.write_all(&content).map_err(|_| SheetFault::Damaged)?;
    }
    let archive = packed.finish().map_err(|_| SheetFault::Damaged)?;
    Ok(Package { format, archive })
}

fn format_of(archive: &Archive) -> Result<SheetFormat, SheetFault> {
    let holds = |wanted: &str| archive.paths().any(|path| path == wanted);
    if holds(XLSX_BOOK) {
        Ok(SheetFormat::Xlsx)
    } else if holds(XLSX_BINARY_BOOK) {
        Err(SheetFault::OldFormat)
    } else if holds(ODS_TYPE) && holds(ODS_CONTENT) {
        Ok(SheetFormat::Ods)
    } else {
        Err(SheetFault::NotASpreadsheet)
    }
}

/// Whether a part says where the tables are, or what is in them.
fn is_wanted(format: SheetFormat, path: &str) -> bool {
    if format == SheetFormat::Ods {
        return [ODS_TYPE, ODS_MANIFEST, ODS_CONTENT].contains(&path);
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match folder {
        "" | "xl" | "xl/worksheets" => path.ends_with(".xml"),
        "_rels" | "xl/_rels" => path.ends_with(".rels"),
        _ => false,
    }
}

fn part(archive: &Archive, path: &str, room: u64) -> Result<Vec<u8>, SheetFault> {
    let path = SafePath::parse(path).map_err(|_| SheetFault::Damaged)?;
    let reader = archive.read(&path).ok_or(SheetFault::Damaged)?;
    let mut content = Vec::new();
    Bounded::new(reader, room).read_to_end(&mut content).map_err(of_reading)?;
    Ok(content)
}

fn of_reading(error: io::Error) -> SheetFault {
    if error.kind() == io::ErrorKind::FileTooLarge {
        return SheetFault::Expands;
    }
    match error.get_ref().and_then(|inner| inner.downcast_ref::<ArchiveFault>()) {
        Some(ArchiveFault::Bomb | ArchiveFault::TooManyEntries) => SheetFault::Expands,
        Some(ArchiveFault::Encrypted) => SheetFault::Encrypted,
        _ => SheetFault::Damaged,
    }
}
