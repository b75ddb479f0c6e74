//! Files that have no name until they are whole. Only Linux has them; elsewhere nobody makes one.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// A new file in a folder, for its owner only. `None` where the system or the disk has no such files.
#[cfg(target_os = "linux")]
pub(crate) fn file(folder: &Path) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = File::options();
    options.read(true).write(true).mode(0o600);
    options.custom_flags(rustix::fs::OFlags::TMPFILE.bits().cast_signed());
    // Without this view of open files it could neither be read again nor be given a name.
    options.open(folder).ok().filter(|file| path(file).exists())
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn file(_: &Path) -> Option<File> {
    None
}

/// Where an open file can be opened again by this program.
#[cfg(target_os = "linux")]
pub(crate) fn path(file: &File) -> PathBuf {
    use std::os::fd::AsRawFd as _;
    PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn path(_: &File) -> PathBuf {
    PathBuf::new()
}

/// Gives a file a name that is not taken.
#[cfg(target_os = "linux")]
pub(crate) fn link(file: &File, place: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    Ok(linkat(CWD, path(file), CWD, place, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn link(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
