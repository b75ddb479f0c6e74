//! The script in the packet, run as the partner's developer would, against a stand-in for the platform.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::call::{Call, broken, copy_folder, root, sample};
use crate::made::{SIGNED, STAMP, only_entry};
use crate::programs::{self, Other, Said};

/// The stand-in. It ends with this value.
struct Platform {
    process: Child,
    host: String,
    told: BufReader<ChildStdout>,
}

impl Platform {
    fn open() -> Self {
        let dossier: Value =
            serde_json::from_slice(&std::fs::read(sample().join("dossier.json")).unwrap()).unwrap();
        let mut process = Command::new(programs::python())
            .arg(root().join("tests/packets/fake_platform.py"))
            .arg(root().join("assets/rulebook/lists/filing_fields.toml"))
            .arg(dossier["company"]["name"].as_str().unwrap())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}", programs::missing("python", &error)));
        let mut told = BufReader::new(process.stdout.take().unwrap());
        let mut port = String::new();
        told.read_line(&mut port).unwrap();
        Self { process, host: format!("http://127.0.0.1:{}", port.trim()), told }
    }

    /// Ends, and tells the requests it was sent.
    fn close(mut self) -> Vec<String> {
        let _ = self.process.kill();
        (&mut self.told).lines().map_while(Result::ok).collect()
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A bag of the partner's, in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    bag: PathBuf,
}

const REGISTER: [&str; 4] = ["register", "--send", "--set", "component_phone=02000000000"];
const VERIFICATION: [&str; 6] = [
    "verification",
    "--send",
    "--set",
    "auth_data.pay_type=2",
    "--set",
    "auth_data.third_party_phone=02000000000",
];
const FILING: [&str; 4] = ["filing", "--send", "--set", "icp_applets.principal_info.verify_task_id=task"];

impl Desk {
    fn with(bag: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("packet");
        copy_folder(bag, &place);
        Self { folder, bag: place }
    }

    /// Runs the script where its guide says to run it.
    fn run(&self, platform: &Platform, tokens: [&str; 2], arguments: &[&str]) -> Said {
        Other::python(["submit.py", "--host", &platform.host])
            .within(&self.bag.join("data/wechat"))
            .env("WECHAT_COMPONENT_ACCESS_TOKEN", tokens[0])
            .env("WECHAT_AUTHORIZER_ACCESS_TOKEN", tokens[1])
            .env("no_proxy", "127.0.0.1")
            .args(arguments)
            .run()
    }

    fn sent(&self, platform: &Platform, arguments: &[&str]) -> Said {
        self.run(platform, ["component-token", "authorizer-token"], arguments)
    }

    /// The platform's answer, as the script keeps it for the sender.
    fn answer(&self, name: &str) -> Value {
        let file = self.folder.path().join(format!("packet_answer-{name}.json"));
        serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
    }

    fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let place = self.bag.join("data").join(file);
        let mut value: Value = serde_json::from_slice(&std::fs::read(&place).unwrap()).unwrap();
        change(&mut value);
        std::fs::write(place, value.to_string()).unwrap();
    }
}

/// What the answer says of each field it names.
fn hints(answer: &Value) -> Vec<(&str, i64)> {
    let hints = answer["hints"].as_array().unwrap();
    hints
        .iter()
        .map(|hint| (hint["err_field"].as_str().unwrap(), hint["errcode"].as_i64().unwrap()))
        .collect()
}

#[test]
fn a_rehearsal_names_every_upload_and_no_value_and_sends_nothing() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    let said = desk.sent(&platform, &[]).agrees().text;
    let plan: Value =
        serde_json::from_slice(&std::fs::read(desk.bag.join("data/wechat/upload-plan.json")).unwrap())
            .unwrap();
    for row in plan.as_array().unwrap() {
        let line = format!("{} <- {}", row["json_path"].as_str().unwrap(), row["file"].as_str().unwrap());
        assert!(said.contains(&line), "{line}: {said}");
    }
    for open in ["component_phone", "auth_data.pay_type", "icp_applets.principal_info.verify_task_id"] {
        assert!(said.contains(&format!("--set {open}=")), "{said}");
    }
    assert!(!said.contains("440304197806069775") && !said.contains("13800005501"), "{said}");
    assert!(platform.close().is_empty());
}

#[test]
fn the_three_requests_are_accepted_and_the_packet_stays_as_it_was() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    desk.sent(&platform, &REGISTER).agrees();
    desk.sent(&platform, &VERIFICATION).agrees();
    desk.sent(&platform, &FILING).agrees();
    desk.sent(&platform, &["lists", "--send"]).agrees();
    assert_eq!(desk.answer("register")["taskid"], "task");
    assert_eq!(desk.answer("filing"), json!({"errcode": 0, "errmsg": "ok"}));
    let said = desk.sent(&platform, &["status", "--send"]).objects();
    assert!(said.text.contains("备注内容过于笼统"), "{}", said.text);
    assert_eq!(desk.answer("status")["info"]["audit_data"][0]["key_name"], "小程序备注");
    Other::python(["-m", "bagit", "--validate"]).arg(&desk.bag).run().agrees();
    let told = platform.close();
    let count = |call: &str| told.iter().filter(|line| line.ends_with(call)).count();
    assert_eq!((count("/upload_icp_media"), count("/uploadauthmaterial")), (7, 1), "{told:?}");
    assert_eq!(told.iter().filter(|line| line.contains("/query_icp_")).count(), 5, "{told:?}");
}

#[test]
fn what_only_the_partner_can_fill_in_is_asked_for_before_anything_is_sent() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    let said = desk.sent(&platform, &["filing", "--send"]).objects();
    assert!(said.text.contains("--set icp_applets.principal_info.verify_task_id="), "{}", said.text);
    assert!(platform.close().is_empty());
}

#[test]
fn a_token_that_is_not_accepted_is_told_and_not_shown() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    let said = desk.run(&platform, ["spent-token", "spent-token"], &REGISTER).objects();
    assert!(said.text.contains("40001") && !said.text.contains("spent-token"), "{}", said.text);
    assert_eq!(desk.answer("register")["errcode"], 40001);
    let said = desk.run(&platform, ["", ""], &REGISTER).objects();
    assert!(said.text.contains("WECHAT_COMPONENT_ACCESS_TOKEN"), "{}", said.text);
}

#[test]
fn the_platform_names_the_fields_that_it_does_not_take() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    desk.change("wechat/filing.json", |filing| {
        filing["icp_applets"]["base_info"]["comment"] = "茶".into();
        filing["icp_subject"]["base_info"].as_object_mut().unwrap().remove("address");
    });
    desk.change("wechat/upload-plan.json", |plan| {
        for row in plan.as_array_mut().unwrap() {
            if row["json_path"] == "icp_subject.organize_info.certificate_photo" {
                row["certificate_type"] = 2.into();
            }
        }
    });
    desk.sent(&platform, &FILING).objects();
    let answer = desk.answer("filing");
    assert_eq!(answer["errcode"], 86202);
    assert_eq!(
        hints(&answer),
        [
            ("icp_subject.base_info.address", 40097),
            ("icp_applets.base_info.comment", 40097),
            ("icp_subject.organize_info.certificate_photo", 86328),
        ]
    );
}

/// What `feedback import` says of an answer that the script kept.
fn taken_in(desk: &Desk, dossier: &Path, name: &str) -> Value {
    let answer = desk.folder.path().join(format!("packet_answer-{name}.json"));
    let done = Call::of(["feedback", "import", "--json"]).path(dossier).path(answer).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    done.json()
}

#[test]
fn what_the_platform_answered_goes_to_its_fields_and_holds_until_they_change() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    let officer = tempfile::tempdir().unwrap();
    copy_folder(&sample(), officer.path());
    desk.change("wechat/filing.json", |filing| {
        filing["icp_subject"]["base_info"].as_object_mut().unwrap().remove("address");
    });
    desk.sent(&platform, &FILING).objects();
    let taken = taken_in(&desk, officer.path(), "filing");
    assert_eq!(taken["added"][0]["field"], "company.contact_address", "{taken}");

    let desk = Desk::with(&SIGNED.bag);
    desk.sent(&platform, &FILING).agrees();
    desk.sent(&platform, &["status", "--send"]).objects();
    let taken = taken_in(&desk, officer.path(), "status");
    assert_eq!(taken["added"][0]["field"], "mini_program.remark", "{taken}");

    let check = || Call::of(["check", "--json", "--as-of", "2026-11-24"]).path(officer.path()).run();
    let held = check();
    assert_eq!(held.code, 1, "{}", held.err);
    for expected in ["备注内容过于笼统", "company.contact_address"] {
        assert!(held.out.contains(expected), "{expected}: {}", held.out);
    }
    let document = officer.path().join("dossier.json");
    let mut dossier: Value = serde_json::from_slice(&std::fs::read(&document).unwrap()).unwrap();
    dossier["mini_program"]["remark"] =
        "在线展示并销售预包装茶叶和茶具，支持到店自提和快递配送，不提供社交功能。".into();
    dossier["company"]["contact_address"] = "样本路2号样本大厦三层".into();
    std::fs::write(&document, dossier.to_string()).unwrap();
    assert_eq!(check().code, 0, "{}", check().out);

    let corrected = officer.path().join("corrected.zip");
    let build = Call::of(["packet", "build", "--json", "--stamp", STAMP]).path(officer.path());
    let done = build.arg("--base").path(&SIGNED.file).arg("--out").path(&corrected).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let record = &done.json()["packet"];
    assert_eq!(record["base"]["number"], "0001");
    let changes = record["changes"].as_array().unwrap();
    let remark = changes.iter().find(|change| change["place"] == "mini_program.remark").unwrap();
    assert_eq!(remark["why"][0]["words"], "备注内容过于笼统");
}

#[test]
fn an_upload_that_is_refused_names_its_field() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    desk.change("wechat/upload-plan.json", |plan| {
        for row in plan.as_array_mut().unwrap() {
            if row["json_path"] == "icp_applets.principal_info.certificate_photo_back" {
                row["certificate_type"] = Value::Null;
            }
        }
    });
    desk.sent(&platform, &FILING).objects();
    assert_eq!(hints(&desk.answer("filing")), [("icp_applets.principal_info.certificate_photo_back", 86201)]);
    assert!(!platform.close().iter().any(|line| line.ends_with("/apply_icp_filing")));
}

#[test]
fn a_company_that_is_not_the_registered_one_is_refused() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    desk.change("wechat/filing.json", |filing| {
        filing["icp_subject"]["base_info"]["name"] = "别家公司".into()
    });
    desk.sent(&platform, &FILING).objects();
    assert_eq!(desk.answer("filing")["errcode"], 86355);
}

#[test]
fn a_file_that_is_not_the_one_that_was_packed_is_named_and_nothing_is_sent() {
    let (desk, platform) = (Desk::with(&SIGNED.bag), Platform::open());
    let victim = desk.bag.join("data/files/07_authorisation-letter.jpg");
    let mut bytes = std::fs::read(&victim).unwrap();
    bytes.push(0);
    std::fs::write(&victim, bytes).unwrap();
    let said = desk.sent(&platform, &FILING).objects();
    assert!(said.text.contains("files/07_authorisation-letter.jpg"), "{}", said.text);
    desk.change("wechat/upload-plan.json", |plan| plan[1]["file"] = "files/../dossier.json".into());
    let said = desk.sent(&platform, &FILING).objects();
    assert!(said.text.contains("files/../dossier.json"), "{}", said.text);
    assert!(platform.close().is_empty());
}

/// The bag of a packet built from that dossier.
fn bag_of(dossier: &Path, options: &[&str]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packet.zip");
    let mut call = Call::of(["packet", "build", "--stamp", STAMP]).path(dossier).arg("--out").path(&file);
    for option in options {
        call = call.arg(option);
    }
    let done = call.run();
    assert!(done.code < 2, "{}{}", done.out, done.err);
    let unpacked = folder.path().join("unpacked");
    Other::of("unzip", ["-q"]).arg(&file).arg("-d").arg(&unpacked).run().agrees();
    let bag = only_entry(&unpacked);
    (folder, bag)
}

#[test]
fn a_draft_and_a_redacted_packet_can_be_rehearsed_and_not_sent() {
    let platform = Platform::open();
    let dossier = broken(|dossier| dossier["mini_program"]["remark"] = "茶".into());
    let draft = bag_of(dossier.path(), &["--draft"]);
    let redacted = bag_of(&sample(), &["--redacted"]);
    for (_folder, bag) in [draft, redacted] {
        let desk = Desk::with(&bag);
        desk.sent(&platform, &["filing"]).agrees();
        let said = desk.sent(&platform, &FILING).objects();
        assert!(said.text.contains("draft or redacted"), "{}", said.text);
    }
    assert!(platform.close().is_empty());
}

#[test]
fn the_script_is_written_in_the_python_of_2019() {
    let check =
        "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read(), feature_version=(3, 8))";
    Other::python(["-c", check]).arg(SIGNED.bag.join("data/wechat/submit.py")).run().agrees();
}

/// Each file of the `wechat` folder is what its schema says, and those files are all there are.
fn is_as_the_schemas_say(bag: &Path, names: &[&str]) {
    for name in names {
        crate::schemas::judged(name, &[bag.join(format!("data/wechat/{name}.json"))]).agrees();
    }
    let there = std::fs::read_dir(bag.join("data/wechat")).unwrap();
    let bodies =
        there.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "json"));
    assert_eq!(bodies.count(), names.len());
}

#[test]
fn the_requests_of_the_sample_are_what_their_schemas_say() {
    is_as_the_schemas_say(&SIGNED.bag, &["register", "verification", "filing", "upload-plan", "platform"]);
}

#[test]
fn the_requests_of_a_person_are_what_their_schemas_say() {
    let dossier = broken(|dossier| {
        dossier["company"] = json!({"entity_type": "individual", "unit_nature": 5, "region": "440304",
            "registered_address": "广东省深圳市福田区样本路1号", "contact_address": "样本路1号"});
        dossier["subject_principal"] = json!({"same_as_administrator": true});
    });
    let (_folder, bag) = bag_of(dossier.path(), &["--draft"]);
    is_as_the_schemas_say(&bag, &["verification", "filing", "upload-plan", "platform"]);
}

#[test]
fn an_entity_outside_mainland_china_sends_no_requests() {
    let dossier = broken(|dossier| dossier["company"]["entity_type"] = "overseas".into());
    let (_folder, bag) = bag_of(dossier.path(), &["--draft"]);
    is_as_the_schemas_say(&bag, &["upload-plan", "platform"]);
}

#[test]
fn identity_documents_of_every_type_are_what_the_schemas_say() {
    for [administrator, principal] in [
        ["passport", "hk-macao-permit"],
        ["taiwan-permit", "foreign-permanent-resident-id"],
        ["hk-macao-residence-permit", "taiwan-residence-permit"],
    ] {
        let dossier = broken(|dossier| {
            dossier["administrator"]["id_type"] = administrator.into();
            dossier["subject_principal"]["id_type"] = principal.into();
        });
        let (_folder, bag) = bag_of(dossier.path(), &["--draft"]);
        is_as_the_schemas_say(&bag, &["register", "verification", "filing", "upload-plan", "platform"]);
    }
}
