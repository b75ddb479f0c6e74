//! The vault's folder: its file names, private permissions, whole-or-not-at-all writes, and the lock
//! that admits one writer.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::error::VaultError;
use crate::hex;
use crate::keys;

/// How often the lock is tried, and how long apart: a process that is just being started holds a copy of a
/// lock that was freed meanwhile, until its own program runs.
const LOCK_TRIES: u32 = 10;
const LOCK_PAUSE: Duration = Duration::from_millis(20);

/// Name of the folder inside the data directory.
const NAME: &str = "vault";

/// Where things lie in one vault folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The vault folder of a data directory.
    pub(crate) fn of(home: &Path) -> Self {
        Self(home.join(NAME))
    }

    /// A vault folder under another name: a backup, or a vault in the making.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub(crate) fn slots(&self) -> [PathBuf; 2] {
        [self.0.join("slots.json"), self.0.join("slots.twin.json")]
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("vault.db")
    }

    /// The database's write-ahead log, there while the vault is open or after a kill.
    pub(crate) fn log(&self) -> PathBuf {
        self.0.join("vault.db-wal")
    }

    /// Reads the database and its log to the end, to see whether the disk gives them at all.
    pub(crate) fn read_database(&self) -> Result<(), VaultError> {
        for path in [self.database(), self.log()] {
            match File::open(path).and_then(|mut file| io::copy(&mut file, &mut io::sink())) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Room kept back for the moment the disk is full.
    pub(crate) fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    /// The copy made before a migration.
    pub(crate) fn database_before_migration(&self) -> PathBuf {
        self.0.join("vault.before-migration.db")
    }

    /// Where the next state of a backup is written before it takes the place of this one.
    pub(crate) fn next_state(&self) -> Self {
        Self(self.0.join("next"))
    }

    /// Takes the folder away with all that is in it.
    pub(crate) fn clear(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Makes the names in the folder durable.
    pub(crate) fn sync(&self) -> io::Result<()> {
        sync_folder(&self.0)
    }

    pub(crate) fn originals(&self) -> PathBuf {
        self.0.join("files")
    }

    pub(crate) fn original(&self, file: &str) -> PathBuf {
        self.originals().join(file)
    }

    /// Whether a vault, or any part of one, is here. A part counts: it may be all that is left of
    /// somebody's work, and must never be taken for a first start.
    pub(crate) fn holds_anything(&self) -> bool {
        let [slots, twin] = self.slots();
        slots.exists() || twin.exists() || self.database().exists() || self.originals().exists()
    }

    /// Makes this folder, whole or not at all: `fill` works on one beside it, which is then moved here.
    /// It comes locked.
    pub(crate) fn appear<T>(
        &self,
        fill: impl FnOnce(&Self) -> Result<T, VaultError>,
    ) -> Result<(T, Lock), VaultError> {
        let (making, lock) = self.in_the_making()?;
        let made = fill(&making).and_then(|made| Ok((made, making.move_to(self, lock)?)));
        if made.is_err() {
            // The first error is the one to report; what stays is swept at the next attempt.
            let _ = fs::remove_dir_all(&making.0);
        }
        made
    }

    fn in_the_making(&self) -> Result<(Self, Lock), VaultError> {
        let parent = parent_of(&self.0);
        create_private_folder(parent)?;
        self.sweep_killed_attempts(parent)?;
        let name = [self.making_prefix(), hex::encode(&keys::random::<8>()?)].concat();
        let folder = Self(parent.join(name));
        create_private_folder(&folder.originals())?;
        let lock = folder.lock()?;
        Ok((folder, lock))
    }

    /// What a killed attempt left behind was never a vault that anybody was told of.
    fn sweep_killed_attempts(&self, parent: &Path) -> Result<(), VaultError> {
        for entry in fs::read_dir(parent)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&self.making_prefix())
                // A locked one is being made at this moment.
                && Self(entry.path()).lock().is_ok()
            {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    fn making_prefix(&self) -> String {
        let name = self.0.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        format!(".{name}.incoming-")
    }

    /// Durably. An empty folder may stand at the place, nothing else.
    fn move_to(&self, place: &Self, lock: Lock) -> Result<Lock, VaultError> {
        sync_folder(&self.0)?;
        // Windows moves no folder in which a file is open.
        let held = if cfg!(windows) {
            drop(lock);
            None
        } else {
            Some(lock)
        };
        fs::rename(&self.0, &place.0).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty
            | io::ErrorKind::AlreadyExists
            | io::ErrorKind::NotADirectory => VaultError::VaultAlreadyThere,
            _ => error.into(),
        })?;
        sync_folder(parent_of(&place.0))?;
        held.map_or_else(|| place.lock(), Ok)
    }

    /// Takes the lock. It is the operating system's, so a killed process leaves none behind.
    pub(crate) fn lock(&self) -> Result<Lock, VaultError> {
        let file =
            private(OpenOptions::new().write(true).create(true).truncate(false)).open(self.0.join("lock"))?;
        for _ in 0..LOCK_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { _file: file }),
                Err(TryLockError::WouldBlock) => thread::sleep(LOCK_PAUSE),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(VaultError::VaultInUse)
    }
}

/// Held while the vault is open; released when dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// Makes a folder, and the ones above it, readable by their owner only. One that exists stays as it is.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Creates a file that was not there, readable by its owner only from its first moment.
pub(crate) fn create_private_file(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Replaces a file: the old content stays until the new one is on the disk.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let incoming = path.with_extension("incoming");
    remove_if_there(&incoming)?;
    let written = create_private_file(&incoming)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&incoming, path));
    if written.is_err() {
        // The first error is the one to report.
        let _ = remove_if_there(&incoming);
        return written;
    }
    sync_folder(parent_of(path))
}

/// The folder a path lies in; the current one for a bare name.
fn parent_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub(crate) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Makes the names in a folder durable. Windows keeps them durable by itself and opens no folder.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
