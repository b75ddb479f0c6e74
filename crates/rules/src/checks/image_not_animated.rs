//! The picture has one frame.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageNotAnimated {}

impl ImageNotAnimated {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::picture(place, |picture| Judged::holds_or(!picture.animated, Facts::none))
    }
}
