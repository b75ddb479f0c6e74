//! The list has as many items as are asked for.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListCount {
    min: Option<usize>,
    max: Option<usize>,
}

impl ListCount {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let count = place.count(place.path.field());
        let broken = self.min.filter(|min| count < *min).or(self.max.filter(|max| count > *max));
        match broken {
            Some(limit) => Judged::Fails(Facts::found(count).with("limit", limit)),
            None => Judged::Holds,
        }
    }
}
