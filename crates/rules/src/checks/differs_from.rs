//! The value is not that of another field: two persons have two telephones.

use serde::Deserialize;
use tongguan_domain::SecretText;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DiffersFrom {
    fields: Vec<FieldName>,
    #[serde(default)]
    comparing: Comparing,
}

/// What counts as the same.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Comparing {
    #[default]
    Text,
    /// Without signs and the country code 86.
    Phone,
    /// Without regard to letter case.
    Email,
}

impl DiffersFrom {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let others: Vec<_> =
            self.fields.iter().filter_map(|field| Some((field.0, place.other_text(field.0)?))).collect();
        if others.is_empty() {
            return Judged::NotConcerned;
        }
        let own = self.comparing.plain(&text);
        match others.iter().find(|(_, other)| self.comparing.plain(other) == own) {
            Some((field, _)) => {
                Judged::Fails(Facts::found(place.found()).with("other", place.book.phrases.field(*field)))
            }
            None => Judged::Holds,
        }
    }
}

impl Comparing {
    fn plain(self, text: &SecretText) -> SecretText {
        let text = text.reveal().trim();
        SecretText::new(match self {
            Self::Text => text.to_owned(),
            Self::Email => text.to_lowercase(),
            Self::Phone => {
                let digits: String = text.chars().filter_map(plain_digit).collect();
                let national =
                    digits.strip_prefix("0086").or(digits.strip_prefix("86").filter(|rest| rest.len() == 11));
                national.unwrap_or(&digits).to_owned()
            }
        })
    }
}

/// The digit, also of one typed full-width.
fn plain_digit(character: char) -> Option<char> {
    match character {
        '0'..='9' => Some(character),
        '０'..='９' => char::from_digit(u32::from(character) - u32::from('０'), 10),
        _ => None,
    }
}
