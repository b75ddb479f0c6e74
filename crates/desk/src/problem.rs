//! What went wrong, for a shell: a code with words, and the exit code of the contract.
//!
//! Crates below have errors of their own; this is where they meet. Nothing here is a sentence: the
//! words are `error-<code>-what` and `error-<code>-do` in the messages.

use std::collections::BTreeMap;

use tongguan_domain::{Choice, FieldError};
use tongguan_intake::IntakeError;
use tongguan_packet::PacketError;
use tongguan_rules::Mistake;
use tongguan_signing::SigningError;
use tongguan_vault::VaultError;
use tongguan_words::Words;

use crate::Distrust;

/// A situation in which the desk could not do what was asked. The old state stands.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Something did not come in.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The vault could not.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The packet could not be made or opened.
    #[error(transparent)]
    Packet(#[from] PacketError),
    /// A value did not go into its field.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The rule book has mistakes; all of them.
    #[error("the rule book has {} mistakes", .0.len())]
    RuleBook(Vec<Mistake>),
    /// The rule book could not be read at all.
    #[error(transparent)]
    RuleBookUnread(IntakeError),
    /// The file of a rule book is not taken; the one in use stays.
    #[error(transparent)]
    Distrusted(#[from] Distrust),
    /// There is no rule of that id.
    #[error("no such rule")]
    NoSuchRule {
        /// What was asked for.
        rule: String,
    },
    /// There is no function of that id.
    #[error("no such function")]
    NoSuchFunction {
        /// What was asked for.
        function: String,
    },
    /// A step was entered as reached on a text that is no day, or on a day to come.
    #[error("not a day that has come")]
    StepDayNotReached,
    /// The vault is locked.
    #[error("the vault is locked")]
    Locked,
    /// The text is not a field path of the closed list.
    #[error("no such field")]
    NoSuchField,
    /// Neither key store nor passphrase was chosen.
    #[error("no way in was chosen")]
    NoWayChosen,
    /// Findings block the hand-over.
    #[error("{blocking} findings block")]
    NotReady {
        /// How many.
        blocking: usize,
    },
    /// The dossier names no key of the partner to seal the packet for.
    #[error("no recipient")]
    NoRecipient,
    /// A packet in two parts was ordered, and nothing that seals the second one.
    #[error("nothing seals the second part")]
    SecondPartUnsealed,
    /// No file was given.
    #[error("no file was given")]
    NoFile,
    /// More files than wait on the tray at once.
    #[error("more than {limit} files at once")]
    TooManyFiles {
        /// The most.
        limit: usize,
    },
    /// The language is neither English nor Chinese, or the theme is none that exists.
    #[error("no such preference")]
    NoSuchPreference,
    /// The guide has no page of that name.
    #[error("no such page of the guide")]
    NoSuchGuidePage,
    /// The dossier holds nothing of a person in that part.
    #[error("nobody has that part in the dossier")]
    NobodyThere,
    /// A paper shows a person who has not consented to its being taken in.
    #[error("the person has not consented")]
    ConsentMissing {
        /// The person's part in the dossier.
        part: crate::Part,
    },
    /// It was not said to whom something is handed over, for what and on what ground.
    #[error("the handing over is not said in full")]
    HandingIncomplete,
    /// There is no consent to withdraw.
    #[error("no consent to withdraw")]
    NoConsent,
    /// The officer's name was to be set to nothing.
    #[error("the officer has no name")]
    OfficerNameMissing,
    /// A line that was to be a JSON string is none.
    #[error("line {line} is no JSON string")]
    NotAJsonString {
        /// Counted from 1.
        line: usize,
    },
    /// There is no backup in that folder.
    #[error("no backup")]
    NoBackup,
    /// A vault was to be made with the key store alone, and there is none.
    #[error("no key store to make a vault with")]
    NoKeyStore,
    /// Stopped by the officer, before anything stood in its place.
    #[error("stopped")]
    Stopped,
    /// The result could not be written where it was to go.
    #[error("could not write: {kind}")]
    NotWritten {
        /// Name of the file, without its folder.
        file: String,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// No line of the spreadsheet holds a heading that names a field.
    #[error("no known heading")]
    NoKnownHeading {
        /// Name of the file, without its folder.
        file: String,
    },
    /// The template was asked for in another form than a workbook or separated text.
    #[error("no such template")]
    NoSuchTemplate,
    /// The dossier is packed or came by a pipe, and nothing can be added to it there.
    #[error("the dossier is packed")]
    DossierPacked,
    /// The receipt answers the packet of another dossier.
    #[error("feedback on another dossier")]
    FeedbackOfAnotherDossier,
    /// The signature beside the receipt is not one over it.
    #[error("the signature of the receipt is broken")]
    FeedbackSignatureBroken,
    /// The receipt is not signed by the key that was asked for.
    #[error("the receipt is signed by another, or by nobody")]
    FeedbackSignerDiffers,
    /// The program's own sample cannot be read: our fault.
    #[error("the sample is broken")]
    SampleBroken,
}

impl Problem {
    /// The name of the situation, stable for ever.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Intake(error) | Self::RuleBookUnread(error) => error.code(),
            Self::Vault(error) => error.code(),
            Self::Packet(error) => error.code(),
            Self::Field(FieldError::NoSuchPlace) => "field-no-such-place",
            Self::Field(FieldError::WrongKind { .. }) => "field-wrong-kind",
            Self::Field(FieldError::UnknownChoice { .. }) => "field-unknown-choice",
            Self::RuleBook(_) => "rule-book-broken",
            Self::Distrusted(reason) => reason.code(),
            Self::NoSuchRule { .. } => "no-such-rule",
            Self::NoSuchFunction { .. } => "no-such-function",
            Self::StepDayNotReached => "step-day-not-reached",
            Self::Locked => "vault-locked",
            Self::NoSuchField => "no-such-field",
            Self::NoWayChosen => "no-way-chosen",
            Self::NotReady { .. } => "not-ready",
            Self::NoRecipient => "no-recipient",
            Self::SecondPartUnsealed => "second-part-unsealed",
            Self::NoFile => "no-file",
            Self::NoSuchPreference => "no-such-preference",
            Self::NoSuchGuidePage => "no-such-guide-page",
            Self::TooManyFiles { .. } => "too-many-files",
            Self::ConsentMissing { .. } => "consent-missing",
            Self::HandingIncomplete => "handing-incomplete",
            Self::NoConsent => "no-consent",
            Self::NobodyThere => "nobody-there",
            Self::OfficerNameMissing => "officer-name-missing",
            Self::NotAJsonString { .. } => "line-not-json",
            Self::NoBackup => "no-backup",
            Self::NoKeyStore => "no-key-store",
            Self::Stopped => "stopped",
            Self::NotWritten { kind, .. } => match kind {
                std::io::ErrorKind::StorageFull => "disk-full",
                std::io::ErrorKind::AlreadyExists => "name-taken",
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => "folder-missing",
                _ => "not-written",
            },
            Self::NoKnownHeading { .. } => "sheet-no-known-heading",
            Self::NoSuchTemplate => "no-such-template",
            Self::DossierPacked => "dossier-packed",
            Self::FeedbackOfAnotherDossier => "feedback-of-another-dossier",
            Self::FeedbackSignatureBroken => "feedback-signature-broken",
            Self::FeedbackSignerDiffers => "feedback-signer-differs",
            Self::SampleBroken => "sample-broken",
        }
    }

    /// The codes of this crate's own situations, for the test that each has words.
    pub const OWN_CODES: &'static [&'static str] = &[
        "field-no-such-place",
        "field-wrong-kind",
        "field-unknown-choice",
        "rule-book-broken",
        "no-such-rule",
        "no-such-function",
        "step-day-not-reached",
        "vault-locked",
        "no-such-field",
        "no-way-chosen",
        "not-ready",
        "no-recipient",
        "second-part-unsealed",
        "no-file",
        "too-many-files",
        "no-such-preference",
        "no-such-guide-page",
        "consent-missing",
        "handing-incomplete",
        "no-consent",
        "nobody-there",
        "officer-name-missing",
        "clipboard-missing",
        "line-not-json",
        "no-backup",
        "no-key-store",
        "stopped",
        "disk-full",
        "name-taken",
        "folder-missing",
        "not-written",
        "sheet-no-known-heading",
        "no-such-template",
        "dossier-packed",
        "feedback-of-another-dossier",
        "feedback-signature-broken",
        "feedback-signer-differs",
        "sample-broken",
        "cancelled",
        "unexpected",
    ];

    /// The exit code of the contract.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NotReady { .. } => 1,
            Self::NoSuchField
            | Self::StepDayNotReached
            | Self::NoRecipient
            | Self::SecondPartUnsealed
            | Self::HandingIncomplete
            | Self::NoFile
            | Self::TooManyFiles { .. }
            | Self::NoWayChosen
            | Self::NoSuchPreference
            | Self::NoSuchGuidePage
            | Self::OfficerNameMissing
            | Self::NoSuchTemplate
            | Self::NoSuchRule { .. }
            | Self::NoSuchFunction { .. } => 2,
            Self::Intake(_)
            | Self::Vault(_)
            | Self::Locked
            | Self::Field(_)
            | Self::ConsentMissing { .. }
            | Self::NoConsent
            | Self::NobodyThere
            | Self::NotAJsonString { .. }
            | Self::NoBackup
            | Self::NoKeyStore
            | Self::NoKnownHeading { .. }
            | Self::DossierPacked
            | Self::FeedbackOfAnotherDossier
            | Self::FeedbackSignatureBroken
            | Self::FeedbackSignerDiffers
            | Self::NotWritten { .. } => 3,
            Self::Packet(error) => packet_exit_code(error),
            Self::RuleBook(_) | Self::RuleBookUnread(_) | Self::Distrusted(_) => 4,
            Self::SampleBroken => 5,
            Self::Stopped => 130,
        }
    }

    /// The values of the placeholders in the words.
    #[must_use]
    pub fn arguments(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Intake(error) | Self::RuleBookUnread(error) => error.arguments(),
            Self::Vault(error) => error.facts(),
            Self::Packet(error) => error.facts(),
            Self::Field(FieldError::UnknownChoice { allowed }) => vec![("allowed", allowed.join(", "))],
            Self::RuleBook(mistakes) => vec![("count", mistakes.len().to_string())],
            Self::Distrusted(reason) => reason.arguments(),
            Self::TooManyFiles { limit } => vec![("limit", limit.to_string())],
            Self::ConsentMissing { part } => vec![("part", part.word().to_owned())],
            Self::NoSuchRule { rule } => vec![("rule", rule.clone())],
            Self::NoSuchFunction { function } => vec![("function", function.clone())],
            Self::NotReady { blocking } => vec![("count", blocking.to_string())],
            Self::NotAJsonString { line } => vec![("line", line.to_string())],
            Self::NotWritten { file, .. } | Self::NoKnownHeading { file } => vec![("file", file.clone())],
            _ => Vec::new(),
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Further lines for a person, such as each mistake of a rule book or each problem of a packet.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        match self {
            Self::RuleBook(mistakes) => {
                mistakes.iter().map(|mistake| crate::formats::mistake_line(mistake, words)).collect()
            }
            Self::Packet(
                PacketError::NotIntact(found)
                | PacketError::BaseNotIntact(found)
                | PacketError::DidNotVerify(found),
            ) => found.problems.iter().map(|problem| problem.sentence(words)).collect(),
            _ => Vec::new(),
        }
    }

    /// The situation that a result could not be written to that path, of which only the name is kept.
    pub(crate) fn not_written(path: &std::path::Path, error: &std::io::Error) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self::NotWritten { file, kind: error.kind() }
    }

    /// What happened and what to do next, in words.
    #[must_use]
    pub fn sentences(&self, words: &Words) -> (String, String) {
        let arguments = self.arguments();
        let named: Vec<(&str, tongguan_words::Argument<'_>)> =
            arguments.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        let code = self.code();
        (
            words.say_with(&format!("error-{code}-what"), &named),
            words.say_with(&format!("error-{code}-do"), &named),
        )
    }
}

impl From<SigningError> for Problem {
    fn from(error: SigningError) -> Self {
        PacketError::from(error).into()
    }
}

/// The codes of every situation a shell can meet, for the test that each has words.
#[must_use]
pub fn all_codes() -> Vec<&'static str> {
    [Problem::OWN_CODES, Distrust::CODES, IntakeError::CODES, VaultError::CODES, PacketError::CODES].concat()
}

/// The word of an attachment role, or none for an empty text.
pub(crate) fn role(word: &str) -> Result<Option<tongguan_domain::AttachmentRole>, Problem> {
    if word.is_empty() {
        return Ok(None);
    }
    tongguan_domain::AttachmentRole::from_word(word).map(Some).ok_or(Problem::NoSuchField)
}

/// A packet that is not intact blocks; a key or file that does not fit is an input; the rest is ours.
fn packet_exit_code(error: &PacketError) -> u8 {
    match error {
        PacketError::FindingsBlock { .. } | PacketError::NotIntact(_) | PacketError::BaseNotIntact(_) => 1,
        PacketError::NotARecipient | PacketError::NotAPacketNumber | PacketError::NoSuchItem { .. } => 2,
        PacketError::SealFailed | PacketError::DidNotVerify(_) | PacketError::ReportOfAnotherDossier => 5,
        PacketError::Cancelled => 130,
        _ => 3,
    }
}
