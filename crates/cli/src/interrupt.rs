//! Ctrl-C, and a request to end: exit code 130 and nothing left half written.
//!
//! Most work can end at any moment, since its files appear whole or not at all and the vault survives a
//! killed process. Work that grows beside its place asks [`goes_on`] between two steps instead, and
//! takes back what it made.

use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of the contract.
pub(crate) const EXIT: u8 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);
static TIDIES_UP: AtomicBool = AtomicBool::new(false);

/// Begins to listen. A system that refuses ends us as it always did.
pub(crate) fn listen() {
    let _ = ctrlc::set_handler(|| {
        let again = ASKED.swap(true, Ordering::SeqCst);
        // Whoever asks twice does not want to wait.
        if again || !TIDIES_UP.load(Ordering::SeqCst) {
            std::process::exit(i32::from(EXIT));
        }
    });
}

/// From now on the work looks at [`goes_on`], or is done in a moment.
pub(crate) fn tidy_up() {
    TIDIES_UP.store(true, Ordering::SeqCst);
}

/// Whether nobody asked to stop.
pub(crate) fn goes_on() -> bool {
    !ASKED.load(Ordering::SeqCst)
}
