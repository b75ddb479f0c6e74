//! The rule book that is carried in the program: it loads, and every rule proves itself on the sample.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

use std::sync::LazyLock;

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use tongguan_domain::{Dossier, Field, FieldPath, FieldValue, document};
use tongguan_rules::{RuleBook, Verdict, built_in, evaluate, overlaps, run_examples};

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

/// What people and programs put into fields, and worse.
fn anything() -> impl Strategy<Value = FieldValue> {
    let words = || prop_oneof![".{0,40}", "[0-9A-Z]{1,20}", "20[0-9]{2}-[0-9]{2}-[0-9]{2}", "\\PC{0,300}"];
    prop_oneof![
        words().prop_map(FieldValue::Text),
        any::<i64>().prop_map(FieldValue::Integer),
        any::<bool>().prop_map(FieldValue::Flag),
        prop::collection::vec(any::<i64>(), 0..5).prop_map(FieldValue::IntegerList),
        prop::collection::vec(words(), 0..5).prop_map(FieldValue::TextList),
        Just(FieldValue::Empty),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_dossier_gets_a_report(
        values in prop::collection::vec((0..Field::ALL.len(), 0..3_usize, anything()), 0..120),
        days in 0..40_000_u64,
    ) {
        static BOOK: LazyLock<Option<RuleBook>> = LazyLock::new(|| built_in().ok());
        let Some(book) = BOOK.as_ref() else { return Ok(()) };
        let mut dossier = sample();
        for (field, index, value) in values {
            let field = Field::ALL[field];
            let path = if field.is_numbered() { FieldPath::item(field, index) } else { FieldPath::of(field) };
            // Most values do not fit their field; those that do stay.
            let _ = dossier.set(path, value);
        }
        let today = NaiveDate::default().checked_add_days(Days::new(days)).unwrap();
        let report = evaluate(&dossier, book, today);
        prop_assert!(report.findings.len() >= book.rules.len());
        let blocked = report.findings.iter().any(tongguan_rules::Finding::blocks);
        prop_assert_eq!(report.verdict() == Verdict::Ready, !blocked);
    }
}
