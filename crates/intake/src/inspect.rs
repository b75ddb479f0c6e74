//! Everything a picture file tells, for `tongguan image inspect` and for the window's side panel.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use serde_json::{Value, json};
use tongguan_domain::Choice;
use tongguan_domain::attachment::{MeasuredFile, ReadFrom};

use crate::blocks::Metadata;
use crate::measure::look;
use crate::text::read_bytes;
use crate::{IntakeError, bounded, limits};

/// What a file tells of itself.
pub struct Inspection {
    /// Its bare name.
    pub file: String,
    /// What was measured of it.
    pub measured: MeasuredFile,
    /// What it carries besides the picture; never the content of that.
    pub metadata: BTreeSet<Metadata>,
}

/// Inspects a file, or standard input for `-`. A file that is no picture has no dimensions; one that is
/// damaged or beyond the limits says so.
///
/// # Errors
/// Those of [`crate::read_bytes`], the limit being [`limits::FILE`]; [`IntakeError::Picture`] when nobody
/// could look at it.
pub fn inspect(path: &Path) -> Result<Inspection, IntakeError> {
    let bytes = read_bytes(path, limits::FILE)?;
    let file = bounded::shown_name(path);
    let (measured, metadata) = look(&bytes).map_err(|fault| fault.of(&file))?;
    Ok(Inspection { file, measured, metadata })
}

impl Inspection {
    /// One object with the members of the contract, and what else was found.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let picture = self.measured.picture.as_ref();
        let document = self.measured.document.as_ref();
        let open = document.filter(|document| !document.encrypted);
        let codes = self.measured.readings.iter().filter(|reading| reading.from == ReadFrom::QrCode);
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
            "flaws": picture.map(|picture| picture.flaws.iter().map(|flaw| flaw.word()).collect::<Vec<_>>()),
            "qr": codes.map(|reading| reading.text.reveal()).collect::<Vec<_>>(),
            "pages": open.map(|document| document.pages),
            "page_width_mm": open.map(|document| document.width),
            "page_height_mm": open.map(|document| document.height),
            "encrypted": document.map(|document| document.encrypted),
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
