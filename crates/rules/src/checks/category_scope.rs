//! The business scope holds the words that the category wants to read on the business licence.

use serde::Deserialize;

use super::Judged;
use super::papers;
use crate::facts::{Bilingual, Facts};
use crate::lists::Paper;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryScope {}

impl CategoryScope {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(category) = place.category() else { return Judged::NotConcerned };
        let has = |paper: &Paper| papers::is_held(place, paper);
        let fits = |paper: &Paper| has(paper) && papers::scope_fits(place, paper);
        // A paper that is not there at all is for the rule on papers to name.
        let met = category.papers.iter().filter(|need| papers::missing(need, &has).is_none());
        let unfit: Vec<_> = met.filter_map(|need| papers::missing(need, &fits)).collect();
        Judged::holds_or(unfit.is_empty(), || {
            Facts::found(category.name()).with("limit", Bilingual::list(&unfit))
        })
    }
}
