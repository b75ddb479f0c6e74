//! The category stands in the platform's catalogue, by its exact names.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryKnown {}

impl CategoryKnown {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        Judged::holds_or(place.category().is_some(), || Facts::found(place.category_name()))
    }
}
