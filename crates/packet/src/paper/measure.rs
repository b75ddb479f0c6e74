//! How wide text is, and which characters the fonts have.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use ttf_parser::cmap::Subtable;
use ttf_parser::{Face, GlyphId};

use super::PaperError;

/// The part of the em above the baseline. Han characters fill the em, so this places a line exactly.
pub(crate) const ASCENT: f32 = 0.88;

/// The fonts of every form; see `assets/fonts/README.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Font {
    /// Noto Sans SC, for everything it has.
    Han,
    /// Source Sans 3, whose letters Noto's Latin is made of, for what Noto lacks: names from Łódź to
    /// Đà Nẵng, and punctuation as narrow as English wants it.
    Latin,
}

impl Font {
    pub(crate) const ALL: [Self; 2] = [Self::Han, Self::Latin];

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        static HAN: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-Tongguan-Regular.otf");
        static LATIN: &[u8] = include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf");
        match self {
            Self::Han => HAN,
            Self::Latin => LATIN,
        }
    }

    /// Its PostScript name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Han => "NotoSansSC-Regular",
            Self::Latin => "SourceSans3-Regular",
        }
    }
}

/// The fonts, opened for measuring.
pub(crate) struct Typeface {
    han: Face<'static>,
    latin: Face<'static>,
    /// How much larger the Latin font is set, so that its letters are as large as Noto's.
    latin_scale: f32,
    twins: BTreeMap<char, char>,
}

impl Typeface {
    /// The fonts carried in the program, opened once.
    ///
    /// # Errors
    /// [`PaperError::FontUnreadable`], which is a fault of the program and not of the dossier.
    pub(crate) fn built_in() -> Result<&'static Self, PaperError> {
        static OPENED: OnceLock<Option<Typeface>> = OnceLock::new();
        OPENED.get_or_init(Self::open).as_ref().ok_or(PaperError::FontUnreadable)
    }

    fn open() -> Option<Self> {
        let han = Face::parse(Font::Han.bytes(), 0).ok()?;
        let latin = Face::parse(Font::Latin.bytes(), 0).ok()?;
        let breadth =
            |face: &Face<'_>| Some(em(face, face.glyph_hor_advance(face.glyph_index('n')?)?.into()));
        let latin_scale = breadth(&han)? / breadth(&latin)?;
        Some(Self { twins: twins(&han), han, latin, latin_scale })
    }

    const fn face(&self, font: Font) -> &Face<'static> {
        match font {
            Font::Han => &self.han,
            Font::Latin => &self.latin,
        }
    }

    /// How much larger than the others a font is set.
    pub(crate) const fn scale(&self, font: Font) -> f32 {
        match font {
            Font::Han => 1.0,
            Font::Latin => self.latin_scale,
        }
    }

    /// The glyph of a character in one font.
    pub(crate) fn glyph_in(&self, font: Font, character: char) -> Option<u16> {
        self.face(font).glyph_index(character).map(|glyph| glyph.0).filter(|glyph| *glyph != 0)
    }

    /// The font that has a character, asked in that order, and its glyph there.
    fn glyph(&self, character: char, fonts: [Font; 2]) -> Option<(Font, u16)> {
        fonts.into_iter().find_map(|font| Some((font, self.glyph_in(font, character)?)))
    }

    /// The first character of a text that cannot be printed. Line ends and tabs are no characters.
    pub(crate) fn lacks(&self, text: &str) -> Option<char> {
        text.chars().find(|character| {
            !matches!(character, '\n' | '\r' | '\t') && self.glyph(*character, Font::ALL).is_none()
        })
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
        self.set(text).iter().map(|letter| letter.advance).sum::<f32>() * size
    }

    /// The characters of a line as they are set one after the other, one letter for each.
    ///
    /// A Chinese font draws ’ “ ” … in a whole em, which tears English apart: beside Latin letters they
    /// are taken from the Latin font.
    pub(crate) fn set(&self, text: &str) -> Vec<Letter> {
        let characters: Vec<char> = text.chars().map(|character| self.printed(character)).collect();
        let neighbour = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
        let letter = |(index, character): (usize, &char)| {
            let (before, after) = (neighbour(index.checked_sub(1)), neighbour(index.checked_add(1)));
            let latin = is_latin_use(*character, before, after);
            let fonts = if latin { [Font::Latin, Font::Han] } else { Font::ALL };
            let (font, glyph) = self.glyph(*character, fonts).unwrap_or((Font::Han, 0));
            let face = self.face(font);
            let advance = face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default();
            Letter { character: *character, font, advance: em(face, advance.into()) * self.scale(font) }
        };
        characters.iter().enumerate().map(letter).collect()
    }
}

fn em(face: &Face<'_>, units: f32) -> f32 {
    units / f32::from(face.units_per_em())
}

/// A character on its line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Letter {
    /// The character as printed.
    pub(crate) character: char,
    /// The font that it is taken from.
    pub(crate) font: Font,
    /// What it takes up on its line, in ems.
    pub(crate) advance: f32,
}

/// Whether a mark that both scripts write is used as a Latin one, by its neighbours. The dots that mask
/// a number always are: in the Chinese font each fills an em.
fn is_latin_use(mark: char, before: Option<char>, after: Option<char>) -> bool {
    const FIRST_MARK: char = '\u{2000}';
    let latin = |character: Option<char>| character.is_some_and(|character| character < FIRST_MARK);
    match mark {
        '‘' | '’' | '“' | '”' | '·' | '…' | '—' => latin(before) || latin(after),
        '•' => true,
        _ => false,
    }
}

/// Compatibility characters that share their glyph with the one they are compatible with: radicals and
/// the ideographs of older encodings with a unified ideograph, the no-break space with the space.
fn twins(face: &Face<'_>) -> BTreeMap<char, char> {
    let mut compatible: BTreeMap<GlyphId, Vec<char>> = BTreeMap::new();
    let mut usual: BTreeMap<GlyphId, char> = BTreeMap::new();
    for block in COMPATIBLE {
        for character in block {
            if let Some(glyph) = face.glyph_index(character) {
                compatible.entry(glyph).or_default().push(character);
            }
        }
    }
    for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(Subtable::is_unicode) {
        table.codepoints(|code| {
            let Some(character) = char::from_u32(code).filter(|character| !is_compatible(*character)) else {
                return;
            };
            let Some(glyph) = table.glyph_index(code).filter(|glyph| compatible.contains_key(glyph)) else {
                return;
            };
            let kept = usual.entry(glyph).or_insert(character);
            // The block in common use before the extensions.
            if matches!(character, '\u{4E00}'..='\u{9FFF}') || !matches!(kept, '\u{4E00}'..='\u{9FFF}') {
                *kept = character;
            }
        });
    }
    let pairs = compatible.into_iter().filter_map(|(glyph, twins)| Some((*usual.get(&glyph)?, twins)));
    pairs.flat_map(|(usual, twins)| twins.into_iter().map(move |twin| (twin, usual))).collect()
}

/// The no-break space, the radicals, and the ideographs of older encodings.
const COMPATIBLE: [RangeInclusive<char>; 4] =
    ['\u{A0}'..='\u{A0}', '\u{2E80}'..='\u{2FDF}', '\u{F900}'..='\u{FAFF}', '\u{2F800}'..='\u{2FA1F}'];

fn is_compatible(character: char) -> bool {
    COMPATIBLE.iter().any(|block| block.contains(&character))
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
        assert!((face.width("是“通关”，……", 10.0) - 80.0).abs() < 0.01);
    }

    #[test]
    fn european_names_are_set_in_letters_of_one_size() {
        let face = Typeface::built_in().unwrap();
        assert_eq!(face.lacks("Škoda Łódź Győr Đà Nẵng Москва Αθήνα"), None);
        assert!((face.width("Š", 10.0) - face.width("S", 10.0)).abs() < 0.3);
    }

    #[test]
    fn han_fills_the_em() {
        let face = Typeface::built_in().unwrap();
        assert!((face.width("通关", 10.0) - 20.0).abs() < 0.01);
    }
}
