//! The number of the licence stands in the text of its scan, where that text can be selected.
//!
//! Compared are the digits alone, because letters around them are set in many ways.

use serde::Deserialize;
use tongguan_domain::attachment::ReadFrom;
use tongguan_domain::{Attachment, Field, Measured};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

/// Fewest digits by which a number is known again.
const DIGITS: usize = 6;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LicenceNumberInScan {}

impl LicenceNumberInScan {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (Some(number), Some(id)) = (place.text(), place.other_text(Field::LicenceAttachment)) else {
            return Judged::NotConcerned;
        };
        let Some((_, scan)) = place.dossier.attachment(id.reveal().trim()) else {
            return Judged::NotConcerned;
        };
        let (typed, read) = (digits(number.reveal()), read(scan));
        if typed.len() < DIGITS || read.is_empty() {
            return Judged::NotConcerned;
        }
        let file = scan.file.as_deref().unwrap_or_default();
        Judged::holds_or(read.iter().any(|read| read.contains(&typed)), || {
            Facts::found(place.found()).with("other", place.quoted(file))
        })
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn read(scan: &Attachment) -> Vec<String> {
    let Some(Measured::File(file)) = &scan.measured else { return Vec::new() };
    let texts = file.readings.iter().filter(|reading| reading.from == ReadFrom::Text);
    texts.map(|reading| digits(reading.text.reveal())).collect()
}
