//! From blocks to strips: pieces as wide as the page that are never cut, each with its marks placed.

use super::PaperError;
use super::blocks::{Block, Column, Entry, Passage, Sign, Style, Term};
use super::display::{Mark, Shade};
use super::lines;
use super::measure::{ASCENT, Typeface};
use super::signs;

/// Width of the text area in points: A4 without 62 points at either side.
pub(crate) const WIDTH: f32 = 471.0;

/// Where the answers begin.
const ANSWERS: f32 = 176.0;
/// White space between columns.
const GUTTER: f32 = 12.0;
/// Room for a sign before its text.
const SIGN: f32 = 18.0;
/// Thickness of a hairline.
const HAIR: f32 = 0.4;
/// A row taller than this many points may be cut between lines.
const TALL: f32 = 170.0;
/// White space before another thought in the same cell.
const APART: f32 = 3.5;
/// How many lines a piece of a cut row holds.
const PIECE: usize = 4;

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

/// Lays blocks out as strips.
///
/// # Errors
/// [`PaperError::MissingGlyph`] for the first character that the font lacks.
pub(crate) fn strips(face: &Typeface, blocks: &[Block]) -> Result<Vec<Strip>, PaperError> {
    let mut strips: Vec<Strip> = Vec::new();
    for block in blocks {
        let mut made = match block {
            Block::Title(term) => title(face, term)?,
            Block::Heading(term) => heading(face, term)?,
            Block::Paragraph(passages) => row(face, &[Cell { x: 0.0, width: WIDTH, passages }], 0.0)?,
            Block::Statement(passages) => statement(face, passages)?,
            Block::Entries(entries) => self::entries(face, entries)?,
            Block::Table { columns, rows } => table(face, columns, rows)?,
            Block::Items(items) => self::items(face, items)?,
            Block::Signatures(terms) => signatures(face, terms)?,
        };
        if let Some(first) = made.first_mut() {
            first.gap = gap(block);
        }
        // Nobody should sign a page that holds nothing but lines to sign on.
        if let (Block::Signatures(_), Some(last)) = (block, strips.last_mut()) {
            last.holds_next = true;
        }
        strips.append(&mut made);
    }
    Ok(strips)
}

const fn gap(block: &Block) -> f32 {
    match block {
        Block::Title(_) => 0.0,
        Block::Heading(_) => 26.0,
        Block::Paragraph(_) => 8.0,
        Block::Statement(_) => 8.0,
        Block::Entries(_) | Block::Table { .. } | Block::Items(_) => 4.0,
        Block::Signatures(_) => 18.0,
    }
}

/// Texts under one another, somewhere in a row.
struct Cell<'a> {
    x: f32,
    width: f32,
    passages: &'a [Passage],
}

/// A line with its place in the row.
struct Set {
    top: f32,
    leading: f32,
    marks: Vec<Mark>,
}

fn set(face: &Typeface, cell: &Cell<'_>, drop: f32) -> Result<Vec<Set>, PaperError> {
    let mut lines_set = Vec::new();
    let mut top = drop;
    for passage in cell.passages {
        if let Some(character) = face.lacks(&passage.text) {
            return Err(PaperError::MissingGlyph { character, field: None });
        }
        if passage.apart && !lines_set.is_empty() {
            top += APART;
        }
        let (size, leading) = passage.style.metrics();
        for line in lines::broken(face, &passage.text, size, cell.width) {
            let y = baseline(passage.style);
            let shade = if passage.quiet { Shade::Quiet } else { Shade::Ink };
            let mut marks = Vec::new();
            if passage.struck && line.width > 0.0 {
                let middle = y - size * 0.36;
                let to = (cell.x + line.width, middle);
                marks.push(Mark::Rule { from: (cell.x, middle), to, weight: 0.7, shade });
            }
            if !line.text.is_empty() {
                marks.push(Mark::Text { x: cell.x, y, size, shade, strong: passage.strong, text: line.text });
            }
            lines_set.push(Set { top, leading, marks });
            top += leading;
        }
    }
    Ok(lines_set)
}

/// Distance of the baseline from the top of its line.
fn baseline(style: Style) -> f32 {
    let (size, leading) = style.metrics();
    (leading - size) / 2.0 + size * ASCENT
}

/// One row of cells on a common first baseline; cut between lines only when it is very tall.
fn row(face: &Typeface, cells: &[Cell<'_>], padding: f32) -> Result<Vec<Strip>, PaperError> {
    let first = |cell: &Cell<'_>| cell.passages.first().map_or(0.0, |passage| baseline(passage.style));
    let lowest = cells.iter().map(first).fold(0.0, f32::max);
    let mut columns = Vec::new();
    for cell in cells {
        columns.push(set(face, cell, lowest - first(cell))?);
    }
    let bottom = |column: &Vec<Set>| column.last().map_or(0.0, |line| line.top + line.leading);
    let height = columns.iter().map(bottom).fold(0.0, f32::max);
    let most = columns.iter().map(Vec::len).max().unwrap_or_default();
    let pieces = if height > TALL { (most / PIECE).max(1) } else { 1 };
    let mut strips: Vec<Strip> = (0..pieces).map(|_| Strip::default()).collect();
    for column in columns {
        let mut start = 0.0;
        let mut current = 0;
        for (number, line) in column.into_iter().enumerate() {
            // The last piece takes what is left over, so that no single line is left alone.
            let piece = if pieces == 1 { 0 } else { (number / PIECE).min(pieces - 1) };
            if piece != current {
                current = piece;
                start = line.top;
            }
            if let Some(strip) = strips.get_mut(piece) {
                let above = if piece == 0 { padding } else { 0.0 };
                let down = line.top - start + above + if piece == 0 { start } else { 0.0 };
                strip.height = strip.height.max(down + line.leading);
                strip.marks.extend(line.marks.into_iter().map(|mark| mark.moved(0.0, down)));
            }
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height += padding;
    }
    Ok(strips)
}

fn hairline(x: f32, to: f32, y: f32, weight: f32, shade: Shade) -> Mark {
    Mark::Rule { from: (x, y), to: (to, y), weight, shade }
}

fn underlined(mut strips: Vec<Strip>, weight: f32, shade: Shade) -> Vec<Strip> {
    if let Some(last) = strips.last_mut() {
        last.marks.push(hairline(0.0, WIDTH, last.height, weight, shade));
    }
    strips
}

fn title(face: &Typeface, term: &Term) -> Result<Vec<Strip>, PaperError> {
    let passages = [
        Passage::new(Style::Title, &term.chinese).strong(),
        Passage::new(Style::Head, &term.english).quiet(),
    ];
    let mut strips = row(face, &[Cell { x: 0.0, width: WIDTH, passages: &passages }], 0.0)?;
    if let Some(strip) = strips.last_mut() {
        strip.height += 10.0;
    }
    Ok(strips)
}

fn heading(face: &Typeface, term: &Term) -> Result<Vec<Strip>, PaperError> {
    let chinese = [Passage::new(Style::Head, &term.chinese).strong()];
    let english = [Passage::new(Style::Label, &term.english).quiet()];
    let x = face.width(&term.chinese, Style::Head.metrics().0) + 9.0;
    let mut strips = row(
        face,
        &[
            Cell { x: 0.0, width: WIDTH, passages: &chinese },
            Cell { x, width: (WIDTH - x).max(120.0), passages: &english },
        ],
        0.0,
    )?;
    if let Some(strip) = strips.first_mut() {
        strip.height += 5.0;
        strip.marks.push(hairline(0.0, WIDTH, strip.height, 0.9, Shade::Ink));
        strip.holds_next = true;
        strip.landmark = Some(format!("{} {}", term.chinese, term.english));
    }
    Ok(strips)
}

fn statement(face: &Typeface, passages: &[Passage]) -> Result<Vec<Strip>, PaperError> {
    let mut strips = row(face, &[Cell { x: 14.0, width: WIDTH - 14.0, passages }], 3.0)?;
    for strip in &mut strips {
        let (from, to) = ((1.25, 0.0), (1.25, strip.height));
        strip.marks.insert(0, Mark::Rule { from, to, weight: 2.5, shade: Shade::Ink });
    }
    if let Some(last) = strips.last_mut() {
        last.height += 10.0;
    }
    Ok(strips)
}

fn entries(face: &Typeface, entries: &[Entry]) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for entry in entries {
        let label = [
            Passage::new(Style::Label, &entry.label.chinese),
            Passage::new(Style::Fine, &entry.label.english).quiet(),
        ];
        let cells = [
            Cell { x: 0.0, width: ANSWERS - GUTTER, passages: &label },
            Cell { x: ANSWERS, width: WIDTH - ANSWERS, passages: &entry.value },
        ];
        let mut made = underlined(row(face, &cells, 4.0)?, HAIR, Shade::Line);
        if made.len() > 1 {
            // Without height: the label stands beside the lines that go on, not above them.
            let label = label.map(Passage::quiet);
            let marks = row(face, &[Cell { x: 0.0, width: ANSWERS - GUTTER, passages: &label }], 0.0)?;
            let marks: Vec<Mark> = marks.into_iter().flat_map(|strip| strip.marks).collect();
            for strip in made.iter_mut().skip(1) {
                strip.head = Some(Box::new(Strip { marks: marks.clone(), ..Strip::default() }));
            }
        }
        strips.append(&mut made);
    }
    hold_ends(&mut strips);
    Ok(strips)
}

/// Keeps the first two and the last two rows of a group together: no row stands alone at a page's end
/// or beginning.
fn hold_ends(strips: &mut [Strip]) {
    let count = strips.len();
    for (number, strip) in strips.iter_mut().enumerate() {
        strip.holds_next |= number + 1 < count && (number == 0 || number + 2 == count);
    }
}

fn table(face: &Typeface, columns: &[Column], rows: &[Vec<Vec<Passage>>]) -> Result<Vec<Strip>, PaperError> {
    let labels: Vec<[Passage; 2]> = columns
        .iter()
        .map(|column| {
            [
                Passage::new(Style::Fine, &column.label.chinese),
                Passage::new(Style::Fine, &column.label.english).quiet(),
            ]
        })
        .collect();
    let mut across = Vec::new();
    let mut x = 0.0;
    for column in columns {
        let width = WIDTH * column.share;
        across.push((x, width - GUTTER));
        x += width;
    }
    let cells: Vec<Cell<'_>> = across
        .iter()
        .zip(&labels)
        .map(|(place, label)| Cell { x: place.0, width: place.1, passages: label })
        .collect();
    let head = underlined(row(face, &cells, 3.0)?, HAIR, Shade::Ink).into_iter().next().unwrap_or_default();
    let mut strips = vec![Strip { holds_next: true, ..head.clone() }];
    for texts in rows {
        let cells: Vec<Cell<'_>> = across
            .iter()
            .zip(texts)
            .map(|(place, passages)| Cell { x: place.0, width: place.1, passages })
            .collect();
        for mut strip in underlined(row(face, &cells, 4.0)?, HAIR, Shade::Line) {
            strip.head = Some(Box::new(head.clone()));
            strips.push(strip);
        }
    }
    if let Some(rows) = strips.get_mut(1..) {
        hold_ends(rows);
    }
    Ok(strips)
}

fn items(face: &Typeface, items: &[(Sign, Vec<Passage>)]) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (sign, passages) in items {
        let mut made = row(face, &[Cell { x: SIGN, width: WIDTH - SIGN, passages }], 5.0)?;
        if let (Some(first), Some(passage)) = (made.first_mut(), passages.first()) {
            let (size, _) = passage.style.metrics();
            let middle = 5.0 + baseline(passage.style) - size * 0.38;
            first.marks.splice(0..0, signs::drawn(*sign, 4.5, middle));
        }
        strips.append(&mut underlined(made, HAIR, Shade::Line));
    }
    Ok(strips)
}

fn signatures(face: &Typeface, terms: &[Term]) -> Result<Vec<Strip>, PaperError> {
    const ROOM: f32 = 34.0;
    let width = (WIDTH - 2.0 * GUTTER) / 2.0;
    let mut strips = Vec::new();
    for pair in terms.chunks(2) {
        let labels: Vec<[Passage; 1]> = pair
            .iter()
            .map(|term| [Passage::new(Style::Fine, format!("{} {}", term.chinese, term.english)).quiet()])
            .collect();
        let places = [0.0, width + 2.0 * GUTTER];
        let cells: Vec<Cell<'_>> =
            places.iter().zip(&labels).map(|(x, label)| Cell { x: *x, width, passages: label }).collect();
        for mut strip in row(face, &cells, 3.0)? {
            strip.marks = strip.marks.into_iter().map(|mark| mark.moved(0.0, ROOM)).collect();
            strip
                .marks
                .extend(cells.iter().map(|cell| hairline(cell.x, cell.x + width, ROOM, 0.6, Shade::Ink)));
            strip.height += ROOM;
            strip.holds_next = true;
            strips.push(strip);
        }
    }
    if let Some(last) = strips.last_mut() {
        last.holds_next = false;
    }
    Ok(strips)
}
