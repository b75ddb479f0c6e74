//! The file is of an admitted type, by its content and not by its name.

use serde::Deserialize;
use tongguan_domain::Choice;
use tongguan_domain::attachment::FileFormat;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageFormat {
    formats: Vec<Word<FileFormat>>,
}

impl ImageFormat {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::file(place, |file| {
            Judged::holds_or(self.formats.iter().any(|format| format.0 == file.format), || {
                Facts::found(file.format.word().to_uppercase())
            })
        })
    }
}
