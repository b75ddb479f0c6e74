//! What a packet is asked to be, and what is said while it is built and when it is done.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use tongguan_advice::Advice;
use tongguan_domain::{Attachment, Dossier, Language, SecretText};
use tongguan_rules::Report;
use tongguan_rules::lists::Lists;

use crate::changes::Base;
use crate::record::{Seal, SecondPart};
use crate::sign::SigningKey;

/// Where the bytes of attachments come from: a folder, a zipped dossier, the vault.
pub trait AttachmentSource {
    /// Opens the content of an attachment of the dossier from its beginning.
    ///
    /// # Errors
    /// The system's; `NotFound` when there is no such file.
    fn open(&self, attachment: &Attachment) -> io::Result<Box<dyn Read + '_>>;
}

/// What a packet is asked to be.
#[derive(Clone, Copy)]
pub struct BuildRequest<'a> {
    /// The dossier, its attachments measured.
    pub dossier: &'a Dossier,
    /// What the rule book says of the dossier.
    pub report: &'a Report,
    /// What follows from the dossier; `None` leaves the assessment out.
    pub advice: Option<&'a Advice>,
    /// The rule book's lists, by which the forms name codes.
    pub lists: &'a Lists,
    /// The language of the sentences in `data/report.json`; everything for people is in both.
    pub language: Language,
    /// The attachments' content.
    pub source: &'a dyn AttachmentSource,
    /// The file to write. An older one of that name is replaced when the new one is done, not before.
    pub out: &'a Path,
    /// Every clock in the packet reads this.
    pub stamp: DateTime<FixedOffset>,
    /// The packet's number: letters, digits and hyphens, at most 32 of them.
    pub number: &'a str,
    /// For whom to seal.
    pub seal: SealFor<'a>,
    /// Who signs.
    pub signer: Option<&'a SigningKey>,
    /// Whether findings may block, and whether people are hidden.
    pub purpose: Purpose,
    /// Whether the packet is one of two parts.
    pub part: Part<'a>,
    /// Whether the receipt says the SHA-256 of the whole file, which no packet needs to be verified and which
    /// takes as long as everything else.
    pub checksum: bool,
    /// The packet that this one corrects, as [`crate::previous`] reads it.
    pub base: Option<&'a Base>,
}

/// For whom a packet is sealed.
#[derive(Clone, Copy)]
pub enum SealFor<'a> {
    /// For anybody who gets hold of it.
    Anybody,
    /// For the holders of these age keys; each text begins with `age1`.
    Recipients(&'a [String]),
    /// For those who know the passphrase, in an AES-256 ZIP.
    Passphrase(&'a SecretText),
}

/// Whether a packet is one of two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Everything is in the one packet.
    Whole,
    /// The packet with the personal data, whole in itself, under a name of its own.
    Personal,
    /// The packet without them, which names the other. Its purpose is redacted, and people's names are hidden.
    Open(&'a SecondPart),
}

impl<'a> Part<'a> {
    pub(crate) const fn second(self) -> Option<&'a SecondPart> {
        match self {
            Self::Open(second) => Some(second),
            Self::Whole | Self::Personal => None,
        }
    }
}

/// What a packet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purpose {
    /// To be looked at although findings block. Every page says so.
    pub draft: bool,
    /// To be shown to people who must not see personal data: numbers are masked, and files that show
    /// people are replaced by a drawn card. Every page says so.
    pub redacted: bool,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Attachments are copied, hashed and sealed.
    Writing,
    /// The finished file is read again from the disk.
    Verifying,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes done.
    pub done: u64,
    /// Bytes in all, as far as is known.
    pub total: u64,
}

/// Hears how far a packet is. `Break` ends it, and nothing is left behind.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// A packet that was written, and verified from the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The packet.
    pub file: PathBuf,
    /// Its detached signature, if it was signed.
    pub signature: Option<PathBuf>,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file, to be told to the partner another way, if it was asked for.
    pub sha256: Option<String>,
    /// What the packet says of itself.
    pub record: crate::record::PacketRecord,
    /// What a packet that corrects this one is compared with.
    pub as_base: Base,
}

impl Receipt {
    /// How the open part names this packet; `None` when nobody asked for the checksum of its file.
    #[must_use]
    pub fn as_second_part(&self) -> Option<SecondPart> {
        Some(SecondPart {
            file: self.file.file_name()?.to_str()?.to_owned(),
            sha256: self.sha256.clone()?,
            fingerprint: self.record.fingerprint(),
            seal: self.record.seal,
            recipients: self.record.recipients.clone(),
        })
    }

    /// Whether whoever gets hold of the file can read it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.record.seal == Seal::None
    }
}
