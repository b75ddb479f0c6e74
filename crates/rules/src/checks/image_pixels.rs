//! The picture has enough pixels, whichever way it is turned.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImagePixels {
    /// Least pixels of the longer side.
    long: u32,
    /// Least pixels of the shorter side.
    short: u32,
    /// Most pixels of the longer side.
    max_long: Option<u32>,
}

impl ImagePixels {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::picture(place, |picture| {
            let long = picture.width.max(picture.height);
            let short = picture.width.min(picture.height);
            let found = || Facts::found(format!("{}×{}", picture.width, picture.height));
            if let Some(most) = self.max_long.filter(|most| long > *most) {
                return Judged::Fails(found().with("limit", i64::from(most)));
            }
            Judged::holds_or(long >= self.long && short >= self.short, || {
                found().with("limit", format!("{}×{}", self.long, self.short))
            })
        })
    }
}
