//! The checks at their edges. What a regulation asks for is proved by the examples of its rule.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may say what they expect")]

mod made;

use std::collections::BTreeSet;

use made::{checked, dossier, one};
use tongguan_domain::attachment::{Checksum, FileFormat, Measured, MeasuredFile, MeasuredPicture};
use tongguan_domain::{Attachment, AttachmentRole, Dossier, FieldValue};
use tongguan_rules::Outcome::{self, Failed, NotApplicable, NotChecked, Passed};

fn text(value: &str) -> FieldValue {
    FieldValue::Text(value.to_owned())
}

/// The gravest outcome of a check on a dossier.
fn outcome(field: &str, check: &str, dossier: &Dossier) -> Outcome {
    let report = checked(&one(field, check, "No."), dossier);
    report.findings.iter().map(|finding| finding.outcome).min().unwrap()
}

fn with(path: &str, value: FieldValue) -> Dossier {
    let mut dossier = dossier();
    dossier.set(path.parse().unwrap(), value).unwrap();
    dossier
}

#[test]
fn texts() {
    let name = "mini_program.name";
    let width = "name = \"text-length\"\ncounting = \"wechat-width\"\nmin = 4\nmax = 6";
    for (value, check, expected) in [
        ("茶茶", width, Passed),
        ("茶a", width, Failed),
        ("茶茶ab", width, Passed),
        ("茶茶茶a", width, Failed),
        ("茶ＡＢ", width, Passed),
        ("abcd", "name = \"text-length\"\ncounting = \"han\"\nmin = 1", Failed),
        ("a𠮷", "name = \"text-length\"\ncounting = \"han\"\nmin = 1", Passed),
        ("好茶", "name = \"text-matches\"\npattern = '^\\p{Han}+$'", Passed),
        ("好 tea", "name = \"text-matches\"\npattern = '^\\p{Han}+$'", Failed),
        ("好茶小程序", "name = \"forbidden-words\"\nwords = [\"小程序\", \"MINI\"]", Failed),
        ("mini", "name = \"forbidden-words\"\nwords = [\"小程序\", \"MINI\"]", Failed),
        ("a😀", "name = \"text-forbids\"\npattern = '\\p{Emoji_Presentation}'", Failed),
        ("承诺。", "name = \"text-ends-with\"\nsuffix = \"承诺。\"", Passed),
        ("承诺", "name = \"text-ends-with\"\nsuffix = \"承诺。\"", Failed),
        ("茶", "name = \"text-contains\"\nany_of = [\"茶\", \"酒\"]", Passed),
        ("水", "name = \"text-contains\"\nany_of = [\"茶\", \"酒\"]", Failed),
        ("示茶公", "name = \"subsequence-of\"\nof = \"company.name\"", Passed),
        ("茶示", "name = \"subsequence-of\"\nof = \"company.name\"", Failed),
        ("示例茶业有限公司 ", "name = \"equals-field\"\nother = \"company.name\"", Passed),
        ("示例", "name = \"equals-field\"\nother = \"company.name\"", Failed),
        ("x", "name = \"equals-field\"\nother = \"company.uscc\"", NotApplicable),
        ("x", "name = \"absent\"", Failed),
    ] {
        assert_eq!(outcome(name, check, &with(name, text(value))), expected, "{value} {check}");
    }
}

#[test]
fn dates() {
    let until = "company.licence_valid_until";
    for (value, check, expected) in [
        ("2026-11-23", "name = \"date-not-past\"", Passed),
        ("2026-11-22", "name = \"date-not-past\"", Failed),
        ("2026-12-23", "name = \"date-not-past\"\nmargin_days = 30", Passed),
        ("2026-12-22", "name = \"date-not-past\"\nmargin_days = 30", Failed),
        ("long-term", "name = \"date-not-past\"\nmargin_days = 30", Passed),
        ("2026-02-30", "name = \"date-not-past\"", NotApplicable),
        ("2026-02-30", "name = \"date-readable\"", Failed),
        ("长期", "name = \"date-readable\"", Passed),
        ("长期", "name = \"date-readable\"\nlong_term = false", Failed),
        ("2026-11-24", "name = \"date-not-future\"", Failed),
        ("2026-11-23", "name = \"date-not-future\"", Passed),
        ("2019-12-31", "name = \"date-order\"\nafter = \"company.licence_valid_from\"", Failed),
        ("2020-01-01", "name = \"date-order\"\nafter = \"company.licence_valid_from\"", Passed),
        ("long-term", "name = \"date-order\"\nafter = \"company.licence_valid_from\"", Passed),
    ] {
        assert_eq!(outcome(until, check, &with(until, text(value))), expected, "{value} {check}");
    }
}

#[test]
fn persons() {
    let phone = "name = \"differs-from\"\nfields = [\"administrator.mobile\"]\ncomparing = \"phone\"";
    let plain = "name = \"differs-from\"\nfields = [\"administrator.mobile\"]";
    let contact = "administrator.emergency_contact";
    assert_eq!(outcome(contact, phone, &dossier()), Failed);
    assert_eq!(outcome(contact, plain, &dossier()), Passed);
    assert_eq!(outcome(contact, phone, &with(contact, text("０１３８００００５５０１"))), Passed);
    assert_eq!(outcome(contact, phone, &with(contact, text("１３８００００５５０１"))), Failed);
    assert_eq!(outcome(contact, phone, &with("administrator.mobile", FieldValue::Empty)), NotApplicable);

    let claim = "administrator.is_legal_representative";
    assert_eq!(outcome(claim, "name = \"same-person\"", &dossier()), Failed, "the names differ");
    assert_eq!(outcome(claim, "name = \"same-person\"", &with("administrator.name", text("王示例"))), Passed);
    assert_eq!(outcome(claim, "name = \"same-person\"", &with(claim, FieldValue::Flag(false))), Failed);

    let number = "administrator.id_number";
    let id = "name = \"identifier\"\nkind = \"resident-id\"";
    assert_eq!(outcome(number, id, &dossier()), Passed);
    assert_eq!(outcome(number, id, &with(number, text("440304197806069776"))), Failed);
    let length = format!("{id}\nreasons = [\"wrong-length\"]");
    assert_eq!(outcome(number, &length, &with(number, text("440304197806069776"))), Passed);
    assert_eq!(outcome(number, &length, &with(number, text("44030419780606977"))), Failed);
    assert_eq!(outcome(number, "name = \"age-at-least\"\nyears = 48", &dossier()), Passed);
    assert_eq!(outcome(number, "name = \"age-at-least\"\nyears = 49", &dossier()), Failed);
}

#[test]
fn codes_and_regions() {
    for (field, check, value, expected) in [
        (
            "company.unit_nature",
            "name = \"one-of-codes\"\nlist = \"unit_natures\"",
            FieldValue::Integer(7),
            Failed,
        ),
        (
            "company.unit_nature",
            "name = \"allowed-by\"\nby = \"company.entity_type\"\nallowed = { enterprise = [4] }",
            FieldValue::Integer(2),
            Failed,
        ),
        (
            "company.unit_nature",
            "name = \"allowed-by\"\nby = \"company.entity_type\"\nallowed = { media = [4] }",
            FieldValue::Integer(2),
            NotApplicable,
        ),
        ("company.unit_nature", "name = \"one-of\"\nvalues = [4, 5]", FieldValue::Integer(5), Passed),
        (
            "company.certificate_type",
            "name = \"certificate-type-fits-unit-nature\"",
            FieldValue::Integer(9),
            Failed,
        ),
        (
            "company.certificate_type",
            "name = \"certificate-type-fits-unit-nature\"",
            FieldValue::Integer(1),
            Passed,
        ),
        (
            "company.uscc",
            "name = \"uscc-agrees-with-entity-type\"\nprefixes = { enterprise = [\"91\"] }",
            text("92440300TGTEA000X3"),
            Failed,
        ),
        ("company.region", "name = \"region-known\"\ncounty = true\ncurrent = true", text("440304"), Passed),
        ("company.region", "name = \"region-known\"\ncounty = true", text("440300"), Failed),
        ("company.region", "name = \"region-known\"", text("999999"), Failed),
        ("company.region", "name = \"region-known\"", text("4403"), Failed),
        (
            "company.contact_address",
            "name = \"address-without-prefix\"",
            text("广东省深圳市样本路1号"),
            Failed,
        ),
        ("company.contact_address", "name = \"address-without-prefix\"", text("深圳市样本路1号"), Failed),
        ("company.contact_address", "name = \"address-without-prefix\"", text("样本路1号菜市场旁"), Passed),
        ("company.contact_address", "name = \"address-without-prefix\"", text("城市广场2层"), Passed),
        ("company.registered_address", "name = \"address-with-prefix\"", text("样本路1号"), Failed),
        (
            "mini_program.main_category",
            "name = \"index-in-list\"\nlist = \"mini_program.categories\"",
            FieldValue::Integer(1),
            Failed,
        ),
        (
            "mini_program.main_category",
            "name = \"index-in-list\"\nlist = \"mini_program.categories\"",
            FieldValue::Integer(-1),
            Failed,
        ),
        ("licences[].number", "name = \"licence-number-pattern\"", FieldValue::Empty, Passed),
    ] {
        let dossier = if value == FieldValue::Empty { dossier() } else { with(field, value.clone()) };
        assert_eq!(outcome(field, check, &dossier), expected, "{value:?} {check}");
    }
}

#[test]
fn lists() {
    let types = "mini_program.service_types";
    for (numbers, check, expected) in [
        (vec![33, 33], "name = \"no-repeats\"", Failed),
        (vec![33, 34], "name = \"no-repeats\"", Passed),
        (vec![], "name = \"list-count\"\nmin = 1", Failed),
        (vec![33, 34], "name = \"list-count\"\nmax = 1", Failed),
    ] {
        assert_eq!(
            outcome(types, check, &with(types, FieldValue::IntegerList(numbers))),
            expected,
            "{check}"
        );
    }
    let second = "name = \"service-type-second-level\"";
    let item = "mini_program.service_types[]";
    assert_eq!(outcome(item, second, &with(types, FieldValue::IntegerList(vec![501]))), Failed);
    assert_eq!(outcome(item, second, &dossier()), Passed);
    let known = "name = \"one-of-codes\"\nlist = \"service_types\"";
    assert_eq!(outcome(item, known, &with(types, FieldValue::IntegerList(vec![501]))), Passed);
    assert_eq!(outcome(item, known, &with(types, FieldValue::IntegerList(vec![900]))), Failed);

    let alone = "name = \"code-alone\"\ncode = 24";
    let mut two = dossier();
    assert_eq!(outcome("mini_program.pre_approvals", alone, &two), Passed);
    two.mini_program.pre_approvals.push(tongguan_domain::PreApproval { kind: Some(1), attachment: None });
    assert_eq!(outcome("mini_program.pre_approvals", alone, &two), Failed);
}

#[test]
fn categories_and_papers() {
    let item = "mini_program.categories[]";
    let wine = with("mini_program.categories.0.level2", text("酒"));
    assert_eq!(outcome(item, "name = \"category-known\"", &dossier()), Passed);
    assert_eq!(
        outcome(item, "name = \"category-known\"", &with("mini_program.categories.0.level2", text("水"))),
        Failed
    );
    assert_eq!(outcome(item, "name = \"category-without-local-review\"", &wine), Failed);
    let media = with("company.entity_type", text("media"));
    assert_eq!(outcome(item, "name = \"category-open-to-entity-type\"", &media), Failed);

    let papers = "name = \"category-papers\"";
    assert_eq!(outcome(item, papers, &dossier()), Passed);
    let mut without = dossier();
    without.licences.clear();
    let report = checked(&one(item, papers, "{found}: {limit}"), &without);
    assert_eq!(report.findings[0].sentences.zh.what, "食品 › 茶叶: 《食品证》 / 协议、《执照》（代理）");
    let attachment = |role, note: Option<&str>| Attachment {
        role: Some(role),
        note: note.map(str::to_owned),
        ..Attachment::default()
    };
    without.attachments.push(attachment(AttachmentRole::OtherSubject, Some("与公司的协议")));
    assert_eq!(outcome(item, papers, &without), Failed);
    without.attachments.push(attachment(AttachmentRole::BusinessLicence, None));
    assert_eq!(outcome(item, papers, &without), Passed);
}

fn measured(change: impl Fn(&mut MeasuredFile)) -> Dossier {
    let picture = MeasuredPicture {
        width: 720,
        height: 1280,
        transparent: false,
        animated: false,
        orientation: 1,
        greyscale: false,
        flaws: BTreeSet::new(),
    };
    let mut file = MeasuredFile {
        bytes: 2 << 20,
        checksum: Checksum::Sha256("00".to_owned()),
        format: FileFormat::Png,
        picture: Some(picture),
        document: None,
        readings: Vec::new(),
        damaged: false,
        beyond_limits: false,
    };
    change(&mut file);
    let mut dossier = dossier();
    dossier.attachments[0].measured = Some(Measured::File(file));
    dossier
}

#[test]
fn files_and_pictures() {
    type Change = fn(&mut MeasuredFile);
    let pixels = "name = \"image-pixels\"\nlong = 1280\nshort = 720";
    let cases: [(&str, Change, Outcome); 17] = [
        (pixels, |_| {}, Passed),
        (pixels, |file| file.picture.as_mut().unwrap().width = 719, Failed),
        (pixels, |file| file.format = FileFormat::Heic, Passed),
        (pixels, |file| file.picture = None, NotChecked),
        (pixels, |file| (file.picture, file.damaged) = (None, true), NotApplicable),
        (pixels, |file| (file.picture, file.format) = (None, FileFormat::Pdf), NotApplicable),
        ("name = \"image-bytes\"\nmax = 2097152", |_| {}, Passed),
        ("name = \"image-bytes\"\nmax = 2097152", |file| file.bytes += 1, Failed),
        ("name = \"image-format\"\nformats = [\"png\"]", |_| {}, Passed),
        ("name = \"image-format\"\nformats = [\"jpeg\"]", |_| {}, Failed),
        ("name = \"image-square\"", |_| {}, Failed),
        ("name = \"image-opaque\"", |file| file.picture.as_mut().unwrap().transparent = true, Failed),
        ("name = \"image-opaque\"", |file| file.beyond_limits = true, NotChecked),
        ("name = \"image-not-damaged\"", |file| file.damaged = true, Failed),
        ("name = \"image-upright\"", |file| file.picture.as_mut().unwrap().orientation = 6, Failed),
        ("name = \"attachment-exists\"", |_| {}, Passed),
        ("name = \"image-in-colour\"", |file| file.picture.as_mut().unwrap().greyscale = true, Failed),
    ];
    for (check, change, expected) in cases {
        assert_eq!(outcome("attachments[].file", check, &measured(change)), expected, "{check}");
    }
    let sum = "name = \"attachment-checksum\"";
    assert_eq!(outcome("attachments[].sha256", sum, &measured(|_| {})), Passed);
    let other = measured(|file| file.checksum = Checksum::Sha256("01".to_owned()));
    assert_eq!(outcome("attachments[].sha256", sum, &other), Failed);
    let unnamed = measured(|file| file.checksum = Checksum::Crc32(0));
    assert_eq!(outcome("attachments[].sha256", sum, &unnamed), NotChecked);
    let mut missing = dossier();
    missing.attachments[0].measured = Some(Measured::Missing);
    assert_eq!(outcome("attachments[].file", "name = \"attachment-exists\"", &missing), Failed);
    assert_eq!(outcome("attachments[].sha256", sum, &missing), NotApplicable);
    assert_eq!(outcome("attachments[].file", pixels, &missing), NotApplicable);
}

#[test]
fn a_size_just_above_a_limit_does_not_read_like_the_limit() {
    let book = one("attachments[].file", "name = \"image-bytes\"\nmax = 2097152", "{found} / {limit}");
    let report = checked(&book, &measured(|file| file.bytes += 1));
    assert_eq!(report.findings[0].sentences.en.what, "2.01 MB / 2 MB");
}

#[test]
fn references_consents_and_waivers() {
    let roles = "name = \"attachment-reference-resolves\"\nroles = [\"licence\"]";
    let any = "name = \"attachment-reference-resolves\"";
    let field = "licences[].attachment";
    let pointing = |id| with("licences.0.attachment", text(id));
    assert_eq!(outcome(field, any, &pointing("icon")), Passed);
    assert_eq!(outcome(field, any, &pointing("ghost")), Failed);
    assert_eq!(outcome(field, roles, &pointing("icon")), Failed);
    let consent = "name = \"consent-present\"";
    assert_eq!(outcome("consent.administrator", consent, &dossier()), Failed);
    assert_eq!(outcome("consent.subject_principal", consent, &dossier()), NotApplicable);
    let mut given = with("consent.administrator.given_on", text("2026-11-23"));
    given.consent.administrator.attachment = Some("form".to_owned());
    assert_eq!(outcome("consent.administrator", consent, &given), Passed);
    let mut waiver = dossier();
    waiver.waivers.push(tongguan_domain::Waiver { rule: Some("rule".to_owned()), ..Default::default() });
    assert_eq!(outcome("waivers[]", "name = \"waiver-complete\"", &waiver), Failed);
}
