//! What was refused once cannot pass again: the rules that answers received make for one dossier.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

mod made;

use made::{book, checked, day, dossier, one};
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};
use tongguan_domain::{
    AttachmentRole, DateEntry, Dossier, Feedback, FeedbackFrom, Field, FieldPath, FieldValue, Measured,
    Waiver,
};
use tongguan_rules::{Finding, Outcome, Report, RuleBook, Verdict, built_in, formats, mark, place_named};
use tongguan_words::Words;

const KEY: &str = "00112233445566778899aabbccddeeff";

fn returned(dossier: &mut Dossier, field: Option<&str>, words: &str) {
    let place = field.map(|field| field.parse().unwrap());
    let feedback = Feedback {
        id: Some((dossier.history.feedback.len() + 1).to_string()),
        from: Some(FeedbackFrom::Platform),
        received_on: Some(DateEntry::from_text("2026-11-20")),
        field: field.map(str::to_owned),
        words: Some(words.to_owned()),
        refused: Some(mark(dossier, place, KEY)),
        ..Feedback::default()
    };
    dossier.history.feedback.push(feedback);
}

fn quiet() -> RuleBook {
    one("company.name", "name = \"present\"", "Missing.")
}

fn of_answers(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.rule.starts_with("feedback-")).collect()
}

fn set(dossier: &mut Dossier, path: &str, value: &str) {
    dossier.set(path.parse().unwrap(), FieldValue::Text(value.to_owned())).unwrap();
}

#[test]
fn the_refused_value_blocks_until_it_changes_and_blocks_when_it_comes_back() {
    let mut dossier = dossier();
    returned(&mut dossier, Some("mini_program.name"), "名称与主体不符");
    let report = checked(&quiet(), &dossier);
    let finding = of_answers(&report)[0];
    assert_eq!((finding.outcome, report.verdict()), (Outcome::Failed, Verdict::NotReady));
    assert_eq!(finding.field, FieldPath::of(Field::MiniProgramName));
    assert!(finding.sentences.zh.what.contains("微信平台于2026-11-20退回：“名称与主体不符”"), "{finding:#?}");
    assert_eq!(finding.source.date, "2026-11-20");
    assert!(!report.uncovered.contains(&finding.field), "the answer is held against the value");

    set(&mut dossier, "mini_program.name", "示例茶馆");
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Passed);
    set(&mut dossier, "mini_program.name", " 示例茶业 ");
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Failed);
}

#[test]
fn a_refused_item_is_known_again_wherever_it_moves_in_its_list() {
    let mut dossier = dossier();
    returned(&mut dossier, Some("licences.0.number"), "许可证编号有误");
    let second = dossier.licences[0].clone();
    dossier.licences[0].number = Some("F-2".to_owned());
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Passed);
    dossier.licences.push(second);
    let report = checked(&quiet(), &dossier);
    let finding = of_answers(&report)[0];
    assert_eq!((finding.outcome, finding.field.to_string().as_str()), (Outcome::Failed, "licences.1.number"));
}

#[test]
fn a_refused_picture_is_known_by_its_content() {
    let mut dossier = dossier();
    let measured = |sha256: &str| {
        Some(Measured::File(MeasuredFile {
            bytes: 1,
            checksum: Checksum::Sha256(sha256.to_owned()),
            format: FileFormat::Png,
            picture: None,
            document: None,
            readings: Vec::new(),
            damaged: false,
            beyond_limits: false,
        }))
    };
    dossier.attachments[0].measured = measured("aa");
    returned(&mut dossier, Some("attachments.0"), "头像不清晰");
    dossier.attachments[0].file = Some("renamed.png".to_owned());
    let report = checked(&quiet(), &dossier);
    assert_eq!(of_answers(&report)[0].outcome, Outcome::Failed);
    assert_eq!(of_answers(&report)[0].role, Some(AttachmentRole::Icon));
    dossier.attachments[0].measured = measured("bb");
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Passed);
}

#[test]
fn an_answer_about_the_whole_dossier_stands_until_anything_handed_in_changes() {
    let mut dossier = dossier();
    returned(&mut dossier, None, "材料不全");
    let report = checked(&quiet(), &dossier);
    assert_eq!(of_answers(&report)[0].field.to_string(), "history.feedback.0");
    assert_eq!(of_answers(&report)[0].outcome, Outcome::Failed);
    dossier.waivers.push(Waiver::default());
    returned(&mut dossier, Some("company.name"), "也请核对名称");
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Failed);
    set(&mut dossier, "mini_program.remark", "销售茶叶");
    assert_eq!(of_answers(&checked(&quiet(), &dossier))[0].outcome, Outcome::Passed);
}

#[test]
fn an_answer_without_a_mark_is_not_checked_rather_than_passed() {
    let mut dossier = dossier();
    returned(&mut dossier, Some("company.name"), "名称有误");
    dossier.history.feedback[0].refused = None;
    let report = checked(&quiet(), &dossier);
    assert_eq!(of_answers(&report)[0].outcome, Outcome::NotChecked);
    assert!(of_answers(&report)[0].sentences.en.what.contains("not known"));
}

#[test]
fn a_person_can_answer_for_a_value_that_is_right_as_it_stands() {
    let mut dossier = dossier();
    returned(&mut dossier, Some("company.name"), "名称有误");
    dossier.waivers.push(Waiver {
        rule: Some("feedback-1".to_owned()),
        field: Some("company.name".to_owned()),
        reason: Some("与营业执照一致".to_owned()),
        approver: Some("王示例".to_owned()),
        expires: Some(DateEntry::On(day("2026-12-31"))),
    });
    let complete = book(&[(
        "rule",
        made::rule("rule", "waivers[]", "blocking", "", "name = \"waiver-complete\"", "{found}"),
    )]);
    let report = checked(&complete, &dossier);
    assert_eq!(of_answers(&report)[0].outcome, Outcome::Waived);
    assert_eq!(report.verdict(), Verdict::Ready, "{report:#?}");
}

#[test]
fn a_mark_names_no_value_and_words_show_no_number() {
    let mut dossier = dossier();
    returned(&mut dossier, Some("administrator.id_number"), "证件号440304197806069775与姓名不符");
    let marked = dossier.history.feedback[0].refused.clone().unwrap();
    assert_eq!(marked.strip_prefix(KEY).unwrap().len(), 7, "{marked}");
    let report = checked(&quiet(), &dossier);
    let english = Words::of(tongguan_domain::Language::English);
    let chinese = Words::of(tongguan_domain::Language::Chinese);
    for words in [&english, &chinese] {
        let everything = formats::Listing::Everything;
        for text in [
            formats::text::write(&report, words, everything),
            formats::html::write(&report, words, everything),
            formats::json::write(&report, words, everything),
            formats::junit::write(&report, &quiet(), words),
            formats::sarif::write(&report, &quiet(), words, "1.0.0"),
        ] {
            assert!(text.contains("与姓名不符") && text.contains("feedback-1"), "{text}");
            assert!(!text.contains("440304197806069775"), "{text}");
        }
    }
    let sarif: serde_json::Value =
        serde_json::from_str(&formats::sarif::write(&report, &quiet(), &english, "1.0.0")).unwrap();
    let run = &sarif["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

#[test]
fn the_platforms_names_lead_to_the_fields_of_the_dossier() {
    let book = built_in().unwrap();
    let mut dossier = dossier();
    dossier.subject_principal.same_as_administrator = Some(false);
    dossier.attachments[0].role = Some(AttachmentRole::SubjectPrincipalIdFront);
    for (name, place) in [
        ("icp_subject.base_info.district", Some("company.region")),
        ("icp_applets.base_info.comment", Some("mini_program.remark")),
        ("icp_subject.principal_info.mobile", Some("subject_principal.mobile")),
        ("icp_applets.base_info.nrlx_details[0].type", Some("mini_program.pre_approvals.0.type")),
        ("icp_applets.base_info.nrlx_details.7.type", Some("mini_program.pre_approvals")),
        ("service_content_types", Some("mini_program.service_types")),
        ("小程序备注", Some("mini_program.remark")),
        ("备注", None),
        ("icp_subject.principal_info.certificate_photo_front", Some("attachments.0")),
        ("icp_materials.commitment_letter", Some("attachments")),
        ("licences.0.number", Some("licences.0.number")),
        ("licences.3.number", None),
        // Two people have one; the end of the path does not say whose is meant.
        ("certificate_number", None),
        ("icp_subject.principal_info.verify_task_id", None),
        ("something_else", None),
        ("", None),
    ] {
        let found = place_named(&dossier, &book.lists, name).map(|place| place.to_string());
        assert_eq!(found.as_deref(), place, "{name}");
    }
    dossier.subject_principal.same_as_administrator = Some(true);
    dossier.attachments[0].role = Some(AttachmentRole::AdministratorIdFront);
    for (name, place) in [
        ("icp_subject.principal_info.mobile", "administrator.mobile"),
        ("icp_subject.principal_info.certificate_photo_front", "attachments.0"),
    ] {
        let found = place_named(&dossier, &book.lists, name).map(|place| place.to_string());
        assert_eq!(found.as_deref(), Some(place), "{name}");
    }
}
