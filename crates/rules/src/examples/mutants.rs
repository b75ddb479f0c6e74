//! Whether the examples of a rule notice when its data are wrong. Each number, limit, list member, flag and regular
//! expression of a check or a condition is changed in turn, and at least one example has to disagree. What no
//! example can notice stands in `survivors.tsv`, with the reason.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};
use tongguan_domain::document;

use super::problem;
use crate::book::{RuleBook, built_in, carried};
use crate::rule_file;

mod pattern;

const SAMPLE: &str = include_str!("../../../../assets/sample/harbour-tea/dossier.json");

/// Rule, mutant and reason, one a line.
const SURVIVORS: &str = include_str!("mutants/survivors.tsv");

/// Words that say how a check compares, and the other words the check knows.
const MODES: [(&str, &[&str]); 4] = [
    ("counting", &["characters", "wechat-width", "han"]),
    ("comparing", &["text", "phone", "email"]),
    ("fails_on", &["invalid", "doubtful"]),
    ("owner", &["any", "other", "not-other"]),
];

/// Members that hold a regular expression.
const PATTERNS: [&str; 2] = ["pattern", "matches"];

/// A changed value, and what was changed in words.
type Mutant = (String, Value);

#[test]
fn every_number_word_and_pattern_of_a_rule_is_held_by_an_example() {
    let book = built_in().unwrap();
    let files = carried();
    let sample = document::read(SAMPLE).unwrap();
    let (mut tried, mut alive) = (0_usize, BTreeSet::new());
    for rule in &book.rules {
        let file = format!("rules/{}/{}.toml", rule.area, rule.id);
        for (change, parts) in changed(&toml::from_str(files.get(&file).unwrap()).unwrap()) {
            tried += 1;
            let text = toml::to_string(&parts).unwrap();
            // What the loader refuses has been noticed too.
            let read = rule_file::read(&file, &rule.area, &rule.id, &text, &book.sources);
            let is_noticed = read.map_or(true, |mutant| {
                mutant.examples.iter().any(|example| problem(&book, &mutant, example, &sample).is_some())
            });
            if !is_noticed {
                alive.insert((rule.id.clone(), change));
            }
        }
    }
    let excused = survivors(&book);
    let unnoticed: Vec<_> = alive.iter().filter(|mutant| !excused.contains_key(*mutant)).collect();
    let noticed: Vec<_> = excused.keys().filter(|mutant| !alive.contains(*mutant)).collect();
    assert!(unnoticed.is_empty(), "{} of {tried}: {unnoticed:#?}", unnoticed.len());
    assert!(noticed.is_empty(), "an example notices these, so they need no excuse: {noticed:#?}");
    assert!(tried > 1_000 && excused.len() * 20 <= tried, "{} of {tried} survive", excused.len());
}

/// What no example notices, with the reason.
fn survivors(book: &RuleBook) -> BTreeMap<(String, String), &'static str> {
    let rows = SURVIVORS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| {
        let mut cells = row.splitn(3, '\t');
        let (rule, change, reason) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        assert!(book.rule(rule).is_some(), "no rule {rule}");
        assert!(reason.len() > 20, "{rule} needs a reason");
        ((rule.to_owned(), change.to_owned()), reason)
    })
    .collect()
}

/// The rule file, changed in one place each time.
fn changed(parts: &Table) -> Vec<(String, Table)> {
    let mut all = Vec::new();
    for part in ["check", "when"] {
        let Some(table) = parts.get(part) else { continue };
        for (change, table) in mutants(part, table) {
            let mut parts = parts.clone();
            parts.insert(part.to_owned(), table);
            all.push((change, parts));
        }
    }
    all
}

fn mutants(at: &str, value: &Value) -> Vec<Mutant> {
    let name = at.rsplit(' ').next().unwrap_or(at);
    match value {
        Value::Integer(number) => {
            [number - 1, *number + 1].map(|other| (format!("{at} {other}"), other.into())).to_vec()
        }
        Value::Boolean(flag) => vec![(format!("{at} {}", !flag), (!flag).into())],
        Value::String(text) if PATTERNS.iter().any(|known| at.contains(known)) => {
            pattern::mutants(text).into_iter().map(|other| (format!("{at} {other}"), other.into())).collect()
        }
        Value::String(text) if name == "suffix" => {
            let shorter: String = text.chars().skip(1).collect();
            vec![
                (format!("{at} {shorter}"), shorter.into()),
                (format!("{at} !{text}"), format!("!{text}").into()),
            ]
        }
        Value::String(text) => MODES
            .iter()
            .filter(|(mode, _)| *mode == name)
            .flat_map(|(_, words)| words.iter().filter(|word| *word != text))
            .map(|word| (format!("{at} {word}"), (*word).into()))
            .collect(),
        Value::Array(items) => (0..items.len())
            .map(|index| {
                let mut rest = items.clone();
                let gone = rest.remove(index);
                (format!("{at} without {gone}"), Value::Array(rest))
            })
            .collect(),
        Value::Table(table) => {
            table.iter().flat_map(|(key, inner)| in_table(at, table, key, inner)).collect()
        }
        Value::Float(_) | Value::Datetime(_) => Vec::new(),
    }
}

/// The table without one of its members where that is optional, and with the member changed.
fn in_table(at: &str, table: &Table, key: &str, inner: &Value) -> Vec<Mutant> {
    let mut all: Vec<Mutant> = mutants(&format!("{at} {key}"), inner)
        .into_iter()
        .map(|(change, inner)| {
            let mut table = table.clone();
            table.insert(key.to_owned(), inner);
            (change, Value::Table(table))
        })
        .collect();
    if at != "check" {
        let mut rest = table.clone();
        rest.remove(key);
        all.push((format!("{at} without {key}"), Value::Table(rest)));
    }
    all
}
