//! Writes the page about the rule book to standard output, for `cargo xtask rulebook`.
//! Usage: `rulebook SAMPLE`, the `dossier.json` on which the examples of the rules are tried.

use std::error::Error;
use std::io::Write as _;

use tongguan_domain::document;
use tongguan_rules::{built_in, formats};

fn main() -> Result<(), Box<dyn Error>> {
    let sample = std::env::args_os().nth(1).ok_or("rulebook SAMPLE")?;
    let sample = document::read(&std::fs::read_to_string(sample)?).map_err(|_| "the sample")?;
    let book = built_in().map_err(|mistakes| format!("{mistakes:#?}"))?;
    std::io::stdout().write_all(formats::rulebook::write(&book, &sample).as_bytes())?;
    Ok(())
}
