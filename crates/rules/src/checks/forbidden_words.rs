//! The text holds none of the words the authority refuses.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ForbiddenWords {
    words: Vec<String>,
}

impl ForbiddenWords {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "part"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let text = text.reveal().to_lowercase();
        match self.words.iter().find(|word| text.contains(&word.to_lowercase())) {
            Some(word) => Judged::Fails(Facts::found(place.found()).with("part", word.as_str())),
            None => Judged::Holds,
        }
    }
}
