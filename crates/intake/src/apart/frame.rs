//! How an order or an answer is written to a pipe: the size of its head, the head, the size of the
//! bytes, the bytes.

use std::io::{self, Read, Write};

/// Largest head, in bytes: what was read in a file is the longest part of it.
const HEAD: u64 = 1024 * 1024;

pub(super) fn write(mut to: impl Write, head: &[u8], bytes: &[u8]) -> io::Result<()> {
    for part in [head, bytes] {
        to.write_all(&(part.len() as u64).to_le_bytes())?;
        to.write_all(part)?;
    }
    Ok(())
}

/// Reads both parts; fails when they are larger than they may be, or when they end early.
pub(super) fn read(mut from: impl Read, most: u64) -> io::Result<(Vec<u8>, Vec<u8>)> {
    Ok((part(&mut from, HEAD)?, part(&mut from, most)?))
}

fn part(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut size = [0; 8];
    from.read_exact(&mut size)?;
    let size = u64::from_le_bytes(size);
    if size > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    from.take(size).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == size { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn what_is_written_is_read_and_nothing_else_is() {
        let mut pipe = Vec::new();
        write(&mut pipe, b"head", b"bytes").unwrap();
        assert_eq!(read(pipe.as_slice(), 5).unwrap(), (b"head".to_vec(), b"bytes".to_vec()));
        assert!(read(pipe.as_slice(), 4).is_err());
        assert!(read(&pipe[..pipe.len() - 1], 5).is_err());
        assert!(read([0xff; 16].as_slice(), 5).is_err());
    }
}
