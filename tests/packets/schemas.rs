//! The schemas that we print describe the files that we write, in the eyes of Python's `jsonschema`.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::call::{self, Call};
use crate::made::SIGNED;
use crate::programs::{Other, Said};

/// What `jsonschema` says to those files beside the schema of that name.
pub(crate) fn judged(schema: &str, files: &[PathBuf]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("schema.json");
    std::fs::write(&place, Call::of(["schema", schema]).run().out).unwrap();
    let mut other = Other::python([call::root().join("tests/packets/schemas.py")]).arg(&place);
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
