//! Where dossiers stand, and two of them side by side.

use serde_json::{Value, json};

use crate::call::{Call, broken, sample};

fn begun() -> tempfile::TempDir {
    broken(|dossier| {
        dossier["title"] = "港湾茶 what-if".into();
        dossier["administrator"]["id_valid_until"] = "2026-12-20".into();
        dossier["administrator"]["mobile"] = "13800005509".into();
        dossier["history"] = json!({ "steps": [
            { "step": "verification", "state": "completed", "reached_on": "2026-10-20" },
            { "step": "filing-platform-review", "state": "begun", "reached_on": "2026-11-02", "note": "sent" },
            { "step": "no-such-step", "state": "begun", "reached_on": "2026-11-02" },
        ] });
    })
}

#[test]
fn a_status_names_what_is_overdue_whom_it_waits_for_and_what_runs_out() {
    let folder = begun();
    let status = Call::of(["status", "--as-of", "2026-11-24", "--json"]).path(folder.path()).run().json();
    let dossier = &status["dossiers"][0];
    let current = dossier["current"].as_array().unwrap();
    let review = current.iter().find(|step| step["id"] == "filing-platform-review").unwrap();
    assert_eq!((&review["overdue"], &review["waits_on"]), (&json!(true), &json!("platform")));
    assert_eq!(review["waited"], json!({ "days": 16, "unit": "working-days" }));
    assert_eq!(dossier["reminders"][0]["field"], "administrator.id_valid_until");
    assert_eq!(dossier["reminders"][0]["urgency"], "within-30-days");
    assert_eq!(dossier["unusable"], json!(["history.steps.2.step"]));
    for language in ["en", "zh-CN"] {
        let done =
            Call::of(["status", "--as-of", "2026-11-24", "--lang", language]).path(folder.path()).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        assert!(done.out.contains("2026-12-20") && !done.out.contains("advice-"), "{}", done.out);
    }
}

#[test]
fn what_was_entered_is_no_finding_and_no_field_that_nobody_looked_at() {
    let folder = broken(|dossier| {
        dossier["history"] =
            json!({ "steps": [{ "step": "verification", "state": "begun", "reached_on": "2026-11-02" }] });
    });
    let report = Call::of(["check", "--as-of", "2026-11-24", "--json"]).path(folder.path()).run().json();
    assert_eq!((&report["verdict"], &report["uncovered"]), (&json!("ready"), &json!([])));
    let wrong = broken(|dossier| dossier["history"] = json!({ "steps": [{ "state": "began" }] }));
    let done = Call::of(["check"]).path(wrong.path()).run();
    assert_eq!(done.code, 3);
    assert!(done.err.contains("history.steps.0.state") && done.err.contains("begun"), "{}", done.err);
}

#[test]
fn a_comparison_names_what_differs_and_masks_people() {
    let folder = begun();
    let call = |format: &str, language: &str| {
        let call = Call::of(["compare", "--as-of", "2026-11-24", "--format", format, "--lang", language]);
        call.path(sample()).path(folder.path()).run()
    };
    let compared = call("json", "en").json();
    let fields: Vec<&str> = compared["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["title", "administrator.id_valid_until", "administrator.mobile"]);
    assert_eq!(compared["differences"][1]["values"], json!(["long-term", "2026-12-20"]));
    let verdicts: Vec<&Value> =
        compared["dossiers"].as_array().unwrap().iter().map(|one| &one["verdict"]).collect();
    assert_eq!(verdicts, ["ready", "not-ready"]);
    assert_ne!(compared["dossiers"][0]["released"], compared["dossiers"][1]["released"]);
    let one = &compared["dossiers"][0];
    assert_eq!((&one["route"], &one["cost"]["years"]), (&json!("chinese-subsidiary"), &json!(3)));
    assert_eq!((&one["cost"]["amounts"]["CNY"], &one["cost"]["at_least"]), (&json!("900.00"), &json!(true)));
    for (format, language) in [("json", "en"), ("text", "en"), ("text", "zh-CN")] {
        let said = call(format, language);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        for secret in ["13800005509", "13800005501"] {
            assert!(!said.out.contains(secret), "{format}");
        }
        assert!(said.out.contains("5509") && !said.out.contains("compare-"), "{}", said.out);
    }
}

#[test]
fn a_dossier_of_the_vault_is_doubled_compared_and_called_to_mind() {
    let data = tempfile::tempdir().unwrap();
    let secret = data.path().join("passphrase");
    std::fs::write(&secret, "quay-lantern-93-harbour\n").unwrap();
    let call = |arguments: &[&str]| {
        Call::of(arguments).data(&data.path().join("data")).arg("--passphrase-file").path(&secret)
    };
    let kit = data.path().join("kit");
    assert_eq!(call(&["vault", "init"]).arg("--recovery-out").path(&kit).run().code, 0);
    let added = call(&["vault", "add", "--json"]).path(sample()).run().json();
    let id = added["id"].as_str().unwrap();
    let doubled = call(&["vault", "duplicate", id, "--title", "What if", "--json"]).run().json();
    let double = doubled["id"].as_str().unwrap();
    assert_ne!(double, id);
    let compared = call(&["compare", "--vault", id, double, "--json"]).run().json();
    assert_eq!(compared["differences"].as_array().unwrap().len(), 1);
    assert_eq!(compared["differences"][0]["field"], "title");
    let status = call(&["status", "--vault", "--json"]).run().json();
    assert_eq!(status["dossiers"].as_array().unwrap().len(), 2);
}

#[test]
fn one_dossier_or_the_vault_and_not_neither() {
    let done = Call::of(["status"]).run();
    assert_eq!((done.code, done.out.as_str()), (2, ""));
    let both = Call::of(["status", "--vault"]).path(sample()).run();
    assert_eq!((both.code, both.out.as_str()), (2, ""));
}
