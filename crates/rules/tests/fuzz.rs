//! Rule books against changed files: each is loaded or refused with its mistakes, none panics.

#[path = "../../../tests/fuzzing/mod.rs"]
mod fuzzing;

use std::collections::BTreeMap;

use tongguan_rules::{carried, load};

#[test]
fn rule_books_are_loaded_or_refused() {
    // The lists are large; the rules of one area and what they need do for the grammar.
    let book: BTreeMap<String, String> = carried()
        .into_iter()
        .filter(|(path, _)| !path.starts_with("rules/") || path.starts_with("rules/company/"))
        .collect();
    let paths: Vec<&String> = book.keys().filter(|path| !path.starts_with("lists/")).collect();
    let seeds: Vec<Vec<u8>> =
        paths.iter().filter_map(|path| Some(book.get(*path)?.clone().into_bytes())).collect();
    let pieces = [
        "[[examples]]",
        "id = ",
        "\"\"\"",
        "[",
        "{ ",
        "= 99999999999999999999",
        "{ $x }",
        "severity = \"blocking\"",
    ];
    let mut turn = 0;
    fuzzing::hammer("rule-books", &seeds, &pieces, |bytes| {
        let Some(path) = paths.get(turn % paths.len()) else { return };
        turn += 1;
        let mut changed = book.clone();
        changed.insert((*path).clone(), String::from_utf8_lossy(bytes).into_owned());
        let _ = load(&changed);
    });
}
