//! The part of the font that a document needs: the glyphs of its characters and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};

use super::PaperError;
use super::display::{Mark, Sheet};
use super::measure::{FONT, Typeface};

/// The name under which readers list the font, after its tag of six letters.
const NAME: &str = "NotoSansSC-Regular";

/// The font cut down to the characters of a document.
pub(crate) struct Cut {
    pub(crate) font: ParsedFont,
    /// Characters whose glyph already stands for another character of the document, with that one. A
    /// reader copies one character per glyph, so these need to be spelt out where they stand.
    pub(crate) doubles: BTreeMap<char, char>,
}

/// Cuts the font down to the characters on the sheets.
///
/// # Errors
/// [`PaperError::FontUnreadable`], a fault of the program; [`PaperError::Unwritable`] when the cut fails.
pub(crate) fn cut(face: &Typeface, sheets: &[Sheet]) -> Result<Cut, PaperError> {
    let characters: BTreeSet<char> = sheets
        .iter()
        .flat_map(|sheet| &sheet.marks)
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.chars()),
            Mark::Rule { .. } | Mark::Outline { .. } => None,
        })
        .flatten()
        .collect();
    let mut known: BTreeMap<u16, char> = BTreeMap::new();
    let mut doubles = BTreeMap::new();
    for character in characters {
        let Some(glyph) = face.glyph(character) else { continue };
        let first = *known.entry(glyph).or_insert(character);
        if first != character {
            doubles.insert(character, first);
        }
    }
    // Glyph 0 must come first; the others in the order of the font, which is the order of the cut.
    let glyphs: Vec<u16> = std::iter::once(0).chain(known.keys().copied()).collect();

    let data = ReadScope::new(FONT).read::<FontData<'_>>().map_err(|_| PaperError::FontUnreadable)?;
    let tables = data.table_provider(0).map_err(|_| PaperError::FontUnreadable)?;
    let bytes = subset(&tables, &glyphs, &SubsetProfile::Minimal, CmapTarget::Unicode)
        .map_err(|_| PaperError::Unwritable)?;

    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(PaperError::Unwritable)?;
    // The cut's own table of characters is not used: ours says exactly which character each glyph
    // stands for, which is also what a reader copies out of the document.
    font.codepoint_to_glyph =
        (1_u16..).zip(known.values()).map(|(place, character)| (u32::from(*character), place)).collect();
    font.font_name = Some(format!("{}+{NAME}", tag(&glyphs)));
    Ok(Cut { font, doubles })
}

/// Six capital letters that differ when the cut differs, as the PDF standard asks of a subset.
fn tag(glyphs: &[u16]) -> String {
    let mut hash = Sha256::new();
    for glyph in glyphs {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
