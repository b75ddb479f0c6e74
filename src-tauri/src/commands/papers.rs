//! What the page may ask of the files of a dossier.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use tauri::AppHandle;
use tauri::ipc::Channel;
use tongguan_wire::shapes::{CopyView, DossierView, Progress};
use tongguan_wire::view;

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
    attach(&shell, id, paths, role, progress).await
}

#[tauri::command]
pub(super) async fn take_dropped(
    shell: Held<'_>,
    id: String,
    token: String,
    role: String,
    progress: Channel<Progress>,
) -> Answer<DossierView> {
    let paths = shell.dropped.take(&token);
    attach(&shell, id, paths, role, progress).await
}

async fn attach(
    shell: &Shell,
    id: String,
    paths: Vec<PathBuf>,
    role: String,
    progress: Channel<Progress>,
) -> Answer<DossierView> {
    let stop = shell.begin_work();
    shell
        .ask(move |desk| {
            let open = desk.attach(&id, &paths, &role, &mut |done| {
                let _ = progress.send(Progress { done, total: paths.len() });
                !stop.load(Ordering::SeqCst)
            })?;
            Ok(view::dossier(desk, &open))
        })
        .await
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
