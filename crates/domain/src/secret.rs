//! Text that identifies a person: document numbers, telephone numbers, e-mail addresses.
//!
//! The type has no `Display` and no `Serialize`, prints dots in `Debug`, and is wiped when dropped,
//! so that a value leaves only where somebody wrote [`SecretText::reveal`].

use std::fmt;

use zeroize::Zeroize;

/// An identity value. Compare and measure it freely; revealing it is a deliberate act.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct SecretText(String);

/// How many trailing characters a mask leaves readable.
const READABLE: usize = 4;

impl SecretText {
    /// Wraps a value.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself. For checks, the vault's rows, the packet and a field that a person asked to see.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing but white space is held.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Dots, and the last four characters when there are more than eight in all.
    /// A shorter value shows dots only, since four characters of it would be half of it.
    #[must_use]
    pub fn masked(&self) -> String {
        let count = self.0.chars().count();
        let hidden = if count > 2 * READABLE { count - READABLE } else { count };
        let tail: String = self.0.chars().skip(hidden).collect();
        format!("{}{tail}", "•".repeat(hidden))
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("••••")
    }
}

impl Drop for SecretText {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl From<&str> for SecretText {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

#[cfg(test)]
mod tests {
    use super::SecretText;

    #[test]
    fn a_mask_shows_at_most_the_last_four_characters() {
        assert_eq!(SecretText::new("13800001234").masked(), "•••••••1234");
        assert_eq!(SecretText::new("12345678").masked(), "••••••••");
        assert_eq!(SecretText::new("").masked(), "");
    }

    #[test]
    fn debug_prints_no_value() {
        assert_eq!(format!("{:?}", SecretText::new("13800001234")), "••••");
    }
}
