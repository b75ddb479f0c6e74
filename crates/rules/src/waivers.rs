//! Waivers: a person's signed, expiring decision to hand over although a rule fails.

use chrono::NaiveDate;
use tongguan_domain::{DateEntry, Dossier, FieldPath, Waiver};

use crate::masking::Mask;
use crate::report::GrantedWaiver;

/// The waiver that counts for a rule at a place on a day. One that lacks a member, or has run out, does not.
pub(crate) fn granted(
    dossier: &Dossier,
    rule: &str,
    field: FieldPath,
    today: NaiveDate,
    mask: &Mask,
) -> Option<GrantedWaiver> {
    let field = field.to_string();
    dossier
        .waivers
        .iter()
        .filter(|waiver| trimmed(waiver.rule.as_ref()) == Some(rule))
        .filter(|waiver| trimmed(waiver.field.as_ref()) == Some(&field))
        .find_map(|waiver| counts_on(waiver, today, mask))
}

fn counts_on(waiver: &Waiver, today: NaiveDate, mask: &Mask) -> Option<GrantedWaiver> {
    let reason = trimmed(waiver.reason.as_ref())?;
    let approver = trimmed(waiver.approver.as_ref())?;
    let expires = last_day(waiver).filter(|day| *day >= today)?;
    Some(GrantedWaiver { reason: mask.apply(reason), approver: mask.apply(approver), expires })
}

/// The last day of a waiver. A decision without an end is no decision for this dossier.
pub(crate) fn last_day(waiver: &Waiver) -> Option<NaiveDate> {
    waiver.expires.as_ref().and_then(DateEntry::day)
}

/// The text without surrounding white space, if anything is left of it.
pub(crate) fn trimmed(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}
