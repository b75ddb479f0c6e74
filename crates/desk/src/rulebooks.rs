//! Rule books: the one in use, a folder that the caller names, a file that a publisher signed.

mod books;
mod distrust;
mod shelf;
mod signed;
mod signers;
mod succession;

use std::collections::BTreeMap;
use std::path::Path;

use tongguan_intake::read_texts;
use tongguan_rules::{ExampleFailure, Mistake, Rule, Staleness, run_examples};

pub use tongguan_rules::RuleBook;

use crate::{Day, Problem, Words, sample};

pub(crate) use books::InUse;
pub use books::{ImportedBook, ShelvedBook};
pub use distrust::Distrust;
pub use signed::{Packed, pack};
pub use signers::{Signer, Trust};
pub use succession::Succession;
pub use tongguan_rules::formats::rulebook::Told;

/// The file that says which rule book a folder holds.
const PACK: &str = "pack.toml";

/// The files of a rule book by their path in it.
pub type Texts = BTreeMap<String, String>;

/// The kinds of files a rule book is made of.
const EXTENSIONS: &[&str] = &["toml", "tsv"];

/// The rule book in that folder.
///
/// # Errors
/// [`Problem::RuleBookUnread`]; [`Problem::RuleBook`] with every mistake.
pub fn rule_book_in(folder: &Path) -> Result<RuleBook, Problem> {
    tongguan_rules::load(&files(folder)?).map_err(Problem::RuleBook)
}

/// A rule by its id.
///
/// # Errors
/// [`Problem::NoSuchRule`].
pub fn rule<'a>(book: &'a RuleBook, id: &str) -> Result<&'a Rule, Problem> {
    book.rule(id).ok_or_else(|| Problem::NoSuchRule { rule: id.chars().take(64).collect() })
}

/// What a person is told of a rule.
///
/// # Errors
/// [`Problem::NoSuchRule`], [`Problem::SampleBroken`].
pub fn tell<'a>(book: &'a RuleBook, id: &str) -> Result<(&'a Rule, Told), Problem> {
    let rule = rule(book, id)?;
    Ok((rule, tongguan_rules::formats::rulebook::tell(book, rule, &sample::dossier()?)))
}

/// How old a rule book is on that day, as a word and a sentence; `None` while it is fresh.
#[must_use]
pub fn age(book: &RuleBook, day: Day, words: &Words) -> Option<(&'static str, String)> {
    let stamp = book.stamp();
    let word = match stamp.staleness(day)? {
        Staleness::Old => "old",
        Staleness::VeryOld => "very-old",
    };
    Some((word, tongguan_rules::formats::staleness_sentence(&stamp, day, words)?))
}

/// How a rule book is named on a screen.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "members of the report's contract")]
pub struct Label {
    pub id: String,
    pub version: String,
    pub snapshot: String,
}

/// The label of a rule book.
#[must_use]
pub fn label(book: &RuleBook) -> Label {
    Label { id: book.id.clone(), version: book.version.clone(), snapshot: book.snapshot.to_string() }
}

/// What is wrong with a rule book: mistakes of its files, or examples that come out otherwise.
#[derive(Debug, Default)]
pub struct Lint {
    /// Mistakes the loader found.
    pub mistakes: Vec<Mistake>,
    /// Examples that do not come out as written; looked at only when the loader found no mistake.
    pub examples: Vec<ExampleFailure>,
    /// How many rules there are.
    pub rules: usize,
}

/// Reads a rule book and runs every example in it.
///
/// # Errors
/// [`Problem::RuleBookUnread`].
pub fn lint(folder: &Path) -> Result<Lint, Problem> {
    match tongguan_rules::load(&files(folder)?) {
        Err(mistakes) => Ok(Lint { mistakes, ..Lint::default() }),
        Ok(book) => {
            let examples = run_examples(&book, &sample::dossier()?);
            Ok(Lint { rules: book.rules.len(), examples, mistakes: Vec::new() })
        }
    }
}

/// Whether a place is a folder, or stands for one; all else is a file that must be signed.
fn names_a_folder(place: &Path) -> bool {
    !place.is_file() || is_pack(place)
}

fn is_pack(place: &Path) -> bool {
    place.file_name().is_some_and(|name| name == PACK)
}

/// The texts of a rule book, named by its folder or by the `pack.toml` in it.
fn files(place: &Path) -> Result<Texts, Problem> {
    let folder = match place.parent() {
        Some(folder) if is_pack(place) && folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) if is_pack(place) && place.is_file() => folder,
        _ => place,
    };
    read_texts(folder, EXTENSIONS).map_err(Problem::RuleBookUnread)
}
