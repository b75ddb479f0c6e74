//! `data/packet.json`: what the packet says of itself. The signed manifest covers it.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::errors::PacketError;
use crate::phrase;
use crate::seal::closing::Closing;

/// The schema this program writes and reads.
pub const SCHEMA: &str = "tongguan.packet/1";

/// Where the record lies in the bag.
pub(crate) const PATH: &str = "data/packet.json";

/// What the packet says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketRecord {
    /// [`SCHEMA`].
    pub schema: String,
    /// The packet's number.
    pub number: String,
    /// When the packet was made, RFC 3339. Every clock in the packet reads this.
    pub stamp: String,
    /// The program that made it.
    pub program: Program,
    /// The rule book of the report inside.
    pub rulebook: RuleBookStamp,
    /// The day the report is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// `ready` or `not-ready`.
    pub verdict: String,
    /// Which dossier it holds.
    pub dossier: Subject,
    /// Built although findings block; not to be handed in.
    pub draft: bool,
    /// Personal numbers are masked and pictures of documents replaced; not to be handed in.
    pub redacted: bool,
    /// How the packet is sealed.
    pub seal: Seal,
    /// For whom it was sealed; empty unless the seal is `age`.
    pub recipients: Vec<RecipientStamp>,
    /// The packet that holds what is hidden in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondPart>,
    /// Who signed it, if anybody: OpenSSH's `SHA256:` fingerprint of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// Every file under `data/` but this one.
    pub files: Vec<ListedFile>,
    /// The packet this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseStamp>,
    /// What differs from that packet.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// A program and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the members say what they are")]
pub struct Program {
    pub name: String,
    pub version: String,
}

/// A rule book by its version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the members are those of the report")]
pub struct RuleBookStamp {
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub version: String,
    #[serde(default)]
    pub snapshot: String,
}

/// What the packet is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Id of the dossier.
    pub id: String,
    /// Name of the company.
    pub company: String,
    /// Name of the Mini Program.
    pub mini_program: String,
}

/// How a packet is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seal {
    /// Not at all.
    None,
    /// For age keys.
    Age,
    /// With a passphrase, in an AES-256 ZIP.
    Passphrase,
}

/// The key a packet was sealed for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientStamp {
    /// The age recipient, a public key.
    pub recipient: String,
    /// `SHA256:` and the SHA-256 of that text in hexadecimal digits, for reading out on the telephone.
    pub fingerprint: String,
    /// Eight words that stand for the key, to be compared on the telephone. A packet of an early program
    /// has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<Title>,
}

impl RecipientStamp {
    pub(crate) fn of(recipient: &str) -> Self {
        let recipient = recipient.trim().to_owned();
        let fingerprint = format!("SHA256:{}", Digest::of(recipient.as_bytes()).sha256);
        let phrase = Some(phrase::of(&recipient));
        Self { recipient, fingerprint, phrase }
    }
}

/// A recipient's key as the packet would name it, to be compared with the partner before anything is sent.
///
/// # Errors
/// [`PacketError::NotARecipient`].
pub fn recipient(key: &str) -> Result<RecipientStamp, PacketError> {
    Closing::for_recipients(&[key.to_owned()]).map(|_| RecipientStamp::of(key))
}

/// The sealed packet with the personal data that an open one is without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondPart {
    /// Name of its file, which lies beside the open one.
    pub file: String,
    /// SHA-256 of that file as it was sealed.
    pub sha256: String,
    /// Its fingerprint, as people compare it.
    pub fingerprint: String,
    /// How it is sealed.
    pub seal: Seal,
    /// For whom.
    pub recipients: Vec<RecipientStamp>,
}

impl SecondPart {
    /// Whether the name is that of a file beside, and leads nowhere else.
    pub(crate) fn is_beside(&self) -> bool {
        let mut parts = Path::new(&self.file).components();
        matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None))
            && !self.file.contains(['/', '\\'])
    }
}

/// A file of the packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// Path within the bag, beginning with `data/`.
    pub path: String,
    /// The attachment's role, or what the file is: `dossier`, `report`, `form`, `wechat`.
    pub role: String,
    /// What people call it.
    pub title: Title,
    /// Size in bytes.
    pub bytes: u64,
    /// Checksum as 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the members are the languages")]
pub struct Title {
    pub en: String,
    pub zh: String,
}

/// The packet that this one corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseStamp {
    /// Its number.
    pub number: String,
    /// When it was made.
    pub stamp: String,
    /// Checksum of its tag manifest, which stands for everything in it.
    pub sha256: String,
}

/// One difference from the packet before. Fields are named, values are not; the reasons are as they were given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// The field path, or the path of the file within the bag.
    pub place: String,
    /// What was answered about the place before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<Reason>,
}

impl Change {
    pub(crate) fn new(kind: ChangeKind, place: &str) -> Self {
        Self { kind, place: place.to_owned(), why: Vec::new() }
    }
}

/// An answer that asked for a change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// `platform`, `administration` or `partner`.
    pub from: String,
    /// The day of the answer, `YYYY-MM-DD`.
    pub received_on: String,
    /// Its words.
    pub words: String,
    /// What it advised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// How something differs from the packet before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants say what they are")]
pub enum ChangeKind {
    FieldAdded,
    FieldChanged,
    FieldRemoved,
    FileAdded,
    FileChanged,
    FileRemoved,
}

impl ChangeKind {
    /// The word in JSON and in the keys of the messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::FieldAdded => "field-added",
            Self::FieldChanged => "field-changed",
            Self::FieldRemoved => "field-removed",
            Self::FileAdded => "file-added",
            Self::FileChanged => "file-changed",
            Self::FileRemoved => "file-removed",
        }
    }
}

impl PacketRecord {
    /// The fingerprint by which people compare packets over the telephone: of the record as it lies in the
    /// packet, which names every file with its checksum.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        crate::digest::Digest::of(&crate::bagging::pretty(self)).sha256
    }

    /// Reads the record; `None` when the text is none.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        serde_json::from_slice(text).ok()
    }
}

/// The schema a record claims, for telling a newer packet from a broken one.
pub(crate) fn schema_of(text: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Claim {
        schema: String,
    }
    serde_json::from_slice::<Claim>(text).ok().map(|claim| claim.schema)
}

/// The beginning of a fingerprint in groups, as people read it out: 80 bits, which nobody can imitate.
#[must_use]
pub fn spoken(fingerprint: &str) -> String {
    let digits: Vec<char> = fingerprint.chars().take(20).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
