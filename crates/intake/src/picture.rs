//! Decoding pictures, within limits and never trusting a decoder to survive what it is given.

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use image::codecs::{
    bmp::BmpDecoder, gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, tiff::TiffDecoder,
    webp::WebPDecoder,
};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult};
use tongguan_domain::attachment::{FileFormat, MeasuredPicture};

use crate::blocks::{self, Outline};
use crate::limits;

/// What looking at a picture brought.
#[derive(Debug, Clone, Default)]
pub(crate) struct Examined {
    pub(crate) picture: Option<MeasuredPicture>,
    pub(crate) damaged: bool,
    pub(crate) beyond_limits: bool,
}

/// A picture decoded, its orientation not yet applied.
pub(crate) struct Decoded {
    pub(crate) image: DynamicImage,
    pub(crate) orientation: Orientation,
    /// Profile of its colours, without which they are read as sRGB.
    pub(crate) colours: Option<Vec<u8>>,
}

/// Why a picture was not decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecodingFault {
    Damaged,
    BeyondLimits,
}

impl From<ImageError> for DecodingFault {
    fn from(error: ImageError) -> Self {
        if matches!(error, ImageError::Limits(_)) { Self::BeyondLimits } else { Self::Damaged }
    }
}

/// Measures a picture. Of one that is not `whole`, only the head.
pub(crate) fn examine(bytes: &[u8], format: FileFormat, whole: bool) -> Examined {
    guarded(|| examine_unguarded(bytes, format, whole))
        .unwrap_or(Examined { damaged: true, ..Examined::default() })
}

/// Decodes a picture to its end.
pub(crate) fn decode(bytes: &[u8], format: FileFormat) -> Result<Decoded, DecodingFault> {
    guarded(|| {
        let mut decoder = decoder(bytes, format)?;
        if !is_within_limits(decoder.as_ref(), format, &blocks::outline(bytes, format)) {
            return Err(DecodingFault::BeyondLimits);
        }
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let colours = decoder.icc_profile().unwrap_or_default();
        decoder.set_limits(decoder_limits())?;
        Ok(Decoded { image: DynamicImage::from_decoder(decoder)?, orientation, colours })
    })
    .unwrap_or(Err(DecodingFault::Damaged))
}

/// Runs a decoder that may have a fault of its own; the fault ends the picture, not the program. It
/// needs panics to unwind, as they do in every profile of the workspace.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

fn examine_unguarded(bytes: &[u8], format: FileFormat, whole: bool) -> Examined {
    let mut decoder = match decoder(bytes, format) {
        Ok(decoder) => decoder,
        Err(error) => return Examined::without_head(error.into()),
    };
    let outline = blocks::outline(bytes, format);
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = head(decoder.as_ref(), orientation, &outline);
    if !whole || !is_within_limits(decoder.as_ref(), format, &outline) {
        return Examined { picture: Some(picture), damaged: false, beyond_limits: true };
    }
    let decoded = decoder
        .set_limits(decoder_limits())
        .and_then(|()| DynamicImage::from_decoder(decoder))
        .map_err(Into::into);
    let mut damaged = !outline.complete;
    let mut beyond_limits = false;
    match decoded {
        Ok(image) => (picture.transparent, picture.greyscale) = pixels(&image),
        Err(DecodingFault::Damaged) => damaged = true,
        Err(DecodingFault::BeyondLimits) => beyond_limits = true,
    }
    Examined { picture: Some(picture), damaged, beyond_limits }
}

impl Examined {
    const fn without_head(fault: DecodingFault) -> Self {
        match fault {
            DecodingFault::Damaged => Self { picture: None, damaged: true, beyond_limits: false },
            DecodingFault::BeyondLimits => Self { picture: None, damaged: false, beyond_limits: true },
        }
    }
}

fn head(decoder: &dyn ImageDecoder, orientation: Orientation, outline: &Outline) -> MeasuredPicture {
    let (width, height) = decoder.dimensions();
    let lies = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if lies { (height, width) } else { (width, height) };
    MeasuredPicture {
        width,
        height,
        transparent: false,
        animated: outline.several,
        orientation: orientation.to_exif(),
        greyscale: false,
    }
}

fn decoder(bytes: &[u8], format: FileFormat) -> ImageResult<Box<dyn ImageDecoder + '_>> {
    let reader = Cursor::new(bytes);
    Ok(match format {
        FileFormat::Jpeg => Box::new(JpegDecoder::new(reader)?),
        FileFormat::Png => Box::new(PngDecoder::with_limits(reader, memory_limit())?),
        FileFormat::Bmp => Box::new(BmpDecoder::new(reader)?),
        FileFormat::Gif => Box::new(GifDecoder::new(reader)?),
        FileFormat::Webp => Box::new(WebPDecoder::new(reader)?),
        FileFormat::Tiff => Box::new(TiffDecoder::new(reader)?),
        FileFormat::Heic | FileFormat::Pdf | FileFormat::Other => {
            let unknown = image::error::ImageFormatHint::Unknown;
            return Err(ImageError::Unsupported(unknown.into()));
        }
    })
}

/// Limits on memory only: dimensions are compared afterwards, so that they can be told.
fn memory_limit() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(limits::PICTURE_MEMORY);
    limits
}

fn decoder_limits() -> image::Limits {
    let mut limits = memory_limit();
    limits.max_image_width = Some(limits::PICTURE_SIDE);
    limits.max_image_height = Some(limits::PICTURE_SIDE);
    limits
}

fn is_within_limits(decoder: &dyn ImageDecoder, format: FileFormat, outline: &Outline) -> bool {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let beside = match format {
        // A progressive picture is held as coefficients of two bytes until its last scan.
        FileFormat::Jpeg if outline.progressive => pixels.saturating_mul(6),
        // Strips are unpacked beside the picture.
        FileFormat::Tiff => decoder.total_bytes(),
        // So are frames, with four bytes a pixel.
        FileFormat::Gif | FileFormat::Webp => pixels.saturating_mul(4),
        _ => 0,
    };
    let memory = decoder.total_bytes().saturating_add(beside);
    width.max(height) <= limits::PICTURE_SIDE
        && pixels <= limits::PICTURE_PIXELS
        && memory <= limits::PICTURE_MEMORY
}

/// Whether any pixel is not opaque, and whether every pixel is grey.
pub(crate) fn pixels(image: &DynamicImage) -> (bool, bool) {
    let channels = usize::from(image.color().channel_count());
    match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_) => (false, true),
        DynamicImage::ImageLumaA8(buffer) => scan(buffer.as_raw(), channels, u8::MAX),
        DynamicImage::ImageRgb8(buffer) => scan(buffer.as_raw(), channels, u8::MAX),
        DynamicImage::ImageRgba8(buffer) => scan(buffer.as_raw(), channels, u8::MAX),
        DynamicImage::ImageLumaA16(buffer) => scan(buffer.as_raw(), channels, u16::MAX),
        DynamicImage::ImageRgb16(buffer) => scan(buffer.as_raw(), channels, u16::MAX),
        DynamicImage::ImageRgba16(buffer) => scan(buffer.as_raw(), channels, u16::MAX),
        DynamicImage::ImageRgb32F(buffer) => scan(buffer.as_raw(), channels, 1.0),
        DynamicImage::ImageRgba32F(buffer) => scan(buffer.as_raw(), channels, 1.0),
        // A layout added by a later version of the library: nothing is claimed of it.
        _ => (false, false),
    }
}

fn scan<T: PartialOrd>(samples: &[T], channels: usize, opaque: T) -> (bool, bool) {
    let has_alpha = channels.is_multiple_of(2);
    let mut pixels = samples.chunks_exact(channels.max(1));
    let transparent =
        has_alpha && pixels.clone().any(|pixel| pixel.last().is_some_and(|alpha| *alpha < opaque));
    let grey = channels < 3
        || pixels.all(|pixel| matches!(pixel, [red, green, blue, ..] if red == green && green == blue));
    (transparent, grey)
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_fault_of_a_decoder_ends_the_picture_only() {
        assert_eq!(guarded(|| -> u8 { panic!("a decoder gave up") }), None);
        assert_eq!(guarded(|| 1), Some(1));
    }
}
