//! Judged cases of every kind, and properties that hold for any text.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};
use tongguan_domain::Choice;
use tongguan_domain::identifiers::{Kind, Options, ResidentId, Sex, Uscc, Verdict, judge, judge_line};

/// Cases judged otherwise than the fixture says, with the reason from the standard.
const EXCEPTIONS: [(&str, Verdict, &str); 1] = [(
    "uscc-04138",
    Verdict::Invalid,
    "the code begins with Z, and GB 32100-2015 leaves I, O, S, V and Z out of its alphabet in every place",
)];

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn strict() -> Options {
    Options { strict: true, as_of: as_of() }
}

fn helpful() -> Options {
    Options { strict: false, as_of: as_of() }
}

#[test]
fn judged_cases_are_judged_as_the_standards_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/identifiers.jsonl");
    let cases = std::fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let text = |member: &str| case[member].as_str().unwrap();
        let kind = Kind::from_word(text("kind")).unwrap();
        let judgement = judge(kind, text("input"), strict());
        let exception = EXCEPTIONS.iter().find(|(id, ..)| *id == text("id"));
        let expected = exception.map_or_else(|| text("expect"), |(_, verdict, _)| verdict.word());
        if judgement.verdict.word() != expected {
            wrong.push(format!("{} {}: {judgement:?}", text("id"), text("why")));
        }
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[track_caller]
fn facts(kind: Kind, input: &str) -> Value {
    judge(kind, input, strict()).to_json(input).pointer("/facts").unwrap().clone()
}

#[test]
fn a_resident_id_tells_its_region_birth_and_sex() {
    assert_eq!(
        facts(Kind::ResidentId, "11010519491231002X"),
        json!({
            "birth_date": "1949-12-31", "age": 76, "sex": "female",
            "region_code": "110105", "region_name": "朝阳区", "region_place": "北京市朝阳区",
        })
    );
    let abolished = facts(Kind::ResidentId, "440524188001010014");
    assert_eq!(
        (&abolished["region_first_year"], &abolished["region_last_year"]),
        (&json!(1983), &json!(1993))
    );
    let read = ResidentId::read("11010519491231002X").unwrap();
    assert_eq!((read.sex, read.region), (Sex::Female, 110_105));
    assert!(ResidentId::read("110105194912310021").is_none());
}

#[test]
fn a_company_code_tells_who_registered_it() {
    let told = facts(Kind::Uscc, "91350100M000100Y43");
    assert_eq!(told["registration_authority"], "市场监督管理");
    assert_eq!(told["registration_type"], "企业");
    assert_eq!(told["organisation_code"], "M000100Y4");
    assert_eq!(told["region_place"], "福建省福州市");
    assert_eq!(Uscc::read("91350100M000100Y43").unwrap().pair, "91");
}

#[test]
fn a_passport_zone_tells_whose_it_is() {
    let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    let told = facts(Kind::PassportMrz, zone);
    assert_eq!((&told["surname"], &told["given_names"]), (&json!("ERIKSSON"), &json!("ANNA MARIA")));
    assert_eq!((&told["document_number"], &told["expires"]), (&json!("L898902C3"), &json!("2012-04-15")));
    assert_eq!((&told["birth_date"], &told["sex"]), (&json!("1974-08-12"), &json!("female")));
}

#[test]
fn a_number_of_another_kind_is_recognised() {
    for (kind, input, other) in [
        (Kind::ResidentId, "810000199408230021", "hmt-residence-permit"),
        (Kind::ResidentId, "932682198501010017", "foreign-permanent-resident-id"),
        (Kind::Uscc, "11010519491231002X", "resident-id"),
        (Kind::Mobile, "91350100M000100Y43", "uscc"),
        (Kind::ResidentId, "13800138000", "mobile"),
        (Kind::PassportCn, "H12345678", ""),
    ] {
        let told = facts(kind, input);
        let others = told["also_valid_as"].as_array().cloned().unwrap_or_default();
        assert_eq!(others.iter().any(|word| word == other), !other.is_empty(), "{kind:?}: {told}");
    }
}

#[test]
fn a_refused_character_is_named_with_its_place() {
    for (kind, input, reason, position, instead) in [
        (Kind::ResidentId, "11010519491231002Х", "look-alike-letter", 18, json!("X")),
        (Kind::ResidentId, "1101٠519491231002X", "other-script-digit", 5, json!("0")),
        (Kind::ResidentId, " 1101O519491231002X", "letter-for-digit", 6, json!("0")),
        (Kind::ResidentId, "110X0519491231002X", "unexpected-character", 4, json!(null)),
        (Kind::ResidentId, "𝟏10105194912310020", "other-script-digit", 1, json!("1")),
        (Kind::ForeignPermanentResidentId, "KAZ11009A123105", "unexpected-character", 9, json!(null)),
        (Kind::HkMacaoPermit, "H1234H678", "unexpected-character", 6, json!(null)),
        (Kind::Uscc, "91A10000600037341L", "unexpected-character", 3, json!(null)),
        (Kind::Uscc, "9135O100M000100Y43", "letter-for-digit", 5, json!("0")),
        (Kind::Mobile, "+86 138 0013 80Ⅹ0", "look-alike-letter", 16, json!(null)),
        (Kind::PersonName, "张\u{e000}", "private-use", 2, json!(null)),
    ] {
        let json = judge(kind, input, helpful()).to_json(input);
        let part = |pointer| json.pointer(pointer).cloned().unwrap_or_default();
        assert_eq!((part("/verdict"), part("/reasons/0")), (json!("invalid"), json!(reason)), "{json}");
        assert_eq!((part("/facts/position"), part("/facts/instead")), (json!(position), instead), "{json}");
    }
}

#[test]
fn habits_of_typing_pass_unless_strict() {
    for (kind, input, kept) in [
        (Kind::ResidentId, " 110105-19491231-002x ", "11010519491231002X"),
        (Kind::Mobile, "+86 138 0013 8000", "13800138000"),
        (Kind::Mobile, "0086-13800138000", "13800138000"),
        (Kind::Uscc, "９１350100m000100y43", "91350100M000100Y43"),
        (Kind::OrganisationCode, "M000100Y-4", "M000100Y4"),
        (Kind::Landline, "(0755) 2345 6789", "075523456789"),
        (Kind::PersonName, "迪丽热巴．迪力木拉提", "迪丽热巴·迪力木拉提"),
        (Kind::Email, "\u{feff}user@example.com\r", "user@example.com"),
        (Kind::IcpNumber, "京icp备13052560号－1", "京ICP备13052560号-1"),
        (Kind::MiniProgramFilingNumber, "粤ICP备 12345678号-1x", "粤ICP备12345678号-1X"),
    ] {
        let judgement = judge(kind, input, helpful());
        assert_eq!(judgement.verdict, Verdict::Valid, "{judgement:?}");
        assert_eq!(judgement.normalised.as_ref().unwrap().reveal(), kept);
        assert!(!judgement.changed.is_empty());
        let judgement = judge(kind, input, strict());
        assert!(judgement.changed.is_empty());
        assert!(judgement.verdict != Verdict::Valid || kind == Kind::OrganisationCode, "{judgement:?}");
    }
}

#[test]
fn filing_numbers_are_told_apart() {
    for (kind, input, verdict) in [
        (Kind::IcpNumber, "京ICP备13052560号-1", Verdict::Valid),
        (Kind::IcpNumber, "京ICP备13052560号", Verdict::Valid),
        (Kind::IcpNumber, "滇ICP备2020010258号-3", Verdict::Valid),
        (Kind::IcpNumber, "京ICP证030173号", Verdict::Valid),
        (Kind::IcpNumber, "粤B2-20090059-11", Verdict::Valid),
        (Kind::IcpNumber, "粤ICP备12345678号-1X", Verdict::Invalid),
        (Kind::IcpNumber, "港ICP备12345678号", Verdict::Invalid),
        (Kind::IcpNumber, "京ICP备12345号", Verdict::Invalid),
        (Kind::MiniProgramFilingNumber, "粤ICP备12345678号-1X", Verdict::Valid),
        (Kind::MiniProgramFilingNumber, "粤B2-20090059-1626X", Verdict::Valid),
        (Kind::MiniProgramFilingNumber, "粤ICP备12345678号-2A", Verdict::Invalid),
        (Kind::MiniProgramFilingNumber, "粤ICP备12345678号", Verdict::Invalid),
    ] {
        let judgement = judge(kind, input, strict());
        assert_eq!(judgement.verdict, verdict, "{input} {judgement:?}");
    }
}

#[test]
fn debug_shows_no_part_of_a_number() {
    for (kind, input) in [(Kind::ResidentId, "11010519491231002X"), (Kind::Mobile, "1380013800O")] {
        let shown = format!("{:?}", judge(kind, input, helpful()));
        assert!(!shown.bytes().any(|byte| byte.is_ascii_digit()), "{shown}");
    }
}

/// How many texts each property tries; the environment can ask for millions.
fn tries() -> Config {
    let count = std::env::var("TONGGUAN_IDENTIFIER_TRIES").ok().and_then(|count| count.parse().ok());
    Config { cases: count.unwrap_or(2_000), failure_persistence: None, ..Config::default() }
}

/// Texts that come near enough to numbers to get past the first look.
fn near_number() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{17}[0-9X]",
        "(11|31|44|65|81|91)[0-9]{4}(19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9X]",
        "9[1239][0-9]{6}[0-9A-Z]{10}",
        "(\\+86|0086|86)?[ -]?1[0-9]{10}",
        "0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,4})?",
        "[A-Z]{1,3}[0-9]{7,12}",
        "P<[A-Z]{3}[A-Z<]{39}\n[A-Z0-9<]{44}",
        "[a-z.]{1,8}@[a-z.-]{1,12}",
        "[京粤云港](ICP备|ICP证|B2-)[0-9]{5,11}号?(-[0-9]{1,3})?[AX]?",
        "[\u{4e00}-\u{9fff}·• ]{1,52}",
        "[0-9０-９٠-٩①-⑨ХX \u{200b}'-]{0,24}",
        "\\PC{0,48}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn any_text_gets_one_verdict_with_reasons(text in near_number(), place in 0..Kind::ALL.len(), strict: bool) {
        let kind = Kind::ALL[place];
        let judgement = judge(kind, &text, Options { strict, as_of: as_of() });
        prop_assert_eq!(judgement.verdict == Verdict::Valid, judgement.reasons.is_empty());
        prop_assert_eq!(judgement.verdict == Verdict::Invalid, judgement.normalised.is_none());
        prop_assert!(!strict || judgement.changed.is_empty());
        if let Some(kept) = &judgement.normalised {
            // What is kept needs no second putting right, and is judged the same when taken as it is.
            let again = judge(kind, kept.reveal(), helpful());
            prop_assert!(strict || again.changed.is_empty());
            prop_assert!(strict || again.verdict == judgement.verdict);
            let as_it_is = judge(kind, kept.reveal(), Options { strict: true, as_of: as_of() });
            prop_assert_eq!(as_it_is.verdict, judgement.verdict);
        }
        let line = judge_line(kind, &text, Options { strict, as_of: as_of() });
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), judgement.to_json(&text));
    }

    #[test]
    fn one_wrong_character_never_passes_the_check(place in 0..18_usize, wrong in "[0-9]") {
        let mut number = "110105194912310029".to_owned();
        number.replace_range(17.., "X");
        let changes = number[place..=place] != *wrong;
        number.replace_range(place..=place, &wrong);
        prop_assert_eq!(judge(Kind::ResidentId, &number, strict()).verdict == Verdict::Valid, !changes);
    }
}
