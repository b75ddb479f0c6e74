//! What the page may ask of the answers that came back.

use std::path::Path;

use tauri::AppHandle;
use tongguan_desk::{Desk, Problem};
use tongguan_wire::shapes::{AnswerView, TakenInView, TypedAnswer};
use tongguan_wire::{feedback, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn answers(shell: Held<'_>, id: String) -> Answer<Vec<AnswerView>> {
    shell.ask(move |desk| desk.open_dossier(&id).map(|open| feedback::answers(&open))).await
}

#[tauri::command]
pub(super) async fn choose_answer(app: AppHandle, shell: Held<'_>, id: String) -> Answer<TakenInView> {
    let Some(file) = pick(&app, Wish::Answer).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell.ask(move |desk| take_in(desk, &id, &file)).await
}

#[tauri::command]
pub(super) async fn take_dropped_answer(shell: Held<'_>, id: String, token: String) -> Answer<TakenInView> {
    let file = shell.dropped.take(&token).into_iter().next();
    shell.ask(move |desk| take_in(desk, &id, &file.ok_or(Problem::NoFile)?)).await
}

fn take_in(desk: &mut Desk, id: &str, file: &Path) -> Result<TakenInView, Problem> {
    desk.import_feedback(id, file, None).map(feedback::taken_in)
}

#[tauri::command]
pub(super) async fn enter_answer(shell: Held<'_>, id: String, answer: TypedAnswer) -> Answer<TakenInView> {
    shell
        .ask(move |desk| {
            let heard = feedback::heard(answer)?;
            desk.enter_feedback(&id, &heard).map(feedback::taken_in)
        })
        .await
}
