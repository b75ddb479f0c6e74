//! The document still runs for so many days.

use chrono::Days;
use serde::Deserialize;
use tongguan_domain::DateEntry;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateNotPast {
    #[serde(default)]
    margin_days: u64,
}

impl DateNotPast {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit", "days"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let end = match place.date() {
            Some(DateEntry::On(end)) => end,
            Some(DateEntry::LongTerm) => return Judged::Holds,
            Some(DateEntry::Unreadable(_)) | None => return Judged::NotConcerned,
        };
        let limit = place.today.checked_add_days(Days::new(self.margin_days)).unwrap_or(place.today);
        Judged::holds_or(end >= limit, || {
            let days = end.signed_duration_since(place.today).num_days();
            Facts::found(end.to_string()).with("limit", limit.to_string()).with("days", days)
        })
    }
}
