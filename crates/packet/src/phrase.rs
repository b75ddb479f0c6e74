//! A key as words, to be compared on the telephone: the same eight words on both sides, each in its own
//! language.

use sha2::{Digest as _, Sha256};

use crate::record::Title;

/// 128 pairs, English and Chinese, separated by a tab; see the file's head.
static WORDS: &str = include_str!("../../../assets/phrase/words.tsv");

/// Words of a phrase. At seven bits each, whoever wants another key with the same phrase must try 2^56.
const LENGTH: usize = 8;

/// The phrase of a key, from the first 56 bits of the SHA-256 of its text.
pub(crate) fn of(key: &str) -> Title {
    let words: Vec<(&str, &str)> = WORDS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let bits =
        Sha256::digest(key.as_bytes()).iter().take(7).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let number =
        |place: usize| usize::try_from(bits >> (7 * (LENGTH - 1 - place)) & 0x7f).unwrap_or_default();
    let chosen: Vec<(&str, &str)> =
        (0..LENGTH).filter_map(|place| words.get(number(place))).copied().collect();
    let (en, zh): (Vec<&str>, Vec<&str>) = chosen.into_iter().unzip();
    Title { en: en.join(" "), zh: zh.join(" ") }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{WORDS, of};

    #[test]
    fn every_word_stands_once_in_either_language() {
        let pairs: Vec<(&str, &str)> = WORDS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once('\t').unwrap())
            .collect();
        let english: BTreeSet<&str> = pairs.iter().map(|(word, _)| *word).collect();
        let chinese: BTreeSet<&str> = pairs.iter().map(|(_, word)| *word).collect();
        assert_eq!((pairs.len(), english.len(), chinese.len()), (128, 128, 128));
    }

    #[test]
    fn a_phrase_says_which_key_it_is() {
        // SHA-256 of the empty text begins e3b0c44298fc1c: 113, 108, 24, 68, 20, 99, 120, 28.
        assert_eq!(of("").en, "silver ribbon castle island camera pencil tiger chimney");
        assert_ne!(of("age1a"), of("age1b"));
        assert_eq!(of("age1a").zh.split(' ').count(), 8);
    }
}
