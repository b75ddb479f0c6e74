//! The dossier has a document of one of these roles.

use serde::Deserialize;
use tongguan_domain::{AttachmentRole, Choice, Field, FieldValue};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::place::paths;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentPresent {
    roles: Vec<Word<AttachmentRole>>,
}

impl AttachmentPresent {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        Judged::holds_or(count(place, &self.roles) > 0, Facts::none)
    }

    pub(crate) fn first_role(&self) -> Option<AttachmentRole> {
        self.roles.first().map(|word| word.0)
    }
}

/// How many attachments have one of these roles.
pub(super) fn count(place: &Place<'_>, roles: &[Word<AttachmentRole>]) -> usize {
    let words: Vec<&str> = roles.iter().map(|word| word.0.word()).collect();
    let found = paths(place.dossier, Field::AttachmentRole).map(|path| place.read(path));
    found.filter(|role| matches!(role, FieldValue::Text(role) if words.contains(&role.as_str()))).count()
}
