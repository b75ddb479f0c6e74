//! The checks where they turn: the last value that holds, the first that does not, and what they say then.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

mod made;

use std::collections::BTreeSet;

use made::{checked, dossier, one};
use tongguan_domain::attachment::{Checksum, FileFormat, Measured, MeasuredFile, MeasuredPicture};
use tongguan_domain::{AttachmentRole, Dossier, FieldValue};
use tongguan_rules::Outcome::{self, Failed, NotApplicable, NotChecked, Passed};

fn text(value: &str) -> FieldValue {
    FieldValue::Text(value.to_owned())
}

fn with(changes: &[(&str, FieldValue)]) -> Dossier {
    let mut dossier = dossier();
    for (path, value) in changes {
        dossier.set(path.parse().unwrap(), value.clone()).unwrap();
    }
    dossier
}

/// The gravest outcome of a check on a dossier.
fn outcome(field: &str, check: &str, dossier: &Dossier) -> Outcome {
    let report = checked(&one(field, check, "No."), dossier);
    report.findings.iter().map(|finding| finding.outcome).min().unwrap()
}

/// What a check says of a dossier in which it fails.
fn said(field: &str, check: &str, what: &str, dossier: &Dossier) -> String {
    let report = checked(&one(field, check, what), dossier);
    report.findings.iter().find(|finding| finding.outcome == Failed).unwrap().sentences.en.what.clone()
}

#[test]
fn the_place_before_an_address() {
    let (field, check) = ("company.contact_address", "name = \"address-without-prefix\"");
    for (address, part) in [
        ("深圳市样本路1号", Some("深圳市")),
        ("鄂尔多斯市样本路1号", Some("鄂尔多斯市")),
        ("广东省深圳市样本路1号", Some("广东省")),
        ("农贸市场2号", None),
        ("大型超市旁", None),
        ("样本城市花园", None),
        ("中山路门市部", None),
        ("88栋门市部", None),
        ("样本镇上样本村东首市口", None),
    ] {
        let dossier = with(&[(field, text(address))]);
        match part {
            None => assert_eq!(outcome(field, check, &dossier), Passed, "{address}"),
            Some(part) => assert_eq!(said(field, check, "{part}", &dossier), part, "{address}"),
        }
    }
}

#[test]
fn age_by_each_number_that_holds_a_birth_date() {
    let number = "administrator.id_number";
    for (kind, value, age) in [
        ("hk-macao-residence-permit", "810000195805159398", 68),
        ("taiwan-residence-permit", "810000195805159398", 68),
        ("foreign-permanent-resident-id", "953074201409179529", 12),
    ] {
        let dossier = with(&[("administrator.id_type", text(kind)), (number, text(value))]);
        let at_least = |years: i32| format!("name = \"age-at-least\"\nyears = {years}");
        assert_eq!(outcome(number, &at_least(age), &dossier), Passed, "{kind}");
        assert_eq!(said(number, &at_least(age + 1), "{found}", &dossier), age.to_string(), "{kind}");
    }
    let passport = with(&[("administrator.id_type", text("passport")), (number, text("E99999539"))]);
    assert_eq!(outcome(number, "name = \"age-at-least\"\nyears = 18", &passport), NotApplicable);
}

#[test]
fn counts_of_papers_and_items() {
    let count = |limits: &str| format!("name = \"attachment-count\"\nroles = [\"icon\"]\n{limits}");
    for (limits, expected) in
        [("min = 1", Passed), ("min = 2", Failed), ("max = 1", Passed), ("max = 0", Failed)]
    {
        assert_eq!(outcome("attachments", &count(limits), &dossier()), expected, "{limits}");
    }
    let missing = checked(&one("attachments", &count("min = 2"), "No."), &dossier());
    assert_eq!(missing.findings[0].role, Some(AttachmentRole::Icon));
    let present = "name = \"attachment-present\"\nroles = [\"business-licence\"]";
    let missing = checked(&one("attachments", present, "No."), &dossier());
    assert_eq!(missing.findings[0].role, Some(AttachmentRole::BusinessLicence));

    let types = "mini_program.service_types";
    let two = with(&[(types, FieldValue::IntegerList(vec![33, 34]))]);
    for (check, expected) in [
        ("name = \"list-count\"\nmin = 2\nmax = 2", Passed),
        ("name = \"list-count\"\nmin = 3", Failed),
        ("name = \"code-alone\"\ncode = 33", Failed),
        ("name = \"code-alone\"\ncode = 35", Passed),
    ] {
        assert_eq!(outcome(types, check, &two), expected, "{check}");
    }
    let mut empty = dossier();
    empty.mini_program.categories.clear();
    let index = "name = \"index-in-list\"\nlist = \"mini_program.categories\"";
    assert_eq!(outcome("mini_program.main_category", index, &empty), NotApplicable);
    assert_eq!(outcome("mini_program.main_category", index, &dossier()), Passed);
}

#[test]
fn repeated_items_are_those_in_which_every_member_is_the_same() {
    let by = "name = \"no-repeats\"\nby = [\"mini_program.categories[].level1\", \"mini_program.categories[].level2\"]";
    let list = "mini_program.categories";
    let mut two = dossier();
    two.mini_program.categories.push(two.mini_program.categories[0].clone());
    assert_eq!(said(list, by, "{found}", &two), "Food › 茶叶");
    two.set("mini_program.categories.1.level2".parse().unwrap(), text("酒")).unwrap();
    assert_eq!(outcome(list, by, &two), Passed);
    let mut blank = dossier();
    blank.mini_program.categories = vec![Default::default(), Default::default()];
    assert_eq!(outcome(list, by, &blank), Passed);
}

#[test]
fn functions_are_named_once() {
    let list = "mini_program.functionality";
    let named = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        with(&[(list, FieldValue::TextList(names))])
    };
    assert_eq!(outcome(list, "name = \"no-repeats\"", &named(&["sell", "sell"])), Failed);
    assert_eq!(outcome(list, "name = \"no-repeats\"", &named(&["sell", "buy"])), Passed);
}

#[test]
fn papers_that_all_may_show_do_not_look_at_who_shows_them() {
    let report = checked(&one("mini_program.categories[]", "name = \"category-papers\"", "No."), &dossier());
    assert!(report.uncovered.iter().any(|path| path.to_string() == "company.entity_type"));
}

#[test]
fn every_list_of_codes_knows_its_own() {
    for (field, list, known, unknown) in [
        ("company.unit_nature", "unit_natures", "4", "5"),
        ("company.certificate_type", "certificate_types", "9", "8"),
        ("mini_program.service_types[]", "service_types", "33", "34"),
        ("mini_program.pre_approvals[].type", "pre_approvals", "24", "25"),
        ("mini_program.functionality[]", "functionality", "sell", "buy"),
        ("licences[].kind", "licences", "food", "drink"),
    ] {
        let check = format!("name = \"one-of-codes\"\nlist = \"{list}\"");
        for (code, expected) in [(known, Passed), (unknown, Failed)] {
            let mut dossier = dossier();
            let number = code.parse::<i64>();
            match field.strip_suffix("[]") {
                Some(list) => {
                    let items = number.map_or(FieldValue::TextList(vec![code.to_owned()]), |code| {
                        FieldValue::IntegerList(vec![code])
                    });
                    dossier.set(list.parse().unwrap(), items).unwrap();
                }
                None => {
                    let value = number.map_or(text(code), FieldValue::Integer);
                    dossier.set(field.replace("[]", ".0").parse().unwrap(), value).unwrap();
                }
            }
            assert_eq!(outcome(field, &check, &dossier), expected, "{list} {code}");
        }
    }
    let province = "name = \"one-of-codes\"\nlist = \"provinces\"";
    assert_eq!(outcome("company.region", province, &with(&[("company.region", text("44"))])), Passed);
}

#[test]
fn the_same_and_different_persons() {
    let contact = "administrator.emergency_contact";
    let phone = "name = \"differs-from\"\nfields = [\"administrator.mobile\"]\ncomparing = \"phone\"";
    for (number, expected) in [
        ("8613800005501", Failed),
        ("008613800005501", Failed),
        ("86138000055012", Passed),
        ("861380000550", Passed),
    ] {
        assert_eq!(outcome(contact, phone, &with(&[(contact, text(number))])), expected, "{number}");
    }
    let email = "subject_principal.email";
    let differs = "name = \"differs-from\"\nfields = [\"administrator.email\"]\ncomparing = \"email\"";
    let own = |address| {
        with(&[("subject_principal.same_as_administrator", FieldValue::Flag(false)), (email, text(address))])
    };
    assert_eq!(outcome(email, differs, &own("CHEN@tea.example")), Failed);
    assert_eq!(outcome(email, differs, &own("wang@tea.example")), Passed);

    let claim = "subject_principal.is_legal_representative";
    let principal = |name, number, claimed| {
        with(&[
            ("subject_principal.same_as_administrator", FieldValue::Flag(false)),
            ("subject_principal.name", text(name)),
            ("subject_principal.id_number", text(number)),
            (claim, FieldValue::Flag(claimed)),
        ])
    };
    let (own, other) = ("440304197806069775", "11010119900307001X");
    for (name, number, claimed, expected) in [
        ("王示例", own, true, Passed),
        ("王示例", other, true, Failed),
        ("李示例", own, true, Failed),
        ("王示例", other, false, Passed),
        ("李示例", own, false, Failed),
    ] {
        let outcome = outcome(claim, "name = \"same-person\"", &principal(name, number, claimed));
        assert_eq!(outcome, expected, "{name} {number} {claimed}");
    }
    let equals = "name = \"equals-field\"\nother = \"company.name\"";
    let same = with(&[("company.name", text("Tea Ltd")), ("mini_program.name", text("ＴＥＡ　ltd"))]);
    assert_eq!(outcome("mini_program.name", equals, &same), Passed);
}

#[test]
fn regions_that_ended_and_those_above_a_county() {
    let field = "company.region";
    for (code, options, expected) in [
        ("110103", "", Passed),
        ("110103", "current = true", Failed),
        ("110103", "county = true", Passed),
        ("110101", "county = true\ncurrent = true", Passed),
        ("110000", "current = true", Passed),
        ("110000", "county = true", Failed),
        ("4403a4", "", Failed),
        ("0110101", "", Failed),
    ] {
        let check = format!("name = \"region-known\"\n{options}");
        assert_eq!(outcome(field, &check, &with(&[(field, text(code))])), expected, "{code} {options}");
    }
    let agrees = "name = \"region-agrees-with-uscc\"\ndigits = 4";
    for (code, expected) in [
        ("91440300TGTEA000X3", Passed),
        ("91310115TGTEA000X3", Failed),
        ("91100000TGTEA000X3", NotApplicable),
        ("9144", NotApplicable),
    ] {
        assert_eq!(outcome(field, agrees, &with(&[("company.uscc", text(code))])), expected, "{code}");
    }
}

#[test]
fn consent_counts_from_its_day_and_with_its_form() {
    let check = "name = \"consent-present\"";
    for who in ["administrator", "subject_principal"] {
        let (path, day, form) = (
            format!("consent.{who}"),
            format!("consent.{who}.given_on"),
            format!("consent.{who}.attachment"),
        );
        let given = |on: &str, form_id: &str| {
            with(&[
                ("subject_principal.same_as_administrator", FieldValue::Flag(false)),
                (&day, text(on)),
                (&form, text(form_id)),
            ])
        };
        assert_eq!(outcome(&path, check, &given("2026-11-23", "form")), Passed, "{who}");
        assert_eq!(outcome(&path, check, &given("2026-11-24", "form")), Failed, "{who}");
        assert_eq!(outcome(&path, check, &given("2026-11-23", "")), Failed, "{who}");
    }
}

fn measured(change: impl Fn(&mut MeasuredFile)) -> Dossier {
    let picture = MeasuredPicture {
        width: 1280,
        height: 720,
        transparent: false,
        animated: false,
        orientation: 1,
        greyscale: false,
        flaws: BTreeSet::new(),
    };
    let mut file = MeasuredFile {
        bytes: 1024,
        checksum: Checksum::Sha256("00".to_owned()),
        format: FileFormat::Png,
        picture: Some(picture),
        damaged: false,
        beyond_limits: false,
        document: None,
        readings: Vec::new(),
    };
    change(&mut file);
    let mut dossier = dossier();
    dossier.attachments[0].measured = Some(Measured::File(file));
    dossier
}

#[test]
fn sizes_and_pixels() {
    let field = "attachments[].file";
    for (bytes, words) in [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1 KB"),
        (1025, "2 KB"),
        ((1 << 20) - 1, "1024 KB"),
        (1 << 20, "1 MB"),
        ((5 << 20) / 2, "2.50 MB"),
    ] {
        let least = format!("name = \"image-bytes\"\nmin = {}", bytes + 1);
        let exact = format!("name = \"image-bytes\"\nmin = {bytes}\nmax = {bytes}");
        let dossier = measured(|file| file.bytes = bytes);
        assert_eq!(said(field, &least, "{found}", &dossier), words);
        assert_eq!(outcome(field, &exact, &dossier), Passed, "{words}");
    }
    let pixels = |most: u32| format!("name = \"image-pixels\"\nlong = 1280\nshort = 720\nmax_long = {most}");
    assert_eq!(outcome(field, &pixels(1280), &measured(|_| {})), Passed);
    assert_eq!(said(field, &pixels(1279), "{found} / {limit}", &measured(|_| {})), "1280×720 / 1279");
    let narrow = measured(|file| file.picture.as_mut().unwrap().width = 1279);
    assert_eq!(said(field, &pixels(1280), "{found} / {limit}", &narrow), "1279×720 / 1280×720");
    let square = measured(|file| file.picture.as_mut().unwrap().width = 720);
    assert_eq!(outcome(field, "name = \"image-square\"", &square), Passed);
}

#[test]
fn what_a_picture_is_and_what_cannot_be_said_of_it() {
    let field = "attachments[].file";
    type Change = fn(&mut MeasuredFile);
    let cases: [(&str, Change, Outcome); 12] = [
        ("image-upright", |_| {}, Passed),
        ("image-in-colour", |_| {}, Passed),
        ("image-opaque", |_| {}, Passed),
        ("image-not-animated", |_| {}, Passed),
        ("image-not-animated", |file| file.picture.as_mut().unwrap().animated = true, Failed),
        ("image-in-colour", |file| file.beyond_limits = true, NotChecked),
        ("image-not-damaged", |_| {}, Passed),
        ("image-not-damaged", |file| file.beyond_limits = true, NotChecked),
        ("image-not-damaged", |file| (file.beyond_limits, file.damaged) = (true, true), Failed),
        ("image-upright", |file| (file.picture, file.damaged) = (None, true), NotApplicable),
        ("image-upright", |file| (file.picture, file.format) = (None, FileFormat::Other), NotApplicable),
        ("image-upright", |file| (file.picture, file.format) = (None, FileFormat::Heic), NotChecked),
    ];
    for (check, change, expected) in cases {
        let check = format!("name = \"{check}\"");
        assert_eq!(outcome(field, &check, &measured(change)), expected, "{check}");
    }
    let sum = said("attachments[].sha256", "name = \"attachment-checksum\"", "{found} / {other}", &{
        let mut dossier = measured(|file| file.checksum = Checksum::Sha256("fedcba9876543210".to_owned()));
        dossier.attachments[0].sha256 = Some("0123456789abcdef".to_owned());
        dossier
    });
    assert_eq!(sum, "01234567 / fedcba98");
}
