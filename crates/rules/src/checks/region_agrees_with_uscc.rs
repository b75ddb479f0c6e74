//! The region agrees with the one that stands in the Unified Social Credit Code. They may differ lawfully:
//! a company that moved keeps its code.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionAgreesWithUscc {
    digits: usize,
}

impl RegionAgreesWithUscc {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(region), Some(code)) = (place.text(), place.other_text(Field::CompanyUscc)) else {
            return Judged::NotConcerned;
        };
        // Registrations at the national authority carry 100000, which is no place.
        let Some(registered) = code.reveal().trim().get(2..8).filter(|place| *place != "100000") else {
            return Judged::NotConcerned;
        };
        let region = region.reveal().trim();
        let holds = region.get(..self.digits) == registered.get(..self.digits);
        Judged::holds_or(holds, || Facts::found(region).with("other", registered))
    }
}
