//! Language and theme: nothing personal, so they lie outside the vault and are known before it opens.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tongguan_domain::Language;

use crate::place::write_whole;

/// The colour scheme of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// `system`, `light` or `dark`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word)
    }
}

/// What the officer chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Preferences {
    pub(crate) language: Option<Language>,
    pub(crate) theme: Theme,
}

impl Preferences {
    /// What was chosen before; the defaults when the file is missing or unreadable.
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read(path).ok().filter(|text| text.len() < 4_096).unwrap_or_default();
        let value: Value = serde_json::from_slice(&text).unwrap_or_default();
        let word = |name: &str| value.get(name).and_then(Value::as_str);
        Self {
            language: word("language").and_then(Language::from_tag),
            theme: word("theme").and_then(Theme::from_word).unwrap_or_default(),
        }
    }

    /// Writes the file whole or not at all.
    pub(crate) fn write(self, path: &Path) -> std::io::Result<()> {
        let value = json!({ "language": self.language.map(Language::tag), "theme": self.theme.word() });
        write_whole(path, value.to_string().as_bytes())
    }
}
