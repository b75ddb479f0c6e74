//! Checking a folder of dossiers.

use serde_json::Value;
use tempfile::TempDir;

use crate::call::{Call, Done, copy_folder, sample};

/// A folder with the sample so many times, each under a name and with a change of its own.
fn office(names: &[&str], change: impl Fn(usize, &mut Value)) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (number, name) in names.iter().enumerate() {
        let place = folder.path().join(name);
        copy_folder(&sample(), &place);
        let document = place.join("dossier.json");
        let mut dossier: Value = serde_json::from_slice(&std::fs::read(&document).unwrap()).unwrap();
        dossier["mini_program"]["name"] =
            format!("港湾茶业{}", ["甲", "乙", "丙", "丁", "戊", "己"][number]).into();
        dossier["mini_program"]["short_name"] = "港湾".into();
        change(number, &mut dossier);
        std::fs::write(document, dossier.to_string()).unwrap();
    }
    folder
}

fn check(folder: &TempDir, more: &[&str]) -> Done {
    Call::of(["check", "--as-of", "2026-11-23"]).path(folder.path()).args(more).run()
}

fn rows(done: &Done) -> Vec<Value> {
    done.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The rules about several dossiers that speak of the dossier on a row.
fn rules(row: &Value, severity: &str) -> Vec<String> {
    let findings = row["report"]["findings"].as_array().unwrap().iter();
    let spoken = findings.filter(|finding| finding["severity"] == severity);
    spoken.map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_dossier_has_a_line_and_the_last_one_counts_them() {
    let folder = office(&["one", "two"], |number, dossier| {
        if number == 1 {
            dossier["administrator"]["mobile"] = "1380000550".into();
        }
    });
    let done = check(&folder, &[]);
    assert_eq!(done.code, 1, "{}", done.err);
    let lines: Vec<&str> = done.out.lines().filter(|line| !line.starts_with(' ')).collect();
    assert!(lines[0].starts_with("one: ready (") && lines[1].starts_with("two: not ready (1 blocking"));
    assert_eq!(lines[2], "1 ready, 1 not ready, 0 not readable.");
    assert!(!done.out.contains("1380000550"));
}

#[test]
fn a_folder_and_its_zips_are_read_alike_and_what_is_no_dossier_is_named() {
    let folder = office(&["one"], |_, _| ());
    std::fs::create_dir(folder.path().join("notes")).unwrap();
    std::fs::write(folder.path().join("13800138000.txt"), "x").unwrap();
    zip_of(&folder.path().join("one"), &folder.path().join("two.zip"));
    let rows = rows(&check(&folder, &["--json"]));
    assert_eq!(rows[0]["name"], "one");
    assert_eq!(rows[1]["name"], "two.zip");
    assert_eq!(rows[1]["report"]["schema"], "tongguan.report/1");
    assert_eq!(
        rows[1]["report"]["findings"],
        rows[0]["report"]["findings"].clone().renamed("“two.zip”", "“one”")
    );
    let summary = &rows[2]["summary"];
    assert_eq!((&summary["ready"], &summary["unreadable"]), (&2.into(), &0.into()));
    assert_eq!(summary["passed_over"], serde_json::json!(["•••••••8000.txt", "notes"]));
}

#[test]
fn a_sixth_mini_program_of_one_administrator_blocks_every_one_of_them() {
    let names = ["a", "b", "c", "d", "e", "f"];
    let five = office(&names[..5], |_, _| ());
    assert_eq!(check(&five, &[]).code, 0);
    let six = office(&names, |_, _| ());
    let done = check(&six, &["--json"]);
    assert_eq!(done.code, 1);
    for row in &rows(&done)[..6] {
        assert_eq!(
            rules(row, "blocking"),
            ["administrator-id-at-most-five-programs", "administrator-mobile-at-most-five-programs"]
        );
    }
    for value in ["440304197806069775", "13800005501", "chen.shili@harbour-tea.example"] {
        assert!(!done.out.contains(value), "{value}");
    }
}

#[test]
fn one_number_for_two_persons_and_one_name_for_two_companies_are_told_of_both() {
    let folder = office(&["one", "two"], |number, dossier| {
        dossier["mini_program"]["name"] = "港湾茶业".into();
        if number == 1 {
            dossier["company"]["uscc"] = "91440300TGTEB000XA".into();
            dossier["administrator"]["id_number"] = "11010119900307001X".into();
        }
    });
    let rows = rows(&check(&folder, &["--json"]));
    for row in &rows[..2] {
        assert!(rules(row, "blocking").contains(&"mini-program-name-of-one-entity".to_owned()));
        assert!(rules(row, "advisory").contains(&"administrator-mobile-of-one-person".to_owned()));
    }
    let text = check(&folder, &["--lang", "zh-CN"]).out;
    assert!(text.contains("阻断：另一主体的档案使用了同一名称“港湾茶业”：“two”。"), "{text}");
}

#[test]
fn a_waiver_stands_in_a_folder_too() {
    let folder = office(&["a", "b", "c", "d", "e", "f"], |_, dossier| {
        for (rule, field) in [("id", "id_number"), ("mobile", "mobile")] {
            let waiver = serde_json::json!({
                "rule": format!("administrator-{rule}-at-most-five-programs"),
                "field": format!("administrator.{field}"), "reason": "one is given up",
                "approver": "Head of compliance", "expires": "2027-01-31",
            });
            dossier["waivers"].as_array_mut().unwrap().push(waiver);
        }
    });
    let done = check(&folder, &[]);
    assert_eq!(done.code, 0, "{}", done.out);
    assert!(
        done.out.contains("Waived: The administrator’s mobile number stands in 6 dossiers"),
        "{}",
        done.out
    );
}

#[test]
fn one_that_cannot_be_read_is_named_and_stops_no_other() {
    let folder = office(&["one", "two"], |_, _| ());
    std::fs::write(folder.path().join("one/dossier.json"), "{").unwrap();
    std::fs::write(folder.path().join("broken.zip"), "PK").unwrap();
    let done = check(&folder, &["--json"]);
    assert_eq!(done.code, 3);
    let rows = rows(&done);
    assert_eq!(rows[0]["name"], "broken.zip");
    assert_eq!(rows[1]["problem"]["code"], "dossier-not-json");
    assert_eq!(rows[2]["report"]["verdict"], "ready");
    assert_eq!(rows[3]["summary"]["unreadable"], 2);
    let text = check(&folder, &[]).out;
    assert!(text.contains("one: not checked. dossier.json stops being JSON"), "{text}");
}

#[test]
fn other_forms_are_for_one_dossier() {
    let folder = office(&["one"], |_, _| ());
    let done = check(&folder, &["--format", "sarif"]);
    assert_eq!((done.code, done.out.as_str()), (2, ""));
    assert!(done.err.contains("as text or as JSON"), "{}", done.err);
}

#[test]
fn a_folder_without_a_dossier_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("notes")).unwrap();
    let done = check(&folder, &[]);
    assert_eq!((done.code, done.out.as_str()), (3, ""));
}

trait Renamed {
    /// The same with another name in every sentence.
    fn renamed(self, from: &str, to: &str) -> Value;
}

impl Renamed for Value {
    fn renamed(self, from: &str, to: &str) -> Value {
        serde_json::from_str(&self.to_string().replace(from, to)).unwrap()
    }
}

fn zip_of(folder: &std::path::Path, archive: &std::path::Path) {
    let mut zip = zip::ZipWriter::new(std::fs::File::create(archive).unwrap());
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut zip, &std::fs::read(&path).unwrap()).unwrap();
        }
    }
    zip.finish().unwrap();
}
