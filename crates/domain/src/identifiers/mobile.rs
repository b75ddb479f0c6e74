//! Mobile numbers of the mainland, and what their segment is used for.
//!
//! Since numbers can be carried over (2019), a segment no longer tells the operator, and none is named.
//! Segments open every few years, so one that is not listed is a doubt and blocks nothing.

use std::sync::LazyLock;

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::check_digits::number;
use super::judgement::{Judgement, Reason, Verdict};
use super::lists::rows;
use crate::choice::{Choice, choices};

const LIST: &str = include_str!("../../../../assets/rulebook/lists/mobile-segments.tsv");

choices! {
    /// What a segment is used for.
    Segment {
        /// Public mobile service of an operator.
        Public = "public",
        /// Public mobile service of a virtual operator.
        VirtualOperator = "virtual-operator",
        /// Data cards, which take text messages.
        DataCard = "data-card",
        /// Satellite telephones, which take text messages.
        Satellite = "satellite",
        /// Machines; takes no message from a person.
        InternetOfThings = "internet-of-things",
        /// Emergency communication.
        Emergency = "emergency",
        /// Maritime satellite service.
        Maritime = "maritime",
    }
}

impl Segment {
    /// Whether a number can receive the text message that a registration is confirmed with.
    #[must_use]
    pub const fn takes_messages(self) -> bool {
        !matches!(self, Self::InternetOfThings | Self::Emergency | Self::Maritime)
    }
}

/// What is known of the numbers with five given first digits.
#[derive(Clone, Copy)]
struct Entry {
    segment: Segment,
    is_confirmed: bool,
}

/// The first number of the table, by five digits.
const FIRST: usize = 13_000;

/// By five first digits from 13000 to 19999; longer prefixes overwrite the shorter they refine.
static TABLE: LazyLock<Vec<Option<Entry>>> = LazyLock::new(|| {
    let mut prefixes: Vec<(&str, Entry)> = rows(LIST).filter_map(read).collect();
    prefixes.sort_by_key(|(prefix, _)| prefix.len());
    let mut table = vec![None; 20_000 - FIRST];
    for (prefix, entry) in prefixes {
        let Some(open) = 5_usize.checked_sub(prefix.len()) else { continue };
        let width = 10_usize.pow(u32::try_from(open).unwrap_or(0));
        let start = (number(prefix.as_bytes()) as usize * width).wrapping_sub(FIRST);
        for place in table.iter_mut().skip(start).take(width) {
            *place = Some(entry);
        }
    }
    table
});

fn read([prefix, word, confidence]: [&'static str; 3]) -> Option<(&'static str, Entry)> {
    Some((prefix, Entry { segment: Segment::from_word(word)?, is_confirmed: confidence != "low" }))
}

fn entry(digits: &[u8; 11]) -> Option<Entry> {
    let (first, _) = digits.split_first_chunk::<5>()?;
    *TABLE.get((number(first) as usize).checked_sub(FIRST)?)?
}

/// What the segment of an 11-digit number is used for; `None` when it is not listed or not a number.
#[must_use]
pub fn segment(text: &str) -> Option<Segment> {
    let digits: &[u8; 11] = text.as_bytes().try_into().ok()?;
    digits.iter().all(u8::is_ascii_digit).then(|| entry(digits))?.map(|entry| entry.segment)
}

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let allowed = |place, byte| digit(place, byte) || (place == 0 && byte == b'+');
    if spreadsheet_damage(text, judgement) || !spells(text, allowed, Verdict::Invalid, judgement) {
        return;
    }
    // The international form is a form of the standard, so it passes even when nothing is put right.
    let national = text.strip_prefix("+86").unwrap_or(text);
    let Ok(digits) = <&[u8; 11]>::try_from(national.as_bytes()) else {
        return judgement.invalid(Reason::WrongLength);
    };
    if !matches!(digits, [b'1', b'3'..=b'9', ..]) {
        return judgement.invalid(Reason::WrongBeginning);
    }
    match entry(digits) {
        None => judgement.doubtful(Reason::SegmentNotAllocated),
        Some(Entry { segment, is_confirmed }) => {
            judgement.facts.segment = Some(segment);
            if !segment.takes_messages() {
                judgement.doubtful(Reason::SegmentWithoutMessages);
            } else if !is_confirmed {
                judgement.doubtful(Reason::SegmentUnconfirmed);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LIST, Segment, read, segment};
    use crate::identifiers::lists::{count, rows};

    #[test]
    fn every_row_of_the_list_is_read() {
        assert_eq!(rows(LIST).filter_map(read).count(), count(LIST));
    }

    #[test]
    fn the_longest_prefix_decides() {
        assert_eq!(segment("13400000000"), Some(Segment::Public));
        assert_eq!(segment("13490000000"), Some(Segment::Satellite));
        assert_eq!(segment("17405000000"), Some(Segment::Satellite));
        assert_eq!(segment("17406000000"), Some(Segment::Emergency));
        assert_eq!(segment("17420000000"), None);
        assert_eq!(segment("19999999999"), Some(Segment::Public));
        assert_eq!(segment("10086"), None);
    }
}
