//! Rows: texts side by side on a common first baseline, cut between lines only when they are very tall.

use super::PaperError;
use super::blocks::{Passage, Style};
use super::display::{Mark, Shade};
use super::lines;
use super::measure::{ASCENT, Typeface};
use super::structure::{Kind, Structure, Tag};

/// A row taller than this many points may be cut between lines.
const TALL: f32 = 170.0;
/// How many lines a piece of a cut row holds.
const PIECE: usize = 4;
/// White space before another thought in the same cell.
const APART: f32 = 3.5;

/// A piece of the form that stands on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Strip {
    /// White space before it, dropped at the top of a page.
    pub(crate) gap: f32,
    /// Height in points.
    pub(crate) height: f32,
    /// Marks, from the top left corner of the strip.
    pub(crate) marks: Vec<Mark>,
    /// Whether it must stand on the same page as the strip after it.
    pub(crate) holds_next: bool,
    /// The entry it makes in the table of contents.
    pub(crate) landmark: Option<String>,
    /// What is repeated above it when it begins a page.
    pub(crate) head: Option<Box<Strip>>,
}

impl Strip {
    /// The same for the eye only: what is repeated is not read twice.
    pub(crate) fn untagged(mut self) -> Self {
        for mark in &mut self.marks {
            if let Mark::Text { tag, .. } = mark {
                *tag = None;
            }
        }
        self
    }
}

/// Texts under one another, somewhere in a row.
pub(crate) struct Cell<'a> {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) passages: &'a [Passage],
    /// The element that holds them, and what each of them is in it.
    pub(crate) tags: (Tag, Kind),
}

/// A line with its place in the row.
struct Set {
    top: f32,
    leading: f32,
    marks: Vec<Mark>,
}

/// Sets texts in rows and keeps account of what they are.
pub(crate) struct Compositor<'a> {
    pub(crate) face: &'a Typeface,
    pub(crate) structure: Structure,
}

impl Compositor<'_> {
    /// One row of cells with white space above and below.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`] for the first character that the font lacks.
    pub(crate) fn row(&mut self, cells: &[Cell<'_>], padding: f32) -> Result<Vec<Strip>, PaperError> {
        let first = |cell: &Cell<'_>| cell.passages.first().map_or(0.0, |passage| baseline(passage.style));
        let lowest = cells.iter().map(first).fold(0.0, f32::max);
        let mut columns = Vec::new();
        for cell in cells {
            columns.push(self.column(cell, lowest - first(cell))?);
        }
        Ok(pieces(columns, padding))
    }

    fn column(&mut self, cell: &Cell<'_>, drop: f32) -> Result<Vec<Set>, PaperError> {
        let mut set = Vec::new();
        let mut top = drop;
        for passage in cell.passages {
            if let Some(character) = self.face.lacks(&passage.text) {
                return Err(PaperError::MissingGlyph { character, field: None });
            }
            if passage.apart && !set.is_empty() {
                top += APART;
            }
            let (holder, kind) = cell.tags;
            let tag = Some(self.structure.add_text(kind, holder, &passage.text));
            let (size, leading) = passage.style.metrics();
            for line in lines::broken(self.face, &passage.text, size, cell.width) {
                let y = baseline(passage.style);
                let shade = if passage.quiet { Shade::Quiet } else { Shade::Ink };
                let mut marks = Vec::new();
                if passage.struck && line.width > 0.0 {
                    let middle = y - size * 0.36;
                    let to = (cell.x + line.width, middle);
                    marks.push(Mark::Rule { from: (cell.x, middle), to, weight: 0.7, shade });
                }
                if !line.letters.is_empty() {
                    let (x, strong) = (cell.x, passage.strong);
                    marks.push(Mark::Text { x, y, size, shade, strong, letters: line.letters, tag });
                }
                set.push(Set { top, leading, marks });
                top += leading;
            }
        }
        Ok(set)
    }
}

/// Distance of the baseline from the top of its line.
pub(crate) fn baseline(style: Style) -> f32 {
    let (size, leading) = style.metrics();
    (leading - size) / 2.0 + size * ASCENT
}

fn pieces(columns: Vec<Vec<Set>>, padding: f32) -> Vec<Strip> {
    let bottom = |column: &Vec<Set>| column.last().map_or(0.0, |line| line.top + line.leading);
    let height = columns.iter().map(bottom).fold(0.0, f32::max);
    let most = columns.iter().map(Vec::len).max().unwrap_or_default();
    let count = if height > TALL { (most / PIECE).max(1) } else { 1 };
    let mut strips: Vec<Strip> = (0..count).map(|_| Strip::default()).collect();
    for column in columns {
        let mut start = 0.0;
        let mut current = 0;
        for (number, line) in column.into_iter().enumerate() {
            // The last piece takes what is left over, so that no single line is left alone.
            let piece = if count == 1 { 0 } else { (number / PIECE).min(count - 1) };
            if piece != current {
                current = piece;
                start = line.top;
            }
            if let Some(strip) = strips.get_mut(piece) {
                let down = line.top - start + if piece == 0 { padding } else { 0.0 };
                strip.height = strip.height.max(down + line.leading);
                strip.marks.extend(line.marks.into_iter().map(|mark| mark.moved(0.0, down)));
            }
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height += padding;
    }
    strips
}
