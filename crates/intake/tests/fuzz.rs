//! Every parser of intake, and those of the dossier and of identifiers, against changed inputs: none panics or hangs.
#![allow(clippy::unwrap_used, reason = "a test may say what it expects")]

#[path = "../../../tests/fuzzing/mod.rs"]
mod fuzzing;
mod made;

use image::ImageFormat;
use made::{archives, papers, pictures, sheets};
use tongguan_domain::identifiers::{Kind, Options, judge};
use tongguan_domain::{AttachmentRole, Choice as _, document};
use tongguan_intake::{Wish, fix, measure_bytes, read_answer, read_dossier, read_sheet, show};

use crate::fuzzing::hammer;

#[test]
fn pictures_are_measured_shown_and_copied() {
    let small = pictures::stripes(60, 40);
    let of = |format| pictures::encoded(&small, format);
    let seeds = [
        of(ImageFormat::Png),
        of(ImageFormat::Jpeg),
        of(ImageFormat::Bmp),
        of(ImageFormat::WebP),
        of(ImageFormat::Tiff),
        pictures::gif(3),
        pictures::with_exif(&pictures::jpeg(60, 40), 6),
        pictures::encoded(&pictures::with_hole(200, 200), ImageFormat::Png),
        include_bytes!("fixtures/inks-cmyk.jpg").to_vec(),
    ];
    hammer("pictures", &seeds, &["IHDR", "IDAT", "iCCP", "Exif\0\0", "RIFF", "GIF89a", "BM"], |bytes| {
        let measured = measure_bytes(bytes);
        assert_eq!(measured.bytes, bytes.len() as u64);
        let _ = show("a", bytes, 1, 100);
        let _ = fix("a", bytes, Wish::of(AttachmentRole::Icon));
    });
}

#[test]
fn papers_are_measured_and_shown() {
    let seeds = [
        papers::pdf_with(2, 60, 40, "BT /F 14 Tf 5 20 Td (91440300MA5GQ7XK0X) Tj ET", b"null"),
        papers::scan(&pictures::jpeg(60, 40), 60, 40),
        papers::locked(&papers::pdf_with(1, 60, 40, "0 0 20 20 re f", b"null"), "x"),
    ];
    let pieces = [
        "endobj",
        "stream\n",
        "/Kids [3 0 R]",
        "/Count 99999999",
        "<<",
        ">>",
        "[",
        "1 0 R",
        "xref",
        "trailer",
    ];
    hammer("papers", &seeds, &pieces, |bytes| {
        let _ = measure_bytes(bytes);
        let _ = show("a", bytes, 1, 100);
    });
}

#[test]
fn spreadsheets_are_read() {
    let place = made::place();
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>company.name</t></is></c></row><row r="2"><c r="A2"><v>4.4E+17</v></c></row>"#;
    let seeds = [
        sheets::xlsx(rows),
        sheets::ods(
            "<table:table-row><table:table-cell><text:p>company.name</text:p></table:table-cell></table:table-row>",
        ),
        b"company.name,title\n\"a, b\",c\n".to_vec(),
        "公司名称;标题\n甲;乙\n".as_bytes().to_vec(),
        encoding(),
    ];
    let pieces = [
        "<row r=\"1048576\">",
        "<c r=\"XFD1\">",
        "\"",
        "\r\n",
        ",",
        "table:number-rows-repeated=\"999999999\"",
        "<f>1</f>",
    ];
    hammer("sheets", &seeds, &pieces, |bytes| {
        let _ = read_sheet(&made::file(place.path(), "sheet", bytes));
    });
}

/// "公司名称" and a line, in GB18030.
fn encoding() -> Vec<u8> {
    b"\xb9\xab\xcb\xbe\xc3\xfb\xb3\xc6\n\xbc\xd7\n".to_vec()
}

#[test]
fn archives_with_a_dossier_are_read() {
    let place = made::place();
    let entries = [
        archives::Entry::deflated("dossier.json", made::dossier_json(&["a.png"]).as_bytes()),
        archives::Entry::stored("a.png", &pictures::png(4, 4)),
    ];
    let seeds = [archives::zip(&entries), archives::zip(&entries[..1])];
    hammer("archives", &seeds, &["../", "C:\\", "PK\x01\x02", "PK\x05\x06", "/etc/", "\0"], |bytes| {
        let _ = read_dossier(&made::file(place.path(), "dossier.zip", bytes));
    });
    let mut left: Vec<_> =
        std::fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.retain(|name| name != "dossier.zip");
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn dossiers_are_read() {
    let sample = include_bytes!("../../../assets/sample/harbour-tea/dossier.json").to_vec();
    let pieces =
        ["{", "[[[[[[[[", "\"", "\\ud800", "1e999", "null", "\"long-term\"", "\"schema\":", "-0", "\u{202e}"];
    hammer("dossiers", &[sample, made::dossier_json(&["a"]).into_bytes()], &pieces, |bytes| {
        if let Ok(dossier) = document::read(&String::from_utf8_lossy(bytes)) {
            let written = document::write(&dossier, document::Exposure::Full);
            assert_eq!(
                document::read_value(&written).as_ref(),
                Ok(&dossier),
                "what was read is written and read alike"
            );
        }
    });
}

#[test]
fn answers_are_read() {
    let place = made::place();
    let seeds = [
        br#"{"errcode":89249,"errmsg":"x"}"#.to_vec(),
        br#"{"status":6,"audit_data":[{"key_name":"icp_subject.base_info.name","error":"x","suggest":"y"}]}"#
            .to_vec(),
        br#"{"schema":"tongguan.receipt/1","packet":"1","items":[{"field":"company.name","text":"x"}]}"#
            .to_vec(),
    ];
    hammer("answers", &seeds, &["{", "[", "\"errcode\":", "\"audit_data\":", "-1", "\\u0000"], |bytes| {
        let _ = read_answer(&made::file(place.path(), "answer.json", bytes));
    });
}

#[test]
fn identifiers_are_judged() {
    let seeds: Vec<Vec<u8>> = [
        "440304197806069770",
        "91440300MA5GQ7XK0X",
        "+86 138 0013 8000",
        "P<CHNZHANG<<SAN<<",
        "粤ICP备12345678号-1X",
        "张·三",
        "a@b.cn",
    ]
    .map(|line| line.as_bytes().to_vec())
    .to_vec();
    let as_of = "2026-11-24".parse().unwrap();
    hammer("identifiers", &seeds, &["\u{202e}", "１", "\u{200b}", "Ⅹ", "𝟙", "\0", " ", "-"], |bytes| {
        let line = String::from_utf8_lossy(bytes);
        for kind in Kind::ALL {
            for strict in [false, true] {
                let _ = judge(*kind, &line, Options { strict, as_of });
            }
        }
    });
}
