//! Dates as an officer enters them: a day, "no end date" (长期), or something that is no date yet.

use chrono::NaiveDate;

/// The word for a document without an end date in the dossier file; 长期 on the document itself.
pub const LONG_TERM: &str = "long-term";

/// What stands in a date field. An unreadable text is kept as typed, so that nothing is lost;
/// a rule says that it is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateEntry {
    /// A calendar day.
    On(NaiveDate),
    /// The document has no end date (长期).
    LongTerm,
    /// Not a date in the form `YYYY-MM-DD`, or a day that does not exist.
    Unreadable(String),
}

impl DateEntry {
    /// Reads `YYYY-MM-DD`, `long-term` or 长期; anything else is kept as [`DateEntry::Unreadable`].
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let trimmed = text.trim();
        if trimmed == LONG_TERM || trimmed == "长期" {
            return Self::LongTerm;
        }
        let shaped = trimmed.len() == 10 && trimmed.bytes().filter(|byte| *byte == b'-').count() == 2;
        match NaiveDate::parse_from_str(trimmed, "%Y-%m-%d") {
            Ok(day) if shaped => Self::On(day),
            _ => Self::Unreadable(text.to_owned()),
        }
    }

    /// The form of the dossier file.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::On(day) => day.format("%Y-%m-%d").to_string(),
            Self::LongTerm => LONG_TERM.to_owned(),
            Self::Unreadable(text) => text.clone(),
        }
    }

    /// The day, if it is one.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(*day),
            Self::LongTerm | Self::Unreadable(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DateEntry;

    #[test]
    fn a_day_that_does_not_exist_is_kept_as_typed() {
        assert_eq!(DateEntry::from_text("2026-02-30"), DateEntry::Unreadable("2026-02-30".to_owned()));
        assert_eq!(DateEntry::from_text("2026-2-3").to_text(), "2026-2-3");
        assert!(DateEntry::from_text("2024-02-29").day().is_some());
        assert_eq!(DateEntry::from_text("长期"), DateEntry::LongTerm);
    }
}
