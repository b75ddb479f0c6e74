//! Files dropped on the window. The page gets a token and the names, never a path it could forge.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{DragDropEvent, Emitter as _, Manager as _, Webview, WebviewEvent};

use crate::shell::Shell;

/// How many drops are kept for the page to ask for.
const KEPT: usize = 8;

/// The drops not yet taken.
#[derive(Default)]
pub(crate) struct Dropped {
    next: AtomicU64,
    waiting: Mutex<VecDeque<(u64, Vec<PathBuf>)>>,
}

impl Dropped {
    fn keep(&self, paths: Vec<PathBuf>) -> u64 {
        let token = self.next.fetch_add(1, Ordering::SeqCst);
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() == KEPT {
            waiting.pop_front();
        }
        waiting.push_back((token, paths));
        token
    }

    /// The paths of a drop; each drop can be taken once.
    pub(crate) fn take(&self, token: &str) -> Vec<PathBuf> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let place = waiting.iter().position(|(kept, _)| kept.to_string() == token);
        place.and_then(|place| waiting.remove(place)).map(|(_, paths)| paths).unwrap_or_default()
    }
}

#[derive(Clone, Serialize)]
struct Notice {
    token: String,
    names: Vec<String>,
}

/// Tells the page that files were dropped.
pub(crate) fn notice(webview: &Webview, event: &WebviewEvent) {
    let WebviewEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event else { return };
    let names =
        paths.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    let token = webview.state::<Shell>().dropped.keep(paths.clone()).to_string();
    let _ = webview.emit_to("main", "dropped", Notice { token, names });
}
