//! A file the officer picked or dropped.

use std::fmt;
use std::path::Path;

use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::MeasuredFile;

use crate::bounded::{read_named, shown_name};
use crate::{IntakeError, guess_role, limits, measure_bytes};

/// A picked file, whole.
pub struct Picked {
    /// Its bare name.
    pub name: String,
    /// Its content, at most [`limits::FILE`] bytes.
    pub bytes: Vec<u8>,
    /// What was measured of it.
    pub measured: MeasuredFile,
    /// What it probably is; for a person to confirm.
    pub guess: Option<AttachmentRole>,
}

/// Reads a file the officer picked. Any regular file is taken in; what is wrong with it is measured.
///
/// # Errors
/// [`IntakeError::Missing`], [`IntakeError::NotAFile`], [`IntakeError::NotReadable`],
/// [`IntakeError::TooLarge`].
pub fn read_attachment(path: &Path) -> Result<Picked, IntakeError> {
    let name = shown_name(path);
    let bytes = read_picked(path)?;
    let measured = measure_bytes(&bytes);
    let guess = guess_role(&name, &measured);
    Ok(Picked { name, bytes, measured, guess })
}

/// The content of a file the officer picked, unmeasured.
///
/// # Errors
/// As for [`read_attachment`].
pub fn read_picked(path: &Path) -> Result<Vec<u8>, IntakeError> {
    read_named(path, limits::FILE)
}

impl fmt::Debug for Picked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Picked")
            .field("measured", &self.measured)
            .field("guess", &self.guess)
            .finish()
    }
}
