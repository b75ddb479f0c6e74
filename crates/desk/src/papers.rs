//! Files of a dossier in the vault: attaching, detaching, showing.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tongguan_domain::attachment::FileFormat;
use tongguan_domain::{Attachment, AttachmentRole, Measured};
use tongguan_packet::AttachmentSource;
use tongguan_vault::Vault;

use crate::dossiers::OpenDossier;
use crate::recovering::write_folder;
use crate::{Desk, Problem, consents, problem};

/// Largest picture that is shown on a screen, in bytes.
const SHOWN: u64 = 32 * 1024 * 1024;

/// Longest side of a picture that is made for a screen, in pixels.
const SMALL: u32 = 1_600;

/// A picture for a screen.
pub struct Picture {
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// A picture that was made for a screen.
    pub(crate) fn drawn(bytes: Vec<u8>) -> Self {
        let media_type = if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" };
        Self { media_type, bytes }
    }

    /// The media type of a format that a screen can show.
    pub(crate) const fn media_type(format: FileFormat) -> Option<&'static str> {
        match format {
            FileFormat::Jpeg => Some("image/jpeg"),
            FileFormat::Png => Some("image/png"),
            FileFormat::Gif => Some("image/gif"),
            FileFormat::Bmp => Some("image/bmp"),
            FileFormat::Webp => Some("image/webp"),
            FileFormat::Tiff | FileFormat::Heic | FileFormat::Pdf | FileFormat::Other => None,
        }
    }
}

impl Desk {
    /// Attaches files. Without a role each is given the one that its name and shape suggest. `goes_on` is
    /// told how many are done before each; when it says `false`, those stay and no more come.
    ///
    /// # Errors
    /// [`Problem::NoFile`], [`Problem::Locked`]; intake's and the vault's own. Files before the one
    /// that failed stay attached.
    pub fn attach(
        &mut self,
        id: &str,
        paths: &[PathBuf],
        role: &str,
        goes_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<OpenDossier, Problem> {
        if paths.is_empty() {
            return Err(Problem::NoFile);
        }
        let role = problem::role(role)?;
        for (done, path) in paths.iter().enumerate() {
            if !goes_on(done) {
                break;
            }
            self.attach_one(id, path, role)?;
        }
        self.open_dossier(id)
    }

    fn attach_one(&mut self, id: &str, path: &Path, role: Option<AttachmentRole>) -> Result<(), Problem> {
        let incoming = tongguan_intake::read_attachment(path)?;
        let role = role.unwrap_or(incoming.guess.unwrap_or(AttachmentRole::OtherSubject));
        consents::require(&self.seen_vault()?.dossier(id)?, role, self.today())?;
        let measured = Some(Measured::File(incoming.measured));
        let mut source = incoming.bytes.as_slice();
        self.open_vault()?.attach(id, &mut source, &incoming.name, role, measured)?;
        Ok(())
    }

    /// Takes a file off the dossier; undo brings it back.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`]; the vault's own.
    pub fn detach(&mut self, id: &str, index: usize) -> Result<OpenDossier, Problem> {
        let dossier = self.seen_vault()?.dossier(id)?;
        let attachment = dossier.attachments.get(index).ok_or(Problem::NoSuchField)?;
        match attachment.id.clone() {
            Some(attachment) => self.open_vault()?.detach(id, &attachment)?,
            None => return self.remove_item(id, "attachments", index),
        }
        self.open_dossier(id)
    }

    /// A stored picture for a screen. What a screen cannot show itself, a page of a PDF counted from 1
    /// among it, becomes a small picture.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`] for anything that cannot be shown; intake's and the
    /// vault's own.
    pub fn picture(&self, id: &str, attachment: &str, page: u32) -> Result<Picture, Problem> {
        let dossier = self.seen_vault()?.dossier(id)?;
        let (_, found) = dossier.attachment(attachment).ok_or(Problem::NoSuchField)?;
        let Some(Measured::File(file)) = &found.measured else { return Err(Problem::NoSuchField) };
        let is_shown = file.picture.is_some() || file.document.as_ref().is_some_and(|paper| !paper.encrypted);
        if !is_shown || file.damaged || file.bytes > SHOWN {
            return Err(Problem::NoSuchField);
        }
        let bytes = self.content(id, attachment)?;
        match Picture::media_type(file.format) {
            Some(media_type) => Ok(Picture { media_type, bytes }),
            None => {
                let name = found.file.as_deref().unwrap_or_default();
                Ok(Picture::drawn(tongguan_intake::show(name, &bytes, page, SMALL)?))
            }
        }
    }

    /// Gives a dossier back as a folder with its attachments. The folder must not exist yet. `goes_on` is
    /// asked before each attachment; nothing is left when it says `false`.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NotWritten`], [`Problem::Stopped`]; the vault's own.
    pub fn give_out(
        &mut self,
        id: &str,
        folder: &Path,
        goes_on: &mut dyn FnMut() -> bool,
    ) -> Result<(), Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id)?;
        write_folder(&dossier, &VaultFiles { vault, dossier: id }, folder, goes_on).map_err(|error| {
            match error.kind() {
                io::ErrorKind::Interrupted => Problem::Stopped,
                _ => Problem::not_written(folder, &error),
            }
        })?;
        self.record(tongguan_vault::Deed::DossierExported, id, "dossier")
    }
}

/// The attachments of a dossier in the vault.
pub(crate) struct VaultFiles<'a> {
    pub(crate) vault: &'a Vault,
    pub(crate) dossier: &'a str,
}

impl AttachmentSource for VaultFiles<'_> {
    fn open(&self, attachment: &Attachment) -> io::Result<Box<dyn Read + '_>> {
        let id = attachment.id.as_deref().unwrap_or_default();
        let content = self.vault.open_attachment(self.dossier, id).map_err(|_| io::ErrorKind::NotFound)?;
        Ok(Box::new(content))
    }
}
