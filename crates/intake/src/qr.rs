//! The texts of QR codes in a picture, such as the one on a Chinese business licence.

use std::collections::BTreeSet;

use image::DynamicImage;
use image::imageops::thumbnail;
use rxing::helpers::detect_multiple_in_luma_with_hints;
use rxing::{BarcodeFormat, DecodeHints};

use crate::picture::guarded;

/// Pixels of the copy that is searched first: codes on photographed documents are found in it, and a
/// larger one takes several times as long.
const FIRST_SEARCH: u32 = 3_000_000;

/// Pixels of the copy that is searched when the first held nothing: small codes on large scans.
const SECOND_SEARCH: u32 = 16_000_000;

/// The texts found, each once, in alphabetical order. A code that cannot be read is not told of.
pub(crate) fn texts(image: &DynamicImage) -> Vec<String> {
    let first = search(image, FIRST_SEARCH);
    if first.is_empty() && pixels(image) > u64::from(FIRST_SEARCH) {
        return search(image, SECOND_SEARCH);
    }
    first
}

fn pixels(image: &DynamicImage) -> u64 {
    u64::from(image.width()) * u64::from(image.height())
}

fn search(image: &DynamicImage, most_pixels: u32) -> Vec<String> {
    let mut luma = image.to_luma8();
    if pixels(image) > u64::from(most_pixels) {
        let scale = (f64::from(most_pixels) / pixels(image) as f64).sqrt();
        let side = |length: u32| ((f64::from(length) * scale) as u32).max(1);
        luma = thumbnail(&luma, side(image.width()), side(image.height()));
    }
    let (width, height) = luma.dimensions();
    let mut hints = DecodeHints {
        PossibleFormats: Some([BarcodeFormat::QR_CODE].into_iter().collect()),
        ..DecodeHints::default()
    };
    let found = guarded(|| {
        detect_multiple_in_luma_with_hints(luma.into_raw(), width, height, &mut hints).unwrap_or_default()
    });
    let texts: BTreeSet<String> =
        found.unwrap_or_default().iter().map(|code| code.getText().to_owned()).collect();
    texts.into_iter().collect()
}
