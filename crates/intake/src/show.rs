//! A small picture of a file for a screen that cannot decode the file itself, or should not.

use crate::fault::PictureFault;
use crate::order::{Answer, Order};
use crate::reduce::reduced;
use crate::{IntakeError, apart, colour, copy, encode};

/// A small picture of a file, or of one of its pages counted from 1, no side longer than `side` pixels.
/// `file` is the name by which errors call it.
///
/// # Errors
/// [`IntakeError::Picture`].
pub fn show(file: &str, bytes: &[u8], page: u32, side: u32) -> Result<Vec<u8>, IntakeError> {
    match apart::carry_out(&Order::Show { page, side }, bytes) {
        Ok(Answer::Shown { bytes }) => Ok(bytes),
        Ok(_) => Err(PictureFault::Crashed.of(file)),
        Err(fault) => Err(fault.of(file)),
    }
}

/// The same in this process: PNG where the file is see-through, JPEG otherwise.
pub(crate) fn small(bytes: Vec<u8>, page: u32, side: u32) -> Result<Vec<u8>, PictureFault> {
    let (decoded, see_through) = copy::decoded(bytes, page)?;
    let mut image = decoded.image;
    image.apply_orientation(decoded.orientation);
    let image = reduced(colour::as_srgb(image, decoded.colours.as_deref(), see_through), side, side);
    encode::for_screen(&image, see_through).map_err(|_| PictureFault::Damaged)
}
