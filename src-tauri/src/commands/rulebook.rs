//! What the page may ask of the rule book, and the ways it finds.

use tauri::AppHandle;
use tongguan_wire::shapes::{HitView, RuleBookView, RuleView, SuccessionView, WayView};
use tongguan_wire::{rulebook, view, ways};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn rule_book(shell: Held<'_>) -> Answer<RuleBookView> {
    shell.ask(|desk| rulebook::overview(desk)).await
}

#[tauri::command]
pub(super) async fn find_in_rule_book(shell: Held<'_>, text: String) -> Answer<Vec<HitView>> {
    shell.ask(move |desk| rulebook::find(desk, &text)).await
}

#[tauri::command]
pub(super) async fn find_ways(shell: Held<'_>, text: String, in_dossier: bool) -> Answer<Vec<WayView>> {
    shell.ask(move |desk| ways::find(desk, &text, in_dossier)).await
}

#[tauri::command]
pub(super) async fn rule(shell: Held<'_>, id: String) -> Answer<RuleView> {
    shell.ask(move |desk| rulebook::rule(desk, &id)).await
}

#[tauri::command]
pub(super) async fn rule_book_changes(shell: Held<'_>) -> Answer<Option<SuccessionView>> {
    shell.ask(|desk| Ok(desk.succession()?.map(|found| rulebook::succession(desk, &found)))).await
}

#[tauri::command]
pub(super) async fn import_rule_book(
    app: AppHandle,
    shell: Held<'_>,
    goes_back: bool,
) -> Answer<RuleBookView> {
    let Some(file) = pick(&app, Wish::RuleBook).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            desk.import_rule_book(&file, goes_back)?;
            rulebook::overview(desk)
        })
        .await
}

#[tauri::command]
pub(super) async fn accept_signer(app: AppHandle, shell: Held<'_>, fingerprint: String) -> Answer<String> {
    let Some(key) = pick(&app, Wish::PublicKey).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell.ask(move |desk| Ok(desk.accept_compared_signer(&key, &fingerprint)?.signer.name)).await
}
