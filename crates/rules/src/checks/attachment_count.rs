//! The dossier has as many documents of these roles as the form takes.

use serde::Deserialize;
use tongguan_domain::AttachmentRole;

use super::Judged;
use super::attachment_present::count;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentCount {
    roles: Vec<Word<AttachmentRole>>,
    min: Option<usize>,
    max: Option<usize>,
}

impl AttachmentCount {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let count = count(place, &self.roles);
        let broken = self.min.filter(|min| count < *min).or(self.max.filter(|max| count > *max));
        match broken {
            Some(limit) => Judged::Fails(Facts::found(count).with("limit", limit)),
            None => Judged::Holds,
        }
    }

    pub(crate) fn first_role(&self) -> Option<AttachmentRole> {
        self.roles.first().map(|word| word.0)
    }
}
