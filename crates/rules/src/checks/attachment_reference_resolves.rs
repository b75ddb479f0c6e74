//! The attachment that is named here is in the dossier, in a role that fits.

use serde::Deserialize;
use tongguan_domain::{AttachmentRole, Choice, Field, FieldPath, FieldValue};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::place::paths;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentReferenceResolves {
    #[serde(default)]
    roles: Vec<Word<AttachmentRole>>,
}

impl AttachmentReferenceResolves {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(id) = place.text() else { return Judged::NotConcerned };
        let wanted = id.reveal().trim();
        let mut named = paths(place.dossier, Field::AttachmentId)
            .filter(|path| matches!(place.read(*path), FieldValue::Text(id) if id.trim() == wanted));
        let holds = named.any(|path| self.admits(place, path));
        Judged::holds_or(holds, || Facts::found(place.found()))
    }

    fn admits(&self, place: &Place<'_>, attachment: FieldPath) -> bool {
        let Some(index) = attachment.index() else { return false };
        let role = place.read(FieldPath::item(Field::AttachmentRole, index));
        self.roles.is_empty()
            || matches!(role, FieldValue::Text(word) if self.roles.iter().any(|role| role.0.word() == word))
    }
}
