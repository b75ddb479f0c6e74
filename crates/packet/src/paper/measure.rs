//! How wide text is, and which characters the font has.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ttf_parser::{Face, GlyphId};

use super::PaperError;

/// The font of every form, Noto Sans SC; see `assets/fonts/README.md`.
pub(crate) static FONT: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-Tongguan-Regular.otf");

/// The part of the em above the baseline. Han characters fill the em, so this places a line exactly.
pub(crate) const ASCENT: f32 = 0.88;

/// The font, opened for measuring.
pub(crate) struct Typeface {
    face: Face<'static>,
    twins: BTreeMap<char, char>,
}

impl Typeface {
    /// The font carried in the program, opened once.
    ///
    /// # Errors
    /// [`PaperError::FontUnreadable`], which is a fault of the program and not of the dossier.
    pub(crate) fn built_in() -> Result<&'static Self, PaperError> {
        static OPENED: OnceLock<Option<Typeface>> = OnceLock::new();
        OPENED.get_or_init(Self::open).as_ref().ok_or(PaperError::FontUnreadable)
    }

    fn open() -> Option<Self> {
        let face = Face::parse(FONT, 0).ok()?;
        let twins = twins(&face);
        Some(Self { face, twins })
    }

    /// The glyph of a character; `None` when the font lacks it.
    pub(crate) fn glyph(&self, character: char) -> Option<u16> {
        self.face.glyph_index(character).map(|glyph| glyph.0).filter(|glyph| *glyph != 0)
    }

    /// The first character of a text that cannot be printed. Line ends and tabs are no characters.
    pub(crate) fn lacks(&self, text: &str) -> Option<char> {
        text.chars()
            .find(|character| !matches!(character, '\n' | '\r' | '\t') && self.glyph(*character).is_none())
    }

    /// The character to print in place of a compatible one that looks the same, such as 一 for the
    /// Kangxi radical ⼀, which nobody means when filling in a form.
    pub(crate) fn printed(&self, character: char) -> char {
        match character {
            '\t' => ' ',
            other => self.twins.get(&other).copied().unwrap_or(other),
        }
    }

    /// Width in points of a text on one line.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        self.set(text).iter().map(Letter::width).sum::<f32>() * size
    }

    /// The characters of a line as they are set one after the other, one letter for each.
    ///
    /// A Chinese font draws ’ “ ” · in the middle or at one side of a whole em, which tears English
    /// apart; beside Latin letters the white around them is taken away.
    pub(crate) fn set(&self, text: &str) -> Vec<Letter> {
        let characters: Vec<char> = text.chars().map(|character| self.printed(character)).collect();
        let mut letters = Vec::with_capacity(characters.len());
        for (index, character) in characters.iter().enumerate() {
            let glyph = self.face.glyph_index(*character).unwrap_or_default();
            let advance = self.em(self.face.glyph_hor_advance(glyph).unwrap_or_default().into());
            let before = index.checked_sub(1).and_then(|index| characters.get(index)).copied();
            let after = characters.get(index + 1).copied();
            let (before, after) =
                if is_latin_use(*character, before, after) { self.white(glyph, advance) } else { (0.0, 0.0) };
            letters.push(Letter { character: *character, advance, before, after });
        }
        letters
    }

    /// The white at both sides of a glyph beyond what Latin punctuation has, in ems.
    fn white(&self, glyph: GlyphId, advance: f32) -> (f32, f32) {
        const KEPT: f32 = 0.05;
        let Some(ink) = self.face.glyph_bounding_box(glyph) else { return (0.0, 0.0) };
        let before = (self.em(ink.x_min.into()) - KEPT).max(0.0);
        let after = (advance - self.em(ink.x_max.into()) - KEPT).max(0.0);
        (before, after)
    }

    fn em(&self, units: f32) -> f32 {
        units / f32::from(self.face.units_per_em())
    }
}

/// A character on its line; lengths in ems.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Letter {
    /// The character as printed.
    pub(crate) character: char,
    /// What the font gives it.
    pub(crate) advance: f32,
    /// How far it is pulled towards the letter before it.
    pub(crate) before: f32,
    /// How far the letter after it is pulled towards it.
    pub(crate) after: f32,
}

impl Letter {
    /// What it takes up on its line.
    pub(crate) const fn width(&self) -> f32 {
        self.advance - self.before - self.after
    }
}

/// Whether a mark that both scripts write is used as a Latin one, by its neighbours.
fn is_latin_use(mark: char, before: Option<char>, after: Option<char>) -> bool {
    const FIRST_HAN: char = '\u{2E80}';
    let latin = |character: Option<char>| character.is_some_and(|character| character < FIRST_HAN);
    match mark {
        '‘' | '’' | '“' | '”' | '·' => latin(before) || latin(after),
        _ => false,
    }
}

/// Compatibility characters that share their glyph with the one they are compatible with: radicals and
/// the ideographs of older encodings with a unified ideograph, the no-break space with the space.
fn twins(face: &Face<'_>) -> BTreeMap<char, char> {
    let mut known: BTreeMap<GlyphId, Vec<char>> = BTreeMap::new();
    for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
        if table.is_unicode() {
            table.codepoints(|code| {
                if let (Some(character), Some(glyph)) = (char::from_u32(code), table.glyph_index(code)) {
                    known.entry(glyph).or_default().push(character);
                }
            });
        }
    }
    let mut twins = BTreeMap::new();
    for characters in known.into_values() {
        let usual =
            characters.iter().filter(|character| !is_compatible(**character)).max_by_key(|character| {
                // The block in common use before the extensions.
                matches!(character, '\u{4E00}'..='\u{9FFF}')
            });
        let compatible = characters.iter().filter(|character| is_compatible(**character));
        twins.extend(compatible.filter_map(|character| Some((*character, *usual?))));
    }
    twins
}

const fn is_compatible(character: char) -> bool {
    matches!(
        character,
        '\u{A0}' | '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}'
    )
}

#[cfg(test)]
mod tests {
    use super::Typeface;

    #[test]
    fn rare_name_characters_are_there_and_an_emoji_is_not() {
        let face = Typeface::built_in().unwrap();
        assert_eq!(face.lacks("䶮㛃𬱖𠅤 Zürich (中)（中）\n"), None);
        assert_eq!(face.lacks("王😀"), Some('😀'));
    }

    #[test]
    fn a_radical_is_printed_as_the_ideograph_it_looks_like() {
        let face = Typeface::built_in().unwrap();
        let printed: String = "⼀文⽂⻋\u{a0}（）".chars().map(|character| face.printed(character)).collect();
        assert_eq!(printed, "一文文车 （）");
        assert_eq!(face.printed('胶'), '胶');
    }

    #[test]
    fn an_apostrophe_is_narrow_in_english_and_a_quotation_mark_wide_in_chinese() {
        let face = Typeface::built_in().unwrap();
        assert!(face.width("it’s", 10.0) < 18.0);
        assert!(face.width(" “通关”,", 10.0) < 35.0);
        assert!((face.width("是“通关”，", 10.0) - 60.0).abs() < 0.01);
    }

    #[test]
    fn han_fills_the_em() {
        let face = Typeface::built_in().unwrap();
        assert!((face.width("通关", 10.0) - 20.0).abs() < 0.01);
    }
}
