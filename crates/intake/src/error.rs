//! Why something did not come in.

use std::io;

use tongguan_domain::FieldKind;
use tongguan_domain::document::DocumentError;

use crate::archive::ArchiveFault;
use crate::fault::PictureFault;
use crate::safe_path::PathFault;
use crate::sheet::SheetFault;

/// A situation in which nothing was taken in. `file` is a bare name, never a path; `place` is a field
/// path of the dossier. What a person reads is in `intake.ftl` under [`IntakeError::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the members are described above and in the messages")]
pub enum IntakeError {
    /// There is no such file or folder.
    #[error("no such file")]
    Missing { file: String },
    /// The system does not let the program read it.
    #[error("not readable: {kind}")]
    NotReadable { file: String, kind: io::ErrorKind },
    /// A folder, device, pipe or socket where a file belongs.
    #[error("not a regular file")]
    NotAFile { file: String },
    /// Larger than `limit` bytes.
    #[error("larger than {limit} bytes")]
    TooLarge { file: String, limit: u64 },
    /// The attachments together are larger than `limit` bytes.
    #[error("attachments larger than {limit} bytes")]
    DossierTooLarge { limit: u64 },
    /// A folder holds more than `limit` files of the kind asked for.
    #[error("more than {limit} files")]
    TooManyFiles { limit: usize },
    /// Neither a dossier folder, nor its `dossier.json`, nor that folder zipped.
    #[error("not a dossier")]
    NotADossier { file: String },
    /// No folder with the requests to the platform.
    #[error("no requests")]
    NotRequests { file: String },
    /// Text in another encoding than UTF-8.
    #[error("not UTF-8")]
    NotUtf8 { file: String },
    /// Text that is not JSON; line and column are counted from 1.
    #[error("not JSON, line {line} column {column}")]
    NotJson { file: String, line: usize, column: usize },
    /// Neither a partner's receipt nor an answer of the platform.
    #[error("not an answer")]
    NotAnAnswer { file: String },
    /// An answer with more than `limit` items.
    #[error("more than {limit} items")]
    TooManyItems { limit: usize },
    /// The text of `dossier.json` is not a dossier.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// An attachment's path leads, or could lead, out of the dossier.
    #[error("unsafe path at {place}: {fault}")]
    UnsafePath { place: String, fault: PathFault },
    /// The zipped dossier cannot be read as one.
    #[error("archive: {fault}")]
    Archive { file: String, fault: ArchiveFault },
    /// The spreadsheet cannot be read as one.
    #[error("spreadsheet: {fault}")]
    Sheet { file: String, fault: SheetFault },
    /// The picture or paper cannot be looked at, or no copy of it fits.
    #[error("picture: {fault:?}")]
    Picture { file: String, fault: PictureFault },
}

impl IntakeError {
    /// Every name, those of faults in archives included.
    pub const CODES: &'static [&'static str] = &[
        "input-missing",
        "input-not-readable",
        "input-not-a-file",
        "input-too-large",
        "dossier-too-large",
        "input-too-many-files",
        "not-a-dossier",
        "not-requests",
        "input-not-utf8",
        "input-not-json",
        "feedback-not-an-answer",
        "feedback-too-many-items",
        "dossier-not-json",
        "dossier-other-schema",
        "dossier-repeated-member",
        "dossier-unknown-member",
        "dossier-wrong-kind",
        "dossier-unknown-choice",
        "dossier-value-too-long",
        "attachment-unsafe-path",
        "picture-not-a-picture",
        "picture-is-heic",
        "picture-damaged",
        "picture-beyond-limits",
        "picture-too-small",
        "picture-does-not-fit",
        "picture-no-specification",
        "paper-encrypted",
        "paper-no-such-page",
        "picture-too-slow",
        "picture-crashed",
        "picture-not-started",
        "archive-damaged",
        "archive-encrypted",
        "archive-bomb",
        "archive-too-many-entries",
        "archive-duplicate-name",
        "archive-unsafe-name",
        "archive-special-entry",
        "archive-unknown-packing",
        "sheet-not-a-spreadsheet",
        "sheet-encrypted",
        "sheet-old-format",
        "sheet-damaged",
        "sheet-expands",
        "sheet-too-many-rows",
        "sheet-too-many-columns",
        "sheet-cell-too-long",
        "sheet-unknown-encoding",
        "sheet-empty",
        "sheet-not-on-input",
    ];

    /// Name of the situation: `error-<code>-what` and `error-<code>-do` are its messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "input-missing",
            Self::NotReadable { .. } => "input-not-readable",
            Self::NotAFile { .. } => "input-not-a-file",
            Self::TooLarge { .. } => "input-too-large",
            Self::DossierTooLarge { .. } => "dossier-too-large",
            Self::TooManyFiles { .. } => "input-too-many-files",
            Self::NotADossier { .. } => "not-a-dossier",
            Self::NotRequests { .. } => "not-requests",
            Self::NotUtf8 { .. } => "input-not-utf8",
            Self::NotJson { .. } => "input-not-json",
            Self::NotAnAnswer { .. } => "feedback-not-an-answer",
            Self::TooManyItems { .. } => "feedback-too-many-items",
            Self::Document(fault) => match fault {
                DocumentError::NotJson { .. } => "dossier-not-json",
                DocumentError::OtherSchema => "dossier-other-schema",
                DocumentError::RepeatedMember { .. } => "dossier-repeated-member",
                DocumentError::UnknownMember { .. } => "dossier-unknown-member",
                DocumentError::WrongKind { .. } => "dossier-wrong-kind",
                DocumentError::UnknownChoice { .. } => "dossier-unknown-choice",
                DocumentError::TooLong { .. } => "dossier-value-too-long",
            },
            Self::UnsafePath { .. } => "attachment-unsafe-path",
            Self::Archive { fault, .. } => fault.code(),
            Self::Sheet { fault, .. } => fault.code(),
            Self::Picture { fault, .. } => fault.code(),
        }
    }

    /// The values of the placeholders in the messages, by name. All of them are text, numbers
    /// included, so that every language writes them alike.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { file }
            | Self::NotAFile { file }
            | Self::NotADossier { file }
            | Self::NotAnAnswer { file }
            | Self::NotRequests { file }
            | Self::NotUtf8 { file } => vec![("file", file.clone())],
            Self::NotReadable { file, kind } => {
                vec![("file", file.clone()), ("kind", reading_obstacle(*kind).to_owned())]
            }
            Self::TooLarge { file, limit } => vec![("file", file.clone()), ("limit", size(*limit))],
            Self::DossierTooLarge { limit } => vec![("limit", size(*limit))],
            Self::TooManyFiles { limit } | Self::TooManyItems { limit } => vec![("limit", limit.to_string())],
            Self::NotJson { file, line, column } => {
                vec![("file", file.clone()), ("line", line.to_string()), ("column", column.to_string())]
            }
            Self::Document(fault) => document_arguments(fault),
            Self::UnsafePath { place, fault } => {
                vec![("path", place.clone()), ("fault", fault.word().to_owned())]
            }
            Self::Archive { file, fault } => {
                vec![("file", file.clone()), ("limit", fault.limit().unwrap_or_default())]
            }
            Self::Sheet { file, fault } => vec![("file", file.clone()), ("limit", fault.limit())],
            Self::Picture { file, fault } => {
                std::iter::once(("file", file.clone())).chain(fault.arguments()).collect()
            }
        }
    }

    /// Names the file in which reading failed.
    pub(crate) fn reading(file: &str, error: &io::Error) -> Self {
        let file = file.to_owned();
        if let Some(fault) = error.get_ref().and_then(|inner| inner.downcast_ref::<ArchiveFault>()) {
            return Self::Archive { file, fault: fault.clone() };
        }
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => {
                Self::Missing { file }
            }
            io::ErrorKind::IsADirectory => Self::NotAFile { file },
            kind => Self::NotReadable { file, kind },
        }
    }
}

fn document_arguments(fault: &DocumentError) -> Vec<(&'static str, String)> {
    match fault {
        DocumentError::NotJson { line, column } => {
            vec![("line", line.to_string()), ("column", column.to_string())]
        }
        DocumentError::OtherSchema => {
            vec![("schema", tongguan_domain::document::SCHEMA.to_owned())]
        }
        DocumentError::RepeatedMember { path } => vec![("path", path.clone())],
        DocumentError::UnknownMember { path, nearest } => {
            vec![("path", path.clone()), ("nearest", nearest.clone().unwrap_or_else(none))]
        }
        DocumentError::WrongKind { path, expected } => {
            vec![
                ("path", if path.is_empty() { "dossier.json".to_owned() } else { path.clone() }),
                ("expected", kind_word(*expected).to_owned()),
            ]
        }
        DocumentError::UnknownChoice { path, allowed, nearest } => vec![
            ("path", path.clone()),
            ("nearest", nearest.clone().unwrap_or_else(none)),
            ("allowed", allowed.join(", ")),
        ],
        DocumentError::TooLong { path, limit } => vec![("path", path.clone()), ("limit", limit.to_string())],
    }
}

/// The key by which messages choose the wording without a suggestion.
fn none() -> String {
    "none".to_owned()
}

const fn kind_word(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Group => "group",
        FieldKind::List => "list",
        FieldKind::Text | FieldKind::Secret | FieldKind::Choice => "text",
        FieldKind::Date => "date",
        FieldKind::Integer => "integer",
        FieldKind::Flag => "flag",
        FieldKind::TextList => "text-list",
        FieldKind::IntegerList => "integer-list",
        FieldKind::Raw => "anything",
    }
}

/// The three obstacles a person can do something different about.
const fn reading_obstacle(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock => "busy",
        _ => "device",
    }
}

/// A limit as people write it. Limits are whole multiples of the unit they are shown in.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        bytes if bytes >= 1 << 30 => format!("{} GB", bytes >> 30),
        bytes if bytes >= 1 << 20 => format!("{} MB", bytes >> 20),
        bytes if bytes >= 1 << 10 => format!("{} KB", bytes >> 10),
        bytes => format!("{bytes} B"),
    }
}
