//! Bank card numbers: 16 to 19 digits, the last by Luhn's test. Not for company accounts 对公账号, which
//! have no common check digit.

use super::alphabet::{digit, spells, spreadsheet_damage};
use super::check_digits::luhn_holds;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    if spreadsheet_damage(text, judgement) || !spells(text, digit, Verdict::Invalid, judgement) {
        return;
    }
    if !(16..=19).contains(&text.len()) {
        judgement.invalid(Reason::WrongLength);
    } else if !luhn_holds(text.as_bytes()) {
        judgement.invalid(Reason::WrongCheckCharacter);
    }
}
