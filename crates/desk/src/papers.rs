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

/// A picture for a screen.
pub struct Picture {
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Desk {
    /// Attaches files. Without a role each is given the one that its name and shape suggest.
    ///
    /// # Errors
    /// [`Problem::NoFile`], [`Problem::Locked`]; intake's and the vault's own. Files before the one
    /// that failed stay attached.
    pub fn attach(&mut self, id: &str, paths: &[PathBuf], role: &str) -> Result<OpenDossier, Problem> {
        if paths.is_empty() {
            return Err(Problem::NoFile);
        }
        let role = problem::role(role)?;
        for path in paths {
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

    /// A stored picture of a format that a screen can show.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`] for anything that is no such picture; the vault's own.
    pub fn picture(&self, id: &str, attachment: &str) -> Result<Picture, Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id)?;
        let (_, attachment) = dossier.attachment(attachment).ok_or(Problem::NoSuchField)?;
        let Some(Measured::File(file)) = &attachment.measured else { return Err(Problem::NoSuchField) };
        let media_type = match file.format {
            FileFormat::Jpeg => "image/jpeg",
            FileFormat::Png => "image/png",
            FileFormat::Gif => "image/gif",
            FileFormat::Bmp => "image/bmp",
            FileFormat::Webp => "image/webp",
            _ => return Err(Problem::NoSuchField),
        };
        if file.picture.is_none() || file.damaged || file.bytes > SHOWN {
            return Err(Problem::NoSuchField);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(file.bytes).unwrap_or_default());
        let content = vault.open_attachment(id, attachment.id.as_deref().unwrap_or_default())?;
        content
            .take(SHOWN)
            .read_to_end(&mut bytes)
            .map_err(|error| tongguan_vault::VaultError::FileUnreadable { kind: error.kind() })?;
        Ok(Picture { media_type, bytes })
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
