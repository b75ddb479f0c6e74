//! The text holds one of the phrases the authority asks for.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextContains {
    any_of: Vec<String>,
}

impl TextContains {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let holds = self.any_of.iter().any(|phrase| text.reveal().contains(phrase.as_str()));
        Judged::holds_or(holds, || Facts::found(place.found()))
    }
}
