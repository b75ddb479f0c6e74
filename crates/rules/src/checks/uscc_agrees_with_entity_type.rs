//! The first two characters of the Unified Social Credit Code, its registration authority and type,
//! belong to the entity type that was chosen (GB 32100-2015).

use serde::Deserialize;
use std::collections::BTreeMap;
use tongguan_domain::{EntityType, Field};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsccAgreesWithEntityType {
    prefixes: BTreeMap<Word<EntityType>, Vec<String>>,
}

impl UsccAgreesWithEntityType {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.other(Field::CompanyEntityType);
        let (Some(code), Some(entity)) = (place.text(), place.dossier.company.entity_type) else {
            return Judged::NotConcerned;
        };
        let Some(prefixes) = self.prefixes.get(&Word(entity)) else { return Judged::NotConcerned };
        let code = code.reveal().trim().to_ascii_uppercase();
        Judged::holds_or(prefixes.iter().any(|prefix| code.starts_with(prefix.as_str())), || {
            let beginning: String = code.chars().take(2).collect();
            Facts::found(beginning).with("other", place.shown(place.at(Field::CompanyEntityType)))
        })
    }
}
