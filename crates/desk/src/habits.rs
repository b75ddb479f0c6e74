//! What people bring along by habit when they type a number: spaces, hyphens, full-width digits, +86.
//!
//! The platform takes numbers as they stand, so an entry that is right but for such a habit is stored
//! in its plain form. Anything doubtful beyond that stays as it was typed, for a finding to name.

use tongguan_domain::identifiers::{Kind, Options, Verdict, judge};
use tongguan_domain::{Dossier, Field, FieldPath, FieldValue, IdType, SecretText};

use crate::Day;

/// The value to store for what was entered.
pub(crate) fn plain(dossier: &Dossier, path: FieldPath, value: FieldValue, today: Day) -> FieldValue {
    let Some(kind) = kind_of(dossier, path.field()) else { return value };
    let typed = match &value {
        FieldValue::Text(text) => text.as_str(),
        FieldValue::Secret(secret) => secret.reveal(),
        _ => return value,
    };
    let judged = judge(kind, typed, Options { strict: false, as_of: today });
    match judged.normalised {
        Some(normal) if judged.verdict != Verdict::Invalid && normal.reveal() != typed => {
            entry(&value, &normal)
        }
        _ => value,
    }
}

fn entry(value: &FieldValue, normal: &SecretText) -> FieldValue {
    match value {
        FieldValue::Secret(_) => FieldValue::Secret(normal.clone()),
        _ => FieldValue::Text(normal.reveal().to_owned()),
    }
}

fn kind_of(dossier: &Dossier, field: Field) -> Option<Kind> {
    let resident =
        |id_type: Option<IdType>| (id_type == Some(IdType::ResidentId)).then_some(Kind::ResidentId);
    match field {
        Field::CompanyUscc => Some(Kind::Uscc),
        Field::AdministratorMobile
        | Field::AdministratorEmergencyContact
        | Field::SubjectPrincipalMobile
        | Field::SubjectPrincipalEmergencyContact => Some(Kind::Mobile),
        Field::AdministratorEmail | Field::SubjectPrincipalEmail => Some(Kind::Email),
        Field::AdministratorIdNumber => resident(dossier.administrator.id_type),
        Field::SubjectPrincipalIdNumber => resident(dossier.subject_principal.person.id_type),
        Field::LegalRepresentativeIdNumber => resident(dossier.company.legal_representative.id_type),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;
    use tongguan_domain::{Dossier, Field, FieldPath, FieldValue};

    #[test]
    fn habits_are_put_right_and_mistakes_stay_as_typed() {
        let dossier = Dossier::default();
        let today = crate::day("2026-11-24").unwrap();
        let stored = |text: &str| {
            plain(
                &dossier,
                FieldPath::of(Field::AdministratorMobile),
                FieldValue::Text(text.to_owned()),
                today,
            )
        };
        for typed in ["+86 138 0000 5501", "138-0000-5501", "１３８００００５５０１"] {
            assert_eq!(stored(typed), FieldValue::Text("13800005501".to_owned()), "{typed}");
        }
        assert_eq!(stored("138 0000 550"), FieldValue::Text("138 0000 550".to_owned()));
    }
}
