//! Room on the disk kept back for the moment there is none: emptying the database's log, and erasing
//! a dossier to make room, need some themselves.

use std::io::Write;

use crate::error::VaultError;
use crate::folder::{self, Folder};

/// Twice what the log grows to before it is emptied.
const BYTES: usize = 4 * 1024 * 1024;

/// Lays the ballast in if it is not there. That a full disk has no room for it is no error.
pub(crate) fn lay_in(folder: &Folder) -> Result<(), VaultError> {
    let path = folder.ballast();
    if path.exists() {
        return Ok(());
    }
    let written = folder::create_private_file(&path).and_then(|mut file| file.write_all(&vec![0; BYTES]));
    match written.map_err(VaultError::from) {
        Err(error) => {
            folder::remove_if_there(&path)?;
            if error == VaultError::DiskFull { Ok(()) } else { Err(error) }
        }
        Ok(()) => Ok(()),
    }
}

/// Does work that must succeed on a full disk too, giving the ballast up when it has to.
pub(crate) fn spend<T>(folder: &Folder, work: impl Fn() -> Result<T, VaultError>) -> Result<T, VaultError> {
    match work() {
        Err(VaultError::DiskFull) if folder.ballast().exists() => {
            folder::remove_if_there(&folder.ballast())?;
            work()
        }
        outcome => outcome,
    }
}
