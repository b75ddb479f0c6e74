//! Persons in the dossiers of the vault: which part they have in one, what is held of them there, and where
//! else they stand.

use std::collections::BTreeSet;

use tongguan_domain::{Attachment, AttachmentRole, Dossier, Field, FieldPath, FieldValue, Trace};
use tongguan_vault::Handover;

use crate::{Desk, Problem, SecretText};

/// Most other dossiers in which a person is looked for.
const MOST_PLACES: usize = 1000;

/// A person's part in a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Responsible for the Mini Program.
    Administrator,
    /// Responsible for the filing subject.
    SubjectPrincipal,
    /// Represents the company.
    LegalRepresentative,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::SubjectPrincipal, Self::LegalRepresentative];

    /// The word on the command line and in the messages' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::SubjectPrincipal => "subject-principal",
            Self::LegalRepresentative => "legal-representative",
        }
    }

    /// The part with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }

    /// The part of the dossier that is about the person.
    pub(crate) const fn group(self) -> Field {
        match self {
            Self::Administrator => Field::Administrator,
            Self::SubjectPrincipal => Field::SubjectPrincipal,
            Self::LegalRepresentative => Field::LegalRepresentative,
        }
    }

    /// Every field about the person, the consent among them.
    pub(crate) fn fields(self) -> impl Iterator<Item = Field> {
        let group = [self.group().template(), "."].concat();
        let consent = self.consent().map(|consent| [consent.template(), "."].concat());
        Field::ALL.iter().copied().filter(move |field| {
            let template = field.template();
            // Whether one person fills both offices says nothing of who it is.
            *field != Field::SubjectPrincipalSameAsAdministrator
                && (template.starts_with(&group)
                    || consent.as_ref().is_some_and(|consent| template.starts_with(consent)))
        })
    }

    /// The person's consent, where the dossier keeps one.
    pub(crate) const fn consent(self) -> Option<Field> {
        match self {
            Self::Administrator => Some(Field::ConsentAdministrator),
            Self::SubjectPrincipal => Some(Field::ConsentSubjectPrincipal),
            Self::LegalRepresentative => None,
        }
    }

    /// The day of that consent.
    #[must_use]
    pub const fn given_on(self) -> Option<Field> {
        match self {
            Self::Administrator => Some(Field::ConsentAdministratorGivenOn),
            Self::SubjectPrincipal => Some(Field::ConsentSubjectPrincipalGivenOn),
            Self::LegalRepresentative => None,
        }
    }

    /// The papers that show the person.
    const fn roles(self) -> &'static [AttachmentRole] {
        match self {
            Self::Administrator => {
                &[AttachmentRole::AdministratorIdFront, AttachmentRole::AdministratorIdBack]
            }
            Self::SubjectPrincipal => {
                &[AttachmentRole::SubjectPrincipalIdFront, AttachmentRole::SubjectPrincipalIdBack]
            }
            Self::LegalRepresentative => &[AttachmentRole::LegalRepresentativeId],
        }
    }

    /// Whose paper a role is.
    pub(crate) fn of_role(role: AttachmentRole) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.roles().contains(&role))
    }

    /// The part with a field that leaves a trace.
    fn of_trace(field: Field) -> Option<Self> {
        let template = field.template();
        Self::ALL.into_iter().find(|part| template.starts_with(&[part.group().template(), "."].concat()))
    }
}

/// Papers that are not one person's own and may name any.
const MAY_NAME: [AttachmentRole; 5] = [
    AttachmentRole::AuthorisationLetter,
    AttachmentRole::SubjectAuthorisationLetter,
    AttachmentRole::CommitmentLetter,
    AttachmentRole::ResidencePermit,
    AttachmentRole::ConsentForm,
];

/// One place in which a person stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonPlace {
    /// Id of the dossier.
    pub dossier: String,
    /// The officer's name for it.
    pub title: String,
    /// The person's part in it.
    pub part: Part,
    /// Fields that are filled.
    pub fields: usize,
    /// Papers that show the person.
    pub files: usize,
    /// Papers that are not the person's own and may name them.
    pub papers_to_look_at: usize,
}

/// What is known of where a person stands.
#[derive(Debug, Clone)]
pub struct PersonFound {
    /// The person's name, as the dossier has it.
    pub name: String,
    /// The place that was asked about, then every other one in which the same person stands.
    pub places: Vec<PersonPlace>,
    /// Titles of further dossiers in which a value of the person stands as text.
    pub mentioned_in: Vec<String>,
    /// Who received packets of those dossiers.
    pub handovers: Vec<Handover>,
    /// When backups were written; they still hold what is erased now.
    pub backups: Vec<String>,
}

impl Desk {
    /// Where the person stands who has that part in a dossier.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NobodyThere`]; the vault's own.
    pub fn find_person(&self, id: &str, part: Part) -> Result<PersonFound, Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id)?;
        let values = values_of(&dossier, part);
        if values.is_empty() && own_papers(&dossier, part).next().is_none() {
            return Err(Problem::NobodyThere);
        }
        let mut places = vec![self.place(id, part)?];
        for (other, part) in self.elsewhere(id, part)? {
            places.push(self.place(&other, part)?);
        }
        let held: BTreeSet<&str> = places.iter().map(|place| place.dossier.as_str()).collect();
        let mut mentioned = BTreeSet::new();
        for value in &values {
            mentioned.extend(vault.dossiers_with(value)?);
        }
        let titles = self.dossier_titles()?;
        let others = mentioned.iter().filter(|id| !held.contains(id.as_str()));
        let mentioned_in = others.map(|id| titles.get(id).cloned().unwrap_or_default()).collect();
        let mut handovers = Vec::new();
        for id in held {
            handovers.extend(vault.handovers(id)?);
        }
        Ok(PersonFound {
            name: name_of(&dossier, part),
            places,
            mentioned_in,
            handovers,
            backups: self.backups()?,
        })
    }

    /// Everybody who stands in a dossier.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn everybody(&self, id: &str) -> Result<Vec<(Part, PersonFound)>, Problem> {
        let mut everybody = Vec::new();
        for part in Part::ALL {
            match self.find_person(id, part) {
                Err(Problem::NobodyThere) => {}
                found => everybody.push((part, found?)),
            }
        }
        Ok(everybody)
    }

    fn place(&self, id: &str, part: Part) -> Result<PersonPlace, Problem> {
        let dossier = self.seen_vault()?.dossier(id)?;
        let papers = |roles: &[AttachmentRole]| {
            dossier
                .attachments
                .iter()
                .filter(|paper| paper.role.is_some_and(|role| roles.contains(&role)))
                .count()
        };
        let files = own_papers(&dossier, part).count();
        let own_consent = usize::from(consent_paper(&dossier, part).is_some());
        Ok(PersonPlace {
            dossier: id.to_owned(),
            title: dossier.title.clone().unwrap_or_default(),
            part,
            fields: part.fields().filter(|field| is_filled(&dossier, *field)).count(),
            files,
            papers_to_look_at: papers(&MAY_NAME).saturating_sub(own_consent),
        })
    }

    /// Other places with one of the person's numbers or addresses; by traces, not by values.
    fn elsewhere(&self, id: &str, part: Part) -> Result<BTreeSet<(String, Part)>, Problem> {
        let (own, shared) = self.seen_vault()?.shared_traces(id, MOST_PLACES)?;
        let of_person: BTreeSet<_> = own
            .iter()
            .filter(|trace| Part::of_trace(trace.field) == Some(part))
            .map(|trace| trace.value)
            .collect();
        let part_of =
            |trace: &Trace| Part::of_trace(trace.field).filter(|_| of_person.contains(&trace.value));
        let here = own.iter().filter_map(part_of).filter(|other| *other != part);
        let mut places: BTreeSet<(String, Part)> = here.map(|other| (id.to_owned(), other)).collect();
        // An erased dossier has no title, and nothing is left in it to erase.
        let elsewhere = shared.iter().filter(|shared| shared.title.is_some());
        places.extend(elsewhere.filter_map(|shared| Some((shared.dossier.clone(), part_of(&shared.trace)?))));
        Ok(places)
    }

    /// When backups were written, oldest first.
    pub(crate) fn backups(&self) -> Result<Vec<String>, Problem> {
        let written = tongguan_vault::Deed::BackedUp.word();
        let entries = self.journal()?.into_iter().filter(|entry| entry.deed == written);
        Ok(entries.map(|entry| entry.at).collect())
    }
}

/// The person's name in a dossier; empty when it has none.
pub(crate) fn name_of(dossier: &Dossier, part: Part) -> String {
    let name = match part {
        Part::Administrator => &dossier.administrator.name,
        Part::SubjectPrincipal => &dossier.subject_principal.person.name,
        Part::LegalRepresentative => &dossier.company.legal_representative.name,
    };
    name.clone().unwrap_or_default()
}

/// What may be recognised of a person elsewhere: name, numbers, addresses.
pub(crate) fn values_of(dossier: &Dossier, part: Part) -> Vec<SecretText> {
    let known = |field: &Field| {
        let template = field.template();
        [".name", ".id_number", ".mobile", ".email"].iter().any(|end| template.ends_with(end))
    };
    let values = part.fields().filter(known).filter_map(|field| match dossier.value(FieldPath::of(field)) {
        FieldValue::Text(text) => Some(SecretText::new(text)),
        FieldValue::Secret(secret) => Some(secret),
        _ => None,
    });
    values.filter(|value| !value.is_blank()).collect()
}

/// Places of the papers that show the person and of the consent they signed.
pub(crate) fn own_papers(dossier: &Dossier, part: Part) -> impl Iterator<Item = (usize, &Attachment)> {
    let consent = consent_paper(dossier, part);
    dossier.attachments.iter().enumerate().filter(move |(_, paper)| {
        paper.role.is_some_and(|role| part.roles().contains(&role))
            || (consent.is_some() && paper.id.as_deref() == consent)
    })
}

/// The signed form; not one that another person's consent names as well.
fn consent_paper(dossier: &Dossier, part: Part) -> Option<&str> {
    let (own, other) = match part {
        Part::Administrator => (&dossier.consent.administrator, &dossier.consent.subject_principal),
        Part::SubjectPrincipal => (&dossier.consent.subject_principal, &dossier.consent.administrator),
        Part::LegalRepresentative => return None,
    };
    own.attachment.as_deref().filter(|form| other.attachment.as_deref() != Some(form))
}

/// Whether the dossier keeps a consent of the person; of one for whom it keeps none, there is none to miss.
pub(crate) fn has_consent(dossier: &Dossier, part: Part) -> bool {
    match part {
        Part::Administrator => dossier.consent.administrator.given_on.is_some(),
        Part::SubjectPrincipal => dossier.consent.subject_principal.given_on.is_some(),
        Part::LegalRepresentative => true,
    }
}

pub(crate) fn is_filled(dossier: &Dossier, field: Field) -> bool {
    !matches!(dossier.value(FieldPath::of(field)), FieldValue::Empty)
}
