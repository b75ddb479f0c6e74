//! The picture is as wide as it is high.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageSquare {}

impl ImageSquare {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::picture(place, |picture| {
            Judged::holds_or(picture.width == picture.height, || {
                Facts::found(format!("{}×{}", picture.width, picture.height))
            })
        })
    }
}
