//! SHA-256 as the packet writes it: 64 lower-case hexadecimal digits.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

use sha2::{Digest as _, Sha256};

/// Large enough that a call to the system costs nothing beside hashing it.
const BUFFER: usize = 512 * 1024;

/// How far reading may run ahead of hashing.
const AHEAD: usize = 4;

/// Size and checksum of something that went by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Digest {
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

impl Digest {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self { sha256: hexadecimal(&Sha256::digest(bytes)), bytes: bytes.len() as u64 }
    }
}

/// Copies everything, hashing on a second thread while this one reads and writes.
/// `tick` hears of every portion and may end the copy.
///
/// # Errors
/// The reader's as [`CopyError::Read`], the writer's as [`CopyError::Write`], an end asked for as
/// [`CopyError::Stopped`].
pub(crate) fn copy(
    reader: &mut dyn Read,
    writer: &mut dyn Write,
    tick: &mut dyn FnMut(u64) -> bool,
) -> Result<Digest, CopyError> {
    let first = portion(reader).map_err(CopyError::Read)?;
    if first.len() < BUFFER {
        // Not worth a thread.
        writer.write_all(&first).map_err(CopyError::Write)?;
        return if tick(first.len() as u64) { Ok(Digest::of(&first)) } else { Err(CopyError::Stopped) };
    }
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<Arc<Vec<u8>>>(AHEAD);
        let hasher = scope.spawn(move || {
            let mut state = Sha256::new();
            for bytes in receiver {
                state.update(bytes.as_slice());
            }
            hexadecimal(&state.finalize())
        });
        let mut total = 0;
        let mut bytes = Arc::new(first);
        while !bytes.is_empty() {
            sender.send(Arc::clone(&bytes)).map_err(|_| CopyError::Stopped)?;
            writer.write_all(&bytes).map_err(CopyError::Write)?;
            total += bytes.len() as u64;
            if !tick(bytes.len() as u64) {
                return Err(CopyError::Stopped);
            }
            bytes = Arc::new(portion(reader).map_err(CopyError::Read)?);
        }
        drop(sender);
        hasher.join().map(|sha256| Digest { sha256, bytes: total }).map_err(|_| CopyError::Stopped)
    })
}

/// Hashes everything.
pub(crate) fn consume(reader: &mut dyn Read) -> io::Result<Digest> {
    let mut state = Sha256::new();
    let mut buffer = vec![0; BUFFER];
    let mut total = 0;
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(Digest { sha256: hexadecimal(&state.finalize()), bytes: total }),
            count => {
                state.update(buffer.get(..count).unwrap_or_default());
                total += count as u64;
            }
        }
    }
}

/// Why a copy ended before its end.
#[derive(Debug)]
pub(crate) enum CopyError {
    Read(io::Error),
    Write(io::Error),
    Stopped,
}

fn portion(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(BUFFER);
    reader.take(BUFFER as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::io::repeat;

    use super::{BUFFER, Digest, consume, copy};

    #[test]
    fn a_copy_knows_what_it_copied() {
        for size in [0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER] {
            let mut out = Vec::new();
            let copied = copy(&mut repeat(7).take(size as u64), &mut out, &mut |_| true).unwrap();
            assert_eq!(out.len(), size);
            assert_eq!(copied, Digest::of(&out));
            assert_eq!(copied, consume(&mut out.as_slice()).unwrap());
        }
    }
}
