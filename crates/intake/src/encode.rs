//! Writing a picture within a number of bytes.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageResult};
use tongguan_domain::attachment::FileFormat;

use crate::fault::PictureFault;
use crate::reduce::reduced;
use crate::specification::PictureSpecification;

/// Above it a JPEG grows and a person sees no difference.
const BEST: u8 = 95;

/// Below it small print on licences and cards frays; fewer pixels read better.
const WORST: u8 = 70;

/// How much is kept of each side, at most, when even [`WORST`] is too large.
const STEP: f64 = 0.85;

/// Quality of a picture that is only shown on a screen.
const SHOWN: u8 = 85;

/// A picture as a file.
pub(crate) struct Written {
    pub(crate) bytes: Vec<u8>,
    /// Pixels were given up for bytes.
    pub(crate) reduced: bool,
}

/// Writes the picture as good as fits: the best quality, then fewer pixels down to the specification's.
pub(crate) fn within(
    mut image: DynamicImage,
    format: FileFormat,
    specification: &PictureSpecification,
) -> Result<Written, PictureFault> {
    let limit = specification.max_bytes;
    let mut reduced_once = false;
    loop {
        let written = match format {
            FileFormat::Jpeg => best_jpeg(&image, limit),
            _ => png(&image),
        };
        // Writing to memory fails only for pictures no decoder gives.
        let bytes = written.map_err(|_| PictureFault::Damaged)?;
        if fits(&bytes, limit) {
            return Ok(Written { bytes, reduced: reduced_once });
        }
        // Bytes go with the area, so the root of what is too much is what each side may keep.
        let kept = (limit as f64 / bytes.len() as f64).sqrt().min(STEP);
        let smaller = |side: u32| (f64::from(side) * kept) as u32;
        let (width, height) = (smaller(image.width()), smaller(image.height()));
        if !specification.has_pixels(width, height) {
            return Err(PictureFault::DoesNotFit { limit });
        }
        image = reduced(image, width, height);
        reduced_once = true;
    }
}

/// A picture for a screen.
pub(crate) fn for_screen(image: &DynamicImage, see_through: bool) -> ImageResult<Vec<u8>> {
    if see_through { png(image) } else { jpeg(image, SHOWN) }
}

fn fits(bytes: &[u8], limit: u64) -> bool {
    bytes.len() as u64 <= limit
}

/// The largest quality that fits; the worst when none does. What the next quality will take is guessed from two that
/// were tried: the logarithm of the bytes rises nearly straight with it.
fn best_jpeg(image: &DynamicImage, limit: u64) -> ImageResult<Vec<u8>> {
    let best = jpeg(image, BEST)?;
    if fits(&best, limit) {
        return Ok(best);
    }
    let mut fitting = jpeg(image, WORST)?;
    if !fits(&fitting, limit) {
        return Ok(fitting);
    }
    let (mut fits_at, mut too_large_at, mut too_large) = (WORST, BEST, best.len());
    while too_large_at - fits_at > 1 {
        let part =
            (limit as f64 / fitting.len() as f64).ln() / (too_large as f64 / fitting.len() as f64).ln();
        let guess = f64::from(fits_at) + part * f64::from(too_large_at - fits_at);
        let quality = (guess.round() as u8).clamp(fits_at + 1, too_large_at - 1);
        let candidate = jpeg(image, quality)?;
        if fits(&candidate, limit) {
            (fitting, fits_at) = (candidate, quality);
        } else {
            (too_large_at, too_large) = (quality, candidate.len());
        }
    }
    Ok(fitting)
}

fn jpeg(image: &DynamicImage, quality: u8) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}
