//! The main story: from nothing to a sealed packet that the terminal calls intact.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::entering::{PASSPHRASE, enter_everything, first_start, papers, sample};
use crate::window::{Window, built};

#[tokio::test]
async fn an_officer_makes_a_dossier_from_nothing_mends_three_mistakes_and_hands_it_over() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    window.find("action-create-vault").await;
    window.shot("01-first-start-en").await;
    first_start(&window).await;

    window.press("action-start-dossier").await;
    window.enter("title-input", "Harbour Tea").await;
    window.press("action-create-dossier").await;
    window.find("task-company").await;
    window.shot("03-empty-overview-en").await;
    assert_eq!(window.find("verdict").await.attr("data-ready").await.unwrap().as_deref(), Some("false"));

    let identity = folder.path().join("partner.key");
    let recipient = partner_key(&identity);
    enter_everything(&window, &recipient).await;
    attach_papers(&window).await;
    three_mistakes(&window).await;
    let packet = hand_over(&window, folder.path()).await;

    let verified = Command::new(built("tongguan"))
        .args(["packet", "verify", "--identity"])
        .arg(&identity)
        .arg(&packet)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}{}", String::from_utf8_lossy(&verified.stderr));
    assert!(said.contains("is intact"), "{said}");
    assert!(!window.page_text().await.contains("440304197806069775"), "a whole number stands on the screen");

    after_a_restart(window, folder.path()).await;
}

/// Locked, started anew, unlocked: everything that was entered is there.
async fn after_a_restart(window: Window, folder: &Path) {
    window.close().await;
    let window = Window::open(folder).await;
    window.find("action-unlock").await;
    window.shot("06-unlock-en").await;
    window.enter("passphrase-input", "another passphrase altogether").await;
    window.press("action-unlock").await;
    window.find("trouble").await;
    window.enter("passphrase-input", PASSPHRASE).await;
    window.press("action-unlock").await;
    window.press("dossier-0").await;
    window.find("verdict").await;
    assert_eq!(window.find("verdict").await.attr("data-ready").await.unwrap().as_deref(), Some("true"));
    window.close().await;
}

async fn attach_papers(window: &Window) {
    window.go("#/page/documents").await;
    window.will_pick(&papers());
    window.press("action-choose-files").await;
    for paper in papers() {
        let name = paper.file_stem().unwrap().to_string_lossy().into_owned();
        let role = match name.as_str() {
            name if name.starts_with("consent-") => "consent-form",
            "prepackaged-food-filing" => "licence",
            name => name,
        };
        let file = paper.file_name().unwrap().to_string_lossy().into_owned();
        let select = format!("tray-role-{file}");
        if window.find(&select).await.prop("value").await.unwrap().as_deref() != Some(role) {
            window.choose(&select, role).await;
        }
    }
    window.press("action-take-files").await;
    window.find(&format!("attachment-{}", papers().len() - 1)).await;
    window.go("#/page/licences").await;
    window.choose_containing("field-licences.0.attachment", "prepackaged-food-filing").await;
    window.go("#/page/consent").await;
    window.choose_containing("field-consent.administrator.attachment", "consent-administrator").await;
    window.choose_containing("field-consent.subject_principal.attachment", "consent-subject-principal").await;
    window.shot("04-consent-en").await;
}

async fn three_mistakes(window: &Window) {
    window.go("#/page/administrator").await;
    window.enter("field-administrator.id_number", "440304197806069770").await;
    window.enter("field-administrator.mobile", "1380000550").await;
    window.enter("field-administrator.emergency_contact", "13800005502").await;
    window.press("action-continue").await;
    // The page was judged before, so the summary stands there as soon as the first mistake is saved.
    window.until("three mistakes are listed", async || window.texts("summary-").await.len() == 3).await;
    window.shot("05-three-mistakes-en").await;
    let sentences = window.texts("summary-").await;
    let page = window.page_text().await;
    for sentence in &sentences {
        assert!(page.matches(sentence.trim()).count() >= 2, "not beside its field too: {sentence}");
    }
    assert!(!page.contains("440304197806069770"), "a whole number stands on the screen");

    window.go("#/check").await;
    window.find("title").await;
    window.shot("05-check-en").await;
    window.go("#/page/administrator").await;
    window.enter("field-administrator.id_number", "440304197806069775").await;
    window.enter("field-administrator.mobile", "13800005501").await;
    window.enter("field-administrator.emergency_contact", "13800005503").await;
    window.go("#/overview").await;
    let ready =
        async || window.find("verdict").await.attr("data-ready").await.unwrap().as_deref() == Some("true");
    window.until("the dossier is ready", ready).await;
    window.shot("05-ready-overview-en").await;
}

async fn hand_over(window: &Window, folder: &Path) -> PathBuf {
    window.go("#/packet").await;
    window.press("seal-age").await;
    window.choose("handing-basis", "separate-consent").await;
    window.shot("07-packet-en").await;
    window.will_pick(&[folder.to_path_buf()]);
    window.press("action-export").await;
    window.find("receipt").await;
    window.shot("08-receipt-en").await;
    let packet = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "age"));
    packet.expect("a packet was written")
}

/// A key of the partner by Debian's age; returns the recipient.
fn partner_key(file: &Path) -> String {
    let made = Command::new("age-keygen").arg("-o").arg(file).output().expect("age is installed");
    assert!(made.status.success());
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    assert!(sample()["schema"].is_string());
    line.to_owned()
}

#[tokio::test]
async fn a_first_start_that_was_broken_off_goes_on_with_a_new_recovery_kit() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    window.enter("passphrase-input", PASSPHRASE).await;
    window.press("action-create-vault").await;
    let first = window.text("kit").await;
    window.close().await;

    let window = Window::open(folder.path()).await;
    window.enter("passphrase-input", PASSPHRASE).await;
    window.press("action-unlock").await;
    window.press("action-new-kit").await;
    let second = window.text("kit").await;
    assert_ne!(first, second);
    window.shot("06-new-recovery-kit-en").await;
    window.type_keys("recovery-input", &second).await;
    window.press("action-confirm-recovery").await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.close().await;
}
