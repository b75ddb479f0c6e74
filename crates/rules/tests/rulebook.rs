//! The rule book that is carried in the program: it loads, and every rule proves itself on the sample.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use chrono::{Months, NaiveDate};
use tongguan_domain::{Dossier, document};
use tongguan_rules::{Verdict, built_in, evaluate, overlaps, run_examples};

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

#[test]
fn the_sample_is_ready_on_every_first_of_a_month_from_2026_to_2030() {
    let Ok(book) = built_in() else { return };
    let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    for month in 0..60 {
        let day = start.checked_add_months(Months::new(month)).unwrap();
        let report = evaluate(&sample(), &book, day);
        let blocking: Vec<_> = report.findings.iter().filter(|finding| finding.blocks()).collect();
        assert_eq!(report.verdict(), Verdict::Ready, "{day}: {blocking:#?}");
    }
}

#[test]
fn every_blocking_rule_can_be_broken_alone() {
    let Ok(book) = built_in() else { return };
    let overlaps = overlaps(&book, &sample());
    let lines: Vec<String> = overlaps
        .iter()
        .map(|overlap| format!("{}: always with {:?}", overlap.rule, overlap.others))
        .collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}
