//! The check characters of the standards. Each takes characters already known to be of its alphabet.

/// The value of a digit or capital letter in natural order: `A` is 10, `Z` is 35.
pub(super) const fn natural_value(character: u8) -> u32 {
    match character {
        b'0'..=b'9' => (character - b'0') as u32,
        b'A'..=b'Z' => (character - b'A') as u32 + 10,
        _ => 0,
    }
}

/// The number written by decimal digits.
pub(super) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |number: u32, digit| number.wrapping_mul(10).wrapping_add(natural_value(*digit)))
}

/// ISO 7064 MOD 11-2 over 17 digits (GB 11643).
pub(super) fn mod_11_2(digits: &[u8; 17]) -> u8 {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit & 15) * weight).sum();
    b"10X98765432".get(sum as usize % 11).copied().unwrap_or(b'X')
}

/// ISO 7064 MOD 11,10 over a row of digits (GB/T 17710, GS 15-2006).
pub(super) fn mod_11_10(digits: &[u8]) -> u8 {
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (product + natural_value(*digit)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digit((11 - product) % 10)
}

/// GB 11714 over the eight characters of an organisation code, letters in natural order.
pub(super) fn organisation(characters: &[u8; 8]) -> u8 {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 =
        characters.iter().zip(WEIGHTS).map(|(character, weight)| natural_value(*character) * weight).sum();
    match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        value => digit(value),
    }
}

/// Weights 7, 3, 1 modulo 10 (ICAO 9303); `<` counts as 0.
pub(super) fn icao(characters: impl IntoIterator<Item = u8>) -> u8 {
    let weighted = characters.into_iter().zip([7, 3, 1].into_iter().cycle());
    digit(weighted.map(|(character, weight)| natural_value(character) * weight).sum::<u32>() % 10)
}

/// Whether a row of digits passes Luhn's test, its last digit included.
pub(super) fn luhn_holds(digits: &[u8]) -> bool {
    let doubled = |(place, digit): (usize, &u8)| {
        let value = natural_value(*digit) * if place % 2 == 1 { 2 } else { 1 };
        value / 10 + value % 10
    };
    digits.iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

const fn digit(value: u32) -> u8 {
    b'0' + (value % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::{icao, luhn_holds, mod_11_2, mod_11_10, organisation};

    #[test]
    fn published_examples_hold() {
        assert_eq!(mod_11_2(b"11010519491231002"), b'X');
        assert_eq!(mod_11_2(b"44052418800101001"), b'4');
        assert_eq!(mod_11_10(b"11010800000001"), b'6');
        assert_eq!(organisation(b"M000100Y"), b'4');
        assert_eq!(icao(*b"L898902C3"), b'6');
        assert!(luhn_holds(b"4111111111111111"));
        assert!(!luhn_holds(b"4111111111111112"));
    }
}
