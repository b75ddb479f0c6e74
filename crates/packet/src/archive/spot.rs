//! Reading one file at several places at once.

use std::fs::File;
use std::io::{self, Read};

/// A reader with a place of its own in a file that others read as well.
pub(crate) struct Spot<'f> {
    file: &'f File,
    position: u64,
}

impl<'f> Spot<'f> {
    pub(crate) const fn at(file: &'f File, position: u64) -> Self {
        Self { file, position }
    }
}

impl Read for Spot<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = read_at(self.file, buffer, self.position)?;
        self.position += count as u64;
        Ok(count)
    }
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], position: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, position)
}

#[cfg(windows)]
fn read_at(file: &File, buffer: &mut [u8], position: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, position)
}
