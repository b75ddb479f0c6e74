//! A copy of a picture that meets the specification of its role; the original stays as it is.
//!
//! As little as possible is changed: a file that meets the specification is copied byte for byte, or
//! without what it carries besides the picture. Pictures are never enlarged.

use image::DynamicImage;
use image::metadata::Orientation;
use serde::{Deserialize, Serialize};
use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::{FileFormat, MeasuredFile, MeasuredPicture};

use crate::blocks::{self, Metadata};
use crate::fault::PictureFault;
use crate::measure::named;
use crate::order::{Answer, Order, role_word};
use crate::picture::{Decoded, Opened};
use crate::reduce::{blend, reduced};
use crate::specification::{PictureSpecification, Transparency, specification};
use crate::{IntakeError, apart, colour, encode, format, paper, picture, strip};

/// What copy is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// What the copy is for.
    #[serde(with = "role_word")]
    pub role: AttachmentRole,
    /// The page of a PDF, counted from 1; 1 for anything else.
    pub page: u32,
    /// Where the middle of a square is cut from a longer picture.
    pub focus: Focus,
}

/// A point of a picture, in thousandths of its sides from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// From the left.
    pub across: u16,
    /// From above.
    pub down: u16,
}

impl Focus {
    /// The middle.
    pub const MIDDLE: Self = Self { across: 500, down: 500 };
}

impl Wish {
    /// A copy of the first page, cut around the middle.
    #[must_use]
    pub const fn of(role: AttachmentRole) -> Self {
        Self { role, page: 1, focus: Focus::MIDDLE }
    }
}

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
    /// A page of a PDF was drawn as a picture.
    Drawn,
    /// The colours are those of a screen; the profile that said otherwise is gone.
    ColoursConverted,
    /// Cut to a square.
    CutSquare,
    /// Fewer pixels.
    Reduced,
    /// Another format.
    Converted,
    /// Packed anew with some loss.
    Recompressed,
}

impl Change {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Turned,
        Self::MetadataDropped,
        Self::FirstFrameKept,
        Self::LaidOnWhite,
        Self::Drawn,
        Self::ColoursConverted,
        Self::CutSquare,
        Self::Reduced,
        Self::Converted,
        Self::Recompressed,
    ];

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.word() == word)
    }

    /// The word for machines; `picture-change-<word>` is the message.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Turned => "turned",
            Self::MetadataDropped => "metadata-dropped",
            Self::FirstFrameKept => "first-frame-kept",
            Self::LaidOnWhite => "laid-on-white",
            Self::Drawn => "drawn",
            Self::ColoursConverted => "colours-converted",
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

/// Makes a copy that meets the specification of a role. `file` is the name by which errors call it.
///
/// # Errors
/// [`IntakeError::Picture`].
pub fn fix(file: &str, bytes: &[u8], wish: Wish) -> Result<Fixed, IntakeError> {
    match apart::carry_out(&Order::Copy(wish), bytes) {
        Ok(Answer::Made { bytes, measured, changes }) => {
            Ok(Fixed { measured: named(&bytes, measured), bytes, changes })
        }
        Ok(_) => Err(PictureFault::Crashed.of(file)),
        Err(fault) => Err(fault.of(file)),
    }
}

/// Makes the copy in this process.
pub(crate) fn make(bytes: Vec<u8>, wish: &Wish) -> Result<Fixed, PictureFault> {
    let specification = specification(wish.role).ok_or(PictureFault::NoSpecification)?;
    if format::of(&bytes) == FileFormat::Pdf {
        let image = paper::page(bytes, wish.page)?;
        check_pixels(specification, image.width(), image.height())?;
        return redraw(image, FileFormat::Pdf, specification, wish.focus, vec![Change::Drawn]);
    }
    let (measured, decoded) = sound(&bytes, wish.page)?;
    let picture = measured.picture.as_ref().ok_or(PictureFault::Damaged)?;
    check_pixels(specification, picture.width, picture.height)?;
    let carried =
        blocks::outline(&bytes, measured.format).metadata.iter().any(|block| *block != Metadata::Icc);
    if specification.is_met_by(&MeasuredFile { bytes: bytes.len() as u64, ..measured.clone() }) {
        if !carried {
            return Ok(Fixed { bytes, measured, changes: Vec::new() });
        }
        if let Some(bare) = strip::bare(&bytes, measured.format) {
            return Ok(Fixed { bytes: bare, measured, changes: vec![Change::MetadataDropped] });
        }
    }
    drop(bytes);
    let mut changes = Vec::new();
    note(&mut changes, Change::MetadataDropped, carried);
    note(&mut changes, Change::FirstFrameKept, picture.animated);
    let image = upright(decoded, picture, specification, &mut changes);
    redraw(image, measured.format, specification, wish.focus, changes)
}

/// A picture without fault, decoded; page 1 is the only one it has.
fn sound(bytes: &[u8], page: u32) -> Result<(MeasuredFile, Decoded), PictureFault> {
    let format = format::of(bytes);
    if format == FileFormat::Heic {
        return Err(PictureFault::Heic);
    }
    if !format::is_decoded(format) {
        return Err(PictureFault::NotAPicture);
    }
    if page != 1 {
        return Err(PictureFault::NoSuchPage { page, pages: 1 });
    }
    let Opened { measured, decoded } =
        picture::open(bytes, format, bytes.len() <= crate::limits::PICTURE_FILE);
    if measured.beyond_limits {
        return Err(PictureFault::BeyondLimits);
    }
    decoded.filter(|_| !measured.damaged).map(|decoded| (measured, decoded)).ok_or(PictureFault::Damaged)
}

/// A page of a PDF, or a picture without fault, and whether it is see-through.
pub(crate) fn decoded(bytes: Vec<u8>, page: u32) -> Result<(Decoded, bool), PictureFault> {
    if format::of(&bytes) == FileFormat::Pdf {
        let image = paper::page(bytes, page)?;
        return Ok((Decoded { image, orientation: Orientation::NoTransforms, colours: None }, false));
    }
    let (measured, decoded) = sound(&bytes, page)?;
    Ok((decoded, measured.picture.is_some_and(|picture| picture.transparent)))
}

fn check_pixels(specification: &PictureSpecification, width: u32, height: u32) -> Result<(), PictureFault> {
    if specification.has_pixels(width, height) {
        return Ok(());
    }
    let (long, short) = (specification.long_side, specification.short_side);
    let (asked_width, asked_height) = if width >= height { (long, short) } else { (short, long) };
    Err(PictureFault::TooSmall { width, height, asked_width, asked_height })
}

/// The picture as a person sees it: upright, in the colours of a screen, on white where it must not be
/// see-through.
fn upright(
    decoded: Decoded,
    picture: &MeasuredPicture,
    specification: &PictureSpecification,
    changes: &mut Vec<Change>,
) -> DynamicImage {
    let Decoded { mut image, orientation, colours } = decoded;
    image.apply_orientation(orientation);
    note(changes, Change::Turned, picture.orientation != 1);
    note(changes, Change::ColoursConverted, colours.is_some());
    let image = colour::as_srgb(image, colours.as_deref(), picture.transparent);
    if picture.transparent && specification.transparency == Transparency::OnWhite {
        changes.push(Change::LaidOnWhite);
        return on_white(image);
    }
    image
}

fn redraw(
    mut image: DynamicImage,
    original: FileFormat,
    specification: &PictureSpecification,
    focus: Focus,
    mut changes: Vec<Change>,
) -> Result<Fixed, PictureFault> {
    if specification.square && image.width() != image.height() {
        changes.push(Change::CutSquare);
        image = square(&image, focus);
    }
    if let Some(side) = specification.reduced_to.filter(|side| image.width().max(image.height()) > *side) {
        changes.push(Change::Reduced);
        image = reduced(image, side, side);
    }
    let format = specification.formats.first().copied().unwrap_or(FileFormat::Png);
    note(&mut changes, Change::Converted, format != original);
    let written = encode::within(image, format, specification)?;
    note(&mut changes, Change::Reduced, written.reduced);
    note(&mut changes, Change::Recompressed, format == FileFormat::Jpeg);
    let measured = picture::open(&written.bytes, format, true).measured;
    Ok(Fixed { bytes: written.bytes, measured, changes })
}

/// The largest square whose middle is as near the focus as the edges allow.
fn square(image: &DynamicImage, focus: Focus) -> DynamicImage {
    let side = image.width().min(image.height());
    let start = |length: u32, at: u16| {
        let middle = u64::from(length) * u64::from(at) / 1_000;
        let most = u64::from(length - side);
        u32::try_from(middle.saturating_sub(u64::from(side / 2)).min(most)).unwrap_or_default()
    };
    image.crop_imm(start(image.width(), focus.across), start(image.height(), focus.down), side, side)
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

impl std::fmt::Debug for Fixed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Fixed")
            .field("measured", &self.measured)
            .field("changes", &self.changes)
            .finish()
    }
}
