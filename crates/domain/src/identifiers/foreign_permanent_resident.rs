//! Foreign permanent resident identity card 外国人永久居留身份证, in both formats in use.
//!
//! Cards issued since 2023-12-01 carry 18 characters: `9`, the province of application, the nationality
//! (ISO 3166-1 numeric), then birth date, order and check as in a resident identity number. Cards of
//! 2004 and 2017, good until they expire, carry 15: nationality (alpha-3), four digits of region, six of
//! birth date, an order digit and a check digit. That inner division and its check digit are known from
//! one implementation only, so a wrong check digit there is a doubt.

use chrono::NaiveDate;

use super::alphabet::{digit, spells};
use super::birth;
use super::check_digits::{icao, number};
use super::countries;
use super::eighteen::Eighteen;
use super::facts::Form;
use super::judgement::{Judgement, Reason, Verdict};
use super::regions;

pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    if text.starts_with(|first: char| first.is_ascii_uppercase()) {
        examine_old(text, as_of, judgement);
    } else {
        examine_new(text, as_of, judgement);
    }
}

fn examine_new(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    let Some(parts) = Eighteen::examine(text, as_of, judgement) else { return };
    if parts.origin / 100_000 != 9 {
        return judgement.invalid(Reason::WrongBeginning);
    }
    judgement.facts.form = Some(Form::Card2023);
    examine_province(parts.origin / 1_000 % 100, judgement);
    judgement.facts.nationality = countries::by_number(parts.origin % 1_000);
    if judgement.facts.nationality.is_none() {
        judgement.doubtful(Reason::CountryUnknown);
    }
}

fn examine_old(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    let allowed = |place, byte: u8| if place < 3 { byte.is_ascii_uppercase() } else { digit(place, byte) };
    if !spells(text, allowed, Verdict::Invalid, judgement) {
        return;
    }
    let Some((letters, digits)) = parts(text) else {
        return judgement.invalid(Reason::WrongLength);
    };
    judgement.facts.form = Some(Form::Card2004);
    judgement.facts.nationality = countries::by_letters(letters);
    if judgement.facts.nationality.is_none() {
        judgement.doubtful(Reason::CountryUnknown);
    }
    let [p1, p2, _, _, y1, y2, m1, m2, d1, d2, ..] = digits.as_bytes() else { return };
    examine_province(number(&[*p1, *p2]), judgement);
    let (year, month, day) = (number(&[*y1, *y2]), number(&[*m1, *m2]), number(&[*d1, *d2]));
    birth::examine(birth::two_digit_year(year, month, day, as_of), as_of, judgement);
    if Some(icao(text.bytes().take(14))) != text.bytes().next_back() {
        judgement.doubtful(Reason::WrongCheckCharacter);
    }
}

fn parts(text: &str) -> Option<(&str, &str)> {
    if text.len() == 15 { text.split_at_checked(3) } else { None }
}

/// Whether a province takes such applications ages with the administrative map, except that a
/// number never given to any province rules a card out.
fn examine_province(province: u32, judgement: &mut Judgement) {
    if !regions::is_province(province) {
        judgement.invalid(Reason::RegionImpossible);
        return;
    }
    judgement.facts.region = regions::region(province * 10_000);
    if !regions::has_counties(province) {
        judgement.doubtful(Reason::RegionUnknown);
    }
}
