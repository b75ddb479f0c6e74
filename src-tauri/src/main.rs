//! The desktop shell: one window over the desk. A command unpacks, calls, packs; nothing else.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod clipboard;
mod commands;
mod dropped;
mod idle;
mod lock;
mod picker;
mod pictures;
mod shell;
#[cfg(target_os = "linux")]
mod signals;

use tauri::{Manager as _, RunEvent};

/// What is freed is wiped: a value that was moved or grown leaves no copy behind.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    if !tongguan_desk::guard_process() {
        return std::process::ExitCode::SUCCESS;
    }
    let data = arguments::data_directory();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| shell::bring_to_front(app)))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .invoke_handler(commands::handler())
        .on_webview_event(dropped::notice)
        .setup(move |app| {
            app.manage(shell::Shell::open(data));
            lock::open_window(app.handle())?;
            idle::watch(app.handle().clone());
            #[cfg(target_os = "linux")]
            signals::listen(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    let Ok(app) = built else { return std::process::ExitCode::from(5) };
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            clipboard::forget(app);
        }
    });
    std::process::ExitCode::SUCCESS
}
