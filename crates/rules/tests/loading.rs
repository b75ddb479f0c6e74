//! A rule book with mistakes is refused with all of them at once.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

mod made;

use std::collections::BTreeSet;

use made::{lists, rule};
use tongguan_rules::{Mistake, MistakeKind, load};
use tongguan_words::Words;

const PRESENT: &str = "name = \"present\"";

fn good() -> String {
    rule("good", "company.name", "blocking", "", PRESENT, "Missing.")
}

fn mistakes_of(text: &str) -> Vec<Mistake> {
    let mut files = lists();
    files.insert("rules/test/good.toml".to_owned(), text.to_owned());
    load(&files).err().unwrap_or_default()
}

#[test]
fn a_good_rule_has_no_mistakes() {
    assert_eq!(mistakes_of(&good()), []);
}

#[test]
fn every_mistake_is_named_with_its_line() {
    for (from, to, code, line) in [
        ("id = \"good\"", "id = \"better\"", "id-differs-from-file", 1),
        ("company.name", "company.nam", "field-unknown", 2),
        ("\"blocking\"", "\"fatal\"", "unreadable", 3),
        ("\"blocking\"", "\"blocking\"\nweight = 3", "part-unknown", 4),
        ("\"blocking\"", "\"blocking\"\nin_force_from = \"soon\"", "unreadable", 4),
        ("\"blocking\"", "\"blocking\"\n[when]\nroutes = [\"by-sea\"]", "unreadable", 4),
        ("\"blocking\"", "\"blocking\"\n[when]\nfilled = [\"company.nam\"]", "unreadable", 4),
        ("\"blocking\"", "\"blocking\"\n[when]\nis_not = { route = \"by-sea\" }", "value-impossible", 4),
        (
            "\"blocking\"",
            "\"blocking\"\n[when]\nis = { \"company.unit_nature\" = \"4\" }",
            "value-impossible",
            4,
        ),
        ("\"present\"", "\"one-of\"\nvalues = [4]", "value-impossible", 9),
        (
            "\"present\"",
            "\"allowed-by\"\nby = \"company.entity_type\"\nallowed = { enterprize = [\"a\"] }",
            "value-impossible",
            9,
        ),
        ("id = \"law\"", "id = \"rumour\"", "source-unknown", 5),
        (
            "[check]",
            "[[contradicted_by]]\nid = \"rumour\"\nlocator = \"1\"\nconfidence = \"low\"\nen = \"No.\"\nzh-CN = \"否。\"\n[check]",
            "source-unknown",
            9,
        ),
        (
            "[check]",
            "[[contradicted_by]]\nid = \"law\"\nlocator = \"1\"\nconfidence = \"low\"\nen = \" \"\nzh-CN = \"否。\"\n[check]",
            "sentence-empty",
            9,
        ),
        ("confidence = \"high\"", "confidence = \"medium\"", "too-severe", 3),
        ("confidence = \"high\"", "confidence = \"low\"", "too-severe", 3),
        ("\"present\"", "\"pleasant\"", "check-unknown", 9),
        ("\"present\"", "\"present\"\nlimit = 3", "unreadable", 9),
        ("\"present\"", "\"text-matches\"\npattern = \"[\"", "unreadable", 9),
        ("\"present\"", "\"text-matches\"", "unreadable", 9),
        ("why = \"The law asks for it.\"", "why = \" \"", "sentence-empty", 11),
        ("why = \"法律要求。\"", "", "unreadable", 15),
        ("what = \"Missing.\"", "what = \"{found} is missing.\"", "placeholder-unknown", 11),
        ("why = \"The law asks for it.\"", "why = \"{field}\"", "placeholder-unknown", 11),
        ("[[fails]]\nabout = \"d\"", "", "too-few-examples", 23),
        ("[[passes]]\nabout = \"b\"", "", "too-few-examples", 19),
        ("about = \"a\"", "about = \"a\"\nmeasure = {}", "unreadable", 19),
        ("[source]", "[source", "unreadable", 5),
    ] {
        let broken = good().replacen(from, to, 1);
        let found = mistakes_of(&broken);
        assert!(
            found.iter().any(|mistake| mistake.kind.code() == code && mistake.line == Some(line)),
            "{to}: wanted {code} in line {line}, found {found:#?}\n{broken}"
        );
    }
}

#[test]
fn all_mistakes_come_at_once() {
    let broken = good()
        .replace("company.name", "company.nam")
        .replace("\"present\"", "\"pleasant\"")
        .replace("id = \"law\"", "id = \"rumour\"");
    let mut files = lists();
    files.insert("rules/test/good.toml".to_owned(), broken);
    files.insert("rules/other/good.toml".to_owned(), good());
    files.insert("rules/stray.toml".to_owned(), String::new());
    files.insert("notes.txt".to_owned(), String::new());
    files.remove("lists/licences.toml");
    let codes: Vec<&str> = load(&files).unwrap_err().iter().map(|mistake| mistake.kind.code()).collect();
    for code in
        ["field-unknown", "check-unknown", "source-unknown", "id-taken", "file-unknown", "file-missing"]
    {
        assert!(codes.contains(&code), "{code} not in {codes:?}");
    }
}

#[test]
fn every_mistake_has_words_in_both_languages() {
    let kinds = [
        MistakeKind::FileMissing,
        MistakeKind::OtherFormat { found: String::new() },
        MistakeKind::VersionNotNumbers,
        MistakeKind::FileUnknown,
        MistakeKind::Unreadable { detail: String::new() },
        MistakeKind::PartMissing { part: "" },
        MistakeKind::PartUnknown { part: String::new() },
        MistakeKind::IdDiffersFromFile,
        MistakeKind::IdTaken { other: String::new() },
        MistakeKind::FieldUnknown { path: String::new() },
        MistakeKind::ValueImpossible { field: "", value: String::new() },
        MistakeKind::CheckUnknown { name: String::new() },
        MistakeKind::SourceUnknown { id: String::new() },
        MistakeKind::RuleUnknown { id: String::new() },
        MistakeKind::Unanswered { named: String::new() },
        MistakeKind::TooSevere { confidence: "", gravest: "" },
        MistakeKind::SentenceEmpty { sentence: "" },
        MistakeKind::PlaceholderUnknown { sentence: "", placeholder: String::new() },
        MistakeKind::TooFewExamples { part: "" },
    ];
    let codes: BTreeSet<&str> = kinds.iter().map(MistakeKind::code).collect();
    assert_eq!(codes.len(), kinds.len());
    for language in [tongguan_domain::Language::English, tongguan_domain::Language::Chinese] {
        let words = Words::of(language);
        for code in &codes {
            assert!(words.knows(&format!("mistake-{code}")), "{language:?} {code}");
        }
    }
}

#[test]
fn what_the_platform_asks_has_an_answer_or_a_reason() {
    let mut files = lists();
    let answers = [
        ("lists/filing_fields.toml", "[[field]]\npath = \"a.b\"\nrequired = \"yes\"\n"),
        (
            "lists/error_codes.toml",
            "[[code]]\ncode = 5\nmeaning = \"五\"\nmeaning_en = \"five\"\nsource = \"nowhere\"\nrules = [\"no-such\"]\nnone = \"live\"\n",
        ),
    ];
    files.extend(answers.map(|(file, text)| (file.to_owned(), text.to_owned())));
    let kinds: Vec<String> =
        load(&files).unwrap_err().into_iter().map(|mistake| mistake.kind.to_string()).collect();
    assert_eq!(
        kinds,
        [
            "no source nowhere in sources.toml",
            "no rule no-such",
            "5 needs either an answer or a reason",
            "a.b needs either an answer or a reason"
        ]
    );
}

#[test]
fn lists_that_only_the_advice_reads_are_read_too() {
    let mut files = lists();
    files.insert("lists/steps.toml".to_owned(), "[[step]]\nsource = { id = \"nowhere\" }\n".to_owned());
    files.insert("lists/routes.toml".to_owned(), "always = [\n".to_owned());
    let mistakes = load(&files).unwrap_err();
    let kinds: Vec<(&str, &str)> =
        mistakes.iter().map(|mistake| (mistake.file.as_str(), mistake.kind.code())).collect();
    assert_eq!(kinds, [("lists/routes.toml", "unreadable"), ("lists/steps.toml", "source-unknown")]);
}
