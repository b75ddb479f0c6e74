//! Paths inside a dossier: relative, downward, and the same on every system.
//!
//! A path that would mean something else on Windows than on Linux is refused on both, because the
//! dossier of one officer is opened by the next. Whether the file exists is not asked here.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::limits;

/// Why a path inside a dossier is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFault {
    /// Names nothing.
    Empty,
    /// Starts at the root of the disk, or names a drive.
    Absolute,
    /// Leaves through `..`, or has an empty or `.` part.
    Climbs,
    /// Holds a backslash, a colon, or a character that cannot be seen.
    Character,
    /// A name Windows keeps for devices, such as `NUL`, or one that ends in a dot or space.
    Reserved,
    /// Longer or deeper than the limits.
    TooLong,
    /// Leads through a link.
    Link,
}

impl PathFault {
    /// The word by which messages choose their wording.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Absolute => "absolute",
            Self::Climbs => "climbs",
            Self::Character => "character",
            Self::Reserved => "reserved",
            Self::TooLong => "too-long",
            Self::Link => "link",
        }
    }
}

impl fmt::Display for PathFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}

/// A path that stays inside the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SafePath {
    text: String,
}

impl SafePath {
    /// Reads a path with `/` between its names.
    pub(crate) fn parse(text: &str) -> Result<Self, PathFault> {
        if text.is_empty() {
            return Err(PathFault::Empty);
        }
        if text.len() > limits::PATH || text.split('/').count() > limits::DEPTH {
            return Err(PathFault::TooLong);
        }
        let mut start = text.chars();
        let drive =
            start.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && start.next() == Some(':');
        if text.starts_with(['/', '\\']) || drive {
            return Err(PathFault::Absolute);
        }
        text.split('/').try_for_each(check_name)?;
        Ok(Self { text: text.to_owned() })
    }

    /// The names from the dossier folder down.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.text.split('/')
    }

    /// The same path seen from above a folder, which is "" or ends in `/`.
    pub(crate) fn within(&self, folder: &str) -> Self {
        Self { text: format!("{folder}{}", self.text) }
    }

    /// The last name, for people.
    pub(crate) fn file_name(&self) -> &str {
        self.text.rsplit('/').next().unwrap_or(&self.text)
    }

    /// The spellings under which systems store the same name: as written, and with accents and
    /// syllables joined (Windows, Linux) or taken apart (macOS).
    pub(crate) fn spellings(&self) -> Vec<Self> {
        let mut spellings = vec![self.text.clone()];
        for other in [self.text.nfc().collect::<String>(), self.text.nfd().collect()] {
            if !spellings.contains(&other) {
                spellings.push(other);
            }
        }
        spellings.into_iter().map(|text| Self { text }).collect()
    }

    /// The path with its accents joined: equal for two spellings of the same name.
    pub(crate) fn joined(&self) -> String {
        self.text.nfc().collect()
    }

    /// Equal for two names that some system would store as one file.
    pub(crate) fn folded(&self) -> String {
        self.text.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
    }
}

fn check_name(name: &str) -> Result<(), PathFault> {
    if matches!(name, "" | "." | "..") {
        return Err(PathFault::Climbs);
    }
    if name.len() > limits::NAME {
        return Err(PathFault::TooLong);
    }
    if name.chars().any(|letter| matches!(letter, '\\' | ':') || is_unseen(letter)) {
        return Err(PathFault::Character);
    }
    if name.ends_with(['.', ' ']) || is_device(name) {
        return Err(PathFault::Reserved);
    }
    Ok(())
}

/// Control characters, and the marks that make a name read differently from what it is.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Names Windows gives to devices in every folder, with any extension.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|rest| {
            let mut digits = rest.chars();
            matches!((digits.next(), digits.next()), (Some('1'..='9' | '¹' | '²' | '³'), None))
        })
    });
    numbered || matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
}

#[cfg(test)]
mod tests {
    use super::{PathFault, SafePath};

    #[test]
    fn paths_that_leave_or_mislead_are_refused() {
        let long = "a".repeat(256);
        let deep = ["a"; 17].join("/");
        for (text, fault) in [
            ("", PathFault::Empty),
            ("/etc/passwd", PathFault::Absolute),
            ("\\\\server\\share", PathFault::Absolute),
            ("C:/x.png", PathFault::Absolute),
            ("c:x.png", PathFault::Absolute),
            ("..", PathFault::Climbs),
            ("a/../../b", PathFault::Climbs),
            ("./a", PathFault::Climbs),
            ("a//b", PathFault::Climbs),
            ("a/", PathFault::Climbs),
            ("a\\b", PathFault::Character),
            ("notes:stream", PathFault::Character),
            ("a\0b", PathFault::Character),
            ("gnp.\u{202e}exe", PathFault::Character),
            ("nul", PathFault::Reserved),
            ("files/COM1.png", PathFault::Reserved),
            ("com¹", PathFault::Reserved),
            ("a.", PathFault::Reserved),
            ("a ", PathFault::Reserved),
            (long.as_str(), PathFault::TooLong),
            (deep.as_str(), PathFault::TooLong),
        ] {
            assert_eq!(SafePath::parse(text).unwrap_err(), fault, "{text:?}");
        }
    }

    #[test]
    fn ordinary_names_in_any_script_pass() {
        for text in
            ["icon.png", "files/营业执照.jpg", "a.b.c", "console.png", "COM10", "..a", "身份证 正面.jpg"]
        {
            assert!(SafePath::parse(text).is_ok(), "{text:?}");
        }
    }

    #[test]
    fn two_spellings_of_a_name_fold_together() {
        let fold = |text: &str| SafePath::parse(text).unwrap().folded();
        assert_eq!(fold("É.png"), fold("e\u{301}.PNG"));
        assert_eq!(fold("straße"), fold("STRASSE"));
        assert_ne!(fold("a"), fold("b"));
    }
}
