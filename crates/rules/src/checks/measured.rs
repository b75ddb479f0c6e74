//! What intake measured of an attachment, or why a check cannot or need not say anything.

use tongguan_domain::Measured;
use tongguan_domain::attachment::{FileFormat, MeasuredFile, MeasuredPicture};

use super::Judged;
use crate::phrases::Unjudged;
use crate::place::Place;

/// Judges the file. A missing file is another rule's business.
pub(super) fn file(place: &Place<'_>, judge: impl FnOnce(&MeasuredFile) -> Judged) -> Judged {
    place.value();
    match place.attachment().map(|attachment| &attachment.measured) {
        Some(Some(Measured::File(file))) => judge(file),
        Some(None) => Judged::CannotSay(Unjudged::NotMeasured),
        Some(Some(Measured::Missing)) | None => Judged::NotConcerned,
    }
}

/// Judges the picture. A file that is no picture, or is damaged, is another rule's business.
pub(super) fn picture(place: &Place<'_>, judge: impl FnOnce(&MeasuredPicture) -> Judged) -> Judged {
    file(place, |file| match &file.picture {
        Some(picture) => judge(picture),
        None if file.damaged || matches!(file.format, FileFormat::Pdf | FileFormat::Other) => {
            Judged::NotConcerned
        }
        None => Judged::CannotSay(Unjudged::Unreadable),
    })
}

/// Judges what only the decoded pixels show.
pub(super) fn pixels(place: &Place<'_>, judge: impl FnOnce(&MeasuredPicture) -> Judged) -> Judged {
    match place.measured_file() {
        Some(file) if file.beyond_limits => Judged::CannotSay(Unjudged::Unreadable),
        _ => picture(place, judge),
    }
}
