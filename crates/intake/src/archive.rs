//! A zipped dossier, held open and read entry by entry; nothing is unpacked to the disk.
//!
//! Entries are found by the table in `directory.rs`. What an entry gives is bounded while it is read,
//! whatever its headers say.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};

use flate2::read::DeflateDecoder;

use crate::directory::{self, Entry, Packing};
use crate::limits;
use crate::safe_path::{PathFault, SafePath};

/// Why a zipped dossier cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveFault {
    /// Ends too early, contradicts itself, or fails its checksum.
    #[error("damaged")]
    Damaged,
    /// An entry is encrypted.
    #[error("encrypted")]
    Encrypted,
    /// An entry grows out of proportion, or two entries share their bytes.
    #[error("bomb")]
    Bomb,
    /// More than [`limits::ARCHIVE_ENTRIES`].
    #[error("too many entries")]
    TooManyEntries,
    /// Two names that some system would store as one file.
    #[error("duplicate name")]
    DuplicateName,
    /// A name that leads, or could lead, out of the folder.
    #[error("unsafe name: {0}")]
    UnsafeName(PathFault),
    /// A link or device in place of a file.
    #[error("special entry")]
    SpecialEntry,
    /// Packed in another way than stored or deflated.
    #[error("unknown packing")]
    UnknownPacking,
}

impl ArchiveFault {
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Damaged => "archive-damaged",
            Self::Encrypted => "archive-encrypted",
            Self::Bomb => "archive-bomb",
            Self::TooManyEntries => "archive-too-many-entries",
            Self::DuplicateName => "archive-duplicate-name",
            Self::UnsafeName(_) => "archive-unsafe-name",
            Self::SpecialEntry => "archive-special-entry",
            Self::UnknownPacking => "archive-unknown-packing",
        }
    }

    pub(crate) fn limit(&self) -> Option<String> {
        match self {
            Self::TooManyEntries => Some(limits::ARCHIVE_ENTRIES.to_string()),
            _ => None,
        }
    }
}

impl From<ArchiveFault> for io::Error {
    fn from(fault: ArchiveFault) -> Self {
        Self::other(fault)
    }
}

/// An archive whose every entry has a safe, unique name.
#[derive(Debug)]
pub(crate) struct Archive {
    file: File,
    entries: HashMap<String, Entry>,
}

impl Archive {
    /// Reads the table of entries. The error is an [`ArchiveFault`] or the system's.
    pub(crate) fn open(file: File) -> io::Result<Self> {
        let mut entries = HashMap::new();
        let mut folded = HashMap::new();
        for entry in directory::read(&file)? {
            let path = SafePath::parse(entry.name.trim_end_matches('/')).map_err(ArchiveFault::UnsafeName)?;
            if folded.insert(path.folded(), ()).is_some() {
                return Err(ArchiveFault::DuplicateName.into());
            }
            if !entry.name.ends_with('/') {
                entries.insert(path.joined(), entry);
            }
        }
        Ok(Self { file, entries })
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The folder inside the archive that holds a file of this name: "" for the root, or the one top
    /// folder that has it. `None` when there is none, or more than one.
    pub(crate) fn folder_of(&self, name: &str) -> Option<String> {
        if self.entries.contains_key(name) {
            return Some(String::new());
        }
        let mut found = self.entries.keys().filter_map(|path| {
            let folder = path.strip_suffix(name)?;
            (folder.ends_with('/') && folder.matches('/').count() == 1).then(|| folder.to_owned())
        });
        found.next().filter(|_| found.next().is_none())
    }

    /// Every file with its content.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, EntryReader<'_>)> {
        self.entries.iter().map(|(path, entry)| (path.as_str(), EntryReader::new(&self.file, entry)))
    }

    /// The content of a file, or `None` when there is no such file.
    pub(crate) fn read(&self, path: &SafePath) -> Option<EntryReader<'_>> {
        self.entries.get(&path.joined()).map(|entry| EntryReader::new(&self.file, entry))
    }
}

/// The content of one entry. Ends with an error when size or checksum are not those of the table.
pub(crate) struct EntryReader<'a> {
    content: Content<'a>,
    entry: &'a Entry,
    given: u64,
    checksum: crc32fast::Hasher,
}

enum Content<'a> {
    Stored(Window<'a>),
    Deflated(Box<DeflateDecoder<Window<'a>>>),
}

impl<'a> EntryReader<'a> {
    fn new(file: &'a File, entry: &'a Entry) -> Self {
        let window = Window { file, at: entry.start, left: entry.packed };
        let content = match entry.packing {
            Packing::Stored => Content::Stored(window),
            Packing::Deflated => Content::Deflated(Box::new(DeflateDecoder::new(window))),
        };
        Self { content, entry, given: 0, checksum: crc32fast::Hasher::new() }
    }

    fn end(&self) -> io::Result<usize> {
        if self.given == self.entry.size && self.checksum.clone().finalize() == self.entry.checksum {
            Ok(0)
        } else {
            Err(ArchiveFault::Damaged.into())
        }
    }
}

impl Read for EntryReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let count = match &mut self.content {
            Content::Stored(window) => window.read(buffer)?,
            Content::Deflated(decoder) => decoder.read(buffer).map_err(unpacking)?,
        };
        if count == 0 {
            return self.end();
        }
        self.given += count as u64;
        if self.given > limits::EXPANSION_FREE && self.given / limits::EXPANSION > self.entry.packed {
            return Err(ArchiveFault::Bomb.into());
        }
        if self.given > self.entry.size {
            return Err(ArchiveFault::Damaged.into());
        }
        self.checksum.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

fn unpacking(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            ArchiveFault::Damaged.into()
        }
        _ => error,
    }
}

/// A stretch of the archive file, read without moving a cursor that others use too.
struct Window<'a> {
    file: &'a File,
    at: u64,
    left: u64,
}

impl Read for Window<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let count = read_at(self.file, buffer.get_mut(..wanted).unwrap_or_default(), self.at)?;
        self.at += count as u64;
        self.left -= count as u64;
        Ok(count)
    }
}

/// Reads from a place in the file.
#[cfg(unix)]
pub(crate) fn read_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, at)
}

/// Reads from a place in the file.
#[cfg(windows)]
pub(crate) fn read_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, at)
}
