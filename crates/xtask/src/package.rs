//! Packages for Debian and for RPM systems, by Tauri's own bundler.

use std::path::Path;

use crate::chore::{Chore, cargo, command, root, step, target};
use crate::{run, setup};

/// Builds what goes in and bundles it; the packages lie in `target/release/bundle`.
pub(crate) fn package() -> Chore {
    setup::for_build()?;
    run::front_end()?;
    let mut build = cargo(&["build", "--release", "--locked", "--workspace", "--bins"]);
    build.args(["--features", "tongguan-cli/pages"]);
    step("building the app, the command line and its pages", &mut build)?;
    let folder = target().join("package");
    let release = target().join("release");
    stage(&release.join("tongguan"), &folder.join("tongguan"))?;
    let mut pages = command(release.join("tongguan-pages"));
    step("manual pages and completions", pages.arg(&folder))?;
    let mut bundle = command(root().join("ui/node_modules/.bin/tauri"));
    bundle.current_dir(root().join("src-tauri")).args(["bundle", "--ci", "--bundles", "deb,rpm"]);
    step("bundling", &mut bundle)
}

fn stage(from: &Path, to: &Path) -> Chore {
    let failed = |error| format!("{}: {error}", to.display());
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::copy(from, to).map(drop).map_err(failed)
}

/// Installs the Debian package in an empty Debian 12 made for it, does the main job there, opens the window, and
/// takes the package away again.
pub(crate) fn try_package() -> Chore {
    setup::for_packages()?;
    let place = target().join("package-root");
    let _ = std::fs::remove_dir_all(&place);
    let mut debian = command("debootstrap");
    debian.args(["--variant=minbase", "--include=ca-certificates", "bookworm"]).arg(&place);
    step("an empty Debian 12", debian.stdout(std::process::Stdio::null()))?;
    let bundle = target().join("release/bundle/deb");
    let failed = |error: std::io::Error| format!("{}: {error}", bundle.display());
    let packages = std::fs::read_dir(&bundle).map_err(failed)?.flatten().map(|entry| entry.path());
    let package = packages
        .filter(|path| path.extension().is_some_and(|ending| ending == "deb"))
        .max()
        .ok_or("there is no package: cargo xtask package")?;
    stage(&package, &place.join("tmp/tongguan.deb"))?;
    let mut sample = command("cp");
    sample.arg("-r").arg(root().join("assets/sample/harbour-tea")).arg(place.join("tmp/sample"));
    step("the sample", &mut sample)?;
    stage(&root().join("crates/xtask/try-package.sh"), &place.join("tmp/try.sh"))?;
    step("the package in it", command("chroot").arg(&place).args(["bash", "/tmp/try.sh"]))?;
    std::fs::remove_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))
}
