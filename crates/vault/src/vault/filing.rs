//! Files in the vault: attaching, taking off, reading, and dossiers that come in whole.

use std::collections::HashSet;
use std::io::Read;

use tongguan_domain::attachment::MeasuredFile;
use tongguan_domain::{Attachment, AttachmentRole, Choice, Dossier, Field, FieldPath, Measured};

use super::Vault;
use super::editing::{Step, stored_form};
use crate::error::VaultError;
use crate::folder;
use crate::hex;
use crate::keys;
use crate::originals::{self, Original, StoredFile};
use crate::tables::attachments::{self, NewRow};
use crate::tables::journal::Deed;

/// Longest file name we keep, in characters.
const LONGEST_NAME: usize = 120;

/// The content of one attachment of a dossier that comes in whole.
pub struct IncomingFile<'a> {
    /// Its place in the dossier's list of attachments.
    pub attachment: usize,
    /// Its content.
    pub source: &'a mut dyn Read,
}

impl Vault {
    /// Attaches a file: encrypts it into the vault and adds it at the end of the dossier's list.
    /// Returns its place there; undo calls the change `attachments.<place>`. `name` is the file's own name, of which only the last part is kept;
    /// `measured` is what intake found, and the file must still be that one.
    ///
    /// # Errors
    /// [`VaultError::FileUnreadable`], [`VaultError::FileTooLarge`], [`VaultError::FileChanged`],
    /// [`VaultError::DossierUnknown`], those of writing. The dossier is unchanged then.
    pub fn attach(
        &mut self,
        id: &str,
        source: &mut dyn Read,
        name: &str,
        role: AttachmentRole,
        measured: Option<Measured>,
    ) -> Result<usize, VaultError> {
        self.require_second_way()?;
        let former = self.dossier(id)?;
        let stored = originals::store(&self.folder, &self.slots.vault, source)?;
        let outcome = self.attach_stored(id, &former, &stored, name, role, measured);
        self.keep_or_unlink(&[stored], outcome)
    }

    fn attach_stored(
        &mut self,
        id: &str,
        former: &Dossier,
        stored: &StoredFile,
        name: &str,
        role: AttachmentRole,
        measured: Option<Measured>,
    ) -> Result<usize, VaultError> {
        refuse_changed(measured.as_ref(), stored)?;
        let attachment = new_id(Some(role))?;
        let mut dossier = former.clone();
        dossier.attachments.push(Attachment {
            id: Some(attachment.clone()),
            role: Some(role),
            file: Some(["files/", &free_name(name, former)].concat()),
            sha256: Some(stored.sha256.clone()),
            note: None,
            measured: measured.clone(),
        });
        let label = FieldPath::item(Field::Attachment, former.attachments.len()).to_string();
        let step = Step { label: &label, path: &attachment, deed: Deed::Attached };
        self.save(id, step, former, &dossier, |pen| {
            let row = NewRow { dossier: id, attachment: &attachment, stored, measured: measured.as_ref() };
            attachments::insert(pen.connection, &row)
        })?;
        Ok(former.attachments.len())
    }

    /// Takes an attachment off a dossier. Its file stays for as long as that can be undone.
    ///
    /// # Errors
    /// [`VaultError::AttachmentUnknown`], [`VaultError::DossierUnknown`], those of writing.
    pub fn detach(&mut self, id: &str, attachment: &str) -> Result<(), VaultError> {
        let former = self.dossier(id)?;
        let (place, _) = former.attachment(attachment).ok_or(VaultError::AttachmentUnknown)?;
        let mut dossier = former.clone();
        dossier.attachments.remove(place);
        let label = FieldPath::item(Field::Attachment, place).to_string();
        let step = Step { label: &label, path: attachment, deed: Deed::Detached };
        self.save(id, step, &former, &dossier, |_| Ok(()))
    }

    /// Keeps what intake found when it looked at a stored file again.
    ///
    /// # Errors
    /// [`VaultError::AttachmentUnknown`], [`VaultError::FileChanged`] when the measures are of another file.
    pub fn set_measured(
        &mut self,
        id: &str,
        attachment: &str,
        measured: &MeasuredFile,
    ) -> Result<(), VaultError> {
        let measured = Measured::File(measured.clone());
        refuse_changed(Some(&measured), &attachments::stored(&self.connection(), id, attachment)?)?;
        attachments::set_measured(&self.connection(), id, attachment, &measured)
    }

    /// Opens the file of an attachment for reading; it is verified as it is read.
    ///
    /// # Errors
    /// [`VaultError::AttachmentUnknown`] also when no file was stored, [`VaultError::OriginalMissing`].
    pub fn open_attachment(&self, id: &str, attachment: &str) -> Result<Original, VaultError> {
        let stored = self.seen(|connection| attachments::stored(connection, id, attachment))?;
        Original::open(&self.folder, &self.slots.vault, &stored)
    }

    /// Takes in a whole dossier with its files, all or nothing, and returns its id. Attachments
    /// without an incoming file are kept as missing ones; an absent id is made up.
    ///
    /// # Errors
    /// [`VaultError::DossierAlreadyThere`], [`VaultError::AttachmentTwice`],
    /// [`VaultError::AttachmentUnknown`] for a file without an attachment, those of [`Self::attach`].
    pub fn put_dossier(
        &mut self,
        mut dossier: Dossier,
        files: Vec<IncomingFile<'_>>,
    ) -> Result<String, VaultError> {
        self.require_second_way()?;
        let id = match dossier.id.take().filter(|id| !id.trim().is_empty()) {
            Some(id) => id,
            None => keys::random_uuid()?,
        };
        dossier.id = Some(id.clone());
        stored_form(&dossier)?;
        let mut stored = Vec::with_capacity(files.len());
        let outcome = self.put_with_files(&id, &mut dossier, files, &mut stored);
        self.keep_or_unlink(&stored, outcome.map(|()| id))
    }

    fn put_with_files(
        &mut self,
        id: &str,
        dossier: &mut Dossier,
        files: Vec<IncomingFile<'_>>,
        stored: &mut Vec<StoredFile>,
    ) -> Result<(), VaultError> {
        let mut placed = Vec::with_capacity(files.len());
        for incoming in files {
            let attachment =
                dossier.attachments.get_mut(incoming.attachment).ok_or(VaultError::AttachmentUnknown)?;
            let file = originals::store(&self.folder, &self.slots.vault, incoming.source)?;
            let measured = refuse_changed(attachment.measured.as_ref(), &file);
            stored.push(file);
            measured?;
            if attachment.id.is_none() {
                attachment.id = Some(hex::encode(&keys::random::<8>()?));
            }
            placed.push(attachment.clone());
        }
        let dossier = &*dossier;
        self.in_transaction(|pen| {
            pen.insert(id, dossier)?;
            for (attachment, stored) in placed.iter().zip(stored.iter()) {
                let row = NewRow {
                    dossier: id,
                    attachment: attachment.id.as_deref().unwrap_or_default(),
                    stored,
                    measured: attachment.measured.as_ref(),
                };
                attachments::insert(pen.connection, &row)?;
            }
            pen.enter(Deed::DossierImported, Some(id), None, None)
        })
    }

    /// A file whose row was refused goes again. One whose row the disk did not take stays until the next start:
    /// a commit that failed may come back from the log, and its row would miss the file.
    pub(super) fn keep_or_unlink<T>(
        &self,
        stored: &[StoredFile],
        outcome: Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let may_come_back = matches!(
            outcome,
            Err(VaultError::StorageFault { .. } | VaultError::DiskFull | VaultError::NoPermission)
        );
        if outcome.is_err() && !may_come_back {
            for file in stored {
                // The first error is the one to report; the next start sweeps.
                let _ = folder::remove_if_there(&self.folder.original(&file.file));
            }
        }
        outcome
    }
}

/// The id of a file that is attached. The random end keeps an id from coming back after it was taken off,
/// while undo may need both.
pub(super) fn new_id(role: Option<AttachmentRole>) -> Result<String, VaultError> {
    let stem = role.map_or("file", AttachmentRole::word);
    Ok([stem, "-", &hex::encode(&keys::random::<4>()?)].concat())
}

pub(super) fn refuse_changed(measured: Option<&Measured>, stored: &StoredFile) -> Result<(), VaultError> {
    match measured {
        Some(Measured::File(file)) if file.checksum.sha256() != Some(&stored.sha256) => {
            Err(VaultError::FileChanged)
        }
        _ => Ok(()),
    }
}

/// The last part of a path in either notation.
fn last_part(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// A file name for the dossier folder that no other attachment of the dossier has.
pub(super) fn free_name(name: &str, dossier: &Dossier) -> String {
    // Case does not tell files apart on Windows and macOS.
    let taken: HashSet<String> = dossier
        .attachments
        .iter()
        .filter_map(|attachment| attachment.file.as_deref())
        .map(str::to_lowercase)
        .collect();
    let free = |name: &String| !taken.contains(&["files/", name].concat().to_lowercase());
    let clean: String =
        last_part(name).chars().filter(|c| !c.is_control() && !"<>:\"|?*%".contains(*c)).collect();
    let clean = clean.trim_matches(['.', ' ']);
    let (stem, ending) = match clean.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.chars().count() <= 8 => {
            (stem, [".", ending].concat())
        }
        _ => (clean, String::new()),
    };
    let stem: String =
        if stem.is_empty() { "file".to_owned() } else { stem.chars().take(LONGEST_NAME).collect() };
    let plain = [&stem, ending.as_str()].concat();
    if free(&plain) {
        return plain;
    }
    let numbered = (2..).map(|number: u32| format!("{stem}-{number}{ending}")).find(free);
    numbered.unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::free_name;
    use tongguan_domain::{Attachment, Dossier};

    #[test]
    fn a_file_name_is_its_last_part_and_taken_once() {
        let mut dossier = Dossier::default();
        for (given, expected) in [
            ("/home/x/营业执照.JPG", "营业执照.JPG"),
            ("C:\\scans\\营业执照.jpg", "营业执照-2.jpg"),
            ("../../etc/passwd", "passwd"),
            ("..", "file"),
            ("", "file-2"),
            ("a\u{0}b\n.png", "ab.png"),
            ("CON:1?.png", "CON1.png"),
        ] {
            let name = free_name(given, &dossier);
            assert_eq!(name, expected);
            dossier
                .attachments
                .push(Attachment { file: Some(format!("files/{name}")), ..Attachment::default() });
        }
    }
}
