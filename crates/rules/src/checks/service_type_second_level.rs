//! The service content is an entry of the second level; the filing takes no first-level group.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::lists::coded;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceTypeSecondLevel {}

impl ServiceTypeSecondLevel {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(code) = place.text() else { return Judged::NotConcerned };
        match coded(&place.book.lists.service_groups, code.reveal()) {
            Some(group) => Judged::Fails(Facts::found(group.name())),
            None => Judged::Holds,
        }
    }
}
