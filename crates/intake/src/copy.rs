//! A copy of a picture that meets the specification of its role; the original stays as it is.
//!
//! As little as possible is changed: a file that meets the specification is copied byte for byte, or
//! without what it carries besides the picture. Pictures are never enlarged.

use image::DynamicImage;
use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::{FileFormat, MeasuredFile, MeasuredPicture};

use crate::blocks::{self, Metadata};
use crate::picture::{Decoded, DecodingFault, decode};
use crate::reduce::{blend, reduced};
use crate::specification::{PictureSpecification, Transparency, specification};
use crate::{IntakeError, encode, format, measure_bytes, strip};

/// Something that differs between the copy and the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The picture stands as its Exif block said it should be turned.
    Turned,
    /// What the file carried besides the picture is gone.
    MetadataDropped,
    /// Of several frames or pages the first is kept.
    FirstFrameKept,
    /// See-through pixels lie on white.
    LaidOnWhite,
    /// Cut to a square around the middle.
    CutSquare,
    /// Fewer pixels.
    Reduced,
    /// Another format.
    Converted,
    /// Packed anew with some loss.
    Recompressed,
}

impl Change {
    /// The word for machines; `picture-change-<word>` is the message.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Turned => "turned",
            Self::MetadataDropped => "metadata-dropped",
            Self::FirstFrameKept => "first-frame-kept",
            Self::LaidOnWhite => "laid-on-white",
            Self::CutSquare => "cut-square",
            Self::Reduced => "reduced",
            Self::Converted => "converted",
            Self::Recompressed => "recompressed",
        }
    }
}

/// A copy that meets the specification.
#[derive(Clone)]
pub struct Fixed {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// What was measured of the copy, after it was made.
    pub measured: MeasuredFile,
    /// What differs from the original, in the order it was done; empty for an equal copy.
    pub changes: Vec<Change>,
}

/// Makes a copy that meets the specification of a role.
///
/// # Errors
/// [`IntakeError::NoSpecification`], [`IntakeError::NotAPicture`], [`IntakeError::PictureIsHeic`],
/// [`IntakeError::PictureDamaged`], [`IntakeError::PictureBeyondLimits`], [`IntakeError::PictureTooSmall`],
/// [`IntakeError::PictureDoesNotFit`].
pub fn fix(bytes: &[u8], role: AttachmentRole) -> Result<Fixed, IntakeError> {
    let specification = specification(role).ok_or(IntakeError::NoSpecification { role })?;
    let original = measure_bytes(bytes);
    let picture = sound_picture(&original)?;
    check_pixels(specification, picture)?;
    let carried =
        blocks::outline(bytes, original.format).metadata.iter().any(|block| *block != Metadata::Icc);
    if specification.is_met_by(&original) {
        if !carried {
            return Ok(Fixed { bytes: bytes.to_vec(), measured: original, changes: Vec::new() });
        }
        if let Some(bare) = strip::bare(bytes, original.format) {
            let measured = measure_bytes(&bare);
            return Ok(Fixed { bytes: bare, measured, changes: vec![Change::MetadataDropped] });
        }
    }
    let mut changes = Vec::new();
    note(&mut changes, Change::MetadataDropped, carried);
    note(&mut changes, Change::FirstFrameKept, picture.animated);
    let decoded = decode(bytes, original.format).map_err(IntakeError::from)?;
    redraw(decoded, &original, picture, specification, changes)
}

fn sound_picture(file: &MeasuredFile) -> Result<&MeasuredPicture, IntakeError> {
    if file.format == FileFormat::Heic {
        return Err(IntakeError::PictureIsHeic);
    }
    if !format::is_decoded(file.format) {
        return Err(IntakeError::NotAPicture);
    }
    if file.beyond_limits {
        return Err(IntakeError::PictureBeyondLimits);
    }
    file.picture.as_ref().filter(|_| !file.damaged).ok_or(IntakeError::PictureDamaged)
}

fn check_pixels(specification: &PictureSpecification, picture: &MeasuredPicture) -> Result<(), IntakeError> {
    let (width, height) = (picture.width, picture.height);
    if specification.has_pixels(width, height) {
        return Ok(());
    }
    let (long, short) = (specification.long_side, specification.short_side);
    let (asked_width, asked_height) = if width >= height { (long, short) } else { (short, long) };
    Err(IntakeError::PictureTooSmall { width, height, asked_width, asked_height })
}

fn redraw(
    decoded: Decoded,
    original: &MeasuredFile,
    picture: &MeasuredPicture,
    specification: &PictureSpecification,
    mut changes: Vec<Change>,
) -> Result<Fixed, IntakeError> {
    let Decoded { mut image, orientation, colours } = decoded;
    image.apply_orientation(orientation);
    note(&mut changes, Change::Turned, picture.orientation != 1);
    let mut image = if picture.transparent && specification.transparency == Transparency::OnWhite {
        changes.push(Change::LaidOnWhite);
        on_white(image)
    } else if picture.transparent {
        image.into_rgba8().into()
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    if specification.square && image.width() != image.height() {
        changes.push(Change::CutSquare);
        let side = image.width().min(image.height());
        image = image.crop_imm((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    }
    if let Some(side) = specification.reduced_to.filter(|side| image.width().max(image.height()) > *side) {
        changes.push(Change::Reduced);
        image = reduced(image, side, side);
    }
    let format = specification.formats.first().copied().unwrap_or(FileFormat::Png);
    note(&mut changes, Change::Converted, format != original.format);
    let written = encode::within(image, format, specification, colours.as_deref())?;
    note(&mut changes, Change::Reduced, written.reduced);
    note(&mut changes, Change::Recompressed, format == FileFormat::Jpeg);
    let measured = measure_bytes(&written.bytes);
    Ok(Fixed { bytes: written.bytes, measured, changes })
}

fn note(changes: &mut Vec<Change>, change: Change, happened: bool) {
    if happened && !changes.contains(&change) {
        changes.push(change);
    }
}

fn on_white(image: DynamicImage) -> DynamicImage {
    let image = image.into_rgba8();
    image::RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        image::Rgb([red, green, blue].map(|colour| blend(colour, 255, alpha)))
    })
    .into()
}

impl From<DecodingFault> for IntakeError {
    fn from(fault: DecodingFault) -> Self {
        match fault {
            DecodingFault::Damaged => Self::PictureDamaged,
            DecodingFault::BeyondLimits => Self::PictureBeyondLimits,
        }
    }
}

impl std::fmt::Debug for Fixed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Fixed")
            .field("measured", &self.measured)
            .field("changes", &self.changes)
            .finish()
    }
}
