//! The table at the end of a ZIP file (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), read strictly.
//!
//! There is one way to read an archive or none: the table ends where the end record begins, each entry's
//! own header agrees with the table, no two entries share bytes. Memory is bounded before it is taken,
//! whatever the counts claim. What ZIP can do beyond a zipped folder of files is refused.

use std::fs::File;
use std::io;

use crate::archive::{ArchiveFault, read_at};
use crate::limits;

const END_RECORD: u32 = 0x0605_4b50;
const END_RECORD_SIZE: usize = 22;
const TABLE_ROW: u32 = 0x0201_4b50;
const ENTRY_HEADER: u32 = 0x0403_4b50;
const ENTRY_HEADER_SIZE: u64 = 30;
const FLAG_ENCRYPTED: u16 = 1;
const FLAG_STRONG_ENCRYPTION: u16 = 1 << 6;
const FLAG_UTF8: u16 = 1 << 11;
const EXTRA_LARGE_SIZES: u16 = 0x0001;
const EXTRA_UNICODE_NAME: u16 = 0x7075;
const MADE_ON_UNIX: u16 = 3;
const MADE_ON_MACOS: u16 = 19;
const METHOD_AES: u16 = 99;

/// How the bytes of an entry are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    Stored,
    Deflated,
}

/// A file or folder of the archive; a folder's name ends in `/`.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) packing: Packing,
    pub(crate) checksum: u32,
    /// Bytes in the archive.
    pub(crate) packed: u64,
    /// Bytes as the table claims them.
    pub(crate) size: u64,
    /// Where the packed bytes begin in the archive.
    pub(crate) start: u64,
}

/// Reads the table and checks it against the entries' own headers.
pub(crate) fn read(file: &File) -> io::Result<Vec<Entry>> {
    let length = file.metadata()?.len();
    if length > limits::ARCHIVE {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let end = end_record(file, length)?;
    if usize::from(end.rows) > limits::ARCHIVE_ENTRIES || end.table_size > limits::ARCHIVE_TABLE {
        return Err(ArchiveFault::TooManyEntries.into());
    }
    if end.table_start.checked_add(end.table_size) != Some(end.at) {
        return Err(ArchiveFault::Damaged.into());
    }
    let table = bytes_at(file, end.table_start, end.table_size)?;
    let mut table = Fields(&table);
    let mut rows = Vec::with_capacity(usize::from(end.rows));
    for _ in 0..end.rows {
        rows.push(Row::read(&mut table)?);
    }
    if !table.0.is_empty() {
        return Err(ArchiveFault::Damaged.into());
    }
    rows.sort_by_key(|row| row.header);
    let mut entries = Vec::with_capacity(rows.len());
    let mut free_from = 0;
    for row in rows {
        if row.header < free_from {
            return Err(ArchiveFault::Bomb.into());
        }
        let entry = row.into_entry(file)?;
        free_from = entry.start.checked_add(entry.packed).ok_or(ArchiveFault::Damaged)?;
        if free_from > end.table_start {
            return Err(ArchiveFault::Damaged.into());
        }
        entries.push(entry);
    }
    Ok(entries)
}

struct EndRecord {
    at: u64,
    rows: u16,
    table_size: u64,
    table_start: u64,
}

/// The last end record. One in whose comment another hides would be read differently by others.
fn end_record(file: &File, length: u64) -> io::Result<EndRecord> {
    let tail_size = length.min(END_RECORD_SIZE as u64 + u64::from(u16::MAX));
    let tail_start = length - tail_size;
    let tail = bytes_at(file, tail_start, tail_size)?;
    let offset = tail
        .windows(END_RECORD_SIZE)
        .rposition(|window| window.starts_with(&END_RECORD.to_le_bytes()))
        .ok_or(ArchiveFault::Damaged)?;
    let mut fields = Fields(tail.get(offset + 4..).unwrap_or_default());
    let (disk, table_disk, rows_here, rows) = (fields.u16()?, fields.u16()?, fields.u16()?, fields.u16()?);
    let (table_size, table_start) = (u64::from(fields.u32()?), u64::from(fields.u32()?));
    let comment = usize::from(fields.u16()?);
    if disk != 0 || table_disk != 0 || rows_here != rows || fields.0.len() != comment {
        return Err(ArchiveFault::Damaged.into());
    }
    Ok(EndRecord { at: tail_start + offset as u64, rows, table_size, table_start })
}

/// One row of the table.
struct Row {
    made_on: u16,
    flags: u16,
    method: u16,
    checksum: u32,
    packed: u64,
    size: u64,
    attributes: u32,
    header: u64,
    raw_name: Vec<u8>,
    unicode_name: Option<Vec<u8>>,
}

impl Row {
    fn read(table: &mut Fields<'_>) -> io::Result<Self> {
        if table.u32()? != TABLE_ROW {
            return Err(ArchiveFault::Damaged.into());
        }
        let (made_by, _needs, flags, method) = (table.u16()?, table.u16()?, table.u16()?, table.u16()?);
        let _modified = table.u32()?;
        let (checksum, packed, size) = (table.u32()?, table.u32()?, table.u32()?);
        let (name, extra, comment) = (table.u16()?, table.u16()?, table.u16()?);
        let (disk, _internal, attributes, header) = (table.u16()?, table.u16()?, table.u32()?, table.u32()?);
        if disk != 0 {
            return Err(ArchiveFault::Damaged.into());
        }
        let mut row = Self {
            made_on: made_by >> 8,
            flags,
            method,
            checksum,
            packed: packed.into(),
            size: size.into(),
            attributes,
            header: header.into(),
            raw_name: table.take(name.into())?.to_vec(),
            unicode_name: None,
        };
        row.read_extra(Fields(table.take(extra.into())?))?;
        table.take(comment.into())?;
        Ok(row)
    }

    fn read_extra(&mut self, mut extra: Fields<'_>) -> io::Result<()> {
        // Some writers leave fewer than four stray bytes behind the last field.
        while extra.0.len() >= 4 {
            let (kind, size) = (extra.u16()?, extra.u16()?);
            let mut field = Fields(extra.take(size.into())?);
            match kind {
                EXTRA_LARGE_SIZES => {
                    for place in [&mut self.size, &mut self.packed, &mut self.header] {
                        if *place == u64::from(u32::MAX) {
                            *place = field.u64()?;
                        }
                    }
                }
                EXTRA_UNICODE_NAME
                    if field.take(1)? == [1] && field.u32()? == crc32fast::hash(&self.raw_name) =>
                {
                    self.unicode_name = Some(field.0.to_vec());
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn into_entry(self, file: &File) -> io::Result<Entry> {
        if self.flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION) != 0 || self.method == METHOD_AES {
            return Err(ArchiveFault::Encrypted.into());
        }
        let packing = match self.method {
            0 => Packing::Stored,
            8 => Packing::Deflated,
            _ => return Err(ArchiveFault::UnknownPacking.into()),
        };
        if packing == Packing::Stored && self.packed != self.size {
            return Err(ArchiveFault::Damaged.into());
        }
        if self.is_special() {
            return Err(ArchiveFault::SpecialEntry.into());
        }
        Ok(Entry {
            name: self.name()?,
            packing,
            checksum: self.checksum,
            packed: self.packed,
            size: self.size,
            start: self.content_start(file)?,
        })
    }

    /// Whether Unix attributes call it anything but a file or folder.
    fn is_special(&self) -> bool {
        let kind = (self.attributes >> 16) & 0o170_000;
        matches!(self.made_on, MADE_ON_UNIX | MADE_ON_MACOS) && !matches!(kind, 0 | 0o100_000 | 0o040_000)
    }

    /// Without a mark for UTF-8 a name is in the code page of its writer: on a Chinese Windows GBK.
    fn name(&self) -> io::Result<String> {
        let bytes = self.unicode_name.as_ref().unwrap_or(&self.raw_name);
        if let Ok(name) = std::str::from_utf8(bytes) {
            return Ok(name.to_owned());
        }
        let marked = self.flags & FLAG_UTF8 != 0 || self.unicode_name.is_some();
        encoding_rs::GBK
            .decode_without_bom_handling_and_without_replacement(bytes)
            .filter(|_| !marked)
            .map(std::borrow::Cow::into_owned)
            .ok_or_else(|| ArchiveFault::Damaged.into())
    }

    /// Reads the entry's own header, which has to tell the same story as the table.
    fn content_start(&self, file: &File) -> io::Result<u64> {
        let header = bytes_at(file, self.header, ENTRY_HEADER_SIZE)?;
        let mut fields = Fields(&header);
        let (signature, _needs, flags, method) = (fields.u32()?, fields.u16()?, fields.u16()?, fields.u16()?);
        fields.take(16)?;
        let (name_size, extra_size) = (fields.u16()?, fields.u16()?);
        let name = bytes_at(file, self.header + ENTRY_HEADER_SIZE, name_size.into())?;
        let agrees = signature == ENTRY_HEADER
            && method == self.method
            && (flags ^ self.flags) & FLAG_ENCRYPTED == 0
            && name == self.raw_name;
        if !agrees {
            return Err(ArchiveFault::Damaged.into());
        }
        Ok(self.header + ENTRY_HEADER_SIZE + u64::from(name_size) + u64::from(extra_size))
    }
}

/// Little-endian fields, taken from the front; running out is damage.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take(&mut self, count: usize) -> io::Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ArchiveFault::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| ArchiveFault::Damaged.into())
    }

    fn u16(&mut self) -> io::Result<u16> {
        self.array().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> io::Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> io::Result<u64> {
        self.array().map(u64::from_le_bytes)
    }
}

/// Exactly `count` bytes from a place in the file; fewer are damage. Callers bound `count`.
fn bytes_at(file: &File, at: u64, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(count).map_err(|_| ArchiveFault::Damaged)?];
    let mut filled = 0;
    while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match read_at(file, rest, at.saturating_add(filled as u64)) {
            Ok(0) => return Err(ArchiveFault::Damaged.into()),
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // A place beyond what the system can address is a place that is not there.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                return Err(ArchiveFault::Damaged.into());
            }
            Err(error) => return Err(error),
        }
    }
    Ok(bytes)
}
