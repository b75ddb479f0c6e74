//! The command line as a process: results on standard output, people on standard error, exit codes.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "tests may say what they expect"
)]

mod advice;
mod call;
mod faults;
mod feedback;
mod import;
mod manners;
mod office;
mod offline;
mod packets;
mod persons;
mod rulebooks;
mod rules;
mod status;

use call::{Call, sample};
use serde_json::Value;

#[test]
fn the_sample_is_ready_on_every_new_year_to_2030() {
    for year in 2026..=2030 {
        let done = Call::of(["check"]).path(sample()).arg("--as-of").arg(format!("{year}-12-31")).run();
        assert_eq!(done.code, 0, "{}", done.out);
    }
}

#[test]
fn a_report_has_the_members_of_the_contract() {
    let done = Call::of(["check", "--json", "--all", "--as-of", "2026-11-23"]).path(sample()).run();
    assert_eq!(done.code, 0);
    let report: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(report["schema"], "tongguan.report/1");
    assert_eq!(report["verdict"], "ready");
    assert_eq!(report["as_of"], "2026-11-23");
    assert_eq!(report["counts"]["blocking"], 0);
    let finding = &report["findings"][0];
    for member in ["rule", "outcome", "severity", "field", "what", "why", "do", "source", "fingerprint"] {
        assert!(!finding[member].is_null(), "{member}");
    }
    assert!(report["findings"].as_array().unwrap().len() >= 40);
}

#[test]
fn the_sentences_are_in_the_language_that_was_asked_for() {
    let english = Call::of(["check", "--lang", "en"]).path(sample()).run();
    let chinese = Call::of(["check", "--lang", "zh-CN"]).path(sample()).run();
    let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    assert!(english.out.starts_with("Ready to hand over"), "{}", english.out);
    assert!(!english.out.contains(is_han), "{}", english.out);
    assert!(chinese.out.starts_with("可以移交"), "{}", chinese.out);
}

#[test]
fn one_mistake_blocks_and_is_named_with_its_field() {
    let broken = call::broken(|dossier| {
        dossier["administrator"]["mobile"] = "1380000550".into();
    });
    let done = Call::of(["check", "--json"]).path(broken.path()).run();
    assert_eq!(done.code, 1);
    let report: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(report["verdict"], "not-ready");
    let fields: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["severity"] == "blocking")
        .map(|finding| finding["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["administrator.mobile"]);
    assert!(!done.out.contains("1380000550"), "a whole number is shown");
}

#[test]
fn fail_on_decides_the_exit_code_alone() {
    let broken = call::broken(|dossier| dossier["mini_program"]["name"] = "茶".into());
    assert_eq!(Call::of(["check"]).path(broken.path()).run().code, 1);
    assert_eq!(Call::of(["check", "--fail-on", "never"]).path(broken.path()).run().code, 0);
}

#[test]
fn a_complete_waiver_lets_a_dossier_pass_and_stays_visible() {
    let mistake = |dossier: &mut Value| dossier["mini_program"]["name"] = "港湾小程序".into();
    let blocked = call::broken(mistake);
    let report = Call::of(["check", "--json"]).path(blocked.path()).run().json();
    let finding =
        report["findings"].as_array().unwrap().iter().find(|f| f["severity"] == "blocking").unwrap();
    let waiver = serde_json::json!([{
        "rule": finding["rule"], "field": finding["field"], "reason": "agreed by telephone",
        "approver": "Head of Compliance", "expires": "2099-12-31",
    }]);
    let waived = call::broken(|dossier| {
        mistake(dossier);
        dossier["waivers"] = waiver.clone();
    });
    let done = Call::of(["check", "--json"]).path(waived.path()).run();
    assert_eq!(done.code, 0, "{}", done.out);
    assert_eq!(done.json()["counts"]["waived"], 1);
    let unsigned = call::broken(|dossier| {
        mistake(dossier);
        dossier["waivers"] = waiver.clone();
        dossier["waivers"][0].as_object_mut().unwrap().remove("approver");
    });
    assert_eq!(Call::of(["check"]).path(unsigned.path()).run().code, 1);
}

#[test]
fn sarif_declares_every_rule() {
    let done = Call::of(["check", "--format", "sarif"]).path(sample()).run();
    let sarif: Value = done.json();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.len() >= 40);
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
}

#[test]
fn identifiers_are_judged_one_object_a_line() {
    let done = Call::of(["identify", "mobile", "--strict", "--as-of", "2026-11-23"])
        .input("13800005501\n1380000550\nnonsense\n")
        .run();
    assert_eq!(done.code, 0);
    let verdicts: Vec<String> = done
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["verdict"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(verdicts, ["valid", "invalid", "invalid"]);
}

/// Judged otherwise than the fixture says: GB 32100 leaves the letter Z out of its alphabet in every place.
const OUTSIDE_THE_ALPHABET: &str = "uscc-04138";

#[test]
fn the_judged_cases_come_out_of_the_program_as_they_are_written() {
    let cases = std::fs::read_to_string(call::root().join("tests/fixtures/identifiers.jsonl")).unwrap();
    let cases: Vec<Value> = cases.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut kinds: Vec<&str> = cases.iter().map(|case| case["kind"].as_str().unwrap()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut disagree = Vec::new();
    for kind in kinds {
        let of_kind: Vec<&Value> = cases.iter().filter(|case| case["kind"] == kind).collect();
        let input: Vec<String> = of_kind.iter().map(|case| case["input"].to_string()).collect();
        let done = Call::of(["identify", kind, "--strict", "--json-input", "--as-of", "2026-11-23"])
            .input(&format!("{}\n", input.join("\n")))
            .run();
        let lines: Vec<&str> = done.out.lines().collect();
        assert_eq!(lines.len(), of_kind.len(), "{kind}");
        for (case, line) in of_kind.iter().zip(lines) {
            let judged: Value = serde_json::from_str(line).unwrap();
            let expected =
                if case["id"] == OUTSIDE_THE_ALPHABET { "invalid" } else { case["expect"].as_str().unwrap() };
            if judged["verdict"] != expected {
                disagree.push(format!("{} {} is {}", case["id"], case["expect"], judged["verdict"]));
            }
        }
    }
    assert!(disagree.is_empty(), "{disagree:#?}");
}

#[test]
fn every_schema_is_printed() {
    for name in ["dossier", "report", "packet", "rule"] {
        let schema = Call::of(["schema", name]).run().json();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn help_is_complete_in_both_languages_and_wrong_usage_is_2() {
    for language in ["en", "zh-CN"] {
        for command in [
            vec!["--help"],
            vec!["check", "--help"],
            vec!["packet", "build", "--help"],
            vec!["vault", "init", "--help"],
        ] {
            let done = Call::of(command.clone()).arg("--lang").arg(language).run();
            assert_eq!(done.code, 0, "{command:?}");
            assert!(!done.out.contains("cli-"), "{command:?} in {language}: {}", done.out);
        }
    }
    for wrong in [
        vec!["chekc"],
        vec!["check"],
        vec!["check", "a", "--as-of", "yesterday"],
        vec!["check", "--farmat", "x"],
        vec![],
    ] {
        let done = Call::of(wrong.clone()).run();
        assert_eq!(done.code, 2, "{wrong:?}");
        assert!(done.out.is_empty());
        assert!(!done.err.is_empty());
    }
}
