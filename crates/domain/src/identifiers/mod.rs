//! Identifiers of persons, companies and filings: what a number says of itself, and whether its
//! shape and arithmetic are possible.
//!
//! One file per kind. Nothing here knows whether a number was ever issued, belongs to the name beside
//! it, or is still in use: that cannot be decided offline, and no verdict claims it.
//!
//! Three verdicts, because two would lie. *Invalid* is what shape or arithmetic rules out. *Doubtful*
//! is whatever hangs on a list that ages or on a weak source, where a person has to look. *Valid* is the
//! rest. The lists live in `assets/rulebook/lists`, each with its source and date.

mod alphabet;
mod bank_card;
mod birth;
mod business_registration;
mod check_digits;
mod countries;
mod eighteen;
mod email;
mod facts;
mod foreign_permanent_resident;
mod hk_macao_permit;
mod hmt_residence_permit;
mod icp_number;
mod judgement;
mod kind;
mod landline;
mod lines;
mod lists;
mod mini_program_filing;
mod mobile;
mod normalise;
mod organisation_code;
mod passport_cn;
mod passport_mrz;
mod person_name;
mod postal_code;
mod regions;
mod resident_id;
mod resident_id_15;
mod taiwan_permit;
mod uscc;

use chrono::NaiveDate;

pub use birth::{Sex, age_on};
pub use countries::Country;
pub use facts::{FactValue, Facts, Form, Ownership, Refused, Script, TravelDocument};
pub use judgement::{Judgement, Reason, Verdict};
pub use kind::Kind;
pub use landline::Area;
pub use lines::{judge_line, write_line};
pub use mobile::{Segment, segment};
pub use normalise::Normalisation;
pub use regions::{Region, counties_in_force, provinces_and_cities, region};
pub use resident_id::ResidentId;
pub use uscc::{Registration, Uscc};

/// How an identifier is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Nothing is put right first: the text must already stand as the standard prints it.
    pub strict: bool,
    /// The day by which ages are counted and births in the future are recognised.
    pub as_of: NaiveDate,
}

/// Judges one text as an identifier of a kind.
///
/// Unless [`Options::strict`], habits of typing are put right first and listed in
/// [`Judgement::changed`]. Never fails and never panics, whatever the text.
#[must_use]
pub fn judge(kind: Kind, input: &str, options: Options) -> Judgement {
    let mut changed = Vec::new();
    let text = if options.strict { input.into() } else { normalise::normal(kind, input, &mut changed) };
    let mut judgement = Judgement::start(kind, changed);
    kind.examine(&text, options.as_of, &mut judgement);
    judgement.finish(input, text, options.as_of);
    judgement
}

/// A text without the habits of typing of its kind, whether or not it is a possible identifier.
#[must_use]
pub fn plain(kind: Kind, input: &str) -> String {
    normalise::normal(kind, input, &mut Vec::new()).into_owned()
}
