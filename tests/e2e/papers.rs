//! Ten files of all kinds come in by keyboard, each ends in its slot or with a sentence, and one that does
//! not fit is replaced by a copy that does.

use std::path::{Path, PathBuf};

use fantoccini::key::Key;

use crate::entering::{consents, first_start, sample};
use crate::window::Window;

/// The files that have a place, with the role that is guessed for each.
const IN_SLOTS: &[(&str, &str)] = &[
    ("营业执照.jpg", "business-licence"),
    ("管理员身份证人像面.jpg", "administrator-id-front"),
    ("管理员身份证国徽面.jpg", "administrator-id-back"),
    ("主体负责人身份证人像面.jpg", "subject-principal-id-front"),
    ("logo final.jpg", "icon"),
    ("授权书.pdf", "authorisation-letter"),
    ("承诺书.jpg", "commitment-letter"),
];

/// A key of the keyboard, as the driver takes it.
fn key(key: Key) -> String {
    char::from(key).to_string()
}

#[tokio::test]
async fn ten_files_come_in_by_keyboard_and_one_is_made_to_fit() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.type_keys("action-start-dossier", &key(Key::Enter)).await;
    window.enter("title-input", "Ten files").await;
    window.press("action-create-dossier").await;
    window.find("task-company").await;
    consents(&window, &sample()).await;
    window.go("#/page/documents").await;

    window.will_pick(&ten_files(folder.path()));
    window.type_keys("action-choose-files", &key(Key::Enter)).await;
    window.until("all ten wait", async || window.texts("tray-role-").await.len() == 9).await;
    for (name, role) in IN_SLOTS.iter().chain(&[("IMG_0001.HEIC", ""), ("资料.xlsx", "")]) {
        let guess = window.find(&format!("tray-role-{name}")).await.prop("value").await.unwrap();
        assert_eq!(guess.as_deref(), Some(*role), "{name}");
    }
    for (name, sentence) in [
        ("承诺书.jpg", "damaged or cut short"),
        ("IMG_0001.HEIC", "Export it as JPEG"),
        ("资料.xlsx", "neither a JPEG"),
        ("录像.jpg", "larger than"),
    ] {
        let row = window.text(&format!("tray-{name}")).await;
        assert!(row.contains(sentence), "{row}");
    }
    window.shot("tray-ten").await;
    window.press("language-zh-CN").await;
    window.shot("tray-ten-zh").await;
    window.press("language-en").await;
    window.type_keys("action-take-files", &key(Key::Enter)).await;
    window.until("seven are in", async || window.texts("attachment-").await.len() == IN_SLOTS.len()).await;
    for (index, (_, role)) in IN_SLOTS.iter().enumerate() {
        let select = window.find(&format!("field-attachments.{index}.role")).await;
        assert_eq!(select.prop("value").await.unwrap().as_deref(), Some(*role), "{index}");
    }
    for name in ["IMG_0001.HEIC", "资料.xlsx", "录像.jpg"] {
        let aside = format!("tray-aside-{name}");
        window.type_keys(&aside, &key(Key::Enter)).await;
        window.until("it is put aside", async || window.texts(&aside).await.is_empty()).await;
    }
    window.until("the tray is empty", async || window.texts("tray").await.is_empty()).await;
    window.shot("documents-ten").await;

    window.go("#/bench").await;
    a_page_of_a_pdf_becomes_a_picture(&window).await;
    the_icon_is_cut_where_the_officer_points(&window).await;
    window.close().await;
}

async fn a_page_of_a_pdf_becomes_a_picture(window: &Window) {
    window.type_keys("bench-make-5", &key(Key::Enter)).await;
    window.find("bench-copy-5").await;
    assert!(window.text("bench-changes-5").await.contains("Drew the page"));
    window.shot("bench-page").await;
}

async fn the_icon_is_cut_where_the_officer_points(window: &Window) {
    let fits = async |wanted: &str| {
        // What fits moves below what does not; an element that is just being moved says nothing.
        window.find("bench-4").await.attr("data-fits").await.ok().flatten().as_deref() == Some(wanted)
    };
    assert!(fits("false").await);
    window.type_keys("bench-make-4", &key(Key::Enter)).await;
    let before = window.find("bench-copy-4").await.attr("src").await.unwrap();
    window.type_keys("bench-focus-4", &key(Key::Right)).await;
    window
        .until("another copy is shown", async || {
            window.find("bench-copy-4").await.attr("src").await.unwrap() != before
        })
        .await;
    window.shot("bench-icon").await;
    window.type_keys("bench-keep-4", &key(Key::Enter)).await;
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
        ("logo final.jpg", read("administrator-id-front.jpg")),
        ("授权书.pdf", scanned(&read("authorisation-letter.jpg"))),
        ("承诺书.jpg", letter[..letter.len() / 2].to_vec()),
        ("IMG_0001.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        ("资料.xlsx", b"PK\x05\x06".iter().copied().chain([0; 18]).collect()),
        ("录像.jpg", Vec::new()),
    ]
    .map(|(name, bytes)| {
        let path = folder.join(name);
        let file = std::fs::File::create(&path).unwrap();
        std::io::Write::write_all(&mut &file, &bytes).unwrap();
        if bytes.is_empty() {
            // Larger than anything that is taken in, and takes no room on the disk.
            file.set_len(300 * 1024 * 1024).unwrap();
        }
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
