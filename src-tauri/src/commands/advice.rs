//! What the page may ask about routes, licences, days, costs, and of a second dossier beside the first.

use tauri::AppHandle;
use tongguan_desk::Day;
use tongguan_wire::shapes::{
    ComparisonView, DossierView, LicencesView, RouteCostsView, RoutesView, TimelineView, WhatIfView,
};
use tongguan_wire::{advice, view};

use super::Held;
use crate::picker::{Wish, pick};
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn routes(shell: Held<'_>, id: String) -> Answer<RoutesView> {
    shell.ask(move |desk| desk.route_advice(&id).map(|found| advice::routes(desk, &found))).await
}

#[tauri::command]
pub(super) async fn choose_route(
    shell: Held<'_>,
    id: String,
    route: String,
    reason: String,
) -> Answer<DossierView> {
    shell
        .ask(move |desk| desk.choose_route(&id, &route, &reason).map(|open| view::dossier(desk, &open)))
        .await
}

#[tauri::command]
pub(super) async fn licences(shell: Held<'_>, id: String) -> Answer<LicencesView> {
    shell.ask(move |desk| desk.licence_advice(&id).map(|found| advice::licences(desk, &found))).await
}

#[tauri::command]
pub(super) async fn what_if(
    shell: Held<'_>,
    id: String,
    more: Vec<String>,
    without: Vec<String>,
) -> Answer<WhatIfView> {
    shell
        .ask(move |desk| desk.what_if(&id, &more, &without).map(|change| advice::what_if(desk, &change)))
        .await
}

#[tauri::command]
pub(super) async fn costs(shell: Held<'_>, id: String, years: u32) -> Answer<Vec<RouteCostsView>> {
    shell.ask(move |desk| desk.costs(&id, years).map(|found| advice::costs(desk, &found))).await
}

#[tauri::command]
pub(super) async fn timeline(shell: Held<'_>, id: String, start: String) -> Answer<TimelineView> {
    shell
        .ask(move |desk| {
            let start = day(desk, &start);
            desk.forecast(&id, start).map(|found| advice::timeline(desk, &found))
        })
        .await
}

#[tauri::command]
pub(super) async fn record_step(
    shell: Held<'_>,
    id: String,
    step: String,
    state: String,
    reached_on: String,
) -> Answer<DossierView> {
    shell
        .ask(move |desk| {
            let open = desk.record_step(&id, &step, &state, &reached_on)?;
            Ok(view::dossier(desk, &open))
        })
        .await
}

#[tauri::command]
pub(super) async fn save_calendar(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    start: String,
) -> Answer<String> {
    let asked = id.clone();
    let name = shell.ask(move |desk| desk.advice_name(&asked, "timeline", ".ics")).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            let start = day(desk, &start);
            desk.save_calendar(&id, start, &out).map(|()| view::file_name(&out))
        })
        .await
}

#[tauri::command]
pub(super) async fn save_assessment(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    format: String,
) -> Answer<String> {
    let ending = if format == "html" { ".html" } else { ".pdf" };
    let asked = id.clone();
    let name = shell.ask(move |desk| desk.advice_name(&asked, "assessment", ending)).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell
        .ask(move |desk| {
            let today = desk.today();
            desk.save_assessment(&id, today, &out).map(|()| view::file_name(&out))
        })
        .await
}

#[tauri::command]
pub(super) async fn duplicate_dossier(shell: Held<'_>, id: String, title: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.duplicate_dossier(&id, &title).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
pub(super) async fn compare_dossiers(shell: Held<'_>, id: String, other: String) -> Answer<ComparisonView> {
    shell
        .ask(move |desk| {
            let ids = [id.as_str(), other.as_str()];
            let found = desk.compare_dossiers(ids, desk.today())?;
            Ok(advice::comparison(desk, ids, &found))
        })
        .await
}

/// The day of a text; today when it is none.
fn day(desk: &tongguan_desk::Desk, text: &str) -> Day {
    tongguan_desk::day(text).unwrap_or_else(|| desk.today())
}
