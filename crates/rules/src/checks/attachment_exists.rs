//! The file that the dossier names is there.

use serde::Deserialize;
use tongguan_domain::Measured;

use super::Judged;
use crate::facts::Facts;
use crate::phrases::Unjudged;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentExists {}

impl AttachmentExists {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        place.value();
        match place.attachment().map(|attachment| &attachment.measured) {
            Some(Some(Measured::File(_))) => Judged::Holds,
            Some(Some(Measured::Missing)) => Judged::Fails(Facts::found(place.found())),
            Some(None) => Judged::CannotSay(Unjudged::NotMeasured),
            None => Judged::NotConcerned,
        }
    }
}
