//! Reading that ends: at most so many bytes, from regular files only.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use crate::IntakeError;

/// A reader that fails with [`io::ErrorKind::FileTooLarge`] instead of giving more than its limit.
pub(crate) struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Bounded<R> {
    pub(crate) const fn new(inner: R, limit: u64) -> Self {
        Self { inner, left: limit }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        Ok(count)
    }
}

/// Opens a file somebody named. Links are followed, since the name is theirs; anything but a regular
/// file is refused before it is opened, because opening a pipe waits and opening a device acts.
pub(crate) fn open_named(path: &Path) -> Result<File, IntakeError> {
    let file = shown_name(path);
    let reading = |error: io::Error| IntakeError::reading(&file, &error);
    if !fs::metadata(path).map_err(reading)?.is_file() {
        return Err(IntakeError::NotAFile { file });
    }
    let opened = read_only().open(path).map_err(reading)?;
    // Asked again of the open file: another may have taken the name meanwhile.
    if !opened.metadata().map_err(reading)?.is_file() {
        return Err(IntakeError::NotAFile { file });
    }
    Ok(opened)
}

#[cfg(unix)]
fn read_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;

    let unblocked = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(unblocked.bits().cast_signed());
    options
}

#[cfg(not(unix))]
fn read_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

/// Opens a file somebody named and reads all of it.
pub(crate) fn read_named(path: &Path, limit: u64) -> Result<Vec<u8>, IntakeError> {
    let file = open_named(path)?;
    let size = file.metadata().map_or(0, |found| found.len());
    let name = shown_name(path);
    if size > limit {
        return Err(IntakeError::TooLarge { file: name, limit });
    }
    // Taken at once: a buffer that doubles holds the largest file three times over.
    fill(Vec::with_capacity(usize::try_from(size + 1).unwrap_or_default()), file, &name, limit)
}

/// Reads all of it, or fails when there is more than `limit` bytes.
pub(crate) fn read_whole(reader: impl Read, file: &str, limit: u64) -> Result<Vec<u8>, IntakeError> {
    fill(Vec::new(), reader, file, limit)
}

fn fill(mut bytes: Vec<u8>, reader: impl Read, file: &str, limit: u64) -> Result<Vec<u8>, IntakeError> {
    match Bounded::new(reader, limit).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Err(IntakeError::TooLarge { file: file.to_owned(), limit })
        }
        Err(error) => Err(IntakeError::reading(file, &error)),
    }
}

/// The bare name of a file, for people. Folders above it may name a client or a person.
#[must_use]
pub fn shown_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
