//! The recovery kit: 200 random bits on paper, five lines of ten characters.
//!
//! Each line ends in two check characters over its number and content. The check is a remainder
//! modulo a prime just under 32², so any single wrong character, any swap of two neighbours within
//! a line and any two lines in the wrong order are found, and the line is named.

use tongguan_domain::SecretText;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::error::VaultError;
use crate::keys::{self, Key};

/// Crockford's base 32: no I, L, O or U, which are misread.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LINES: usize = 5;
const LINE_BYTES: usize = 5;
const LINE_SYMBOLS: usize = 8;
const CHECK_SYMBOLS: usize = 2;
const TYPED_SYMBOLS: usize = LINE_SYMBOLS + CHECK_SYMBOLS;
const CHECK_PRIME: u64 = 1021;

/// A secret that opens the vault when everything else is lost. Shown once, then forgotten by the program.
#[derive(Clone)]
pub struct RecoveryKit(Zeroizing<[u8; LINES * LINE_BYTES]>);

impl RecoveryKit {
    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut kit = Self(Zeroizing::new([0; LINES * LINE_BYTES]));
        keys::fill_random(&mut kit.0[..])?;
        Ok(kit)
    }

    /// The five lines as they are printed, such as `3: 7QK2M-9D0XA`.
    #[must_use]
    pub fn lines(&self) -> Vec<SecretText> {
        let (lines, _) = self.0.as_chunks::<LINE_BYTES>();
        (1_u64..).zip(lines).map(|(number, bytes)| SecretText::new(written(number, bytes))).collect()
    }

    /// The five lines as one text.
    #[must_use]
    pub fn text(&self) -> SecretText {
        let mut text = String::with_capacity(LINES * 16);
        for line in self.lines() {
            text.push_str(line.reveal());
            text.push('\n');
        }
        SecretText::new(text)
    }

    /// Reads a kit as a person typed it: lower case, full-width letters, other separators, O for 0,
    /// I or L for 1, with or without line numbers. Lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// [`VaultError::RecoveryKitTypo`] with the line, [`VaultError::RecoveryKitIncomplete`].
    pub fn from_typed(typed: &SecretText) -> Result<Self, VaultError> {
        let normalised = Zeroizing::new(typed.reveal().nfkc().collect::<String>());
        let mut kit = Self(Zeroizing::new([0; LINES * LINE_BYTES]));
        let lines = TypedLines::of(&normalised);
        for (line, symbols) in lines.0.iter().enumerate().take(LINES) {
            let bytes =
                read(line as u64 + 1, symbols).ok_or(VaultError::RecoveryKitTypo { line: line + 1 })?;
            if let Some(place) = kit.0.as_chunks_mut::<LINE_BYTES>().0.get_mut(line) {
                *place = bytes;
            }
        }
        match lines.0.len() {
            LINES => Ok(kit),
            fewer if fewer < LINES => Err(VaultError::RecoveryKitIncomplete { lines: fewer }),
            _ => Err(VaultError::RecoveryKitTypo { line: LINES + 1 }),
        }
    }

    pub(crate) fn wrapping_key(&self, salt: &[u8]) -> Result<Key, VaultError> {
        Key::derive(&self.0[..], salt, "tongguan recovery kit 1")
    }
}

impl std::fmt::Debug for RecoveryKit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("••••")
    }
}

/// Upper-case letters and digits of each line, nothing else.
struct TypedLines(Vec<Vec<char>>);

impl TypedLines {
    fn of(text: &str) -> Self {
        let mut lines: Vec<Vec<char>> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
            .map(|line| line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect())
            .filter(|line: &Vec<char>| !line.is_empty())
            .collect();
        // A password manager or a chat window may have joined the lines.
        if let [whole] = lines.as_mut_slice()
            && (whole.len() == LINES * TYPED_SYMBOLS || whole.len() == LINES * (TYPED_SYMBOLS + 1))
        {
            let joined = std::mem::take(whole);
            lines = joined.chunks(joined.len() / LINES).map(<[char]>::to_vec).collect();
        }
        Self(lines)
    }
}

impl Drop for TypedLines {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

fn written(number: u64, bytes: &[u8; LINE_BYTES]) -> String {
    let content = bytes.iter().fold(0_u64, |content, byte| content << 8 | u64::from(*byte));
    let checked = content << 10 | check(number, content);
    let symbols: String = (0..TYPED_SYMBOLS).rev().map(|place| symbol(checked >> (place * 5))).collect();
    let (left, right) = symbols.split_at(TYPED_SYMBOLS / 2);
    format!("{number}: {left}-{right}")
}

fn read(number: u64, typed: &[char]) -> Option<[u8; LINE_BYTES]> {
    let symbols = match typed {
        [label, rest @ ..] if rest.len() == TYPED_SYMBOLS && value(*label) == Some(number) => rest,
        all if all.len() == TYPED_SYMBOLS => all,
        _ => return None,
    };
    let checked = symbols.iter().try_fold(0_u64, |checked, symbol| Some(checked << 5 | value(*symbol)?))?;
    let content = checked >> 10;
    if checked & 0x3ff != check(number, content) {
        return None;
    }
    let [_, _, _, bytes @ ..] = content.to_be_bytes();
    Some(bytes)
}

fn check(number: u64, content: u64) -> u64 {
    (number << 40 | content) % CHECK_PRIME
}

fn symbol(bits: u64) -> char {
    ALPHABET.get((bits & 31) as usize).map_or('0', |byte| char::from(*byte))
}

fn value(symbol: char) -> Option<u64> {
    let symbol = match symbol {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|byte| char::from(*byte) == symbol).map(|place| place as u64)
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, RecoveryKit, value};
    use crate::VaultError;

    #[test]
    fn a_kit_reads_back_however_it_was_typed() {
        let kit = RecoveryKit::random().unwrap();
        let text = kit.text();
        let printed = text.reveal();
        let bare: String =
            printed.lines().map(|line| line.split_once(": ").unwrap().1.to_owned() + "\n").collect();
        for typed in
            [
                printed.to_owned(),
                printed.to_lowercase(),
                printed.replace('-', " "),
                printed.replace('\n', " "),
                bare.replace('0', "o").replace('1', "l"),
                bare.replace(['-', '\n'], ""),
                format!("# a sentence of the program\n\n{printed}"),
                printed
                    .chars()
                    .map(|c| {
                        if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c }
                    })
                    .collect(),
            ]
        {
            assert_eq!(RecoveryKit::from_typed(&typed.as_str().into()).unwrap().0, kit.0);
        }
    }

    #[test]
    fn every_single_wrong_character_is_located_by_its_line() {
        let text = RecoveryKit::random().unwrap().text();
        for (line, content) in text.reveal().lines().enumerate() {
            for place in (3..8).chain(9..14) {
                for wrong in ALPHABET.iter().map(|byte| char::from(*byte)) {
                    let right = content.chars().nth(place).unwrap();
                    if value(wrong) == value(right) {
                        continue;
                    }
                    let typed: String = content
                        .chars()
                        .enumerate()
                        .map(|(at, c)| if at == place { wrong } else { c })
                        .collect();
                    let whole = text.reveal().replace(content, &typed);
                    let found = RecoveryKit::from_typed(&whole.as_str().into()).unwrap_err();
                    assert_eq!(found, VaultError::RecoveryKitTypo { line: line + 1 });
                }
            }
        }
    }

    #[test]
    fn lines_in_the_wrong_order_swapped_neighbours_and_missing_lines_are_found() {
        let text = RecoveryKit::random().unwrap().text();
        let lines: Vec<String> = text.reveal().lines().map(|line| line[3..].to_owned()).collect();
        let typed = [&lines[0], &lines[2], &lines[1], &lines[3], &lines[4]].map(String::as_str).join("\n");
        assert_eq!(error_of(&typed), VaultError::RecoveryKitTypo { line: 2 });
        assert_eq!(error_of(&lines[..3].join("\n")), VaultError::RecoveryKitIncomplete { lines: 3 });
        assert_eq!(error_of(""), VaultError::RecoveryKitIncomplete { lines: 0 });
        assert_eq!(error_of(&(text.reveal().to_owned() + "extra")), VaultError::RecoveryKitTypo { line: 6 });
    }

    fn error_of(typed: &str) -> VaultError {
        RecoveryKit::from_typed(&typed.into()).unwrap_err()
    }
}
