//! Makes every command of ours a permission, so that the capability file decides what the page may call.

const COMMANDS: &[&str] = &[
    "status",
    "create_vault",
    "confirm_recovery",
    "renew_recovery",
    "unlock",
    "unlock_with_recovery",
    "lock",
    "home",
    "create_dossier",
    "add_sample",
    "remove_dossier",
    "open_dossier",
    "set_field",
    "add_item",
    "remove_item",
    "undo",
    "redo",
    "reveal",
    "choose_files",
    "take_dropped",
    "remove_attachment",
    "check",
    "lists",
    "search_categories",
    "search_regions",
    "export_packet",
    "cancel_export",
    "guide_page",
    "rule_book",
    "find_in_rule_book",
    "rule",
    "rule_book_changes",
    "import_rule_book",
    "accept_signer",
    "answers",
    "choose_answer",
    "take_dropped_answer",
    "enter_answer",
    "activity",
    "verify_journal",
    "save_journal",
    "verify_packet",
    "routes",
    "choose_route",
    "licences",
    "what_if",
    "costs",
    "timeline",
    "record_step",
    "save_calendar",
    "save_assessment",
    "duplicate_dossier",
    "compare_dossiers",
    "set_language",
    "set_theme",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
