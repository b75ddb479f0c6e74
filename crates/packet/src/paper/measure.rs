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

    /// The character to print in place of one that shares its glyph with a more usual one, such as
    /// 一 for the Kangxi radical ⼀. A reader can copy only one character per glyph back out of a PDF.
    pub(crate) fn printed(&self, character: char) -> char {
        match character {
            '\t' => ' ',
            other => self.twins.get(&other).copied().unwrap_or(other),
        }
    }

    /// Width in points of a text on one line. Characters the font lacks count nothing.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let em = f32::from(self.face.units_per_em());
        let units: u32 = text
            .chars()
            .filter_map(|character| self.face.glyph_index(self.printed(character)))
            .map(|glyph| u32::from(self.face.glyph_hor_advance(glyph).unwrap_or_default()))
            .sum();
        // A line holds a few hundred glyphs of at most a few thousand units: exact in f32.
        #[allow(clippy::cast_precision_loss, reason = "far below 2^24")]
        let units = units as f32;
        units * size / em
    }
}

/// Characters that look the same in this font because they share a glyph, each with the one that is
/// written by preference: a unified ideograph before any other, then the lowest.
fn twins(face: &Face<'_>) -> BTreeMap<char, char> {
    let mut known: Vec<(GlyphId, char)> = Vec::new();
    for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
        if table.is_unicode() {
            table.codepoints(|code| {
                if let (Some(character), Some(glyph)) = (char::from_u32(code), table.glyph_index(code)) {
                    known.push((glyph, character));
                }
            });
        }
    }
    known.sort_by_key(|(glyph, character)| (*glyph, !is_unified(*character), *character));
    let mut twins = BTreeMap::new();
    let mut preferred: Option<(GlyphId, char)> = None;
    for (glyph, character) in known {
        match preferred {
            Some((same, first)) if same == glyph => {
                if character != first {
                    twins.insert(character, first);
                }
            }
            _ => preferred = Some((glyph, character)),
        }
    }
    twins
}

const fn is_unified(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2F7FF}' | '\u{30000}'..='\u{3FFFF}')
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
    }

    #[test]
    fn han_fills_the_em() {
        let face = Typeface::built_in().unwrap();
        assert!((face.width("通关", 10.0) - 20.0).abs() < 0.01);
    }
}
