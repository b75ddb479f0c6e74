//! Residence permit for residents of Hong Kong, Macao and Taiwan 港澳台居民居住证, issued since 2018-09.
//! The shape of a resident identity number, with the place of origin where the county would stand.

use chrono::NaiveDate;

use super::birth::Sex;
use super::eighteen::Eighteen;
use super::judgement::{Judgement, Reason};
use super::regions;

/// Whether six digits stand for Hong Kong, Macao or Taiwan on these permits.
pub(super) const fn is_origin(code: u32) -> bool {
    matches!(code, 810_000 | 820_000 | 830_000)
}

pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    let Some(parts) = Eighteen::examine(text, as_of, judgement) else { return };
    judgement.facts.sex = Some(Sex::of_order(parts.order));
    if is_origin(parts.origin) {
        judgement.facts.region = regions::region(parts.origin);
    } else {
        judgement.invalid(Reason::WrongBeginning);
    }
}
