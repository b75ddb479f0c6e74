//! The value is that of another field, but for white space, letter case and the width of signs.

use serde::Deserialize;
use tongguan_domain::SecretText;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EqualsField {
    other: FieldName,
}

impl EqualsField {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(text), Some(other)) = (place.text(), place.other_text(self.other.0)) else {
            return Judged::NotConcerned;
        };
        Judged::holds_or(is_same(&text, &other), || {
            Facts::found(place.found()).with("other", place.shown(place.at(self.other.0)))
        })
    }
}

/// Whether two texts are the same to a reader.
pub(super) fn is_same(left: &SecretText, right: &SecretText) -> bool {
    plain(left) == plain(right)
}

fn plain(text: &SecretText) -> SecretText {
    let half_width = |character: char| match character {
        '！'..='～' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    };
    let characters = text.reveal().chars().filter(|character| !character.is_whitespace()).map(half_width);
    SecretText::new(characters.flat_map(char::to_lowercase).collect::<String>())
}
