//! The part of the fonts that a document needs: the glyphs of its characters and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};

use super::PaperError;
use super::display::{Mark, Sheet};
use super::measure::{Font, Typeface};

/// The fonts cut down to the characters of a document.
pub(crate) struct Cuts {
    /// Only the fonts of which the document has characters.
    pub(crate) fonts: BTreeMap<Font, ParsedFont>,
    /// Characters whose glyph already stands for another character of the document, with that one. A
    /// reader copies one character per glyph, so these need to be spelt out where they stand.
    pub(crate) doubles: BTreeMap<(Font, char), char>,
}

/// Cuts the fonts down to the characters on the sheets.
///
/// # Errors
/// [`PaperError::FontUnreadable`], a fault of the program; [`PaperError::Unwritable`] when the cut fails.
pub(crate) fn cut(face: &Typeface, sheets: &[Sheet]) -> Result<Cuts, PaperError> {
    let mut known: BTreeMap<Font, BTreeMap<u16, char>> = BTreeMap::new();
    let mut doubles = BTreeMap::new();
    for (font, character) in characters(sheets) {
        let Some(glyph) = face.glyph_in(font, character) else { continue };
        let first = *known.entry(font).or_default().entry(glyph).or_insert(character);
        if first != character {
            doubles.insert((font, character), first);
        }
    }
    let fonts = known
        .into_iter()
        .map(|(font, known)| Ok((font, cut_one(font, &known)?)))
        .collect::<Result<_, _>>()?;
    Ok(Cuts { fonts, doubles })
}

fn characters(sheets: &[Sheet]) -> BTreeSet<(Font, char)> {
    let marks = sheets.iter().flat_map(|sheet| &sheet.marks);
    let letters = marks.flat_map(|mark| match mark {
        Mark::Text { letters, .. } => letters.as_slice(),
        Mark::Rule { .. } | Mark::Outline { .. } => &[],
    });
    letters.map(|letter| (letter.font, letter.character)).collect()
}

fn cut_one(font: Font, known: &BTreeMap<u16, char>) -> Result<ParsedFont, PaperError> {
    // Glyph 0 must come first; the others in the order of the font, which is the order of the cut.
    let glyphs: Vec<u16> = std::iter::once(0).chain(known.keys().copied()).collect();

    let data = ReadScope::new(font.bytes()).read::<FontData<'_>>().map_err(|_| PaperError::FontUnreadable)?;
    let tables = data.table_provider(0).map_err(|_| PaperError::FontUnreadable)?;
    let bytes = subset(&tables, &glyphs, &SubsetProfile::Minimal, CmapTarget::Unicode)
        .map_err(|_| PaperError::Unwritable)?;

    let mut cut = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(PaperError::Unwritable)?;
    // The cut's own table of characters is not used: ours says exactly which character each glyph
    // stands for, which is also what a reader copies out of the document.
    cut.codepoint_to_glyph =
        (1_u16..).zip(known.values()).map(|(place, character)| (u32::from(*character), place)).collect();
    cut.font_name = Some(format!("{}+{}", tag(&glyphs), font.name()));
    Ok(cut)
}

/// Six capital letters that differ when the cut differs, as the PDF standard asks of a subset.
fn tag(glyphs: &[u16]) -> String {
    let mut hash = Sha256::new();
    for glyph in glyphs {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
