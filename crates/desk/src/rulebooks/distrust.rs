//! Why the file of a rule book is not taken.

/// A situation in which a rule book is refused, and the one in use stays.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the members are the placeholders of the messages")]
pub enum Distrust {
    /// No signature lies beside the file.
    #[error("not signed")]
    Unsigned { file: String },
    /// The signature is not one over this file, or was made for something else.
    #[error("altered since it was signed")]
    Altered { file: String },
    /// The signature holds, and its key is nobody's whose rule books are taken.
    #[error("signed by {fingerprint}, whom nobody here trusts")]
    UnknownSigner { file: String, fingerprint: String },
    /// Signed by somebody trusted, yet no archive of small texts with safe names.
    #[error("cannot be unpacked")]
    NotUnpacked { file: String },
    /// The public key is another than that which the officer was told of.
    #[error("the key is {fingerprint}, not {expected}")]
    AnotherKey { file: String, fingerprint: String, expected: String },
    /// A rule book about something else.
    #[error("not the book {expected}")]
    AnotherBook { file: String, expected: String },
    /// Not newer than the one in use, and nobody said that this is meant.
    #[error("{version} is not newer than {present}")]
    NotNewer { version: String, present: String },
}

impl Distrust {
    /// The code of every situation.
    pub(crate) const CODES: &'static [&'static str] = &[
        "rule-book-unsigned",
        "rule-book-altered",
        "rule-book-unknown-signer",
        "rule-book-not-unpacked",
        "rule-book-another-key",
        "rule-book-another",
        "rule-book-not-newer",
    ];

    /// The code of this one: `error-<code>-what` and `error-<code>-do` are its words.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Unsigned { .. } => "rule-book-unsigned",
            Self::Altered { .. } => "rule-book-altered",
            Self::UnknownSigner { .. } => "rule-book-unknown-signer",
            Self::NotUnpacked { .. } => "rule-book-not-unpacked",
            Self::AnotherKey { .. } => "rule-book-another-key",
            Self::AnotherBook { .. } => "rule-book-another",
            Self::NotNewer { .. } => "rule-book-not-newer",
        }
    }

    pub(crate) fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unsigned { file } | Self::Altered { file } | Self::NotUnpacked { file } => {
                vec![("file", file.clone())]
            }
            Self::UnknownSigner { file, fingerprint } => {
                vec![("file", file.clone()), ("fingerprint", fingerprint.clone())]
            }
            Self::AnotherKey { file, fingerprint, expected } => vec![
                ("file", file.clone()),
                ("fingerprint", fingerprint.clone()),
                ("expected", expected.clone()),
            ],
            Self::AnotherBook { file, expected } => {
                vec![("file", file.clone()), ("expected", expected.clone())]
            }
            Self::NotNewer { version, present } => {
                vec![("version", version.clone()), ("present", present.clone())]
            }
        }
    }
}
