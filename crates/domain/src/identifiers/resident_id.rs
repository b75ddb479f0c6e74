//! Resident identity number 公民身份号码 (GB 11643-1999).
//!
//! The region is the county where the person was registered when the number was given out. It need
//! not have existed at birth: numbers exist since 1984, and the standard's own example is a person
//! born in 1880. It only must not have ended before the birth.

use chrono::{Datelike, NaiveDate};

use super::birth::Sex;
use super::eighteen::Eighteen;
use super::hmt_residence_permit;
use super::judgement::{Judgement, Reason};
use super::regions;

/// What a well-formed resident identity number says. Holds personal data, so it has no `Debug`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ResidentId {
    /// Day of birth.
    pub birth: NaiveDate,
    /// Sex as registered.
    pub sex: Sex,
    /// Six-digit region code; see [`regions::region`].
    pub region: u32,
}

impl ResidentId {
    /// Reads a number as the standard prints it; `None` unless shape, birth date and check character
    /// hold. Permits with the same shape are not told apart here, and no list is asked.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let parts = Eighteen::read(text).filter(|parts| parts.check_holds)?;
        Some(Self { birth: parts.birth?, sex: Sex::of_order(parts.order), region: parts.origin })
    }
}

pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    let Some(parts) = Eighteen::examine(text, as_of, judgement) else { return };
    judgement.facts.sex = Some(Sex::of_order(parts.order));
    if hmt_residence_permit::is_origin(parts.origin) {
        judgement.doubtful(Reason::OtherKind);
    } else if !regions::has_counties(parts.origin / 10_000) {
        judgement.invalid(Reason::RegionImpossible);
    } else {
        examine_county(parts.origin, parts.birth, judgement);
    }
}

/// Notes a county code and what is doubtful about it for a person born on that day.
pub(super) fn examine_county(code: u32, birth: Option<NaiveDate>, judgement: &mut Judgement) {
    let Some(region) = regions::region(code) else {
        judgement.doubtful(Reason::RegionUnknown);
        return;
    };
    judgement.facts.region = Some(region);
    if !region.is_county {
        judgement.doubtful(Reason::RegionNotCounty);
    }
    let ended_before = |birth: NaiveDate| region.last_year.is_some_and(|last| i32::from(last) < birth.year());
    if birth.is_some_and(ended_before) {
        // Police stations lagged behind, and no list of regions is perfect.
        judgement.doubtful(Reason::RegionEndedBeforeBirth);
    }
}
