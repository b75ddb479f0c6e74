//! Mainland travel permit for residents of Hong Kong and Macao 港澳居民来往内地通行证: `H` or `M` and
//! eight digits for life; cards of 1999 to 2012 print two more that count the issues. No check digit.

use super::alphabet::spells;
use super::facts::Form;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let Some(digits) = text.strip_prefix(['H', 'M']) else {
        if spells(text, |byte| byte.is_ascii_alphanumeric(), Verdict::Invalid, judgement) {
            judgement.invalid(Reason::WrongBeginning);
        }
        return;
    };
    if spells(digits, |byte| byte.is_ascii_digit(), Verdict::Invalid, judgement) {
        match digits.len() {
            8 => judgement.facts.form = Some(Form::LifelongNumber),
            10 => judgement.facts.form = Some(Form::WithIssueCount),
            _ => judgement.invalid(Reason::WrongLength),
        }
    }
}
