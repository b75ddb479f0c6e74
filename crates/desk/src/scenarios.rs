//! What-ifs: a dossier doubled in the vault, and two dossiers side by side. Keeping one is removing the other.

use std::collections::HashMap;

use tongguan_domain::{Attachment, Choice, Dossier, Field, FieldPath, FieldValue};
use tongguan_vault::{IncomingFile, VaultError};

use crate::dossiers::OpenDossier;
use crate::{Desk, Problem};

impl Desk {
    /// Doubles a dossier with its files as a what-if of another title. The double has ids of its own
    /// throughout, so that no later change of one touches the other, and no packets are built of it yet.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own. Nothing is added then.
    pub fn duplicate_dossier(&mut self, id: &str, title: &str) -> Result<OpenDossier, Problem> {
        let vault = self.seen_vault()?;
        let original = vault.dossier(id)?;
        let mut files = Vec::new();
        for (place, attachment) in original.attachments.iter().enumerate() {
            let Some(attachment) = &attachment.id else { continue };
            match vault.open_attachment(id, attachment) {
                Ok(content) => files.push((place, content)),
                // A file that was never there is not there in the double either.
                Err(VaultError::AttachmentUnknown) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let incoming = files
            .iter_mut()
            .map(|(attachment, source)| IncomingFile { attachment: *attachment, source })
            .collect();
        let double = self.open_vault()?.put_dossier(doubled(original, title)?, incoming)?;
        self.open_dossier(&double)
    }
}

/// The same dossier under another title, with fresh ids.
fn doubled(mut dossier: Dossier, title: &str) -> Result<Dossier, Problem> {
    dossier.id = None;
    dossier.title = Some(title.trim().to_owned());
    dossier.history.packets = None;
    let mut fresh = HashMap::new();
    for attachment in &dossier.attachments {
        if let Some(id) = &attachment.id {
            fresh.insert(id.clone(), fresh_id(attachment)?);
        }
    }
    let names_an_attachment =
        |field: &Field| *field == Field::AttachmentId || field.template().ends_with(".attachment");
    for field in Field::ALL.iter().copied().filter(names_an_attachment) {
        for path in places(&dossier, field) {
            if let FieldValue::Text(id) = dossier.value(path)
                && let Some(fresh) = fresh.get(&id)
            {
                dossier.set(path, FieldValue::Text(fresh.clone()))?;
            }
        }
    }
    Ok(dossier)
}

fn fresh_id(attachment: &Attachment) -> Result<String, Problem> {
    let mut random = [0_u8; 8];
    getrandom::fill(&mut random).map_err(|_| VaultError::RandomnessMissing)?;
    let role = attachment.role.map_or("file", Choice::word);
    Ok(format!("{role}-{:016x}", u64::from_be_bytes(random)))
}

/// The places of a field: one, or one for each item of its list.
pub(crate) fn places(dossier: &Dossier, field: Field) -> Vec<FieldPath> {
    let list = field.template().split_once("[]").and_then(|(list, _)| Field::from_template(list));
    match list {
        Some(list) => (0..dossier.count(list)).map(|index| FieldPath::item(field, index)).collect(),
        None => vec![FieldPath::of(field)],
    }
}
