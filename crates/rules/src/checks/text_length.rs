//! The text is long enough and not too long, counted as the authority counts.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextLength {
    counting: Counting,
    min: Option<usize>,
    max: Option<usize>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Counting {
    /// Unicode characters.
    Characters,
    /// As WeChat counts names: Chinese and full-width characters are two, all others one.
    WechatWidth,
    /// Chinese characters only.
    Han,
}

impl TextLength {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let count = self.counting.count(text.reveal().trim());
        let broken = self.min.filter(|min| count < *min).or(self.max.filter(|max| count > *max));
        match broken {
            Some(limit) => Judged::Fails(Facts::found(count).with("limit", limit)),
            None => Judged::Holds,
        }
    }
}

impl Counting {
    fn count(self, text: &str) -> usize {
        match self {
            Self::Characters => text.chars().count(),
            Self::WechatWidth => text.chars().map(|character| if is_wide(character) { 2 } else { 1 }).sum(),
            Self::Han => text.chars().filter(|character| is_han(*character)).count(),
        }
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '〇')
}

fn is_wide(character: char) -> bool {
    is_han(character)
        || matches!(character, '\u{3000}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff60}')
}
