//! The file is the one that was attached: its SHA-256 is the one in the dossier.

use serde::Deserialize;
use tongguan_domain::Measured;

use super::Judged;
use crate::facts::Facts;
use crate::phrases::Unjudged;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentChecksum {}

impl AttachmentChecksum {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(stated) = place.text() else { return Judged::NotConcerned };
        match place.attachment().map(|attachment| &attachment.measured) {
            Some(Some(Measured::File(file))) => {
                let Some(sha256) = file.checksum.sha256() else {
                    return Judged::CannotSay(Unjudged::NotMeasured);
                };
                let holds = stated.reveal().trim().eq_ignore_ascii_case(sha256);
                Judged::holds_or(holds, || {
                    Facts::found(beginning(&place.found().en)).with("other", beginning(sha256))
                })
            }
            Some(None) => Judged::CannotSay(Unjudged::NotMeasured),
            Some(Some(Measured::Missing)) | None => Judged::NotConcerned,
        }
    }
}

fn beginning(sum: &str) -> String {
    sum.chars().take(8).collect()
}
