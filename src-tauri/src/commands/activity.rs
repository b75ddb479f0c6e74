//! What the page may ask of the journal.

use tauri::AppHandle;
use tongguan_wire::shapes::{ActivityView, JournalProof};
use tongguan_wire::{activity as journal, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn activity(
    shell: Held<'_>,
    dossier: Option<String>,
    before: Option<i64>,
) -> Answer<ActivityView> {
    shell
        .ask(move |desk| {
            let found = desk.activity(dossier.as_deref(), before)?;
            journal::activity(desk, found)
        })
        .await
}

#[tauri::command]
pub(super) async fn verify_journal(shell: Held<'_>) -> Answer<JournalProof> {
    shell.ask(|desk| journal::proof(desk)).await
}

#[tauri::command]
pub(super) async fn save_journal(app: AppHandle, shell: Held<'_>) -> Answer<String> {
    let name = shell.ask(|desk| Ok(desk.journal_file_name())).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            desk.export_journal(&out)?;
            Ok(out.file_name().unwrap_or_default().to_string_lossy().into_owned())
        })
        .await
}
