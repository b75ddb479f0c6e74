//! The headers we write, and the test that an archive has exactly these.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

use super::{CENTRAL, DESCRIPTOR, END, LOCAL, STREAMED_FLAG, UTF8_FLAG};
use crate::archive::walk::Walked;

/// The comment at the end of every archive of ours. It marks the headers as ours, so that a reader
/// may demand every byte of them.
pub(crate) const COMMENT: &[u8] = b"tongguan.packet/1";

/// Version 2.0 of the format on both sides, made on Unix, so that permissions are read.
const VERSION: u16 = 20;
const MADE_BY: u16 = 0x0300 | VERSION;
/// A regular file, writable by its owner, readable by everybody.
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// How the sizes of the entries are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Sizes stand in the local header; the file is patched when the content is through.
    Patched,
    /// Sizes follow the content, because what is sealed cannot be patched.
    Streamed,
}

/// The packet's stamp as ZIP writes times: no zone, two-second steps, 1980 to 2107.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    time: u16,
    date: u16,
}

impl Moment {
    /// The wall-clock time of the stamp, moved to the nearest one ZIP can write.
    pub(crate) fn of(stamp: &DateTime<FixedOffset>) -> Self {
        let small = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
        let year = small(u32::try_from(stamp.year()).unwrap_or(0).clamp(1980, 2107)) - 1980;
        Self {
            time: small(stamp.hour()) << 11 | small(stamp.minute()) << 5 | (small(stamp.second()) / 2),
            date: year << 9 | small(stamp.month()) << 5 | small(stamp.day()),
        }
    }
}

/// One entry as it was written.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) name: String,
    pub(crate) crc: u32,
    pub(crate) size: u32,
    pub(crate) offset: u32,
}

impl Record {
    /// The header in front of the content. With [`Shape::Streamed`] it doesn't know sizes yet.
    pub(crate) fn local(&self, shape: Shape, moment: Moment) -> Vec<u8> {
        self.shared(Header::of(LOCAL), shape, moment, shape == Shape::Patched).text(self.name.as_bytes()).0
    }

    /// What follows the content; nothing with [`Shape::Patched`].
    pub(crate) fn descriptor(&self, shape: Shape) -> Vec<u8> {
        match shape {
            Shape::Patched => Vec::new(),
            Shape::Streamed => Header::of(DESCRIPTOR).double(self.crc).double(self.size).double(self.size).0,
        }
    }

    /// The record in the central directory.
    pub(crate) fn central(&self, shape: Shape, moment: Moment) -> Vec<u8> {
        // Comment, disk number and internal attributes are always empty.
        self.shared(Header::of(CENTRAL).single(MADE_BY), shape, moment, true)
            .single(0)
            .single(0)
            .single(0)
            .double(ATTRIBUTES)
            .double(self.offset)
            .text(self.name.as_bytes())
            .0
    }

    fn shared(&self, header: Header, shape: Shape, moment: Moment, measured: bool) -> Header {
        let flags = match shape {
            Shape::Patched => UTF8_FLAG,
            Shape::Streamed => UTF8_FLAG | STREAMED_FLAG,
        };
        let (crc, size) = if measured { (self.crc, self.size) } else { (0, 0) };
        let stored = 0;
        let name = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
        header
            .single(VERSION)
            .single(flags)
            .single(stored)
            .single(moment.time)
            .single(moment.date)
            .double(crc)
            .double(size)
            .double(size)
            .single(name)
            .single(0)
    }
}

/// The end of the archive.
pub(crate) fn end(entries: u16, size: u32, offset: u32) -> Vec<u8> {
    let comment = u16::try_from(COMMENT.len()).unwrap_or(u16::MAX);
    Header::of(END)
        .single(0)
        .single(0)
        .single(entries)
        .single(entries)
        .double(size)
        .double(offset)
        .single(comment)
        .text(COMMENT)
        .0
}

/// The names of the entries whose headers are not what we would have written at that moment.
pub(crate) fn strays(entries: &[Walked], moment: Moment) -> Vec<String> {
    let streamed = entries.iter().filter(|walked| walked.entry.flags & STREAMED_FLAG != 0).count();
    let shape = if streamed * 2 > entries.len() { Shape::Streamed } else { Shape::Patched };
    entries
        .iter()
        .filter(|walked| !is_ours(walked, shape, moment))
        .map(|walked| walked.entry.name.clone())
        .collect()
}

fn is_ours(walked: &Walked, shape: Shape, moment: Moment) -> bool {
    let (Ok(size), Ok(offset)) = (u32::try_from(walked.entry.size), u32::try_from(walked.entry.offset))
    else {
        return false;
    };
    let record = Record { name: walked.entry.name.clone(), crc: walked.entry.crc, size, offset };
    walked.local == record.local(shape, moment)
        && walked.descriptor == record.descriptor(shape)
        && walked.entry.central == record.central(shape, moment)
}

/// Little-endian fields, one after the other.
pub(crate) struct Header(pub(crate) Vec<u8>);

impl Header {
    pub(crate) fn of(signature: u32) -> Self {
        Self(signature.to_le_bytes().to_vec())
    }

    pub(crate) fn single(mut self, value: u16) -> Self {
        self.0.extend_from_slice(&value.to_le_bytes());
        self
    }

    pub(crate) fn double(mut self, value: u32) -> Self {
        self.0.extend_from_slice(&value.to_le_bytes());
        self
    }

    pub(crate) fn text(mut self, text: &[u8]) -> Self {
        self.0.extend_from_slice(text);
        self
    }
}
