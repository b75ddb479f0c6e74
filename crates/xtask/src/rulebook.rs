//! Writes the page about the rule book.

use crate::chore::{Chore, cargo, quiet, root};

/// The dossier on which the examples of the rules are tried.
const SAMPLE: &str = "assets/sample/harbour-tea/dossier.json";

/// Writes `assets/rulebook/README.md` anew from the rules.
pub(crate) fn write() -> Chore {
    let sample = root().join(SAMPLE).display().to_string();
    let generator = ["run", "--quiet", "--package", "tongguan-rules", "--example", "rulebook", "--", &sample];
    let text = quiet(&mut cargo(&generator))?;
    let place = root().join("assets/rulebook/README.md");
    std::fs::write(&place, text).map_err(|error| format!("{}: {error}", place.display()))
}
