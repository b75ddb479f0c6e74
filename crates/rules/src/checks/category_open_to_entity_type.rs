//! The category is open to companies of this type.

use serde::Deserialize;
use tongguan_domain::{Choice, Field};

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryOpenToEntityType {}

impl CategoryOpenToEntityType {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.other(Field::CompanyEntityType);
        let (Some(category), Some(entity)) = (place.category(), place.dossier.company.entity_type) else {
            return Judged::NotConcerned;
        };
        Judged::holds_or(category.open_to().any(|open| open == entity), || {
            let named = |word| place.book.phrases.choice(Field::CompanyEntityType, word);
            let open: Vec<_> = category.open_to().map(|open| named(open.word())).collect();
            Facts::found(category.name())
                .with("other", named(entity.word()))
                .with("limit", Bilingual::list(&open))
        })
    }
}
