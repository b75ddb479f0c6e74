//! The desktop shell: one window over the desk. A command unpacks, calls, packs; nothing else.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod dropped;
mod picker;
mod pictures;
mod shell;

use tauri::{Manager as _, WebviewWindowBuilder};

fn main() -> std::process::ExitCode {
    tongguan_desk::guard_process();
    let data = arguments::data_directory();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| shell::bring_to_front(app)))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .invoke_handler(commands::handler())
        .on_webview_event(dropped::notice)
        .setup(move |app| {
            app.manage(shell::Shell::open(data));
            if let Some(mut window) = app.config().app.windows.first().cloned() {
                // A window that keeps nothing on disk cannot be driven from outside.
                window.incognito &= !cfg!(feature = "e2e");
                WebviewWindowBuilder::from_config(app.handle(), &window)?.build()?;
            }
            Ok(())
        })
        .run(tauri::generate_context!());
    if built.is_ok() { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::from(5) }
}
