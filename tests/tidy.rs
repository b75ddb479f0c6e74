//! The house rules that a machine can check. Each test is a sentence of `crates/ARCHITECTURE.md`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "tests may say what they expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use tongguan_domain::Language;
use tongguan_tests::{SourceFile, files, root};

/// Fails with every place listed, so that one run shows all there is to mend.
fn none(what: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{what}:\n  {}", places.join("\n  "));
}

fn lines_with<'a>(file: &'a SourceFile, words: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    file.program_text().lines().enumerate().filter_map(move |(number, line)| {
        let code = line.trim_start();
        let comment = code.starts_with("//");
        (!comment && words.iter().any(|word| line.contains(word)))
            .then(|| format!("{}:{}: {}", file.path, number + 1, code))
    })
}

#[test]
fn nothing_under_crates_depends_on_tauri() {
    let places = files("crates", &["Cargo.toml"])
        .into_iter()
        .filter(|file| file.text.lines().any(|line| line.starts_with("tauri")))
        .map(|file| file.path)
        .collect();
    none("crates know no window", places);
}

#[test]
fn the_pure_crates_touch_nothing_outside() {
    const OUTSIDE: &[&str] = &[
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "getrandom",
        "thread::spawn",
    ];
    let mut places = Vec::new();
    for folder in ["crates/domain/src", "crates/rules/src", "crates/advice/src"] {
        for file in files(folder, &[".rs"]) {
            places.extend(lines_with(&file, OUTSIDE));
        }
    }
    none("domain, rules and advice do no I/O, ask no clock, draw no random number", places);
}

#[test]
fn no_file_is_too_long() {
    let mut places = Vec::new();
    for folder in ["crates", "src-tauri", "tests", "ui/src"] {
        for file in files(folder, &[".rs", ".svelte", ".ts", ".css"]) {
            let path = file.path.as_str();
            let limit = match path {
                path if path.starts_with("ui/src/wire/") => continue,
                path if path.contains("/rules/src/checks/") && !path.ends_with("mod.rs") => 150,
                path if path.ends_with(".svelte") => 250,
                _ if file.is_test() => 500,
                path if path.ends_with(".css") => 700,
                _ => 400,
            };
            let count = file.text.lines().count();
            if count > limit {
                places.push(format!("{path}: {count} lines, the limit is {limit}"));
            }
        }
    }
    none("files that grew", places);
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    const EMPTY: &[&str] = &["util", "utils", "helper", "helpers", "common", "misc", "manager", "models"];
    let mut places = Vec::new();
    for folder in ["crates", "src-tauri/src", "tests", "ui/src"] {
        for file in files(folder, &[".rs", ".svelte", ".ts"]) {
            let parts: Vec<&str> = file.path.split(['/', '.']).collect();
            if parts.iter().any(|part| EMPTY.contains(part)) {
                places.push(file.path);
            }
        }
    }
    none("names that say nothing", places);
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    let mut places = Vec::new();
    for folder in ["crates", "src-tauri/src", "tests"] {
        for file in files(folder, &[".rs"]) {
            if !file.text.starts_with("//!") {
                places.push(file.path);
            }
        }
    }
    none("modules without an opening comment", places);
}

#[test]
fn nothing_is_left_for_later() {
    let markers = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("#[ign", "ore"), concat!("todo", "!(")];
    let mut places = Vec::new();
    for folder in ["crates", "src-tauri/src", "tests", "ui/src"] {
        for file in files(folder, &[".rs", ".svelte", ".ts"]) {
            for (number, line) in file.text.lines().enumerate() {
                if markers.iter().any(|marker| line.contains(marker)) {
                    places.push(format!("{}:{}", file.path, number + 1));
                }
            }
        }
    }
    none("left for later", places);
}

#[test]
fn statements_are_never_put_together_from_text() {
    let mut places = Vec::new();
    for file in files("crates/vault/src", &[".rs"]) {
        for line in lines_with(&file, &["format!"]) {
            let upper = line.to_uppercase();
            if ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA "].iter().any(|word| upper.contains(word))
            {
                places.push(line);
            }
        }
    }
    none("SQL built by format!", places);
}

#[test]
fn only_the_host_imports_tauri() {
    let places = files("ui/src", &[".ts", ".svelte"])
        .iter()
        .filter(|file| !file.path.starts_with("ui/src/host/"))
        .flat_map(|file| lines_with(file, &["@tauri-apps"]).collect::<Vec<_>>())
        .collect();
    none("only ui/src/host knows Tauri", places);
}

#[test]
fn components_know_no_state_and_screens_do_not_import_each_other() {
    let mut places = Vec::new();
    for file in files("ui/src/components", &[".ts", ".svelte"]) {
        places.extend(lines_with(&file, &["/state/"]).filter(|line| line.contains("import")));
    }
    for file in files("ui/src/screens", &[".ts", ".svelte"]) {
        let own = file.path.split('/').nth(3).unwrap_or_default().to_owned();
        places
            .extend(lines_with(&file, &["../"]).filter(|line| {
                line.contains("import") && line.contains("/screens/") && !line.contains(&own)
            }));
    }
    none("arrows the window does not have", places);
}

#[test]
fn no_text_from_outside_becomes_markup() {
    let mut places = Vec::new();
    for file in files("ui/src", &[".ts", ".svelte"]) {
        places
            .extend(lines_with(&file, &["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval("]));
    }
    none("markup from text", places);
}

#[test]
fn every_promise_names_tests_that_exist() {
    let text = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let rust: String = ["crates", "src-tauri/src", "tests"]
        .into_iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .map(|file| file.text)
        .collect();
    let promises = text.split("## Promises").nth(1).unwrap().split("## ").next().unwrap();
    let rows: Vec<&str> = promises.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    assert!(rows.len() > 10);
    let mut places = Vec::new();
    for row in rows {
        let tests = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap();
        let names: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        let missing = |name: &&&str| {
            let function = name.rsplit([':', ' ']).next().unwrap();
            !rust.contains(&format!("fn {function}("))
        };
        places.extend(names.iter().filter(missing).map(|name| (*name).to_owned()));
        if names.is_empty() {
            places.push(row.to_owned());
        }
    }
    none("promises without a test", places);
}

/// Keys of a Fluent text, each with the placeholders its message uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        if !line.starts_with([' ', '\t', '#', '}'])
            && let Some((key, _)) = line.split_once('=')
        {
            current = key.trim().to_owned();
            found.entry(current.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '-' || *letter == '_')
                .collect();
            found.entry(current.clone()).or_default().insert(name);
        }
    }
    found
}

/// Placeholders without the ending of those that hold an English name, such as `company-en`: an English
/// sentence names the company in English, the Chinese one beside it in Chinese.
fn any_language(placeholders: &BTreeSet<String>) -> BTreeSet<&str> {
    placeholders.iter().map(|name| name.strip_suffix("-en").unwrap_or(name)).collect()
}

#[test]
fn both_languages_are_complete() {
    let english = tongguan_words::sources(Language::English);
    let chinese = tongguan_words::sources(Language::Chinese);
    let mut places = Vec::new();
    let names: BTreeSet<&String> = english.keys().chain(chinese.keys()).collect();
    for name in names {
        let left = messages(english.get(name).map_or("", String::as_str));
        let right = messages(chinese.get(name).map_or("", String::as_str));
        for key in left.keys().chain(right.keys()).collect::<BTreeSet<_>>() {
            match (left.get(key), right.get(key)) {
                (Some(ours), Some(theirs)) if any_language(ours) == any_language(theirs) => {}
                (Some(ours), Some(theirs)) => {
                    places.push(format!("{name}: {key}: placeholders {ours:?} and {theirs:?}"))
                }
                (None, _) => places.push(format!("{name}: {key} has no English")),
                (_, None) => places.push(format!("{name}: {key} has no Chinese")),
            }
        }
    }
    none("messages that one language lacks", places);
}

#[test]
fn every_field_has_a_name_in_both_languages() {
    let mut places = Vec::new();
    for language in Language::ALL {
        let words = tongguan_words::Words::of(language);
        for field in tongguan_domain::Field::ALL {
            let key = tongguan_words::field_key(*field);
            if !words.knows(&key) {
                places.push(format!("{}: {key}", language.tag()));
            }
        }
    }
    none("fields without a name", places);
}

#[test]
fn no_message_stands_twice() {
    let mut places = Vec::new();
    for language in Language::ALL {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (name, text) in tongguan_words::sources(language) {
            for key in messages(&text).into_keys() {
                if let Some(before) = seen.insert(key.clone(), name.clone()) {
                    places.push(format!("{}: {key} in {before} and {name}", language.tag()));
                }
            }
        }
    }
    none("messages that stand twice", places);
}

/// Sentences in string literals: four words or more, beginning with a capital.
fn sentences(file: &SourceFile) -> Vec<String> {
    let mut places = Vec::new();
    for (number, line) in file.program_text().lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") || code.starts_with("#[") || line.contains("reason = ") {
            continue;
        }
        for literal in line.split('"').skip(1).step_by(2) {
            let capital = literal.chars().next().is_some_and(char::is_uppercase);
            let words =
                literal.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
            let han = literal.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
            let statement =
                ["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "PRAGMA", "VACUUM", "BEGIN", "DROP"]
                    .iter()
                    .any(|word| literal.starts_with(word));
            if capital && words >= 4 && !statement && !han {
                places.push(format!("{}:{}: {literal}", file.path, number + 1));
            }
        }
    }
    places
}

#[test]
fn no_sentence_for_people_stands_in_rust_code() {
    let mut places = Vec::new();
    for folder in [
        "crates/desk/src",
        "crates/cli/src",
        "crates/packet/src",
        "crates/vault/src",
        "crates/intake/src",
        "crates/rules/src",
        "src-tauri/src",
    ] {
        for file in files(folder, &[".rs"]) {
            places.extend(sentences(&file));
        }
    }
    none("sentences that belong to the messages", places);
}

#[test]
fn no_sentence_for_people_stands_in_svelte_code() {
    let mut places = Vec::new();
    for file in files("ui/src", &[".svelte"]) {
        let markup = file.text.split("</script>").last().unwrap_or_default();
        let markup = strip_braces(markup.split("<style").next().unwrap_or_default());
        for piece in markup.split('>').skip(1).filter_map(|piece| piece.split('<').next()) {
            let words = piece
                .split_whitespace()
                .filter(|word| word.chars().filter(|l| l.is_ascii_alphabetic()).count() > 2)
                .count();
            if words >= 2 && !piece.contains(['=', '(', ';']) {
                places.push(format!("{}: {}", file.path, piece.trim()));
            }
        }
    }
    none("sentences that belong to the messages", places);
}

fn strip_braces(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|letter| match letter {
            '{' => {
                depth += 1;
                false
            }
            '}' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

/// The words of a list in deny.toml.
fn listed(deny: &toml::Table, table: &str, list: &str) -> Vec<String> {
    let items = deny[table][list].as_array().unwrap();
    items.iter().map(|item| item.as_str().or_else(|| item["crate"].as_str()).unwrap().to_owned()).collect()
}

/// The packages that come into the program on a platform.
fn packages(triple: &str) -> Vec<serde_json::Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", triple])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

#[test]
fn dependencies_keep_to_the_licences_and_bans_of_deny_toml() {
    let deny: toml::Table = std::fs::read_to_string(root().join("deny.toml")).unwrap().parse().unwrap();
    let (allowed, banned) = (listed(&deny, "licenses", "allow"), listed(&deny, "bans", "deny"));
    let exceptions = deny["licenses"]["exceptions"].as_array().unwrap();
    let mut places = BTreeSet::new();
    for target in deny["graph"]["targets"].as_array().unwrap() {
        for package in packages(target["triple"].as_str().unwrap()) {
            let name = package["name"].as_str().unwrap();
            let exception = exceptions.iter().find(|exception| exception["crate"].as_str() == Some(name));
            let also = exception.map_or(&[][..], |exception| exception["allow"].as_array().unwrap());
            let also = also.iter().map(|licence| licence.as_str().unwrap().to_owned());
            let allowed: Vec<String> = allowed.iter().cloned().chain(also).collect();
            let licence = package["license"].as_str().unwrap_or("none");
            if banned.iter().any(|banned| banned == name) {
                places.insert(format!("{name}: banned"));
            }
            if !permitted(licence, &allowed) {
                places.insert(format!("{name}: {licence}"));
            }
        }
    }
    none("dependencies outside deny.toml", places.into_iter().collect());
}

/// Every AND-part of an SPDX expression has an allowed OR-part.
fn permitted(expression: &str, allowed: &[String]) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|licence| allowed.iter().any(|known| known == licence.trim())))
}
