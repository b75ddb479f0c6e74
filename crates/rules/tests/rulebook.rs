//! The rule book that is carried in the program: it loads, and every rule proves itself on the sample.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use tongguan_domain::{Dossier, document};
use tongguan_rules::{built_in, run_examples};

fn sample() -> Dossier {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/harbour-tea/dossier.json");
    document::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_built_in_rule_book_has_no_mistakes() {
    let mistakes = built_in().err().unwrap_or_default();
    let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn every_rule_proves_itself_on_the_sample() {
    let Ok(book) = built_in() else { return };
    let failures = run_examples(&book, &sample());
    let lines: Vec<String> = failures
        .iter()
        .map(|failure| format!("{}: {}: {:?}", failure.rule, failure.about, failure.reason))
        .collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}
