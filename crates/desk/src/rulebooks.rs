//! Rule books: the one carried in the program, or a folder that the caller names.

use std::collections::BTreeMap;
use std::path::Path;

use tongguan_intake::{IntakeError, read_text};
use tongguan_rules::{ExampleFailure, Mistake, Rule, RuleBook, run_examples};

use crate::{Problem, sample};

/// Largest file of a rule book, in bytes; the list of categories is about half a megabyte.
const FILE: u64 = 8 * 1024 * 1024;

/// Most files of a rule book.
const FILES: usize = 5_000;

/// The rule book in that folder, or the one carried in the program.
///
/// # Errors
/// What intake says of the folder; [`Problem::RuleBook`] with every mistake.
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
/// What intake says of the folder.
pub fn lint(folder: &Path) -> Result<Lint, Problem> {
    match tongguan_rules::load(&files(folder)?) {
        Err(mistakes) => Ok(Lint { mistakes, ..Lint::default() }),
        Ok(book) => {
            let examples = run_examples(&book, &sample::dossier()?);
            Ok(Lint { rules: book.rules.len(), examples, mistakes: Vec::new() })
        }
    }
}

fn files(folder: &Path) -> Result<BTreeMap<String, String>, Problem> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![(folder.to_path_buf(), String::new())];
    while let Some((place, prefix)) = waiting.pop() {
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let reading = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => IntakeError::Missing { file: name.clone() },
            std::io::ErrorKind::NotADirectory => IntakeError::NotAFile { file: name.clone() },
            kind => IntakeError::NotReadable { file: name.clone(), kind },
        };
        for entry in std::fs::read_dir(&place).map_err(reading)? {
            let entry = entry.map_err(reading)?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(reading)?;
            if kind.is_dir() {
                waiting.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                if found.len() == FILES {
                    return Err(IntakeError::TooLarge { file: name, limit: FILES as u64 }.into());
                }
                found.insert(path, read_text(&entry.path(), FILE)?);
            }
        }
    }
    Ok(found)
}
