//! Decoding pictures, within limits and never trusting a decoder to survive what it is given.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use image::codecs::{
    bmp::BmpDecoder, gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, tiff::TiffDecoder,
    webp::WebPDecoder,
};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult};
use tongguan_domain::attachment::{FileFormat, MeasuredFile, MeasuredPicture};

use crate::blocks::{self, Outline};
use crate::fault::PictureFault;
use crate::limits;
use crate::order::unseen;

/// A picture decoded, its orientation not yet applied.
pub(crate) struct Decoded {
    pub(crate) image: DynamicImage,
    pub(crate) orientation: Orientation,
    /// Profile of its colours, without which they are read as sRGB.
    pub(crate) colours: Option<Vec<u8>>,
}

/// A picture measured, and decoded as far as that goes.
pub(crate) struct Opened {
    pub(crate) measured: MeasuredFile,
    pub(crate) decoded: Option<Decoded>,
}

impl From<ImageError> for PictureFault {
    fn from(error: ImageError) -> Self {
        if matches!(error, ImageError::Limits(_)) { Self::BeyondLimits } else { Self::Damaged }
    }
}

/// Measures a picture and decodes it. Of one that is not `whole`, only the head.
pub(crate) fn open(bytes: &[u8], format: FileFormat, whole: bool) -> Opened {
    guarded(|| open_unguarded(bytes, format, whole)).unwrap_or_else(|| Opened {
        measured: MeasuredFile { damaged: true, ..unseen(format) },
        decoded: None,
    })
}

/// Runs a decoder that may have a fault of its own; the fault ends the picture, not the program. It
/// needs panics to unwind, as they do in every profile of the workspace.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

fn open_unguarded(bytes: &[u8], format: FileFormat, whole: bool) -> Opened {
    let mut measured = unseen(format);
    let mut decoder = match decoder(bytes, format) {
        Ok(decoder) => decoder,
        Err(error) => {
            note(&mut measured, error.into());
            return Opened { measured, decoded: None };
        }
    };
    let outline = blocks::outline(bytes, format);
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = head(decoder.as_ref(), orientation, &outline);
    if !whole || !is_within_limits(decoder.as_ref(), format, &outline) {
        measured.beyond_limits = true;
        return Opened { measured: MeasuredFile { picture: Some(picture), ..measured }, decoded: None };
    }
    let colours = decoder.icc_profile().unwrap_or_default();
    let image = decoder
        .set_limits(decoder_limits())
        .and_then(|()| DynamicImage::from_decoder(decoder))
        .map_err(|error| note(&mut measured, error.into()));
    measured.damaged |= !outline.complete;
    if let Ok(image) = &image {
        (picture.transparent, picture.greyscale) = pixels(image);
    }
    let decoded = image.ok().map(|image| Decoded { image, orientation, colours });
    Opened { measured: MeasuredFile { picture: Some(picture), ..measured }, decoded }
}

/// What cannot be decoded is beyond the limits or damaged.
fn note(measured: &mut MeasuredFile, fault: PictureFault) {
    if fault == PictureFault::BeyondLimits {
        measured.beyond_limits = true;
    } else {
        measured.damaged = true;
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
        flaws: BTreeSet::new(),
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
