//! Which rule book is used: the newest of the built-in one and the imported one, if that still holds.

use std::path::Path;

use tongguan_rules::{Mistake, RuleBook};

use super::shelf::Shelf;
use super::signed::SignedBook;
use super::signers::{self, Signer, Trust};
use super::{Texts, files, names_a_folder, rule_book_in};
use crate::{Desk, Distrust, Problem};

/// The rule book in use, and why it is not the imported one.
pub(crate) struct InUse {
    book: RuleBook,
    signer: Option<Signer>,
    refused: Option<Problem>,
}

impl InUse {
    /// The imported book if it is newer than the built-in one and still holds, else the built-in one.
    pub(crate) fn find(shelf: &Shelf) -> Result<Self, Vec<Mistake>> {
        let imported = match newer_than_built_in(shelf) {
            Some(version) => shelf.read(&version).map(Some),
            None => Ok(None),
        };
        let (signed, refused) = match imported {
            Ok(signed) => (signed, None),
            Err(problem) => (None, Some(problem)),
        };
        match signed {
            Some(signed) => Ok(Self { book: signed.book, signer: Some(signed.signer), refused }),
            None => Ok(Self { book: tongguan_rules::built_in()?, signer: None, refused }),
        }
    }
}

fn newer_than_built_in(shelf: &Shelf) -> Option<String> {
    let built_in = tongguan_rules::built_in_stamp()?;
    let version = shelf.chosen()?;
    tongguan_rules::compare_versions(&version, &built_in.version).is_gt().then_some(version)
}

/// A rule book that is here.
#[derive(Debug)]
pub struct ShelvedBook {
    /// Its version.
    pub version: String,
    /// The day on which its regulation was read; blank when it does not hold.
    pub snapshot: String,
    /// Who signed it; nobody signs the built-in one.
    pub signer: Option<Signer>,
    /// Whether it is the one in use.
    pub in_use: bool,
    /// Why it is not used although it lies here.
    pub problem: Option<Problem>,
}

/// A rule book that was taken in.
#[derive(Debug)]
pub struct ImportedBook {
    /// Its version.
    pub version: String,
    /// The day on which its regulation was read.
    pub snapshot: String,
    /// Who signed it.
    pub signer: Signer,
    /// Whether it is the one in use now; the built-in one may be newer.
    pub in_use: bool,
}

impl Desk {
    /// The rule book in use.
    ///
    /// # Errors
    /// [`Problem::RuleBook`] when the program carries a broken one.
    pub fn rule_book(&self) -> Result<&RuleBook, Problem> {
        Ok(&self.book_in_use()?.book)
    }

    /// Why the imported rule book is not the one in use, if it was meant to be.
    #[must_use]
    pub fn refused_rule_book(&self) -> Option<&Problem> {
        self.book_in_use().ok()?.refused.as_ref()
    }

    /// The rule book at a place: a reviewer's own folder, or a file signed by somebody trusted.
    ///
    /// # Errors
    /// [`Problem::RuleBookUnread`]; [`Problem::RuleBook`] with every mistake; [`Problem::Distrusted`].
    pub fn rule_book_at(&self, place: &Path) -> Result<RuleBook, Problem> {
        if names_a_folder(place) {
            return rule_book_in(place);
        }
        Ok(SignedBook::read(place, &self.shelf().signers())?.book)
    }

    /// The texts of a rule book that holds, to be compared with another's.
    ///
    /// # Errors
    /// As [`Desk::rule_book_at`].
    pub fn rule_book_texts(&self, place: &Path) -> Result<Texts, Problem> {
        if names_a_folder(place) {
            rule_book_in(place)?;
            return files(place);
        }
        Ok(SignedBook::read(place, &self.shelf().signers())?.texts)
    }

    /// Takes in a rule book that somebody trusted has signed, and uses it if it is newer than the built-in
    /// one. `goes_back` says that an older one than that in use is meant.
    ///
    /// # Errors
    /// [`Problem::Distrusted`], [`Problem::RuleBook`], [`Problem::RuleBookUnread`]: nothing is changed.
    /// [`Problem::NotWritten`].
    pub fn import_rule_book(&mut self, file: &Path, goes_back: bool) -> Result<ImportedBook, Problem> {
        let signed = SignedBook::read(file, &self.shelf().signers())?;
        let present = self.rule_book()?.stamp();
        let stamp = signed.book.stamp();
        if stamp.id != present.id {
            let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(Distrust::AnotherBook { file, expected: present.id }.into());
        }
        let is_newer = tongguan_rules::compare_versions(&stamp.version, &present.version).is_gt();
        if !is_newer && !goes_back {
            return Err(Distrust::NotNewer { version: stamp.version, present: present.version }.into());
        }
        self.shelf().keep(&signed)?;
        self.forget_book();
        let in_use = self.book_in_use()?.signer.is_some();
        let snapshot = stamp.snapshot.to_string();
        Ok(ImportedBook { version: stamp.version, snapshot, signer: signed.signer, in_use })
    }

    /// Every rule book that is here: the built-in one, then the imported ones, the newest first.
    ///
    /// # Errors
    /// [`Problem::RuleBook`] when the program carries a broken one.
    pub fn rule_books(&self) -> Result<Vec<ShelvedBook>, Problem> {
        let used = self.book_in_use()?;
        let built_in = tongguan_rules::built_in_stamp().unwrap_or_else(|| used.book.stamp());
        let mut books = vec![ShelvedBook {
            version: built_in.version,
            snapshot: built_in.snapshot.to_string(),
            signer: None,
            in_use: used.signer.is_none(),
            problem: None,
        }];
        let shelf = self.shelf();
        let mut versions = shelf.versions();
        versions.sort_by(|left, right| tongguan_rules::compare_versions(right, left));
        books.extend(versions.into_iter().map(|version| {
            let in_use = used.signer.is_some() && used.book.version == version;
            match shelf.read(&version) {
                Ok(signed) => ShelvedBook {
                    version,
                    snapshot: signed.book.snapshot.to_string(),
                    signer: Some(signed.signer),
                    in_use,
                    problem: None,
                },
                Err(problem) => ShelvedBook {
                    version,
                    snapshot: String::new(),
                    signer: None,
                    in_use,
                    problem: Some(problem),
                },
            }
        }));
        Ok(books)
    }

    /// Takes rule books from the holder of that key from now on.
    ///
    /// # Errors
    /// Intake's of the file; that it holds no Ed25519 public key; [`Problem::NotWritten`].
    pub fn accept_signer(&mut self, key: &Path) -> Result<Trust, Problem> {
        self.accept_signer_with(key, None)
    }

    /// The same, if the key has the fingerprint that the officer compared with the holder.
    ///
    /// # Errors
    /// As [`Desk::accept_signer`]; [`Distrust::AnotherKey`], and nothing is changed.
    pub fn accept_compared_signer(&mut self, key: &Path, fingerprint: &str) -> Result<Trust, Problem> {
        self.accept_signer_with(key, Some(fingerprint))
    }

    fn accept_signer_with(&mut self, key: &Path, fingerprint: Option<&str>) -> Result<Trust, Problem> {
        let trust = signers::accept(&self.shelf().accepted(), key, fingerprint)?;
        self.forget_book();
        Ok(trust)
    }

    /// Takes no more rule books from the holder of that key, unless they ship with the program.
    ///
    /// # Errors
    /// As [`Desk::accept_signer`].
    pub fn reject_signer(&mut self, key: &Path) -> Result<Trust, Problem> {
        let trust = signers::reject(&self.shelf().accepted(), key)?;
        self.forget_book();
        Ok(trust)
    }

    /// Whether the book in use is not the built-in one.
    pub(crate) fn uses_imported_book(&self) -> bool {
        self.book_in_use().is_ok_and(|used| used.signer.is_some())
    }

    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::at(self.places.data())
    }

    fn book_in_use(&self) -> Result<&InUse, Problem> {
        let found = self.book.get_or_init(|| InUse::find(&self.shelf()));
        found.as_ref().map_err(|mistakes| Problem::RuleBook(mistakes.clone()))
    }

    fn forget_book(&mut self) {
        self.book = std::sync::OnceLock::new();
    }
}
