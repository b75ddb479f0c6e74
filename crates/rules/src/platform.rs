//! What the platform calls things, and what here answers to it: the fields of its filing request with what of a
//! dossier fills them, its error codes with the rules that keep a filing from meeting them.

use serde::Deserialize;
use tongguan_domain::choice::Choice;
use tongguan_domain::{AttachmentRole, Field};

use crate::facts::Bilingual;
use crate::terms::{FieldName, Word};

/// Whether the platform asks for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Required {
    /// Always.
    Yes,
    /// Under a condition.
    Conditional,
    /// Never.
    No,
}

impl Choice for Required {
    const ALL: &'static [Self] = &[Self::Yes, Self::Conditional, Self::No];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Conditional => "conditional",
            Self::No => "no",
        }
    }
}

/// Why nothing in a dossier or no rule answers to something of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoAnswer {
    /// A field that only holds other fields.
    Part,
    /// Only the platform knows it.
    Platform,
    /// It exists only while the partner is connected.
    Live,
    /// A paper without a role of its own; it goes along as other material.
    NoRole,
    /// A matter of how the partner sends.
    Sending,
    /// The program writes the request so that it cannot arise.
    Packet,
    /// The platform's answer names the field itself.
    Several,
    /// Part of code review, which a dossier does not hold.
    Review,
}

impl Choice for NoAnswer {
    const ALL: &'static [Self] = &[
        Self::Part,
        Self::Platform,
        Self::Live,
        Self::NoRole,
        Self::Sending,
        Self::Packet,
        Self::Several,
        Self::Review,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Platform => "platform",
            Self::Live => "live",
            Self::NoRole => "no-role",
            Self::Sending => "sending",
            Self::Packet => "packet",
            Self::Several => "several",
            Self::Review => "review",
        }
    }
}

/// A field of the filing request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilingField {
    /// Its path in the request, `[]` for the items of a list.
    pub path: String,
    /// Whether the platform asks for it.
    pub required: Required,
    #[serde(default)]
    fields: Vec<FieldName>,
    #[serde(default)]
    roles: Vec<Word<AttachmentRole>>,
    /// Why nothing fills it.
    pub none: Option<NoAnswer>,
}

impl FilingField {
    /// The dossier fields that fill it.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.fields.iter().map(|name| name.0)
    }

    /// The roles of the attachments that fill it.
    pub fn roles(&self) -> impl Iterator<Item = AttachmentRole> {
        self.roles.iter().map(|word| word.0)
    }

    /// Whether it says either what fills it or why nothing does.
    pub(crate) fn is_answered(&self) -> bool {
        (self.fields.is_empty() && self.roles.is_empty()) == self.none.is_some()
    }
}

/// An error code or state of the platform.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// As the platform writes it; `-1` is one of them.
    pub code: i64,
    meaning: String,
    meaning_en: String,
    /// Id in `sources.toml`.
    pub source: String,
    /// Ids of the rules that keep a filing from meeting it.
    pub rules: Vec<String>,
    /// Why no rule does.
    pub none: Option<NoAnswer>,
}

impl ErrorCode {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> Bilingual {
        Bilingual::new(self.meaning_en.as_str(), self.meaning.as_str())
    }

    /// Whether it says either which rules prevent it or why none does.
    pub(crate) fn is_answered(&self) -> bool {
        self.rules.is_empty() == self.none.is_some()
    }
}
