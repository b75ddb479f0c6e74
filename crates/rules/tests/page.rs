//! The page about the rule book is committed, fresh, and complete in both languages.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use std::collections::BTreeSet;

use tongguan_domain::{Dossier, Language, document};
use tongguan_rules::{RuleBook, built_in, formats};
use tongguan_words::Words;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{path}")).unwrap()
}

fn book_and_sample() -> (RuleBook, Dossier) {
    (built_in().unwrap(), document::read(&read("assets/sample/harbour-tea/dossier.json")).unwrap())
}

#[test]
fn the_page_is_what_the_rules_say_today() {
    let (book, sample) = book_and_sample();
    let fresh = formats::rulebook::write(&book, &sample) == read("assets/rulebook/README.md");
    assert!(fresh, "the rules have changed since the page was written: run cargo xtask rulebook");
}

#[test]
fn the_sentences_of_the_examples_are_those_that_were_read() {
    let (book, sample) = book_and_sample();
    let (now, read) = (formats::sentences::write(&book, &sample), read("crates/rules/tests/sentences.tsv"));
    let changed: Vec<&str> = now.lines().filter(|line| !read.contains(*line)).collect();
    assert!(now == read, "read these, then run cargo xtask rulebook:\n{}", changed.join("\n"));
}

#[test]
fn every_rule_says_everything_in_both_languages() {
    let (book, sample) = book_and_sample();
    let page = formats::rulebook::write(&book, &sample);
    for rule in &book.rules {
        let entry = page.split(&format!("\n### {}\n", rule.id)).nth(1).unwrap();
        let rows: Vec<&str> =
            entry.lines().skip_while(|line| !line.starts_with("|---")).skip(1).take(7).collect();
        let is_whole = |row: &&str| {
            row.split(" | ").filter(|cell| !cell.trim_matches(['|', ' ']).is_empty()).count() == 3
        };
        assert_eq!(rows.len(), 7, "{}", rule.id);
        assert!(rows.iter().all(is_whole), "{}: {rows:#?}", rule.id);
    }
}

#[test]
fn every_area_has_a_name() {
    let areas: BTreeSet<String> = built_in().unwrap().rules.into_iter().map(|rule| rule.area).collect();
    for language in Language::ALL {
        let words = Words::of(language);
        let nameless: Vec<_> =
            areas.iter().filter(|area| !words.knows(&format!("rulebook-area-{area}"))).collect();
        assert!(nameless.is_empty(), "{}: {nameless:?}", language.tag());
    }
}
