//! Dossiers from a spreadsheet: the template, the report on every cell, and what is written or not.

use std::path::Path;

use crate::call::Call;

const TABLE: &str =
    "主体名称,Administrator: mobile number,公司人数\n甲公司,1.38E+10,7\n乙公司,13800005502,8\n";

fn table(folder: &Path, text: &str) -> std::path::PathBuf {
    let path = folder.join("table.csv");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_dry_run_answers_for_every_cell_and_writes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let done = Call::of(["import", "--dry-run", "--json"]).path(table(place.path(), TABLE)).run();
    assert_eq!(done.code, 0, "{}", done.err);
    let report = done.json();
    assert_eq!(report["counts"], serde_json::json!({ "dossiers": 2, "taken": 3, "empty": 0, "left": 1 }));
    assert_eq!(report["headings"][2]["outcome"], "unknown");
    let cell = &report["entries"][0]["cells"][1];
    assert_eq!((cell["row"].as_u64(), cell["column"].as_str()), (Some(2), Some("B")));
    assert_eq!((cell["outcome"].as_str(), cell["reason"].as_str()), (Some("damaged"), Some("scientific")));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn each_row_becomes_a_folder_that_can_be_checked() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let done = Call::of(["import", "--lang", "zh-CN"])
        .path(table(place.path(), TABLE))
        .arg("--out")
        .path(&out)
        .run();
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.starts_with("档案：2 份") && done.out.contains("4.4E+17"), "{}", done.out);
    let folders: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(folders.len(), 2);
    for folder in folders {
        let done = Call::of(["check", "--json"]).path(folder).run();
        assert_eq!(done.code, 1, "{}", done.err);
    }
}

#[test]
fn a_template_is_filled_and_read_back() {
    let place = tempfile::tempdir().unwrap();
    for name in ["empty.csv", "empty.xlsx"] {
        let template = place.path().join(name);
        assert_eq!(Call::of(["import", "--template"]).path(&template).run().code, 0);
        let again = Call::of(["import", "--template"]).path(&template).run();
        assert_eq!(again.code, 3, "a template that may be filled was replaced");
        let done = Call::of(["import", "--dry-run", "--json"]).path(&template).run();
        assert_eq!(done.code, 0, "{}", done.err);
        let report = done.json();
        assert_eq!(report["counts"]["dossiers"], 0);
        let headings = report["headings"].as_array().unwrap();
        assert!(headings.len() > 50 && headings.iter().all(|heading| heading["outcome"] == "taken"));
    }
}

#[test]
fn what_cannot_be_read_leaves_nothing_behind() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    for (text, code) in [("Colour,Size\nred,7\n", 3), ("", 3), ("title\n\0\n", 3)] {
        let file = table(place.path(), text);
        let done = Call::of(["import"]).path(file).arg("--out").path(&out).run();
        assert_eq!(done.code, code, "{text}");
        assert!(!done.err.is_empty() && done.out.is_empty(), "{}", done.err);
        assert!(!out.exists());
    }
    for arguments in [&["import"][..], &["import", "table.csv"], &["import", "--template", "table.ods"]] {
        assert_eq!(Call::of(arguments).run().code, 2, "{arguments:?}");
    }
    let piped = Call::of(["import", "-", "--dry-run"]).input(TABLE).run();
    assert_eq!(piped.code, 0, "{}", piped.err);
}
