//! The text ends with the phrase the authority asks for.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextEndsWith {
    suffix: String,
}

impl TextEndsWith {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let holds = text.reveal().trim_end().ends_with(&self.suffix);
        Judged::holds_or(holds, || Facts::found(place.found()).with("limit", self.suffix.as_str()))
    }
}
