//! The conditions under which a rule applies.

use std::collections::BTreeMap;

use serde::Deserialize;
use tongguan_domain::{AttachmentRole, EntityType, Field, FieldValue, IdType, Route};

use crate::place::Place;
use crate::terms::{AnyOf, FieldName, Pattern, Word, impossible};

/// All conditions that are given must be met.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct When {
    pub(crate) routes: Vec<Word<Route>>,
    pub(crate) entity_types: Vec<Word<EntityType>>,
    /// First two digits of `company.region`.
    pub(crate) provinces: Vec<String>,
    /// The identity document of the person to whom the field belongs.
    pub(crate) id_types: Vec<Word<IdType>>,
    /// The role of the attachment to which the field belongs.
    pub(crate) roles: Vec<Word<AttachmentRole>>,
    pub(crate) filled: Vec<FieldName>,
    pub(crate) blank: Vec<FieldName>,
    pub(crate) is: BTreeMap<FieldName, AnyOf>,
    pub(crate) is_not: BTreeMap<FieldName, AnyOf>,
    pub(crate) matches: BTreeMap<FieldName, Pattern>,
}

impl When {
    pub(crate) fn is_met(&self, place: &Place<'_>) -> bool {
        self.concerns_company(place) && self.concerns_item(place) && self.holds_of_fields(place)
    }

    /// A value that the field it is compared with can never hold.
    pub(crate) fn impossible(&self) -> Option<(Field, String)> {
        self.is.iter().chain(&self.is_not).find_map(|(field, values)| impossible(field.0, values.values()))
    }

    fn concerns_company(&self, place: &Place<'_>) -> bool {
        let dossier = place.dossier;
        let region = dossier.company.region.as_deref().unwrap_or_default();
        one_of(&self.routes, dossier.route)
            && one_of(&self.entity_types, dossier.company.entity_type)
            && (self.provinces.is_empty()
                || self.provinces.iter().any(|code| region.starts_with(code.as_str())))
    }

    fn concerns_item(&self, place: &Place<'_>) -> bool {
        one_of(&self.id_types, place.id_type()) && one_of(&self.roles, place.role())
    }

    fn holds_of_fields(&self, place: &Place<'_>) -> bool {
        let any =
            |field: &FieldName, holds: &dyn Fn(&FieldValue) -> bool| place.peek(field.0).iter().any(holds);
        self.filled.iter().all(|field| place.is_filled(field.0))
            && self.blank.iter().all(|field| !place.is_filled(field.0))
            && self.is.iter().all(|(field, wanted)| any(field, &|value| wanted.contains(value)))
            && self.is_not.iter().all(|(field, refused)| !any(field, &|value| refused.contains(value)))
            && self.matches.iter().all(|(field, pattern)| {
                any(field, &|value| matches!(value, FieldValue::Text(text) if pattern.0.is_match(text)))
            })
    }
}

fn one_of<T: PartialEq>(wanted: &[Word<T>], found: Option<T>) -> bool {
    wanted.is_empty() || found.is_some_and(|found| wanted.iter().any(|word| word.0 == found))
}
