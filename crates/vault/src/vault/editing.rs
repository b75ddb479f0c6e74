//! Dossiers in the vault: listing, making, changing with undo and redo.

use serde_json::Value;
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Dossier, FieldPath, FieldValue, Measured};

use super::{Pen, Vault};
use crate::delta::{self, Delta};
use crate::error::VaultError;
use crate::keys;
use crate::tables::dossiers::DossierRow;
use crate::tables::edits::Direction;
use crate::tables::journal::Deed;
use crate::tables::{attachments, dossiers, edits};

impl Vault {
    /// Every dossier, the last changed first.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn dossiers(&self) -> Result<Vec<DossierRow>, VaultError> {
        self.seen(dossiers::list)
    }

    /// Makes an empty dossier and returns its id.
    ///
    /// # Errors
    /// [`VaultError::SecondWayInMissing`], [`VaultError::DiskFull`] and others of writing.
    pub fn create_dossier(&mut self, title: &str) -> Result<String, VaultError> {
        self.require_second_way()?;
        let id = keys::random_uuid()?;
        let dossier = Dossier { id: Some(id.clone()), title: Some(title.to_owned()), ..Dossier::default() };
        stored_form(&dossier)?;
        self.in_transaction(|pen| {
            pen.insert(&id, &dossier)?;
            pen.enter(Deed::DossierCreated, Some(&id), None, None)
        })?;
        Ok(id)
    }

    /// The dossier with that id, with what was measured of its files.
    ///
    /// # Errors
    /// [`VaultError::DossierUnknown`], [`VaultError::DossierUnreadable`].
    pub fn dossier(&self, id: &str) -> Result<Dossier, VaultError> {
        let (mut dossier, measures) = self.seen(|connection| {
            Ok((dossiers::read(connection, id)?, attachments::measures(connection, id)?))
        })?;
        for attachment in &mut dossier.attachments {
            attachment.measured = match measures.iter().find(|(of, _)| attachment.id.as_ref() == Some(of)) {
                Some((_, measured)) => measured.clone(),
                None => attachment.file.as_ref().map(|_| Measured::Missing),
            };
        }
        Ok(dossier)
    }

    /// Changes a dossier and saves it. When this returns `Ok` the change is on the disk and can be
    /// undone; on an error of `edit` or of the vault nothing has changed. `label` names what is
    /// changed, best as a field path, then the journal marks the value that stands there afterwards.
    ///
    /// # Errors
    /// What `edit` returned; [`VaultError::DossierUnknown`], [`VaultError::DossierUnreadable`] when
    /// the changed dossier could not be read back, [`VaultError::DiskFull`] and others of writing.
    pub fn change<T, E: From<VaultError>>(
        &mut self,
        id: &str,
        label: &str,
        edit: impl FnOnce(&mut Dossier) -> Result<T, E>,
    ) -> Result<T, E> {
        self.require_second_way()?;
        let former = self.dossier(id)?;
        let mut dossier = former.clone();
        let outcome = edit(&mut dossier)?;
        dossier.id = Some(id.to_owned());
        self.save(id, Step { label, path: label, deed: Deed::Changed }, &former, &dossier, |_| Ok(()))?;
        Ok(outcome)
    }

    /// Keeps a changed dossier, its edit, its journal entry and `more`, all or nothing.
    pub(super) fn save(
        &mut self,
        id: &str,
        step: Step<'_>,
        former: &Dossier,
        dossier: &Dossier,
        more: impl FnOnce(&Pen<'_>) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let delta = Delta::between(&stored_form(former)?, &stored_form(dossier)?);
        let Some(delta) = delta else { return Ok(()) };
        let value = marked_value(dossier, step.path, &delta);
        self.in_transaction(|pen| {
            pen.update(id, dossier)?;
            edits::append(pen.connection, id, step.label, &delta)?;
            more(pen)?;
            pen.enter(step.deed, Some(id), Some(step.path), Some(&value))
        })
    }

    /// Takes the last change back and returns its label.
    ///
    /// # Errors
    /// [`VaultError::NothingToUndo`], [`VaultError::DossierUnknown`], those of writing.
    pub fn undo(&mut self, id: &str) -> Result<String, VaultError> {
        self.step(id, Direction::Back)
    }

    /// Makes the last undone change again and returns its label.
    ///
    /// # Errors
    /// [`VaultError::NothingToRedo`], [`VaultError::DossierUnknown`], those of writing.
    pub fn redo(&mut self, id: &str) -> Result<String, VaultError> {
        self.step(id, Direction::Forth)
    }

    fn step(&mut self, id: &str, direction: Direction) -> Result<String, VaultError> {
        let (nothing, deed) = match direction {
            Direction::Back => (VaultError::NothingToUndo, Deed::Undone),
            Direction::Forth => (VaultError::NothingToRedo, Deed::Redone),
        };
        let mut form = stored_form(&self.seen(|connection| dossiers::read(connection, id))?)?;
        let edit = self.seen(|connection| edits::next(connection, id, direction))?.ok_or(nothing)?;
        let members = match direction {
            Direction::Back => &edit.delta.before,
            Direction::Forth => &edit.delta.after,
        };
        delta::apply(&mut form, members);
        let dossier = document::read_value(&form).map_err(|cause| VaultError::DossierUnreadable { cause })?;
        self.in_transaction(|pen| {
            pen.update(id, &dossier)?;
            edits::mark(pen.connection, &edit, direction)?;
            pen.enter(deed, Some(id), Some(&edit.label), None)
        })?;
        Ok(edit.label)
    }

    /// The label of the change that [`Self::undo`] would take back.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn next_undo(&self, id: &str) -> Result<Option<String>, VaultError> {
        Ok(self.seen(|connection| edits::next(connection, id, Direction::Back))?.map(|edit| edit.label))
    }

    /// The label of the change that [`Self::redo`] would make again.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn next_redo(&self, id: &str) -> Result<Option<String>, VaultError> {
        Ok(self.seen(|connection| edits::next(connection, id, Direction::Forth))?.map(|edit| edit.label))
    }

    /// Whether there is a change to undo.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn can_undo(&self, id: &str) -> Result<bool, VaultError> {
        Ok(self.next_undo(id)?.is_some())
    }

    /// Whether there is a change to redo.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn can_redo(&self, id: &str) -> Result<bool, VaultError> {
        Ok(self.next_redo(id)?.is_some())
    }
}

/// What a save is about.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    /// For undo.
    pub(super) label: &'a str,
    /// For the journal; best a field path, then the value there is marked.
    pub(super) path: &'a str,
    /// For the journal.
    pub(super) deed: Deed,
}

/// The document as the vault stores it, proved to read back.
pub(super) fn stored_form(dossier: &Dossier) -> Result<Value, VaultError> {
    let form = document::write(dossier, Exposure::Full);
    document::read_value(&form).map_err(|cause| VaultError::DossierUnreadable { cause })?;
    Ok(form)
}

/// What the journal marks of a change: the value at the path, or all members that differ.
fn marked_value(dossier: &Dossier, path: &str, delta: &Delta) -> zeroize::Zeroizing<String> {
    let value = path.parse::<FieldPath>().map(|path| dossier.value(path));
    zeroize::Zeroizing::new(match value {
        Ok(FieldValue::Text(text)) => text,
        Ok(FieldValue::Secret(secret)) => secret.reveal().to_owned(),
        Ok(FieldValue::Empty) => String::new(),
        _ => delta.after.to_string(),
    })
}
