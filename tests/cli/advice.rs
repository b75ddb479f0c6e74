//! Advice at the command line: routes, licences, and the forecast in its three forms.

use serde_json::Value;

use crate::call::{Call, broken, sample};

const COMMANDS: &[&[&str]] = &[
    &["advise", "route"],
    &["advise", "licences", "--as-of", "2026-11-24"],
    &["advise", "questions"],
    &["advise", "costs"],
    &["advise", "licences", "--as-of", "2026-11-24", "--with", "video", "--without", "food_sale"],
    TIMELINE,
];

const TIMELINE: &[&str] = &["timeline", "--start", "2026-12-01", "--as-of", "2026-11-24"];

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
            let stated =
                ["text", "standing", "charged", "bearing", "clauses", "implied", "risk", "urgency", "states"];
            if stated.iter().any(|member| members.contains_key(*member)) {
                assert!(members.contains_key("source"), "{value}");
            }
            // The days of a step are those of what is said of it.
            if members.contains_key("waits_on") {
                assert!(members["says"].as_array().is_some_and(|says| !says.is_empty()), "{value}");
            }
            if members.contains_key("ways") && members.contains_key("functions") {
                assert!(members["sources"].as_array().is_some_and(|sources| !sources.is_empty()), "{value}");
            }
            let several = members.get("sources").and_then(Value::as_array).into_iter().flatten();
            for source in members.get("source").into_iter().chain(several) {
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
    let folder = eventful();
    for command in COMMANDS.iter().copied().chain([&["status", "--as-of", "2026-11-24"][..]]) {
        for language in ["en", "zh-CN"] {
            let mut found = 0;
            let arguments: Vec<&str> = command.iter().copied().chain(["--lang", language]).collect();
            sources(&json(&arguments, folder.path()), &mut found);
            assert!(found >= 8, "{command:?}");
        }
    }
}

/// The sample with every function, a category that is not offered everywhere, fees of the partner, a step that runs,
/// and documents that end: whatever advice can say of, it has to say something of.
fn eventful() -> tempfile::TempDir {
    let questions = json(&["advise", "questions"], &sample());
    let questions = questions["questions"].as_array().unwrap();
    let functions = questions.iter().find(|question| question["id"] == "functionality").unwrap();
    let ids: Vec<&Value> =
        functions["answers"].as_array().unwrap().iter().map(|answer| &answer["word"]).collect();
    assert!(ids.len() > 90);
    broken(|dossier| {
        dossier["mini_program"]["functionality"] = serde_json::json!(ids);
        dossier["mini_program"]["categories"][0] = serde_json::json!({ "level1": "社交", "level2": "直播" });
        dossier["partner"]["fees"] = serde_json::json!([{ "what": "Care", "amount": "3600" }, {}]);
        dossier["company"]["licence_valid_until"] = "2026-12-01".into();
        dossier["consent"]["administrator"]["given_on"] = "2026-12-24".into();
        dossier["history"]["steps"] =
            serde_json::json!([{ "step": "verification", "state": "completed", "reached_on": "2026-01-20" }]);
    })
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
    assert!(first.out.contains("DTSTAMP:20261124T000000Z\r\n"));
    let events = |text: &str| first.out.matches(text).count();
    assert!(events("BEGIN:VEVENT") > 5);
    assert_eq!(events("BEGIN:VEVENT"), events("\r\nDTSTART;VALUE=DATE:"));
    assert!(events("BEGIN:VALARM") >= 1 && events("BEGIN:VALARM") == events("\r\nTRIGGER:-P"));
    assert!(first.out.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
}

#[test]
fn a_year_without_holidays_is_called_provisional() {
    let forecast = json(TIMELINE, &sample());
    assert_eq!(forecast["provisional_years"], serde_json::json!([2027]));
    let earlier = json(&["timeline", "--start", "2026-03-02", "--as-of", "2026-03-02"], &sample());
    assert_eq!(earlier["provisional_years"], serde_json::json!([]));
}

#[test]
fn a_card_that_ends_on_the_way_is_named_by_its_field_and_not_its_number() {
    let folder = broken(|dossier| dossier["administrator"]["id_valid_until"] = "2026-12-02".into());
    let forecast = json(TIMELINE, folder.path());
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

#[test]
fn answers_in_a_file_go_before_the_dossier_and_stand_alone_too() {
    let folder = broken(|dossier| dossier["assessment"] = serde_json::json!({ "how_soon": "no-hurry" }));
    let file = folder.path().join("answers.json");
    let answers = serde_json::json!({
        "company-place": "outside-mainland", "how-soon": "within-a-month", "chinese-id-holder": false,
        "functionality": ["game_paid"],
    });
    std::fs::write(&file, answers.to_string()).unwrap();
    let outlook = |advice: &Value, route: usize| -> Vec<String> {
        let reasons = advice["outlooks"][route]["reasons"].as_array().unwrap();
        reasons.iter().map(|reason| reason["id"].as_str().unwrap().to_owned()).collect()
    };
    let alone = Call::of(["advise", "route", "--json", "--answers"]).path(&file).run().json();
    assert_eq!(alone["outlooks"][1]["state"], "impossible");
    assert!(outlook(&alone, 1).contains(&"no-time-to-found".to_owned()));
    assert!(outlook(&alone, 1).contains(&"function-game_paid".to_owned()));
    let both =
        Call::of(["advise", "route", "--json", "--answers"]).path(&file).path(folder.path()).run().json();
    assert!(outlook(&both, 1).contains(&"function-game_paid".to_owned()));
    assert!(!outlook(&both, 1).contains(&"function-food_sale".to_owned()));
}

#[test]
fn what_the_dossier_shows_answers_until_somebody_does() {
    let asked = |folder: &std::path::Path| {
        let advice = json(&["advise", "questions"], folder);
        let questions = advice["questions"].as_array().unwrap().clone();
        questions.into_iter().find(|question| question["id"] == "chinese-id-holder").unwrap()["answer"]
            .clone()
    };
    let shown = asked(&sample());
    assert_eq!(shown["words"], serde_json::json!(["yes"]));
    assert_eq!(shown["prefilled_from"], "administrator.id_type");
    let folder = broken(|dossier| dossier["assessment"] = serde_json::json!({ "chinese_id_holder": false }));
    let given = asked(folder.path());
    assert_eq!(given["words"], serde_json::json!(["no"]));
    assert_eq!(given["prefilled_from"], Value::Null);
}

#[test]
fn a_word_that_is_no_answer_is_named_with_its_place() {
    let folder = broken(|_| {});
    let file = folder.path().join("answers.json");
    for (answers, named) in [
        (r#"{"how-soon":"soon"}"#, "assessment.how_soon"),
        (r#"{"how-son":"no-hurry"}"#, "assessment.how_son"),
    ] {
        std::fs::write(&file, answers).unwrap();
        let done = Call::of(["advise", "route", "--answers"]).path(&file).run();
        assert_eq!((done.code, done.out.as_str()), (3, ""), "{answers}");
        assert!(done.err.contains(named), "{}", done.err);
    }
    std::fs::write(&file, format!("\"{}\"", "x".repeat(70_000))).unwrap();
    assert_eq!(Call::of(["advise", "route", "--answers"]).path(&file).run().code, 3);
    assert_eq!(Call::of(["advise", "route"]).run().code, 2);
}

#[test]
fn what_is_not_known_is_never_added_up() {
    let folder = broken(|dossier| {
        dossier["route"] = "local-partner".into();
        dossier["partner"]["fees"] = serde_json::json!([
            { "what": "Filing", "amount": "12800", "charged": "once" },
            { "what": "Hosting", "amount": "99.50", "charged": "yearly" },
        ]);
    });
    let costs = json(&["advise", "costs", "--years", "2"], folder.path());
    let partner = &costs["routes"][2];
    assert_eq!(partner["years"][0]["amounts"]["CNY"], "13199.50");
    assert_eq!(partner["years"][1]["amounts"]["CNY"], "399.50");
    assert_eq!(partner["total"]["amounts"]["CNY"], "13599.00");
    // What the licences cost is not known, so the first year is only the least it can be.
    assert_eq!(partner["years"][0]["at_least"], true);
    assert_eq!(partner["years"][1]["at_least"], false);
    let overseas = &costs["routes"][0];
    assert_eq!(overseas["total"]["amounts"], serde_json::json!({ "CNY": "0.00" }));
    assert_eq!(overseas["total"]["at_least"], true);

    let unread = broken(|dossier| {
        dossier["route"] = "local-partner".into();
        dossier["partner"]["fees"] = serde_json::json!([{ "what": "Filing", "amount": "about 300" }]);
    });
    let costs = json(&["advise", "costs"], unread.path());
    let fee = costs["routes"][2]["costs"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((fee["id"].as_str(), &fee["amount"]), (Some("partner-fee-0"), &Value::Null));
    assert_eq!(costs["routes"][2]["years"][2]["at_least"], true);
    assert_eq!(Call::of(["advise", "costs", "--years", "0"]).path(sample()).run().code, 2);
}

#[test]
fn a_function_left_out_takes_its_papers_along() {
    let change = json(&["advise", "licences", "--with", "video", "--without", "food_sale"], &sample());
    let ids = |member: &str| -> Vec<String> {
        let licences = change[member].as_array().unwrap();
        licences.iter().map(|licence| licence["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(ids("licences_appear").contains(&"av_permit".to_owned()));
    assert!(ids("licences_fall_away").contains(&"food_production".to_owned()));
    assert_eq!(change["routes"][1]["after"], "impossible");
    let unknown = Call::of(["advise", "licences", "--with", "vidoe"]).path(sample()).run();
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("vidoe"), "{}", unknown.err);
}

const STAMP: &[&str] = &["--stamp", "2026-11-24T09:00:00+08:00"];

#[test]
fn the_assessment_is_written_as_its_file_is_called_and_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str| {
        let file = folder.path().join(name);
        let done = Call::of(["advise", "report"]).path(sample()).arg("--out").path(&file);
        let done = STAMP.iter().fold(done, |call, argument| call.arg(argument)).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        std::fs::read(file).unwrap()
    };
    let paper = write("assessment.pdf");
    assert!(paper.starts_with(b"%PDF-1.4"));
    assert!(paper == write("again.PDF"));
    let page = String::from_utf8(write("assessment.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    for wanted in ["路径与资质评估", "Route and licence assessment", "仅销售预包装食品备案", "2026-11-25"]
    {
        assert!(page.contains(wanted), "{wanted}");
    }
    for key in ["advice-", "choice-", "paper-", "report-", "{$", "{ $", "<script"] {
        assert!(!page.contains(key), "{key}");
    }
    // The marks of the statements are those of the list of sources, without a gap.
    let numbers: std::collections::BTreeSet<usize> =
        page.split('[').filter_map(|piece| piece.split_once(']')?.0.parse().ok()).collect();
    assert!(numbers.len() > 20);
    assert!(numbers.iter().copied().eq(1..=numbers.len()));
}

#[test]
fn the_assessment_gives_the_choice_its_reasons_and_what_the_routes_cost() {
    let folder = broken(|dossier| {
        dossier["assessment"] =
            serde_json::json!({ "route_reason": "The group has a company here", "chosen_on": "2026-11-20" });
        dossier["partner"]["fees"] = serde_json::json!([
            { "what": "Care", "amount": "3600", "charged": "yearly" }, { "what": "Haste" }
        ]);
    });
    let file = folder.path().join("assessment.html");
    let done = Call::of(["advise", "report"]).path(folder.path()).arg("--out").path(&file);
    assert_eq!(STAMP.iter().fold(done, |call, argument| call.arg(argument)).run().code, 0);
    let page = std::fs::read_to_string(file).unwrap();
    for wanted in [
        "Reason given: The group has a company here",
        "Chosen on 2026-11-20",
        "What each route costs",
        "3600.00 CNY [",
        "how often is not entered; counted once",
        "at least 11700.00 CNY; more is not known",
        "第1年至第3年合计",
        "What is answered",
        "Smallest sets of papers that the categories still ask for",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    // What nobody has stated is said to be unknown, with whose word that is.
    assert!(page.contains("not known ["));
}

#[test]
fn an_assessment_that_cannot_be_written_leaves_the_older_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("assessment.pdf");
    std::fs::write(&file, "older").unwrap();
    let absent = sample().join("nowhere");
    let done = Call::of(["advise", "report"]).path(absent).arg("--out").path(&file).run();
    assert_eq!((done.code, done.out.as_str()), (3, ""));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "older");
    let other = folder.path().join("assessment.docx");
    let done = Call::of(["advise", "report"]).path(sample()).arg("--out").path(&other).run();
    assert_eq!(done.code, 2);
    assert!(!other.exists());
}
