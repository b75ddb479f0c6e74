//! The waiver has all five members, names a rule of this book or of the answers received, and has not run out. Otherwise it does not
//! count, and the failure stands.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::answers;
use crate::facts::Facts;
use crate::place::Place;
use crate::waivers::last_day;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaiverComplete {}

impl WaiverComplete {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let members = [Field::WaiverRule, Field::WaiverField, Field::WaiverReason, Field::WaiverApprover];
        let is_complete = members.into_iter().all(|member| place.other_text(member).is_some());
        let rule = place.other_text(Field::WaiverRule);
        let is_known = rule.is_some_and(|rule| {
            let id = rule.reveal().trim();
            place.book.rule(id).is_some() || answers::has_rule(place.dossier, id)
        });
        place.other(Field::WaiverExpires);
        let waiver = place.path.index().and_then(|index| place.dossier.waivers.get(index));
        let still_runs = waiver.and_then(last_day).is_some_and(|day| day >= place.today);
        Judged::holds_or(is_complete && is_known && still_runs, || {
            Facts::found(place.shown(place.at(Field::WaiverRule)))
        })
    }
}
