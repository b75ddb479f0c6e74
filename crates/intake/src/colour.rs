//! Colours as a screen shows them: what a picture's own profile says is worked in, so that a copy needs
//! no profile and looks the same everywhere.
//!
//! A profile of inks is not applied: the decoder has turned inks into colours by their plain arithmetic.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Largest profile that is read, in bytes; common ones have a few thousand.
const LARGEST_PROFILE: usize = 4 * 1024 * 1024;

/// The picture with eight bits a sample in the colours of sRGB, in place where it has them already. A
/// profile that cannot be read, or that is none of such colours, changes nothing.
pub(crate) fn as_srgb(image: DynamicImage, profile: Option<&[u8]>, see_through: bool) -> DynamicImage {
    let profile = profile
        .filter(|bytes| bytes.len() <= LARGEST_PROFILE)
        .and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let grey = profile.as_ref().filter(|profile| profile.color_space == DataColorSpace::Gray);
    if let Some(profile) = grey.filter(|_| !image.color().has_color() && !see_through) {
        return from_grey(image, profile);
    }
    let coloured = profile.filter(|profile| profile.color_space == DataColorSpace::Rgb);
    if see_through {
        let mut pixels = image.into_rgba8();
        convert(coloured.as_ref(), Layout::Rgba, &mut pixels);
        return pixels.into();
    }
    let mut pixels = image.into_rgb8();
    convert(coloured.as_ref(), Layout::Rgb, &mut pixels);
    pixels.into()
}

/// Line after line, so that no second picture is held.
fn convert(profile: Option<&ColorProfile>, layout: Layout, samples: &mut [u8]) {
    const LINE: usize = 12 * 1024;

    let srgb = ColorProfile::new_srgb();
    let transform = profile.and_then(|profile| {
        profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()).ok()
    });
    let Some(transform) = transform else { return };
    let mut line = vec![0; LINE];
    for part in samples.chunks_mut(LINE) {
        let Some(before) = line.get_mut(..part.len()) else { return };
        before.copy_from_slice(part);
        if transform.transform(before, part).is_err() {
            part.copy_from_slice(before);
        }
    }
}

fn from_grey(image: DynamicImage, profile: &ColorProfile) -> DynamicImage {
    let srgb = ColorProfile::new_srgb();
    let transform =
        profile.create_transform_8bit(Layout::Gray, &srgb, Layout::Rgb, TransformOptions::default());
    let grey = image.into_luma8();
    let mut pixels = image::RgbImage::new(grey.width(), grey.height());
    match transform {
        Ok(transform) if transform.transform(&grey, &mut pixels).is_ok() => pixels.into(),
        _ => DynamicImage::ImageLuma8(grey).into_rgb8().into(),
    }
}
