//! Mainland travel permit for residents of Hong Kong and Macao 港澳居民来往内地通行证: `H` or `M` and
//! eight digits for life; cards of 1999 to 2012 print two more that count the issues. No check digit.

use super::alphabet::{digit, spells};
use super::facts::Form;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let allowed =
        |place, byte: u8| if place == 0 { byte.is_ascii_alphanumeric() } else { digit(place, byte) };
    if spells(text, allowed, Verdict::Invalid, judgement) {
        if !text.starts_with(['H', 'M']) {
            judgement.invalid(Reason::WrongBeginning);
        }
        match text.len() {
            9 => judgement.facts.form = Some(Form::LifelongNumber),
            11 => judgement.facts.form = Some(Form::WithIssueCount),
            _ => judgement.invalid(Reason::WrongLength),
        }
    }
}
