//! The rule book: the requirements of the authorities at one date, as data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_embed::RustEmbed;

use crate::lists::Lists;
use crate::load::load;
use crate::mistakes::Mistake;
use crate::phrases::Phrases;
use crate::report::RuleBookStamp;
use crate::rule::{Rule, Source};

#[derive(RustEmbed)]
#[folder = "../../assets/rulebook"]
struct Carried;

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

/// The rule book that is carried in the program.
///
/// # Errors
/// All mistakes in its files. A release has none; the tests see to that.
pub fn built_in() -> Result<RuleBook, Vec<Mistake>> {
    load(&carried())
}

/// The files of that rule book: path within it, and text.
pub(crate) fn carried() -> BTreeMap<String, String> {
    let files = Carried::iter().filter_map(|path| {
        let file = Carried::get(&path)?;
        Some((path.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
    });
    files.collect()
}
