//! Amounts of money, exact to the hundredth.

use std::fmt;

/// Hundredths of a currency's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(u64);

/// Most digits before the point: more is no fee, and sums of a thousand such amounts still fit.
const DIGITS: usize = 12;

impl Money {
    /// Reads a decimal number with at most two digits after the point, such as `12800` or `99.50`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        if !is_digits(whole) || whole.len() > DIGITS || !is_digits(fraction) || fraction.len() > 2 {
            return None;
        }
        let tenths = if fraction.len() == 1 { 10 } else { 1 };
        Some(Self(whole.parse::<u64>().ok()? * 100 + fraction.parse::<u64>().ok()? * tenths))
    }

    /// The sum, or the largest amount there is.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Money;

    #[test]
    fn amounts_read_as_people_write_them() {
        for (text, written) in [("300", "300.00"), ("99.5", "99.50"), (" 0.05 ", "0.05"), ("0", "0.00")] {
            assert_eq!(Money::read(text).map(|money| money.to_string()).as_deref(), Some(written), "{text}");
        }
        for text in ["", ".", "1.", ".5", "-3", "1.234", "12,800", "3e2", "３", "9999999999999"] {
            assert_eq!(Money::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(whole in 0_u64..1_000_000_000_000, hundredths in 0_u64..100) {
            let money = Money(whole * 100 + hundredths);
            prop_assert_eq!(Money::read(&money.to_string()), Some(money));
        }
    }
}
