//! Reading the central directory of an archive nobody vouches for.

use super::{CENTRAL, END, STORED};
use crate::archive::house;

/// Most entries of an archive.
pub(crate) const MOST_ENTRIES: usize = 4_096;
/// Longest tail that is looked at: a full directory of long names, with room to spare.
pub(crate) const LONGEST_TAIL: u64 = 4 * 1024 * 1024;

/// Length of the end record without its comment.
pub(crate) const END_LENGTH: usize = 22;
const CENTRAL_LENGTH: usize = 46;

/// One record of the central directory.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    pub(crate) crc: u32,
    /// Bytes in the archive.
    pub(crate) packed: u64,
    /// Bytes unpacked, as the archive says.
    pub(crate) size: u64,
    pub(crate) offset: u64,
    /// Permissions and kind of file, if the archive was made on Unix.
    pub(crate) mode: u32,
    /// The record, byte for byte.
    pub(crate) central: Vec<u8>,
}

impl Entry {
    /// A folder, which a packet has no need of but other programs write.
    pub(crate) fn is_folder(&self) -> bool {
        self.name.ends_with('/') && self.size == 0
    }

    /// A symbolic link or another thing that is no file.
    pub(crate) const fn is_special(&self) -> bool {
        let kind = self.mode & 0o170_000;
        !matches!(kind, 0 | 0o100_000 | 0o040_000)
    }
}

/// The entries in the order in which they lie in the archive.
#[derive(Debug)]
pub(crate) struct Directory {
    pub(crate) entries: Vec<Entry>,
    /// Where the first entry may begin.
    pub(crate) begin: u64,
    /// Where the directory begins.
    pub(crate) start: u64,
    /// The archive says that we wrote it, so that every byte of its headers may be demanded.
    pub(crate) ours: bool,
}

impl Directory {
    /// The same in at most so many parts of about the same length, each of which can be walked by itself.
    pub(crate) fn parts(mut self, most: u64) -> Vec<Self> {
        let share = self.start.div_ceil(most.max(1)).max(1);
        // An offset beyond the directory is nowhere, and must not make a part of its own.
        let part_of = |offset: u64| (offset / share).min(most.saturating_sub(1));
        let mut parts: Vec<Self> = Vec::new();
        for entry in std::mem::take(&mut self.entries) {
            match parts.last_mut() {
                Some(part) if part_of(entry.offset) == part_of(part.begin) => part.entries.push(entry),
                earlier => {
                    // The bytes before the first entry are looked at too.
                    let begin = if earlier.is_some() { entry.offset } else { 0 };
                    if let Some(earlier) = earlier {
                        earlier.start = entry.offset;
                    }
                    parts.push(Self { entries: vec![entry], begin, start: self.start, ours: self.ours });
                }
            }
        }
        if parts.is_empty() { vec![self] } else { parts }
    }
}

/// Why there is no directory to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The end is not that of an archive.
    NotAnArchive,
    /// The directory contradicts itself.
    Broken,
    /// More entries or a longer directory than any packet has, or sizes beyond 4 GiB.
    TooLarge,
}

/// Reads the directory from the last bytes of an archive of that length.
pub(crate) fn read(tail: &[u8], length: u64) -> Result<Directory, Damage> {
    let (at, comment) = find_end(tail).ok_or(Damage::NotAnArchive)?;
    let end = Fields(tail.get(at..).unwrap_or_default());
    let count = usize::from(end.single(10).ok_or(Damage::Broken)?);
    let size = u64::from(end.double(12).ok_or(Damage::Broken)?);
    let start = u64::from(end.double(16).ok_or(Damage::Broken)?);
    let disks = (end.single(4), end.single(6), end.single(8).map(usize::from));
    let tail_start = length.saturating_sub(tail.len() as u64);
    let directory_end = tail_start + at as u64;
    // What contradicts itself is damage, whatever size it claims.
    if disks != (Some(0), Some(0), Some(count))
        || start + size != directory_end
        || (count * CENTRAL_LENGTH) as u64 > size
    {
        return Err(Damage::Broken);
    }
    if count > MOST_ENTRIES {
        return Err(Damage::TooLarge);
    }
    let from = usize::try_from(start.checked_sub(tail_start).ok_or(Damage::TooLarge)?)
        .map_err(|_| Damage::TooLarge)?;
    let mut rest = tail.get(from..at).ok_or(Damage::Broken)?;
    let mut entries = Vec::with_capacity(count);
    while !rest.is_empty() {
        let (entry, length) = record(rest).ok_or(Damage::Broken)?;
        entries.push(entry);
        rest = rest.get(length..).ok_or(Damage::Broken)?;
    }
    if entries.len() != count {
        return Err(Damage::Broken);
    }
    // What is stored is bounded by the file itself; what is packed may be a bomb.
    let unpacked: u64 = entries.iter().filter(|entry| entry.method != STORED).map(|entry| entry.size).sum();
    if unpacked > crate::LARGEST_PACKET {
        return Err(Damage::TooLarge);
    }
    entries.sort_by_key(|entry| entry.offset);
    match comment {
        b"" => Ok(Directory { entries, begin: 0, start, ours: false }),
        house::COMMENT => Ok(Directory { entries, begin: 0, start, ours: true }),
        // One that was altered must not make us less strict.
        _ => Err(Damage::Broken),
    }
}

/// The end record whose comment reaches exactly to the end of the archive.
fn find_end(tail: &[u8]) -> Option<(usize, &[u8])> {
    let last = tail.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find_map(|at| {
        let record = Fields(tail.get(at..)?);
        let comment = tail.get(at + END_LENGTH..)?;
        let fits = record.double(0) == Some(END) && record.single(20).map(usize::from) == Some(comment.len());
        fits.then_some((at, comment))
    })
}

fn record(bytes: &[u8]) -> Option<(Entry, usize)> {
    let fields = Fields(bytes);
    if fields.double(0)? != CENTRAL {
        return None;
    }
    let name_length = usize::from(fields.single(28)?);
    let length =
        CENTRAL_LENGTH + name_length + usize::from(fields.single(30)?) + usize::from(fields.single(32)?);
    let central = bytes.get(..length)?.to_vec();
    let name = String::from_utf8(central.get(CENTRAL_LENGTH..CENTRAL_LENGTH + name_length)?.to_vec()).ok()?;
    let made_on_unix = fields.single(4)? >> 8 == 3;
    let entry = Entry {
        name,
        flags: fields.single(8)?,
        method: fields.single(10)?,
        crc: fields.double(16)?,
        packed: u64::from(fields.double(20)?),
        size: u64::from(fields.double(24)?),
        offset: u64::from(fields.double(42)?),
        mode: if made_on_unix { fields.double(38)? >> 16 } else { 0 },
        central,
    };
    Some((entry, length))
}

/// Little-endian fields by their offset.
pub(crate) struct Fields<'a>(pub(crate) &'a [u8]);

impl Fields<'_> {
    pub(crate) fn single(&self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.0.get(at..at + 2)?.try_into().ok()?;
        Some(u16::from_le_bytes(bytes))
    }

    pub(crate) fn double(&self, at: usize) -> Option<u32> {
        let bytes: [u8; 4] = self.0.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::{Directory, Entry};

    #[test]
    fn parts_follow_one_another_and_a_false_offset_makes_no_part() {
        let entry = |offset| Entry {
            name: String::new(),
            flags: 0,
            method: 0,
            crc: 0,
            packed: 0,
            size: 0,
            offset,
            mode: 0,
            central: Vec::new(),
        };
        let parts_of = |offsets: &[u64], most| {
            let entries = offsets.iter().map(|offset| entry(*offset)).collect();
            let parts = Directory { entries, begin: 0, start: 100, ours: true }.parts(most);
            parts.iter().map(|part| (part.begin, part.start, part.entries.len())).collect::<Vec<_>>()
        };
        let offsets = [5, 10, 50, 90, 4_000_000_000];
        assert_eq!(parts_of(&offsets, 2), [(0, 50, 2), (50, 100, 3)]);
        assert_eq!(parts_of(&offsets, 1), [(0, 100, 5)]);
        assert_eq!(parts_of(&offsets, 4), [(0, 50, 2), (50, 90, 1), (90, 100, 2)]);
        assert_eq!(parts_of(&[], 4), [(0, 100, 0)]);
    }
}
