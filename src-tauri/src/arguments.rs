//! The one argument the app knows: where the data lies.

use std::path::PathBuf;

/// `--data-dir DIR`, if given.
pub(crate) fn data_directory() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--data-dir" {
            return arguments.next().map(PathBuf::from);
        }
        if let Some(folder) = argument.to_str().and_then(|text| text.strip_prefix("--data-dir=")) {
            return Some(PathBuf::from(folder));
        }
    }
    None
}
