//! What a machine read in the file agrees with what was typed.
//!
//! Only what is an identifier of that kind by its own check characters counts as read; nothing read, or
//! nothing typed, is no business of this check. Several read: one that agrees suffices.

use serde::Deserialize;
use tongguan_domain::SecretText;
use tongguan_domain::attachment::{MeasuredFile, ReadFrom};
use tongguan_domain::identifiers::{Kind, Options, Verdict, judge};

use super::equals_field::is_same;
use super::{Judged, measured};
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::{FieldName, Word};

/// Length of a line of the machine-readable zone of a passport (ICAO 9303-4).
const MRZ_LINE: usize = 44;

/// Length of the document number in its second line.
const MRZ_NUMBER: usize = 9;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingAgrees {
    from: Word<ReadFrom>,
    kind: Word<Kind>,
    other: FieldName,
}

impl ReadingAgrees {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::file(place, |file| {
            let read = self.read(file, place);
            let (Some(typed), Some(first)) = (place.other_text(self.other.0), read.first()) else {
                return Judged::NotConcerned;
            };
            Judged::holds_or(read.iter().any(|read| is_same(read, &typed)), || {
                let found =
                    if self.kind.0 == Kind::Uscc { first.reveal().to_owned() } else { first.masked() };
                Facts::found(found).with("other", place.shown(place.at(self.other.0)))
            })
        })
    }

    fn read(&self, file: &MeasuredFile, place: &Place<'_>) -> Vec<SecretText> {
        let options = Options { strict: true, as_of: place.today };
        let is_one = |text: &str| judge(self.kind.0, text, options).verdict != Verdict::Invalid;
        let texts = file.readings.iter().filter(|reading| reading.from == self.from.0);
        let texts: Vec<&str> = texts.map(|reading| reading.text.reveal()).collect();
        if self.kind.0 == Kind::PassportMrz {
            let lines = |begins: fn(&str) -> bool| {
                texts.iter().copied().filter(move |line| line.len() == MRZ_LINE && begins(line))
            };
            let zones = lines(|line| line.starts_with('P'))
                .flat_map(|first| lines(|_| true).map(move |second| (first, second)))
                .filter(|(first, second)| is_one(&format!("{first}\n{second}")));
            let numbers = zones.filter_map(|(_, second)| second.get(..MRZ_NUMBER));
            return numbers.map(|number| SecretText::new(number.trim_end_matches('<'))).collect();
        }
        let words = texts.iter().flat_map(|text| text.split(|sign: char| !sign.is_ascii_alphanumeric()));
        words.filter(|word| is_one(word)).map(SecretText::new).collect()
    }
}
