//! The day has come.

use serde::Deserialize;
use tongguan_domain::DateEntry;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateNotFuture {}

impl DateNotFuture {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(day) = place.date().as_ref().and_then(DateEntry::day) else { return Judged::NotConcerned };
        Judged::holds_or(day <= place.today, || {
            Facts::found(day.to_string()).with("limit", place.today.to_string())
        })
    }
}
