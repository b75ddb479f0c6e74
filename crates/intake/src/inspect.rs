//! Everything a picture file tells, for `tongguan image inspect` and for the window's side panel.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use serde_json::{Value, json};
use tongguan_domain::Choice;
use tongguan_domain::attachment::MeasuredFile;

use crate::blocks::{self, Metadata};
use crate::text::read_bytes;
use crate::{IntakeError, bounded, limits, measure_bytes, picture, qr};

/// What a file tells of itself.
pub struct Inspection {
    /// Its bare name.
    pub file: String,
    /// What was measured of it.
    pub measured: MeasuredFile,
    /// What it carries besides the picture; never the content of that.
    pub metadata: BTreeSet<Metadata>,
    /// Texts of the QR codes in the picture.
    pub qr_texts: Vec<String>,
}

/// Inspects a file, or standard input for `-`. A file that is no picture has no dimensions; one that is
/// damaged or beyond the limits says so.
///
/// # Errors
/// Those of [`crate::read_bytes`]; the limit is [`limits::FILE`].
pub fn inspect(path: &Path) -> Result<Inspection, IntakeError> {
    let bytes = read_bytes(path, limits::FILE)?;
    let measured = measure_bytes(&bytes);
    let metadata = blocks::outline(&bytes, measured.format).metadata;
    let looks_whole = measured.picture.is_some() && !measured.beyond_limits;
    let decoded = looks_whole.then(|| picture::decode(&bytes, measured.format).ok()).flatten();
    let qr_texts = decoded.map(|decoded| qr::texts(&decoded.image)).unwrap_or_default();
    Ok(Inspection { file: bounded::shown_name(path), measured, metadata, qr_texts })
}

impl Inspection {
    /// One object with the members of the contract, and what else was found.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let picture = self.measured.picture.as_ref();
        json!({
            "file": self.file,
            "format": self.measured.format.word(),
            "width": picture.map(|picture| picture.width),
            "height": picture.map(|picture| picture.height),
            "bytes": self.measured.bytes,
            "alpha": picture.map(|picture| picture.transparent),
            "orientation": picture.map(|picture| picture.orientation),
            "animated": picture.map(|picture| picture.animated),
            "greyscale": picture.map(|picture| picture.greyscale),
            "damaged": self.measured.damaged,
            "beyond_limits": self.measured.beyond_limits,
            "sha256": self.measured.checksum.sha256(),
            "metadata": self.metadata.iter().map(|block| block.word()).collect::<Vec<_>>(),
            "qr": self.qr_texts,
        })
    }
}

impl fmt::Debug for Inspection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Inspection")
            .field("measured", &self.measured)
            .field("metadata", &self.metadata)
            .finish()
    }
}
