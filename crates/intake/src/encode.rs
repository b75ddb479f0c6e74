//! Writing a picture within a number of bytes.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder, ImageResult};
use tongguan_domain::attachment::FileFormat;

use crate::IntakeError;
use crate::reduce::reduced;
use crate::specification::PictureSpecification;

/// Above it a JPEG grows and a person sees no difference.
const BEST: u8 = 95;

/// Below it small print on licences and cards frays; fewer pixels read better.
const WORST: u8 = 70;

/// How much is kept of each side, at most, when even [`WORST`] is too large.
const STEP: f64 = 0.85;

/// Largest profile of colours that is passed on, in bytes; common ones have a few thousand.
const LARGEST_PROFILE: usize = 256 * 1024;

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
    colours: Option<&[u8]>,
) -> Result<Written, IntakeError> {
    let limit = specification.max_bytes;
    let mut reduced_once = false;
    loop {
        let written = match format {
            FileFormat::Jpeg => best_jpeg(&image, limit, colours),
            _ => png(&image, colours),
        };
        // Writing to memory fails only for pictures no decoder gives.
        let bytes = written.map_err(|_| IntakeError::PictureDamaged)?;
        if fits(&bytes, limit) {
            return Ok(Written { bytes, reduced: reduced_once });
        }
        // Bytes go with the area, so the root of what is too much is what each side may keep.
        let kept = (limit as f64 / bytes.len() as f64).sqrt().min(STEP);
        let smaller = |side: u32| (f64::from(side) * kept) as u32;
        let (width, height) = (smaller(image.width()), smaller(image.height()));
        if !specification.has_pixels(width, height) {
            return Err(IntakeError::PictureDoesNotFit { limit });
        }
        image = reduced(image, width, height);
        reduced_once = true;
    }
}

fn fits(bytes: &[u8], limit: u64) -> bool {
    bytes.len() as u64 <= limit
}

/// The largest quality that fits, found by halving; the worst when none does.
fn best_jpeg(image: &DynamicImage, limit: u64, colours: Option<&[u8]>) -> ImageResult<Vec<u8>> {
    let best = jpeg(image, BEST, colours)?;
    if fits(&best, limit) {
        return Ok(best);
    }
    let mut fitting = jpeg(image, WORST, colours)?;
    if !fits(&fitting, limit) {
        return Ok(fitting);
    }
    let (mut fits_at, mut too_large_at) = (WORST, BEST);
    while too_large_at - fits_at > 1 {
        let quality = fits_at.midpoint(too_large_at);
        let candidate = jpeg(image, quality, colours)?;
        if fits(&candidate, limit) {
            (fitting, fits_at) = (candidate, quality);
        } else {
            too_large_at = quality;
        }
    }
    Ok(fitting)
}

fn jpeg(image: &DynamicImage, quality: u8, colours: Option<&[u8]>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    keep_colours(&mut encoder, colours);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}

fn png(image: &DynamicImage, colours: Option<&[u8]>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    keep_colours(&mut encoder, colours);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}

/// Passes on a profile of RGB colours. One of inks or greys no longer fits the pixels.
fn keep_colours(encoder: &mut impl ImageEncoder, colours: Option<&[u8]>) {
    let fitting = |profile: &&[u8]| profile.len() <= LARGEST_PROFILE && profile.get(16..20) == Some(b"RGB ");
    if let Some(profile) = colours.filter(fitting) {
        // A format that holds no profile shows its colours as sRGB; that is no reason to write no copy.
        let _ = encoder.set_icc_profile(profile.to_vec());
    }
}
