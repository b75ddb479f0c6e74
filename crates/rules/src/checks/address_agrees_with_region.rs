//! The address lies in the region that is entered, as far as the names of province and city tell.

use serde::Deserialize;
use tongguan_domain::Field;
use tongguan_domain::identifiers::region;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressAgreesWithRegion {
    /// How much of the region's code counts: the first two digits name the province, four the city.
    digits: u32,
}

impl AddressAgreesWithRegion {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(address), Some(code)) = (place.text(), place.other_text(Field::CompanyRegion)) else {
            return Judged::NotConcerned;
        };
        let rest = 10_u32.pow(6_u32.saturating_sub(self.digits));
        let whole = code.reveal().trim().parse().ok().map(|code: u32| code / rest * rest).and_then(region);
        // Codes that only gather the districts of a municipality have no name that an address would carry.
        let Some(name) = whole.map(|region| short(region.name)).filter(|name| !name.is_empty()) else {
            return Judged::NotConcerned;
        };
        Judged::holds_or(address.reveal().contains(name), || {
            Facts::found(place.found())
                .with("other", place.shown(place.at(Field::CompanyRegion)))
                .with("limit", name)
        })
    }
}

/// A name without the word for its kind, which addresses often leave out; nothing for a name that is only such a word.
pub(super) fn short(name: &str) -> &str {
    const KINDS: [&str; 11] = [
        "市辖区",
        "特别行政区",
        "壮族自治区",
        "回族自治区",
        "维吾尔自治区",
        "自治区",
        "自治州",
        "地区",
        "盟",
        "省",
        "市",
    ];
    KINDS.iter().find_map(|kind| name.strip_suffix(kind)).unwrap_or(name)
}
