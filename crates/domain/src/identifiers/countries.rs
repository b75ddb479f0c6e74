//! Countries and territories by ISO 3166-1 code.

use std::sync::LazyLock;

use super::lists::rows;

const LIST: &str = include_str!("../../../../assets/rulebook/lists/countries.tsv");

/// A country or territory.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// Three letters.
    pub alpha_3: &'static str,
    /// Two letters.
    pub alpha_2: &'static str,
    /// Three digits.
    pub number: u32,
}

/// Sorted by three-letter code, as the list is.
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let read = |[alpha_3, number, alpha_2]: [&'static str; 3]| {
        Some(Country { alpha_3, alpha_2, number: number.parse().ok()? })
    };
    let mut countries: Vec<Country> = rows(LIST).filter_map(read).collect();
    countries.sort_unstable_by_key(|country| country.alpha_3);
    countries
});

pub(super) fn by_letters(alpha_3: &str) -> Option<&'static Country> {
    let found = COUNTRIES.binary_search_by_key(&alpha_3, |country| country.alpha_3).ok()?;
    COUNTRIES.get(found)
}

pub(super) fn by_number(number: u32) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.number == number)
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, LIST, by_letters, by_number};
    use crate::identifiers::lists::count;

    #[test]
    fn every_row_of_the_list_is_read() {
        assert_eq!(COUNTRIES.len(), count(LIST));
        assert_eq!(by_letters("CAN"), by_number(124));
        assert!(by_number(3).is_none());
    }
}
