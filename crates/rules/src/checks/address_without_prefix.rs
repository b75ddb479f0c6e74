//! The address does not repeat province and city, which the filing asks for in fields of their own.

use serde::Deserialize;
use tongguan_domain::SecretText;

use super::Judged;
use crate::facts::Facts;
use crate::lists::Lists;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressWithoutPrefix {}

impl AddressWithoutPrefix {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "part"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(address) = place.text() else { return Judged::NotConcerned };
        match province(&place.book.lists, &address).or_else(|| city(&address)) {
            Some(part) => Judged::Fails(Facts::found(place.found()).with("part", part)),
            None => Judged::Holds,
        }
    }
}

/// How far into an address the name of a city can end, in characters: 鄂尔多斯市 and the like, with room.
const LONGEST_CITY: usize = 8;

/// The province at the start of an address.
pub(super) fn province(lists: &Lists, address: &SecretText) -> Option<String> {
    let address = address.reveal().trim();
    let names = lists.provinces.iter().flat_map(|entry| [Some(entry.name.as_str()), entry.short.as_deref()]);
    names.flatten().filter(|name| address.starts_with(name)).max_by_key(|name| name.len()).map(str::to_owned)
}

/// What looks like a city at the start of an address.
fn city(address: &SecretText) -> Option<String> {
    let address = address.reveal().trim();
    let end =
        address.chars().take(LONGEST_CITY).position(|character| character == '市').filter(|end| *end >= 2)?;
    let name: String = address.chars().take(end + 1).collect();
    // 城市广场, 超市 and 市场 are no cities.
    let next = address.chars().nth(end + 1);
    let is_other_word = name.ends_with("超市") || name.ends_with("城市") || next == Some('场');
    (!is_other_word
        && !name.contains(|character: char| character.is_ascii_digit() || "路街道号".contains(character)))
    .then_some(name)
}
