//! Rule books: the one carried in the program, or a folder that the caller names.

use std::collections::BTreeMap;
use std::path::Path;

use tongguan_intake::read_texts;
use tongguan_rules::{ExampleFailure, Mistake, Rule, RuleBook, run_examples};

use crate::{Problem, sample};

/// The file that says which rule book a folder holds.
const PACK: &str = "pack.toml";

/// The files of a rule book by their path in it.
pub type Texts = BTreeMap<String, String>;

/// The kinds of files a rule book is made of.
const EXTENSIONS: &[&str] = &["toml", "tsv"];

/// The rule book in that folder, or the one carried in the program.
///
/// # Errors
/// [`Problem::RuleBookUnread`]; [`Problem::RuleBook`] with every mistake.
pub fn rule_book(folder: Option<&Path>) -> Result<RuleBook, Problem> {
    let loaded = match folder {
        None => tongguan_rules::built_in(),
        Some(folder) => tongguan_rules::load(&files(folder)?),
    };
    loaded.map_err(Problem::RuleBook)
}

/// A rule by its id.
///
/// # Errors
/// [`Problem::NoSuchRule`].
pub fn rule<'a>(book: &'a RuleBook, id: &str) -> Result<&'a Rule, Problem> {
    book.rule(id).ok_or_else(|| Problem::NoSuchRule { rule: id.chars().take(64).collect() })
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

/// The texts of a rule book that holds, to be compared with another's.
///
/// # Errors
/// As [`rule_book`].
pub fn texts(place: &Path) -> Result<Texts, Problem> {
    let files = files(place)?;
    tongguan_rules::load(&files).map_err(Problem::RuleBook)?;
    Ok(files)
}

/// The texts of a rule book, named by its folder or by the `pack.toml` in it.
fn files(place: &Path) -> Result<Texts, Problem> {
    let is_pack = place.file_name().is_some_and(|name| name == PACK) && place.is_file();
    let folder = match place.parent() {
        Some(folder) if is_pack && folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) if is_pack => folder,
        _ => place,
    };
    read_texts(folder, EXTENSIONS).map_err(Problem::RuleBookUnread)
}
