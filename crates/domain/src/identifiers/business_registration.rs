//! Business registration number 工商注册号 of 15 digits (GS 15-2006), used from 2007-07 to 2015-10: six
//! digits of authority, eight of sequence, a check digit. Recognised so that an officer can be told to
//! ask for the Unified Social Credit Code.

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::check_digits::{mod_11_10, number};
use super::facts::Ownership;
use super::judgement::{Judgement, Reason, Verdict};
use super::regions;

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    if spreadsheet_damage(text, judgement) || !spells(text, digit, Verdict::Invalid, judgement) {
        return;
    }
    let Ok(digits) = <&[u8; 15]>::try_from(text.as_bytes()) else {
        return judgement.invalid(Reason::WrongLength);
    };
    let [body @ .., check] = digits;
    if mod_11_10(body) != *check {
        judgement.invalid(Reason::WrongCheckCharacter);
    }
    let [authority @ .., sequence, _, _, _, _, _, _, _, _] = digits;
    judgement.facts.ownership = Some(match sequence {
        b'0'..=b'3' => Ownership::Domestic,
        b'4' | b'5' => Ownership::ForeignInvested,
        _ => Ownership::SelfEmployed,
    });
    let authority = number(authority);
    if authority != regions::NATIONAL {
        judgement.facts.region = regions::region(authority);
        if judgement.facts.region.is_none() {
            judgement.doubtful(Reason::RegionUnknown);
        }
    }
}
