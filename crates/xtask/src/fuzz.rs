//! Every parser of outside input, against inputs that were changed at random.

use crate::chore::{Chore, cargo, step};

/// Runs each target for a minute, or as long as asked; `--first` continues where an earlier run ended.
pub(crate) fn fuzz(arguments: &[String]) -> Chore {
    let mut tests = cargo(&["test", "--workspace", "--locked", "--no-fail-fast", "--test", "fuzz"]);
    tests.args(["--", "--nocapture"]);
    tests.env("TONGGUAN_FUZZ_SECONDS", "60");
    for pair in arguments.chunks(2) {
        let (variable, number) = match pair {
            [name, number] if name == "--seconds" => ("TONGGUAN_FUZZ_SECONDS", number),
            [name, number] if name == "--first" => ("TONGGUAN_FUZZ_FIRST", number),
            _ => return Err("fuzz takes --seconds N and --first N".to_owned()),
        };
        number.parse::<u64>().map_err(|_| format!("{number} is no number"))?;
        tests.env(variable, number);
    }
    step("changed inputs for the parsers", &mut tests)
}
