//! What the page may ask for. Each command unpacks, calls the desk, packs.

mod activity;
mod advice;
mod feedback;
mod guide;
mod locking;
mod papers;
mod persons;
mod rulebook;
mod sheets;

use std::sync::atomic::Ordering;

use tauri::ipc::{Channel, Invoke};
use tauri::{AppHandle, State, Wry};
use tongguan_desk::SecretText;
use tongguan_wire::shapes::{
    CategoryEntry, DossierView, ExportRequest, Home, Lists, Progress, Receipt, RecoveryKit, RegionEntry,
    ReportView, Status, Value, VerificationView,
};
use tongguan_wire::view;

use crate::picker::{Wish, pick};
use crate::shell::{Answer, Shell};

type Held<'a> = State<'a, Shell>;

/// Every command, for the builder.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        status,
        create_vault,
        confirm_recovery,
        renew_recovery,
        unlock,
        unlock_with_recovery,
        locking::lock,
        locking::resume,
        locking::stir,
        locking::set_idle_minutes,
        locking::set_officer,
        locking::copy_value,
        home,
        create_dossier,
        add_sample,
        remove_dossier,
        persons::persons_of,
        persons::erase,
        persons::disclose,
        persons::withdraw_consent,
        persons::due,
        persons::keeping,
        persons::set_keeping,
        open_dossier,
        set_field,
        add_item,
        remove_item,
        undo,
        redo,
        reveal,
        papers::choose_files,
        sheets::try_sheet,
        sheets::tried_sheet,
        sheets::import_sheet,
        sheets::save_template,
        papers::look_at_chosen,
        papers::look_at_dropped,
        papers::waiting_files,
        papers::take_files,
        papers::put_aside,
        papers::remove_attachment,
        papers::try_copy,
        papers::keep_copy,
        check,
        lists,
        search_categories,
        search_regions,
        export_packet,
        stop_work,
        rulebook::rule_book,
        rulebook::find_in_rule_book,
        rulebook::find_ways,
        rulebook::rule,
        rulebook::rule_book_changes,
        rulebook::import_rule_book,
        rulebook::accept_signer,
        feedback::answers,
        feedback::choose_answer,
        feedback::take_dropped_answer,
        feedback::enter_answer,
        activity::activity,
        activity::verify_journal,
        activity::save_journal,
        verify_packet,
        guide::guide_page,
        advice::routes,
        advice::choose_route,
        advice::licences,
        advice::what_if,
        advice::costs,
        advice::timeline,
        advice::record_step,
        advice::save_calendar,
        advice::save_assessment,
        advice::duplicate_dossier,
        advice::compare_dossiers,
        set_language,
        set_theme,
    ]
}

#[tauri::command]
async fn status(shell: Held<'_>) -> Answer<Status> {
    shell.ask(|desk| Ok(view::status(desk))).await
}

#[tauri::command]
async fn create_vault(shell: Held<'_>, passphrase: Option<String>, key_store: bool) -> Answer<RecoveryKit> {
    let passphrase = passphrase.map(SecretText::new);
    shell.ask(move |desk| desk.create_vault(passphrase, key_store).map(view::recovery_kit)).await
}

#[tauri::command]
async fn confirm_recovery(shell: Held<'_>, text: String) -> Answer<Status> {
    let text = SecretText::new(text);
    shell.ask(move |desk| desk.confirm_recovery(&text).map(|()| view::status(desk))).await
}

#[tauri::command]
async fn renew_recovery(shell: Held<'_>) -> Answer<RecoveryKit> {
    shell.ask(|desk| desk.renew_recovery().map(view::recovery_kit)).await
}

#[tauri::command]
async fn unlock(shell: Held<'_>, passphrase: Option<String>) -> Answer<Status> {
    let passphrase = passphrase.map(SecretText::new);
    shell.ask(move |desk| desk.unlock(passphrase).map(|()| view::status(desk))).await
}

#[tauri::command]
async fn unlock_with_recovery(shell: Held<'_>, text: String) -> Answer<Status> {
    let text = SecretText::new(text);
    shell.ask(move |desk| desk.unlock_with_recovery(text).map(|()| view::status(desk))).await
}

#[tauri::command]
async fn home(shell: Held<'_>) -> Answer<Home> {
    shell.ask(|desk| desk.home().map(|rows| view::home(desk, rows))).await
}

#[tauri::command]
async fn create_dossier(shell: Held<'_>, title: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.create_dossier(&title).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn add_sample(shell: Held<'_>) -> Answer<DossierView> {
    shell.ask(|desk| desk.add_sample().map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn remove_dossier(shell: Held<'_>, id: String) -> Answer<Home> {
    shell
        .ask(move |desk| {
            desk.remove_dossier(&id).and_then(|()| desk.home()).map(|rows| view::home(desk, rows))
        })
        .await
}

#[tauri::command]
async fn open_dossier(shell: Held<'_>, id: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.open_dossier(&id).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn set_field(shell: Held<'_>, id: String, path: String, value: Value) -> Answer<DossierView> {
    shell
        .ask(move |desk| {
            let open = desk.set_field(&id, &path, view::field_value(value))?;
            Ok(view::dossier(desk, &open))
        })
        .await
}

#[tauri::command]
async fn add_item(shell: Held<'_>, id: String, list: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.add_item(&id, &list).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn remove_item(shell: Held<'_>, id: String, list: String, index: usize) -> Answer<DossierView> {
    shell.ask(move |desk| desk.remove_item(&id, &list, index).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn undo(shell: Held<'_>, id: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.undo(&id).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn redo(shell: Held<'_>, id: String) -> Answer<DossierView> {
    shell.ask(move |desk| desk.redo(&id).map(|open| view::dossier(desk, &open))).await
}

#[tauri::command]
async fn reveal(shell: Held<'_>, id: String, path: String) -> Answer<String> {
    shell.ask(move |desk| desk.reveal(&id, &path).map(|secret| secret.reveal().to_owned())).await
}

#[tauri::command]
async fn check(shell: Held<'_>, id: String, all: bool) -> Answer<ReportView> {
    shell.ask(move |desk| desk.open_dossier(&id).map(|open| view::report(desk, &open.report, all))).await
}

#[tauri::command]
async fn lists(shell: Held<'_>) -> Answer<Lists> {
    shell.ask(|desk| view::lists(desk)).await
}

#[tauri::command]
async fn search_categories(shell: Held<'_>, text: String, entity_type: String) -> Answer<Vec<CategoryEntry>> {
    shell.ask(move |desk| view::categories(desk, &text, &entity_type)).await
}

#[tauri::command]
async fn search_regions(shell: Held<'_>, text: String) -> Answer<Vec<RegionEntry>> {
    shell.ask(move |desk| Ok(view::regions(desk, &text))).await
}

#[tauri::command]
async fn export_packet(
    app: AppHandle,
    shell: Held<'_>,
    id: String,
    request: ExportRequest,
    progress: Channel<Progress>,
) -> Answer<Receipt> {
    let order = view::export_order(&request);
    let (asked, named) = (id.clone(), order.clone());
    let name = shell.ask(move |desk| desk.packet_name(&asked, &named)).await?;
    let Some(out) = pick(&app, Wish::NewFile(name)).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    let stop = shell.begin_work();
    shell
        .ask(move |desk| {
            let receipt = desk.export(&id, &order, &out, &mut |done, total| {
                let _ = progress.send(Progress { done, total });
                !stop.load(Ordering::SeqCst)
            })?;
            Ok(view::receipt(receipt))
        })
        .await
}

#[tauri::command]
async fn stop_work(shell: Held<'_>) -> Answer<()> {
    shell.stop_work();
    Ok(())
}

#[tauri::command]
async fn verify_packet(app: AppHandle, shell: Held<'_>) -> Answer<VerificationView> {
    let Some(packet) = pick(&app, Wish::Packet).await.into_iter().next() else {
        return Err(view::cancelled());
    };
    shell.ask(move |desk| desk.verify(&packet).map(|seen| view::verification(desk, &seen))).await
}

#[tauri::command]
async fn set_language(shell: Held<'_>, language: String) -> Answer<Status> {
    shell.ask(move |desk| desk.set_language(&language).map(|()| view::status(desk))).await
}

#[tauri::command]
async fn set_theme(shell: Held<'_>, theme: String) -> Answer<Status> {
    shell.ask(move |desk| desk.set_theme(&theme).map(|()| view::status(desk))).await
}
