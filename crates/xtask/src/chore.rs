//! Running a command and saying so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Why a chore stopped, in words for a developer.
pub(crate) type Chore<T = ()> = Result<T, String>;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A command that runs in the root of the workspace.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Cargo, with the lock file as it is.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Says what is about to happen, runs it with its output shown, and says how long it took.
pub(crate) fn step(what: &str, command: &mut Command) -> Chore {
    println!("\n── {what}");
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{what}: could not start: {error}"))?;
    if status.success() {
        println!("── {what}: done in {:.1} s", start.elapsed().as_secs_f32());
        Ok(())
    } else {
        Err(format!("{what}: failed ({status})"))
    }
}

/// Runs quietly; the output matters only to the caller.
pub(crate) fn quiet(command: &mut Command) -> Chore<String> {
    let output = command.output().map_err(|error| format!("{command:?}: could not start: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr).trim()))
    }
}

/// Whether a program can be found on the path.
pub(crate) fn has(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}
