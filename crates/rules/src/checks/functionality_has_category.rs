//! A category that stands for the function is chosen.

use serde::Deserialize;
use tongguan_domain::{Field, FieldPath};

use super::Judged;
use super::papers::as_plain;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FunctionalityHasCategory {}

impl FunctionalityHasCategory {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(id) = place.text() else { return Judged::NotConcerned };
        let Some(function) = place.book.lists.function(id.reveal()) else { return Judged::NotConcerned };
        let chosen: Vec<String> = (0..place.count(Field::Categories))
            .map(|index| {
                let level = |level| as_plain(place.read(FieldPath::item(level, index)));
                format!("{}-{}", level(Field::CategoryLevel1), level(Field::CategoryLevel2))
            })
            .collect();
        if function.categories.is_empty() || chosen.is_empty() {
            return Judged::NotConcerned;
        }
        Judged::holds_or(function.categories.iter().any(|category| chosen.contains(category)), || {
            let named: Vec<Bilingual> =
                function.categories.iter().map(|name| place.category_called(name)).collect();
            Facts::found(function.name()).with("limit", Bilingual::list(&named))
        })
    }
}
