//! The rule book: the requirements of the authorities at one date, as data.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_embed::RustEmbed;

use crate::lists::Lists;
use crate::load::{self, load};
use crate::mistakes::Mistake;
use crate::phrases::Phrases;
use crate::report::RuleBookStamp;
use crate::rule::{Rule, Source};
use crate::version;

#[derive(RustEmbed)]
#[folder = "../../assets/rulebook"]
struct Carried;

/// Whose rule books the program takes without being told to, in the form of OpenSSH's `allowed_signers`.
/// It is no part of the book: a book that brought its own trust would need none.
pub const PUBLISHERS: &str = include_str!("../../../assets/rulebook/publishers");

/// A rule book that has been verified.
#[derive(Debug, Clone)]
pub struct RuleBook {
    /// Its id, kebab-case.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day on which the regulation was read.
    pub snapshot: NaiveDate,
    /// In the order of the fields they are about.
    pub rules: Vec<Rule>,
    /// The publications in which requirements were read.
    pub sources: BTreeMap<String, Source>,
    /// The lists that rules and advice look things up in.
    pub lists: Lists,
    pub(crate) phrases: Phrases,
}

impl RuleBook {
    /// The rule with an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// Which book this is.
    #[must_use]
    pub fn stamp(&self) -> RuleBookStamp {
        RuleBookStamp { id: self.id.clone(), version: self.version.clone(), snapshot: self.snapshot }
    }
}

/// Compares two versions: the greater is the newer book's.
#[must_use]
pub fn compare_versions(left: &str, right: &str) -> Ordering {
    version::numbers(left).cmp(&version::numbers(right))
}

/// The rule book that is carried in the program.
///
/// # Errors
/// All mistakes in its files. A release has none; the tests see to that.
pub fn built_in() -> Result<RuleBook, Vec<Mistake>> {
    load(&carried())
}

/// The files of that rule book: path within it, and text.
#[must_use]
pub fn carried() -> BTreeMap<String, String> {
    let of_the_book = Carried::iter().filter(|path| path != "publishers");
    of_the_book.filter_map(|path| Some((path.to_string(), carried_file(&path)?))).collect()
}

/// Whether the text is a version of a rule book: numbers between dots and hyphens, and so a plain file name.
#[must_use]
pub fn is_version(text: &str) -> bool {
    version::numbers(text).is_some()
}

/// Which rule book is carried in the program, without reading all of it.
#[must_use]
pub fn built_in_stamp() -> Option<RuleBookStamp> {
    load::stamp(&carried_file(load::PACK)?)
}

fn carried_file(path: &str) -> Option<String> {
    Some(String::from_utf8_lossy(&Carried::get(path)?.data).into_owned())
}
