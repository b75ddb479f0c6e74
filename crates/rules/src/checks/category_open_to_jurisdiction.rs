//! The category is open to companies registered there.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryOpenToJurisdiction {}

impl CategoryOpenToJurisdiction {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(category), Some(jurisdiction)) =
            (place.category(), place.other_text(Field::CompanyJurisdiction))
        else {
            return Judged::NotConcerned;
        };
        let is_open = category.jurisdictions.is_empty()
            || category.jurisdictions.iter().any(|open| open == jurisdiction.reveal().trim());
        Judged::holds_or(is_open, || {
            let named = |code: &String| {
                place
                    .book
                    .lists
                    .named(Field::CompanyJurisdiction, code)
                    .unwrap_or_else(|| code.as_str().into())
            };
            let open: Vec<_> = category.jurisdictions.iter().map(named).collect();
            Facts::found(category.name())
                .with("other", place.shown(place.at(Field::CompanyJurisdiction)))
                .with("limit", Bilingual::list(&open))
        })
    }
}
