//! What a person may ask for, from a terminal: named beforehand, written out, withdrawn, erased, certified.

use std::path::Path;

use crate::call::{Call, Done, sample};

/// The administrator of the sample, all of it made up.
const ID_NUMBER: &str = "440304197806069775";

fn vault(data: &Path, arguments: &[&str]) -> Done {
    let secret = data.join("passphrase");
    std::fs::write(&secret, "quay lantern 93 harbour\n").unwrap();
    Call::of(arguments).arg("--passphrase-file").path(&secret).data(&data.join("data")).run()
}

#[test]
fn a_person_is_written_out_withdraws_and_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| vault(folder.path(), arguments);
    let place = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    assert_eq!(run(&["vault", "init", "--recovery-out", &place("kit")]).code, 0);
    let sample = sample().to_string_lossy().into_owned();
    let id = run(&["vault", "add", &sample, "--json"]).json()["id"].as_str().unwrap().to_owned();
    let person = |verb: &str, more: &[&str]| {
        let asked = ["vault", verb, &id, "--person", "administrator"];
        run(&[asked.as_slice(), more].concat())
    };

    let beforehand = person("erase", &["--dry-run", "--json"]).json();
    let found = &beforehand["persons"][0]["places"][0];
    assert_eq!((found["part"].as_str(), found["files"].as_u64()), (Some("administrator"), Some(3)));

    let page = place("person.html");
    assert_eq!(person("disclose", &["--out", &page]).code, 0);
    assert!(std::fs::read_to_string(&page).unwrap().contains(ID_NUMBER));

    assert_eq!(person("withdraw", &[]).code, 0);
    assert_eq!(person("withdraw", &[]).code, 3);
    let status = run(&["status", "--vault", "--json"]).json();
    assert_eq!(status["due_to_erase"][0]["keeping"], "withdrawn");

    let certificate = place("certificate.json");
    for language in ["en", "zh-CN"] {
        let done = person("erase", &["--certificate", &certificate, "--lang", language]);
        if language == "zh-CN" {
            assert_eq!(done.code, 3, "nobody is left to erase");
            continue;
        }
        assert_eq!(done.code, 0, "{}", done.err);
        assert!(done.out.contains("found nowhere") && !done.out.contains("erasure-"), "{}", done.out);
    }
    let document: serde_json::Value = serde_json::from_slice(&std::fs::read(&certificate).unwrap()).unwrap();
    assert_eq!(document["still_in"], serde_json::json!([]));
    assert!(!document.to_string().contains(ID_NUMBER));
    assert_eq!(run(&["vault", "journal", "--verify"]).code, 0);
    let gone = run(&["vault", "erase", &id, "--json"]).json();
    assert_eq!(gone["erased"][0]["part"], serde_json::Value::Null);
    assert!(run(&["vault", "list"]).out.trim().is_empty());
}
