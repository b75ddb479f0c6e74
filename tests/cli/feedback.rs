//! What comes back: a packet returned in part, taken in, corrected and sent again.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::call::{Call, Done, broken, copy_folder, sample};

const STAMP: &str = "2026-11-23T09:00:00+08:00";
const DAY: &str = "2026-11-24";

fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&sample(), folder.path());
    folder
}

fn read(folder: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join("dossier.json")).unwrap()).unwrap()
}

fn change(folder: &Path, change: impl FnOnce(&mut Value)) {
    let mut dossier = read(folder);
    change(&mut dossier);
    std::fs::write(folder.join("dossier.json"), dossier.to_string()).unwrap();
}

fn run(arguments: &[&str], paths: &[(&str, &Path)]) -> Done {
    let call = paths.iter().fold(Call::of(arguments), |call, (option, path)| {
        if option.is_empty() { call.path(path) } else { call.arg(option).path(path) }
    });
    call.run()
}

fn build(dossier: &Path, out: &Path, base: Option<&Path>) -> Done {
    let mut paths = vec![("", dossier), ("--out", out)];
    paths.extend(base.map(|base| ("--base", base)));
    run(&["packet", "build", "--json", "--stamp", STAMP], &paths)
}

fn receipt(packet: &Path, out: &Path, returned: &[&str]) -> Done {
    let mut arguments =
        vec!["packet", "receipt", "--json", "--partner", "深圳示例代理有限公司", "--as-of", DAY];
    for item in returned {
        arguments.extend(["--return", item]);
    }
    if returned.is_empty() {
        arguments.push("--accept-all");
    }
    run(&arguments, &[("", packet), ("--out", out)])
}

fn import(dossier: &Path, answer: &Path) -> Done {
    run(&["feedback", "import", "--json"], &[("", dossier), ("", answer)])
}

fn blocking(dossier: &Path) -> Vec<(String, String)> {
    let done = run(&["check", "--json", "--as-of", DAY], &[("", dossier)]);
    let report = done.json();
    let findings = report["findings"].as_array().unwrap().iter();
    let blocks = findings.filter(|one| one["outcome"] == "failed" && one["severity"] == "blocking");
    let named = blocks
        .map(|one| (one["field"].as_str().unwrap().to_owned(), one["what"].as_str().unwrap().to_owned()));
    let named: Vec<_> = named.collect();
    assert_eq!(done.code, i32::from(!named.is_empty()), "{}", done.out);
    named
}

#[test]
fn a_packet_returned_in_part_is_corrected_and_says_what_changed_and_why() {
    let dossier = copy();
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| -> PathBuf { folder.path().join(name) };
    let first = build(dossier.path(), &place("first.zip"), None);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);

    let icon = read(dossier.path())["attachments"]
        .as_array()
        .unwrap()
        .iter()
        .position(|attachment| attachment["role"] == "icon")
        .unwrap();
    let icon_field = format!("attachments.{icon}");
    let given = receipt(
        &place("first.zip"),
        &place("receipt.json"),
        &["mini_program.introduction=简介与服务内容不符", &format!("{icon_field}=头像不清晰")],
    );
    assert_eq!(given.code, 0, "{}{}", given.out, given.err);
    let written: Value = serde_json::from_slice(&std::fs::read(place("receipt.json")).unwrap()).unwrap();
    assert_eq!(written["packet"]["fingerprint"], first.json()["fingerprint"]);
    assert_eq!(given.json()["receipt"], written);

    let taken = import(dossier.path(), &place("receipt.json"));
    assert_eq!(taken.code, 0, "{}{}", taken.out, taken.err);
    let added = &taken.json()["added"];
    assert_eq!(
        (&added[0]["field"], &added[1]["field"]),
        (&json!("mini_program.introduction"), &json!(icon_field))
    );
    let found = blocking(dossier.path());
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found[0].0 == "mini_program.introduction" && found[0].1.contains("简介与服务内容不符"),
        "{found:#?}"
    );
    let again = import(dossier.path(), &place("receipt.json"));
    assert_eq!((again.code, &again.json()["known"]), (0, &json!(2)));

    // Unchanged, it cannot go out again.
    let refused = build(dossier.path(), &place("second.zip"), Some(&place("first.zip")));
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(!place("second.zip").exists());

    change(dossier.path(), |dossier| {
        dossier["mini_program"]["introduction"] = "提供港式奶茶和点心的线上点单与到店自取服务。".into();
        let file = dossier["attachments"][icon]["file"].as_str().unwrap().to_owned();
        dossier["attachments"][icon]["sha256"] = Value::Null;
        dossier["attachments"][icon]["file"] = format!("new-{}", file.replace('/', "-")).into();
        let old = std::fs::read(sample().join(&file)).unwrap();
        // A picture that decodes alike and is another file.
        let mut new = old.clone();
        let end = new.len() - 12;
        new.splice(end..end, [&[0, 0, 0, 1][..], PRIVATE_CHUNK, &checksum(PRIVATE_CHUNK)].concat());
        std::fs::write(folder.path().join("icon.png"), &new).unwrap();
    });
    let file = read(dossier.path())["attachments"][icon]["file"].as_str().unwrap().to_owned();
    std::fs::copy(place("icon.png"), dossier.path().join(file)).unwrap();
    assert_eq!(blocking(dossier.path()), []);

    let second = build(dossier.path(), &place("second.zip"), Some(&place("first.zip")));
    assert_eq!(second.code, 0, "{}{}", second.out, second.err);
    let packet = &second.json()["packet"];
    assert_eq!((&packet["number"], &packet["base"]["number"]), (&json!("0002"), &json!("0001")));
    let changes = packet["changes"].as_array().unwrap();
    let why = |place: &str| {
        let change =
            changes.iter().find(|change| change["place"] == place).unwrap_or_else(|| panic!("{changes:#?}"));
        change["why"][0]["words"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(why("mini_program.introduction"), "简介与服务内容不符");
    let picture = changes.iter().find(|change| change["kind"] == "file-changed").unwrap();
    assert_eq!(why(picture["place"].as_str().unwrap()), "头像不清晰");
    assert_eq!(run(&["packet", "verify"], &[("", &place("second.zip"))]).code, 0);
}

/// Name and content of a part of a PNG that no program has to understand.
const PRIVATE_CHUNK: &[u8] = b"zzZzx";

/// The checksum that PNG wants behind each part.
fn checksum(chunk: &[u8]) -> [u8; 4] {
    let mut crc = !0_u32;
    for byte in chunk {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    (!crc).to_be_bytes()
}

#[test]
fn the_platforms_own_answer_lands_on_the_fields_it_means() {
    let dossier = copy();
    let answer = dossier.path().join("answer.json");
    let hints = json!({"errcode": 86202, "errmsg": "application failed", "hints": [
        {"errcode": 1, "err_field": "icp_applets.principal_info.mobile", "errmsg": "手机号与身份不一致"},
        {"errcode": 2, "err_field": "icp_subject.base_info.district", "errmsg": "区县有误"},
        {"errcode": 3, "err_field": "icp_subject.unheard_of", "errmsg": "请核对 13800005599"}]});
    std::fs::write(&answer, hints.to_string()).unwrap();
    let done = import(dossier.path(), &answer);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert!(!done.out.contains("13800005599"), "{}", done.out);
    let fields: Vec<String> = blocking(dossier.path()).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["administrator.mobile", "company.region", "history.feedback.2"]);
    let mobile = read(dossier.path())["administrator"]["mobile"].as_str().unwrap().to_owned();
    assert!(!read(dossier.path())["history"]["feedback"][0].to_string().contains(&mobile));

    let accepted = dossier.path().join("accepted.json");
    std::fs::write(&accepted, r#"{"errcode":0,"errmsg":"ok"}"#).unwrap();
    assert_eq!(import(dossier.path(), &accepted).json()["added"], json!([]));
}

#[test]
fn what_is_no_answer_leaves_the_dossier_as_it_was() {
    let dossier = copy();
    let before = std::fs::read(dossier.path().join("dossier.json")).unwrap();
    let answer = dossier.path().join("answer.json");
    let huge = format!("{{\"errcode\":1,\"errmsg\":\"{}\"}}", "x".repeat(3 << 20));
    let many: Vec<Value> =
        (0..2_000).map(|number| json!({"key_name": "a", "error": number.to_string()})).collect();
    let other = json!({"schema": "tongguan.receipt/1", "packet": {"number": "0001", "dossier": "other"},
        "partner": "p", "date": DAY, "items": []});
    let texts = [
        "no json".to_owned(),
        "{\"name\":\"x\"}".to_owned(),
        "[".repeat(100_000),
        huge,
        json!({ "audit_data": many }).to_string(),
        other.to_string(),
    ];
    for text in texts {
        std::fs::write(&answer, &text).unwrap();
        let done = import(dossier.path(), &answer);
        assert_eq!(done.code, 3, "{}: {}{}", &text[..60.min(text.len())], done.out, done.err);
        assert_eq!(std::fs::read(dossier.path().join("dossier.json")).unwrap(), before);
    }
    let names: Vec<_> =
        std::fs::read_dir(dossier.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().starts_with(".tmp")), "{names:?}");
}

#[test]
fn a_receipt_is_not_written_for_what_is_not_in_the_packet_or_not_intact() {
    let folder = tempfile::tempdir().unwrap();
    let (packet, out) = (folder.path().join("packet.zip"), folder.path().join("receipt.json"));
    assert_eq!(build(&sample(), &packet, None).code, 0);
    for returned in
        [&["company.colour=blue"][..], &["mini_program.introduction"], &["=why"], &["company.name= "]]
    {
        let done = receipt(&packet, &out, returned);
        assert_eq!(done.code, 2, "{returned:?}: {}{}", done.out, done.err);
        assert!(!out.exists());
    }
    let mut bytes = std::fs::read(&packet).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&packet, bytes).unwrap();
    assert_eq!(receipt(&packet, &out, &[]).code, 1);
    assert!(!out.exists());
}

#[test]
fn an_officer_can_answer_for_what_was_returned_and_is_right() {
    let dossier = broken(|_| {});
    let answer = dossier.path().join("answer.json");
    let said = json!({"audit_data": [{"key_name": "icp_subject.base_info.name", "error": "名称有误", "suggest": "核对执照"}]});
    std::fs::write(&answer, said.to_string()).unwrap();
    assert_eq!(import(dossier.path(), &answer).code, 0);
    let found = blocking(dossier.path());
    assert!(found[0].1.contains("名称有误") && found[0].1.contains("核对执照"), "{found:?}");
    change(dossier.path(), |dossier| {
        dossier["waivers"] = json!([{"rule": "feedback-1", "field": "company.name", "reason": "与营业执照一致",
            "approver": "王示例 合规主管", "expires": "2027-06-30"}]);
    });
    assert_eq!(blocking(dossier.path()), []);
}

#[test]
fn a_dossier_of_the_vault_takes_an_answer_in() {
    let home = tempfile::tempdir().unwrap();
    let passphrase = home.path().join("passphrase");
    std::fs::write(&passphrase, "correct horse battery staple 9\n").unwrap();
    let vault = |arguments: &[&str], paths: &[&Path]| {
        let call = paths.iter().fold(Call::of(arguments), |call, path| call.path(path));
        call.arg("--passphrase-file").path(&passphrase).arg("--json").data(&home.path().join("data")).run()
    };
    let kit = home.path().join("kit");
    assert_eq!(vault(&["vault", "init", "--recovery-out"], &[&kit]).code, 0);
    let id = vault(&["vault", "add"], &[&sample()]).json()["id"].as_str().unwrap().to_owned();
    let answer = home.path().join("answer.json");
    std::fs::write(
        &answer,
        r#"{"audit_data":[{"key_name":"icp_applets.base_info.comment","error":"备注不规范"}]}"#,
    )
    .unwrap();
    let done = vault(&["feedback", "import", "--vault", &id], &[&answer]);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_eq!(done.json()["added"][0]["field"], "mini_program.remark");
    let rows = vault(&["vault", "list"], &[]).json();
    assert_eq!(rows["dossiers"][0]["ready"], false, "{rows}");
    let journal = vault(&["vault", "journal"], &[]).json();
    let deeds: Vec<&str> =
        journal["entries"].as_array().unwrap().iter().map(|entry| entry["deed"].as_str().unwrap()).collect();
    assert!(deeds.contains(&"feedback-imported"), "{deeds:?}");
}
