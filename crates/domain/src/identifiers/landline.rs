//! Landline numbers of the mainland with their area code.
//!
//! Area codes and lengths come from one library, so what they do not know is a doubt. Ruled out is only
//! what no subscriber number can be.

use std::sync::LazyLock;

use super::alphabet::{digit, spells};
use super::judgement::{Judgement, Reason, Verdict};
use super::lists::rows;

const LIST: &str = include_str!("../../../../assets/rulebook/lists/area-codes.tsv");

/// An area code.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// The code with its trunk zero.
    pub code: &'static str,
    /// The places it covers, in Chinese.
    pub places: &'static str,
    lengths: &'static str,
}

impl Area {
    /// Whether subscriber numbers of this area have so many digits.
    #[must_use]
    pub fn has_length(&self, digits: usize) -> bool {
        self.lengths.split(',').any(|length| length.parse() == Ok(digits))
    }
}

/// Sorted by code.
static AREAS: LazyLock<Vec<Area>> = LazyLock::new(|| {
    let read = |[code, lengths, places]: [&'static str; 3]| Area { code, places, lengths };
    let mut areas: Vec<Area> = rows(LIST).map(read).collect();
    areas.sort_unstable_by_key(|area| area.code);
    areas
});

fn area(code: &str) -> Option<&'static Area> {
    AREAS.get(AREAS.binary_search_by_key(&code, |area| area.code).ok()?)
}

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.doubtful(Reason::Empty);
    }
    let known = |place, byte| digit(place, byte) || byte == b'-' || (place == 0 && byte == b'+');
    let careless = |place, byte| known(place, byte) || matches!(byte, b' ' | b'(' | b')' | b'+');
    let spelled = spells(text, careless, Verdict::Invalid, judgement)
        && spells(text, known, Verdict::Doubtful, judgement);
    if !spelled {
        return;
    }
    let international = text.strip_prefix("+86").map(|rest| format!("0{}", rest.trim_start_matches('-')));
    let national = international.as_deref().unwrap_or(text);
    if !national.starts_with('0') {
        return judgement.doubtful(Reason::AreaMissing);
    }
    let (code, subscriber) = split(national);
    let (subscriber, extension) = subscriber.split_once('-').unwrap_or((subscriber, ""));
    if !extension.is_empty() {
        judgement.doubtful(Reason::Extension);
    }
    judgement.facts.area = area(code);
    let count = subscriber.len();
    if !(7..=8).contains(&count) {
        judgement.invalid(Reason::WrongLength);
    } else if !subscriber.starts_with(|first| matches!(first, '2'..='8')) {
        judgement.invalid(Reason::WrongBeginning);
    }
    match judgement.facts.area {
        None => judgement.doubtful(Reason::AreaUnknown),
        Some(area) if !area.has_length(count) => judgement.doubtful(Reason::AreaLength),
        Some(_) => {}
    }
}

/// The area code and what follows. A hyphen parts them, else the code is known by its length.
fn split(national: &str) -> (&str, &str) {
    let three = matches!(national.as_bytes(), [b'0', b'1' | b'2', ..]);
    let (code, rest) = national.split_at_checked(if three { 3 } else { 4 }).unwrap_or((national, ""));
    (code, rest.strip_prefix('-').unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::{AREAS, LIST, area};
    use crate::identifiers::lists::count;

    #[test]
    fn every_row_of_the_list_is_read() {
        assert_eq!(AREAS.len(), count(LIST));
        assert!(area("0755").unwrap().has_length(8));
        assert!(!area("0592").unwrap().has_length(8));
        assert!(area("0321").is_none());
    }
}
