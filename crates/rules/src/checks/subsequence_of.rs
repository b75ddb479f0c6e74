//! The characters of the text stand in another text, in the same order.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubsequenceOf {
    of: FieldName,
}

impl SubsequenceOf {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(text), Some(whole)) = (place.text(), place.other_text(self.of.0)) else {
            return Judged::NotConcerned;
        };
        let mut rest = whole.reveal().chars();
        let holds = text.reveal().trim().chars().all(|wanted| rest.any(|character| character == wanted));
        Judged::holds_or(holds, || {
            Facts::found(place.found()).with("other", place.shown(place.at(self.of.0)))
        })
    }
}
