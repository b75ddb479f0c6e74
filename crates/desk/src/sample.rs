//! The sample dossier carried in the program: a synthetic company, synthetic people, drawn pictures.

use std::io::{self, Cursor, Read};

use rust_embed::RustEmbed;
use tongguan_domain::{Attachment, Dossier, Measured, document};
use tongguan_intake::measure_bytes;
use tongguan_packet::AttachmentSource;

use crate::Problem;

#[derive(RustEmbed)]
#[folder = "../../assets/sample/harbour-tea"]
struct Carried;

/// The sample, its attachments measured.
///
/// # Errors
/// [`Problem::SampleBroken`], which the tests rule out.
pub fn dossier() -> Result<Dossier, Problem> {
    let file = Carried::get("dossier.json").ok_or(Problem::SampleBroken)?;
    let text = String::from_utf8_lossy(&file.data).into_owned();
    let mut dossier = document::read(&text).map_err(|_| Problem::SampleBroken)?;
    for attachment in &mut dossier.attachments {
        attachment.measured = Some(match content(attachment) {
            Some(bytes) => Measured::File(measure_bytes(&bytes)),
            None => Measured::Missing,
        });
    }
    Ok(dossier)
}

/// The content of the sample's attachments.
#[derive(Debug, Clone, Copy, Default)]
pub struct SampleFiles;

impl AttachmentSource for SampleFiles {
    fn open(&self, attachment: &Attachment) -> io::Result<Box<dyn Read + '_>> {
        let bytes = content(attachment).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(bytes)))
    }
}

fn content(attachment: &Attachment) -> Option<Vec<u8>> {
    let file = Carried::get(attachment.file.as_deref()?)?;
    Some(file.data.into_owned())
}
