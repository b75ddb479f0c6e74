//! SHA-256 as the packet writes it: 64 lower-case hexadecimal digits.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{channel, sync_channel};
use std::thread;

use sha2::{Digest as _, Sha256};

/// Large enough that a call to the system costs nothing beside hashing it, and small enough that what was
/// just read is written out of the processor's own memory.
const BUFFER: usize = 256 * 1024;

/// How far reading may run ahead of hashing.
const AHEAD: usize = 8;

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
    let mut pass = |portion: &Portion| {
        writer.write_all(portion.bytes()).map_err(CopyError::Write)?;
        if tick(portion.filled as u64) { Ok(()) } else { Err(CopyError::Stopped) }
    };
    let mut portion = Portion::default();
    portion.fill(reader).map_err(CopyError::Read)?;
    if portion.filled < BUFFER {
        // Not worth a thread.
        pass(&portion)?;
        return Ok(Digest::of(portion.bytes()));
    }
    thread::scope(|scope| {
        let (to_hash, portions) = sync_channel::<Arc<Portion>>(AHEAD);
        let (give_back, hashed) = channel();
        let hasher = scope.spawn(move || {
            let mut state = Sha256::new();
            for portion in portions {
                state.update(portion.bytes());
                // At the end nobody takes it back.
                let _ = give_back.send(portion);
            }
            hexadecimal(&state.finalize())
        });
        let mut total = 0;
        while portion.filled > 0 {
            total += portion.filled as u64;
            let shared = Arc::new(portion);
            to_hash.send(Arc::clone(&shared)).map_err(|_| CopyError::Stopped)?;
            pass(&shared)?;
            drop(shared);
            portion = hashed.try_recv().ok().and_then(Arc::into_inner).unwrap_or_default();
            portion.fill(reader).map_err(CopyError::Read)?;
        }
        drop(to_hash);
        hasher.join().map(|sha256| Digest { sha256, bytes: total }).map_err(|_| CopyError::Stopped)
    })
}

/// Copies everything without hashing it, and says how many bytes it was.
///
/// # Errors
/// Those of [`copy`].
pub(crate) fn pass(
    reader: &mut dyn Read,
    writer: &mut dyn Write,
    tick: &mut dyn FnMut(u64) -> bool,
) -> Result<u64, CopyError> {
    let mut total = 0;
    let mut portion = Portion::default();
    loop {
        portion.fill(reader).map_err(CopyError::Read)?;
        writer.write_all(portion.bytes()).map_err(CopyError::Write)?;
        total += portion.filled as u64;
        if !tick(portion.filled as u64) {
            return Err(CopyError::Stopped);
        }
        if portion.filled < BUFFER {
            return Ok(total);
        }
    }
}

/// Hashes everything, on a second thread while this one reads.
///
/// # Errors
/// The reader's.
pub(crate) fn consume(reader: &mut dyn Read) -> io::Result<Digest> {
    copy(reader, &mut io::sink(), &mut |_| true).map_err(|error| match error {
        CopyError::Read(error) | CopyError::Write(error) => error,
        CopyError::Stopped => io::ErrorKind::Other.into(),
    })
}

/// Why a copy ended before its end.
#[derive(Debug)]
pub(crate) enum CopyError {
    Read(io::Error),
    Write(io::Error),
    Stopped,
}

/// A piece of what goes by, in a buffer that is used again.
#[derive(Default)]
struct Portion {
    buffer: Vec<u8>,
    filled: usize,
}

impl Portion {
    /// Reads until the buffer is full; less only at the reader's end.
    fn fill(&mut self, reader: &mut dyn Read) -> io::Result<()> {
        self.buffer.resize(BUFFER, 0);
        self.filled = 0;
        while let Some(room) = self.buffer.get_mut(self.filled..).filter(|room| !room.is_empty()) {
            match reader.read(room) {
                Ok(0) => break,
                Ok(count) => self.filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn bytes(&self) -> &[u8] {
        self.buffer.get(..self.filled).unwrap_or_default()
    }
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

    use super::{BUFFER, Digest, consume, copy, pass};

    #[test]
    fn a_copy_knows_what_it_copied() {
        for size in [0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER] {
            let mut out = Vec::new();
            let copied = copy(&mut repeat(7).take(size as u64), &mut out, &mut |_| true).unwrap();
            assert_eq!(out.len(), size);
            assert_eq!(copied, Digest::of(&out));
            assert_eq!(copied, consume(&mut out.as_slice()).unwrap());
            let mut again = Vec::new();
            assert_eq!(pass(&mut out.as_slice(), &mut again, &mut |_| true).unwrap(), size as u64);
            assert_eq!(again, out);
        }
    }
}
