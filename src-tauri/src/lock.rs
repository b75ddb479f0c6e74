//! Locking. The vault is closed, and the program begins anew. Wiping what is freed does not reach the copies
//! that a web engine keeps of all that was shown and typed; nothing but the end of the process does.

use std::time::{Duration, Instant};

use tauri::{AppHandle, Emitter as _, Manager as _, Runtime, WebviewWindow, WebviewWindowBuilder};
use tongguan_desk::VaultStanding;

use crate::clipboard;
use crate::shell::Shell;

/// The only window.
pub(crate) const WINDOW: &str = "main";

/// What the page has to hand in what was typed, before it is locked without.
const PATIENCE: Duration = Duration::from_millis(700);

/// Locks because nobody is there any more. What was typed last is asked of the page and kept in the vault.
/// Work that runs is stopped. Blocks for up to a second; not for the thread of the window.
pub(crate) fn lock_unasked<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    shell.stop_work();
    if !is_open(&shell) {
        return;
    }
    let asked = Instant::now();
    if app.emit_to(WINDOW, "locking", ()).is_ok() {
        while is_open(&shell) && asked.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    if is_open(&shell) {
        shell.ask_here(|desk| {
            desk.lock();
            Ok(())
        });
    }
    // The page may have begun it already; whichever comes first ends the program.
    begin_anew(app);
}

fn is_open(shell: &Shell) -> bool {
    let standing = shell.ask_here(|desk| Ok(desk.standing().vault));
    matches!(standing, Some(VaultStanding::Open | VaultStanding::RecoveryUnconfirmed))
}

/// Ends this program and begins it anew, in the same place on the screen: with the old one goes its memory,
/// and that of the processes that drew its page.
pub(crate) fn begin_anew<R: Runtime>(app: &AppHandle<R>) {
    clipboard::forget(app);
    let place = app.get_webview_window(WINDOW).and_then(|window| Place::of(&window).ok());
    tauri_plugin_single_instance::destroy(app);
    let Ok(program) = std::env::current_exe() else { return app.exit(5) };
    let mut anew = std::process::Command::new(program);
    anew.args(std::env::args_os().skip(1)).env_remove(PLACE);
    if let Some(place) = place {
        anew.env(PLACE, place.to_string());
    }
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        // Comes back only if it failed; without a program there is no window, and nothing to lose either.
        let _ = anew.exec();
        app.exit(5);
    }
    #[cfg(not(unix))]
    app.exit(if anew.spawn().is_ok() { 0 } else { 5 });
}

/// Opens the window: where the last one stood, or as the configuration says.
pub(crate) fn open_window<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let mut window = app.config().app.windows.first().cloned().unwrap_or_default();
    // A window that keeps nothing on disk cannot be driven from outside.
    window.incognito &= !cfg!(feature = "e2e");
    let place = std::env::var(PLACE).ok().and_then(|text| Place::from_text(&text));
    if let Some(Place { x, y, width, height, maximized }) = place {
        (window.x, window.y) = (Some(x), Some(y));
        (window.width, window.height) = (width.max(MINIMUM), height.max(MINIMUM));
        window.maximized = maximized;
    }
    WebviewWindowBuilder::from_config(app, &window)?.build()?;
    Ok(())
}

/// Carries the place of the window over to the program that begins anew.
const PLACE: &str = "TONGGUAN_WINDOW_PLACE";

/// No window is smaller, whatever was carried over.
const MINIMUM: f64 = 640.0;

/// Where a window stands, in logical pixels.
#[derive(Debug, PartialEq)]
struct Place {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    maximized: bool,
}

impl Place {
    fn of<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<Self> {
        let scale = window.scale_factor()?;
        let corner = window.outer_position()?.to_logical(scale);
        let size = window.inner_size()?.to_logical(scale);
        let maximized = window.is_maximized()?;
        Ok(Self { x: corner.x, y: corner.y, width: size.width, height: size.height, maximized })
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let mut number = || parts.next()?.parse().ok().filter(|number: &f64| number.is_finite());
        let (x, y, width, height) = (number()?, number()?, number()?, number()?);
        Some(Self { x, y, width, height, maximized: parts.next()? == "true" })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {} {} {} {}", self.x, self.y, self.width, self.height, self.maximized)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn the_place_of_a_window_is_carried_over_and_nonsense_is_not() {
        let place = Place { x: -8.0, y: 24.5, width: 1280.0, height: 800.0, maximized: true };
        assert_eq!(Place::from_text(&place.to_string()), Some(place));
        for nonsense in ["", "1 2 3 4", "1 2 3 x true", "NaN 2 3 4 true", "inf 2 3 4 false"] {
            assert_eq!(Place::from_text(nonsense), None, "{nonsense}");
        }
    }
}
