//! What is in a packet, and what is left when there is none.

use std::fs;
use std::ops::ControlFlow;

use serde_json::Value;
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};
use tongguan_domain::{Field, Measured, document};
use tongguan_rules::{Confidence, Finding, Outcome, Said, Sentences, Severity, SourceLine};

use super::desk::{CANARIES, Desk, look, unpacked};
use crate::{ChangeKind, PacketError, Purpose, SealFor, Stage, VerifyOptions, build, previous};

#[test]
fn a_packet_has_the_layout_of_the_contract_and_is_intact() {
    let desk = Desk::new();
    let packet = desk.build_plain();
    let files = unpacked(&packet);
    for path in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "START-HERE.html",
        "data/dossier.json",
        "data/report.json",
        "data/packet.json",
        "data/forms/01_cover-sheet.pdf",
        "data/forms/03_filing-form.pdf",
        "data/wechat/register.json",
        "data/wechat/filing.json",
        "data/wechat/upload-plan.json",
        "data/files/01_business-licence.jpg",
        "data/files/02_icon.png",
        "data/files/03_administrator-id-front.jpg",
        "data/files/04_other-subject.pdf",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    let found = look(&packet);
    assert!(found.is_intact(), "{:?}", found.problems);
    assert_eq!(found.packet.unwrap().number, "0001");
    assert_eq!(found.signer, None);
}

#[test]
fn the_dossier_inside_is_one_that_can_be_read_again() {
    let desk = Desk::new();
    let files = unpacked(&desk.build_plain());
    let dossier = document::read(std::str::from_utf8(&files["data/dossier.json"]).unwrap()).unwrap();
    for attachment in &dossier.attachments {
        let content = &files[&format!("data/{}", attachment.file.as_deref().unwrap())];
        assert_eq!(attachment.sha256, Some(crate::digest::Digest::of(content).sha256));
    }
    assert_eq!(dossier.administrator.id_number.unwrap().reveal(), CANARIES[0]);
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    let desk = Desk::new();
    desk.build("one.zip", SealFor::Anybody).unwrap();
    desk.build("two.zip", SealFor::Anybody).unwrap();
    assert!(fs::read(desk.place("one.zip")).unwrap() == fs::read(desk.place("two.zip")).unwrap());
}

fn said() -> Said {
    Said { what: "什么".to_owned(), why: "为什么".to_owned(), action: "怎么办".to_owned() }
}

fn blocking() -> Finding {
    Finding {
        rule: "company-name-present".to_owned(),
        outcome: Outcome::Failed,
        severity: Severity::Blocking,
        field: Field::CompanyName.into(),
        role: None,
        sentences: Sentences { en: said(), zh: said() },
        source: SourceLine {
            id: "wx".to_owned(),
            title: "Guide".to_owned(),
            title_zh: "指南".to_owned(),
            locator: "1".to_owned(),
            locator_zh: "1".to_owned(),
            date: "2026".to_owned(),
            date_zh: "2026".to_owned(),
            confidence: Confidence::High,
        },
        dissent: Vec::new(),
        others: Vec::new(),
        fingerprint: "0".repeat(32),
        waiver: None,
    }
}

#[test]
fn findings_that_block_keep_a_packet_from_being_built_unless_it_is_a_draft() {
    let mut desk = Desk::new();
    desk.report.findings.push(blocking());
    assert!(matches!(desk.build("a.zip", SealFor::Anybody), Err(PacketError::FindingsBlock { blocking: 1 })));
    desk.purpose.draft = true;
    let packet = desk.build_plain();
    assert!(look(&packet).packet.unwrap().draft);
    let files = unpacked(&packet);
    assert!(String::from_utf8_lossy(&files["bag-info.txt"]).contains("草稿"));
    assert!(String::from_utf8_lossy(&files["START-HERE.html"]).contains("草稿"));
}

#[test]
fn a_redacted_packet_holds_no_personal_number_and_no_picture_of_a_person() {
    let mut desk = Desk::new();
    desk.purpose = Purpose { redacted: true, draft: false };
    let packet = desk.build_plain();
    let bytes = fs::read(&packet).unwrap();
    for canary in CANARIES {
        assert!(!bytes.windows(canary.len()).any(|window| window == canary.as_bytes()), "{canary}");
    }
    let found = look(&packet);
    assert!(found.is_intact() && found.packet.unwrap().redacted);
    let files = unpacked(&packet);
    assert!(files["data/files/03_administrator-id-front.png"].starts_with(b"\x89PNG"));
    assert!(files.contains_key("data/files/02_icon.png"));
}

#[test]
fn a_cancelled_build_leaves_the_older_packet_and_nothing_else() {
    let desk = Desk::new();
    let out = desk.place("packet.zip");
    fs::write(&out, "older").unwrap();
    for stop in [Stage::Writing, Stage::Verifying] {
        let mut hear = |progress: crate::Progress| {
            if progress.stage == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let outcome = build(&desk.request(&out, SealFor::Anybody), &mut hear);
        assert!(matches!(outcome, Err(PacketError::Cancelled)));
        assert_eq!(desk.left(), ["packet.zip"]);
        assert_eq!(fs::read(&out).unwrap(), b"older");
    }
}

#[test]
fn an_attachment_that_is_gone_or_changed_is_named_and_nothing_is_left() {
    let mut desk = Desk::new();
    desk.drawer.0.remove("icon.PNG");
    let error = desk.build("a.zip", SealFor::Anybody).unwrap_err();
    assert!(
        matches!(&error, PacketError::AttachmentMissing { place } if place.to_string() == "attachments.1")
    );
    desk.drawer.0.insert("icon.PNG".to_owned(), vec![1]);
    for checksum in [Checksum::Sha256("0".repeat(64)), Checksum::Crc32(0)] {
        desk.dossier.attachments[1].measured = Some(Measured::File(MeasuredFile {
            bytes: 1,
            checksum,
            format: FileFormat::Png,
            picture: None,
            document: None,
            readings: Vec::new(),
            damaged: false,
            beyond_limits: false,
        }));
        let error = desk.build("a.zip", SealFor::Anybody).unwrap_err();
        assert!(matches!(error, PacketError::AttachmentChanged { .. }));
        assert!(desk.left().is_empty());
    }
}

#[test]
fn a_corrected_packet_names_the_fields_and_files_that_differ() {
    let mut desk = Desk::new();
    let base = previous(&desk.build_plain(), &VerifyOptions::default()).unwrap();
    desk.dossier.mini_program.name = Some("示例茶铺".to_owned());
    desk.drawer.0.insert("empty.pdf".to_owned(), b"no longer empty".to_vec());
    let out = desk.place("next.zip");
    let mut request = desk.request(&out, SealFor::Anybody);
    request.base = Some(&base);
    let receipt = build(&request, &mut |_| ControlFlow::Continue(())).unwrap();
    let changes: Vec<(ChangeKind, &str)> =
        receipt.record.changes.iter().map(|change| (change.kind, change.place.as_str())).collect();
    assert_eq!(
        changes,
        [
            (ChangeKind::FieldChanged, "attachments.3.sha256"),
            (ChangeKind::FieldChanged, "mini_program.name"),
            (ChangeKind::FileChanged, "data/files/04_other-subject.pdf"),
        ]
    );
    let page = String::from_utf8_lossy(&unpacked(&out)["START-HERE.html"]).into_owned();
    assert!(
        page.contains("与上一份资料包相比的变更") && page.contains("<code>mini_program.name</code>"),
        "{page}"
    );
    assert!(!page.contains("packet-change-") && !page.contains("field-mini-program"), "{page}");
}

#[test]
fn what_a_killed_build_left_is_swept_away_and_a_running_one_is_not() {
    let desk = Desk::new();
    fs::write(desk.place(".tongguan-killed.partial"), "half a packet").unwrap();
    let running = fs::File::create(desk.place(".tongguan-running.partial")).unwrap();
    running.try_lock().unwrap();
    fs::create_dir(desk.place(".tongguan-opened.partial")).unwrap();
    fs::write(desk.place(".tongguan-opened.partial/dossier.json"), "half a dossier").unwrap();
    desk.build_plain();
    assert_eq!(desk.left(), [".tongguan-running.partial", "packet.zip"]);
}

#[test]
fn a_full_disk_and_a_missing_folder_are_told_apart() {
    let desk = Desk::new();
    let nowhere = desk.place("no-folder/packet.zip");
    let outcome = build(&desk.request(&nowhere, SealFor::Anybody), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(outcome, Err(PacketError::FolderMissing)));
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert!(matches!(PacketError::of_writing(full), PacketError::DiskFull));
}

#[test]
fn the_page_asks_no_network_and_names_every_file() {
    let desk = Desk::new();
    let files = unpacked(&desk.build_plain());
    let page = String::from_utf8_lossy(&files["START-HERE.html"]).into_owned();
    for path in files.keys().filter(|path| path.starts_with("data/")) {
        assert!(page.contains(path.as_str()), "{path}");
    }
    assert!(!page.contains("://") && !page.contains("src="), "{page}");
    assert!(!page.contains("{{") && !page.contains("packet-page-"));
    let record: Value = serde_json::from_slice(&files["data/packet.json"]).unwrap();
    assert_eq!(record["schema"], "tongguan.packet/1");
}
