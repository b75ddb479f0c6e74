//! Written cases: what the routes and licences come to, worked out by hand from what is known of the regulation and
//! kept in `tests/fixtures/advice`, each with its reasoning.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may say what they expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use tongguan_advice::{Bearing, licences, questions, routes};
use tongguan_domain::{Category, Choice, Dossier, FieldPath, FieldValue, Route};
use tongguan_rules::{RuleBook, built_in};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    reasoning: String,
    answers: toml::Table,
    #[serde(default)]
    category: Vec<Chosen>,
    routes: BTreeMap<String, Expected>,
    /// Where each stands on the overseas entity, the subsidiary and the partner.
    licences: BTreeMap<String, [String; 3]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    level1: String,
    level2: String,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Expected {
    state: String,
    impossible: BTreeSet<String>,
    conditions: BTreeSet<String>,
    unknown: BTreeSet<String>,
}

fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/advice");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case = toml::from_str(&std::fs::read_to_string(&path).unwrap());
        (name.clone(), case.unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    files.into_iter().map(read).collect()
}

fn dossier(case: &Case, book: &RuleBook) -> Dossier {
    let mut dossier = Dossier::default();
    for asked in questions(&dossier.clone(), book).unwrap() {
        let value = match &case.answers[&asked.id] {
            toml::Value::Boolean(flag) => FieldValue::Flag(*flag),
            toml::Value::String(word) => FieldValue::Text(word.clone()),
            toml::Value::Array(words) => {
                FieldValue::TextList(words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
            }
            other => panic!("{other}"),
        };
        dossier.set(FieldPath::of(asked.field), value).unwrap();
    }
    let chosen = case.category.iter().map(|chosen| Category {
        level1: Some(chosen.level1.clone()),
        level2: Some(chosen.level2.clone()),
        level3: None,
    });
    dossier.mini_program.categories = chosen.collect();
    dossier
}

#[test]
fn every_written_case_comes_out_as_written() {
    let book = built_in().unwrap();
    let day = "2026-11-24".parse().unwrap();
    let cases = cases();
    assert!(cases.len() >= 30);
    let mut differing = Vec::new();
    for (name, case) in &cases {
        assert!(!case.about.is_empty() && case.reasoning.len() > 80, "{name} gives no reasons");
        let dossier = dossier(case, &book);
        let found: BTreeMap<String, Expected> = routes(&dossier, &book)
            .unwrap()
            .outlooks
            .iter()
            .map(|outlook| {
                let ids = |bearing: Bearing| {
                    let reasons = outlook.reasons.iter().filter(move |reason| reason.bearing == bearing);
                    reasons.map(|reason| reason.id.clone()).collect()
                };
                let expected = Expected {
                    state: outlook.state().word().to_owned(),
                    impossible: ids(Bearing::Impossible),
                    conditions: ids(Bearing::Condition),
                    unknown: ids(Bearing::Unknown),
                };
                (outlook.route.word().to_owned(), expected)
            })
            .collect();
        if found != case.routes {
            differing.push(format!("{name}: written {:#?}\nfound {found:#?}", case.routes));
        }
        let stands: BTreeMap<String, [String; 3]> = licences(&dossier, day, &book)
            .unwrap()
            .licences
            .iter()
            .map(|licence| {
                let on = |route: Route| {
                    let on = licence.on_routes.iter().find(|on| on.route == route).unwrap();
                    on.standing.word().to_owned()
                };
                let routes =
                    [Route::InternationalEntity, Route::ChineseSubsidiary, Route::LocalPartner].map(on);
                (licence.id.clone(), routes)
            })
            .collect();
        if stands != case.licences {
            differing.push(format!("{name}: written {:#?}\nfound {stands:#?}", case.licences));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_answer_leads_somewhere_in_some_case() {
    let book = built_in().unwrap();
    let mut led: BTreeSet<String> = BTreeSet::new();
    for (_, case) in &cases() {
        for outlook in routes(&dossier(case, &book), &book).unwrap().outlooks {
            led.extend(outlook.reasons.into_iter().map(|reason| reason.id));
        }
    }
    let text = &book.lists.texts["questions.toml"];
    let list: toml::Table = toml::from_str(text.as_str()).unwrap();
    for follows in list["follows"].as_array().unwrap() {
        let id = follows["id"].as_str().unwrap();
        assert!(led.contains(id), "no case leads to {id}");
    }
}
