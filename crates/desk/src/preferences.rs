//! Language, theme and idle lock: nothing personal, so they lie outside the vault and are known before it opens.

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

/// Minutes after which the vault may be set to lock by itself.
pub const IDLE_MINUTES: [u32; 6] = [1, 2, 5, 10, 15, 30];

/// What was not chosen otherwise.
const USUAL_IDLE_MINUTES: u32 = 5;

/// What the officer chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Preferences {
    pub(crate) language: Option<Language>,
    pub(crate) theme: Theme,
    pub(crate) idle_minutes: u32,
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
            idle_minutes: idle_minutes(&value),
        }
    }

    /// Writes the file whole or not at all.
    pub(crate) fn write(self, path: &Path) -> std::io::Result<()> {
        let value = json!({
            "language": self.language.map(Language::tag),
            "theme": self.theme.word(),
            "idle_minutes": self.idle_minutes,
        });
        write_whole(path, value.to_string().as_bytes())
    }
}

/// A number that is not one of the choices counts as none: no file may switch the lock off.
fn idle_minutes(value: &Value) -> u32 {
    let kept = value.get("idle_minutes").and_then(Value::as_u64);
    let known = |minutes: &u32| kept == Some(u64::from(*minutes));
    IDLE_MINUTES.into_iter().find(known).unwrap_or(USUAL_IDLE_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::Preferences;

    #[test]
    fn no_file_switches_the_idle_lock_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        assert_eq!(Preferences::read(&path).idle_minutes, 5);
        for (kept, minutes) in [("15", 15), ("0", 5), ("100000", 5), ("-1", 5), ("\"never\"", 5), ("null", 5)]
        {
            std::fs::write(&path, format!("{{\"idle_minutes\": {kept}}}")).unwrap();
            assert_eq!(Preferences::read(&path).idle_minutes, minutes, "{kept}");
        }
        let chosen = Preferences { idle_minutes: 30, ..Preferences::read(&path) };
        chosen.write(&path).unwrap();
        assert_eq!(Preferences::read(&path), chosen);
    }
}
