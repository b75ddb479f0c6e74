//! The text has the shape the authority asks for.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Pattern;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextMatches {
    pattern: Pattern,
}

impl TextMatches {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        Judged::holds_or(self.pattern.0.is_match(text.reveal().trim()), || Facts::found(place.found()))
    }
}
