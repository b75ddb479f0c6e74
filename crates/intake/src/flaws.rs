//! What makes a photographed or scanned paper hard to read, measured; never why, and never whether it is
//! too bad: that is for a person to say.
//!
//! Everything is measured in grey on a copy of at most [`SIDE`] pixels, the size for which the filing
//! asks. The thresholds come from papers drawn by the tests beside this file (dark strokes as print has,
//! on paper on a darker table with some grain), which are blurred, darkened, lit and cropped step by
//! step: each threshold lies between the last step that a person reads with ease and the first that a
//! person would photograph again. Photographs of a screen are not looked for: the pattern by which they
//! would be known is that of finely printed guilloche on licences as well.

use std::collections::BTreeSet;

use image::{DynamicImage, GrayImage};
use tongguan_domain::attachment::Flaw;

/// Longest side of the copy that is measured, in pixels.
const SIDE: u32 = 1_280;

/// Shortest side of a picture about which anything is said, in pixels: an icon is no paper.
const SMALLEST: u32 = 300;

/// Least difference between ink and paper for which sharpness means something, of 255.
const CONTRAST: u8 = 40;

/// The steepest steps between neighbouring pixels reach this part of the contrast in a sharp picture.
/// Letters of the drawn papers have 0.5 and more; blurred by two pixels 0.25, by four 0.13.
const SHARPNESS: f64 = 0.18;

/// What paper has at least in a picture that is not dark, of 255.
const BRIGHTNESS: u8 = 90;

/// White without any detail, of 255.
const WHITE: u8 = 250;

/// Paper that is lighter in most of the picture leaves a reflection nothing to stand out from, of 255.
const PAPER: u8 = 226;

/// Shortest line of such white that counts, in pixels.
const WHITE_RUN: usize = 16;

/// Where a reflection ends it fades: so many pixels further on it still has [`FADED`].
const FADING: usize = 4;
const FADED: u8 = 232;

/// The part of the picture that such white covers at least.
const GLARE: f64 = 0.005;

/// Strokes across one edge of the picture, at least, for print to be cut off there.
const STROKES: usize = 8;

/// The flaws of a picture as a person sees it.
pub(crate) fn of(image: &DynamicImage) -> BTreeSet<Flaw> {
    if image.width().min(image.height()) < SMALLEST {
        return BTreeSet::new();
    }
    let longest = image.width().max(image.height());
    let grey = if longest > SIDE { image.thumbnail(SIDE, SIDE).into_luma8() } else { image.to_luma8() };
    let tones = Tones::of(grey.as_raw());
    let found = [
        (Flaw::Blurred, is_blurred(&grey, &tones)),
        (Flaw::Dark, tones.above(0.95) < BRIGHTNESS),
        (Flaw::Glare, tones.above(0.5) < PAPER && has_glare(&grey)),
        (Flaw::Cut, is_cut(&grey, &tones)),
    ];
    found.into_iter().filter_map(|(flaw, holds)| holds.then_some(flaw)).collect()
}

/// How many pixels have each tone.
struct Tones {
    counts: [u64; 256],
    all: u64,
}

impl Tones {
    fn of(samples: impl IntoIterator<Item = impl std::borrow::Borrow<u8>>) -> Self {
        let mut tones = Self { counts: [0; 256], all: 0 };
        for sample in samples {
            if let Some(count) = tones.counts.get_mut(usize::from(*sample.borrow())) {
                *count += 1;
                tones.all += 1;
            }
        }
        tones
    }

    /// The tone that this part of the pixels does not exceed.
    fn above(&self, part: f64) -> u8 {
        let wanted = (self.all as f64 * part) as u64;
        let mut seen = 0;
        for (tone, count) in (0..=u8::MAX).zip(self.counts) {
            seen += count;
            if seen > wanted {
                return tone;
            }
        }
        u8::MAX
    }
}

fn is_blurred(grey: &GrayImage, tones: &Tones) -> bool {
    let contrast = tones.above(0.995).saturating_sub(tones.above(0.005));
    if contrast < CONTRAST {
        return false;
    }
    let width = grey.width() as usize;
    let across = grey.chunks_exact(width).flat_map(|line| line.iter().zip(line.iter().skip(1)));
    let down = grey.iter().zip(grey.iter().skip(width));
    let steps = Tones::of(across.chain(down).map(|(one, next)| one.abs_diff(*next)));
    f64::from(steps.above(0.999)) < f64::from(contrast) * SHARPNESS
}

/// White that fades out on both sides, as a reflection does. Paper that is white all over ends at ink and
/// at the edges of the picture, and both are hard.
fn has_glare(grey: &GrayImage) -> bool {
    let fading: usize = grey.chunks_exact(grey.width() as usize).map(fading_white).sum();
    fading as f64 >= grey.len() as f64 * GLARE
}

fn fading_white(line: &[u8]) -> usize {
    let mut fading = 0;
    let mut start = 0;
    for run in line.chunk_by(|one, next| (*one >= WHITE) == (*next >= WHITE)) {
        let end = start + run.len();
        let is_white = run.first().is_some_and(|tone| *tone >= WHITE) && run.len() >= WHITE_RUN;
        let before = start.checked_sub(FADING).and_then(|at| line.get(at));
        let behind = line.get(end + FADING - 1);
        if is_white && before.is_some_and(|tone| *tone >= FADED) && behind.is_some_and(|tone| *tone >= FADED)
        {
            fading += run.len();
        }
        start = end;
    }
    fading
}

/// Whether print runs across an edge: most of the edge is paper, and thin dark strokes cross it.
fn is_cut(grey: &GrayImage, tones: &Tones) -> bool {
    let (paper, ink) = (tones.above(0.9), tones.above(0.005));
    if paper.saturating_sub(ink) < CONTRAST {
        return false;
    }
    let (right, bottom) = (grey.width() - 1, grey.height() - 1);
    let edges: [Vec<u8>; 4] = [
        (0..=right).map(|x| grey.get_pixel(x, 0).0[0]).collect(),
        (0..=right).map(|x| grey.get_pixel(x, bottom).0[0]).collect(),
        (0..=bottom).map(|y| grey.get_pixel(0, y).0[0]).collect(),
        (0..=bottom).map(|y| grey.get_pixel(right, y).0[0]).collect(),
    ];
    let is_paper = |tone: &u8| tone.abs_diff(paper) < CONTRAST;
    let is_ink = |tone: &u8| paper.saturating_sub(*tone) > paper.saturating_sub(ink) / 2;
    edges.iter().any(|edge| {
        let mostly_paper = edge.iter().filter(|tone| is_paper(tone)).count() * 10 >= edge.len() * 6;
        let thin = edge.len() / 30;
        let strokes = edge
            .chunk_by(|one, next| is_ink(one) == is_ink(next))
            .filter(|run| run.first().is_some_and(is_ink) && run.len() <= thin);
        mostly_paper && strokes.count() >= STROKES
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use image::imageops::{blur, crop_imm};
    use image::{DynamicImage, GrayImage, Luma};
    use tongguan_domain::attachment::Flaw;

    use super::of;

    /// A sheet on a table: 40 lines of strokes, grain everywhere.
    fn sheet(paper: u8, table: u8) -> GrayImage {
        let mut state = 1_u32;
        let mut next = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        GrayImage::from_fn(960, 1_280, |x, y| {
            let grain = next() % 9;
            let on_sheet = (60..900).contains(&x) && (60..1_220).contains(&y);
            let in_line = (120..840).contains(&x) && (120..1_160).contains(&y) && y % 26 < 14;
            let stroke = in_line && (x * 7 + (y / 26) * 5) % 11 < 2;
            Luma([match (on_sheet, stroke) {
                (false, _) => table + grain,
                (true, false) => paper + grain,
                (true, true) => paper / 6 + grain,
            }])
        })
    }

    fn flaws(grey: GrayImage) -> Vec<Flaw> {
        of(&DynamicImage::ImageLuma8(grey)).into_iter().collect()
    }

    #[test]
    fn a_sheet_photographed_or_scanned_well_has_none() {
        assert_eq!(flaws(sheet(215, 90)), []);
        assert_eq!(flaws(sheet(160, 60)), [], "in poor light");
        assert_eq!(flaws(blur(&sheet(215, 90), 1.0)), [], "a little soft");
        let white = GrayImage::from_fn(960, 1_280, |x, y| {
            let stroke = (100..860).contains(&x) && (100..1_180).contains(&y) && y % 26 < 14 && x % 9 < 2;
            Luma([if stroke { 20 } else { 255 }])
        });
        assert_eq!(flaws(white), [], "a clean scan");
        assert_eq!(flaws(sheet(244, 235)), [], "a bright scan with grain");
        assert_eq!(flaws(GrayImage::from_pixel(800, 800, Luma([255]))), [], "an empty page");
        assert_eq!(of(&DynamicImage::new_luma8(144, 144)), BTreeSet::new(), "an icon");
    }

    #[test]
    fn blur_is_told_when_letters_run_together() {
        assert_eq!(flaws(blur(&sheet(215, 90), 4.0)), [Flaw::Blurred]);
        assert_eq!(flaws(blur(&sheet(215, 90), 8.0)), [Flaw::Blurred]);
    }

    #[test]
    fn darkness_is_told_when_even_the_paper_is_dark() {
        assert_eq!(flaws(sheet(70, 20)), [Flaw::Dark]);
        assert_eq!(flaws(sheet(100, 30)), []);
    }

    #[test]
    fn a_reflection_is_told_and_white_paper_is_not() {
        let lit = |radius: f64| {
            let mut grey = sheet(205, 90);
            for (x, y, pixel) in grey.enumerate_pixels_mut() {
                let distance = (f64::from(x) - 480.0).hypot(f64::from(y) - 640.0) / radius;
                let light = 400.0 * (-distance * distance).exp();
                pixel.0 = [(f64::from(pixel.0[0]) + light).min(255.0) as u8];
            }
            grey
        };
        assert_eq!(flaws(lit(90.0)), [Flaw::Glare]);
        assert_eq!(flaws(lit(10.0)), [], "a glint");
    }

    #[test]
    fn print_across_the_edge_is_told() {
        let whole = sheet(215, 90);
        let cut = |x, y, width, height| flaws(crop_imm(&whole, x, y, width, height).to_image());
        assert_eq!(cut(0, 120, 960, 1_100), [], "the sheet goes on, but the table is in the picture");
        assert_eq!(cut(70, 708, 820, 500), [Flaw::Cut], "cut through a line");
        assert_eq!(cut(70, 70, 820, 1_140), [], "cropped to the sheet");
    }
}
