//! Advice at the command line: routes, licences, and the forecast in its three forms.

use serde_json::Value;

use crate::call::{Call, broken, sample};

const COMMANDS: &[&[&str]] = &[
    &["advise", "route"],
    &["advise", "licences", "--as-of", "2026-11-24"],
    &["timeline", "--start", "2026-12-01", "--as-of", "2026-11-24"],
];

fn json(arguments: &[&str], folder: &std::path::Path) -> Value {
    let done = Call::of(arguments).arg("--json").path(folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{arguments:?}");
    done.json()
}

/// Every statement of the result stands beside a source with a title, a place, a date and a confidence.
fn sources(value: &Value, found: &mut usize) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| sources(item, found)),
        Value::Object(members) => {
            if members.contains_key("text") || members.contains_key("standing") {
                assert!(members.contains_key("source"), "{value}");
            }
            if let Some(source) = members.get("source") {
                for member in ["id", "title", "locator", "date", "confidence"] {
                    assert!(source[member].as_str().is_some_and(|text| !text.is_empty()), "{source}");
                }
                *found += 1;
            }
            members.values().for_each(|member| sources(member, found));
        }
        _ => {}
    }
}

#[test]
fn every_statement_carries_its_source_in_both_languages() {
    for command in COMMANDS {
        for language in ["en", "zh-CN"] {
            let mut found = 0;
            let arguments: Vec<&str> = command.iter().copied().chain(["--lang", language]).collect();
            sources(&json(&arguments, &sample()), &mut found);
            assert!(found >= 10, "{command:?}");
        }
    }
}

#[test]
fn every_message_of_the_text_is_there() {
    for command in COMMANDS {
        for language in ["en", "zh-CN"] {
            let done = Call::of(*command).arg("--lang").arg(language).path(sample()).run();
            assert_eq!((done.code, done.err.as_str()), (0, ""));
            assert!(!done.out.contains("advice-") && !done.out.contains("choice-"), "{}", done.out);
            assert!(!done.out.contains("{$") && !done.out.contains("{ $"), "{}", done.out);
        }
    }
}

#[test]
fn the_sample_needs_nothing_more_for_its_food() {
    let advice = json(COMMANDS[1], &sample());
    let filing = |advice: &Value| {
        let licences = advice["licences"].as_array().unwrap();
        licences.iter().find(|licence| licence["id"] == "prepackaged_filing").unwrap().clone()
    };
    assert_eq!(filing(&advice)["is_held"], true);
    let chosen = advice["choices"][0]["categories"].as_array().unwrap();
    let food = chosen.iter().filter(|category| category["route"] == "chinese-subsidiary");
    assert!(food.into_iter().all(|category| category["missing"] == serde_json::json!([[]])));

    let without = broken(|dossier| dossier["licences"] = serde_json::json!([]));
    let advice = json(COMMANDS[1], without.path());
    assert_eq!(filing(&advice)["is_held"], false);
}

#[test]
fn the_same_forecast_gives_the_same_calendar_file() {
    let call = || {
        let start = ["timeline", "--start", "2026-12-01", "--format", "ics", "--lang", "zh-CN"];
        Call::of(start).arg("--as-of").arg("2026-11-24").path(sample()).run()
    };
    let (first, second) = (call(), call());
    assert_eq!(first.code, 0);
    assert_eq!(first.out, second.out);
    assert!(first.out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(first.out.contains("UID:release.5e0c7a52-0000-4000-8000-000000000001@tongguan\r\n"));
    assert!(first.out.contains("DTSTAMP:20261201T000000Z\r\n"));
    let events = |text: &str| first.out.matches(text).count();
    assert!(events("BEGIN:VEVENT") > 5);
    assert_eq!(events("BEGIN:VEVENT"), events("\r\nDTSTART;VALUE=DATE:"));
    assert!(first.out.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
}

#[test]
fn a_year_without_holidays_is_called_provisional() {
    let forecast = json(COMMANDS[2], &sample());
    assert_eq!(forecast["provisional_years"], serde_json::json!([2027]));
    let earlier = json(&["timeline", "--start", "2026-03-02", "--as-of", "2026-03-02"], &sample());
    assert_eq!(earlier["provisional_years"], serde_json::json!([]));
}

#[test]
fn a_card_that_ends_on_the_way_is_named_by_its_field_and_not_its_number() {
    let folder = broken(|dossier| dossier["administrator"]["id_valid_until"] = "2026-12-02".into());
    let forecast = json(COMMANDS[2], folder.path());
    assert_eq!(forecast["collisions"][0]["field"], "administrator.id_valid_until");
    assert_eq!(forecast["collisions"][0]["risk"], "certain");
    for command in COMMANDS {
        let text = Call::of(*command).path(folder.path()).run().out;
        assert!(!text.contains("440304197806069775") && !text.contains("13800005501"));
    }
}

#[test]
fn a_function_that_is_not_in_the_list_is_named_by_its_place() {
    let folder = broken(|dossier| dossier["mini_program"]["functionality"] = serde_json::json!(["gmae"]));
    let advice = json(COMMANDS[0], folder.path());
    assert_eq!(advice["unknown_functions"], serde_json::json!(["mini_program.functionality.0"]));
}

#[test]
fn a_date_that_does_not_exist_is_wrong_usage() {
    let done = Call::of(["timeline", "--start", "2026-02-30"]).path(sample()).run();
    assert_eq!((done.code, done.out.as_str()), (2, ""));
}

#[test]
fn a_dossier_that_is_not_there_is_an_input_that_is_missing() {
    for command in COMMANDS {
        let done = Call::of(*command).path(sample().join("nowhere")).run();
        assert_eq!((done.code, done.out.as_str()), (3, ""));
    }
}
