//! The person has consented in writing to their data being handed on (Personal Information Protection Law,
//! Articles 23 and 29).

use serde::Deserialize;
use tongguan_domain::{DateEntry, Field};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConsentPresent {}

impl ConsentPresent {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (given_on, form) = match place.path.field() {
            Field::ConsentAdministrator => {
                (Field::ConsentAdministratorGivenOn, Field::ConsentAdministratorAttachment)
            }
            // The administrator's consent covers both offices when one person fills them.
            Field::ConsentSubjectPrincipal
                if place.dossier.subject_principal.same_as_administrator != Some(true) =>
            {
                (Field::ConsentSubjectPrincipalGivenOn, Field::ConsentSubjectPrincipalAttachment)
            }
            _ => return Judged::NotConcerned,
        };
        let day = place.other_text(given_on).and_then(|text| DateEntry::from_text(text.reveal()).day());
        let holds = day.is_some_and(|day| day <= place.today) && place.other_text(form).is_some();
        Judged::holds_or(holds, Facts::none)
    }
}
