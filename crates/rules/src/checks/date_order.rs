//! The date does not lie before another one.

use serde::Deserialize;
use tongguan_domain::DateEntry;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateOrder {
    after: FieldName,
}

impl DateOrder {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let earlier = place.other_text(self.after.0).map(|text| DateEntry::from_text(text.reveal()));
        match (place.date(), earlier) {
            (Some(DateEntry::LongTerm), Some(DateEntry::On(_))) => Judged::Holds,
            (Some(DateEntry::On(day)), Some(DateEntry::On(earlier))) => {
                Judged::holds_or(day >= earlier, || {
                    Facts::found(day.to_string()).with("limit", earlier.to_string())
                })
            }
            _ => Judged::NotConcerned,
        }
    }
}
