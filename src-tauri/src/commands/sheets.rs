//! What the page may ask of spreadsheets.

use tauri::AppHandle;
use tongguan_desk::importing::write_template;
use tongguan_wire::shapes::{Home, SheetView};
use tongguan_wire::{sheets, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn try_sheet(app: AppHandle, shell: Held<'_>) -> Answer<SheetView> {
    let Some(sheet) = pick(&app, Wish::Sheet).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            let words = desk.words();
            let imported = desk.try_sheet(&sheet)?;
            Ok(sheets::sheet(view::file_name(&sheet), imported, &words))
        })
        .await
}

#[tauri::command]
pub(super) async fn tried_sheet(shell: Held<'_>, file: String) -> Answer<SheetView> {
    shell.ask(move |desk| Ok(sheets::sheet(file, desk.tried_sheet()?, &desk.words()))).await
}

#[tauri::command]
pub(super) async fn import_sheet(shell: Held<'_>) -> Answer<Home> {
    shell
        .ask(move |desk| {
            desk.import_sheet()?;
            desk.home().map(|rows| view::home(desk, rows))
        })
        .await
}

#[tauri::command]
pub(super) async fn save_template(app: AppHandle, shell: Held<'_>) -> Answer<String> {
    let Some(out) = pick(&app, Wish::NewFile("tongguan.xlsx".to_owned())).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            write_template(&out, &desk.rule_book()?.lists, &desk.words()).map(|()| view::file_name(&out))
        })
        .await
}
