//! Postal codes: six digits, of which the first two name a zone. Zeros in front are real, and
//! spreadsheets lose them.

use std::sync::LazyLock;

use super::alphabet::{digit, spells};
use super::judgement::{Judgement, Reason, Verdict};
use super::lists::rows;

const LIST: &str = include_str!("../../../../assets/rulebook/lists/postal-zones.tsv");

static ZONES: LazyLock<Vec<[&'static str; 2]>> = LazyLock::new(|| rows(LIST).collect());

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    if !spells(text, digit, Verdict::Invalid, judgement) {
        return;
    }
    match text.len() {
        6 => match ZONES.iter().find(|[prefix, _]| text.starts_with(prefix)) {
            Some([_, place]) => judgement.facts.place = Some(place),
            None => judgement.doubtful(Reason::ZoneUnknown),
        },
        5 => {
            judgement.invalid(Reason::SpreadsheetDamage);
            judgement.invalid(Reason::WrongLength);
        }
        _ => judgement.invalid(Reason::WrongLength),
    }
}
