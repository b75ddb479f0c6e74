//! The date is a day of the calendar, or the word for a document without an end where that is admitted.

use serde::Deserialize;
use tongguan_domain::DateEntry;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateReadable {
    #[serde(default = "admitted")]
    long_term: bool,
}

const fn admitted() -> bool {
    true
}

impl DateReadable {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let holds = match place.date() {
            None => return Judged::NotConcerned,
            Some(DateEntry::On(_)) => true,
            Some(DateEntry::LongTerm) => self.long_term,
            Some(DateEntry::Unreadable(_)) => false,
        };
        Judged::holds_or(holds, || Facts::found(place.found()))
    }
}
