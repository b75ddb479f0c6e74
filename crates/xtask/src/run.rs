//! The main job, as a new user would try it.

use std::path::PathBuf;

use crate::chore::{Chore, cargo, command, root, step, target};
use crate::setup;

/// Sets up, builds, and opens the app; without a display does the main job in the terminal.
pub(crate) fn run() -> Chore {
    setup::for_build()?;
    front_end()?;
    let mut build =
        cargo(&["build", "--release", "--locked", "-p", "tongguan-cli", "-p", "tongguan-desktop"]);
    step("building the app and the command line (some minutes the first time)", &mut build)?;
    let display = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty())
        || std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
    if display {
        step("the app; close its window to come back", &mut command(release("tongguan-desktop")))
    } else {
        println!("\nThere is no display here, so the main job runs in the terminal instead.");
        in_terminal()
    }
}

/// Builds what the window shows.
pub(crate) fn front_end() -> Chore {
    let mut npm = command("npm");
    npm.current_dir(root().join("ui")).args(["run", "--silent", "build"]);
    step("building the front end", &mut npm)
}

fn release(program: &str) -> PathBuf {
    target().join("release").join(program)
}

fn in_terminal() -> Chore {
    let sample = root().join("assets/sample/harbour-tea");
    let folder = target().join("sample-packet");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let packet = folder.join("harbour-tea.zip");
    let tongguan = || command(release("tongguan"));
    step("tongguan check: the sample against the rule book", tongguan().arg("check").arg(&sample))?;
    let mut build = tongguan();
    build.args(["packet", "build"]).arg(&sample).arg("--out").arg(&packet);
    step("tongguan packet build", &mut build)?;
    step("tongguan packet verify", tongguan().args(["packet", "verify"]).arg(&packet))?;
    println!("\nThe packet lies at {}", packet.display());
    Ok(())
}
