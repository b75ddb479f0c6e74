//! The dossiers in the vault: opening, and every edit, saved and checked at once.

use tongguan_domain::{Dossier, Field, FieldPath, FieldValue};
use tongguan_rules::{Report, Verdict};
use tongguan_vault::Deed;

use crate::{Desk, Problem, SecretText, consents, habits, sample};

/// An open dossier with the report of today.
#[derive(Debug, Clone)]
pub struct OpenDossier {
    /// Stable id.
    pub id: String,
    /// The dossier, its attachments measured.
    pub dossier: Dossier,
    /// The report of today.
    pub report: Report,
    /// Whether there is a change to undo.
    pub can_undo: bool,
    /// Whether there is a change to redo.
    pub can_redo: bool,
    /// Last change, RFC 3339 in UTC.
    pub saved: String,
}

impl Desk {
    /// Whether the sample dossier can still be added.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn sample_is_offered(&self) -> Result<bool, Problem> {
        let id = sample::dossier()?.id.unwrap_or_default();
        Ok(self.seen_vault()?.dossiers()?.iter().all(|row| row.id != id))
    }

    /// Begins a dossier.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own, among them that there is only one way in.
    pub fn create_dossier(&mut self, title: &str) -> Result<OpenDossier, Problem> {
        let id = self.open_vault()?.create_dossier(title.trim())?;
        self.open_dossier(&id)
    }

    /// Adds the sample dossier with its pictures.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn add_sample(&mut self) -> Result<OpenDossier, Problem> {
        let dossier = sample::dossier()?;
        let mut readers = Vec::new();
        for (place, attachment) in dossier.attachments.iter().enumerate() {
            use tongguan_packet::AttachmentSource as _;
            readers.push((place, sample::SampleFiles.open(attachment).map_err(|_| Problem::SampleBroken)?));
        }
        let files = readers
            .iter_mut()
            .map(|(attachment, source)| tongguan_vault::IncomingFile {
                attachment: *attachment,
                source: &mut **source,
            })
            .collect();
        let id = self.open_vault()?.put_dossier(dossier.clone(), files)?;
        self.open_dossier(&id)
    }

    /// Erases a dossier with its files and its history.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn remove_dossier(&mut self, id: &str) -> Result<(), Problem> {
        self.open_vault()?.remove_dossier(id)?;
        Ok(())
    }

    /// Opens a dossier and checks it as of today.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn open_dossier(&self, id: &str) -> Result<OpenDossier, Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id)?;
        let report = self.report_on(id, &dossier)?;
        let saved = vault.dossiers()?.into_iter().find(|row| row.id == id).map(|row| row.updated);
        Ok(OpenDossier {
            id: id.to_owned(),
            can_undo: vault.can_undo(id)?,
            can_redo: vault.can_redo(id)?,
            saved: saved.unwrap_or_default(),
            dossier,
            report,
        })
    }

    /// Puts a value into a field and saves it; numbers that are right but for a habit of writing are
    /// stored in their plain form.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`], [`Problem::Field`]; the vault's own.
    pub fn set_field(&mut self, id: &str, path: &str, value: FieldValue) -> Result<OpenDossier, Problem> {
        let place: FieldPath = path.parse().map_err(|_| Problem::NoSuchField)?;
        let today = self.today();
        self.open_vault()?.change(id, path, |dossier| {
            let value = habits::plain(dossier, place, value, today);
            consents::require_for_value(dossier, place, &value, today)?;
            dossier.set(place, value)?;
            Ok::<_, Problem>(())
        })?;
        self.open_dossier(id)
    }

    /// Adds an empty part to a list.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`], [`Problem::Field`]; the vault's own.
    pub fn add_item(&mut self, id: &str, list: &str) -> Result<OpenDossier, Problem> {
        let field = list_field(list)?;
        self.open_vault()?.change(id, list, |dossier| {
            dossier.add_item(field)?;
            Ok::<_, Problem>(())
        })?;
        self.open_dossier(id)
    }

    /// Removes a part from a list; the parts after it move up, and so does the main category.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`], [`Problem::Field`]; the vault's own.
    pub fn remove_item(&mut self, id: &str, list: &str, index: usize) -> Result<OpenDossier, Problem> {
        let field = list_field(list)?;
        self.open_vault()?.change(id, list, |dossier| {
            dossier.remove_item(field, index)?;
            if field == Field::Categories {
                let main = dossier.mini_program.main_category.and_then(|main| usize::try_from(main).ok());
                dossier.mini_program.main_category = match main {
                    Some(main) if main == index => None,
                    Some(main) if main > index => i64::try_from(main - 1).ok(),
                    _ => dossier.mini_program.main_category,
                };
            }
            Ok::<_, Problem>(())
        })?;
        self.open_dossier(id)
    }

    /// Takes the last change back.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn undo(&mut self, id: &str) -> Result<OpenDossier, Problem> {
        self.open_vault()?.undo(id)?;
        self.open_dossier(id)
    }

    /// Makes the last change that was taken back again.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn redo(&mut self, id: &str) -> Result<OpenDossier, Problem> {
        self.open_vault()?.redo(id)?;
        self.open_dossier(id)
    }

    /// An identity value unmasked; the journal remembers that it was shown.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`]; the vault's own.
    pub fn reveal(&mut self, id: &str, path: &str) -> Result<SecretText, Problem> {
        let place: FieldPath = path.parse().map_err(|_| Problem::NoSuchField)?;
        let value = match self.seen_vault()?.dossier(id)?.value(place) {
            FieldValue::Secret(secret) => secret,
            _ => return Err(Problem::NoSuchField),
        };
        self.record(Deed::Revealed, id, path)?;
        Ok(value)
    }
}

impl OpenDossier {
    /// Whether nothing blocks.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.report.verdict() == Verdict::Ready
    }
}

fn list_field(list: &str) -> Result<Field, Problem> {
    Field::from_template(list).ok_or(Problem::NoSuchField)
}
