//! A person in the window: named, written out, withdrawn, erased; nothing goes out unsaid.

use crate::entering::first_start;
use crate::window::Window;

#[tokio::test]
async fn a_person_is_written_out_withdraws_and_is_erased_with_a_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.press("nav-persons").await;
    window.find("person-administrator").await;
    window.shot("persons-en").await;

    window.will_pick(&[folder.path().to_path_buf()]);
    window.press("disclose-administrator").await;
    window.find("disclosed").await;
    let page = written(folder.path(), "tongguan-person");
    assert!(page.contains("440304197806069775") && page.contains("data:image/jpeg;base64,"));

    window.press("withdraw-administrator").await;
    window.shot("persons-withdraw-en").await;
    window.press("action-confirm-withdraw").await;
    window
        .until("the consent is gone", async || {
            window.text("person-administrator").await.contains("No consent in the dossier")
        })
        .await;
    window.press("nav-home").await;
    window.find("due").await;
    window.shot("home-due-en").await;
    window.press("dossier-0").await;
    window.find("verdict").await;
    window.press("nav-persons").await;
    window.press("erase-administrator").await;
    window.shot("persons-erase-en").await;
    window.press("action-confirm-erase").await;
    window.find("certificate").await;
    window.shot("persons-certificate-en").await;
    let certificate = written(folder.path(), "tongguan-erasure");
    assert!(certificate.contains("found nowhere") && !certificate.contains("440304197806069775"));
    window.press("nav-home").await;
    window.press("nav-activity").await;
    window.find("entry-1").await;
    assert!(window.page_text().await.contains("Person’s data erased"));
    window.close().await;
}

#[tokio::test]
async fn a_packet_that_goes_abroad_without_a_ground_is_warned_of() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.press("nav-packet").await;
    window.press("seal-passphrase").await;
    window.press("action-export").await;
    let code = window.find("trouble").await.attr("data-code").await.unwrap();
    assert_eq!(code.as_deref(), Some("handing-incomplete"));
    window.choose("handing-basis", "separate-consent").await;
    window.press("handing-abroad").await;
    window.find("handing-warning").await;
    window.shot("packet-abroad-en").await;
    window.will_pick(&[folder.path().to_path_buf()]);
    window.press("action-export").await;
    window.find("receipt").await;
    window.press("nav-persons").await;
    let person = window.text("person-administrator").await;
    assert!(person.contains("no ground for leaving mainland China named"), "{person}");
    window.close().await;
}

/// The text of the one file whose name begins so.
fn written(folder: &std::path::Path, beginning: &str) -> String {
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let mut named = files.filter(|entry| entry.file_name().to_string_lossy().starts_with(beginning));
    std::fs::read_to_string(named.next().unwrap().path()).unwrap()
}
