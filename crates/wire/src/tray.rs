//! Files that wait to be told what they are, from the desk to the screens.

use tongguan_desk::tray::Waiting;
use tongguan_desk::{Choice as _, Desk, OpenDossier};
use tongguan_domain::attachment::MeasuredFile;

use crate::shapes::{FilesView, WaitingView};
use crate::view;

/// The files on the tray.
#[must_use]
pub fn waiting(files: &[Waiting]) -> Vec<WaitingView> {
    files.iter().map(waiting_one).collect()
}

/// The dossier, and what is left on its tray.
#[must_use]
pub fn files(desk: &Desk, open: &OpenDossier) -> FilesView {
    FilesView { dossier: view::dossier(desk, open), tray: waiting(desk.tray(&open.id)) }
}

fn waiting_one(file: &Waiting) -> WaitingView {
    let measured = file.measured.as_ref();
    let picture = measured.and_then(|file| file.picture.as_ref());
    WaitingView {
        key: file.key,
        name: file.name.clone(),
        bytes: measured.map_or(0, |file| file.bytes),
        format: measured.map(|file| file.format.word().to_owned()).unwrap_or_default(),
        width: picture.map_or(0, |picture| picture.width),
        height: picture.map_or(0, |picture| picture.height),
        shown: measured.is_some_and(is_shown),
        role: file.role.map(|role| role.word().to_owned()).unwrap_or_default(),
        trouble: file.problem.as_ref().map(view::trouble),
    }
}

/// Whether a picture of a file can be shown.
pub(crate) fn is_shown(file: &MeasuredFile) -> bool {
    let is_paper = file.document.as_ref().is_some_and(|paper| !paper.encrypted && paper.pages > 0);
    !file.damaged && (is_paper || file.picture.is_some())
}
