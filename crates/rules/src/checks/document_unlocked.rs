//! The PDF opens without a password.

use serde::Deserialize;

use super::{Judged, measured};
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentUnlocked {}

impl DocumentUnlocked {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::file(place, |file| match &file.document {
            Some(document) => Judged::holds_or(!document.encrypted, || Facts::found(place.found())),
            None => Judged::NotConcerned,
        })
    }
}
