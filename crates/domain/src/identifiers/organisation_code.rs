//! Organisation code 组织机构代码 (GB 11714-1997): eight characters and a check character, usually
//! printed with a hyphen before the last. Replaced by the Unified Social Credit Code, which contains it.

use super::alphabet::{digit_or_capital, spells};
use super::check_digits::organisation;
use super::judgement::{Judgement, Reason, Verdict};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let bare: String;
    let code = match text.split_once('-') {
        Some((body, check)) if body.len() == 8 => {
            bare = format!("{body}{check}");
            bare.as_str()
        }
        _ => text,
    };
    if !spells(code, digit_or_capital, Verdict::Invalid, judgement) {
        return;
    }
    match code.as_bytes().split_first_chunk::<8>() {
        Some((body, [check])) if organisation(body) == *check => {
            judgement.facts.organisation_code = Some(code.to_owned());
        }
        Some((_, [_])) => judgement.invalid(Reason::WrongCheckCharacter),
        _ => judgement.invalid(Reason::WrongLength),
    }
}
