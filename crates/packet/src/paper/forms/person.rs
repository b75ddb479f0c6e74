//! A responsible person 负责人: the entries of a form, and the card of the administrator.

use tongguan_domain::{Field, Person};

use super::Clerk;
use crate::paper::blocks::{Block, Entry, Sign};

/// Which of the two responsible persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Party {
    /// Responsible for the Mini Program 小程序负责人, which is the account's administrator.
    Administrator,
    /// Responsible for the filing subject 主体负责人.
    Principal,
}

/// The fields of a person.
pub(super) struct PersonFields {
    pub(super) name: Field,
    pub(super) id_type: Field,
    pub(super) id_number: Field,
    pub(super) id_valid_from: Field,
    pub(super) id_valid_until: Field,
    pub(super) mobile: Field,
    pub(super) email: Field,
    pub(super) emergency_contact: Field,
}

impl Party {
    /// The fields that hold this person. The subject principal may be the administrator once more.
    pub(super) fn fields(self, clerk: &Clerk<'_>) -> PersonFields {
        let same = clerk.content.dossier.subject_principal.same_as_administrator == Some(true);
        if self == Self::Administrator || same {
            PersonFields {
                name: Field::AdministratorName,
                id_type: Field::AdministratorIdType,
                id_number: Field::AdministratorIdNumber,
                id_valid_from: Field::AdministratorIdValidFrom,
                id_valid_until: Field::AdministratorIdValidUntil,
                mobile: Field::AdministratorMobile,
                email: Field::AdministratorEmail,
                emergency_contact: Field::AdministratorEmergencyContact,
            }
        } else {
            PersonFields {
                name: Field::SubjectPrincipalName,
                id_type: Field::SubjectPrincipalIdType,
                id_number: Field::SubjectPrincipalIdNumber,
                id_valid_from: Field::SubjectPrincipalIdValidFrom,
                id_valid_until: Field::SubjectPrincipalIdValidUntil,
                mobile: Field::SubjectPrincipalMobile,
                email: Field::SubjectPrincipalEmail,
                emergency_contact: Field::SubjectPrincipalEmergencyContact,
            }
        }
    }

    /// The person.
    pub(super) fn person<'a>(self, clerk: &Clerk<'a>) -> &'a Person {
        let dossier = clerk.content.dossier;
        match self {
            Self::Administrator => &dossier.administrator,
            Self::Principal => dossier.subject_principal_person(),
        }
    }

    /// Key of the message that names the part this person plays.
    pub(super) const fn part_key(self) -> &'static str {
        match self {
            Self::Administrator => "paper-part-administrator",
            Self::Principal => "paper-part-principal",
        }
    }
}

/// Identity and contact, in the order in which the platform asks.
pub(super) fn entries(clerk: &Clerk<'_>, party: Party) -> Vec<Entry> {
    let fields = party.fields(clerk);
    [
        fields.name,
        fields.id_type,
        fields.id_number,
        fields.id_valid_from,
        fields.id_valid_until,
        fields.mobile,
        fields.email,
        fields.emergency_contact,
    ]
    .into_iter()
    .map(|field| clerk.entry(field))
    .collect()
}

/// The card that the administrator keeps: their particulars as submitted, and what they will be asked to do.
pub(super) fn card(clerk: &Clerk<'_>) -> Vec<Block> {
    let steps = ["scan", "call", "face", "picture", "message"]
        .map(|step| (Sign::Box, clerk.sentence(&format!("paper-card-{step}"), &[])));
    vec![
        Block::Paragraph(clerk.sentence("paper-card-use", &[])),
        clerk.heading("paper-card-particulars"),
        Block::Entries(entries(clerk, Party::Administrator)),
        clerk.heading("paper-card-steps"),
        Block::Items(steps.to_vec()),
        Block::Paragraph(clerk.sentence("paper-card-partner", &[])),
        Block::Entries(vec![clerk.entry(Field::PartnerName), clerk.entry(Field::PartnerContact)]),
    ]
}
