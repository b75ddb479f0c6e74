//! The address begins with the province, as it is printed on the certificate.

use serde::Deserialize;

use super::Judged;
use super::address_without_prefix::province;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressWithPrefix {}

impl AddressWithPrefix {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(address) = place.text() else { return Judged::NotConcerned };
        let holds = province(&place.book.lists, &address).is_some();
        Judged::holds_or(holds, || Facts::found(place.found()))
    }
}
