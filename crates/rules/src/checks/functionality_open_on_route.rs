//! The route leaves the function possible.

use serde::Deserialize;
use tongguan_domain::{Choice, Field};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FunctionalityOpenOnRoute {}

impl FunctionalityOpenOnRoute {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.other(Field::Route);
        let (Some(id), Some(route)) = (place.text(), place.dossier.route) else {
            return Judged::NotConcerned;
        };
        let Some(function) = place.book.lists.function(id.reveal()) else { return Judged::NotConcerned };
        let Some(is_open) = function.is_open_on(route) else { return Judged::NotConcerned };
        Judged::holds_or(is_open, || {
            Facts::found(function.name()).with("other", place.book.phrases.choice(Field::Route, route.word()))
        })
    }
}
