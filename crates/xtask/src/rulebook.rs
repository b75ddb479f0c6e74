//! Writes what is made from the rules.

use crate::chore::{Chore, cargo, root, step};

/// The dossier on which the examples of the rules are tried, the page about the rules, the sentences of the examples.
const FILES: [&str; 3] = [
    "assets/sample/harbour-tea/dossier.json",
    "assets/rulebook/README.md",
    "crates/rules/tests/sentences.tsv",
];

/// Writes the page and the sentences anew.
pub(crate) fn write() -> Chore {
    let mut run = cargo(&["run", "--quiet", "--package", "tongguan-rules", "--example", "rulebook", "--"]);
    step("the page about the rules", run.args(FILES.map(|file| root().join(file))))
}
