//! Writes what is made from the rules, for `cargo xtask rulebook`: the page about the rule book and the sentences
//! of its examples. Usage: `rulebook SAMPLE PAGE SENTENCES`; `SAMPLE` is the `dossier.json` on which they are tried.

use std::error::Error;

use tongguan_domain::document;
use tongguan_rules::{built_in, formats};

fn main() -> Result<(), Box<dyn Error>> {
    let [sample, page, sentences] = std::env::args_os()
        .skip(1)
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "rulebook SAMPLE PAGE SENTENCES")?;
    let sample = document::read(&std::fs::read_to_string(sample)?).map_err(|_| "the sample")?;
    let book = built_in().map_err(|mistakes| format!("{mistakes:#?}"))?;
    std::fs::write(page, formats::rulebook::write(&book, &sample))?;
    std::fs::write(sentences, formats::sentences::write(&book, &sample))?;
    Ok(())
}
