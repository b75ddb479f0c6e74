//! Ten files of all kinds come in by keyboard, each ends in its slot or with a sentence, and one that does
//! not fit is replaced by a copy that does.

use std::path::{Path, PathBuf};

use crate::entering::{consents, first_start, sample};
use crate::window::Window;

/// A key of the keyboard, as the driver takes it.
fn key(key: fantoccini::key::Key) -> String {
    char::from(key).to_string()
}

#[tokio::test]
async fn ten_files_come_in_by_keyboard_and_one_is_made_to_fit() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.type_keys("action-start-dossier", &key(fantoccini::key::Key::Enter)).await;
    window.enter("title-input", "Ten files").await;
    window.press("action-create-dossier").await;
    window.find("task-company").await;
    consents(&window, &sample()).await;
    window.go("#/page/documents").await;

    window.will_pick(&ten_files(folder.path()));
    window.type_keys("action-choose-files", &key(fantoccini::key::Key::Enter)).await;
    window.until("all ten are in", async || window.texts("attachment-").await.len() == 10).await;
    for (index, role) in [
        "business-licence",
        "administrator-id-front",
        "administrator-id-back",
        "subject-principal-id-front",
        "subject-principal-id-back",
        "icon",
        "authorisation-letter",
        "commitment-letter",
    ]
    .iter()
    .enumerate()
    {
        let select = window.find(&format!("field-attachments.{index}.role")).await;
        assert_eq!(select.prop("value").await.unwrap().as_deref(), Some(*role), "{index}");
    }
    window.shot("documents-ten").await;
    window.go("#/check").await;
    let all = window.page_text().await;
    for sentence in ["damaged", "HEIC"] {
        assert!(all.contains(sentence), "{sentence}: {all}");
    }

    window.go("#/bench").await;
    a_page_of_a_pdf_becomes_a_picture(&window).await;
    the_icon_is_cut_where_the_officer_points(&window).await;
    window.close().await;
}

async fn a_page_of_a_pdf_becomes_a_picture(window: &Window) {
    window.type_keys("bench-make-6", &key(fantoccini::key::Key::Enter)).await;
    window.find("bench-copy-6").await;
    assert!(window.text("bench-changes-6").await.contains("Drew the page"));
    window.shot("bench-page").await;
}

async fn the_icon_is_cut_where_the_officer_points(window: &Window) {
    let fits = async |wanted: &str| {
        let found = window.find("bench-5").await.attr("data-fits").await.unwrap();
        found.as_deref() == Some(wanted)
    };
    assert!(fits("false").await);
    window.type_keys("bench-make-5", &key(fantoccini::key::Key::Enter)).await;
    let before = window.find("bench-copy-5").await.attr("src").await.unwrap();
    window.type_keys("bench-focus-5", &key(fantoccini::key::Key::Right)).await;
    window
        .until("another copy is shown", async || {
            window.find("bench-copy-5").await.attr("src").await.unwrap() != before
        })
        .await;
    window.shot("bench-icon").await;
    window.type_keys("bench-keep-5", &key(fantoccini::key::Key::Enter)).await;
    window.until("the copy is kept", async || fits("true").await).await;
    window.shot("bench-kept").await;
    window.press("action-undo").await;
    window.until("the original is back", async || fits("false").await).await;
}

/// Names as officers give them; what they hold is drawn or broken.
fn ten_files(folder: &Path) -> Vec<PathBuf> {
    let sample = tongguan_tests::root().join("assets/sample/harbour-tea/attachments");
    let read = |name: &str| std::fs::read(sample.join(name)).unwrap();
    let letter = read("commitment-letter.jpg");
    [
        ("营业执照.jpg", read("business-licence.jpg")),
        ("管理员身份证人像面.jpg", read("administrator-id-front.jpg")),
        ("管理员身份证国徽面.jpg", read("administrator-id-back.jpg")),
        ("主体负责人身份证人像面.jpg", read("subject-principal-id-front.jpg")),
        ("主体负责人身份证国徽面.jpg", read("subject-principal-id-back.jpg")),
        ("logo final.jpg", read("administrator-id-front.jpg")),
        ("授权书.pdf", scanned(&read("authorisation-letter.jpg"))),
        ("承诺书.jpg", letter[..letter.len() / 2].to_vec()),
        ("IMG_0001.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        ("资料.zip", b"PK\x05\x06".iter().copied().chain([0; 18]).collect()),
    ]
    .map(|(name, bytes)| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    })
    .to_vec()
}

/// A sheet of A4 as a scanner writes it: one picture of 1,240 × 1,754 pixels over all of it.
fn scanned(jpeg: &[u8]) -> Vec<u8> {
    let picture = format!(
        "5 0 obj\n<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>\nstream\n",
        jpeg.len()
    );
    let draw = "q 595 0 0 842 0 0 cm /P Do Q";
    let head = format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>\nendobj\n4 0 obj\n<< /Length {} >>\nstream\n{draw}\nendstream\nendobj\n",
        draw.len()
    );
    let end = b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    [head.as_bytes(), picture.as_bytes(), jpeg, end].concat()
}
