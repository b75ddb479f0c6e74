//! The file can be read to its end.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::phrases::Unjudged;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageNotDamaged {}

impl ImageNotDamaged {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::file(place, |file| match file.beyond_limits {
            true if !file.damaged => Judged::CannotSay(Unjudged::Unreadable),
            _ => Judged::holds_or(!file.damaged, Facts::none),
        })
    }
}
