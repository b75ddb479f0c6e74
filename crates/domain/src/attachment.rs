//! A file that belongs to a dossier, and what was measured of it when it came in.

use std::collections::BTreeSet;

use crate::SecretText;
use crate::choice::choices;

choices! {
    /// What a file is in the dossier.
    AttachmentRole {
        /// Business licence 营业执照.
        BusinessLicence = "business-licence",
        /// The Mini Program's avatar 头像.
        Icon = "icon",
        /// Administrator's identity document, portrait side 人像面.
        AdministratorIdFront = "administrator-id-front",
        /// Administrator's identity document, emblem side 国徽面.
        AdministratorIdBack = "administrator-id-back",
        /// Subject principal's identity document, portrait side.
        SubjectPrincipalIdFront = "subject-principal-id-front",
        /// Subject principal's identity document, emblem side.
        SubjectPrincipalIdBack = "subject-principal-id-back",
        /// Legal representative's identity document.
        LegalRepresentativeId = "legal-representative-id",
        /// Authorisation letter of the administrator 小程序负责人授权书.
        AuthorisationLetter = "authorisation-letter",
        /// Authorisation letter of the subject principal 主体负责人授权书.
        SubjectAuthorisationLetter = "subject-authorisation-letter",
        /// Commitment letter 承诺书.
        CommitmentLetter = "commitment-letter",
        /// Residence permit 居住证.
        ResidencePermit = "residence-permit",
        /// A licence that a category or function asks for.
        Licence = "licence",
        /// Document of a pre-approval 前置审批.
        PreApproval = "pre-approval",
        /// Evidence for the name, such as a trade-mark certificate.
        NameEvidence = "name-evidence",
        /// Application letter of an overseas entity 申请公函.
        ApplicationLetter = "application-letter",
        /// A person's signed separate consent 单独同意.
        ConsentForm = "consent-form",
        /// Registration certificate of an overseas entity.
        OverseasRegistrationCertificate = "overseas-registration-certificate",
        /// Proof of contact of an overseas entity.
        OverseasContactProof = "overseas-contact-proof",
        /// Other material on the subject.
        OtherSubject = "other-subject",
        /// Other material on the Mini Program.
        OtherMiniProgram = "other-mini-program",
    }
}

choices! {
    /// The real type of a file, by its content.
    FileFormat {
        /// JPEG picture.
        Jpeg = "jpeg",
        /// PNG picture.
        Png = "png",
        /// Windows bitmap.
        Bmp = "bmp",
        /// GIF picture.
        Gif = "gif",
        /// WebP picture.
        Webp = "webp",
        /// TIFF picture.
        Tiff = "tiff",
        /// HEIC or HEIF picture, as phones of one maker write by default.
        Heic = "heic",
        /// PDF document.
        Pdf = "pdf",
        /// Anything else.
        Other = "other",
    }
}

/// A file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// Name within the dossier, by which licences, pre-approvals and consents point at it.
    pub id: Option<String>,
    /// What the file is.
    pub role: Option<AttachmentRole>,
    /// Path inside the dossier folder.
    pub file: Option<String>,
    /// SHA-256 of the content as 64 lower-case hexadecimal digits.
    pub sha256: Option<String>,
    /// The officer's note.
    pub note: Option<String>,
    /// What intake measured; not part of the dossier file. `None`: nobody looked yet.
    pub measured: Option<Measured>,
}

/// What intake found when it opened the file of an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measured {
    /// The dossier names a file that is not there.
    Missing,
    /// The file was read.
    File(MeasuredFile),
}

/// The measures of a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredFile {
    /// Size in bytes.
    pub bytes: u64,
    /// What tells the content from any other.
    pub checksum: Checksum,
    /// Real type by content.
    pub format: FileFormat,
    /// Present for a picture whose head could be read.
    pub picture: Option<MeasuredPicture>,
    /// Present for a PDF whose outline could be read.
    pub document: Option<MeasuredDocument>,
    /// What a machine read in the file, each once; empty when it could read nothing.
    pub readings: Vec<Reading>,
    /// The content ends before it should, or cannot be decoded.
    pub damaged: bool,
    /// The picture is larger than this program decodes: only its head was read. Nothing is then known
    /// of its pixels, so that `transparent` and `greyscale` are `false`, and of damage behind the head.
    pub beyond_limits: bool,
}

/// What tells a file's content from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checksum {
    /// SHA-256 as 64 lower-case hexadecimal digits: names the content, whoever asks.
    Sha256(String),
    /// CRC-32 as ZIP computes it: enough to notice that a file changed while it was being packed, where nobody
    /// compares its name, for a thirtieth of the time.
    Crc32(u32),
}

impl Checksum {
    /// The SHA-256, where it was computed.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        match self {
            Self::Sha256(digits) => Some(digits),
            Self::Crc32(_) => None,
        }
    }
}

/// The measures of a picture, orientation applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredPicture {
    /// Width in pixels as seen by a person.
    pub width: u32,
    /// Height in pixels as seen by a person.
    pub height: u32,
    /// At least one pixel is not fully opaque.
    pub transparent: bool,
    /// More than one frame or page.
    pub animated: bool,
    /// EXIF orientation 1 to 8; 1 when none is stated.
    pub orientation: u8,
    /// Every pixel is grey: red, green and blue are equal throughout.
    pub greyscale: bool,
    /// What makes the picture hard to read.
    pub flaws: BTreeSet<Flaw>,
}

choices! {
    /// Something measured of a photograph or scan that makes it hard to read. The measures and their
    /// thresholds are intake's.
    Flaw {
        /// No edge in it is sharp.
        Blurred = "blurred",
        /// Even what is paper in it is dark.
        Dark = "dark",
        /// Light is reflected so strongly that a part of it is white without any detail.
        Glare = "glare",
        /// The document goes on beyond the edge of the picture.
        Cut = "cut",
    }
}

/// The measures of a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredDocument {
    /// Pages; 0 when it is encrypted.
    pub pages: u32,
    /// Width of the first page as a person sees it, in millimetres; 0 when it is encrypted.
    pub width: u32,
    /// Height of the first page, in millimetres; 0 when it is encrypted.
    pub height: u32,
    /// It opens only with a password.
    pub encrypted: bool,
}

choices! {
    /// Where in a file a machine read something.
    ReadFrom {
        /// A QR code.
        QrCode = "qr-code",
        /// Text of a PDF that can be selected.
        Text = "text",
    }
}

/// Something a machine read in a file: the text of a QR code, or a word that holds digits. It is only
/// ever compared with what a person typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Where it stood.
    pub from: ReadFrom,
    /// What stood there.
    pub text: SecretText,
}
