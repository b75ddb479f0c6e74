//! What a file is: size, checksum, real type, and for a picture what a person would see of it.
//!
//! A file passes through once, in blocks. Only pictures and PDFs are kept, up to a limit, to be looked at.

use std::collections::BTreeSet;
use std::io::{self, Read};

use sha2::{Digest, Sha256};
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};

use crate::blocks::Metadata;
use crate::fault::PictureFault;
use crate::order::{Answer, Order, unseen};
use crate::{apart, format, limits};

const BLOCK: usize = 128 * 1024;

/// Measures what the reader gives, to its end.
///
/// # Errors
/// Those of the reader. A damaged file is none: it is measured, and said to be damaged.
pub fn measure(reader: impl Read) -> io::Result<MeasuredFile> {
    measure_with(Summing::Sha256(Sha256::new()), reader)
}

/// The same without the SHA-256, for who has no use for it: most of the time of a large file.
///
/// # Errors
/// Those of [`measure`].
pub(crate) fn measure_unnamed(reader: impl Read) -> io::Result<MeasuredFile> {
    measure_with(Summing::Crc32(crc32fast::Hasher::new()), reader)
}

fn measure_with(mut summing: Summing, mut reader: impl Read) -> io::Result<MeasuredFile> {
    let mut block = vec![0; BLOCK];
    let mut bytes = 0;
    let mut kept = Vec::new();
    loop {
        let count = match reader.read(&mut block) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let part = block.get(..count).unwrap_or_default();
        summing.update(part);
        bytes += count as u64;
        keep_front(&mut kept, part);
    }
    let checksum = summing.finish();
    let seen = match seen(bytes, &kept) {
        Ok((seen, _)) => seen,
        // Not damaged for all anybody knows: it was too much to look at.
        Err(_) => MeasuredFile { beyond_limits: true, ..unseen(format::of(&kept)) },
    };
    Ok(MeasuredFile { bytes, checksum, ..seen })
}

/// A checksum on its way.
enum Summing {
    Sha256(Sha256),
    Crc32(crc32fast::Hasher),
}

impl Summing {
    fn update(&mut self, part: &[u8]) {
        match self {
            Self::Sha256(state) => state.update(part),
            Self::Crc32(state) => state.update(part),
        }
    }

    fn finish(self) -> Checksum {
        match self {
            Self::Sha256(state) => Checksum::Sha256(hexadecimal(&state.finalize())),
            Self::Crc32(state) => Checksum::Crc32(state.finalize()),
        }
    }
}

/// Measures what is in memory already.
#[must_use]
pub fn measure_bytes(bytes: &[u8]) -> MeasuredFile {
    match look(bytes) {
        Ok((measured, _)) => measured,
        Err(_) => MeasuredFile { beyond_limits: true, ..named(bytes, unseen(format::of(bytes))) },
    }
}

/// Measures what is in memory, and tells what the file carries besides the picture. A file at which
/// nobody could look is an error here, where there is somebody to tell.
pub(crate) fn look(bytes: &[u8]) -> Result<(MeasuredFile, BTreeSet<Metadata>), PictureFault> {
    let front = bytes.get(..limits::PICTURE_FILE).unwrap_or(bytes);
    let (seen, carried) = seen(bytes.len() as u64, front)?;
    Ok((named(bytes, seen), carried))
}

/// What was seen, with size and checksum.
pub(crate) fn named(bytes: &[u8], seen: MeasuredFile) -> MeasuredFile {
    let checksum = Checksum::Sha256(hexadecimal(&Sha256::digest(bytes)));
    MeasuredFile { bytes: bytes.len() as u64, checksum, ..seen }
}

/// Keeps the head of any file and, of a picture, as much as is decoded.
fn keep_front(kept: &mut Vec<u8>, part: &[u8]) {
    if kept.len() < format::HEAD || is_looked_at(format::of(kept)) {
        let room = limits::PICTURE_FILE.saturating_sub(kept.len());
        kept.extend_from_slice(part.get(..room).unwrap_or(part));
    }
}

const fn is_looked_at(format: FileFormat) -> bool {
    matches!(format, FileFormat::Pdf) || format::is_decoded(format)
}

/// What looking at the front of a file brings; what is neither picture nor PDF has nothing to be seen.
fn seen(bytes: u64, front: &[u8]) -> Result<(MeasuredFile, BTreeSet<Metadata>), PictureFault> {
    let format = format::of(front);
    if !is_looked_at(format) {
        return Ok((MeasuredFile { damaged: bytes == 0, ..unseen(format) }, BTreeSet::new()));
    }
    let whole = bytes == front.len() as u64;
    match apart::carry_out(&Order::Look { whole }, front)? {
        Answer::Seen { measured, carried } => Ok((measured, carried)),
        Answer::Made { .. } | Answer::Shown { .. } => Err(PictureFault::Crashed),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
