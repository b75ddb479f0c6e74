//! Spreadsheets, sound ones and ones made to break whoever opens them.

use super::archives::{Entry, zip};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Table" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const MANIFEST: &str = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;

/// Two headings and two values, as Office Open XML.
pub const ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>company.name</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Name</t></is></c><c r="B2"><v>2026</v></c></row>"#;

/// The same as OpenDocument.
pub const ODS_ROWS: &str = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>company.name</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>title</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2026"><text:p>2026</text:p></table:table-cell></table:table-row>"#;

/// The rows as a worksheet.
pub fn worksheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// The entries of a workbook; a later one of the same name takes the place of an earlier one.
pub fn parts(more: &[(&str, &str)]) -> Vec<Entry> {
    let sheet = worksheet(ROWS);
    let mut parts: Vec<(&str, &str)> = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    for (name, content) in more {
        parts.retain(|(other, _)| other != name);
        parts.push((name, content));
    }
    parts.into_iter().map(|(name, content)| Entry::deflated(name, content.as_bytes())).collect()
}

/// A workbook with other parts than usual.
pub fn xlsx_with(more: &[(&str, &str)]) -> Vec<u8> {
    zip(&parts(more))
}

/// A workbook with these rows.
pub fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_with(&[("xl/worksheets/sheet1.xml", &worksheet(rows))])
}

/// The rows as the content of an OpenDocument table.
pub fn ods_content(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Table">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    )
}

/// An OpenDocument workbook of these two parts.
pub fn ods_of(manifest: &str, content: &str) -> Vec<u8> {
    zip(&[
        Entry::stored("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        Entry::deflated("META-INF/manifest.xml", manifest.as_bytes()),
        Entry::deflated("content.xml", content.as_bytes()),
    ])
}

/// An OpenDocument workbook with these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    ods_of(MANIFEST, &ods_content(rows))
}

/// An OpenDocument workbook whose manifest says that it is encrypted.
pub fn encrypted_ods() -> Vec<u8> {
    let entry = r#"<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    ods_of(&MANIFEST.replace("</manifest:manifest>", entry), &ods_content(ODS_ROWS))
}

/// The container of old and encrypted workbooks, with one stream of that name.
pub fn compound_file(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1_024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4_096, 0);
    bytes
}

/// What is expected of a hostile file: the code of the refusal, or that it is read.
pub type Case = (String, Vec<u8>, Option<&'static str>);

/// All of them.
pub fn corpus() -> Vec<Case> {
    let mut cases = workbooks();
    cases.extend(tables());
    cases.extend(texts());
    for (about, bytes) in [("xlsx", xlsx(ROWS)), ("ods", ods(ODS_ROWS))] {
        for part in 1..20 {
            let cut = bytes[..bytes.len() * part / 20].to_vec();
            cases.push((format!("{about} cut at {} %", part * 5), cut, Some("sheet-damaged")));
        }
    }
    cases
}

fn workbooks() -> Vec<Case> {
    let sheet = "xl/worksheets/sheet1.xml";
    let nested = "<a>".repeat(5_000) + &"</a>".repeat(5_000);
    let bomb = format!("<x>{}</x>", " ".repeat(40 << 20));
    let entity = r#"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>"#;
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    let lying = worksheet(ROWS).replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    let counted = |count: &str| format!(r#"<sst uniqueCount="{count}"><si><t>a</t></si></sst>"#);
    let shared = "xl/sharedStrings.xml";
    let huge =
        worksheet(&format!(r#"<row r="1"><c t="inlineStr"><is><t>{}</t></is></c></row>"#, noise(40_000)));
    let case = |about: &str, bytes: Vec<u8>, code| (about.to_owned(), bytes, code);
    vec![
        case("sound xlsx", xlsx(ROWS), None),
        case("zip bomb", xlsx_with(&[(shared, &bomb)]), Some("sheet-expands")),
        case("zip bomb in a part nobody reads", xlsx_with(&[("xl/media/a.png", &bomb)]), None),
        case("deep nesting", xlsx_with(&[(sheet, &worksheet(&nested))]), Some("sheet-damaged")),
        case(
            "external entity",
            xlsx_with(&[(sheet, &format!("{entity}{}", worksheet("")))]),
            Some("sheet-damaged"),
        ),
        case("billion laughs", xlsx_with(&[(shared, &format!("{laughs}<sst/>"))]), Some("sheet-damaged")),
        case("lying dimension", xlsx_with(&[(sheet, &lying)]), None),
        case("count of ages", xlsx_with(&[(shared, &counted("9223372036854775807"))]), Some("sheet-damaged")),
        case("count that is none", xlsx_with(&[(shared, &counted("many"))]), Some("sheet-damaged")),
        case("unclosed element", xlsx_with(&[(sheet, "<worksheet><sheetData>")]), Some("sheet-damaged")),
        case("UTF-16 part", zip(&with_utf16()), Some("sheet-damaged")),
        case("no worksheet", xlsx_with(&[("xl/workbook.xml", "<workbook/>")]), Some("sheet-empty")),
        case("no rows", xlsx(""), Some("sheet-empty")),
        case("macros", xlsx_with(&[("xl/vbaProject.bin", "macro")]), None),
        case("link to elsewhere", xlsx_with(&[("xl/externalLinks/externalLink1.xml", entity)]), None),
        case("binary workbook", zip(&[Entry::stored("xl/workbook.bin", b"x")]), Some("sheet-old-format")),
        case(
            "text document",
            zip(&[Entry::stored("word/document.xml", b"<x/>")]),
            Some("sheet-not-a-spreadsheet"),
        ),
        case("empty archive", zip(&[]), Some("sheet-not-a-spreadsheet")),
        case("long cell", xlsx_with(&[(sheet, &huge)]), Some("sheet-cell-too-long")),
        case("name that climbs", zip(&[Entry::stored("../xl/workbook.xml", b"x")]), Some("sheet-damaged")),
        case("encrypted xlsx", compound_file("EncryptedPackage"), Some("sheet-encrypted")),
        case("old workbook", compound_file("Workbook"), Some("sheet-old-format")),
    ]
}

fn with_utf16() -> Vec<Entry> {
    let mut parts = parts(&[]);
    if let Some(sheet) = parts.last_mut() {
        sheet.content = worksheet(ROWS).encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    parts
}

/// Text that packs badly, so that its size is not taken for a bomb.
fn noise(size: usize) -> String {
    let mut state = 7_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from((state >> 24) % 26).unwrap())
    };
    (0..size).map(|_| letter()).collect()
}

fn tables() -> Vec<Case> {
    let rows = |count: usize| -> String {
        (1..=count).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>"#)).collect()
    };
    let far = |place: &str| format!(r#"{ROWS}<row><c r="{place}"><v>1</v></c></row>"#);
    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let row = |inner: &str| format!("{ODS_ROWS}<table:table-row>{inner}</table:table-row>");
    let repeated = |attribute: &str, count: &str| {
        row(&cell.replace("/>", &format!(r#" table:{attribute}="{count}"/>"#)))
    };
    let empty_rows = r#"<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let spaces = r#"<table:table-cell office:value-type="string"><text:p><text:s text:c="99999999999"/></text:p></table:table-cell>"#;
    let inner = format!("<table:table-cell><table:table>{ODS_ROWS}</table:table></table:table-cell>");
    let shared = r#"<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="4294967295">1</f><v>1</v></c></row>"#;
    let case = |about: &str, bytes: Vec<u8>, code| (about.to_owned(), bytes, code);
    vec![
        case("sound ods", ods(ODS_ROWS), None),
        case("a million rows", xlsx(&rows(1_000_000)), Some("sheet-expands")),
        case("a hundred thousand rows", xlsx(&rows(100_000)), Some("sheet-too-many-rows")),
        case("a cell far below", xlsx(&far("A1048576")), Some("sheet-too-many-rows")),
        case("a cell far to the right", xlsx(&far("XFD2")), Some("sheet-too-many-columns")),
        case("a place that is none", xlsx(&far("99")), Some("sheet-damaged")),
        case("a place beyond all", xlsx(&far("ZZZZZZZZ99999999999")), Some("sheet-damaged")),
        case(
            "a text that is not there",
            xlsx(r#"<row><c r="A1" t="s"><v>9</v></c></row>"#),
            Some("sheet-damaged"),
        ),
        case("a number that is none", xlsx(r#"<row><c r="A1"><v>1e99999x</v></c></row>"#), None),
        case("a shared formula of ages", xlsx(shared), None),
        case(
            "ods repeating columns",
            ods(&repeated("number-columns-repeated", "16384")),
            Some("sheet-too-many-columns"),
        ),
        case(
            "ods repeating for ages",
            ods(&repeated("number-columns-repeated", "18446744073709551615")),
            Some("sheet-too-many-columns"),
        ),
        case("ods repeating a minus", ods(&repeated("number-columns-repeated", "-1")), Some("sheet-damaged")),
        case(
            "ods repeating rows",
            ods(&row(cell).replacen(
                "<table:table-row>",
                r#"<table:table-row table:number-rows-repeated="1000000">"#,
                1,
            )),
            Some("sheet-too-many-rows"),
        ),
        case("ods with empty rows to the end", ods(&format!("{ODS_ROWS}{empty_rows}")), None),
        case(
            "ods with a cell below them",
            ods(&format!("{ODS_ROWS}{empty_rows}{ODS_ROWS}")),
            Some("sheet-too-many-rows"),
        ),
        case("ods of spaces", ods(&row(spaces)), Some("sheet-cell-too-long")),
        case("ods with a table in a cell", ods(&row(&inner)), Some("sheet-damaged")),
        case(
            "ods that does not end",
            ods_of(MANIFEST, "<office:document-content><table:table>"),
            Some("sheet-damaged"),
        ),
        case(
            "ods with an entity",
            ods_of(MANIFEST, &format!("<!DOCTYPE x>{}", ods_content(ODS_ROWS))),
            Some("sheet-damaged"),
        ),
        case("ods that packs too well", ods(&"<table:table-row/>".repeat(3 << 20)), Some("sheet-expands")),
        case("encrypted ods", encrypted_ods(), Some("sheet-encrypted")),
        case("empty ods", ods(""), Some("sheet-empty")),
    ]
}

fn texts() -> Vec<Case> {
    let case = |about: &str, bytes: &[u8], code| (about.to_owned(), bytes.to_vec(), code);
    let chinese = encoding_rs::GB18030.encode("主体名称,档案名称\n甲,乙\n").0.into_owned();
    let utf16: Vec<u8> =
        "\u{feff}title\tcompany.name\nA\tB\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        case("no byte", b"", Some("sheet-empty")),
        case("line ends alone", b"\n\r\n\n", Some("sheet-empty")),
        case("GB18030", &chinese, None),
        case("UTF-16", &utf16, None),
        case("byte order mark", "\u{feff}title;company.name\nA;B\n".as_bytes(), None),
        case(
            "two encodings",
            &[&chinese, "主体名称\u{2603}，".as_bytes(), b"\xff\xff"].concat(),
            Some("sheet-unknown-encoding"),
        ),
        case("a NUL", b"title,a\n\0,b\n", Some("sheet-not-a-spreadsheet")),
        case("a picture", b"\x89PNG\r\n\x1a\n and more", Some("sheet-not-a-spreadsheet")),
        case("a PDF", b"%PDF-1.7\n", Some("sheet-not-a-spreadsheet")),
        case(
            "a quotation mark that stays open",
            &[b"title\n\"".as_slice(), &b"a,\n".repeat(20_000)].concat(),
            Some("sheet-cell-too-long"),
        ),
        case(
            "a long line",
            &[b"title\n".as_slice(), &vec![b'a'; 1 << 20]].concat(),
            Some("sheet-cell-too-long"),
        ),
        case("a line of 100 MB", &vec![b','; 100 << 20], Some("input-too-large")),
        case("many lines", &b"a,b\n".repeat(100_000), Some("sheet-too-many-rows")),
        case("many columns", &b"a,".repeat(1_000), Some("sheet-too-many-columns")),
        case("marks that turn the text", "title\n\u{202e}txt.exe\n".as_bytes(), None),
        case("formulas", b"title,company.name\n=1+1,@SUM(A1)\n", None),
    ]
}
