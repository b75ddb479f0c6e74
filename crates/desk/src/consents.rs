//! A person's consent comes before their papers, and can be withdrawn (Personal Information Protection Law,
//! Articles 13, 15 and 29). The dossier keeps one consent for each person whose papers a filing asks for; its purpose
//! is that of the form they sign: registering and filing this Mini Program.

use tongguan_domain::{AttachmentRole, Choice as _, Dossier, Field, FieldPath, FieldValue};
use tongguan_vault::Deed;

use crate::persons::{Part, is_filled};
use crate::{Day, Desk, OpenDossier, Problem};

impl Desk {
    /// Withdraws a consent: from now on no paper of the person comes in and the dossier is not handed over. What
    /// is held of the person stays until it is erased.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoConsent`] when there is none to withdraw; the vault's own.
    pub fn withdraw_consent(&mut self, id: &str, part: Part) -> Result<OpenDossier, Problem> {
        let consent = part.consent().ok_or(Problem::NoConsent)?;
        let path = consent.template();
        self.open_vault()?.change(id, path, |dossier| {
            let fields = members(consent).filter(|field| is_filled(dossier, *field));
            let fields: Vec<Field> = fields.collect();
            if fields.is_empty() {
                return Err(Problem::NoConsent);
            }
            for field in fields {
                dossier.set(FieldPath::of(field), FieldValue::Empty)?;
            }
            Ok(())
        })?;
        self.record(Deed::ConsentWithdrawn, id, path)?;
        self.open_dossier(id)
    }
}

/// Lets a paper in only if the person it shows has consented by that day.
///
/// # Errors
/// [`Problem::ConsentMissing`].
pub(crate) fn require(dossier: &Dossier, role: AttachmentRole, today: Day) -> Result<(), Problem> {
    match Part::of_role(role) {
        Some(part) if !has_consented(dossier, part, today) => Err(Problem::ConsentMissing { part }),
        _ => Ok(()),
    }
}

/// The same for every paper that a dossier from outside brings along.
///
/// # Errors
/// [`Problem::ConsentMissing`].
pub(crate) fn require_for_all(dossier: &Dossier, today: Day) -> Result<(), Problem> {
    let files = dossier
        .attachments
        .iter()
        .filter(|paper| matches!(paper.measured, Some(tongguan_domain::Measured::File(_))));
    files.filter_map(|paper| paper.role).try_for_each(|role| require(dossier, role, today))
}

/// The same for a role that a paper is given later.
///
/// # Errors
/// [`Problem::ConsentMissing`].
pub(crate) fn require_for_value(
    dossier: &Dossier,
    place: FieldPath,
    value: &FieldValue,
    today: Day,
) -> Result<(), Problem> {
    match value {
        FieldValue::Text(word) if place.field() == Field::AttachmentRole => {
            AttachmentRole::from_word(word).map_or(Ok(()), |role| require(dossier, role, today))
        }
        _ => Ok(()),
    }
}

fn has_consented(dossier: &Dossier, part: Part, today: Day) -> bool {
    let consents = &dossier.consent;
    let consent = match part {
        Part::Administrator => &consents.administrator,
        // One person in both offices consents once.
        Part::SubjectPrincipal if dossier.subject_principal.same_as_administrator == Some(true) => {
            &consents.administrator
        }
        Part::SubjectPrincipal => &consents.subject_principal,
        // The dossier keeps no consent of the legal representative.
        Part::LegalRepresentative => return true,
    };
    consent.given_on.as_ref().and_then(tongguan_domain::DateEntry::day).is_some_and(|day| day <= today)
}

fn members(consent: Field) -> impl Iterator<Item = Field> {
    let group = [consent.template(), "."].concat();
    Field::ALL.iter().copied().filter(move |field| field.template().starts_with(&group))
}
