//! The one value an officer copied: marked as not to be remembered where the system knows such a mark,
//! and taken away again after ten seconds, on locking and at the end, if it is still ours.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use arboard::Clipboard;
#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(target_os = "linux")]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;
use tauri::{AppHandle, Manager as _, Runtime};
use tongguan_desk::SecretText;

use crate::shell::Shell;

/// How long a copied value stays.
pub(crate) const STAY: Duration = Duration::from_secs(10);

/// A copied value and how many there were before it.
#[derive(Default)]
pub(crate) struct Copied(Mutex<Held>);

#[derive(Default)]
struct Held {
    count: u64,
    // On Linux the content lives for as long as this handle.
    ours: Option<(Clipboard, SecretText)>,
}

/// Puts a value into the clipboard for [`STAY`]. Answers whether the system took it.
pub(crate) fn copy<R: Runtime>(app: &AppHandle<R>, value: SecretText) -> bool {
    let shell = app.state::<Shell>();
    let mut held = shell.copied.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Ok(mut clipboard) = Clipboard::new() else { return false };
    if clipboard.set().exclude_from_history().text(value.reveal()).is_err() {
        return false;
    }
    held.count += 1;
    held.ours = Some((clipboard, value));
    let (app, copy) = (app.clone(), held.count);
    std::thread::spawn(move || {
        std::thread::sleep(STAY);
        app.state::<Shell>().copied.take_away(Some(copy));
    });
    true
}

/// Takes our value away at once.
pub(crate) fn forget<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Shell>().copied.take_away(None);
}

impl Copied {
    /// Empties the clipboard if it still holds our value; with a number, only if that copy is the last one.
    fn take_away(&self, copy: Option<u64>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if copy.is_some_and(|copy| copy != held.count) {
            return;
        }
        let Some((mut clipboard, value)) = held.ours.take() else { return };
        if clipboard.get_text().map(SecretText::new).is_ok_and(|now| now.reveal() == value.reveal()) {
            // A system that refuses keeps a value it was told not to remember; nothing more can be done.
            let _ = clipboard.clear();
        }
    }
}
