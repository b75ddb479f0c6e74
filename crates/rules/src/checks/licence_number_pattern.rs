//! The number of the licence looks as numbers of its kind do.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LicenceNumberPattern {}

impl LicenceNumberPattern {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(number), Some(kind)) = (place.text(), place.other_text(Field::LicenceKind)) else {
            return Judged::NotConcerned;
        };
        let Some(licence) = place.book.lists.licence(kind.reveal().trim()) else {
            return Judged::NotConcerned;
        };
        match licence.number_fits(number.reveal().trim()) {
            Some(fits) => {
                Judged::holds_or(fits, || Facts::found(place.found()).with("other", licence.name()))
            }
            None => Judged::NotConcerned,
        }
    }
}
