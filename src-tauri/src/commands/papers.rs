//! What the page may ask of the files of a dossier.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use tauri::AppHandle;
use tauri::ipc::Channel;
use tongguan_wire::shapes::{CopyView, DossierView, FilesView, Progress, WaitingView};
use tongguan_wire::{tray, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::{Answer, Shell};

#[tauri::command]
pub(super) async fn choose_files(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    role: String,
    progress: Channel<Progress>,
) -> Answer<DossierView> {
    let paths = pick(&app, Wish::Papers).await;
    if paths.is_empty() {
        return Err(view::cancelled());
    }
    let mut goes_on = goes_on(&shell, progress, paths.len());
    shell
        .ask(move |desk| {
            let open = desk.attach(&id, &paths, &role, &mut goes_on)?;
            Ok(view::dossier(desk, &open))
        })
        .await
}

#[tauri::command]
pub(super) async fn look_at_chosen(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    progress: Channel<Progress>,
) -> Answer<Vec<WaitingView>> {
    let paths = pick(&app, Wish::Papers).await;
    if paths.is_empty() {
        return Err(view::cancelled());
    }
    look_at(&shell, id, paths, progress).await
}

#[tauri::command]
pub(super) async fn look_at_dropped(
    shell: Held<'_>,
    id: String,
    token: String,
    progress: Channel<Progress>,
) -> Answer<Vec<WaitingView>> {
    let paths = shell.dropped.take(&token);
    look_at(&shell, id, paths, progress).await
}

async fn look_at(
    shell: &Shell,
    id: String,
    paths: Vec<PathBuf>,
    progress: Channel<Progress>,
) -> Answer<Vec<WaitingView>> {
    let mut goes_on = goes_on(shell, progress, paths.len());
    shell.ask(move |desk| desk.look_at(&id, paths, &mut goes_on).map(tray::waiting)).await
}

#[tauri::command]
pub(super) async fn waiting_files(shell: Held<'_>, id: String) -> Answer<Vec<WaitingView>> {
    shell.ask(move |desk| Ok(tray::waiting(desk.tray(&id)))).await
}

#[tauri::command]
pub(super) async fn take_files(
    shell: Held<'_>,
    id: String,
    roles: BTreeMap<u32, String>,
    progress: Channel<Progress>,
) -> Answer<FilesView> {
    let mut goes_on = goes_on(&shell, progress, roles.len());
    shell
        .ask(move |desk| desk.take_files(&id, &roles, &mut goes_on).map(|open| tray::files(desk, &open)))
        .await
}

#[tauri::command]
pub(super) async fn put_aside(shell: Held<'_>, id: String, key: u32) -> Answer<Vec<WaitingView>> {
    shell.ask(move |desk| Ok(tray::waiting(desk.put_aside(&id, key)))).await
}

/// Tells the page how far it is, until the officer wants it to stop.
fn goes_on(
    shell: &Shell,
    progress: Channel<Progress>,
    total: usize,
) -> impl FnMut(usize) -> bool + Send + use<> {
    let stop = shell.begin_work();
    move |done| {
        let _ = progress.send(Progress { done, total });
        !stop.load(Ordering::SeqCst)
    }
}

#[tauri::command]
pub(super) async fn remove_attachment(shell: Held<'_>, id: String, index: usize) -> Answer<DossierView> {
    shell.ask(move |desk| desk.detach(&id, index).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
pub(super) async fn try_copy(
    shell: Held<'_>,
    id: String,
    attachment: String,
    page: u32,
    across: u16,
    down: u16,
) -> Answer<CopyView> {
    let focus = (across, down);
    shell.ask(move |desk| desk.try_copy(&id, &attachment, page, focus).map(|tried| view::copy(&tried))).await
}

#[tauri::command]
pub(super) async fn keep_copy(shell: Held<'_>, id: String, attachment: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.keep_copy(&id, &attachment).map(|open| view::dossier(desk, &open))).await
}
