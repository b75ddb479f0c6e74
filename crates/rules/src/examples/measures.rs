//! Measures of attachments for examples: faultless ones that fit the role, but for what an example names.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tongguan_domain::attachment::{
    Checksum, FileFormat, Flaw, Measured, MeasuredDocument, MeasuredFile, MeasuredPicture, ReadFrom, Reading,
};
use tongguan_domain::{Attachment, AttachmentRole, Choice, Dossier, SecretText};

use crate::terms::Word;

/// What an example says of the file of an attachment.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MeasureChange {
    missing: bool,
    unmeasured: bool,
    bytes: Option<u64>,
    sha256: Option<String>,
    format: Option<Word<FileFormat>>,
    damaged: bool,
    beyond_limits: bool,
    width: Option<u32>,
    height: Option<u32>,
    transparent: bool,
    animated: bool,
    orientation: Option<u8>,
    greyscale: bool,
    flaws: Vec<Word<Flaw>>,
    encrypted: bool,
    qr_codes: Vec<String>,
    texts: Vec<String>,
}

/// Measures all attachments, or names the role that does not fit.
pub(crate) fn take(dossier: &mut Dossier, changes: &BTreeMap<String, MeasureChange>) -> Result<(), String> {
    for attachment in &mut dossier.attachments {
        let picture = faultless(attachment);
        attachment.measured = Some(Measured::File(picture));
    }
    for (word, change) in changes {
        let role = AttachmentRole::from_word(word).ok_or_else(|| word.clone())?;
        let mut attachments =
            dossier.attachments.iter_mut().filter(|attachment| attachment.role == Some(role));
        let attachment = attachments.next().ok_or_else(|| word.clone())?;
        attachment.measured = change.of(attachment);
    }
    Ok(())
}

/// One page of paper in the usual size.
const A4: MeasuredDocument = MeasuredDocument { pages: 1, width: 210, height: 297, encrypted: false };

fn faultless(attachment: &Attachment) -> MeasuredFile {
    let is_icon = attachment.role == Some(AttachmentRole::Icon);
    let (width, height) = if is_icon { (144, 144) } else { (1600, 1200) };
    let named = attachment.file.as_deref().unwrap_or_default().to_ascii_lowercase();
    let format = match named.rsplit_once('.').map(|(_, extension)| extension) {
        Some("png") => FileFormat::Png,
        Some("pdf") => FileFormat::Pdf,
        _ => FileFormat::Jpeg,
    };
    let picture = MeasuredPicture {
        width,
        height,
        transparent: false,
        animated: false,
        orientation: 1,
        greyscale: false,
        flaws: BTreeSet::new(),
    };
    MeasuredFile {
        bytes: 120_000,
        checksum: Checksum::Sha256(attachment.sha256.clone().unwrap_or_default()),
        format,
        picture: (format != FileFormat::Pdf).then_some(picture),
        document: (format == FileFormat::Pdf).then_some(A4),
        readings: Vec::new(),
        damaged: false,
        beyond_limits: false,
    }
}

impl MeasureChange {
    fn of(&self, attachment: &Attachment) -> Option<Measured> {
        if self.unmeasured {
            return None;
        }
        if self.missing {
            return Some(Measured::Missing);
        }
        let mut file = faultless(attachment);
        file.bytes = self.bytes.unwrap_or(file.bytes);
        file.checksum = self.sha256.clone().map_or(file.checksum, Checksum::Sha256);
        file.format = self.format.map_or(file.format, |format| format.0);
        file.damaged = self.damaged;
        file.beyond_limits = self.beyond_limits;
        if matches!(file.format, FileFormat::Pdf | FileFormat::Other) {
            file.picture = None;
        }
        file.document =
            (file.format == FileFormat::Pdf).then_some(MeasuredDocument { encrypted: self.encrypted, ..A4 });
        file.readings = self.readings();
        if let Some(picture) = &mut file.picture {
            picture.width = self.width.unwrap_or(picture.width);
            picture.height = self.height.unwrap_or(picture.height);
            picture.orientation = self.orientation.unwrap_or(picture.orientation);
            picture.transparent = self.transparent;
            picture.animated = self.animated;
            picture.greyscale = self.greyscale;
            picture.flaws = self.flaws.iter().map(|flaw| flaw.0).collect();
        }
        Some(Measured::File(file))
    }

    fn readings(&self) -> Vec<Reading> {
        let read = |from, texts: &[String]| {
            texts.iter().map(move |text| Reading { from, text: SecretText::new(text.as_str()) }).collect()
        };
        let codes: Vec<_> = read(ReadFrom::QrCode, &self.qr_codes);
        [codes, read(ReadFrom::Text, &self.texts)].concat()
    }
}
