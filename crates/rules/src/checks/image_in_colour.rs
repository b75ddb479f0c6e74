//! The picture is in colour, as a scan of an original is.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageInColour {}

impl ImageInColour {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::pixels(place, |picture| Judged::holds_or(!picture.greyscale, Facts::none))
    }
}
