//! What stands on a page: its selectable text, and how densely it was scanned if it is a scan.

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, Point, Rect};

use super::INCH;

/// Most characters read from one page.
const LONGEST: usize = 20_000;

/// The part of a page that a picture must cover for the page to be its scan.
const MOST_OF_IT: f64 = 0.5;

/// How wide a letter is whose width is not known, in heights.
const HALF: f64 = 0.5;

/// How far apart two letters of one word may stand, in heights of a letter.
const GAP: f64 = 0.6;

/// What was read from a page.
#[derive(Default)]
pub(super) struct Contents {
    /// Its text, words and lines apart by white space.
    pub(super) text: String,
    /// Pixels to an inch of the picture that covers most of it.
    pub(super) scan_density: Option<f32>,
    page_area: f64,
    behind_last: Option<Point>,
}

/// Reads a page without drawing it.
pub(super) fn of(page: &Page<'_>) -> Contents {
    let (width, height) = page.render_dimensions();
    let mut contents = Contents { page_area: f64::from(width) * f64::from(height), ..Contents::default() };
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let (cache, settings) = (InterpreterCache::new(), InterpreterSettings::default());
    let mut context = Context::new(Affine::IDENTITY, area, &cache, page.xref(), settings);
    interpret_page(page, &mut context, &mut contents);
    contents
}

impl Contents {
    fn write(&mut self, text: &str, at: Point, size: f64) {
        if self.text.len() >= LONGEST {
            return;
        }
        let apart = self.behind_last.is_none_or(|last| {
            (at.y - last.y).abs() > size * GAP || at.x < last.x - size * 2.0 || at.x > last.x + size * GAP
        });
        if apart {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }
}

impl<'a> Device<'a> for Contents {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let placed = props.transform * glyph.transform();
            let at = placed * Point::ORIGIN;
            let size = placed.determinant().abs().sqrt() * 1_000.0;
            let text = match glyph.as_unicode() {
                Some(BfString::Char(character)) => character.to_string(),
                Some(BfString::String(text)) => text,
                None => "\u{fffd}".to_owned(),
            };
            self.write(&text, at, size);
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(_) => None,
            };
            let width = width.map_or(HALF, |width| f64::from(width) / 1_000.0);
            self.behind_last = Some(Point::new(at.x + width * size, at.y));
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        // The transform maps the picture's own pixels to points of the page.
        let area = props.transform.determinant().abs() * f64::from(image.width()) * f64::from(image.height());
        if area < self.page_area * MOST_OF_IT || !area.is_finite() {
            return;
        }
        let inches = area.sqrt() / f64::from(INCH);
        let pixels = (f64::from(image.width()) * f64::from(image.height())).sqrt();
        let density = (pixels / inches) as f32;
        self.scan_density = Some(self.scan_density.map_or(density, |denser| denser.max(density)));
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
