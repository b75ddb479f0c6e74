//! Locks when the officer has been away for as long as the settings say.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager as _, Runtime};

use crate::lock;
use crate::shell::Shell;

/// How often is looked.
const BEAT: Duration = Duration::from_millis(500);

/// When the officer last did something.
pub(crate) struct Awake(Mutex<Instant>);

impl Awake {
    /// Awake from now on.
    pub(crate) fn since(now: Instant) -> Self {
        Self(Mutex::new(now))
    }

    /// The officer did something.
    pub(crate) fn stir(&self, now: Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    /// Whether the officer has been away for so long.
    fn is_over(&self, limit: Duration, now: Instant) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.saturating_duration_since(last) >= limit
    }
}

/// Looks from a thread of its own for as long as the program runs.
pub(crate) fn watch<R: Runtime>(app: AppHandle<R>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(BEAT);
            let shell = app.state::<Shell>();
            // Busy is not away: an export may take longer than the officer stays.
            let Some(limit) = shell.ask_if_free(limit) else {
                shell.awake.stir(Instant::now());
                continue;
            };
            if shell.awake.is_over(limit, Instant::now()) {
                shell.awake.stir(Instant::now());
                lock::lock_unasked(&app);
            }
        }
    });
}

#[cfg(not(feature = "e2e"))]
fn limit(desk: &tongguan_desk::Desk) -> Duration {
    Duration::from_secs(60 * u64::from(desk.idle_minutes()))
}

#[cfg(feature = "e2e")]
/// In the window under test a minute is as long as the test says.
fn limit(desk: &tongguan_desk::Desk) -> Duration {
    let minute = std::env::var("TONGGUAN_E2E_MINUTE").ok().and_then(|text| text.parse().ok());
    Duration::from_millis(minute.unwrap_or(60_000) * u64::from(desk.idle_minutes()))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Awake;

    #[test]
    fn five_minutes_without_a_sign_are_over_and_a_sign_begins_them_anew() {
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let limit = Duration::from_secs(300);
        let awake = Awake::since(start);
        assert!(!awake.is_over(limit, after(299)));
        assert!(awake.is_over(limit, after(300)));
        awake.stir(after(200));
        assert!(!awake.is_over(limit, after(499)));
        assert!(awake.is_over(limit, after(500)));
        assert!(!awake.is_over(limit, start), "a clock that stands still locks nobody out");
    }
}
