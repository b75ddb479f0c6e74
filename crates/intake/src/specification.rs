//! What the platform asks of a picture, by the role of the attachment; the figures a copy is made to.
//!
//! The rule book judges pictures; this table makes them. The figures are those of the platform's own
//! pages: icon `api_setheadimage`, everything else `api_uploadicpmedia`.

use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::{FileFormat, MeasuredFile};

use crate::limits::MIB;

/// What becomes of see-through pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transparency {
    /// They stay.
    Kept,
    /// Laid on white, as paper is.
    OnWhite,
}

/// The specification of one kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSpecification {
    /// Most bytes of the file.
    pub max_bytes: u64,
    /// Fewest pixels of the longer side.
    pub long_side: u32,
    /// Fewest pixels of the shorter side.
    pub short_side: u32,
    /// Both sides are equal.
    pub square: bool,
    /// Accepted formats. A new copy is written in the first.
    pub formats: &'static [FileFormat],
    /// What becomes of see-through pixels.
    pub transparency: Transparency,
    /// Pixels to which the longer side of a new copy is reduced; `None` keeps what fits.
    pub reduced_to: Option<u32>,
}

/// The avatar: at most 2 MB, square; 144 pixels recommended, more kept for screens of higher density.
const ICON: PictureSpecification = PictureSpecification {
    max_bytes: 2 * MIB,
    long_side: 144,
    short_side: 144,
    square: true,
    formats: &[FileFormat::Png, FileFormat::Jpeg, FileFormat::Bmp, FileFormat::Gif],
    transparency: Transparency::Kept,
    reduced_to: Some(512),
};

/// Photographs and scans for the filing: at most 2 MB, at least 720 × 1280 pixels either way round.
const PAPER: PictureSpecification = PictureSpecification {
    max_bytes: 2 * MIB,
    long_side: 1_280,
    short_side: 720,
    square: false,
    formats: &[FileFormat::Jpeg, FileFormat::Png],
    transparency: Transparency::OnWhite,
    reduced_to: None,
};

/// The specification for a role; `None` for papers that are never uploaded as pictures.
#[must_use]
pub const fn specification(role: AttachmentRole) -> Option<&'static PictureSpecification> {
    match role {
        AttachmentRole::Icon => Some(&ICON),
        AttachmentRole::BusinessLicence
        | AttachmentRole::AdministratorIdFront
        | AttachmentRole::AdministratorIdBack
        | AttachmentRole::SubjectPrincipalIdFront
        | AttachmentRole::SubjectPrincipalIdBack
        | AttachmentRole::LegalRepresentativeId
        | AttachmentRole::AuthorisationLetter
        | AttachmentRole::SubjectAuthorisationLetter
        | AttachmentRole::CommitmentLetter
        | AttachmentRole::ResidencePermit
        | AttachmentRole::Licence
        | AttachmentRole::PreApproval
        | AttachmentRole::NameEvidence
        | AttachmentRole::ApplicationLetter
        | AttachmentRole::OverseasRegistrationCertificate
        | AttachmentRole::OverseasContactProof
        | AttachmentRole::OtherSubject
        | AttachmentRole::OtherMiniProgram => Some(&PAPER),
        AttachmentRole::ConsentForm => None,
    }
}

impl PictureSpecification {
    /// Whether a file meets it as it is. What the file carries besides the picture is not asked.
    #[must_use]
    pub fn is_met_by(&self, file: &MeasuredFile) -> bool {
        let Some(picture) = &file.picture else {
            return false;
        };
        !file.damaged
            && !file.beyond_limits
            && file.bytes <= self.max_bytes
            && self.formats.contains(&file.format)
            && self.has_pixels(picture.width, picture.height)
            && (!self.square || picture.width == picture.height)
            && (self.transparency == Transparency::Kept || !picture.transparent)
            && !picture.animated
            && picture.orientation == 1
    }

    /// Whether there are enough pixels, either way round, for a copy.
    #[must_use]
    pub fn has_pixels(&self, width: u32, height: u32) -> bool {
        width.max(height) >= self.long_side && width.min(height) >= self.short_side
    }
}
