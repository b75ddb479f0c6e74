//! A file that takes the place of an attached one, such as a copy that fits.

use std::io::Read;

use tongguan_domain::{Attachment, Dossier, Field, FieldPath, Measured};

use super::Vault;
use super::editing::Step;
use super::filing::{free_name, new_id, refuse_changed};
use crate::error::VaultError;
use crate::originals;
use crate::tables::attachments::{self, NewRow};
use crate::tables::journal::Deed;

impl Vault {
    /// Puts a file in the place of an attached one: role, note and what points at it stay. It is one
    /// change; undo brings the former file back. `name` and `measured` are as for [`Vault::attach`].
    ///
    /// # Errors
    /// [`VaultError::AttachmentUnknown`]; those of [`Vault::attach`]. The dossier is unchanged then.
    pub fn replace(
        &mut self,
        id: &str,
        attachment: &str,
        source: &mut dyn Read,
        name: &str,
        measured: Option<Measured>,
    ) -> Result<(), VaultError> {
        self.require_second_way()?;
        let former = self.dossier(id)?;
        let (place, replaced) = former.attachment(attachment).ok_or(VaultError::AttachmentUnknown)?;
        let new = new_id(replaced.role)?;
        let stored = originals::store(&self.folder, &self.slots.vault, source)?;
        let mut dossier = former.clone();
        let replacing = Attachment {
            id: Some(new.clone()),
            file: Some(["files/", &free_name(name, &former)].concat()),
            sha256: Some(stored.sha256.clone()),
            measured: measured.clone(),
            ..replaced.clone()
        };
        if let Some(slot) = dossier.attachments.get_mut(place) {
            *slot = replacing;
        }
        point_at(&mut dossier, attachment, &new);
        let label = FieldPath::item(Field::Attachment, place).to_string();
        let step = Step { label: &label, path: &new, deed: Deed::Attached };
        let outcome = refuse_changed(measured.as_ref(), &stored).and_then(|()| {
            self.save(id, step, &former, &dossier, |pen| {
                let row =
                    NewRow { dossier: id, attachment: &new, stored: &stored, measured: measured.as_ref() };
                attachments::insert(pen.connection, &row)
            })
        });
        self.keep_or_unlink(&[stored], outcome)
    }
}

/// Everything that pointed at one attachment points at another.
fn point_at(dossier: &mut Dossier, former: &str, new: &str) {
    let consents = &mut dossier.consent;
    let pointers = dossier
        .licences
        .iter_mut()
        .map(|licence| &mut licence.attachment)
        .chain(dossier.mini_program.pre_approvals.iter_mut().map(|approval| &mut approval.attachment))
        .chain([&mut consents.administrator.attachment, &mut consents.subject_principal.attachment]);
    for pointer in pointers.filter(|pointer| pointer.as_deref() == Some(former)) {
        *pointer = Some(new.to_owned());
    }
}
