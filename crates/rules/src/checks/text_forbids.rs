//! The text holds nothing the authority refuses.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Pattern;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextForbids {
    pattern: Pattern,
}

impl TextForbids {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "part"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        match self.pattern.0.find(text.reveal()) {
            Some(part) => {
                Judged::Fails(Facts::found(place.found()).with("part", place.part(&text, part.as_str())))
            }
            None => Judged::Holds,
        }
    }
}
