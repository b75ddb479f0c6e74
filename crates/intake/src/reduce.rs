//! Fewer pixels, in bounded memory.

use image::DynamicImage;
use image::imageops::FilterType;

/// Longest side that the fine filter is given, in pixels. It holds 16 bytes for each pixel of the old
/// width and the new height: beyond this side that is more than the decoder was allowed.
const FINE_SIDE: u32 = 4_096;

/// Fewer pixels in the same proportions, within these sides. See-through pixels are weighed by their
/// opacity, or the colour they hide would bleed into the edge.
pub(crate) fn reduced(image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    let DynamicImage::ImageRgba8(mut weighed) = image else {
        return averaged(image, width, height);
    };
    for pixel in weighed.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let [red, green, blue] = [red, green, blue].map(|colour| blend(colour, 0, alpha));
        pixel.0 = [red, green, blue, alpha];
    }
    let mut image = averaged(weighed.into(), width, height).into_rgba8();
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let opacity = u32::from(alpha.max(1));
        let [red, green, blue] =
            [red, green, blue].map(|colour| (u32::from(colour) * 255 / opacity).min(255) as u8);
        pixel.0 = [red, green, blue, alpha];
    }
    image.into()
}

/// What is too large for the fine filter is first averaged block by block.
fn averaged(mut image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    let rough = FINE_SIDE.max(width).max(height);
    if image.width().max(image.height()) > rough {
        image = image.thumbnail(rough, rough);
    }
    if image.width() <= width && image.height() <= height {
        return image;
    }
    image.resize(width, height, FilterType::Lanczos3)
}

/// One colour laid over another with that opacity.
pub(crate) const fn blend(over: u8, under: u8, alpha: u8) -> u8 {
    let mixed = over as u32 * alpha as u32 + under as u32 * (255 - alpha as u32);
    ((mixed + 127) / 255) as u8
}
