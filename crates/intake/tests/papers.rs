//! What is measured of PDFs, and pages made into pictures.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may say what it expects"
)]

mod made;

use image::GenericImageView;
use made::papers::{locked, pdf, pdf_with, scan};
use made::pictures::{QR_TEXT, encoded, jpeg, page_with_qr};
use made::{file, place};
use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::{FileFormat, MeasuredDocument, ReadFrom};
use tongguan_intake::{Change, IntakeError, PictureFault, Wish, fix, inspect, measure, measure_bytes, show};

const LICENCE: AttachmentRole = AttachmentRole::BusinessLicence;

fn fault(bytes: &[u8], wish: Wish) -> PictureFault {
    match fix("paper.pdf", bytes, wish).unwrap_err() {
        IntakeError::Picture { file, fault } => {
            assert_eq!(file, "paper.pdf");
            fault
        }
        other => panic!("{other:?}"),
    }
}

fn read(bytes: &[u8]) -> Vec<(ReadFrom, String)> {
    let readings = measure_bytes(bytes).readings;
    readings.iter().map(|reading| (reading.from, reading.text.reveal().to_owned())).collect()
}

#[test]
fn pages_and_their_size_are_counted() {
    let bytes = pdf(3, "Licence");
    let measured = measure_bytes(&bytes);
    assert_eq!(measured.format, FileFormat::Pdf);
    let a4 = MeasuredDocument { pages: 3, width: 210, height: 297, encrypted: false };
    assert_eq!(measured.document, Some(a4));
    assert!(!measured.damaged && !measured.beyond_limits);
    assert_eq!(measure(bytes.as_slice()).unwrap(), measured);
    let place = place();
    let json = inspect(&file(place.path(), "paper.pdf", &bytes)).unwrap().to_json();
    assert_eq!(
        (&json["pages"], &json["page_width_mm"], &json["encrypted"]),
        (&3.into(), &210.into(), &false.into())
    );
    let cut = measure_bytes(&bytes[..bytes.len() / 2]);
    assert!(cut.damaged);
}

#[test]
fn a_password_is_noticed_and_nothing_behind_it_is_claimed() {
    let bytes = locked(&pdf(2, "Licence 91440300MA5FAKE12X"), "secret");
    let measured = measure_bytes(&bytes);
    assert_eq!(measured.document, Some(MeasuredDocument { pages: 0, width: 0, height: 0, encrypted: true }));
    assert!(!measured.damaged && measured.readings.is_empty());
    assert_eq!(fault(&bytes, Wish::of(LICENCE)), PictureFault::Encrypted);
    let opens = locked(&pdf(2, "Licence 91440300MA5FAKE12X"), "");
    assert_eq!(measure_bytes(&opens).document.unwrap().pages, 2);
}

#[test]
fn words_with_digits_are_read_and_others_are_not_kept() {
    let found = read(&pdf(1, "Unified code: 91440300MA5FAKE12X, of 2020"));
    assert_eq!(found, [(ReadFrom::Text, "91440300MA5FAKE12X".to_owned())]);
    let apart = pdf_with(1, 595, 842, "BT /F 14 Tf 72 700 Td (123456) Tj 200 0 Td (789012) Tj ET", b"null");
    assert_eq!(read(&apart).len(), 2);
    let letter_by_letter = pdf_with(1, 595, 842, "BT /F 14 Tf 72 700 Td (12) Tj (34) Tj (56) Tj ET", b"null");
    assert_eq!(read(&letter_by_letter), [(ReadFrom::Text, "123456".to_owned())]);
}

#[test]
fn a_code_on_a_scanned_page_is_read() {
    let page = page_with_qr(1_240, 1_754, 12);
    let bytes = scan(&encoded(&page, image::ImageFormat::Jpeg), 1_240, 1_754);
    assert_eq!(read(&bytes), [(ReadFrom::QrCode, QR_TEXT.to_owned())]);
}

#[test]
fn a_page_becomes_a_picture_for_a_slot_that_takes_only_pictures() {
    let bytes = pdf(2, "Licence");
    let fixed = fix("paper.pdf", &bytes, Wish { page: 2, ..Wish::of(LICENCE) }).unwrap();
    assert_eq!(fixed.changes, [Change::Drawn, Change::Converted, Change::Recompressed]);
    let picture = fixed.measured.picture.unwrap();
    assert_eq!((picture.width, picture.height), (2_479, 3_508));
    let drawn = image::load_from_memory(&fixed.bytes).unwrap();
    assert!(drawn.get_pixel(10, 10).0[0] > 250, "paper is white");
    let ink = drawn.view(300, 500, 400, 100).to_image().pixels().filter(|pixel| pixel.0[0] < 60).count();
    assert!(ink > 200, "{ink} dark pixels where the text stands");
    assert_eq!(
        fault(&bytes, Wish { page: 3, ..Wish::of(LICENCE) }),
        PictureFault::NoSuchPage { page: 3, pages: 2 }
    );
    assert_eq!(
        fault(&bytes, Wish { page: 0, ..Wish::of(LICENCE) }),
        PictureFault::NoSuchPage { page: 0, pages: 2 }
    );
}

#[test]
fn a_poor_scan_is_not_enlarged_in_silence() {
    let good = fix("scan.pdf", &scan(&jpeg(1_240, 1_754), 1_240, 1_754), Wish::of(LICENCE)).unwrap();
    let picture = good.measured.picture.unwrap();
    assert!(picture.width.abs_diff(1_240) <= 2 && picture.height.abs_diff(1_754) <= 2, "{picture:?}");
    let poor = fault(&scan(&jpeg(413, 585), 413, 585), Wish::of(LICENCE));
    assert!(matches!(poor, PictureFault::TooSmall { width: 411..=415, .. }), "{poor:?}");
}

#[test]
fn a_small_picture_of_a_page_can_be_shown() {
    let small = show("paper.pdf", &pdf(1, "Licence"), 1, 300).unwrap();
    let picture = image::load_from_memory(&small).unwrap();
    assert_eq!((picture.width(), picture.height()), (212, 300));
}
