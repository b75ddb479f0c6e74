//! A template filled with the sample dossier gives the sample dossier, in every form a table can have.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Dossier, Field, FieldKind, FieldPath, FieldValue, Language};
use tongguan_rules::lists::Lists;
use tongguan_words::Words;

use super::columns::{columns, parts};
use super::{Damage, Imported, Outcome, Trouble, import, read, write_template};

fn lists() -> Lists {
    tongguan_rules::built_in().unwrap().lists
}

fn today() -> crate::Day {
    crate::day("2026-11-24").unwrap()
}

/// What a person would write for a value, choices by their label.
fn written(dossier: &Dossier, path: FieldPath, words: &Words) -> String {
    match dossier.value(path) {
        FieldValue::Empty | FieldValue::Raw(_) => String::new(),
        FieldValue::Text(text) if path.field().kind() == FieldKind::Choice => {
            words.say(&format!("choice-{text}"))
        }
        FieldValue::Text(text) => text,
        FieldValue::Secret(secret) => secret.reveal().to_owned(),
        FieldValue::Integer(number) => number.to_string(),
        FieldValue::Flag(flag) => words.say(if flag { "import-yes" } else { "import-no" }),
        FieldValue::TextList(texts) => texts.join("; "),
        FieldValue::IntegerList(numbers) => numbers.iter().map(i64::to_string).collect::<Vec<_>>().join("；"),
    }
}

fn cell(dossier: &Dossier, field: Field, words: &Words) -> String {
    if field == Field::MainCategory {
        return "商家自营 > 食品饮料".to_owned();
    }
    if field.kind() != FieldKind::List {
        return written(dossier, FieldPath::of(field), words);
    }
    let part = |index: usize| {
        let members =
            parts(field).iter().map(|member| written(dossier, FieldPath::item(*member, index), words));
        members.collect::<Vec<_>>().join(" > ").trim_end_matches([' ', '>']).to_owned()
    };
    (0..dossier.count(field)).map(part).collect::<Vec<_>>().join("; ")
}

/// The dossier without what no spreadsheet fills.
fn comparable(dossier: &Dossier) -> Value {
    let mut value = document::write(dossier, Exposure::Full);
    let members = value.as_object_mut().unwrap();
    for name in ["id", "attachments", "consent", "history", "waivers"] {
        members.remove(name);
    }
    for licence in value["licences"].as_array_mut().into_iter().flatten() {
        licence.as_object_mut().unwrap().remove("attachment");
    }
    value
}

/// The headings of a template, as a program sees them that opens it.
fn headings(path: &Path) -> Vec<String> {
    let sheet = tongguan_intake::read_sheet(path).unwrap();
    let texts = sheet.cells.iter().map(|cell| match &cell.content {
        tongguan_intake::CellContent::Text(text) => text.reveal().to_owned(),
        other => panic!("{other:?}"),
    });
    texts.collect()
}

fn saved(rows: &[Vec<String>], path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    book.save(path).unwrap();
}

fn troubles(imported: &Imported) -> Vec<(String, Trouble)> {
    let cells = imported.entries.iter().flat_map(|entry| &entry.cells);
    let left = cells.filter_map(|cell| match cell.outcome {
        Outcome::Left(trouble) => Some((cell.field.to_string(), trouble)),
        _ => None,
    });
    left.collect()
}

#[test]
fn a_filled_template_gives_the_dossier_that_filled_it() {
    let place = tempfile::tempdir().unwrap();
    let dossier = crate::sample::dossier().unwrap();
    for language in Language::ALL {
        let words = Words::of(language);
        let values: Vec<String> = columns().map(|field| cell(&dossier, field, &words)).collect();
        for ending in ["xlsx", "csv"] {
            let template = place.path().join(format!("template-{}.{ending}", language.tag()));
            write_template(&template, &lists(), &words).unwrap();
            assert!(write_template(&template, &lists(), &words).is_err(), "a filled template was replaced");
            let headings = headings(&template);
            assert_eq!(headings.len(), columns().count());
            assert!(headings.iter().all(|text| !text.starts_with(['=', '+', '-', '@', '\t', '\r'])));
            let down = vec![headings.clone(), values.clone()];
            let across =
                headings.into_iter().zip(values.clone()).map(|(name, value)| vec![name, value]).collect();
            for table in [down, across] {
                let filled = place.path().join("filled.xlsx");
                saved(&table, &filled);
                let imported = read(&filled, &lists(), today()).unwrap();
                assert_eq!(troubles(&imported), []);
                assert_eq!(imported.entries.len(), 1);
                let made = imported.entries[0].dossier.as_ref().unwrap();
                assert_eq!(comparable(made), comparable(&dossier));
            }
        }
    }
}

#[test]
fn each_line_is_a_dossier_and_what_is_damaged_stays_out() {
    let place = tempfile::tempdir().unwrap();
    let table = place.path().join("table.csv");
    let text = "标题行\n主体名称,管理员证件类型,管理员证件号码,administrator.mobile,Colour,公司\n\
        甲公司,居民身份证,440304197806069000,+86 138 0000 5501,red,x\n\
        乙公司,resident-id,4.40304E+17,13800005502.0,,\n\
        ,,,,blue,\n\
        ,,=A1,,,\n";
    std::fs::write(&table, text).unwrap();
    let out = place.path().join("out");
    let imported = import(&table, &out, &lists(), today(), &mut || true).unwrap();
    assert_eq!(
        troubles(&imported),
        [
            ("administrator.id_number".to_owned(), Trouble::Damaged(Damage::Digits)),
            ("administrator.id_number".to_owned(), Trouble::Damaged(Damage::Scientific)),
            ("administrator.mobile".to_owned(), Trouble::Damaged(Damage::Decimal)),
        ]
    );
    let lines: Vec<String> = imported.entries.iter().map(|entry| entry.line.to_string()).collect();
    assert_eq!(lines, ["row-3", "row-4", "row-6"]);
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 3);
    let first = imported.entries[0].folder.clone().unwrap();
    let dossier = tongguan_intake::read_dossier(&first).unwrap().dossier;
    assert_eq!(dossier.company.name.as_deref(), Some("甲公司"));
    assert_eq!(dossier.title.as_deref(), Some("甲公司"));
    assert_eq!(dossier.administrator.mobile.unwrap().reveal(), "13800005501");
    assert!(dossier.administrator.id_number.is_none());

    // A second time beside the first, and none of them when it is stopped.
    import(&table, &out, &lists(), today(), &mut || true).unwrap();
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 6);
    let mut asked = 0;
    let stopped = import(&table, &out, &lists(), today(), &mut || {
        asked += 1;
        asked < 3
    });
    assert_eq!(stopped.unwrap_err().exit_code(), 130);
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 6);
}

#[test]
fn a_report_says_every_cell_in_words_and_shows_no_value() {
    let place = tempfile::tempdir().unwrap();
    let table = place.path().join("table.csv");
    let text = "company.name,administrator.mobile,company.entity_type,company.licence_valid_from,administrator.is_legal_representative,mini_program.main_category,partner.fees,mini_program.service_types,id,company.nmae\n\
        Secret Company,1.38E+10,shop,03/04/2026,perhaps,3,a > 1 > once > more,tea,7,x\n";
    std::fs::write(&table, text).unwrap();
    let imported = read(&table, &lists(), today()).unwrap();
    let left: Vec<&str> = troubles(&imported).iter().map(|(_, trouble)| trouble.word()).collect();
    assert_eq!(
        left,
        [
            "scientific",
            "not-listed",
            "not-a-date",
            "not-a-flag",
            "no-such-category",
            "not-a-list",
            "not-listed"
        ]
    );
    for language in Language::ALL {
        let words = Words::of(language);
        let lines = imported.lines(&words, super::Detail::EveryCell).join("\n");
        let json = imported.to_json(&words).to_string();
        for said in [&lines, &json] {
            assert!(!said.contains("Secret Company") && !said.contains("1.38E+10"), "{said}");
            assert!(said.contains("company.nmae"), "{said}");
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
    assert_eq!(imported.to_json(&Words::of(Language::English))["headings"][9]["nearest"], "company.name");
}

#[test]
fn every_trouble_has_words() {
    let damages = [
        Damage::Scientific,
        Damage::Digits,
        Damage::Zeros,
        Damage::Date,
        Damage::Decimal,
        Damage::Apostrophe,
    ];
    let mut troubles: Vec<Trouble> = damages.map(Trouble::Damaged).into();
    troubles.extend([
        Trouble::Formula,
        Trouble::Fault,
        Trouble::NotADate,
        Trouble::NotListed,
        Trouble::NotANumber,
        Trouble::NotAFlag,
        Trouble::NotAList,
        Trouble::NoSuchCategory,
        Trouble::TooLong,
    ]);
    for words in Language::ALL.map(Words::of) {
        for trouble in &troubles {
            assert!(words.knows(&format!("import-cell-{}", trouble.word())), "{trouble:?}");
        }
    }
}

#[test]
fn the_vault_takes_what_a_table_holds() {
    let place = tempfile::tempdir().unwrap();
    let table = place.path().join("table.csv");
    std::fs::write(&table, "company.name,title\n甲公司,甲\n乙公司,乙\n").unwrap();
    let mut desk = crate::Desk::with(
        Some(place.path().join("data")),
        Box::new(crate::MachineClock),
        Box::new(crate::MemoryKeyStore::default()),
        crate::PassphraseCost::too_cheap_for_real_use(),
    );
    assert_eq!(desk.try_sheet(&table).map(super::Imported::dossiers).unwrap_err().code(), "vault-locked");
    let kit = desk.create_vault(Some("a long passphrase of a test".into()), false).unwrap().text();
    desk.confirm_recovery(&kit).unwrap();
    assert_eq!(desk.try_sheet(&table).unwrap().dossiers(), 2);
    assert_eq!(desk.home().unwrap().len(), 0);
    assert_eq!(desk.import_sheet().unwrap(), 2);
    assert_eq!(desk.import_sheet().unwrap_err().code(), "no-file", "each is taken once");
    let mut titles: Vec<String> = desk.home().unwrap().into_iter().map(|row| row.title).collect();
    titles.sort();
    assert_eq!(titles, ["乙", "甲"]);
}
