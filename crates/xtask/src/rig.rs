//! A display, a session bus and a key store of our own, for tests of the real window.
//!
//! Nothing of the developer's session is touched: Xvfb on a free display, a private bus, a key
//! store with an empty password, and home folders that are thrown away.

use std::ffi::OsStr;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::chore::{Chore, command, target};

/// A display that ends with this value.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Opens a display on a free number, with more options for its server.
    pub(crate) fn open(more: &[&OsStr]) -> Chore<Self> {
        let mut server = command("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb: could not start: {error}"))?;
        let mut name = String::new();
        let mut out = server.stdout.take().ok_or("Xvfb: has no output")?;
        let mut byte = [0_u8; 1];
        while out.read(&mut byte).map_err(|error| format!("Xvfb: {error}"))? == 1 {
            if byte == *b"\n" {
                break;
            }
            name.push(char::from(byte[0]));
        }
        if name.is_empty() {
            return Err("Xvfb: found no free display".to_owned());
        }
        Ok(Self { server, name: format!(":{name}") })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Runs a command inside the rig and waits for it.
pub(crate) fn inside(what: &str, inner: &[&str], environment: &[(&str, String)]) -> Chore {
    let display = Display::open(&[])?;
    let mut session = session(&display)?;
    session.arg(std::env::current_exe().map_err(|error| error.to_string())?).arg("in-session").args(inner);
    for (variable, value) in environment {
        session.env(variable, value);
    }
    crate::chore::step(what, &mut session)
}

/// A session bus of its own on that display, with home folders that hold nothing yet; what is to run
/// in it follows as arguments.
pub(crate) fn session(display: &Display) -> Chore<Command> {
    let home = target().join("window-home");
    let _ = std::fs::remove_dir_all(&home);
    let mut session = command("dbus-run-session");
    session
        .arg("--")
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("GTK_USE_PORTAL", "0")
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_A11Y", "none")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    for (variable, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "runtime"),
    ] {
        session.env(variable, private(home.join(folder))?);
    }
    Ok(session)
}

fn private(folder: PathBuf) -> Chore<PathBuf> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// Inside the session bus: starts the key store, runs the command, ends the key store.
pub(crate) fn in_session(inner: &[String]) -> Chore {
    let mut keyring = Command::new("gnome-keyring-daemon")
        .args(["--foreground", "--unlock", "--components=secrets"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("gnome-keyring-daemon: could not start: {error}"))?;
    // An empty password; closing the input tells the daemon that it is complete.
    if let Some(mut password) = keyring.stdin.take() {
        let _ = password.write_all(b"\n");
    }
    let (program, arguments) = inner.split_first().ok_or("in-session: nothing to run")?;
    let status = Command::new(program).args(arguments).status();
    let _ = keyring.kill();
    let _ = keyring.wait();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program}: failed ({status})")),
        Err(error) => Err(format!("{program}: could not start: {error}")),
    }
}
