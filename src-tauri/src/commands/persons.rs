//! What the page may ask about persons: where they stand, what is held of them, and to erase it.

use tauri::AppHandle;
use tongguan_desk::{Desk, Keeping, Part, Problem, Reach};
use tongguan_wire::shapes::{DossierView, DueView, ErasureView, KeepingView, PersonView};
use tongguan_wire::{persons, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn persons_of(shell: Held<'_>, id: String) -> Answer<Vec<PersonView>> {
    shell.ask(move |desk| persons::persons(desk, &id)).await
}

/// Erases a person; where the certificate goes is asked first.
#[tauri::command]
pub(super) async fn erase(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    part: String,
    everywhere: bool,
) -> Answer<ErasureView> {
    let name = shell.ask(|desk| Ok(desk.certificate_name())).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            let reach = if everywhere { Reach::Everywhere } else { Reach::Here };
            let certificate = desk.erase_person(&id, part_of(&part)?, reach)?;
            certificate.write(&out, &desk.words())?;
            Ok(persons::erasure(desk, &certificate, &out))
        })
        .await
}

#[tauri::command]
pub(super) async fn disclose(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    part: String,
    format: String,
) -> Answer<String> {
    let name = shell.ask(move |desk: &mut Desk| Ok(desk.disclosure_name(&format))).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            desk.disclose_person(&id, part_of(&part)?, &out)?;
            Ok(view::file_name(&out))
        })
        .await
}

#[tauri::command]
pub(super) async fn withdraw_consent(shell: Held<'_>, id: String, part: String) -> Answer<DossierView> {
    shell
        .ask(move |desk| {
            let open = desk.withdraw_consent(&id, part_of(&part)?)?;
            Ok(view::dossier(desk, &open))
        })
        .await
}

#[tauri::command]
pub(super) async fn due(shell: Held<'_>) -> Answer<Vec<DueView>> {
    shell.ask(|desk| desk.due(desk.today()).map(|due| persons::due(desk, due))).await
}

#[tauri::command]
pub(super) async fn keeping(shell: Held<'_>) -> Answer<Vec<KeepingView>> {
    shell.ask(|desk| persons::keeping(desk)).await
}

#[tauri::command]
pub(super) async fn set_keeping(shell: Held<'_>, keeping: String, days: u32) -> Answer<Vec<KeepingView>> {
    shell
        .ask(move |desk| {
            let keeping = Keeping::from_word(&keeping).ok_or(Problem::NoSuchPreference)?;
            desk.set_keeping_days(keeping, days)?;
            persons::keeping(desk)
        })
        .await
}

fn part_of(word: &str) -> Result<Part, Problem> {
    Part::from_word(word).ok_or(Problem::NoSuchField)
}
