//! `tongguan guide` as it is described to people.

use clap::Command;
use tongguan_desk::Words;

use super::{FORMATS, command, format, place};

/// The command that prints the guide.
pub(super) fn guide(words: &Words) -> Command {
    command(words, "guide", "guide")
        .arg(place(words, "guide-page", "PAGE").required(false))
        .args(format(words, FORMATS))
}
