//! Benchmarks beside what people would use instead, as ratios measured in one run.

use crate::chore::{Chore, cargo, step};
use crate::setup;

/// Sets up the others, builds ours in release, and measures.
pub(crate) fn bench() -> Chore {
    setup::for_bench()?;
    let mut build = cargo(&["build", "--release", "--locked", "-p", "tongguan-cli"]);
    step("building the command line", &mut build)
}
