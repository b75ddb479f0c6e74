//! From strips to sheets: where pages break, and what stands at the head and foot of each.

use super::PaperError;
use super::display::{Landmark, Mark, Shade, Sheet};
use super::measure::Typeface;
use super::rows::Strip;
use super::strips::WIDTH;

/// A4 in points.
pub(crate) const PAPER: (f32, f32) = (595.276, 841.89);

const LEFT: f32 = 62.0;
const HEAD: f32 = 46.0;
const TOP: f32 = 78.0;
const BOTTOM: f32 = 778.0;
const FOOT: f32 = 803.0;
const BAND: f32 = 16.0;
const FINE: f32 = 7.5;

/// What stands on every page of a form.
pub(crate) struct Running {
    /// At the left of the head, from the second page on: the name of the form.
    pub(crate) title: String,
    /// At the right of the head: the packet number.
    pub(crate) reference: String,
    /// In bands over every page: that this is a draft, that numbers are masked.
    pub(crate) bands: Vec<String>,
    /// At the left of the foot: stamp and rule book.
    pub(crate) origin: String,
}

/// Lays strips on sheets. `numbering` says "page x of y" for a page number and the number of pages.
///
/// # Errors
/// [`PaperError::MissingGlyph`] for a character of the running head that the font lacks.
pub(crate) fn sheets(
    face: &Typeface,
    strips: Vec<Strip>,
    running: &Running,
    numbering: impl Fn(usize, usize) -> String,
) -> Result<(Vec<Sheet>, Vec<Landmark>), PaperError> {
    let top = TOP + running.bands.iter().map(|_| BAND).sum::<f32>();
    let mut sheets = vec![Sheet::default()];
    let mut landmarks = Vec::new();
    let mut y = top;
    for (chain, mut strip) in with_chains(strips) {
        let fresh = y == top;
        if !fresh && y + strip.gap + chain > BOTTOM {
            sheets.push(Sheet::default());
            y = top;
        }
        let number = sheets.len() - 1;
        let Some(sheet) = sheets.last_mut() else { continue };
        if y > top {
            y += strip.gap;
        } else if number > 0
            && let Some(head) = strip.head.take()
        {
            place(sheet, *head, &mut y);
        }
        if let Some(title) = strip.landmark.take() {
            landmarks.push(Landmark { title, sheet: number, y: y - 10.0 });
        }
        place(sheet, strip, &mut y);
    }
    let count = sheets.len();
    for (index, sheet) in sheets.iter_mut().enumerate() {
        let mut around = frame(face, running, index, &numbering(index + 1, count))?;
        around.append(&mut sheet.marks);
        sheet.marks = around;
    }
    Ok((sheets, landmarks))
}

/// Each strip with the height from its top to the end of the last strip it must stand with.
fn with_chains(strips: Vec<Strip>) -> Vec<(f32, Strip)> {
    let mut chained: Vec<(f32, Strip)> = Vec::with_capacity(strips.len());
    let mut following: Option<f32> = None;
    for strip in strips.into_iter().rev() {
        let rest = if strip.holds_next { following.unwrap_or_default() } else { 0.0 };
        // A chain taller than a page cannot be kept whole anyway.
        let chain = if strip.height + rest > BOTTOM - TOP { strip.height } else { strip.height + rest };
        following = Some(strip.gap + chain);
        chained.push((chain, strip));
    }
    chained.reverse();
    chained
}

fn place(sheet: &mut Sheet, strip: Strip, y: &mut f32) {
    let down = *y;
    sheet.marks.extend(strip.marks.into_iter().map(|mark| mark.moved(LEFT, down)));
    *y += strip.height;
}

fn frame(face: &Typeface, running: &Running, index: usize, number: &str) -> Result<Vec<Mark>, PaperError> {
    let right = LEFT + WIDTH;
    let mut marks = Vec::new();
    if index > 0 {
        marks.push(fine(face, &running.title, LEFT, HEAD, Shade::Quiet)?);
    }
    marks.push(fine_to(face, &running.reference, right, HEAD, Shade::Quiet)?);
    let mut y = HEAD + 9.0;
    for band in &running.bands {
        marks.push(Mark::Rule { from: (LEFT, y), to: (right, y), weight: 0.9, shade: Shade::Ink });
        marks.push(fine(face, band, LEFT, y + 10.7, Shade::Ink)?);
        y += BAND;
    }
    if !running.bands.is_empty() {
        marks.push(Mark::Rule { from: (LEFT, y), to: (right, y), weight: 0.9, shade: Shade::Ink });
    }
    marks.push(fine(face, &running.origin, LEFT, FOOT, Shade::Quiet)?);
    marks.push(fine_to(face, number, right, FOOT, Shade::Quiet)?);
    Ok(marks)
}

fn fine(face: &Typeface, text: &str, x: f32, y: f32, shade: Shade) -> Result<Mark, PaperError> {
    if let Some(character) = face.lacks(text) {
        return Err(PaperError::MissingGlyph { character, field: None });
    }
    Ok(Mark::Text { x, y, size: FINE, shade, strong: false, letters: face.set(text), tag: None })
}

fn fine_to(face: &Typeface, text: &str, right: f32, y: f32, shade: Shade) -> Result<Mark, PaperError> {
    fine(face, text, right - face.width(text, FINE), y, shade)
}
