//! Putting right what people bring along by habit, before anything is judged.
//!
//! Only what cannot change the meaning is touched, and every change is listed. Digits of other scripts
//! and look-alike letters are left in place, to be refused by name.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::alphabet::{half_width, is_hyphen, is_invisible};
use super::kind::Kind;
use crate::choice::choices;

choices! {
    /// What was put right.
    Normalisation {
        /// Marks that cannot be seen were dropped.
        InvisibleMarks = "invisible-marks",
        /// Full-width characters became ASCII.
        FullWidth = "full-width",
        /// White space at an end was dropped.
        SurroundingSpace = "surrounding-space",
        /// White space inside was dropped.
        InnerSpace = "inner-space",
        /// Hyphens and dashes were dropped, or became the plain hyphen.
        Hyphens = "hyphens",
        /// Lower-case letters became capitals.
        LowerCase = "lower-case",
        /// The apostrophe by which a spreadsheet marks text was dropped.
        TextMarker = "text-marker",
        /// The country code of the mainland was dropped.
        CountryCode = "country-code",
        /// Brackets were dropped.
        Brackets = "brackets",
        /// A dot of another kind became the middle dot that separates the parts of a name.
        MiddleDot = "middle-dot",
        /// Characters written in two parts were composed.
        Composed = "composed",
    }
}

/// How the habits of a kind are put right.
#[derive(Clone, Copy)]
struct Plan {
    capitals: bool,
    inner_space: bool,
    hyphens: Hyphens,
    brackets: bool,
    dots: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hyphens {
    Drop,
    MakePlain,
    Keep,
}

const NUMBER: Plan =
    Plan { capitals: true, inner_space: true, hyphens: Hyphens::Drop, brackets: false, dots: false };

impl Plan {
    const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Mobile => Self { brackets: true, ..NUMBER },
            Kind::Landline => Self { brackets: true, hyphens: Hyphens::MakePlain, ..NUMBER },
            Kind::IcpNumber | Kind::MiniProgramFilingNumber => Self { hyphens: Hyphens::MakePlain, ..NUMBER },
            Kind::PassportMrz => Self { inner_space: false, hyphens: Hyphens::Keep, ..NUMBER },
            Kind::Email => Self { capitals: false, inner_space: false, hyphens: Hyphens::Keep, ..NUMBER },
            Kind::PersonName => Self { dots: true, ..NUMBER },
            _ => NUMBER,
        }
    }
}

/// The text with habits put right; what was done is added to `changed`, each kind of change once.
pub(super) fn normal<'a>(kind: Kind, input: &'a str, changed: &mut Vec<Normalisation>) -> Cow<'a, str> {
    // Most texts are as they should be, and need no copy.
    if input.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'Z')) {
        return match kind {
            Kind::Mobile | Kind::Landline => without_country_code(kind, Cow::Borrowed(input), changed),
            _ => Cow::Borrowed(input),
        };
    }
    let visible = Zeroizing::new(input.chars().filter(|mark| !is_invisible(*mark)).collect::<String>());
    note(changed, visible.len() < input.len(), Normalisation::InvisibleMarks);
    let core = visible.trim();
    note(changed, core.len() < visible.len(), Normalisation::SurroundingSpace);
    let unmarked = core.strip_prefix(['\'', '’']).filter(|rest| !rest.is_empty());
    note(changed, unmarked.is_some(), Normalisation::TextMarker);
    let plan = Plan::of(kind);
    let mut text = String::with_capacity(core.len());
    text.extend(unmarked.unwrap_or(core).chars().filter_map(|character| plan.put_right(character, changed)));
    match kind {
        Kind::Mobile | Kind::Landline => without_country_code(kind, Cow::Owned(text), changed),
        Kind::PersonName => Cow::Owned(composed(text, changed)),
        _ => Cow::Owned(text),
    }
}

impl Plan {
    fn put_right(self, character: char, changed: &mut Vec<Normalisation>) -> Option<char> {
        if character.is_whitespace() {
            // Two numbers in two lines are two numbers; only the line end of another system may go.
            let drops = character == '\r' || (self.inner_space && character != '\n');
            note(changed, drops, Normalisation::InnerSpace);
            return (!drops).then_some(character);
        }
        if self.dots {
            let is_other_dot = matches!(character, '•' | '‧' | '・' | '･' | '⋅' | '.' | '．');
            note(changed, is_other_dot, Normalisation::MiddleDot);
            return Some(if is_other_dot { '·' } else { character });
        }
        let narrow = half_width(character);
        note(changed, narrow.is_some(), Normalisation::FullWidth);
        let character = narrow.unwrap_or(character);
        if is_hyphen(character) && self.hyphens != Hyphens::Keep {
            let drops = self.hyphens == Hyphens::Drop;
            note(changed, drops || character != '-', Normalisation::Hyphens);
            return (!drops).then_some('-');
        }
        if self.brackets && matches!(character, '(' | ')') {
            note(changed, true, Normalisation::Brackets);
            return None;
        }
        let capital = if self.capitals { character.to_ascii_uppercase() } else { character };
        note(changed, capital != character, Normalisation::LowerCase);
        Some(capital)
    }
}

/// `1XXXXXXXXXX` for a mobile, the form with the trunk zero for a landline.
fn without_country_code<'a>(
    kind: Kind,
    text: Cow<'a, str>,
    changed: &mut Vec<Normalisation>,
) -> Cow<'a, str> {
    let rest = ["+86", "0086"].iter().find_map(|code| text.strip_prefix(code));
    let rest =
        rest.or_else(|| text.strip_prefix("86").filter(|rest| kind == Kind::Mobile && rest.len() == 11));
    // A second code behind the first is no habit but a mistake, and stays to be seen.
    let Some(rest) = rest.filter(|rest| !rest.starts_with("00") && !rest.starts_with('+')) else {
        return text;
    };
    let kept = match kind {
        Kind::Landline if !rest.starts_with('0') => format!("0{}", rest.trim_start_matches('-')),
        _ => rest.to_owned(),
    };
    note(changed, true, Normalisation::CountryCode);
    Cow::Owned(kept)
}

fn composed(text: String, changed: &mut Vec<Normalisation>) -> String {
    let composed: String = text.nfc().collect();
    note(changed, composed != text, Normalisation::Composed);
    composed
}

fn note(changed: &mut Vec<Normalisation>, happened: bool, change: Normalisation) {
    if happened && !changed.contains(&change) {
        changed.push(change);
    }
}

#[cfg(test)]
mod tests {
    use super::{Normalisation, normal};
    use crate::identifiers::Kind;

    #[track_caller]
    fn expect(kind: Kind, input: &str, text: &str, changes: &[Normalisation]) {
        let mut changed = Vec::new();
        assert_eq!(normal(kind, input, &mut changed), text);
        assert_eq!(changed, changes);
    }

    #[test]
    fn habits_are_put_right_and_listed() {
        use Normalisation::{
            Brackets, CountryCode, FullWidth, Hyphens, InnerSpace, InvisibleMarks, LowerCase, MiddleDot,
            SurroundingSpace, TextMarker,
        };
        expect(Kind::ResidentId, "11010519491231002X", "11010519491231002X", &[]);
        expect(Kind::ResidentId, "11010519491231002x", "11010519491231002X", &[LowerCase]);
        expect(
            Kind::ResidentId,
            " 110105 19491231 002X",
            "11010519491231002X",
            &[SurroundingSpace, InnerSpace],
        );
        expect(Kind::ResidentId, "'11010519491231002X", "11010519491231002X", &[TextMarker]);
        expect(Kind::ResidentId, "１１０１０５19491231002X", "11010519491231002X", &[FullWidth]);
        expect(Kind::Mobile, "\u{202d}13800138000\u{202c}", "13800138000", &[InvisibleMarks]);
        expect(Kind::Mobile, "+86 138-0013-8000", "13800138000", &[InnerSpace, Hyphens, CountryCode]);
        expect(Kind::Mobile, "(+86)13800138000", "13800138000", &[Brackets, CountryCode]);
        expect(Kind::Mobile, "8613800138000", "13800138000", &[CountryCode]);
        expect(Kind::Landline, "+86-755-23456789", "0755-23456789", &[CountryCode]);
        expect(Kind::OrganisationCode, "M000100Y-4", "M000100Y4", &[Hyphens]);
        expect(Kind::PersonName, " 张 三", "张三", &[SurroundingSpace, InnerSpace]);
        expect(Kind::PersonName, "爱新觉罗•启骧", "爱新觉罗·启骧", &[MiddleDot]);
        expect(Kind::Email, " a-b@Example.com ", "a-b@Example.com", &[SurroundingSpace]);
    }

    #[test]
    fn what_only_looks_like_a_digit_stays() {
        expect(Kind::ResidentId, "١٢٣", "١٢٣", &[]);
        expect(Kind::ResidentId, "11010519491231002Х", "11010519491231002Х", &[]);
    }
}
