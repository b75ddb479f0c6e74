//! What a dossier has in common with others: persons, companies and names, as keyed hashes.
//!
//! A trace says that *the same* value stands somewhere else, and whether it belongs to the same person or
//! company there, to somebody who has the key; it never says which value. So it may outlive the personal
//! data it was made from. Whether two dossiers may share a value is the rules' business.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::dossier::Dossier;
use crate::fields::{Field, FieldPath};
use crate::identifiers::{Kind, plain};
use crate::slots::FieldValue;

/// A keyed hash: the first half of HMAC-SHA256, beyond reach of chance and of searching.
pub type Mark = [u8; 16];

/// The bytes of a block of SHA-256, which is how HMAC takes its key.
const BLOCK: usize = 64;

/// One value of a dossier, as others can recognise it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Where the value stands.
    pub field: Field,
    /// The value.
    pub value: Mark,
    /// Whose it is; `None` when the dossier does not say.
    pub owner: Option<Mark>,
}

/// What is compared as the same kind of value, wherever it stands.
#[derive(Clone, Copy)]
enum Likeness {
    IdNumber,
    Mobile,
    Email,
    CompanyCode,
    /// A name of a person, a company or a Mini Program.
    Name,
}

/// Every value that leaves a trace, and the fields that say whose it is, of which the first filled one counts.
const TRACED: [(Field, &[Field]); 9] = [
    (Field::CompanyUscc, &[Field::CompanyName]),
    (Field::LegalRepresentativeIdNumber, &[Field::LegalRepresentativeName]),
    (Field::AdministratorIdNumber, &[Field::AdministratorName]),
    (Field::AdministratorMobile, &[Field::AdministratorIdNumber]),
    (Field::AdministratorEmail, &[Field::AdministratorIdNumber]),
    (Field::SubjectPrincipalIdNumber, &[Field::SubjectPrincipalName]),
    (Field::SubjectPrincipalMobile, &[Field::SubjectPrincipalIdNumber]),
    (Field::SubjectPrincipalEmail, &[Field::SubjectPrincipalIdNumber]),
    (Field::MiniProgramName, &[Field::CompanyUscc, Field::CompanyRegistrationNumber]),
];

/// The key under which traces are made. Traces of two keys have nothing to do with each other.
pub struct TraceKey(Zeroizing<[u8; BLOCK]>);

impl TraceKey {
    /// The key with those bytes.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        let mut key = Self(Zeroizing::new([0; BLOCK]));
        // HMAC itself fills a shorter key with zeros.
        for (place, byte) in key.0.iter_mut().zip(bytes) {
            *place = *byte;
        }
        key
    }

    /// The traces of a dossier, one for each traced field that is filled, in the order of the fields.
    #[must_use]
    pub fn traces(&self, dossier: &Dossier) -> Vec<Trace> {
        let traced = TRACED.iter().filter(|(field, _)| !is_replaced(dossier, *field));
        let trace = |(field, owners): &(Field, &[Field])| {
            let value = self.mark(dossier, *field)?;
            let owner = owners.iter().find_map(|owner| self.mark(dossier, *owner));
            Some(Trace { field: *field, value, owner })
        };
        traced.filter_map(trace).collect()
    }

    fn mark(&self, dossier: &Dossier, field: Field) -> Option<Mark> {
        let likeness = Likeness::of(field);
        let value = likeness.plain(dossier, field)?;
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*self.0).into());
        mac.update(likeness.word());
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().first_chunk().copied()
    }
}

impl Likeness {
    const fn of(field: Field) -> Self {
        match field {
            Field::AdministratorIdNumber
            | Field::SubjectPrincipalIdNumber
            | Field::LegalRepresentativeIdNumber => Self::IdNumber,
            Field::AdministratorMobile | Field::SubjectPrincipalMobile => Self::Mobile,
            Field::AdministratorEmail | Field::SubjectPrincipalEmail => Self::Email,
            Field::CompanyUscc | Field::CompanyRegistrationNumber => Self::CompanyCode,
            _ => Self::Name,
        }
    }

    /// Set before the value, so that values of two kinds are never the same.
    const fn word(self) -> &'static [u8] {
        match self {
            Self::IdNumber => b"id-number\0",
            Self::Mobile => b"mobile\0",
            Self::Email => b"email\0",
            Self::CompanyCode => b"company-code\0",
            Self::Name => b"name\0",
        }
    }

    /// What stands in a field without the habits of whoever typed it; `None` when nothing does.
    fn plain(self, dossier: &Dossier, field: Field) -> Option<Zeroizing<String>> {
        let text = match dossier.value(FieldPath::of(field)) {
            FieldValue::Text(text) => Zeroizing::new(text),
            FieldValue::Secret(secret) => Zeroizing::new(secret.reveal().to_owned()),
            _ => return None,
        };
        let plain = Zeroizing::new(match self {
            Self::IdNumber => plain(Kind::ResidentId, &text),
            Self::Mobile => plain(Kind::Mobile, &text),
            Self::Email => plain(Kind::Email, &text).to_lowercase(),
            Self::CompanyCode => plain(Kind::Uscc, &text),
            Self::Name => {
                text.nfkc().filter(|letter| !letter.is_whitespace()).collect::<String>().to_lowercase()
            }
        });
        if plain.is_empty() {
            return None;
        }
        Some(match field {
            // Registers of different countries number alike.
            Field::CompanyRegistrationNumber => {
                let country = dossier.company.jurisdiction.as_deref().unwrap_or_default();
                Zeroizing::new([country.trim(), " ", &plain].concat().to_uppercase())
            }
            _ => plain,
        })
    }
}

/// The block of the subject principal holds nothing while the administrator fills that office.
fn is_replaced(dossier: &Dossier, field: Field) -> bool {
    dossier.subject_principal.same_as_administrator == Some(true)
        && field.template().starts_with("subject_principal.")
}

#[cfg(test)]
mod tests {
    use super::{Mark, TraceKey};
    use crate::dossier::Dossier;
    use crate::fields::Field;
    use crate::secret::SecretText;

    fn dossier(mobile: &str, id_number: &str, email: &str) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.administrator.mobile = Some(SecretText::new(mobile));
        dossier.administrator.id_number = Some(SecretText::new(id_number));
        dossier.administrator.email = Some(SecretText::new(email));
        dossier
    }

    fn marks(dossier: &Dossier) -> Vec<(Mark, Option<Mark>)> {
        let traces = TraceKey::new(&[7; 32]).traces(dossier);
        traces.into_iter().map(|trace| (trace.value, trace.owner)).collect()
    }

    #[test]
    fn habits_of_typing_leave_the_same_trace() {
        let plain = dossier("13800005501", "11010119900307001X", "lin@harbour-tea.example");
        let typed = dossier("+86 138-0000-5501", " 11010119900307001x", "Lin@Harbour-Tea.example ");
        assert_eq!(marks(&plain).len(), 3);
        assert_eq!(marks(&plain), marks(&typed));
    }

    #[test]
    fn the_same_text_in_fields_of_two_kinds_is_not_the_same_value() {
        let traces = marks(&dossier("13800005501", "13800005501", "13800005501"));
        assert!(traces[0].0 != traces[1].0 && traces[1].0 != traces[2].0 && traces[0].0 != traces[2].0);
    }

    #[test]
    fn a_telephone_belongs_to_whoever_has_the_identity_number() {
        let mut one = dossier("13800005501", "11010119900307001X", "");
        let known = marks(&one);
        assert_eq!(known[1].1, Some(known[0].0));
        one.administrator.id_number = None;
        assert_eq!(marks(&one), [(known[1].0, None)]);
    }

    #[test]
    fn a_replaced_subject_principal_leaves_no_trace() {
        let mut one = Dossier::default();
        one.subject_principal.person.mobile = Some(SecretText::new("13800005501"));
        assert_eq!(TraceKey::new(&[7; 32]).traces(&one)[0].field, Field::SubjectPrincipalMobile);
        one.subject_principal.same_as_administrator = Some(true);
        assert!(TraceKey::new(&[7; 32]).traces(&one).is_empty());
    }

    #[test]
    fn another_key_leaves_other_traces() {
        let one = dossier("13800005501", "11010119900307001X", "");
        assert_ne!(TraceKey::new(&[7; 32]).traces(&one), TraceKey::new(&[8; 32]).traces(&one));
        assert!(TraceKey::new(&[7; 32]).traces(&Dossier::default()).is_empty());
    }
}
