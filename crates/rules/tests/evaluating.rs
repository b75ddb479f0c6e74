//! What becomes of a rule: every outcome, waivers, silence where one finding says it all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may say what they expect"
)]

mod made;

use made::{book, checked, day, dossier, one, only, rule};
use tongguan_domain::{Field, FieldValue, Waiver};
use tongguan_rules::{Outcome, Report, RuleBook, Severity, Verdict, evaluate};

const PRESENT: &str = "name = \"present\"";

fn outcome(book: &RuleBook, set: &[(&str, FieldValue)]) -> Outcome {
    let mut dossier = dossier();
    for (path, value) in set {
        dossier.set(path.parse().unwrap(), value.clone()).unwrap();
    }
    only(&checked(book, &dossier)).outcome
}

#[test]
fn a_rule_fails_passes_or_stays_silent() {
    let filled = one("company.name", PRESENT, "Missing.");
    assert_eq!(outcome(&filled, &[]), Outcome::Passed);
    assert_eq!(outcome(&filled, &[("company.name", FieldValue::Text("  ".into()))]), Outcome::Failed);
    let short = one(
        "company.name",
        "name = \"text-length\"\ncounting = \"characters\"\nmax = 3",
        "{found} > {limit}",
    );
    assert_eq!(outcome(&short, &[("company.name", FieldValue::Empty)]), Outcome::NotApplicable);
}

#[test]
fn a_file_nobody_opened_is_not_checked() {
    let exists = one("attachments[].file", "name = \"attachment-exists\"", "{found} is missing.");
    let report = checked(&exists, &dossier());
    assert_eq!(only(&report).outcome, Outcome::NotChecked);
    assert!(only(&report).sentences.en.what.contains("has not been opened"));
    assert_eq!(report.verdict(), Verdict::Ready);
    assert_eq!(report.counts().not_checked, 1);
}

#[test]
fn conditions_that_are_not_met_make_a_rule_not_applicable() {
    for (when, expected) in [
        ("[when]\nentity_types = [\"overseas\"]", Outcome::NotApplicable),
        ("[when]\nentity_types = [\"enterprise\", \"overseas\"]", Outcome::Failed),
        ("[when]\nroutes = [\"local-partner\"]", Outcome::NotApplicable),
        ("[when]\nprovinces = [\"31\"]", Outcome::NotApplicable),
        ("[when]\nprovinces = [\"31\", \"44\"]", Outcome::Failed),
        ("[when]\nfilled = [\"administrator\"]", Outcome::Failed),
        ("[when]\nfilled = [\"company.uscc\"]", Outcome::NotApplicable),
        ("[when]\nblank = [\"company.uscc\"]", Outcome::Failed),
        ("[when]\nis = { \"company.unit_nature\" = [4, 5] }", Outcome::Failed),
        ("[when]\nis = { \"licences[].kind\" = \"food\" }", Outcome::Failed),
        ("[when]\nis = { \"licences[].kind\" = \"drink\" }", Outcome::NotApplicable),
        ("[when]\nis_not = { \"company.unit_nature\" = 4 }", Outcome::NotApplicable),
        ("[when]\nis_not = { \"company.uscc\" = \"1\" }", Outcome::Failed),
        ("[when]\nmatches = { \"mini_program.name\" = \"[A-Z]\" }", Outcome::NotApplicable),
        ("in_force_from = 2026-11-24", Outcome::NotApplicable),
        ("in_force_from = 2026-11-23\nin_force_until = 2026-11-23", Outcome::Failed),
        ("in_force_until = 2026-11-22", Outcome::NotApplicable),
    ] {
        let book = book(&[("rule", rule("rule", "company.uscc", "blocking", when, PRESENT, "Missing."))]);
        assert_eq!(outcome(&book, &[]), expected, "{when}");
    }
}

#[test]
fn one_missing_part_is_one_finding() {
    let mut dossier = dossier();
    dossier.administrator = tongguan_domain::Person::default();
    let book = book(&[
        ("whole", rule("whole", "administrator", "blocking", "", PRESENT, "Missing.")),
        ("name", rule("name", "administrator.name", "blocking", "", PRESENT, "Missing.")),
        ("mobile", rule("mobile", "administrator.mobile", "blocking", "", PRESENT, "Missing.")),
        (
            "shape",
            rule(
                "shape",
                "administrator.mobile",
                "blocking",
                "",
                "name = \"identifier\"\nkind = \"mobile\"",
                "No.",
            ),
        ),
    ]);
    let report = checked(&book, &dossier);
    assert_eq!(report.counts().blocking, 1, "{:#?}", report.findings);
    dossier.administrator.name = Some("陈示例".to_owned());
    let report = checked(&book, &dossier);
    assert_eq!(report.counts().blocking, 1);
    assert_eq!(report.findings.iter().find(|finding| finding.blocks()).unwrap().rule, "mobile");
}

#[test]
fn a_part_is_missed_by_its_members_when_no_graver_rule_misses_the_whole() {
    let mut dossier = dossier();
    dossier.administrator = tongguan_domain::Person::default();
    for (severity, when) in [
        ("advisory", ""),
        ("blocking", "[when]\nentity_types = [\"overseas\"]"),
        ("blocking", "in_force_from = 2026-11-24"),
    ] {
        let book = book(&[
            ("whole", rule("whole", "administrator", severity, when, PRESENT, "Missing.")),
            ("name", rule("name", "administrator.name", "blocking", "", PRESENT, "Missing.")),
        ]);
        assert_eq!(checked(&book, &dossier).counts().blocking, 1, "{severity} {when}");
    }
}

#[test]
fn only_a_rule_that_asks_for_a_part_speaks_for_its_members() {
    let book = book(&[
        (
            "whole",
            rule("whole", "consent.administrator", "blocking", "", "name = \"consent-present\"", "Missing."),
        ),
        ("day", rule("day", "consent.administrator.given_on", "blocking", "", PRESENT, "Missing.")),
    ]);
    assert_eq!(checked(&book, &dossier()).counts().blocking, 2);
}

#[test]
fn one_item_of_a_list_is_no_whole_that_could_be_absent() {
    let mut dossier = dossier();
    dossier.licences.push(tongguan_domain::Licence::default());
    let book = book(&[
        ("item", rule("item", "licences[]", "blocking", "", PRESENT, "Missing.")),
        ("number", rule("number", "licences[].number", "blocking", "", PRESENT, "Missing.")),
    ]);
    let report = checked(&book, &dossier);
    assert!(report.findings.iter().any(|finding| finding.rule == "number" && finding.blocks()));
}

#[test]
fn the_administrator_stands_for_the_subject_principal() {
    let mobile = one("subject_principal.mobile", PRESENT, "Missing.");
    assert_eq!(outcome(&mobile, &[]), Outcome::NotApplicable);
    let other = [("subject_principal.same_as_administrator", FieldValue::Flag(false))];
    assert_eq!(outcome(&mobile, &other), Outcome::Failed);
}

#[test]
fn list_rules_speak_of_each_item() {
    let mut dossier = dossier();
    dossier.licences.push(tongguan_domain::Licence::default());
    let numbers = one("licences[].number", PRESENT, "Licence {item} has no number.");
    let report = checked(&numbers, &dossier);
    let said: Vec<_> =
        report.findings.iter().map(|finding| (finding.field.to_string(), finding.outcome)).collect();
    assert_eq!(
        said,
        [
            ("licences.0.number".to_owned(), Outcome::Passed),
            ("licences.1.number".to_owned(), Outcome::Failed)
        ]
    );
    assert_eq!(report.findings[1].sentences.en.what, "Licence 2 has no number.");
}

fn waived(change: impl Fn(&mut Waiver)) -> Report {
    let mut waiver = Waiver {
        rule: Some("rule".to_owned()),
        field: Some("company.uscc".to_owned()),
        reason: Some("The code is being issued; ask 13912345678".to_owned()),
        approver: Some("Head of compliance".to_owned()),
        expires: Some(tongguan_domain::DateEntry::from_text("2026-11-23")),
    };
    change(&mut waiver);
    let mut dossier = dossier();
    dossier.waivers.push(waiver);
    checked(&one("company.uscc", PRESENT, "Missing."), &dossier)
}

#[test]
fn a_waived_failure_no_longer_blocks_on_its_last_day() {
    let report = waived(|_| {});
    assert_eq!(report.verdict(), Verdict::Ready);
    assert_eq!((report.counts().waived, report.counts().blocking), (1, 0));
    let waiver = only(&report).waiver.clone().unwrap();
    assert_eq!((waiver.approver.as_str(), waiver.expires), ("Head of compliance", day("2026-11-23")));
    assert!(!waiver.reason.contains("13912345678"));
}

#[test]
fn a_waiver_that_lacks_anything_does_not_count() {
    let changes: [fn(&mut Waiver); 9] = [
        |waiver| waiver.rule = None,
        |waiver| waiver.rule = Some("other".to_owned()),
        |waiver| waiver.field = None,
        |waiver| waiver.field = Some("company.name".to_owned()),
        |waiver| waiver.reason = Some(" ".to_owned()),
        |waiver| waiver.approver = None,
        |waiver| waiver.expires = None,
        |waiver| waiver.expires = Some(tongguan_domain::DateEntry::from_text("2026-11-22")),
        |waiver| waiver.expires = Some(tongguan_domain::DateEntry::LongTerm),
    ];
    for change in changes {
        let report = waived(change);
        assert_eq!(report.verdict(), Verdict::NotReady);
        assert_eq!((report.counts().waived, report.counts().blocking), (0, 1));
    }
}

#[test]
fn only_blocking_failures_keep_a_dossier_back() {
    for (severity, verdict) in
        [("blocking", Verdict::NotReady), ("advisory", Verdict::Ready), ("information", Verdict::Ready)]
    {
        let book = book(&[("rule", rule("rule", "company.uscc", severity, "", PRESENT, "Missing."))]);
        assert_eq!(checked(&book, &dossier()).verdict(), verdict, "{severity}");
    }
    assert!(Severity::Blocking < Severity::Information);
}

#[test]
fn fields_no_rule_looked_at_are_named() {
    let report = checked(&one("company.name", PRESENT, "Missing."), &dossier());
    let uncovered: Vec<String> = report.uncovered.iter().map(ToString::to_string).collect();
    assert!(!uncovered.contains(&"company.name".to_owned()));
    assert!(!uncovered.contains(&"company.uscc".to_owned()), "blank fields hold nothing");
    for path in
        ["mini_program.remark", "licences.0.number", "subject_principal.name", "mini_program.service_types"]
    {
        assert!(uncovered.contains(&path.to_owned()), "{path} not in {uncovered:?}");
    }
}

#[test]
fn what_the_program_itself_keeps_is_no_uncovered_field() {
    let mut dossier = dossier();
    let note = Some("Sent by courier.".to_owned());
    dossier.history.steps.push(tongguan_domain::ReachedStep { note, ..Default::default() });
    dossier.waivers.push(Waiver { reason: Some("Agreed.".to_owned()), ..Waiver::default() });
    let report = checked(&one("company.name", PRESENT, "Missing."), &dossier);
    let kept = |path: &String| path == "id" || path.starts_with("waivers") || path.starts_with("history");
    let uncovered: Vec<String> = report.uncovered.iter().map(ToString::to_string).collect();
    assert!(!uncovered.iter().any(kept), "{uncovered:?}");
}

#[test]
fn a_finding_names_the_source_that_says_otherwise() {
    let other = "[[contradicted_by]]\nid = \"law\"\nlocator = \"2\"\nconfidence = \"low\"\n\
                 en = \"Not so.\"\nzh-CN = \"并非如此。\"";
    let text = rule("rule", "company.name", "blocking", other, PRESENT, "Missing.");
    let report = checked(&book(&[("rule", text)]), &dossier());
    let [dissent] = only(&report).dissent.as_slice() else { panic!("one other source") };
    assert_eq!((dissent.says.en.as_str(), dissent.source.locator.as_str()), ("Not so.", "2"));
}

#[test]
fn a_rule_reaches_the_fields_it_judges_and_those_it_compares_with() {
    let compares = "name = \"subsequence-of\"\nof = \"mini_program.name\"";
    let book = book(&[("rule", rule("rule", "mini_program.short_name", "advisory", "", compares, "Wrong."))]);
    let reach = tongguan_rules::reach(&book, &book.rules[0], &dossier());
    assert_eq!(reach.judged, [Field::MiniProgramShortName].into());
    assert_eq!(reach.compared, [Field::MiniProgramName].into());
}

#[test]
fn a_field_counts_as_looked_at_when_it_is_judged_or_compared_with() {
    let is_named = |when: &str, check: &str, path: &str| {
        let text = rule("rule", "mini_program.short_name", "advisory", when, check, "Wrong.");
        let report = checked(&book(&[("rule", text)]), &dossier());
        report.uncovered.iter().any(|uncovered| uncovered.to_string() == path)
    };
    let (own, other) = ("mini_program.short_name", "mini_program.name");
    let compares = "name = \"subsequence-of\"\nof = \"mini_program.name\"";
    assert!(!is_named("", compares, own));
    assert!(!is_named("", compares, other));
    let asks = "[when]\nmatches = { \"mini_program.name\" = \"茶\" }";
    assert!(!is_named(asks, PRESENT, own));
    assert!(is_named(asks, PRESENT, other), "a condition judges nothing");
    let idle = "name = \"allowed-by\"\nby = \"mini_program.name\"\nallowed = { \"咖啡\" = [\"咖\"] }";
    assert!(is_named("", idle, own) && is_named("", idle, other), "nothing was judged");
}

#[test]
fn the_same_input_gives_the_same_report() {
    let book = one("company.uscc", PRESENT, "Missing.");
    let (first, second) = (checked(&book, &dossier()), checked(&book, &dossier()));
    assert_eq!(first, second);
    let next_day = evaluate(&dossier(), &book, day("2027-01-01"));
    assert_eq!(only(&first).fingerprint, only(&next_day).fingerprint);
}
