//! Mainland travel permit for residents of Taiwan 台湾居民来往大陆通行证: eight digits on cards (since
//! 2015), ten in the older booklets, whose last two count the issues. No check digit.

use super::alphabet::{digit, spells};
use super::facts::Form;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    // The letter in brackets of very old booklets is refused too: a person has to read that card.
    if spells(text, digit, Verdict::Invalid, judgement) {
        match text.len() {
            8 => judgement.facts.form = Some(Form::LifelongNumber),
            10 => judgement.facts.form = Some(Form::WithIssueCount),
            _ => judgement.invalid(Reason::WrongLength),
        }
    }
}
