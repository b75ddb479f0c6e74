//! Faults put into the checks and the identifiers one at a time, to see that the tests notice each.

use crate::chore::{Chore, cargo, root, step, target};
use crate::setup;

/// Tests that would notice too, but take seconds where the others take moments.
const SLOW: [&str; 3] = [
    "every_blocking_rule_can_be_broken_alone",
    "every_dossier_gets_a_report",
    "the_page_is_what_the_rules_say_today",
];

/// The package, the files that are changed, and the tests that must notice.
const PARTS: [(&str, &[&str], &[&str]); 2] = [
    (
        "tongguan-rules",
        &[
            "crates/rules/src/checks/*.rs",
            "crates/rules/src/evaluate.rs",
            "crates/rules/src/conditions.rs",
            "crates/rules/src/waivers.rs",
            "crates/rules/src/category_place.rs",
        ],
        &[
            "checking",
            "edges",
            "evaluating",
            "loading",
            "rulebook",
            "rejected",
            "answering",
            "across",
            "page",
        ],
    ),
    ("tongguan-domain", &["crates/domain/src/identifiers/*.rs"], &["identifiers"]),
];

/// Puts in every fault, or those of the files named, that no earlier run has seen noticed; what survives
/// is listed in `target/mutants/<package>/mutants.out/missed.txt`. The first run takes an hour or two.
///
/// # Errors
/// When a fault went unnoticed that `.cargo/mutants.toml` does not name.
pub(crate) fn mutants(files: &[String]) -> Chore {
    let tool = setup::cargo_tool("cargo-mutants", "27.1.0")?;
    for (package, checked, tests) in PARTS {
        let folder = root().join("crates").join(package.trim_start_matches("tongguan-"));
        if !files.is_empty() && !files.iter().any(|file| root().join(file).starts_with(&folder)) {
            continue;
        }
        let out = target().join("mutants").join(package);
        std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
        let mut run =
            cargo(&["mutants", "--package", package, "--no-shuffle", "--iterate", "--colors", "never"]);
        run.env("PATH", setup::path_with(&tool)?);
        run.env("TONGGUAN_IDENTIFIER_TRIES", "200");
        run.arg("--output").arg(out);
        if files.is_empty() {
            run.args(checked.iter().flat_map(|file| ["--file", file]));
        } else {
            run.args(files.iter().flat_map(|file| ["--file", file]));
        }
        // To the build as well as to the run, so that nothing else is linked each time.
        run.args(tests.iter().map(|test| format!("--cargo-arg=--test={test}")));
        run.args(["--", "--"]).args(SLOW.iter().flat_map(|test| ["--skip", test]));
        step(&format!("faults in {package}"), &mut run)?;
    }
    Ok(())
}
