//! Installs what is missing, and only that: system packages by apt, npm packages by the lock file,
//! Python tools into a folder of their own under `target`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::chore::{Chore, cargo, command, has, quiet, root, step, target};

/// What building the app takes.
const BUILD_PACKAGES: &[&str] =
    &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev", "libssl-dev", "pkg-config", "build-essential"];

/// What the tests take beside it: a display, a session bus with a key store, a driver for the window,
/// and the programs of others that open our packets.
const TEST_PACKAGES: &[&str] = &[
    "xvfb",
    "dbus",
    "dbus-x11",
    "gnome-keyring",
    "webkit2gtk-driver",
    "fonts-noto-cjk",
    "qpdf",
    "poppler-utils",
    "age",
    "p7zip-full",
    "procps",
    "strace",
    "unzip",
    "zip",
    "openssh-client",
    "python3-venv",
    "default-jre-headless",
    "libpdfbox2-java",
    "libfontbox2-java",
    "libcommons-logging-java",
    "libjaxb-api-java",
    "libactivation-java",
    "chromium",
    "calcurse",
];

/// Python tools of the tests: the Library of Congress's reader of bags, checkers of profiles and schemas, a
/// reader of calendars.
const PYTHON_TOOLS: &[&str] =
    &["bagit==1.9.0", "bagit-profile==1.3.1", "jsonschema==4.26.0", "icalendar==7.3.0"];

/// What the benchmarks measure us against, beside the programs of the tests.
const BENCH_PACKAGES: &[&str] = &["fonts-droid-fallback", "imagemagick", "openssl"];

/// What trying a package takes.
const PACKAGE_PACKAGES: &[&str] = &["debootstrap"];

/// What the benchmarks take from Python.
const BENCH_TOOLS: &[&str] =
    &["python-stdnum==2.2", "weasyprint==70.0", "reportlab==5.1.0", "pillow==13.0.0", "numpy==2.4.6"];

/// Everything that building the app takes.
pub(crate) fn for_build() -> Chore {
    system_packages(BUILD_PACKAGES)?;
    front_end_packages()
}

/// Everything that building and testing takes.
pub(crate) fn everything() -> Chore {
    system_packages(&[BUILD_PACKAGES, TEST_PACKAGES].concat())?;
    front_end_packages()?;
    python_tools(PYTHON_TOOLS)
}

/// Everything that the benchmarks take.
pub(crate) fn for_bench() -> Chore {
    everything()?;
    system_packages(BENCH_PACKAGES)?;
    python_tools(BENCH_TOOLS)
}

/// Everything that trying a package takes.
pub(crate) fn for_packages() -> Chore {
    system_packages(PACKAGE_PACKAGES)
}

/// The Python of our own tools.
pub(crate) fn python() -> PathBuf {
    target().join("python-tools/bin/python")
}

/// The folder of a tool for developers that cargo builds, in the version asked for, under `target`.
pub(crate) fn cargo_tool(name: &str, version: &str) -> Chore<PathBuf> {
    let tools = target().join("tools");
    let list = quiet(cargo(&["install", "--list", "--root"]).arg(&tools))?;
    if !list.lines().any(|line| line == format!("{name} v{version}:")) {
        let mut install = cargo(&["install", "--quiet", "--locked", "--root"]);
        install.arg(&tools).args([name, "--version", version]);
        step(&format!("building {name}"), &mut install)?;
    }
    Ok(tools.join("bin"))
}

/// The search path with a folder before all others.
pub(crate) fn path_with(folder: &Path) -> Chore<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(|error| format!("{}: {error}", folder.display()))
}

fn system_packages(wanted: &[&str]) -> Chore {
    if !has("dpkg-query") {
        println!(
            "── system packages: this is no Debian, so these must be there already: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        println!("── system packages: all {} are there", wanted.len());
        return Ok(());
    }
    println!("── system packages: installing {}", missing.join(" "));
    let root_user = quiet(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let apt = |arguments: &[&str]| {
        let mut apt = if root_user { command("apt-get") } else { command("sudo") };
        if !root_user {
            apt.arg("apt-get");
        }
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        apt
    };
    if !root_user && !has("sudo") {
        return Err(format!("run as root: apt-get install {}", missing.join(" ")));
    }
    step("apt-get update", &mut apt(&["update", "-qq"]))?;
    let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(&missing).stdout(std::process::Stdio::null());
    step("apt-get install", &mut install)
}

fn installed(package: &str) -> bool {
    quiet(command("dpkg-query").args(["-W", "-f", "${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}

fn front_end_packages() -> Chore {
    let ui = root().join("ui");
    let lock = ui.join("package-lock.json");
    let stamp = ui.join("node_modules/.installed-from");
    let wanted = std::fs::read(&lock).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("── npm packages: as the lock file says");
        return Ok(());
    }
    let mut npm = command("npm");
    npm.current_dir(&ui).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    step("npm ci", &mut npm)?;
    std::fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn python_tools(wanted: &[&str]) -> Chore {
    let folder = target().join("python-tools");
    if !python().is_file() {
        step("a folder for Python tools", command("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    let have = quiet(command(python()).args(["-m", "pip", "freeze"]))?;
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|tool| !have.lines().any(|line| line.eq_ignore_ascii_case(tool)))
        .collect();
    if missing.is_empty() {
        println!("── Python tools: all {} are there", wanted.len());
        return Ok(());
    }
    let mut pip = command(python());
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(&missing);
    step("pip install", &mut pip)
}
