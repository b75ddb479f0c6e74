//! Spreadsheets: what is read of sound ones, and that hostile ones are answered in time and within memory.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may say what it expects")]

mod made;

use std::time::{Duration, Instant};

use made::sheets::{self, corpus};
use made::{file, place};
use tongguan_intake::{CellContent, Sheet, SheetFormat, read_sheet};

/// Longest answer for one file, unoptimised and on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Most memory the whole corpus may take beside itself, in mebibytes.
const MEMORY: u64 = 600;

fn read(bytes: &[u8]) -> Sheet {
    let place = place();
    read_sheet(&file(place.path(), "case.bin", bytes)).unwrap()
}

/// Row, column and content of each cell; numbers and days as text.
fn told(sheet: &Sheet) -> Vec<(u32, u32, String)> {
    let content = |content: &CellContent| match content {
        CellContent::Text(text) => text.reveal().to_owned(),
        CellContent::Number(number) => number.to_string(),
        CellContent::Day(day) => day.clone(),
        other => format!("{other:?}"),
    };
    sheet.cells.iter().map(|cell| (cell.row, cell.column, content(&cell.content))).collect()
}

#[test]
fn hostile_files_are_answered_in_time_and_within_memory() {
    let place = place();
    let cases = corpus();
    assert!(cases.len() >= 90, "{}", cases.len());
    for (about, bytes, expected) in &cases {
        let path = file(place.path(), "case.bin", bytes);
        let start = Instant::now();
        let code = read_sheet(&path).err().map(|error| error.code());
        assert_eq!(code, *expected, "{about}");
        assert!(start.elapsed() < PATIENCE, "{about}: {:?}", start.elapsed());
    }
    let left: Vec<_> = std::fs::read_dir(place.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "something was written");
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
        let peak: u64 = line.trim().trim_end_matches("kB").trim().parse().unwrap();
        assert!(peak / 1024 < MEMORY, "{} MB", peak / 1024);
    }
}

#[test]
fn each_format_gives_the_same_cells() {
    let expected = vec![
        (0, 0, "company.name".to_owned()),
        (0, 1, "title".to_owned()),
        (1, 0, "Name".to_owned()),
        (1, 1, "2026".to_owned()),
    ];
    for (format, bytes) in [
        (SheetFormat::Xlsx, sheets::xlsx(sheets::ROWS)),
        (SheetFormat::Ods, sheets::ods(sheets::ODS_ROWS)),
        (SheetFormat::Separated, b"company.name,title\r\nName,2026\r\n".to_vec()),
        (SheetFormat::Separated, b"company.name;title\nName;2026\n".to_vec()),
        (SheetFormat::Separated, b"\xef\xbb\xbfcompany.name\ttitle\nName\t2026".to_vec()),
    ] {
        let sheet = read(&bytes);
        assert_eq!(sheet.format, format);
        assert_eq!(told(&sheet), expected);
    }
}

#[test]
fn chinese_text_is_read_in_the_encodings_of_chinese_programs() {
    let text = "主体名称,经营范围\n甲公司,\"茶叶,茶具\"\n";
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    assert_eq!(told(&read(&gb18030)), told(&read(text.as_bytes())));
    assert_eq!(told(&read(&gb18030))[3], (1, 1, "茶叶,茶具".to_owned()));
}

#[test]
fn formulas_are_named_and_their_results_not_given() {
    let xlsx = r#"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#N/A</v></c></row>"#;
    let ods = r#"<table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row>"#;
    let told_xlsx = told(&read(&sheets::xlsx(xlsx)));
    assert_eq!(told_xlsx, [(0, 0, "Formula".to_owned()), (0, 1, "Fault".to_owned())]);
    assert_eq!(told(&read(&sheets::ods(ods))), [(0, 0, "Formula".to_owned())]);
}

#[test]
fn days_are_days_whatever_stores_them() {
    let styles = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>"#;
    let rows = r#"<row r="1"><c r="A1" s="1"><v>46082</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>46082</v></c></row>"#;
    let links = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    let sheet = sheets::worksheet(rows);
    let parts = [
        ("xl/styles.xml", styles),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    let days = told(&read(&sheets::xlsx_with(&parts)));
    let expected = [(0, 0, "2026-03-01"), (0, 1, "Time"), (0, 2, "46082")];
    assert_eq!(days, expected.map(|(row, column, day)| (row, column, day.to_owned())));
    let ods = r#"<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-01T10:00:00"><text:p>1</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(told(&read(&sheets::ods(ods))), [(0, 0, "2026-03-01".to_owned())]);
}
