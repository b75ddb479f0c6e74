//! Packets opened by programs we did not write.

use crate::chore::{Chore, cargo, step};
use crate::setup;

/// Runs the tests that hand our packets to bagit, Info-ZIP, 7-Zip, age, ssh-keygen, poppler, qpdf,
/// PDFBox, jsonschema and Chromium, and our calendar files to icalendar and calcurse.
pub(crate) fn packets() -> Chore {
    let mut tests = cargo(&["test", "--workspace", "--locked", "--features", "tongguan-cli/outside"]);
    tests.args(["--test", "outside"]);
    tests.env("TONGGUAN_PYTHON", setup::python());
    step("packets opened by other programs", &mut tests)
}
