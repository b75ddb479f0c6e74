//! What a machine read in a file, cut down to what can be compared with something typed: the texts of QR
//! codes, and the words that hold digits.

use std::collections::BTreeSet;

use tongguan_domain::SecretText;
use tongguan_domain::attachment::{ReadFrom, Reading};
use unicode_normalization::UnicodeNormalization;

use crate::limits;

/// Fewest digits of a word that may be a number of a document.
const DIGITS: usize = 6;

/// What was read, each once, in a fixed order.
#[derive(Default)]
pub(crate) struct Found {
    codes: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Found {
    pub(crate) fn add_codes(&mut self, texts: Vec<String>) {
        let short = texts.into_iter().map(|text| text.chars().take(limits::READING).collect());
        self.codes.extend(short);
    }

    /// Keeps the words with enough digits, in the width and case in which numbers are typed.
    pub(crate) fn add_text(&mut self, text: &str) {
        let plain: String = text.nfkc().flat_map(char::to_uppercase).collect();
        for word in plain
            .split(|character: char| character.is_whitespace() || ",;:|\"'，；：、。".contains(character))
        {
            let digits = word.chars().filter(char::is_ascii_digit).count();
            if (digits >= DIGITS || is_name_line(word))
                && word.chars().count() <= limits::READING
                && self.words.len() < limits::READINGS
            {
                self.words.insert(word.to_owned());
            }
        }
    }
}

/// The first line of the machine-readable zone of a passport: a name, which the second is read with.
fn is_name_line(word: &str) -> bool {
    word.len() == 44 && word.starts_with('P') && word.contains("<<")
}

impl From<Found> for Vec<Reading> {
    fn from(found: Found) -> Self {
        let read = |from, texts: BTreeSet<String>| {
            texts.into_iter().map(move |text| Reading { from, text: SecretText::new(text) })
        };
        read(ReadFrom::QrCode, found.codes)
            .chain(read(ReadFrom::Text, found.words))
            .take(limits::READINGS)
            .collect()
    }
}
