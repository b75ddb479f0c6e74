//! What the shell holds: the desk behind a lock, dropped files by token, the wish to stop long work, when the
//! officer was last there.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::Instant;

use tauri::{AppHandle, Manager as _, Runtime};
use tongguan_desk::{Desk, Problem};
use tongguan_wire::shapes::Trouble;
use tongguan_wire::view;

use crate::clipboard::Copied;
use crate::dropped::Dropped;
use crate::idle::Awake;
use crate::lock::WINDOW;

/// What a command answers.
pub(crate) type Answer<T> = Result<T, Trouble>;

/// The state of the app.
pub(crate) struct Shell {
    desk: Arc<Mutex<Desk>>,
    /// Files dropped on the window, by token.
    pub(crate) dropped: Dropped,
    /// When the officer last did something.
    pub(crate) awake: Awake,
    /// What was copied last.
    pub(crate) copied: Copied,
    /// Set when the running work is to stop.
    stop: Arc<AtomicBool>,
}

impl Shell {
    pub(crate) fn open(data: Option<PathBuf>) -> Self {
        Self {
            desk: Arc::new(Mutex::new(Desk::at(data))),
            dropped: Dropped::default(),
            awake: Awake::since(Instant::now()),
            copied: Copied::default(),
            stop: Arc::new(AtomicBool::new(false)),
        }
    }

    /// Does work at the desk away from the window's thread. A panic becomes the trouble
    /// "unexpected"; the desk saves before it answers, so nothing half done stays.
    pub(crate) async fn ask<T, W>(&self, work: W) -> Answer<T>
    where
        T: Send + 'static,
        W: FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    {
        let desk = Arc::clone(&self.desk);
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
            catch_unwind(AssertUnwindSafe(|| work(&mut desk)))
        });
        match done.await {
            Ok(Ok(Ok(value))) => Ok(value),
            Ok(Ok(Err(problem))) => Err(view::trouble(&problem)),
            Ok(Err(_)) | Err(_) => Err(view::unexpected()),
        }
    }

    /// The same for callers that are on a thread of their own.
    pub(crate) fn ask_here<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T, Problem>) -> Option<T> {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        catch_unwind(AssertUnwindSafe(|| work(&mut desk))).ok()?.ok()
    }

    /// Asks the desk something, unless it is at work.
    pub(crate) fn ask_if_free<T>(&self, work: impl FnOnce(&Desk) -> T) -> Option<T> {
        match self.desk.try_lock() {
            Ok(desk) => Some(work(&desk)),
            Err(TryLockError::Poisoned(desk)) => Some(work(&desk.into_inner())),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Stops the work that runs, if any does.
    pub(crate) fn stop_work(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    /// The flag of work that begins now and can be stopped.
    pub(crate) fn begin_work(&self) -> Arc<AtomicBool> {
        self.stop.store(false, Ordering::SeqCst);
        Arc::clone(&self.stop)
    }
}

/// A second start brings the first window to the front.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
