//! Chinese names as on the identity card: Han characters, parts joined by single middle dots U+00B7,
//! 2 to 50 characters (民委发[2016]33号).
//!
//! Counted in characters, never in bytes: rare names need the characters beyond the first plane.

use super::alphabet;
use super::facts::{Refused, Script};
use super::judgement::{Judgement, Reason};

/// Separates the parts of a name.
const DOT: char = '·';

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let strange = |(_, character): &(usize, char)| !is_han(*character) && *character != DOT;
    if let Some((place, character)) = text.chars().enumerate().find(strange) {
        let (reason, script) = name(character);
        judgement.invalid(reason);
        judgement.facts.refused = Some(Refused { character, script, position: place + 1, instead: None });
        return;
    }
    if text.split(DOT).any(str::is_empty) {
        judgement.invalid(Reason::MisplacedDot);
    }
    if !(2..=50).contains(&text.chars().count()) {
        judgement.invalid(Reason::WrongLength);
    }
}

fn name(character: char) -> (Reason, Script) {
    if matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}') {
        return (Reason::PrivateUse, Script::Other);
    }
    match alphabet::name(character) {
        (reason @ (Reason::Space | Reason::InvisibleMark), script, _) => (reason, script),
        (_, script, _) => (Reason::NotHan, script),
    }
}

/// Han characters proper: the unified ideographs with their extensions, the zero 〇, and the twelve
/// unified ones that stand among the compatibility characters.
const fn is_han(character: char) -> bool {
    matches!(character,
        '〇'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{FA0E}' | '\u{FA0F}' | '\u{FA11}' | '\u{FA13}' | '\u{FA14}' | '\u{FA1F}' | '\u{FA21}'
        | '\u{FA23}' | '\u{FA24}' | '\u{FA27}'..='\u{FA29}'
        | '\u{20000}'..='\u{2A6DF}'
        | '\u{2A700}'..='\u{2B81D}'
        | '\u{2B820}'..='\u{2CEAD}'
        | '\u{2CEB0}'..='\u{2EBE0}'
        // Extension I was added for names in the Chinese registers.
        | '\u{2EBF0}'..='\u{2EE5D}'
        | '\u{30000}'..='\u{3134A}'
        | '\u{31350}'..='\u{323AF}')
}
