//! Reading the content of an archive once, front to back, so that what is sealed need not be unsealed
//! to a file first.

use std::io::{self, Read};

use super::directory::{Directory, Entry, Fields};
use super::{DEFLATED, LOCAL, STORED};

const LOCAL_LENGTH: usize = 30;
const DESCRIPTOR_LENGTH: usize = 16;
/// What nothing at all takes up when it is deflated, as some programs write folders.
const PACKED_NOTHING: u64 = 2;

/// An entry with the headers that were found around its content.
#[derive(Debug)]
pub(crate) struct Walked {
    pub(crate) entry: Entry,
    pub(crate) local: Vec<u8>,
    pub(crate) descriptor: Vec<u8>,
}

/// What a walk found.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    pub(crate) entries: Vec<Walked>,
    /// Names of entries whose content is not what the archive says: size, checksum, way of packing.
    pub(crate) broken: Vec<String>,
    /// Bytes lie between the entries that belong to none.
    pub(crate) gaps: bool,
}

impl Walk {
    /// Adds what was found in the part behind this one.
    pub(crate) fn join(&mut self, behind: Self) {
        self.entries.extend(behind.entries);
        self.broken.extend(behind.broken);
        self.gaps |= behind.gaps;
    }
}

/// Shows every file of the archive, or of a part of it, to `visit`, in the order in which they lie. The reader
/// stands where the part begins. Unpacked bytes are bounded by what the directory says of each entry.
///
/// # Errors
/// Those of the reader and of `visit`, and `InvalidData` where the archive cannot be followed any further.
pub(crate) fn walk(
    directory: &Directory,
    reader: &mut dyn Read,
    visit: &mut dyn FnMut(&Entry, &mut dyn Read) -> io::Result<()>,
) -> io::Result<Walk> {
    let mut reader = Counted { inner: reader, position: directory.begin };
    let mut found = Walk::default();
    for entry in &directory.entries {
        let gap = entry.offset.checked_sub(reader.position).ok_or_else(lost)?;
        found.gaps |= gap > 0;
        skip(&mut reader, gap)?;
        let local = local_header(&mut reader)?;
        let sound = content(entry, &mut reader, visit)?;
        // A descriptor without its signature, as some programs write it, stays in the gap and is skipped there.
        let described = directory.ours && entry.flags & super::STREAMED_FLAG != 0;
        let descriptor = if described { exactly(&mut reader, DESCRIPTOR_LENGTH)? } else { Vec::new() };
        if !sound || local.get(LOCAL_LENGTH..LOCAL_LENGTH + entry.name.len()) != Some(entry.name.as_bytes()) {
            found.broken.push(entry.name.clone());
        }
        found.entries.push(Walked { entry: entry.clone(), local, descriptor });
    }
    let gap = directory.start.checked_sub(reader.position).ok_or_else(lost)?;
    found.gaps |= gap > 0;
    skip(&mut reader, gap)?;
    // To the very end, because a seal proves itself only there.
    drain(&mut reader)?;
    Ok(found)
}

fn content(
    entry: &Entry,
    reader: &mut Counted<'_>,
    visit: &mut dyn FnMut(&Entry, &mut dyn Read) -> io::Result<()>,
) -> io::Result<bool> {
    let before = reader.position;
    let mut packed = Read::take(&mut *reader, entry.packed);
    let sound = if entry.is_folder() || entry.is_special() {
        entry.is_folder() && entry.packed <= PACKED_NOTHING
    } else {
        match entry.method {
            STORED => shown(entry, &mut packed, visit)?,
            DEFLATED => match shown(entry, &mut flate2::read::DeflateDecoder::new(&mut packed), visit) {
                // What does not unpack is one broken file, not the end of the walk.
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData) =>
                {
                    false
                }
                outcome => outcome?,
            },
            _ => false,
        }
    };
    let left = entry.packed.saturating_sub(reader.position - before);
    skip(reader, left)?;
    Ok(sound)
}

fn shown(
    entry: &Entry,
    unpacked: &mut dyn Read,
    visit: &mut dyn FnMut(&Entry, &mut dyn Read) -> io::Result<()>,
) -> io::Result<bool> {
    // One byte beyond the promise is enough to know that it is broken.
    let mut checked =
        Checked { inner: unpacked.take(entry.size + 1), crc: crc32fast::Hasher::new(), size: 0 };
    visit(entry, &mut checked)?;
    drain(&mut checked)?;
    Ok(checked.size == entry.size && checked.crc.finalize() == entry.crc)
}

fn local_header(reader: &mut Counted<'_>) -> io::Result<Vec<u8>> {
    let mut header = exactly(reader, LOCAL_LENGTH)?;
    let fields = Fields(&header);
    let (signature, name, extra) = (fields.double(0), fields.single(26), fields.single(28));
    let (Some(LOCAL), Some(name), Some(extra)) = (signature, name, extra) else {
        return Err(lost());
    };
    header.extend(exactly(reader, usize::from(name) + usize::from(extra))?);
    Ok(header)
}

fn exactly(reader: &mut Counted<'_>, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn skip(reader: &mut Counted<'_>, length: u64) -> io::Result<()> {
    let skipped = drain(&mut Read::take(&mut *reader, length))?;
    if skipped == length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn drain(reader: &mut dyn Read) -> io::Result<u64> {
    // Most of what is drained was read to its end already.
    let mut buffer = vec![0; 4 * 1024];
    let mut total = 0;
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(total),
            count => total += count as u64,
        }
    }
}

fn lost() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

struct Counted<'a> {
    inner: &'a mut dyn Read,
    position: u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.position += count as u64;
        Ok(count)
    }
}

struct Checked<R> {
    inner: R,
    crc: crc32fast::Hasher,
    size: u64,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.crc.update(buffer.get(..count).unwrap_or_default());
        self.size += count as u64;
        Ok(count)
    }
}
