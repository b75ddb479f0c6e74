//! Number of a Chinese passport. The forms come from a compilation and grow with every new series, so
//! one that matches none of them is a doubt; only characters no passport prints rule a number out.

use super::alphabet::{digit_or_capital, spells};
use super::facts::Form;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.doubtful(Reason::Empty);
    }
    let careless = |_, byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
    let spelled = spells(text, careless, Verdict::Invalid, judgement)
        && spells(text, digit_or_capital, Verdict::Doubtful, judgement);
    if spelled {
        judgement.facts.form = form(text.as_bytes());
        if judgement.facts.form.is_none() {
            judgement.doubtful(Reason::UnknownForm);
        }
    }
}

fn form(characters: &[u8]) -> Option<Form> {
    let digits = |rest: &[u8], count: usize| rest.len() == count && rest.iter().all(u8::is_ascii_digit);
    match characters {
        [b'E' | b'G', rest @ ..] if digits(rest, 8) => Some(Form::OrdinaryPassport),
        [b'1', b'4' | b'5', rest @ ..] if digits(rest, 7) => Some(Form::OrdinaryPassport),
        // Since 2017-04; I and O are never used.
        [b'E', b'A'..=b'H' | b'J'..=b'N' | b'P'..=b'Z', rest @ ..] if digits(rest, 7) => {
            Some(Form::OrdinaryPassport)
        }
        [b'P' | b'S' | b'D', b'E', rest @ ..] if digits(rest, 7) => Some(Form::OfficialPassport),
        [b'S', rest @ ..] if digits(rest, 8) => Some(Form::OfficialPassport),
        [b'K' | b'H', rest @ ..] if digits(rest, 8) => Some(Form::HongKongPassport),
        [b'K', b'J', rest @ ..] if digits(rest, 7) => Some(Form::HongKongPassport),
        [b'M', b'A' | b'B', rest @ ..] if digits(rest, 7) => Some(Form::MacaoPassport),
        _ => None,
    }
}
