//! The rule books that were imported, in the data folder: each as its publisher signed it, checked again
//! whenever it is read.

use std::fs;
use std::path::{Path, PathBuf};

use tongguan_intake::read_text;

use super::signed::{SignedBook, signature_place};
use super::signers::Signers;
use crate::Problem;
use crate::place::write_whole;

/// Longest text that names a version, in bytes.
const LONGEST_CHOICE: u64 = 64;

/// The folder of imported rule books.
#[derive(Debug, Clone)]
pub(crate) struct Shelf(PathBuf);

impl Shelf {
    pub(crate) fn at(data: &Path) -> Self {
        Self(data.join("rule-books"))
    }

    /// The officer's list of accepted keys.
    pub(crate) fn accepted(&self) -> PathBuf {
        self.0.join("signers")
    }

    /// Everybody whose rule books are taken.
    pub(crate) fn signers(&self) -> Signers {
        Signers::read(&self.accepted())
    }

    /// The version that was imported last, whether or not it still holds.
    pub(crate) fn chosen(&self) -> Option<String> {
        let text = read_text(&self.0.join("in-use"), LONGEST_CHOICE).ok()?;
        tongguan_rules::is_version(text.trim()).then(|| text.trim().to_owned())
    }

    /// The versions that lie here, in no order.
    pub(crate) fn versions(&self) -> Vec<String> {
        let names = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let names = names.filter_map(|entry| entry.file_name().into_string().ok());
        let versions = names.filter_map(|name| name.strip_suffix(".zip").map(str::to_owned));
        versions.filter(|version| tongguan_rules::is_version(version)).collect()
    }

    pub(crate) fn read(&self, version: &str) -> Result<SignedBook, Problem> {
        SignedBook::read(&self.file(version), &self.signers())
    }

    /// Keeps a book and makes it the chosen one. Its content stands before anything names it.
    pub(crate) fn keep(&self, signed: &SignedBook) -> Result<(), Problem> {
        let version = &signed.book.version;
        let file = self.file(version);
        for (place, content) in [
            (signature_place(&file), signed.signature.as_bytes()),
            (file, signed.bytes.as_slice()),
            (self.0.join("in-use"), version.as_bytes()),
        ] {
            write_whole(&place, content).map_err(|error| Problem::not_written(&place, &error))?;
        }
        Ok(())
    }

    /// Only for what [`tongguan_rules::is_version`] accepts: then it is a plain name.
    fn file(&self, version: &str) -> PathBuf {
        self.0.join(format!("{version}.zip"))
    }
}
