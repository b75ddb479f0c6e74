//! Every test of the project, in the order in which a mistake is cheapest to see.

use crate::chore::{Chore, cargo, command, quiet, root, step, target};
use crate::{outside, rig, run, setup};

/// Sets up and runs everything.
pub(crate) fn test() -> Chore {
    setup::everything()?;
    step("formatting", &mut cargo(&["fmt", "--all", "--check"]))?;
    front_end_checks()?;
    run::front_end()?;
    let mut clippy = cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--features",
        "tongguan-tests/window,tongguan-cli/outside,tongguan-cli/faults,tongguan-cli/pages,tongguan-desk/bench,tongguan-desktop/bench",
    ]);
    clippy.args(["--", "-D", "warnings"]);
    step("lints", &mut clippy)?;
    let mut tests =
        cargo(&["test", "--workspace", "--locked", "--no-fail-fast", "--features", "tongguan-cli/pages"]);
    tests.env("TONGGUAN_PYTHON", setup::python());
    step("tests of rules, crates and the command line", &mut tests)?;
    let mut looking = cargo(&["test", "--workspace", "--locked", "--features", "tongguan-cli/faults"]);
    looking.args(["--test", "looking"]);
    step("tests of decoders that crash and hang", &mut looking)?;
    outside::packets()?;
    window(&[])?;
    clean_tree()
}

fn front_end_checks() -> Chore {
    for (what, script) in [("types of the front end", "check"), ("tests of the front end", "test")] {
        let mut npm = command("npm");
        npm.current_dir(root().join("ui")).args(["run", "--silent", script]);
        step(what, &mut npm)?;
    }
    Ok(())
}

/// The real window, driven through WebDriver; with names, the tests that hold one of them.
pub(crate) fn window(names: &[String]) -> Chore {
    run::front_end()?;
    // The whole workspace each time, so that shared dependencies are built once, with the same features.
    let mut build =
        cargo(&["build", "--workspace", "--locked", "--bins", "--features", "tongguan-desktop/e2e"]);
    step("building the app for the window's tests", &mut build)?;
    let shots = target().join("window-shots");
    std::fs::create_dir_all(&shots).map_err(|error| format!("{}: {error}", shots.display()))?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut tests =
        vec![cargo.as_str(), "test", "--workspace", "--locked", "--features", "tongguan-tests/window"];
    tests.extend(["--test", "window", "--", "--test-threads=1"]);
    tests.extend(names.iter().map(String::as_str));
    rig::inside(
        "tests of the real window",
        &tests,
        &[
            ("TONGGUAN_BUILT", target().join("debug").display().to_string()),
            ("TONGGUAN_SHOTS", shots.display().to_string()),
        ],
    )
}

/// Generated files are committed and fresh: after all that was built, the tree is as it was.
fn clean_tree() -> Chore {
    if std::env::var_os("CI").is_none() {
        return Ok(());
    }
    let changed = quiet(command("git").args(["status", "--porcelain"]))?;
    if changed.trim().is_empty() {
        Ok(())
    } else {
        Err(format!("the tests left changes in the tree:\n{changed}"))
    }
}
