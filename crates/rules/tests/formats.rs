//! The forms of a report: what machines rely on, and that none of them gives an identity number away.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

mod made;

use made::{DOSSIER, book, checked, dossier, rule};
use proptest::prelude::*;
use serde_json::Value;
use tongguan_domain::{
    DateEntry, Dossier, Field, FieldKind, FieldPath, FieldValue, Language, Waiver, document,
};
use tongguan_rules::formats::{Listing, html, json, junit, sarif, text};
use tongguan_rules::{Report, RuleBook};
use tongguan_words::Words;

const NEVER: &str = "name = \"text-matches\"\npattern = '^$'";

/// A rule on every text, secret and date that fails whatever stands there, and quotes it.
fn quoting() -> RuleBook {
    let quotable =
        |field: &&Field| matches!(field.kind(), FieldKind::Text | FieldKind::Secret | FieldKind::Date);
    let rules: Vec<(String, String)> = Field::ALL
        .iter()
        .filter(quotable)
        .enumerate()
        .map(|(number, field)| {
            let id = format!("rule-{number}");
            let text = rule(&id, field.template(), "blocking", "", NEVER, "{field} {item} {found}");
            (id, text)
        })
        .collect();
    book(&rules.iter().map(|(id, text)| (id.as_str(), text.clone())).collect::<Vec<_>>())
}

fn mixed() -> (RuleBook, Report) {
    let book = book(&[
        ("fails", rule("fails", "company.uscc", "blocking", "", "name = \"present\"", "Missing.")),
        ("waived", rule("waived", "company.name_en", "blocking", "", "name = \"present\"", "Missing.")),
        ("passes", rule("passes", "company.name", "advisory", "", "name = \"present\"", "Missing.")),
        ("silent", rule("silent", "company.comment", "information", "", NEVER, "{found}")),
        (
            "open",
            rule("open", "attachments[].file", "advisory", "", "name = \"attachment-exists\"", "{found}"),
        ),
        ("advises", rule("advises", "mini_program.name", "advisory", "", NEVER, "<{found}> & \\\"co\\\"")),
    ]);
    let mut dossier = dossier();
    dossier.waivers.push(Waiver {
        rule: Some("waived".to_owned()),
        field: Some("company.name_en".to_owned()),
        reason: Some("No English name".to_owned()),
        approver: Some("Head".to_owned()),
        expires: Some(DateEntry::from_text("2027-01-01")),
    });
    let report = checked(&book, &dossier);
    (book, report)
}

fn all_forms(report: &Report, book: &RuleBook) -> Vec<String> {
    let forms = [Language::English, Language::Chinese].into_iter().flat_map(|language| {
        let words = Words::of(language);
        let forms = vec![
            json::write(report, &words, Listing::Everything),
            text::write(report, &words, Listing::Everything),
            sarif::write(report, book, &words, "0.1.0"),
            junit::write(report, book, &words),
            html::write(report, &words, Listing::Everything),
        ];
        assert_eq!(words.missing(), Vec::<String>::new());
        forms
    });
    forms.collect()
}

#[test]
fn json_has_the_members_of_the_contract() {
    let (_, report) = mixed();
    let words = Words::of(Language::English);
    let value: Value = serde_json::from_str(&json::write(&report, &words, Listing::Everything)).unwrap();
    let members: Vec<&String> = value.as_object().unwrap().keys().collect();
    let contract =
        ["schema", "dossier", "as_of", "rulebook", "notices", "verdict", "counts", "findings", "uncovered"];
    assert_eq!(members, contract);
    assert_eq!(value["schema"], "tongguan.report/1");
    assert_eq!(value["as_of"], "2026-11-23");
    assert_eq!(value["verdict"], "not-ready");
    assert_eq!(value["rulebook"]["snapshot"], "2026-11-23");
    assert_eq!(
        value["counts"],
        serde_json::json!({"blocking":1,"advisory":1,"information":0,"waived":1,"not_checked":1,"passed":1,"not_applicable":1})
    );
    let finding =
        value["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "fails").unwrap();
    for member in ["rule", "outcome", "severity", "field", "what", "why", "do", "source", "fingerprint"] {
        assert!(!finding[member].is_null(), "{member}");
    }
    for member in ["id", "title", "locator", "date", "confidence"] {
        assert!(finding["source"][member].is_string(), "{member}");
    }
    let listed: Value = serde_json::from_str(&json::write(&report, &words, Listing::ForAPerson)).unwrap();
    let outcomes: Vec<&str> = listed["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(outcomes, ["failed", "failed", "waived", "not-checked"]);
}

#[test]
fn sarif_declares_every_rule_and_lists_every_outcome() {
    let (book, report) = mixed();
    let log: Value =
        serde_json::from_str(&sarif::write(&report, &book, &Words::of(Language::English), "0.1.0")).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 6);
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let (kind, level) = match result["ruleId"].as_str().unwrap() {
            "fails" | "waived" => ("fail", "error"),
            "advises" => ("fail", "warning"),
            "passes" => ("pass", "none"),
            "open" => ("open", "none"),
            _ => ("notApplicable", "none"),
        };
        assert_eq!((result["kind"].as_str().unwrap(), result["level"].as_str().unwrap()), (kind, level));
        assert_eq!(
            result["suppressions"].as_array().unwrap().len(),
            usize::from(result["ruleId"] == "waived")
        );
        assert_eq!(result["partialFingerprints"]["tongguanFinding/v1"].as_str().unwrap().len(), 32);
        assert!(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].is_string());
    }
}

#[test]
fn junit_fails_only_what_blocks_and_escapes_what_it_quotes() {
    let (book, report) = mixed();
    let xml = junit::write(&report, &book, &Words::of(Language::Chinese));
    assert!(xml.contains("tests=\"6\" failures=\"1\" errors=\"0\" skipped=\"3\""), "{xml}");
    assert_eq!(xml.matches("<failure ").count(), 1);
    assert_eq!(xml.matches("<skipped ").count(), 3);
    assert!(xml.contains("&lt;示例茶业&gt; &amp; &quot;co&quot;"));
}

#[test]
fn text_says_the_verdict_first() {
    let (_, report) = mixed();
    let english = text::write(&report, &Words::of(Language::English), Listing::ForAPerson);
    assert!(english.starts_with("Not ready to hand over. One requirement stands in the way.\n"), "{english}");
    let heading = |word: &str| english.find(&format!("\n{word}\n")).unwrap();
    assert!(heading("Blocking") < heading("Advisory") && heading("Advisory") < heading("Waived"));
    let chinese = text::write(&report, &Words::of(Language::Chinese), Listing::ForAPerson);
    assert!(chinese.starts_with("暂不能移交"), "{chinese}");
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let (_, report) = mixed();
    let page = html::write(&report, &Words::of(Language::Chinese), Listing::Everything);
    assert!(page.contains("<html lang=\"zh-CN\">"));
    assert!(page.contains("default-src 'none'"));
    assert_eq!(page.matches("<s>Missing.</s>").count(), 1, "what was waived is struck through");
    for outside in ["<script", "<img", "<link", "http:", "https:", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn marks_that_steer_a_terminal_are_not_repeated() {
    let mut dossier = dossier();
    dossier.company.name = Some("\u{1b}[2J茶\u{202e}".to_owned());
    let report = checked(&quoting(), &dossier);
    for form in all_forms(&report, &quoting()) {
        assert!(!form.contains('\u{1b}') && !form.contains('\u{202e}'));
    }
}

#[test]
fn every_form_names_the_fields_no_rule_looked_at() {
    let (book, report) = mixed();
    assert!(report.uncovered.len() > 5);
    for form in all_forms(&report, &book) {
        for path in &report.uncovered {
            assert!(form.contains(&path.to_string()), "{path} in {form}");
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (book, report) = mixed();
    assert_eq!(all_forms(&report, &book), all_forms(&report, &book));
}

/// Numbers of persons, telephones and addresses of mail as people write them.
fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        "[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}[0-9X]",
        "1[3-9][0-9]{9}",
        "0[1-9][0-9]{9}",
        "[EGCHM][0-9]{8}",
        "[a-z]{3,9}\\.[a-z]{3,9}@[a-z]{3,9}\\.cn",
    ]
}

fn with_secrets(secrets: &[String], remark: &str) -> Dossier {
    let mut dossier = document::read(DOSSIER).unwrap();
    let fields = Field::ALL.iter().filter(|field| field.kind() == FieldKind::Secret);
    dossier.subject_principal.same_as_administrator = Some(false);
    for (field, secret) in fields.zip(secrets.iter().cycle()) {
        dossier.set(FieldPath::of(*field), FieldValue::Text(secret.clone())).unwrap();
    }
    // Long enough for the quotation to be cut within the number.
    dossier.mini_program.remark = Some(format!("{}，联系{remark}，谢谢", "茶".repeat(50)));
    dossier.partner.contact = Some(format!("Li {remark}"));
    dossier.administrator.name = Some(secrets[0].clone());
    dossier
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_form_gives_an_identity_value_away(secrets in prop::collection::vec(secret(), 4), remark in secret()) {
        let book = quoting();
        let report = checked(&book, &with_secrets(&secrets, &remark));
        for form in all_forms(&report, &book) {
            // Thirty-two hexadecimal digits hold five given ones by chance every now and then.
            let form = report.findings.iter().fold(form, |form, finding| form.replace(&finding.fingerprint, ""));
            for secret in secrets.iter().chain([&remark]) {
                prop_assert!(!form.contains(secret.as_str()), "{secret} in {form}");
                let tail: String = secret.chars().skip(secret.chars().count() - 5).collect();
                prop_assert!(!form.contains(&tail), "{tail} in a form");
            }
        }
    }
}
