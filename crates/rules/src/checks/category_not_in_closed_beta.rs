//! The category can be chosen like others, without an invitation.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryNotInClosedBeta {}

impl CategoryNotInClosedBeta {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(category) = place.category() else { return Judged::NotConcerned };
        Judged::holds_or(!category.closed_beta, || Facts::found(category.name()))
    }
}
