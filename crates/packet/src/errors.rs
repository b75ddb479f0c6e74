//! What can keep a packet from being built, checked or opened.

use std::io;

use tongguan_domain::FieldPath;

use crate::paper::PaperError;
use crate::verification::Verification;

/// Why there is no packet, or none that may be used. No variant holds a value of the dossier.
#[derive(Debug, thiserror::Error)]
pub enum PacketError {
    /// The report says not ready, and no draft was asked for.
    #[error("{blocking} findings block")]
    FindingsBlock {
        /// How many findings block.
        blocking: usize,
    },
    /// The report is about another dossier, or is no report.
    #[error("the report does not belong to the dossier")]
    ReportOfAnotherDossier,
    /// A packet number has letters, digits and hyphens, at most 32 of them.
    #[error("not a packet number")]
    NotAPacketNumber,
    /// The file of an attachment is not where the dossier says.
    #[error("the file of {place} is missing")]
    AttachmentMissing {
        /// The attachment.
        place: FieldPath,
    },
    /// The file of an attachment could not be read to its end.
    #[error("the file of {place} cannot be read")]
    AttachmentUnreadable {
        /// The attachment.
        place: FieldPath,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The file of an attachment is no longer the one that was checked.
    #[error("the file of {place} changed since it was checked")]
    AttachmentChanged {
        /// The attachment.
        place: FieldPath,
    },
    /// The packet would be, or is, larger than any packet may be.
    #[error("larger than {limit} bytes, or too many files")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// A recipient is no age key that begins with `age1`.
    #[error("not an age recipient")]
    NotARecipient,
    /// The passphrase is empty.
    #[error("empty passphrase")]
    EmptyPassphrase,
    /// The key to sign with is not an Ed25519 key in OpenSSH's form.
    #[error("not a signing key")]
    NotASigningKey,
    /// The key to sign with is itself locked by a passphrase.
    #[error("the signing key is locked")]
    SigningKeyLocked,
    /// The key of the expected signer is not a public key in OpenSSH's form.
    #[error("not a public key")]
    NotAPublicKey,
    /// The identity file holds no age identity.
    #[error("not an age identity")]
    NotAnIdentity,
    /// The packet is sealed for a key, and none was given.
    #[error("an identity is needed")]
    IdentityNeeded,
    /// None of the identities given opens the packet.
    #[error("none of the identities opens the packet")]
    WrongIdentity,
    /// The packet is sealed with a passphrase, and none was given.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// The passphrase given does not open the packet.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// There is no file or folder there.
    #[error("no such packet")]
    PacketMissing,
    /// The packet is there and cannot be read.
    #[error("the packet cannot be read")]
    PacketUnreadable(#[source] io::Error),
    /// What is there is no packet, whole or damaged.
    #[error("not a packet")]
    NotAPacket,
    /// The packet was made by a newer program.
    #[error("a packet of a newer program")]
    NewerPacket,
    /// The packet to be corrected is not intact, so nothing can be compared with it.
    #[error("the previous packet is not intact")]
    BaseNotIntact(Box<Verification>),
    /// The packet is not intact; it was not unpacked.
    #[error("the packet is not intact")]
    NotIntact(Box<Verification>),
    /// A receipt names an item that the packet does not have.
    #[error("no such item")]
    NoSuchItem {
        /// What was asked for.
        item: String,
    },
    /// The packet changed between being verified and being unpacked.
    #[error("the packet changed while it was unpacked")]
    ChangedWhileUnpacking,
    /// Something stands where the packet was to be unpacked.
    #[error("something is in the way")]
    InTheWay,
    /// The folder to write into is not there.
    #[error("no folder to write into")]
    FolderMissing,
    /// No room is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The system let nobody write there.
    #[error("cannot write")]
    NotWritable(#[source] io::Error),
    /// The officer asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// A form could not be drawn; the packet would be without it.
    #[error("a form could not be drawn")]
    Form(#[from] PaperError),
    /// What was written did not verify when it was read again from the disk.
    #[error("the packet did not verify after it was written")]
    DidNotVerify(Box<Verification>),
    /// The library that seals or signs refused; a fault of this program.
    #[error("sealing failed")]
    SealFailed,
}

impl PacketError {
    /// Every key, in the order of [`Self::code`].
    pub const CODES: &'static [&'static str] = &[
        "packet-findings-block",
        "packet-report-of-another-dossier",
        "packet-not-a-number",
        "packet-attachment-missing",
        "packet-attachment-unreadable",
        "packet-attachment-changed",
        "packet-too-large",
        "packet-not-a-recipient",
        "packet-empty-passphrase",
        "packet-not-a-signing-key",
        "packet-signing-key-locked",
        "packet-not-a-public-key",
        "packet-not-an-identity",
        "packet-identity-needed",
        "packet-wrong-identity",
        "packet-passphrase-needed",
        "packet-wrong-passphrase",
        "packet-missing",
        "packet-unreadable",
        "packet-not-a-packet",
        "packet-newer",
        "packet-base-not-intact",
        "packet-not-intact",
        "packet-no-such-item",
        "packet-changed-while-unpacking",
        "packet-in-the-way",
        "packet-folder-missing",
        "packet-disk-full",
        "packet-not-writable",
        "packet-cancelled",
        "packet-did-not-verify",
        "packet-seal-failed",
    ];

    /// The key of the situation. `error-<code>-what` and `error-<code>-do` are its words.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FindingsBlock { .. } => "packet-findings-block",
            Self::ReportOfAnotherDossier => "packet-report-of-another-dossier",
            Self::NotAPacketNumber => "packet-not-a-number",
            Self::AttachmentMissing { .. } => "packet-attachment-missing",
            Self::AttachmentUnreadable { .. } => "packet-attachment-unreadable",
            Self::AttachmentChanged { .. } => "packet-attachment-changed",
            Self::TooLarge { .. } => "packet-too-large",
            Self::NotARecipient => "packet-not-a-recipient",
            Self::EmptyPassphrase => "packet-empty-passphrase",
            Self::NotASigningKey => "packet-not-a-signing-key",
            Self::SigningKeyLocked => "packet-signing-key-locked",
            Self::NotAPublicKey => "packet-not-a-public-key",
            Self::NotAnIdentity => "packet-not-an-identity",
            Self::IdentityNeeded => "packet-identity-needed",
            Self::WrongIdentity => "packet-wrong-identity",
            Self::PassphraseNeeded => "packet-passphrase-needed",
            Self::WrongPassphrase => "packet-wrong-passphrase",
            Self::PacketMissing => "packet-missing",
            Self::PacketUnreadable(_) => "packet-unreadable",
            Self::NotAPacket => "packet-not-a-packet",
            Self::NewerPacket => "packet-newer",
            Self::BaseNotIntact(_) => "packet-base-not-intact",
            Self::NotIntact(_) => "packet-not-intact",
            Self::NoSuchItem { .. } => "packet-no-such-item",
            Self::ChangedWhileUnpacking => "packet-changed-while-unpacking",
            Self::InTheWay => "packet-in-the-way",
            Self::FolderMissing => "packet-folder-missing",
            Self::DiskFull => "packet-disk-full",
            Self::NotWritable(_) => "packet-not-writable",
            Self::Cancelled => "packet-cancelled",
            Self::Form(error) => error.code(),
            Self::DidNotVerify(_) => "packet-did-not-verify",
            Self::SealFailed => "packet-seal-failed",
        }
    }

    /// The placeholders of the words, by name.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::FindingsBlock { blocking } => vec![("blocking", blocking.to_string())],
            Self::AttachmentMissing { place }
            | Self::AttachmentUnreadable { place, .. }
            | Self::AttachmentChanged { place } => {
                vec![
                    ("place", place.to_string()),
                    ("position", place.index().map_or(0, |index| index + 1).to_string()),
                ]
            }
            // The label of the field is the caller's to say; the path names it meanwhile.
            Self::Form(PaperError::MissingGlyph { character, field }) => vec![
                ("character", character.to_string()),
                ("code", format!("U+{:04X}", u32::from(*character))),
                ("field", field.map_or_else(|| "none".to_owned(), |field| field.to_string())),
            ],
            Self::NoSuchItem { item } => vec![("item", item.clone())],
            Self::TooLarge { limit } => vec![("limit", (limit / (1024 * 1024)).to_string())],
            Self::BaseNotIntact(found) | Self::NotIntact(found) | Self::DidNotVerify(found) => {
                vec![("problems", found.problems.len().to_string())]
            }
            _ => Vec::new(),
        }
    }

    /// What a failed write means.
    pub(crate) fn of_writing(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::FileTooLarge => Self::TooLarge { limit: crate::LARGEST_PACKET },
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::FolderMissing,
            _ => Self::NotWritable(error),
        }
    }

    /// What a failed look at the packet means.
    pub(crate) fn of_reading(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::PacketMissing,
            _ => Self::PacketUnreadable(error),
        }
    }
}
