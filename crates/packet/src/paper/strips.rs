//! From blocks to strips: pieces as wide as the page that are never cut, each with its marks placed.

use super::PaperError;
use super::blocks::{Block, Column, Entry, Passage, Sign, Style, Term};
use super::display::{Mark, Shade};
use super::measure::Typeface;
use super::rows::{Cell, Compositor, Strip, baseline};
use super::signs;
use super::structure::{Kind, Structure, Tag};

/// Width of the text area in points: A4 without 62 points at either side.
pub(crate) const WIDTH: f32 = 471.0;

/// Where the answers begin.
pub(super) const ANSWERS: f32 = 176.0;
/// White space between columns.
pub(super) const GUTTER: f32 = 12.0;
/// Room for a sign before its text.
const SIGN: f32 = 18.0;
/// Room to write a name in.
const SIGNATURE: f32 = 30.0;
/// Thickness of a hairline.
pub(super) const HAIR: f32 = 0.4;

/// Lays blocks out as strips, and says what is what in them.
///
/// # Errors
/// [`PaperError::MissingGlyph`] for the first character that the font lacks.
pub(crate) fn strips(face: &Typeface, blocks: &[Block]) -> Result<(Vec<Strip>, Structure), PaperError> {
    let mut compositor = Compositor { face, structure: Structure::new() };
    let mut strips: Vec<Strip> = Vec::new();
    for block in blocks {
        let mut made = compositor.block(block)?;
        if let Some(first) = made.first_mut() {
            first.gap = gap(block);
        }
        // Nobody should sign a page that holds nothing but lines to sign on.
        if let (Block::Signatures(_), Some(last)) = (block, strips.last_mut()) {
            last.holds_next = true;
        }
        strips.append(&mut made);
    }
    Ok((strips, compositor.structure))
}

const fn gap(block: &Block) -> f32 {
    match block {
        Block::Title(_) => 0.0,
        Block::Heading(_) => 26.0,
        Block::Paragraph(_) | Block::Statement(_) => 8.0,
        Block::Entries(_) | Block::Table { .. } | Block::Items(_) => 4.0,
        Block::Chart { .. } => 10.0,
        Block::Signatures(_) => 18.0,
    }
}

pub(super) fn hairline(x: f32, to: f32, y: f32, weight: f32, shade: Shade) -> Mark {
    Mark::Rule { from: (x, y), to: (to, y), weight, shade }
}

pub(super) fn underlined(mut strips: Vec<Strip>, shade: Shade) -> Vec<Strip> {
    if let Some(last) = strips.last_mut() {
        last.marks.push(hairline(0.0, WIDTH, last.height, HAIR, shade));
    }
    strips
}

/// Keeps the first two and the last two rows of a group together: no row stands alone at a page's end
/// or beginning.
fn hold_ends(strips: &mut [Strip]) {
    let count = strips.len();
    for (number, strip) in strips.iter_mut().enumerate() {
        strip.holds_next |= number + 1 < count && (number == 0 || number + 2 == count);
    }
}

/// A column of a table: its left edge and its width.
type Span = (f32, f32);

fn across(columns: &[Column]) -> Vec<Span> {
    let mut x = 0.0;
    columns
        .iter()
        .map(|column| {
            let width = WIDTH * column.share;
            let span = (x, width - GUTTER);
            x += width;
            span
        })
        .collect()
}

impl Compositor<'_> {
    fn block(&mut self, block: &Block) -> Result<Vec<Strip>, PaperError> {
        match block {
            Block::Title(term) => self.title(term),
            Block::Heading(term) => self.heading(term),
            Block::Paragraph(passages) => self.paragraph(passages, 0.0, 0.0),
            Block::Statement(passages) => self.statement(passages),
            Block::Entries(entries) => self.entries(entries),
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::Chart { ticks, bars } => self.chart(ticks, bars),
            Block::Items(items) => self.items(items),
            Block::Signatures(terms) => self.signatures(terms),
        }
    }

    fn paragraph(&mut self, passages: &[Passage], x: f32, padding: f32) -> Result<Vec<Strip>, PaperError> {
        let tags = (Structure::ROOT, Kind::Paragraph);
        self.row(&[Cell { x, width: WIDTH - x, passages, tags }], padding)
    }

    fn title(&mut self, term: &Term) -> Result<Vec<Strip>, PaperError> {
        let chinese = Passage::new(Style::Title, &term.chinese).strong();
        let passages = [chinese, Passage::new(Style::Head, &term.english).quiet()];
        let tags = (self.structure.add(Kind::Title, Structure::ROOT), Kind::Span);
        let mut strips = self.row(&[Cell { x: 0.0, width: WIDTH, passages: &passages, tags }], 0.0)?;
        if let Some(strip) = strips.last_mut() {
            strip.height += 10.0;
        }
        Ok(strips)
    }

    fn heading(&mut self, term: &Term) -> Result<Vec<Strip>, PaperError> {
        let chinese = [Passage::new(Style::Head, &term.chinese).strong()];
        let english = [Passage::new(Style::Label, &term.english).quiet()];
        let x = self.face.width(&term.chinese, Style::Head.metrics().0) + 9.0;
        let tags = (self.structure.add(Kind::Heading, Structure::ROOT), Kind::Span);
        let cells = [
            Cell { x: 0.0, width: WIDTH, passages: &chinese, tags },
            Cell { x, width: (WIDTH - x).max(120.0), passages: &english, tags },
        ];
        let mut strips = self.row(&cells, 0.0)?;
        if let Some(strip) = strips.first_mut() {
            strip.height += 5.0;
            strip.marks.push(hairline(0.0, WIDTH, strip.height, 0.9, Shade::Ink));
            strip.holds_next = true;
            strip.landmark = Some(format!("{} {}", term.chinese, term.english));
        }
        Ok(strips)
    }

    fn statement(&mut self, passages: &[Passage]) -> Result<Vec<Strip>, PaperError> {
        let mut strips = self.paragraph(passages, 14.0, 3.0)?;
        for strip in &mut strips {
            let (from, to) = ((1.25, 0.0), (1.25, strip.height));
            strip.marks.insert(0, Mark::Rule { from, to, weight: 2.5, shade: Shade::Ink });
        }
        if let Some(last) = strips.last_mut() {
            last.height += 10.0;
        }
        Ok(strips)
    }

    fn entries(&mut self, entries: &[Entry]) -> Result<Vec<Strip>, PaperError> {
        let table = self.structure.add(Kind::Table, Structure::ROOT);
        let mut strips = Vec::new();
        for entry in entries {
            let line = self.structure.add(Kind::Row, table);
            let head = self.structure.add(Kind::RowHead, line);
            let answer = self.structure.add(Kind::Cell, line);
            let label = [
                Passage::new(Style::Label, &entry.label.chinese),
                Passage::new(Style::Fine, &entry.label.english).quiet(),
            ];
            let cells = [
                Cell { x: 0.0, width: ANSWERS - GUTTER, passages: &label, tags: (head, Kind::Paragraph) },
                Cell {
                    x: ANSWERS,
                    width: WIDTH - ANSWERS,
                    passages: &entry.value,
                    tags: (answer, Kind::Paragraph),
                },
            ];
            let mut made = underlined(self.row(&cells, 4.0)?, Shade::Line);
            if made.len() > 1 {
                let again = self.repeated_label(label, head)?;
                for strip in made.iter_mut().skip(1) {
                    strip.head = Some(Box::new(again.clone()));
                }
            }
            strips.append(&mut made);
        }
        hold_ends(&mut strips);
        Ok(strips)
    }

    /// The label of an answer that goes on over a page. It has no height: it stands beside the lines
    /// that go on, not above them.
    fn repeated_label(&mut self, label: [Passage; 2], head: Tag) -> Result<Strip, PaperError> {
        let passages = label.map(Passage::quiet);
        let cell = Cell { x: 0.0, width: ANSWERS - GUTTER, passages: &passages, tags: (head, Kind::Span) };
        let marks = self.row(&[cell], 0.0)?.into_iter().flat_map(|strip| strip.marks).collect();
        Ok(Strip { marks, ..Strip::default() }.untagged())
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<Vec<Passage>>]) -> Result<Vec<Strip>, PaperError> {
        let table = self.structure.add(Kind::Table, Structure::ROOT);
        let spans = across(columns);
        let labels: Vec<Vec<Passage>> = columns
            .iter()
            .map(|column| {
                let chinese = Passage::new(Style::Fine, &column.label.chinese);
                vec![chinese, Passage::new(Style::Fine, &column.label.english).quiet()]
            })
            .collect();
        let head = self.table_row(table, Kind::ColumnHead, &spans, &labels, 3.0)?;
        let head = underlined(head, Shade::Ink).into_iter().next().unwrap_or_default();
        let again = Box::new(head.clone().untagged());
        let mut strips = vec![Strip { holds_next: true, ..head }];
        for texts in rows {
            let made = self.table_row(table, Kind::Cell, &spans, texts, 4.0)?;
            strips.extend(
                underlined(made, Shade::Line)
                    .into_iter()
                    .map(|strip| Strip { head: Some(again.clone()), ..strip }),
            );
        }
        if let Some(rows) = strips.get_mut(1..) {
            hold_ends(rows);
        }
        Ok(strips)
    }

    fn table_row(
        &mut self,
        table: Tag,
        kind: Kind,
        spans: &[Span],
        texts: &[Vec<Passage>],
        padding: f32,
    ) -> Result<Vec<Strip>, PaperError> {
        let line = self.structure.add(Kind::Row, table);
        let cells: Vec<Cell<'_>> = spans
            .iter()
            .zip(texts)
            .map(|((x, width), passages)| {
                let tags = (self.structure.add(kind, line), Kind::Paragraph);
                Cell { x: *x, width: *width, passages, tags }
            })
            .collect();
        self.row(&cells, padding)
    }

    fn items(&mut self, items: &[(Sign, Vec<Passage>)]) -> Result<Vec<Strip>, PaperError> {
        const PADDING: f32 = 5.0;
        let list = self.structure.add(Kind::List, Structure::ROOT);
        let mut strips = Vec::new();
        for (sign, passages) in items {
            let item = self.structure.add(Kind::Item, list);
            let tags = (self.structure.add(Kind::ItemBody, item), Kind::Paragraph);
            let mut made = self.row(&[Cell { x: SIGN, width: WIDTH - SIGN, passages, tags }], PADDING)?;
            if let (Some(first), Some(passage)) = (made.first_mut(), passages.first()) {
                let (size, _) = passage.style.metrics();
                let middle = PADDING + baseline(passage.style) - size * 0.38;
                first.marks.splice(0..0, signs::drawn(*sign, 4.5, middle));
            }
            strips.append(&mut underlined(made, Shade::Line));
        }
        Ok(strips)
    }

    fn signatures(&mut self, terms: &[Term]) -> Result<Vec<Strip>, PaperError> {
        let width = (WIDTH - 2.0 * GUTTER) / 2.0;
        let tags = (Structure::ROOT, Kind::Paragraph);
        let mut strips = Vec::new();
        for pair in terms.chunks(2) {
            let label = |term: &Term| {
                [Passage::new(Style::Fine, format!("{} {}", term.chinese, term.english)).quiet()]
            };
            let labels: Vec<[Passage; 1]> = pair.iter().map(label).collect();
            let cells: Vec<Cell<'_>> = [0.0, width + 2.0 * GUTTER]
                .into_iter()
                .zip(&labels)
                .map(|(x, label)| Cell { x, width, passages: label, tags })
                .collect();
            for mut strip in self.row(&cells, 3.0)? {
                strip.marks = strip.marks.into_iter().map(|mark| mark.moved(0.0, SIGNATURE)).collect();
                let lines =
                    cells.iter().map(|cell| hairline(cell.x, cell.x + width, SIGNATURE, 0.6, Shade::Ink));
                strip.marks.extend(lines);
                strip.height += SIGNATURE;
                strip.holds_next = true;
                strips.push(strip);
            }
        }
        if let Some(last) = strips.last_mut() {
            last.holds_next = false;
        }
        Ok(strips)
    }
}
