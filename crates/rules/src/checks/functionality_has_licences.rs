//! The licences that a function calls for are held. Filings and duties of the same function are not papers
//! that can be shown beforehand, and are left to the advice.

use serde::Deserialize;
use tongguan_domain::{Field, FieldValue};

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;
use crate::place::paths;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FunctionalityHasLicences {}

impl FunctionalityHasLicences {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let lists = &place.book.lists;
        let Some(id) = place.text() else { return Judged::NotConcerned };
        let Some(function) = lists.function(id.reveal()) else { return Judged::NotConcerned };
        let held: Vec<FieldValue> =
            paths(place.dossier, Field::LicenceKind).map(|path| place.read(path)).collect();
        let wanted = function.licences.iter().filter_map(|id| lists.licence(id));
        let wanted: Vec<_> = wanted.filter(|licence| licence.kind == "licence").collect();
        if wanted.is_empty() {
            return Judged::NotConcerned;
        }
        let missing: Vec<Bilingual> = wanted
            .iter()
            .filter(|licence| !held.contains(&FieldValue::Text(licence.id.clone())))
            .map(|licence| licence.name())
            .collect();
        Judged::holds_or(missing.is_empty(), || {
            Facts::found(function.name()).with("limit", Bilingual::list(&missing))
        })
    }
}
