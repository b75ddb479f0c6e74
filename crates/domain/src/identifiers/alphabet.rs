//! Which characters a number may hold, and how one that does not belong is named.
//!
//! Digits and letters of other scripts are never folded silently: a text that only looks like a
//! number would then pass here and fail at the authority.

use super::facts::{Refused, Script};
use super::judgement::{Judgement, Reason, Verdict};

/// The zeros of the scripts whose ten digits follow one another.
const ZEROS: [(char, Script); 10] = [
    ('\u{0660}', Script::ArabicIndic),
    ('\u{06F0}', Script::Persian),
    ('\u{0966}', Script::Devanagari),
    ('\u{09E6}', Script::Bengali),
    ('\u{0E50}', Script::Thai),
    ('\u{0F20}', Script::Tibetan),
    ('\u{1810}', Script::Mongolian),
    ('\u{FF10}', Script::FullWidth),
    ('\u{2080}', Script::Subscript),
    ('\u{2070}', Script::Superscript),
];

/// Digits that do not follow one another, in the order of their values.
const SCATTERED: [(&str, Script); 4] = [
    ("〇一二三四五六七八九", Script::ChineseNumeral),
    ("零壹贰叁肆伍陆柒捌玖", Script::ChineseNumeral),
    ("⓪①②③④⑤⑥⑦⑧⑨", Script::Circled),
    ("⁰¹²³⁴⁵⁶⁷⁸⁹", Script::Superscript),
];

/// Capital letters of other scripts that look like Latin ones, and the signs people put for X.
const LOOK_ALIKES: [(&str, &str, Script); 4] = [
    ("АВЕКМНОРСТХУЅІЈԚԜ", "ABEKMHOPCTXYSIJQW", Script::Cyrillic),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", Script::Greek),
    ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹ", "IVXLCDMIVX", Script::RomanNumeral),
    ("×✕✖╳", "XXXX", Script::Sign),
];

/// Whether a character cannot be seen, as contact apps, word processors and web pages leave behind.
pub(super) const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a character is a hyphen, dash or minus sign.
pub(super) const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// Whether a byte is a decimal digit, at whatever place.
pub(super) const fn digit(_place: usize, byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// Whether a byte is a decimal digit or a capital letter, at whatever place.
pub(super) const fn digit_or_capital(_place: usize, byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_uppercase()
}

/// Notes the first character that is not `allowed` at its place, counted from 0, and says whether there
/// was none.
///
/// What is not ASCII is always invalid; for ASCII the caller knows how weighty it is.
pub(super) fn spells(
    text: &str,
    allowed: impl Fn(usize, u8) -> bool,
    weight: Verdict,
    judgement: &mut Judgement,
) -> bool {
    let fits = |place: usize, character: char| {
        character.is_ascii() && u8::try_from(character).is_ok_and(|byte| allowed(place, byte))
    };
    let stranger = text.chars().enumerate().find(|(place, character)| !fits(*place, *character));
    let Some((place, character)) = stranger else { return true };
    let (reason, script, instead) = name(character);
    let instead = instead.filter(|instead| fits(place, *instead));
    // A small letter is only too small where its capital would do.
    let is_stray = reason == Reason::LowerCase && instead.is_none();
    let reason = if is_stray { Reason::UnexpectedCharacter } else { reason };
    judgement.add(if character.is_ascii() { weight } else { Verdict::Invalid }, reason);
    judgement.facts.refused = Some(Refused { character, script, position: place + 1, instead });
    false
}

/// Notes what a spreadsheet does to a long number, and says whether it did.
pub(super) fn spreadsheet_damage(text: &str, judgement: &mut Judgement) -> bool {
    let scientific = text.contains("E+") && text.contains('.');
    let damaged =
        (scientific || text.ends_with(".0")) && text.starts_with(|first: char| first.is_ascii_digit());
    if damaged {
        judgement.invalid(Reason::SpreadsheetDamage);
    }
    damaged
}

/// What a character is, and what was probably meant by it.
pub(super) fn name(character: char) -> (Reason, Script, Option<char>) {
    if character.is_ascii() {
        return name_ascii(character);
    }
    if is_invisible(character) {
        return (Reason::InvisibleMark, Script::Invisible, None);
    }
    if character.is_whitespace() {
        return (Reason::Space, Script::Other, None);
    }
    if is_hyphen(character) {
        return (Reason::Hyphen, Script::Sign, None);
    }
    if let Some(ascii) = half_width(character) {
        return (Reason::FullWidth, Script::FullWidth, Some(ascii));
    }
    if let Some((script, digit)) = other_digit(character) {
        return (Reason::OtherScriptDigit, script, Some(digit));
    }
    for (strange, latin, script) in LOOK_ALIKES {
        if let Some(place) = strange.chars().position(|candidate| candidate == character) {
            return (Reason::LookAlikeLetter, script, latin.chars().nth(place));
        }
    }
    if matches!(character, '\u{1D400}'..='\u{1D7CB}') {
        return (Reason::LookAlikeLetter, Script::Mathematical, None);
    }
    (Reason::UnexpectedCharacter, Script::Other, None)
}

fn name_ascii(character: char) -> (Reason, Script, Option<char>) {
    match character {
        ' ' | '\t' | '\n' | '\r' => (Reason::Space, Script::Ascii, None),
        '-' => (Reason::Hyphen, Script::Ascii, None),
        'O' | 'o' => (Reason::LetterForDigit, Script::Ascii, Some('0')),
        'I' | 'l' => (Reason::LetterForDigit, Script::Ascii, Some('1')),
        'a'..='z' => (Reason::LowerCase, Script::Ascii, Some(character.to_ascii_uppercase())),
        '*' => (Reason::LookAlikeLetter, Script::Ascii, Some('X')),
        _ => (Reason::UnexpectedCharacter, Script::Ascii, None),
    }
}

/// The ASCII character of a full-width one.
pub(super) fn half_width(character: char) -> Option<char> {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0),
        _ => None,
    }
}

fn other_digit(character: char) -> Option<(Script, char)> {
    let decimal = |value: u32| char::from_digit(value, 10);
    for (zero, script) in ZEROS {
        let value = u32::from(character).checked_sub(u32::from(zero));
        if let Some(digit) = value.and_then(decimal) {
            return Some((script, digit));
        }
    }
    for (digits, script) in SCATTERED {
        if let Some(value) = digits.chars().position(|candidate| candidate == character) {
            return Some((script, decimal(u32::try_from(value).ok()?)?));
        }
    }
    // Five alphabets of mathematical digits stand side by side.
    match character {
        '\u{1D7CE}'..='\u{1D7FF}' => {
            Some((Script::Mathematical, decimal((u32::from(character) - 0x1D7CE) % 10)?))
        }
        _ => None,
    }
}
