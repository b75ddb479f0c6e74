//! Which file the officer means: asked by the native dialog, or, in the window under test, read from
//! the test's folder. The page never names a path.

use std::path::PathBuf;

use tauri::AppHandle;

/// What is to be picked.
#[derive(Debug, Clone)]
pub(crate) enum Wish {
    /// Papers and pictures to attach.
    Papers,
    /// A spreadsheet with dossiers.
    Sheet,
    /// A packet to verify.
    Packet,
    /// The signed file of a rule book.
    RuleBook,
    /// A publisher's public key.
    PublicKey,
    /// A partner's receipt, or an answer of the platform.
    Answer,
    /// Where a new file goes; the proposed file name.
    NewFile(String),
}

#[cfg(not(feature = "e2e"))]
/// Asks by the native dialog; empty when the officer closes it.
pub(crate) async fn pick(app: &AppHandle, wish: Wish) -> Vec<PathBuf> {
    use tauri_plugin_dialog::DialogExt as _;

    let app = app.clone();
    let picked = tauri::async_runtime::spawn_blocking(move || {
        let dialog = app.dialog().file();
        match wish {
            Wish::Papers => dialog.blocking_pick_files().unwrap_or_default(),
            Wish::Sheet | Wish::Packet | Wish::RuleBook | Wish::PublicKey | Wish::Answer => {
                dialog.blocking_pick_file().into_iter().collect()
            }
            Wish::NewFile(name) => dialog.set_file_name(name).blocking_save_file().into_iter().collect(),
        }
    });
    picked.await.unwrap_or_default().into_iter().filter_map(|path| path.into_path().ok()).collect()
}

#[cfg(feature = "e2e")]
/// Reads the next answer from `next-pick` in the folder named by `TONGGUAN_E2E_PICKS`: one path a line.
pub(crate) async fn pick(_app: &AppHandle, wish: Wish) -> Vec<PathBuf> {
    let Some(folder) = std::env::var_os("TONGGUAN_E2E_PICKS").map(PathBuf::from) else { return Vec::new() };
    let text = std::fs::read_to_string(folder.join("next-pick")).unwrap_or_default();
    let paths: Vec<PathBuf> = text.lines().filter(|line| !line.is_empty()).map(PathBuf::from).collect();
    match wish {
        Wish::NewFile(name) => {
            paths.into_iter().map(|path| if path.is_dir() { path.join(&name) } else { path }).collect()
        }
        Wish::Papers | Wish::Sheet | Wish::Packet | Wish::RuleBook | Wish::PublicKey | Wish::Answer => paths,
    }
}
