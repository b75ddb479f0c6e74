//! Filings that come back: each dossier under `tests/fixtures/rejected` is the sample, broken in one way for which
//! the platform or an authority sends a filing back. Each gives the finding meant, and no other blocking one.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tongguan_domain::{Dossier, document};
use tongguan_rules::{Case, RuleBook, built_in};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn sample() -> Dossier {
    let path = root().join("assets/sample/harbour-tea/dossier.json");
    document::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The cases by the name of their file.
fn cases() -> BTreeMap<String, Case> {
    let folder = std::fs::read_dir(root().join("tests/fixtures/rejected")).unwrap();
    let paths = folder.map(|entry| entry.unwrap().path());
    paths
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let read = Case::read(&std::fs::read_to_string(&path).unwrap());
            let case = read.map_err(|error| format!("{name}: {error}")).unwrap();
            (name, case)
        })
        .collect()
}

/// What does not hold of a case; nothing when it shows exactly what it promises.
fn trouble(case: &Case, book: &RuleBook, sample: &Dossier) -> Option<String> {
    let failures = match case.failures(book, sample) {
        Ok(failures) => failures,
        Err(at) => return Some(format!("{at} does not fit the sample")),
    };
    let meant = |rule: &str, field| rule == case.rule && field == case.field;
    let Some(finding) = failures.iter().find(|finding| meant(&finding.rule, finding.field)) else {
        let found: Vec<_> =
            failures.iter().map(|finding| (&finding.rule, finding.field.to_string())).collect();
        return Some(format!("{} at {} does not fail, but {found:?}", case.rule, case.field));
    };
    let said = [&finding.sentences.en.what, &finding.sentences.zh.what];
    if let Some(missing) = case.says.iter().find(|words| !said.iter().any(|what| what.contains(*words))) {
        return Some(format!("{missing:?} is not in {said:?}"));
    }
    let others: Vec<_> = failures.iter().filter(|finding| !meant(&finding.rule, finding.field)).collect();
    let blocking: Vec<_> =
        others.iter().filter(|finding| finding.blocks()).map(|finding| &finding.rule).collect();
    if !blocking.is_empty() {
        return Some(format!("{blocking:?} block too"));
    }
    let beside: BTreeSet<String> = others.iter().map(|finding| finding.rule.clone()).collect();
    (beside != case.beside).then(|| format!("beside it speak {beside:?}"))
}

#[test]
fn each_broken_filing_gives_the_finding_meant_and_no_other_blocking_one() {
    let (book, sample) = (built_in().unwrap(), sample());
    let cases = cases();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let lines: Vec<String> = cases
        .iter()
        .filter_map(|(name, case)| Some(format!("{name}: {}", trouble(case, &book, &sample)?)))
        .collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn each_broken_filing_names_a_rule_and_a_source_of_the_book() {
    let book = built_in().unwrap();
    for (name, case) in cases() {
        assert!(book.rule(&case.rule).is_some(), "{name}: no rule {}", case.rule);
        assert!(book.sources.contains_key(&case.source.id), "{name}: no source {}", case.source.id);
    }
}

#[test]
fn each_case_is_of_its_own() {
    let cases = cases();
    let abouts: BTreeSet<&str> = cases.values().map(|case| case.about.as_str()).collect();
    let places: BTreeSet<_> = cases.values().map(|case| (&case.rule, case.field)).collect();
    assert_eq!((abouts.len(), places.len()), (cases.len(), cases.len()));
}
