//! The papers held for the category carry no conditions that a person has to read on them.

use serde::Deserialize;

use super::Judged;
use super::papers;
use crate::facts::{Bilingual, Facts};
use crate::lists::Paper;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryConditions {}

impl CategoryConditions {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(category) = place.category() else { return Judged::NotConcerned };
        let has = |paper: &Paper| papers::is_held(place, paper);
        let held = category.papers.iter().flat_map(|need| papers::meeting(need, &has));
        // Words of the scope are read in the dossier itself.
        let unread = held.filter(|paper| paper.scope().is_empty() && paper.condition().is_some());
        let conditions: Vec<_> = unread.map(Paper::name_and_condition).collect();
        Judged::holds_or(conditions.is_empty(), || {
            Facts::found(category.name()).with("limit", Bilingual::list(&conditions))
        })
    }
}
