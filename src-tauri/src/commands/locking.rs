//! What the page may ask of locking, and of what it leaves behind when it is locked.

use std::time::Instant;

use tauri::AppHandle;
use tongguan_wire::shapes::{Leaving, Status};
use tongguan_wire::view;

use super::Held;
use crate::shell::Answer;
use crate::{clipboard, lock as locking};

/// Keeps what the page hands in, closes the vault, and begins anew.
#[tauri::command]
pub(super) async fn lock(app: AppHandle, shell: Held<'_>, leaving: Leaving) -> Answer<()> {
    let kept = shell
        .ask(move |desk| {
            let kept = desk.leave(view::left(leaving));
            desk.lock();
            kept
        })
        .await;
    // Not from within the runtime, whose threads the ways out of this program wait for.
    std::thread::spawn(move || locking::begin_anew(&app));
    kept
}

/// What was left behind, once.
#[tauri::command]
pub(super) async fn resume(shell: Held<'_>) -> Answer<Option<Leaving>> {
    shell.ask(|desk| Ok(desk.resume()?.map(view::leaving))).await
}

/// The officer did something in the page.
#[tauri::command]
pub(super) async fn stir(shell: Held<'_>) -> Answer<()> {
    shell.awake.stir(Instant::now());
    Ok(())
}

#[tauri::command]
pub(super) async fn set_idle_minutes(shell: Held<'_>, minutes: u32) -> Answer<Status> {
    shell.ask(move |desk| desk.set_idle_minutes(minutes).map(|()| view::status(desk))).await
}

#[tauri::command]
pub(super) async fn set_officer(shell: Held<'_>, name: String) -> Answer<Status> {
    shell.ask(move |desk| desk.set_officer(&name).map(|()| view::status(desk))).await
}

/// Copies an identity value for a short while; the journal remembers that it was shown.
#[tauri::command]
pub(super) async fn copy_value(app: AppHandle, shell: Held<'_>, id: String, path: String) -> Answer<()> {
    let value = shell.ask(move |desk| desk.reveal(&id, &path)).await?;
    if clipboard::copy(&app, value) { Ok(()) } else { Err(view::clipboard_missing()) }
}
