//! Who is said to be the legal representative has the legal representative's name and number, and who is
//! said not to be has another number.

use serde::Deserialize;
use tongguan_domain::{Field, FieldValue, SecretText};

use super::Judged;
use super::equals_field::is_same;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SamePerson {}

impl SamePerson {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let (name, number) = match place.path.field() {
            Field::AdministratorIsLegalRepresentative => {
                (Field::AdministratorName, Field::AdministratorIdNumber)
            }
            Field::SubjectPrincipalIsLegalRepresentative => {
                (Field::SubjectPrincipalName, Field::SubjectPrincipalIdNumber)
            }
            _ => return Judged::NotConcerned,
        };
        let FieldValue::Flag(claimed) = place.value() else { return Judged::NotConcerned };
        let same_name = agree(place.other_text(name), place.other_text(Field::LegalRepresentativeName));
        let same_number =
            agree(place.other_text(number), place.other_text(Field::LegalRepresentativeIdNumber));
        let known: Vec<bool> = match claimed {
            true => [same_name, same_number].into_iter().flatten().collect(),
            // Two persons may share a name, never a number.
            false => same_number.into_iter().map(|same| !same).collect(),
        };
        if known.is_empty() {
            return Judged::NotConcerned;
        }
        Judged::holds_or(known.into_iter().all(|holds| holds), Facts::none)
    }
}

fn agree(left: Option<SecretText>, right: Option<SecretText>) -> Option<bool> {
    Some(is_same(&left?, &right?))
}
