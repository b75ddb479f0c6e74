//! Writing an archive front to back.

use std::io::{self, Write};

use super::house::{Moment, Record, Shape, end};

/// An archive on its way out. Content goes through once and is never held.
pub(crate) struct ArchiveWriter<W> {
    out: W,
    position: u64,
    shape: Shape,
    moment: Moment,
    records: Vec<Record>,
}

/// Bytes to write over at the end, because they were not known in front of the content.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Patch {
    /// Offset from the beginning of the archive.
    pub(crate) offset: u64,
    pub(crate) bytes: Vec<u8>,
}

/// The content of one entry on its way out.
pub(crate) struct EntryWriter<'a, W> {
    archive: &'a mut ArchiveWriter<W>,
    name: String,
    offset: u32,
    crc: crc32fast::Hasher,
    size: u64,
}

impl<W: Write> ArchiveWriter<W> {
    pub(crate) const fn new(out: W, shape: Shape, moment: Moment) -> Self {
        Self { out, position: 0, shape, moment, records: Vec::new() }
    }

    /// Begins an entry.
    pub(crate) fn entry(&mut self, name: &str) -> io::Result<EntryWriter<'_, W>> {
        let record = Record { name: name.to_owned(), crc: 0, size: 0, offset: small(self.position)? };
        self.put(&record.local(self.shape, self.moment))?;
        Ok(EntryWriter {
            archive: self,
            name: record.name,
            offset: record.offset,
            crc: crc32fast::Hasher::new(),
            size: 0,
        })
    }

    /// Writes the central directory. The patches are for the caller to apply; there are none when streamed.
    pub(crate) fn finish(mut self) -> io::Result<(W, Vec<Patch>)> {
        let start = small(self.position)?;
        let records = std::mem::take(&mut self.records);
        for record in &records {
            self.put(&record.central(self.shape, self.moment))?;
        }
        let size = small(self.position)?.saturating_sub(start);
        let count = u16::try_from(records.len()).map_err(|_| too_large())?;
        self.put(&end(count, size, start))?;
        self.out.flush()?;
        let patches = match self.shape {
            Shape::Streamed => Vec::new(),
            Shape::Patched => records
                .iter()
                .map(|record| Patch {
                    offset: u64::from(record.offset),
                    bytes: record.local(self.shape, self.moment),
                })
                .collect(),
        };
        Ok((self.out, patches))
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.position += bytes.len() as u64;
        Ok(())
    }
}

impl<W: Write> EntryWriter<'_, W> {
    /// Ends the entry and says the CRC-32 of its content.
    pub(crate) fn finish(self) -> io::Result<u32> {
        let record = Record {
            name: self.name,
            crc: self.crc.finalize(),
            size: small(self.size)?,
            offset: self.offset,
        };
        let descriptor = record.descriptor(self.archive.shape);
        self.archive.put(&descriptor)?;
        let crc = record.crc;
        self.archive.records.push(record);
        Ok(crc)
    }
}

impl<W: Write> Write for EntryWriter<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.archive.put(bytes)?;
        self.crc.update(bytes);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.archive.out.flush()
    }
}

fn small(value: u64) -> io::Result<u32> {
    u32::try_from(value).map_err(|_| too_large())
}

fn too_large() -> io::Error {
    io::Error::from(io::ErrorKind::FileTooLarge)
}
