//! The category needs no look by the local cyberspace office before the first release.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryWithoutLocalReview {}

impl CategoryWithoutLocalReview {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(category) = place.category() else { return Judged::NotConcerned };
        match category.local_review_days {
            Some(days) => Judged::Fails(Facts::found(category.name()).with("limit", days)),
            None => Judged::Holds,
        }
    }
}
