//! A folder of many dossiers: folders and zips beside each other.

use std::ffi::OsString;
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};

use crate::bounded::shown_name;
use crate::{DOSSIER_NAME, IntakeError, limits};

/// What lies in a folder of dossiers.
#[derive(Debug)]
pub struct DossierFolder {
    path: PathBuf,
    /// Names of its dossiers, sorted.
    dossiers: Vec<OsString>,
    /// Names of what is no dossier, sorted.
    others: Vec<OsString>,
}

/// Lists the dossiers in a folder: folders with a `dossier.json`, and zips. Links are none, hidden entries are
/// nothing, and no folder is looked into deeper. `None` for a dossier itself, and for a folder in which there is none.
///
/// # Errors
/// [`IntakeError::Missing`], [`IntakeError::NotReadable`], [`IntakeError::TooManyFiles`].
pub fn list_dossiers(path: &Path) -> Result<Option<DossierFolder>, IntakeError> {
    if !path.is_dir() || path.join(DOSSIER_NAME).symlink_metadata().is_ok() {
        return Ok(None);
    }
    let shown = shown_name(path);
    let reading = |error: std::io::Error| IntakeError::reading(&shown, &error);
    let (mut dossiers, mut others) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(path).map_err(reading)? {
        let entry = entry.map_err(reading)?;
        let name = entry.file_name();
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = entry.file_type().map_err(reading)?;
        if holds_a_dossier(&entry.path(), kind) {
            dossiers.push(name)
        } else {
            others.push(name)
        }
        if dossiers.len() + others.len() > limits::DOSSIERS {
            return Err(IntakeError::TooManyFiles { limit: limits::DOSSIERS });
        }
    }
    dossiers.sort();
    others.sort();
    let found = !dossiers.is_empty();
    Ok(found.then(|| DossierFolder { path: path.to_owned(), dossiers, others }))
}

fn holds_a_dossier(path: &Path, kind: FileType) -> bool {
    let is_zip = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
    (kind.is_file() && is_zip) || (kind.is_dir() && path.join(DOSSIER_NAME).symlink_metadata().is_ok())
}

impl DossierFolder {
    /// The names of its dossiers, sorted.
    #[must_use]
    pub fn dossiers(&self) -> &[OsString] {
        &self.dossiers
    }

    /// The names of what is no dossier, sorted.
    #[must_use]
    pub fn others(&self) -> &[OsString] {
        &self.others
    }

    /// The path of a dossier in it.
    #[must_use]
    pub fn path_of(&self, name: &OsString) -> PathBuf {
        self.path.join(name)
    }
}
