//! Nothing stands in the field.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Absent {}

impl Absent {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.value();
        Judged::Fails(Facts::found(place.found()))
    }
}
