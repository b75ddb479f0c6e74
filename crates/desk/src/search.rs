//! Finding what somebody means: by Chinese, by pinyin (whole, first letters, or both mixed), by English.

use pinyin::ToPinyinMulti;

/// Longest text that is looked for, in characters; each is a bit of a number below.
const LONGEST: usize = 60;

/// How well a name answers; the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// It is the name.
    Is,
    /// The name begins with it.
    Begins,
    /// The name holds it.
    Holds,
    /// The name begins with that sound.
    BeginsBySound,
    /// The name holds that sound.
    HoldsBySound,
}

/// A text that is looked for.
pub(crate) struct Sought {
    text: String,
    words: Vec<Vec<char>>,
}

impl Sought {
    pub(crate) fn new(text: &str) -> Self {
        let text: String = text.trim().to_lowercase().chars().take(LONGEST).collect();
        let words = text.split_whitespace().map(|word| word.chars().collect()).collect();
        Self { text, words }
    }

    /// Whether nothing is looked for.
    pub(crate) const fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// How well the best of the names answers; `None` when a word is in none of them. Nothing that is
    /// looked for is in every name.
    pub(crate) fn among(&self, names: &[&str]) -> Option<Likeness> {
        let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let as_written = names.iter().filter_map(|name| written(name, &self.text)).min();
        as_written.or_else(|| {
            let word = |word: &Vec<char>| names.iter().filter_map(|name| likeness(name, word)).min();
            self.words
                .iter()
                .map(word)
                .max_by_key(|found| found.map_or(usize::MAX, |found| found as usize))?
        })
    }
}

fn likeness(name: &str, word: &[char]) -> Option<Likeness> {
    written(name, &word.iter().collect::<String>()).or_else(|| sounding(name, word))
}

fn written(name: &str, text: &str) -> Option<Likeness> {
    match name.find(text)? {
        0 if name.len() == text.len() => Some(Likeness::Is),
        0 => Some(Likeness::Begins),
        _ => Some(Likeness::Holds),
    }
}

/// Only where there is a sound: a letter that was typed, and a Chinese character in the name.
fn sounding(name: &str, word: &[char]) -> Option<Likeness> {
    let letters: Vec<char> = name.chars().collect();
    if !word.iter().any(char::is_ascii_alphabetic) || name.is_ascii() {
        return None;
    }
    let begins = |from: &usize| letters.get(*from..).is_some_and(|rest| is_spoken_at(rest, word));
    match (0..letters.len()).find(begins)? {
        0 => Some(Likeness::BeginsBySound),
        _ => Some(Likeness::HoldsBySound),
    }
}

/// Whether a text begins with what the word sounds like. How much of the word has been heard after each
/// character is not one number, since a character has several readings and each may be shortened.
fn is_spoken_at(text: &[char], word: &[char]) -> bool {
    let whole = 1_u64 << word.len();
    let mut heard = 1_u64;
    for letter in text {
        let mut next = if heard != 1 && !letter.is_alphanumeric() { heard } else { 0 };
        for at in (0..word.len()).filter(|at| heard >> at & 1 == 1) {
            next |= word.get(at..).map_or(0, |rest| after(*letter, rest)) << at;
        }
        if next & whole != 0 {
            return true;
        }
        if next == 0 {
            return false;
        }
        heard = next;
    }
    false
}

/// How much of the word a character may take, one bit for each number of letters.
fn after(letter: char, word: &[char]) -> u64 {
    let mut taken = if word.first() == Some(&letter) { 1 << 1 } else { 0 };
    for reading in letter.to_pinyin_multi().into_iter().flatten() {
        let reading: Vec<char> =
            reading.plain().chars().map(|sound| if sound == 'ü' { 'v' } else { sound }).collect();
        let shared = reading.iter().zip(word).take_while(|(sound, typed)| sound == typed).count();
        let initial = if reading.get(1) == Some(&'h') { 2 } else { 1 };
        for length in 1..=shared {
            // The last syllable may be unfinished; the others are whole, or their initial.
            if length == reading.len() || length <= initial || length == word.len() {
                taken |= 1 << length;
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::{Likeness, Sought};

    #[test]
    fn names_are_found_by_what_people_type() {
        for (text, name, expected) in [
            ("食品饮料", "食品饮料", Some(Likeness::Is)),
            ("食品", "食品饮料", Some(Likeness::Begins)),
            ("饮料", "食品饮料", Some(Likeness::Holds)),
            ("spyl", "食品饮料", Some(Likeness::BeginsBySound)),
            ("SPYL", "食品饮料", Some(Likeness::BeginsBySound)),
            ("shipinyinliao", "食品饮料", Some(Likeness::BeginsBySound)),
            ("shipyl", "食品饮料", Some(Likeness::BeginsBySound)),
            ("shipinyinl", "食品饮料", Some(Likeness::BeginsBySound)),
            ("食pyl", "食品饮料", Some(Likeness::BeginsBySound)),
            ("shi pin", "食品饮料", Some(Likeness::HoldsBySound)),
            ("yl", "食品饮料", Some(Likeness::HoldsBySound)),
            ("yh", "银行", Some(Likeness::BeginsBySound)),
            ("yinhang", "银行", Some(Likeness::BeginsBySound)),
            ("yinxing", "银行", Some(Likeness::BeginsBySound)),
            ("chongxinjianshe", "重新建设", Some(Likeness::BeginsBySound)),
            ("lvyou", "旅游", Some(Likeness::BeginsBySound)),
            ("aizs", "AI 知识", Some(Likeness::BeginsBySound)),
            ("ypxs", "药品（非处方药）销售", None),
            ("ypfcfyxs", "药品（非处方药）销售", Some(Likeness::BeginsBySound)),
            ("food", "Food and beverages", Some(Likeness::Begins)),
            ("beverages food", "Food and beverages", Some(Likeness::Holds)),
            ("xyz", "食品饮料", None),
            ("sp", "Sport", Some(Likeness::Begins)),
            ("spt", "Sport", None),
        ] {
            assert_eq!(Sought::new(text).among(&[name]), expected, "{text} in {name}");
        }
        assert!(Sought::new(&"a".repeat(10_000)).among(&["啊".repeat(200).as_str()]).is_some());
    }
}
