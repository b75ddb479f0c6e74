//! The first two characters of the Unified Social Credit Code, its registration authority and type,
//! belong to the entity type that was chosen (GB 32100-2015).

use serde::Deserialize;
use std::collections::BTreeMap;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsccAgreesWithEntityType {
    prefixes: BTreeMap<String, Vec<String>>,
}

impl UsccAgreesWithEntityType {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(code), Some(entity)) = (place.text(), place.other_text(Field::CompanyEntityType)) else {
            return Judged::NotConcerned;
        };
        let Some(prefixes) = self.prefixes.get(entity.reveal()) else { return Judged::NotConcerned };
        let code = code.reveal().trim().to_ascii_uppercase();
        Judged::holds_or(prefixes.iter().any(|prefix| code.starts_with(prefix.as_str())), || {
            let beginning: String = code.chars().take(2).collect();
            Facts::found(beginning).with("other", place.shown(place.at(Field::CompanyEntityType)))
        })
    }
}
