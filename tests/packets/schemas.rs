//! The schemas that we print describe the files that we write, in the eyes of Python's `jsonschema`; and what we write
//! in a form of others is what the schema of others says.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::call::{self, Call};
use crate::made::SIGNED;
use crate::programs::{Other, Said};

/// What `jsonschema` says to those files beside the schema of that name.
pub(crate) fn judged(schema: &str, files: &[PathBuf]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("schema.json");
    std::fs::write(&place, Call::of(["schema", schema]).run().out).unwrap();
    judged_by(&place, files)
}

fn judged_by(schema: &Path, files: &[PathBuf]) -> Said {
    let mut other = Other::python([call::root().join("tests/packets/schemas.py")]).arg(schema);
    for file in files {
        other = other.arg(file);
    }
    other.run()
}

#[test]
fn dossier_report_and_record_in_the_packet_are_what_the_schemas_say() {
    for (schema, file) in [("dossier", "dossier.json"), ("report", "report.json"), ("packet", "packet.json")]
    {
        judged(schema, &[SIGNED.bag.join("data").join(file)]).agrees();
    }
    judged("dossier", &[call::sample().join("dossier.json")]).agrees();
}

/// A file of the packet with a change made to it, which `jsonschema` must refuse and name.
fn refused(schema: &str, file: &str, name: &str, change: impl FnOnce(&mut Map<String, Value>)) {
    let text = std::fs::read(SIGNED.bag.join("data").join(file)).unwrap();
    let mut members: Map<String, Value> = serde_json::from_slice(&text).unwrap();
    change(&mut members);
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("changed.json");
    std::fs::write(&place, Value::Object(members).to_string()).unwrap();
    let said = judged(schema, &[place]).objects();
    assert!(said.text.contains(name), "{}", said.text);
}

#[test]
fn a_file_with_a_member_missing_or_unheard_of_is_not_what_the_schemas_say() {
    for (schema, file) in [
        ("dossier", "dossier.json"),
        ("packet", "packet.json"),
        ("register", "wechat/register.json"),
        ("verification", "wechat/verification.json"),
        ("filing", "wechat/filing.json"),
        ("platform", "wechat/platform.json"),
    ] {
        refused(schema, file, "unheard-of", |members| {
            members.insert("unheard-of".to_owned(), Value::from(1));
        });
    }
    for (schema, file, needed) in [
        ("report", "report.json", "verdict"),
        ("packet", "packet.json", "number"),
        ("register", "wechat/register.json", "code"),
        ("filing", "wechat/filing.json", "icp_materials"),
        ("platform", "wechat/platform.json", "refresh"),
    ] {
        refused(schema, file, needed, |members| {
            members.remove(needed);
        });
    }
}

#[test]
fn every_rule_is_what_the_schema_of_rules_says() {
    let mut rules = Vec::new();
    collect(&call::root().join("assets/rulebook/rules"), &mut rules);
    assert!(rules.len() >= 40);
    judged("rule", &rules).agrees();
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
}

/// A dossier with a blocking failure, one that a person answers for, and one that a partner's answer made.
fn with_every_outcome() -> tempfile::TempDir {
    call::broken(|dossier| {
        dossier["mini_program"]["remark"] = Value::from("茶");
        dossier["company"]["registered_address"] = Value::from("");
        dossier["waivers"] = json!([{"rule": "remark-length", "field": "mini_program.remark",
            "reason": "由合作方补充", "approver": "Head of compliance", "expires": "2099-12-31"}]);
        dossier["history"] = json!({"feedback": [{"id": "1", "from": "partner", "received_on": "2026-11-20",
            "field": "company.name", "words": "名称有误"}]});
    })
}

#[test]
fn reports_in_sarif_are_what_the_standards_own_schema_says() {
    let schema = call::root().join("tests/fixtures/sarif/sarif-schema-2.1.0.json");
    let folder = tempfile::tempdir().unwrap();
    let broken = with_every_outcome();
    let mut files = Vec::new();
    for (name, dossier) in [("whole", call::sample()), ("broken", broken.path().to_path_buf())] {
        for language in ["en", "zh-CN"] {
            let check = ["check", "--format", "sarif", "--as-of", "2026-11-23", "--lang", language];
            let report = Call::of(check).path(&dossier).run().json();
            let results = report["runs"][0]["results"].as_array().unwrap();
            let has = |part: &dyn Fn(&Value) -> bool| results.iter().any(part);
            assert!(has(&|result| result["kind"] == "pass" && result["level"] == "none"));
            assert_eq!(has(&|result| result["level"] == "error"), name == "broken");
            assert_eq!(has(&|result| result["suppressions"][0]["status"] == "accepted"), name == "broken");
            assert_eq!(has(&|result| result["kind"] == "open"), name == "broken");
            let file = folder.path().join(format!("{name}-{language}.json"));
            std::fs::write(&file, report.to_string()).unwrap();
            files.push(file);
        }
    }
    judged_by(&schema, &files).agrees();

    let mut report: Value = serde_json::from_slice(&std::fs::read(&files[0]).unwrap()).unwrap();
    report["runs"][0]["results"][0]["kind"] = Value::from("unheard-of");
    std::fs::write(&files[0], report.to_string()).unwrap();
    let said = judged_by(&schema, &files[..1]).objects();
    assert!(said.text.contains("unheard-of"), "{}", said.text);
}
