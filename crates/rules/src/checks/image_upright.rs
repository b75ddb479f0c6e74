//! The picture stands upright by itself; not every platform follows the camera's note that it is turned.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageUpright {}

impl ImageUpright {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::picture(place, |picture| Judged::holds_or(picture.orientation == 1, Facts::none))
    }
}
