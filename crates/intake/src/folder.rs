//! Files inside a dossier folder, opened one name at a time.
//!
//! No link is followed below the folder, not even one that was put there between looking and opening.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::safe_path::SafePath;

/// Why a file inside the folder was not opened.
#[derive(Debug)]
pub(crate) enum OpenFault {
    Missing,
    Link,
    NotAFile,
    Reading(io::Error),
}

impl From<io::Error> for OpenFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            _ => Self::Reading(error),
        }
    }
}

/// A dossier folder, held open.
#[derive(Debug)]
pub(crate) struct Folder {
    inner: system::Handle,
}

impl Folder {
    /// Opens the folder itself; links in the officer's own path to it are theirs and are followed.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { inner: system::Handle::open(path)? })
    }

    /// Opens a regular file in it, trying the spellings under which systems store the same name.
    pub(crate) fn file(&self, path: &SafePath) -> Result<File, OpenFault> {
        for spelling in path.spellings() {
            match self.inner.file(&spelling) {
                Err(OpenFault::Missing) => {}
                outcome => return outcome,
            }
        }
        Err(OpenFault::Missing)
    }
}

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io;
    use std::os::fd::{AsFd, OwnedFd};
    use std::path::Path;

    use rustix::fs::{AtFlags, FileType, Mode, OFlags, fstat, open, openat, statat};

    use super::OpenFault;
    use crate::safe_path::SafePath;

    #[derive(Debug)]
    pub(super) struct Handle(OwnedFd);

    impl Handle {
        pub(super) fn open(path: &Path) -> io::Result<Self> {
            Ok(Self(open(path, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?))
        }

        pub(super) fn file(&self, path: &SafePath) -> Result<File, OpenFault> {
            let mut names = path.names().peekable();
            let mut within: Option<OwnedFd> = None;
            while let Some(name) = names.next() {
                let folder = within.as_ref().map_or(self.0.as_fd(), AsFd::as_fd);
                let found = statat(folder, name, AtFlags::SYMLINK_NOFOLLOW).map_err(io::Error::from)?;
                let kind = FileType::from_raw_mode(found.st_mode);
                if kind == FileType::Symlink {
                    return Err(OpenFault::Link);
                }
                if names.peek().is_none() {
                    return if kind == FileType::RegularFile {
                        regular(folder, name)
                    } else {
                        Err(OpenFault::NotAFile)
                    };
                }
                let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
                within = Some(openat(folder, name, flags, Mode::empty()).map_err(io::Error::from)?);
            }
            Err(OpenFault::Missing)
        }
    }

    fn regular(folder: impl AsFd, name: &str) -> Result<File, OpenFault> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let file = openat(folder, name, flags, Mode::empty()).map_err(io::Error::from)?;
        let found = fstat(&file).map_err(io::Error::from)?;
        if FileType::from_raw_mode(found.st_mode) != FileType::RegularFile {
            return Err(OpenFault::NotAFile);
        }
        Ok(file.into())
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{self, File};
    use std::io;
    use std::path::{Path, PathBuf};

    use super::OpenFault;
    use crate::safe_path::SafePath;

    #[derive(Debug)]
    pub(super) struct Handle(PathBuf);

    impl Handle {
        pub(super) fn open(path: &Path) -> io::Result<Self> {
            fs::read_dir(path)?;
            Ok(Self(path.to_owned()))
        }

        pub(super) fn file(&self, path: &SafePath) -> Result<File, OpenFault> {
            let mut place = self.0.clone();
            for name in path.names() {
                place.push(name);
                if fs::symlink_metadata(&place)?.is_symlink() {
                    return Err(OpenFault::Link);
                }
            }
            if !fs::symlink_metadata(&place)?.is_file() {
                return Err(OpenFault::NotAFile);
            }
            Ok(File::open(&place)?)
        }
    }
}
