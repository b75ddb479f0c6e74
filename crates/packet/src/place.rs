//! Files that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use tempfile::{TempDir, TempPath};

use crate::errors::PacketError;
use crate::nameless;

/// How the name of a partial packet begins and ends, hidden where names with a dot are.
const PREFIX: &str = ".tongguan-";
const SUFFIX: &str = ".partial";

/// How often what was written is sent on to the disk; most packets are done before the first time.
const WHILE_WRITING: Duration = Duration::from_millis(50);

/// What is sent through a channel that only says that its other end is gone.
pub(crate) type Never = std::convert::Infallible;

/// A file that grows beside its place, readable by its owner only, and disappears unless it is placed.
///
/// Where the system can, it has no name until then: a program that is killed leaves nothing of it.
pub(crate) struct Staged {
    file: File,
    /// `None` while the file has no name.
    partial: Option<TempPath>,
    place: PathBuf,
}

impl Staged {
    pub(crate) fn beside(place: &Path) -> Result<Self, PacketError> {
        if place.is_dir() {
            return Err(PacketError::InTheWay);
        }
        let folder = folder_of(place);
        sweep(folder);
        if let Some(file) = nameless::file(folder) {
            return Ok(Self { file, partial: None, place: place.to_owned() });
        }
        loop {
            let (file, partial) = name().tempfile_in(folder).map_err(PacketError::of_writing)?.into_parts();
            // The lock tells others that somebody is at work on it. Where there are none, nobody sweeps.
            let _ = file.try_lock();
            // Swept in the moment before the lock was on it.
            if partial.exists() {
                return Ok(Self { file, partial: Some(partial), place: place.to_owned() });
            }
        }
    }

    /// The same with its content, already on the disk.
    pub(crate) fn holding(place: &Path, content: &[u8]) -> Result<Self, PacketError> {
        let mut staged = Self::beside(place)?;
        staged.file.write_all(content).map_err(PacketError::of_writing)?;
        staged.file.sync_all().map_err(PacketError::of_writing)?;
        Ok(staged)
    }

    pub(crate) const fn file(&self) -> &File {
        &self.file
    }

    /// Where the file can be opened again for as long as this lives.
    pub(crate) fn path(&self) -> PathBuf {
        match &self.partial {
            Some(partial) => partial.to_path_buf(),
            None => nameless::path(&self.file),
        }
    }

    /// Waits until the content is on the disk. For as long as the other end of `written` is held, somebody still
    /// writes; what is there already is on its way meanwhile, or the wait at the end would be for all of it.
    pub(crate) fn settle(&self, written: Receiver<Never>) -> Result<(), PacketError> {
        while written.recv_timeout(WHILE_WRITING) == Err(RecvTimeoutError::Timeout) {
            self.file.sync_data().map_err(PacketError::of_writing)?;
        }
        self.file.sync_all().map_err(PacketError::of_writing)
    }

    /// Puts the file in its place, over an older one, and waits until the disk knows.
    pub(crate) fn place(self) -> Result<(), PacketError> {
        let folder = folder_of(&self.place);
        let partial = match self.partial {
            Some(partial) => Some(partial),
            None => named(&self.file, &self.place).map_err(PacketError::of_writing)?,
        };
        if let Some(partial) = partial {
            partial.persist(&self.place).map_err(|error| PacketError::of_writing(error.error))?;
        }
        settle_folder(folder).map_err(PacketError::of_writing)
    }
}

/// Gives a file its name. Where an older one has that name already, it gets another for the moment,
/// to be moved over the older one.
fn named(file: &File, place: &Path) -> io::Result<Option<TempPath>> {
    match nameless::link(file, place) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        outcome => return outcome.map(|()| None),
    }
    let linked = name().make_in(folder_of(place), |partial| nameless::link(file, partial))?;
    Ok(Some(linked.into_temp_path()))
}

/// How a partial packet is named.
fn name() -> tempfile::Builder<'static, 'static> {
    let mut name = tempfile::Builder::new();
    name.prefix(PREFIX).suffix(SUFFIX);
    name
}

/// A folder that fills beside its place, for its owner only, and disappears unless it is kept.
pub(crate) struct StagedFolder {
    folder: TempDir,
    // Held for as long as somebody is at work in the folder.
    _lock: Option<File>,
}

impl StagedFolder {
    pub(crate) fn inside(parent: &Path) -> Result<Self, PacketError> {
        sweep(parent);
        loop {
            let folder = name().tempdir_in(parent).map_err(PacketError::of_writing)?;
            // Not every system opens folders; where it doesn't, nobody sweeps them either.
            let lock = File::open(folder.path()).ok();
            if let Some(lock) = &lock {
                let _ = lock.try_lock();
            }
            if folder.path().exists() {
                return Ok(Self { folder, _lock: lock });
            }
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives the folder its name and waits until the disk knows.
    pub(crate) fn place(self, place: &Path) -> Result<(), PacketError> {
        settle_folder(self.folder.path()).map_err(PacketError::of_writing)?;
        fs::rename(self.folder.path(), place).map_err(PacketError::of_writing)?;
        // It goes by another name now, so there is nothing left to remove.
        let _ = self.folder.keep();
        settle_folder(folder_of(place)).map_err(PacketError::of_writing)
    }
}

/// Removes what a killed program left: partial files and folders that nobody holds a lock on.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if !name.starts_with(PREFIX) || !name.ends_with(SUFFIX) {
            continue;
        }
        let Ok(kind) = path.symlink_metadata().map(|metadata| metadata.file_type()) else { continue };
        let is_abandoned = || File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        // What cannot be removed harms nobody but the disk.
        if kind.is_file() && is_abandoned() {
            let _ = fs::remove_file(&path);
        } else if kind.is_dir() && is_abandoned() {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

/// The folder a file lies in.
pub(crate) fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Waits until the names in a folder are on the disk.
pub(crate) fn settle_folder(folder: &Path) -> io::Result<()> {
    // Other systems have no such wait for folders, and refuse to open them.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes a file that no longer belongs to anything; that it is gone already is as good.
pub(crate) fn remove(place: &Path) -> Result<(), PacketError> {
    match fs::remove_file(place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(PacketError::of_writing(error)),
        _ => Ok(()),
    }
}
