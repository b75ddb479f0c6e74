//! Small rule books and a small dossier for the tests.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "tests may say what they expect, and not all use everything"
)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tongguan_domain::{Dossier, document};
use tongguan_rules::{Finding, Report, RuleBook, evaluate, load};

pub(crate) const PACK: &str = "id = \"test\"\nversion = \"1\"\nsnapshot = 2026-11-23\n";
pub(crate) const SOURCES: &str = "[law]\ntitle = \"The law\"\ntitle_zh = \"法\"\nwhere = \"here\"\ndate = \"2026\"\nconfidence = \"high\"\n";

/// A dossier with the usual fields filled.
pub(crate) const DOSSIER: &str = r#"{"schema":"tongguan.dossier/1","id":"d-1",
"company":{"name":"示例茶业有限公司","entity_type":"enterprise","unit_nature":4,"certificate_type":1,"region":"440304",
 "licence_valid_from":"2020-01-01","licence_valid_until":"2030-01-01",
 "legal_representative":{"name":"王示例","id_number":"440304197806069775"}},
"administrator":{"name":"陈示例","id_type":"resident-id","id_number":"440304197806069775","mobile":"13800005501",
 "email":"chen@tea.example","emergency_contact":"+86 138 0000 5501","is_legal_representative":true},
"subject_principal":{"same_as_administrator":true,"name":"somebody else"},
"mini_program":{"name":"示例茶业","short_name":"示例茶","remark":"联系电话 13912345678，销售茶叶",
 "categories":[{"level1":"食品","level2":"茶叶"}],"main_category":0,"service_types":[33],"pre_approvals":[{"type":24}]},
"licences":[{"kind":"food","number":"F-1","holder":"applicant"}],
"attachments":[{"id":"icon","role":"icon","file":"icon.png","sha256":"00"}]}"#;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn dossier() -> Dossier {
    document::read(DOSSIER).unwrap()
}

/// Everything a rule book needs besides rules.
pub(crate) fn lists() -> BTreeMap<String, String> {
    let category = |level2: &str, more: &str| {
        format!(
            "[[category]]\nlevel1 = \"食品\"\nlevel2 = \"{level2}\"\nlevel1_en = \"Food\"\nlevel2_en = \"{level2}\"\ncatalogue = \"non_personal\"\nopen_to = [\"enterprise\"]\n{more}\n"
        )
    };
    let papers = "papers = [{ any_of = [{ doc = \"《食品证》\", doc_en = \"Food licence\", licence = \"food\" }, { all_of = [{ doc = \"协议\" }, { doc = \"《执照》\", role = \"business-licence\" }], applicant = \"agent\", applicant_zh = \"代理\" }] }]";
    let code = |code: &str, name: &str| {
        format!("[[code]]\ncode = {code}\nname = \"{name}\"\nname_en = \"{name}-en\"\n")
    };
    [
        ("pack.toml", PACK.to_owned()),
        ("sources.toml", SOURCES.to_owned()),
        ("lists/categories.toml", category("茶叶", papers) + &category("酒", "local_review_days = 7")),
        ("lists/licences.toml", "[[licence]]\nid = \"food\"\nname = \"食品证\"\nname_en = \"Food licence\"\ntype = \"licence\"\nnumber_pattern = '^F-\\d$'\nvalidity_years = 5\n".to_owned()),
        ("lists/functionality.toml", "[[function]]\nid = \"sell\"\nname = \"卖\"\nname_en = \"Sell\"\nlicences = [\"food\"]\ncategories = [\"食品-茶叶\"]\n".to_owned()),
        ("lists/unit_natures.toml", code("4", "企业") + "certificate_types = [1]\n"),
        ("lists/certificate_types.toml", code("1", "营业执照") + &code("9", "代码证")),
        ("lists/pre_approvals.toml", code("24", "无") + &code("1", "新闻")),
        ("lists/service_types.toml", code("33", "点餐") + "[[group]]\ncode = 501\nname = \"餐饮\"\nname_en = \"Catering\"\n"),
        ("lists/provinces.toml", code("\"44\"", "广东省") + "short = \"广东\"\n"),
    ]
    .into_iter()
    .map(|(file, text)| (file.to_owned(), text))
    .collect()
}

/// A rule file; `top` may hold `[when]`, `check` is the inside of `[check]`.
pub(crate) fn rule(id: &str, field: &str, severity: &str, top: &str, check: &str, what: &str) -> String {
    format!(
        "id = \"{id}\"\nfield = \"{field}\"\nseverity = \"{severity}\"\n{top}\n[source]\nid = \"law\"\nlocator = \"1\"\nconfidence = \"high\"\n\
         [check]\n{check}\n[en]\nwhat = \"{what}\"\nwhy = \"The law asks for it.\"\ndo = \"Mend {{field}}.\"\n\
         [zh-CN]\nwhat = \"{what}\"\nwhy = \"法律要求。\"\ndo = \"改正{{field}}。\"\n\
         [[passes]]\nabout = \"a\"\n[[passes]]\nabout = \"b\"\n[[fails]]\nabout = \"c\"\n[[fails]]\nabout = \"d\"\n"
    )
}

/// A rule book with these rules, by id and text.
pub(crate) fn book(rules: &[(&str, String)]) -> RuleBook {
    let mut files = lists();
    files.extend(rules.iter().map(|(id, text)| (format!("rules/test/{id}.toml"), text.clone())));
    load(&files).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

/// A rule book with one rule, blocking, that demands something of a field.
pub(crate) fn one(field: &str, check: &str, what: &str) -> RuleBook {
    book(&[("rule", rule("rule", field, "blocking", "", check, what))])
}

pub(crate) fn checked(book: &RuleBook, dossier: &Dossier) -> Report {
    evaluate(dossier, book, day("2026-11-23"))
}

pub(crate) fn only(report: &Report) -> &Finding {
    assert_eq!(report.findings.len(), 1, "{:#?}", report.findings);
    report.findings.first().unwrap()
}
