//! Sheets to PDF, through printpdf. Layout is done before, and the archive pass comes after.

use printpdf::{
    Color, FontId, Greyscale, Line, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder,
};

use super::PaperError;
use super::display::{Mark, Shade, Sheet};
use super::measure::Typeface;
use super::page::PAPER;

/// The resource name of the only font. printpdf would count one up over the whole process, and the
/// second document of a run would differ from the first.
const FONT: &str = "Forms";

/// Thickness that makes regular strokes look half bold, as a share of the size.
const STRONG: f32 = 0.028;

/// Writes sheets as a PDF that is not yet fit for the archive.
///
/// # Errors
/// [`PaperError::Unwritable`] when the writer has anything to complain about.
pub(crate) fn written(
    face: &Typeface,
    sheets: &[Sheet],
    font: ParsedFont,
) -> Result<lopdf::Document, PaperError> {
    let mut document = PdfDocument::new("");
    document.resources.fonts.map.insert(FontId(FONT.to_owned()), printpdf::PdfFont::new(font));
    let pages =
        sheets.iter().map(|sheet| PdfPage::new(Mm(210.0), Mm(297.0), operations(face, sheet))).collect();
    document.with_pages(pages);
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let written = document.to_lopdf_document(&options, &mut warnings);
    if warnings.is_empty() { Ok(written) } else { Err(PaperError::Unwritable) }
}

fn operations(face: &Typeface, sheet: &Sheet) -> Vec<Op> {
    let mut operations = Vec::new();
    for mark in &sheet.marks {
        match mark {
            Mark::Text { x, y, size, shade, strong, text } => {
                let font = PdfFontHandle::External(FontId(FONT.to_owned()));
                let mode = if *strong { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
                operations.push(Op::StartTextSection);
                operations.push(Op::SetFillColor { col: grey(*shade) });
                if *strong {
                    operations.push(Op::SetOutlineColor { col: grey(*shade) });
                    operations.push(Op::SetOutlineThickness { pt: Pt(rounded(size * STRONG)) });
                }
                operations.push(Op::SetTextRenderingMode { mode });
                operations.push(Op::SetFont { font, size: Pt(*size) });
                operations.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(across(*x), up(*y)) });
                operations.push(Op::ShowText { items: items(face, text) });
                operations.push(Op::EndTextSection);
            }
            Mark::Rule { from, to, weight, shade } => {
                operations.push(Op::SetOutlineColor { col: grey(*shade) });
                operations.push(Op::SetOutlineThickness { pt: Pt(*weight) });
                let line = Line { points: vec![corner(*from), corner(*to)], is_closed: false };
                operations.push(Op::DrawLine { line });
            }
            Mark::Outline { corners, filled } => {
                operations.push(Op::SetOutlineColor { col: grey(Shade::Ink) });
                operations.push(Op::SetFillColor { col: grey(Shade::Ink) });
                operations.push(Op::SetOutlineThickness { pt: Pt(0.8) });
                let ring = PolygonRing { points: corners.iter().map(|place| corner(*place)).collect() };
                let mode = if *filled { PaintMode::FillStroke } else { PaintMode::Stroke };
                let polygon = Polygon { rings: vec![ring], mode, winding_order: WindingOrder::NonZero };
                operations.push(Op::DrawPolygon { polygon });
            }
        }
    }
    operations
}

/// Runs of text, and between them how far the next one is pulled back, in thousandths of an em.
fn items(face: &Typeface, text: &str) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut run = String::new();
    let mut pull = 0.0;
    for letter in face.set(text) {
        pull += letter.before;
        if pull > 0.0 {
            if !run.is_empty() {
                items.push(TextItem::Text(std::mem::take(&mut run)));
            }
            items.push(TextItem::Offset((pull * 1000.0).round()));
        }
        run.push(letter.character);
        pull = letter.after;
    }
    items.push(TextItem::Text(run));
    items
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
