//! Rules about several dossiers: what they find does not depend on the order in which dossiers come.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use tongguan_domain::{Dossier, FieldValue, TraceKey, document};
use tongguan_rules::{MOST_SHARING, Outcome, Register, RuleBook, built_in, evaluate, evaluate_among};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| {
    // Only the rules in question, so that thousands of dossiers are checked in a moment.
    let mut book = built_in().unwrap();
    book.rules.retain(tongguan_rules::Rule::is_across);
    book
});

fn sample() -> Dossier {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/harbour-tea/dossier.json");
    document::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The sample with one of few values in each field that leaves a trace, so that many dossiers share some.
fn dossier(choices: &[usize]) -> Dossier {
    let mut dossier = sample();
    let values = [
        ("company.uscc", ["91440300TGTEA000X3", "91440300TGTEB000XA", ""]),
        ("company.name", ["港湾茶业（深圳）有限公司", "远山咖啡（深圳）有限公司", ""]),
        ("administrator.name", ["陈示例", "周示例", ""]),
        ("administrator.id_number", ["440304197806069775", "11010119900307001X", ""]),
        ("administrator.mobile", ["13800005501", "13800005502", ""]),
        ("subject_principal.id_number", ["440305196903159280", "11010119900307001X", ""]),
        ("subject_principal.mobile", ["13800005502", "13800005501", ""]),
        ("mini_program.name", ["港湾茶业", "远山咖啡", ""]),
    ];
    for ((path, texts), choice) in values.iter().zip(choices) {
        dossier.set(path.parse().unwrap(), FieldValue::Text(texts[*choice].to_owned())).unwrap();
    }
    dossier
}

/// What is said of each dossier, by its name.
fn said(dossiers: &[(String, Dossier)], key: &TraceKey) -> BTreeMap<String, Vec<String>> {
    let traces = dossiers.iter().map(|(name, dossier)| (name.clone(), key.traces(dossier)));
    let register = Register::of(traces);
    let of = |(name, dossier): &(String, Dossier)| {
        let neighbours = register.neighbours(name, key.traces(dossier));
        let report = evaluate_among(dossier, &BOOK, BOOK.snapshot, &neighbours);
        let failed = report.findings.into_iter().filter(|finding| finding.outcome == Outcome::Failed);
        (
            name.clone(),
            failed.map(|finding| format!("{}: {}", finding.rule, finding.sentences.en.what)).collect(),
        )
    };
    dossiers.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn neither_order_nor_key_changes_what_is_found(
        choices in prop::collection::vec(prop::collection::vec(0..3_usize, 8), 1..9),
        order in any::<u64>(),
    ) {
        let mut dossiers: Vec<(String, Dossier)> = choices
            .iter()
            .enumerate()
            .map(|(number, choices)| (format!("dossier {number}"), dossier(choices)))
            .collect();
        let one = said(&dossiers, &TraceKey::new(&[1; 32]));
        dossiers.sort_by_key(|(name, _)| name.bytes().fold(order, |sum, byte| sum.rotate_left(7) ^ u64::from(byte)));
        prop_assert_eq!(one, said(&dossiers, &TraceKey::new(&[2; 32])));
    }
}

#[test]
fn a_dossier_alone_is_not_concerned_and_one_among_others_is_judged() {
    let alone = evaluate(&sample(), &BOOK, BOOK.snapshot);
    assert!(alone.findings.iter().all(|finding| finding.outcome == Outcome::NotApplicable));
    let key = TraceKey::new(&[1; 32]);
    let neighbours = Register::default();
    let neighbours = neighbours.neighbours("", key.traces(&sample()));
    let among = evaluate_among(&sample(), &BOOK, BOOK.snapshot, &neighbours);
    assert!(among.findings.iter().filter(|finding| finding.outcome == Outcome::Passed).count() >= 10);
}

#[test]
fn a_value_that_all_share_is_counted_up_to_a_limit() {
    let key = TraceKey::new(&[1; 32]);
    let traces = key.traces(&sample());
    let many = (0..MOST_SHARING + 5).map(|number| (format!("dossier {number:05}"), traces.clone()));
    let register = Register::of(many);
    let neighbours = register.neighbours("dossier 00000", traces);
    let report = evaluate_among(&sample(), &BOOK, BOOK.snapshot, &neighbours);
    let finding =
        report.findings.iter().find(|finding| finding.rule == "organisation-at-most-fifty-programs");
    let what = &finding.unwrap().sentences.en.what;
    assert!(what.contains("in 1000+ dossiers") && what.contains("“dossier 00003”, and others"), "{what}");
}

#[test]
fn who_shares_a_value_is_counted_and_named_as_far_as_a_sentence_holds() {
    let key = TraceKey::new(&[1; 32]);
    let traces = key.traces(&sample());
    for (dossiers, words, named) in [
        (2, "2 dossiers have the name “港湾茶业”: also “dossier 1”.", 1),
        (4, "4 dossiers have the name “港湾茶业”: also “dossier 1”, “dossier 2”, “dossier 3”.", 3),
        (
            5,
            "5 dossiers have the name “港湾茶业”: also “dossier 1”, “dossier 2”, “dossier 3”, and others.",
            3,
        ),
    ] {
        let register =
            Register::of((0..dossiers).map(|number| (format!("dossier {number}"), traces.clone())));
        let neighbours = register.neighbours("dossier 0", traces.clone());
        let report = evaluate_among(&sample(), &BOOK, BOOK.snapshot, &neighbours);
        let finding =
            report.findings.iter().find(|finding| finding.rule == "mini-program-name-filed-once").unwrap();
        assert_eq!(finding.sentences.en.what, words);
        let others: Vec<String> = (1..=named).map(|number| format!("dossier {number}")).collect();
        assert_eq!(finding.others, others);
    }
}

#[test]
fn a_dossier_of_which_only_traces_are_left_is_counted_and_called_erased() {
    let key = TraceKey::new(&[1; 32]);
    let traces = key.traces(&sample());
    let register = Register::of(["here", "there"].map(|name| (name.to_owned(), traces.clone())));
    let mut neighbours = register.neighbours("here", traces);
    for shared in &mut neighbours.shared {
        shared.name = None;
    }
    let report = evaluate_among(&sample(), &BOOK, BOOK.snapshot, &neighbours);
    let finding =
        report.findings.iter().find(|finding| finding.rule == "mini-program-name-filed-once").unwrap();
    assert_eq!(finding.sentences.en.what, "2 dossiers have the name “港湾茶业”: also dossiers erased since.");
    assert!(finding.others.is_empty());
}
