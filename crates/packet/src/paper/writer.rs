//! Sheets to PDF, through printpdf. Layout is done before, and the archive pass comes after.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Greyscale, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder,
};

use super::PaperError;
use super::display::{Mark, Shade, Sheet};
use super::font::Cuts;
use super::measure::{Font, Letter, Typeface};
use super::page::PAPER;
use super::structure::{MarkedContent, Structure, Tag};

/// The resource name of a font. printpdf would count one up over the whole process, and the second
/// document of a run would differ from the first.
const fn resource(font: Font) -> &'static str {
    match font {
        Font::Han => "Han",
        Font::Latin => "Latin",
    }
}

/// Thickness that makes regular strokes look half bold, as a share of the size.
const STRONG: f32 = 0.028;

/// Writes sheets as a PDF that is not yet fit for the archive, and says which piece of which sheet
/// belongs to which element.
///
/// # Errors
/// [`PaperError::Unwritable`] when the writer has anything to complain about.
pub(crate) fn written(
    face: &Typeface,
    sheets: &[Sheet],
    structure: &Structure,
    cuts: Cuts,
) -> Result<(lopdf::Document, Vec<MarkedContent>), PaperError> {
    let mut document = PdfDocument::new("");
    for (font, cut) in cuts.fonts {
        document.resources.fonts.map.insert(FontId(resource(font).to_owned()), printpdf::PdfFont::new(cut));
    }
    let mut marked = Vec::new();
    let mut pages = Vec::new();
    for (number, sheet) in sheets.iter().enumerate() {
        let mut page =
            Page { face, structure, doubles: &cuts.doubles, operations: Vec::new(), tags: Vec::new() };
        page.print(sheet);
        let contents = page.tags.into_iter().enumerate();
        marked.extend(contents.map(|(place, tag)| MarkedContent { tag, sheet: number, number: place }));
        pages.push(PdfPage::new(Mm(210.0), Mm(297.0), page.operations));
    }
    document.with_pages(pages);
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let written = document.to_lopdf_document(&options, &mut warnings);
    if warnings.is_empty() { Ok((written, marked)) } else { Err(PaperError::Unwritable) }
}

struct Page<'a> {
    face: &'a Typeface,
    structure: &'a Structure,
    doubles: &'a BTreeMap<(Font, char), char>,
    operations: Vec<Op>,
    /// The element of each marked piece so far, in the order of the pieces.
    tags: Vec<Tag>,
}

impl Page<'_> {
    /// Prints runs of marks that belong together, each between a beginning and an end of marked content.
    fn print(&mut self, sheet: &Sheet) {
        for run in sheet.marks.chunk_by(|one, other| tag_of(one) == tag_of(other)) {
            self.begin(run.first().and_then(tag_of));
            for mark in run {
                self.mark(mark);
            }
            self.operations.push(Op::EndMarkedContent);
        }
    }

    fn begin(&mut self, tag: Option<Tag>) {
        let Some(tag) = tag else {
            self.operations.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
            return;
        };
        let number = i64::try_from(self.tags.len()).unwrap_or(i64::MAX);
        self.tags.push(tag);
        let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]) };
        let tag = self.structure.kind(tag).name().to_owned();
        self.operations.push(Op::BeginMarkedContentWithProperties { tag, properties });
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, size, shade, strong, letters, tag: _ } => {
                let mode = if *strong { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
                self.operations.extend([Op::StartTextSection, Op::SetFillColor { col: grey(*shade) }]);
                if *strong {
                    self.outline(rounded(size * STRONG), *shade);
                }
                self.operations.extend([
                    Op::SetTextRenderingMode { mode },
                    Op::SetTextMatrix { matrix: TextMatrix::Translate(across(*x), up(*y)) },
                ]);
                self.show(letters, *size);
                self.operations.push(Op::EndTextSection);
            }
            Mark::Rule { from, to, weight, shade } => {
                self.outline(*weight, *shade);
                let line = Line { points: vec![corner(*from), corner(*to)], is_closed: false };
                self.operations.push(Op::DrawLine { line });
            }
            Mark::Outline { corners, filled } => {
                self.outline(0.8, Shade::Ink);
                self.operations.push(Op::SetFillColor { col: grey(Shade::Ink) });
                let ring = PolygonRing { points: corners.iter().map(|place| corner(*place)).collect() };
                let mode = if *filled { PaintMode::FillStroke } else { PaintMode::Stroke };
                let polygon = Polygon { rings: vec![ring], mode, winding_order: WindingOrder::NonZero };
                self.operations.push(Op::DrawPolygon { polygon });
            }
        }
    }

    /// Shows a line, run by run of one font.
    fn show(&mut self, letters: &[Letter], size: f32) {
        for run in letters.chunk_by(|one, other| one.font == other.font) {
            let Some(font) = run.first().map(|letter| letter.font) else { continue };
            let handle = PdfFontHandle::External(FontId(resource(font).to_owned()));
            let size = Pt(rounded(size * self.face.scale(font)));
            self.operations.push(Op::SetFont { font: handle, size });
            let mut text = String::new();
            for letter in run {
                match self.doubles.get(&(font, letter.character)) {
                    None => text.push(letter.character),
                    Some(first) => {
                        self.show_text(std::mem::take(&mut text));
                        self.show_spelt_out(letter.character, *first);
                    }
                }
            }
            self.show_text(text);
        }
    }

    fn show_text(&mut self, text: String) {
        if !text.is_empty() {
            self.operations.push(Op::ShowText { items: vec![TextItem::Text(text)] });
        }
    }

    /// Shows a character by the glyph of another one, and says which it is.
    fn show_spelt_out(&mut self, character: char, glyph_of: char) {
        // Text in PDF is UTF-16 after a byte order mark.
        let units: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(character.encode_utf16(&mut [0; 2]).iter().copied())
            .flat_map(u16::to_be_bytes)
            .collect();
        let actual = DictItem::String { data: units, literal: false };
        let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), actual)]) };
        self.operations.extend([
            Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties },
            Op::ShowText { items: vec![TextItem::Text(glyph_of.to_string())] },
            Op::EndMarkedContent,
        ]);
    }

    fn outline(&mut self, weight: f32, shade: Shade) {
        self.operations
            .extend([Op::SetOutlineColor { col: grey(shade) }, Op::SetOutlineThickness { pt: Pt(weight) }]);
    }
}

const fn tag_of(mark: &Mark) -> Option<Tag> {
    match mark {
        Mark::Text { tag, .. } => *tag,
        Mark::Rule { .. } | Mark::Outline { .. } => None,
    }
}

fn grey(shade: Shade) -> Color {
    Color::Greyscale(Greyscale { percent: shade.luminance(), icc_profile: None })
}

fn corner((x, y): (f32, f32)) -> LinePoint {
    LinePoint { p: Point { x: across(x), y: up(y) }, bezier: false }
}

fn across(x: f32) -> Pt {
    Pt(rounded(x))
}

/// PDF counts from the bottom of the page.
fn up(y: f32) -> Pt {
    Pt(rounded(PAPER.1 - y))
}

/// Hundredths of a point are finer than any printer, and keep the file small and the same everywhere.
fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
