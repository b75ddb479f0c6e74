//! The packet's paper: bilingual forms as PDF, for the partner to type from and for people to sign.
//!
//! A form is made of [`blocks`], which are laid out as `strips`, broken over `page`s, and written by
//! printpdf through a list of marks that knows no PDF. Sentences come from the set of messages, values
//! from the dossier; this module judges nothing and opens no file.

mod archive;
mod blocks;
mod chart;
mod display;
mod font;
mod forms;
mod lines;
mod measure;
mod page;
mod rows;
mod signs;
mod strips;
mod structure;
mod tags;
mod web;
mod writer;

#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use tongguan_advice::Advice;
use tongguan_domain::{Dossier, EntityType, Field, FieldPath, FieldValue, Language};
use tongguan_rules::lists::Lists;
use tongguan_rules::{Bilingual, Report};
use tongguan_words::Words;

use crate::record::{Change, RecipientStamp, SecondPart};
use measure::Typeface;
pub use web::web_page;

/// A paper of the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// What the packet is, whether it is ready, and what lies in it.
    Cover,
    /// Account registration 账号注册.
    Registration,
    /// The filing 备案, in the order of the platform's own.
    Filing,
    /// What the check found.
    Checklist,
    /// The licences held.
    Licences,
    /// What the administrator will be asked to do, with their particulars.
    AdministratorCard,
    /// The administrator's separate consent 单独同意.
    AdministratorConsent,
    /// The subject principal's separate consent.
    PrincipalConsent,
    /// Letter that names the administrator responsible for the Mini Program 小程序负责人授权书.
    AdministratorAuthorisation,
    /// Letter that names the subject principal 主体负责人授权书.
    PrincipalAuthorisation,
    /// Commitment letter 承诺书.
    Commitment,
    /// Route and licence assessment 路径与资质评估.
    Assessment,
}

impl Form {
    /// Every paper, in the order of the packet.
    pub const ALL: &'static [Self] = &[
        Self::Cover,
        Self::Registration,
        Self::Filing,
        Self::Checklist,
        Self::Licences,
        Self::AdministratorCard,
        Self::AdministratorConsent,
        Self::PrincipalConsent,
        Self::AdministratorAuthorisation,
        Self::PrincipalAuthorisation,
        Self::Commitment,
        Self::Assessment,
    ];

    /// The papers that this dossier calls for. An entity outside mainland China files nothing; who is
    /// both administrator and subject principal signs once; a legal representative needs no letter.
    #[must_use]
    pub fn wanted(dossier: &Dossier) -> Vec<Self> {
        let files = dossier.company.entity_type != Some(EntityType::Overseas);
        let two_people = dossier.subject_principal.same_as_administrator != Some(true);
        let needs_letter = dossier.subject_principal_person().is_legal_representative != Some(true);
        Self::ALL
            .iter()
            .copied()
            .filter(|form| match form {
                Self::Filing | Self::Commitment => files,
                Self::Licences => !dossier.licences.is_empty(),
                Self::PrincipalConsent => two_people,
                Self::PrincipalAuthorisation => files && two_people && needs_letter,
                _ => true,
            })
            .collect()
    }

    /// Name of the file in the packet's `data/forms`, ASCII, numbered in the order of the packet.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Cover => "01_cover-sheet.pdf",
            Self::Registration => "02_registration-form.pdf",
            Self::Filing => "03_filing-form.pdf",
            Self::Checklist => "04_checklist.pdf",
            Self::Licences => "05_licence-index.pdf",
            Self::AdministratorCard => "06_administrator-card.pdf",
            Self::AdministratorConsent => "07_administrator-consent.pdf",
            Self::PrincipalConsent => "08_subject-principal-consent.pdf",
            Self::AdministratorAuthorisation => "09_administrator-authorisation.pdf",
            Self::PrincipalAuthorisation => "10_subject-principal-authorisation.pdf",
            Self::Commitment => "11_commitment-letter.pdf",
            Self::Assessment => "12_route-and-licence-assessment.pdf",
        }
    }

    /// Key of the message that is its title, in both languages.
    #[must_use]
    pub const fn title_key(self) -> &'static str {
        match self {
            Self::Cover => "paper-cover",
            Self::Registration => "paper-registration",
            Self::Filing => "paper-filing",
            Self::Checklist => "paper-checklist",
            Self::Licences => "paper-licences",
            Self::AdministratorCard => "paper-card",
            Self::AdministratorConsent => "paper-consent-administrator",
            Self::PrincipalConsent => "paper-consent-principal",
            Self::AdministratorAuthorisation => "paper-authorisation-administrator",
            Self::PrincipalAuthorisation => "paper-authorisation-principal",
            Self::Commitment => "paper-commitment",
            Self::Assessment => "paper-assessment",
        }
    }
}

/// The messages in both languages at once: every form says everything twice.
pub struct BothLanguages {
    /// The words of the officer.
    pub english: Words,
    /// The words of the partner and the authority.
    pub chinese: Words,
}

impl BothLanguages {
    /// Loads both languages from the program itself.
    #[must_use]
    pub fn load() -> Self {
        Self { english: Words::of(Language::English), chinese: Words::of(Language::Chinese) }
    }
}

/// A file of the packet as the cover sheet lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PacketFile {
    /// Path inside the packet, from `data/`.
    pub path: String,
    /// What it is.
    pub title: Bilingual,
    /// SHA-256 of its content as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Id of the dossier's attachment it was made from, if it is one.
    pub attachment: Option<String>,
}

/// Everything a form may speak of.
pub struct Content<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What the rule book says of it.
    pub report: &'a Report,
    /// What follows from it; without it the assessment has nothing to say.
    pub advice: Option<&'a Advice>,
    /// The rule book's lists, which name the codes of the dossier. A code they lack is printed as it is.
    pub lists: &'a Lists,
    /// The messages.
    pub words: &'a BothLanguages,
    /// The packet number.
    pub number: &'a str,
    /// The only time that is printed.
    pub stamp: DateTime<FixedOffset>,
    /// The files of the packet other than the forms.
    pub files: &'a [PacketFile],
    /// For whom the packet is sealed.
    pub recipients: &'a [RecipientStamp],
    /// The sealed packet with the personal data, where this one is without them.
    pub second: Option<&'a SecondPart>,
    /// Number of the packet that this one corrects.
    pub base: Option<&'a str>,
    /// What differs from it.
    pub changes: &'a [Change],
    /// Name and version of the program.
    pub program: &'a str,
    /// Only to be looked at: every page says that this is a draft.
    pub draft: bool,
    /// Personal numbers are masked: every page says so.
    pub redacted: bool,
}

/// Why a form was not written. Nothing is half written then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The font has no picture of a character, and a form that leaves one out would be wrong.
    #[error("no glyph for U+{:04X}", u32::from(*character))]
    MissingGlyph {
        /// The character.
        character: char,
        /// The first place of the dossier that holds it; `None` when it stands in a finding, in the name
        /// of a file or in the form itself.
        field: Option<FieldPath>,
    },
    /// The font carried in the program cannot be read: a fault of the program.
    #[error("the built-in font cannot be read")]
    FontUnreadable,
    /// The PDF could not be put together: a fault of the program.
    #[error("the PDF could not be put together")]
    Unwritable,
}

impl PaperError {
    /// The middle of the keys `error-<code>-what` and `error-<code>-do`. The first wants `character`
    /// (itself), `code` (as U+XXXX), and `field` (its label, or `none`).
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "paper-missing-glyph",
            Self::FontUnreadable => "paper-font-unreadable",
            Self::Unwritable => "paper-unwritable",
        }
    }
}

/// Writes a form as tagged PDF/A-1b. The same content gives the same bytes.
///
/// # Errors
/// [`PaperError::MissingGlyph`] names the first character that cannot be printed and its field; the
/// other variants are faults of the program.
pub fn render(form: Form, content: &Content<'_>) -> Result<Vec<u8>, PaperError> {
    laid_out(form, content).map_err(|error| match error {
        PaperError::MissingGlyph { character, field: None } => {
            PaperError::MissingGlyph { character, field: holder(content.dossier, character) }
        }
        other => other,
    })
}

/// Writes several forms, on all cores, in the order in which they were named.
///
/// # Errors
/// Those of [`render`], for the first form of the list that cannot be written.
pub fn render_all(forms: &[Form], content: &Content<'_>) -> Result<Vec<(Form, Vec<u8>)>, PaperError> {
    let rendered: Vec<_> = forms.par_iter().map(|form| Ok((*form, render(*form, content)?))).collect();
    rendered.into_iter().collect()
}

fn laid_out(form: Form, content: &Content<'_>) -> Result<Vec<u8>, PaperError> {
    let face = Typeface::built_in()?;
    let clerk = forms::Clerk::new(content);
    let (strips, structure) = strips::strips(face, &forms::blocks(form, &clerk))?;
    let (sheets, landmarks) =
        page::sheets(face, strips, &clerk.running(form), |number, count| clerk.numbering(number, count))?;
    let (document, marked) = writer::written(face, &sheets, &structure, font::cut(face, &sheets)?)?;
    let title = clerk.term(form.title_key());
    let about = archive::About {
        title: format!("{} {} {}", title.chinese, title.english, content.number),
        creator: content.program.to_owned(),
        stamp: content.stamp,
    };
    archive::archived(document, &about, &landmarks, &tags::Tagged { structure: &structure, marked: &marked })
}

/// The first place of a dossier whose text holds a character.
fn holder(dossier: &Dossier, character: char) -> Option<FieldPath> {
    let mut paths = Field::ALL.iter().flat_map(|field| {
        let list = field.template().split_once("[]").and_then(|(list, _)| Field::from_template(list));
        match list {
            Some(list) => (0..dossier.count(list)).map(|index| FieldPath::item(*field, index)).collect(),
            None => vec![FieldPath::of(*field)],
        }
    });
    paths.find(|path| match dossier.value(*path) {
        FieldValue::Text(text) => text.contains(character),
        FieldValue::Secret(secret) => secret.reveal().contains(character),
        FieldValue::TextList(texts) => texts.iter().any(|text| text.contains(character)),
        _ => false,
    })
}
