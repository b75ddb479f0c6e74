//! Who says so, and when it was read.

use tongguan_rules::{Bilingual, Cited, Confidence, RuleBook};

/// The source of a statement, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Id in `sources.toml`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// Where in the source, or where the source itself read it.
    pub locator: Bilingual,
    /// Its date in words, such as `2026-02-08` or `undated`.
    pub date: Bilingual,
    /// How well the statement is known.
    pub confidence: Confidence,
}

impl Citation {
    /// The source that a list of the rule book cites; `None` when `sources.toml` has none of that id.
    #[must_use]
    pub(crate) fn of(cited: &Cited, book: &RuleBook) -> Option<Self> {
        let locator_zh = cited.locator_zh.as_deref().unwrap_or(&cited.locator);
        let locator = Bilingual::new(cited.locator.as_str(), locator_zh);
        Self::at(&cited.id, locator, cited.confidence, book)
    }

    /// The source with an id, at a place in it.
    #[must_use]
    pub(crate) fn at(id: &str, locator: Bilingual, confidence: Confidence, book: &RuleBook) -> Option<Self> {
        let source = book.sources.get(id)?;
        Some(Self {
            id: id.to_owned(),
            title: Bilingual::new(source.title.as_str(), source.title_zh.as_deref().unwrap_or(&source.title)),
            locator,
            date: Bilingual::new(source.date.as_str(), source.date_zh.as_deref().unwrap_or(&source.date)),
            confidence,
        })
    }
}
