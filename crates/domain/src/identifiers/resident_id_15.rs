//! Resident identity number of the first generation (GB 11643-1989): `RRRRRRYYMMDDSSS`, no check digit.
//!
//! Replaced from 1999-10-01; cards that carry one ended in 2013. Recognised so that an officer can be
//! told to ask for the 18-character number.

use chrono::NaiveDate;

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::birth::{self, Sex};
use super::check_digits::{mod_11_2, number};
use super::judgement::{Judgement, Reason, Verdict};
use super::{regions, resident_id};
use crate::secret::SecretText;

/// Order codes from here on were kept for people born in the century before.
const CENTENARIANS: u32 = 996;

pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    if spreadsheet_damage(text, judgement) || !spells(text, digit, Verdict::Invalid, judgement) {
        return;
    }
    let Some((region, date, order)) = parts(text) else {
        return judgement.invalid(Reason::WrongLength);
    };
    let (region, order) = (number(region), number(order));
    let century = if order >= CENTENARIANS { b"18" } else { b"19" };
    birth::examine(day(century, date), as_of, judgement);
    judgement.facts.sex = Some(Sex::of_order(order));
    judgement.facts.upgraded = upgraded(text, century);
    if order == 0 {
        judgement.doubtful(Reason::OrderNotIssued);
    }
    if !regions::has_counties(region / 10_000) {
        judgement.invalid(Reason::RegionImpossible);
        return;
    }
    resident_id::examine_county(region, judgement.facts.birth_date, judgement);
    if judgement.reasons.contains(&Reason::RegionNotCounty) {
        // No such number has been given out since 1999, so what was no county then is none by now.
        judgement.invalid(Reason::RegionNotCounty);
    }
}

fn parts(text: &str) -> Option<(&[u8; 6], &[u8; 6], &[u8])> {
    let digits: &[u8; 15] = text.as_bytes().try_into().ok()?;
    let (region, rest) = digits.split_first_chunk::<6>()?;
    let (date, order) = rest.split_first_chunk::<6>()?;
    Some((region, date, order))
}

fn day(century: &[u8; 2], [y1, y2, m1, m2, d1, d2]: &[u8; 6]) -> Option<NaiveDate> {
    let year = number(century) * 100 + number(&[*y1, *y2]);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[*m1, *m2]), number(&[*d1, *d2]))
}

fn upgraded(text: &str, century: &[u8; 2]) -> Option<SecretText> {
    let (region, rest) = text.split_at_checked(6)?;
    let century = std::str::from_utf8(century).ok()?;
    let mut number = format!("{region}{century}{rest}");
    let check = mod_11_2(number.as_bytes().try_into().ok()?);
    number.push(char::from(check));
    Some(SecretText::new(number))
}
