//! The text is not the name of a province or city followed by what the authority refuses there.

use serde::Deserialize;
use tongguan_domain::identifiers::provinces_and_cities;

use super::Judged;
use super::address_agrees_with_region::short;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Pattern;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextForbidsAfterPlace {
    /// Held against what stands behind the place.
    pattern: Pattern,
}

impl TextForbidsAfterPlace {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "part"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let text = text.reveal().trim();
        let splits = text.char_indices().filter_map(|(start, _)| text.split_at_checked(start));
        let refused =
            splits.filter(|(_, rest)| self.pattern.0.is_match(rest)).find(|(start, _)| is_name(start));
        match refused {
            Some((start, _)) => Judged::Fails(Facts::found(place.found()).with("part", start)),
            None => Judged::Holds,
        }
    }
}

/// Whether a province or city is called so, with or without the word for its kind.
fn is_name(text: &str) -> bool {
    provinces_and_cities().any(|region| text == region.name || text == short(region.name))
}
