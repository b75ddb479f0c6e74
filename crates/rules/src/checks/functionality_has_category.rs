//! A category that stands for the function is chosen.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;
use crate::place::paths;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FunctionalityHasCategory {}

impl FunctionalityHasCategory {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(id) = place.text() else { return Judged::NotConcerned };
        let Some(function) = place.book.lists.function(id.reveal()) else { return Judged::NotConcerned };
        if function.categories.is_empty() || place.dossier.mini_program.categories.is_empty() {
            return Judged::NotConcerned;
        }
        let chosen: Vec<String> = place
            .dossier
            .mini_program
            .categories
            .iter()
            .map(|category| {
                let level = |level: &Option<String>| level.as_deref().unwrap_or_default().trim().to_owned();
                format!("{}-{}", level(&category.level1), level(&category.level2))
            })
            .collect();
        for path in paths(place.dossier, Field::CategoryLevel2) {
            place.read(path);
        }
        Judged::holds_or(function.categories.iter().any(|category| chosen.contains(category)), || {
            let named: Vec<Bilingual> =
                function.categories.iter().map(|name| place.category_called(name)).collect();
            Facts::found(function.name()).with("limit", Bilingual::list(&named))
        })
    }
}
