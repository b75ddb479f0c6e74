//! The subject principal is the legal representative, whoever fills that office in the dossier.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrincipalIsLegalRepresentative {}

impl PrincipalIsLegalRepresentative {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.other(Field::SubjectPrincipalSameAsAdministrator);
        place.other(Field::SubjectPrincipalIsLegalRepresentative);
        match place.dossier.subject_principal_person().is_legal_representative {
            Some(is_legal_representative) => Judged::holds_or(is_legal_representative, Facts::none),
            None => Judged::NotConcerned,
        }
    }
}
