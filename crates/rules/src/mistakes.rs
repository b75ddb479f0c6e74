//! What can be wrong with a rule book. Read by whoever writes rules, on the command line.

use std::fmt;

/// A mistake in a file of the rule book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path within the rule book, such as `rules/company/uscc-valid.toml`.
    pub file: String,
    /// Line counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What is wrong with a file of the rule book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum MistakeKind {
    /// A file every rule book has is not there.
    #[error("the file is missing")]
    FileMissing,
    /// A file no rule book has.
    #[error("no such file belongs into a rule book")]
    FileUnknown,
    /// Not TOML, or not of the shape the format describes.
    #[error("{detail}")]
    Unreadable {
        /// What the reader says, in English.
        detail: String,
    },
    /// Written in an older or newer form than this program reads.
    #[error("format {found}, not {}", crate::load::FORMAT)]
    OtherFormat {
        /// The form that `pack.toml` names.
        found: String,
    },
    /// The version is not made of numbers, so nobody could say which of two books is newer.
    #[error("the version is numbers between dots and hyphens")]
    VersionNotNumbers,
    /// A part every rule has is not there.
    #[error("{part} is missing")]
    PartMissing {
        /// Its name in the file.
        part: &'static str,
    },
    /// A part no rule has.
    #[error("{part} is no part of a rule")]
    PartUnknown {
        /// Its name in the file.
        part: String,
    },
    /// The id is not kebab-case, or not the name of the file.
    #[error("the id is the name of the file, in kebab-case")]
    IdDiffersFromFile,
    /// Another rule has the same id.
    #[error("{other} has the same id")]
    IdTaken {
        /// The file of the other rule.
        other: String,
    },
    /// No such field.
    #[error("no field {path}")]
    FieldUnknown {
        /// The path in the file.
        path: String,
    },
    /// A value that the field can never hold.
    #[error("{field} can never be {value:?}")]
    ValueImpossible {
        /// The field it is compared with.
        field: &'static str,
        /// The value in the file.
        value: String,
    },
    /// No such check.
    #[error("no check {name}")]
    CheckUnknown {
        /// The name in the file.
        name: String,
    },
    /// No such source.
    #[error("no source {id} in sources.toml")]
    SourceUnknown {
        /// The id in the file.
        id: String,
    },
    /// A list names a rule that the book has not.
    #[error("no rule {id}")]
    RuleUnknown {
        /// The id in the file.
        id: String,
    },
    /// Something the platform asks for has neither an answer nor a reason, or has both.
    #[error("{named} needs either an answer or a reason")]
    Unanswered {
        /// The path or code in the file.
        named: String,
    },
    /// A severity the confidence does not carry.
    #[error("{confidence} confidence carries {gravest} at most")]
    TooSevere {
        /// The confidence of the rule.
        confidence: &'static str,
        /// What it carries.
        gravest: &'static str,
    },
    /// A sentence that says nothing.
    #[error("{sentence} is empty")]
    SentenceEmpty {
        /// Such as `zh-CN.why`.
        sentence: &'static str,
    },
    /// A placeholder the check does not fill.
    #[error("{sentence} names {{{placeholder}}}, which the check does not provide")]
    PlaceholderUnknown {
        /// Such as `zh-CN.what`.
        sentence: &'static str,
        /// The placeholder.
        placeholder: String,
    },
    /// Fewer than two examples of a sort.
    #[error("two or more {part} are needed")]
    TooFewExamples {
        /// `passes` or `fails`.
        part: &'static str,
    },
}

impl MistakeKind {
    /// The key of the message for people, `mistake-<code>`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileMissing => "file-missing",
            Self::FileUnknown => "file-unknown",
            Self::Unreadable { .. } => "unreadable",
            Self::OtherFormat { .. } => "other-format",
            Self::VersionNotNumbers => "version-not-numbers",
            Self::PartMissing { .. } => "part-missing",
            Self::PartUnknown { .. } => "part-unknown",
            Self::IdDiffersFromFile => "id-differs-from-file",
            Self::IdTaken { .. } => "id-taken",
            Self::FieldUnknown { .. } => "field-unknown",
            Self::ValueImpossible { .. } => "value-impossible",
            Self::CheckUnknown { .. } => "check-unknown",
            Self::SourceUnknown { .. } => "source-unknown",
            Self::RuleUnknown { .. } => "rule-unknown",
            Self::Unanswered { .. } => "unanswered",
            Self::TooSevere { .. } => "too-severe",
            Self::SentenceEmpty { .. } => "sentence-empty",
            Self::PlaceholderUnknown { .. } => "placeholder-unknown",
            Self::TooFewExamples { .. } => "too-few-examples",
        }
    }

    /// The values of that message's placeholders `named` and `detail`.
    #[must_use]
    pub fn arguments(&self) -> (&str, &str) {
        match self {
            Self::FileMissing | Self::FileUnknown | Self::IdDiffersFromFile | Self::VersionNotNumbers => {
                ("", "")
            }
            Self::OtherFormat { found } => (found, ""),
            Self::Unreadable { detail } => ("", detail),
            Self::PartMissing { part } | Self::TooFewExamples { part } => (part, ""),
            Self::PartUnknown { part } => (part, ""),
            Self::IdTaken { other } => (other, ""),
            Self::FieldUnknown { path } => (path, ""),
            Self::ValueImpossible { field, value } => (field, value),
            Self::CheckUnknown { name } => (name, ""),
            Self::SourceUnknown { id } | Self::RuleUnknown { id } => (id, ""),
            Self::Unanswered { named } => (named, ""),
            Self::TooSevere { confidence, gravest } => (confidence, gravest),
            Self::SentenceEmpty { sentence } => (sentence, ""),
            Self::PlaceholderUnknown { sentence, placeholder } => (sentence, placeholder),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.file, self.kind),
            None => write!(formatter, "{}: {}", self.file, self.kind),
        }
    }
}
