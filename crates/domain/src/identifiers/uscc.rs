//! Unified Social Credit Code 统一社会信用代码 (GB 32100-2015): authority, type, six digits of region, nine
//! characters of organisation code, check character.
//!
//! The outer check catches typing errors. The organisation code inside carries a check of its own by
//! an older standard; it finds invented codes, and since few systems ever tested it, its failure is a
//! doubt and no verdict.

use std::sync::LazyLock;

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::check_digits::{number, organisation};
use super::judgement::{Judgement, Reason, Verdict};
use super::lists::rows;
use super::regions;

const LIST: &str = include_str!("../../../../assets/rulebook/lists/uscc-registrations.tsv");

/// An authority that registers, and a type of entity it registers.
#[derive(Debug, PartialEq, Eq)]
pub struct Registration {
    /// The first two characters of the code.
    pub pair: &'static str,
    /// The authority, in Chinese.
    pub authority: &'static str,
    /// The type of entity, in Chinese.
    pub entity: &'static str,
}

/// Sorted by pair.
static REGISTRATIONS: LazyLock<Vec<Registration>> = LazyLock::new(|| {
    let read = |[pair, authority, entity, _]: [&'static str; 4]| Registration { pair, authority, entity };
    let mut registrations: Vec<Registration> = rows(LIST).map(read).collect();
    registrations.sort_unstable_by_key(|registration| registration.pair);
    registrations
});

/// The parts of a code whose shape and outer check hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uscc<'a> {
    /// Authority and type, such as `91` for an enterprise.
    pub pair: &'a str,
    /// Six-digit region code; 100000 for the national register.
    pub region: u32,
    /// The organisation code, nine characters, its own check character last.
    pub organisation_code: &'a str,
}

impl<'a> Uscc<'a> {
    /// Reads a code as the standard prints it; `None` unless shape and outer check character hold.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        check_holds(text)?.then_some(())?;
        Self::parts(text)
    }

    /// What authority and type stand for, if the list knows them.
    #[must_use]
    pub fn registration(self) -> Option<&'static Registration> {
        let found = REGISTRATIONS.binary_search_by_key(&self.pair, |registration| registration.pair).ok()?;
        REGISTRATIONS.get(found)
    }

    fn parts(text: &'a str) -> Option<Self> {
        let (pair, rest) = text.split_at_checked(2)?;
        let (region, rest) = rest.split_at_checked(6)?;
        let (organisation_code, _) = rest.split_at_checked(9)?;
        let all_digits = region.bytes().all(|byte| byte.is_ascii_digit());
        all_digits.then_some(Self { pair, region: number(region.as_bytes()), organisation_code })
    }

    fn organisation_check_holds(self) -> bool {
        let characters = self.organisation_code.as_bytes().split_last_chunk::<1>();
        let Some((body, [check])) = characters else { return false };
        body.try_into().is_ok_and(|body: &[u8; 8]| organisation(body) == *check)
    }
}

/// Whether the last character follows from the first seventeen (modulus 31, weights powers of 3);
/// `None` unless there are eighteen of the alphabet.
fn check_holds(text: &str) -> Option<bool> {
    const WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let [body @ .., check] = <&[u8; 18]>::try_from(text.as_bytes()).ok()?;
    let mut sum = 0;
    for (character, weight) in body.iter().zip(WEIGHTS) {
        sum += value(*character)? * weight;
    }
    // Without the outer remainder every code that ends in 0 would be refused.
    Some((31 - sum % 31) % 31 == value(*check)?)
}

/// The value of a character of the alphabet, which has no I, O, S, V and Z: they are misread too easily.
const fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'0'..=b'9' => character - b'0',
        b'A'..=b'H' => character - b'A' + 10,
        b'J'..=b'N' => character - b'J' + 18,
        b'P'..=b'R' => character - b'P' + 23,
        b'T' | b'U' => character - b'T' + 26,
        b'W'..=b'Y' => character - b'W' + 28,
        _ => return None,
    };
    Some(value as u32)
}

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    let (Some(holds), Some(parts)) = (check_holds(text), Uscc::parts(text)) else {
        return note_shape(text, judgement);
    };
    if !holds {
        judgement.invalid(Reason::WrongCheckCharacter);
    }
    // Eighteen zeros satisfy the arithmetic of both checks.
    if parts.region == 0 {
        judgement.invalid(Reason::RegionImpossible);
    } else if parts.region != regions::NATIONAL {
        judgement.facts.region = regions::region(parts.region);
        if judgement.facts.region.is_none() {
            judgement.doubtful(Reason::RegionUnknown);
        }
    }
    judgement.facts.registration = parts.registration();
    if judgement.facts.registration.is_none() {
        judgement.doubtful(Reason::RegistrationUnknown);
    }
    judgement.facts.organisation_code = Some(parts.organisation_code.to_owned());
    if !parts.organisation_check_holds() {
        judgement.doubtful(Reason::WrongOrganisationCheck);
    }
}

fn note_shape(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        judgement.invalid(Reason::Empty);
    } else if !spreadsheet_damage(text, judgement) {
        let is_region = |place: usize| (2..8).contains(&place);
        let allowed = |place, byte| if is_region(place) { digit(place, byte) } else { value(byte).is_some() };
        spells(text, allowed, Verdict::Invalid, judgement);
        if text.chars().count() != 18 {
            judgement.invalid(Reason::WrongLength);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LIST, REGISTRATIONS, Uscc};
    use crate::identifiers::lists::count;

    #[test]
    fn every_row_of_the_list_is_read() {
        assert_eq!(REGISTRATIONS.len(), count(LIST));
    }

    #[test]
    fn the_example_of_the_standard_is_taken_apart() {
        let code = Uscc::read("91350100M000100Y43").unwrap();
        assert_eq!((code.pair, code.region, code.organisation_code), ("91", 350_100, "M000100Y4"));
        assert_eq!(code.registration().unwrap().entity, "企业");
        assert!(Uscc::read("91350100M000100Y44").is_none());
    }
}
