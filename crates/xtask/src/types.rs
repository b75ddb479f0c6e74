//! Writes the generated TypeScript.

use crate::chore::{Chore, cargo, quiet, root};

/// Writes `ui/src/wire/shapes.ts` anew.
pub(crate) fn write() -> Chore {
    let text =
        quiet(&mut cargo(&["run", "--quiet", "--package", "tongguan-wire", "--bin", "tongguan-types"]))?;
    let place = root().join("ui/src/wire/shapes.ts");
    std::fs::write(&place, text).map_err(|error| format!("{}: {error}", place.display()))
}
