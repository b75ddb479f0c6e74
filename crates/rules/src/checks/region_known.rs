//! The region code stands in the table of administrative divisions (GB/T 2260).

use chrono::Datelike;
use serde::Deserialize;
use tongguan_domain::identifiers::{Region, region};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionKnown {
    /// A county or district, as the filing asks for, and no province or city.
    #[serde(default)]
    county: bool,
    /// Not abolished since.
    #[serde(default)]
    current: bool,
}

impl RegionKnown {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(code) = place.text() else { return Judged::NotConcerned };
        let code = code.reveal().trim();
        let is_shaped = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        let known = code.parse().ok().filter(|_| is_shaped).and_then(region);
        let holds = known.is_some_and(|region| self.admits(region, place.today.year()));
        Judged::holds_or(holds, || Facts::found(place.found()))
    }

    fn admits(&self, region: &Region, year: i32) -> bool {
        let still_there = region.last_year.is_none_or(|last| i32::from(last) >= year);
        (!self.county || region.is_county) && (!self.current || still_there)
    }
}
