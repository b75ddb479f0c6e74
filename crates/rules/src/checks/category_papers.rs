//! The papers that the platform asks for with a category are in the dossier.

use serde::Deserialize;

use super::Judged;
use super::papers;
use crate::facts::{Bilingual, Facts};
use crate::lists::Paper;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryPapers {}

impl CategoryPapers {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(category) = place.category() else { return Judged::NotConcerned };
        let has = |paper: &Paper| papers::is_held(place, paper);
        let missing: Vec<_> = category.papers.iter().filter_map(|need| papers::missing(need, &has)).collect();
        Judged::holds_or(missing.is_empty(), || {
            Facts::found(category.name()).with("limit", Bilingual::list(&missing))
        })
    }
}
