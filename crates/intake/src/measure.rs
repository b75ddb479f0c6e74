//! What a file is: size, checksum, real type, and for a picture what a person would see of it.
//!
//! A file passes through once, in blocks. Only pictures are kept, up to a limit, to be decoded.

use std::io::{self, Read};

use sha2::{Digest, Sha256};
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};

use crate::picture::{Examined, examine};
use crate::{format, limits};

const BLOCK: usize = 128 * 1024;

/// Where a whole PDF says `%%EOF`; readers look in the last kilobyte, some writers add a little.
const PDF_TAIL: usize = 2 * 1024;

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
    let mut tail = Vec::new();
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
        keep_back(&mut tail, part);
    }
    Ok(measured(bytes, summing.finish(), &kept, &tail))
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
    let checksum = Checksum::Sha256(hexadecimal(&Sha256::digest(bytes)));
    let front = bytes.get(..limits::PICTURE_FILE).unwrap_or(bytes);
    let tail = bytes.get(bytes.len().saturating_sub(PDF_TAIL)..).unwrap_or_default();
    measured(bytes.len() as u64, checksum, front, tail)
}

/// Keeps the head of any file and, of a picture, as much as is decoded.
fn keep_front(kept: &mut Vec<u8>, part: &[u8]) {
    if kept.len() < format::HEAD || format::is_decoded(format::of(kept)) {
        let room = limits::PICTURE_FILE.saturating_sub(kept.len());
        kept.extend_from_slice(part.get(..room).unwrap_or(part));
    }
}

fn keep_back(tail: &mut Vec<u8>, part: &[u8]) {
    tail.extend_from_slice(part.get(part.len().saturating_sub(PDF_TAIL)..).unwrap_or_default());
    tail.drain(..tail.len().saturating_sub(PDF_TAIL));
}

fn measured(bytes: u64, checksum: Checksum, front: &[u8], tail: &[u8]) -> MeasuredFile {
    let format = format::of(front);
    let whole = bytes == front.len() as u64;
    let examined = match format {
        FileFormat::Pdf => Examined { damaged: !contains(tail, b"%%EOF"), ..Examined::default() },
        format if format::is_decoded(format) => examine(front, format, whole),
        _ => Examined { damaged: bytes == 0, ..Examined::default() },
    };
    MeasuredFile {
        bytes,
        checksum,
        format,
        picture: examined.picture,
        damaged: examined.damaged,
        beyond_limits: examined.beyond_limits,
    }
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
