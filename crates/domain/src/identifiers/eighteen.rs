//! The shape that resident identity numbers share with the permits modelled on them: six digits of
//! region or origin, a birth date, an order code and a check character, `RRRRRRYYYYMMDDSSSC`.

use chrono::NaiveDate;

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::birth;
use super::check_digits::{mod_11_2, number};
use super::judgement::{Judgement, Reason, Verdict};

/// The parts of an eighteen-character number.
#[derive(Clone, Copy)]
pub(super) struct Eighteen {
    /// The first six digits.
    pub origin: u32,
    /// The birth date, if it is in the calendar.
    pub birth: Option<NaiveDate>,
    /// The three digits that tell apart people of one region and birthday.
    pub order: u32,
    /// Whether the check character follows from the seventeen digits.
    pub check_holds: bool,
}

impl Eighteen {
    /// Takes the parts apart; `None` unless they are seventeen digits and a digit or `X`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let characters: &[u8; 18] = text.as_bytes().try_into().ok()?;
        let (digits, rest) = characters.split_first_chunk::<17>()?;
        let [check] = rest else { return None };
        if !digits.iter().all(u8::is_ascii_digit) || !(check.is_ascii_digit() || *check == b'X') {
            return None;
        }
        let (origin, rest) = digits.split_first_chunk::<6>()?;
        let (year, rest) = rest.split_first_chunk::<4>()?;
        let (month, rest) = rest.split_first_chunk::<2>()?;
        let (day, order) = rest.split_first_chunk::<2>()?;
        let year = i32::try_from(number(year)).ok()?;
        Some(Self {
            origin: number(origin),
            birth: NaiveDate::from_ymd_opt(year, number(month), number(day)),
            order: number(order),
            check_holds: mod_11_2(digits) == *check,
        })
    }

    /// Reads the parts and notes what is wrong with shape, date, order and check character.
    pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) -> Option<Self> {
        let Some(parts) = Self::read(text) else {
            note_shape(text, judgement);
            return None;
        };
        if !parts.check_holds {
            // A spreadsheet keeps fifteen digits of a quantity and fills up with zeros.
            let rounded = text.ends_with("000");
            judgement.invalid(if rounded { Reason::SpreadsheetDamage } else { Reason::WrongCheckCharacter });
        }
        birth::examine(parts.birth, as_of, judgement);
        if parts.order == 0 {
            judgement.doubtful(Reason::OrderNotIssued);
        }
        Some(parts)
    }
}

fn note_shape(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        judgement.invalid(Reason::Empty);
    } else if !spreadsheet_damage(text, judgement) {
        let allowed = |place, byte| digit(place, byte) || (place == 17 && byte == b'X');
        spells(text, allowed, Verdict::Invalid, judgement);
        if text.chars().count() != 18 {
            judgement.invalid(Reason::WrongLength);
        }
    }
}
