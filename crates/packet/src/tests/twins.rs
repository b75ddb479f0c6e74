//! Twin, dossier, the same twin.

use proptest::prelude::*;
use serde_json::{Value, json};
use tongguan_domain::document::read_value;
use tongguan_domain::{AttachmentRole, Choice as _, Dossier, EntityType, IdType};

use crate::naming;
use crate::wechat::Twin;
use crate::{Requests, recover};

/// The path of an attachment in the packet.
fn path(dossier: &Dossier, index: usize) -> Option<String> {
    let attachment = dossier.attachments.get(index)?;
    attachment.file.is_some().then(|| naming::attachment(index, attachment))
}

fn twin_of(dossier: &Dossier) -> Twin {
    Twin::of(dossier, &|index| path(dossier, index))
}

fn requests_of(dossier: &Dossier) -> Requests {
    let twin = twin_of(dossier);
    Requests {
        register: twin.register,
        verification: twin.verification,
        filing: twin.filing,
        files: (0..dossier.attachments.len()).filter_map(|index| path(dossier, index)).collect(),
    }
}

fn bytes(requests: &Requests) -> String {
    serde_json::to_string_pretty(&json!([requests.register, requests.verification, requests.filing])).unwrap()
}

fn goes_around(document: &Value) -> Result<(), TestCaseError> {
    let dossier = read_value(document).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let requests = requests_of(&dossier);
    let made = recover(&requests).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(&made.left_out, &Vec::<String>::new());
    prop_assert_eq!(bytes(&requests), bytes(&requests_of(&made.dossier)));
    Ok(())
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => "[一-龥a-z0-9 ]{1,12}".prop_map(Value::from),
        1 => Just(Value::Null),
        1 => Just(Value::from(" ")),
    ]
}

fn date() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => (1990..2040, 1..13, 1..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").into()),
        1 => Just("long-term".into()),
        1 => Just("20200131".into()),
        1 => Just("2020-13-45".into()),
        1 => Just("next year".into()),
        1 => Just(Value::Null),
    ]
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(words: Vec<T>) -> impl Strategy<Value = Value>
where
    Value: From<T>,
{
    prop::option::of(prop::sample::select(words)).prop_map(|word| word.map_or(Value::Null, Value::from))
}

fn id_type() -> impl Strategy<Value = Value> {
    one_of(IdType::ALL.iter().map(|kind| kind.word()).collect())
}

fn flag() -> impl Strategy<Value = Value> {
    one_of(vec![true, false])
}

fn person() -> impl Strategy<Value = Value> {
    ((text(), id_type(), text(), date(), date()), (text(), text(), text(), flag())).prop_map(
        |((name, id_type, id_number, from, until), (mobile, email, emergency_contact, is_legal))| {
            json!({"name": name, "id_type": id_type, "id_number": id_number, "id_valid_from": from,
                "id_valid_until": until, "mobile": mobile, "email": email,
                "emergency_contact": emergency_contact, "is_legal_representative": is_legal})
        },
    )
}

fn company() -> impl Strategy<Value = Value> {
    let codes =
        (one_of(vec![4, 5, 6, 16]), one_of(vec![1, 2, 27]), one_of(vec!["310115", "440304", "44", "abcdef"]));
    // An overseas entity sends no requests, so there is nothing to go around.
    let sends = EntityType::ALL.iter().filter(|entity| **entity != EntityType::Overseas);
    let entity = one_of(sends.map(|entity| entity.word()).collect());
    let texts = (text(), text(), text(), text(), text(), text());
    (codes, entity, texts, (text(), id_type(), text())).prop_map(
        |((nature, certificate, region), entity, (name, uscc, number, registered, contact, comment), legal)| {
            json!({"name": name, "uscc": uscc, "registration_number": number, "registered_address": registered,
                "contact_address": contact, "comment": comment, "unit_nature": nature,
                "certificate_type": certificate, "region": region, "entity_type": entity,
                "legal_representative": {"name": legal.0, "id_type": legal.1, "id_number": legal.2}})
        },
    )
}

/// Attachments of all roles, some with no file, some with no role.
fn attachments() -> impl Strategy<Value = Vec<Value>> {
    let role = one_of(AttachmentRole::ALL.iter().map(|role| role.word()).collect());
    prop::collection::vec((role, any::<bool>(), prop::sample::select(vec!["jpg", "png", "pdf"])), 0..24)
        .prop_map(|drawn| {
            let numbered = drawn.into_iter().enumerate();
            numbered
                .map(|(index, (role, has_file, ending))| {
                    let file = has_file.then(|| format!("scan {index}.{ending}"));
                    json!({"id": format!("a{index}"), "role": role, "file": file})
                })
                .collect()
        })
}

fn dossier() -> impl Strategy<Value = Value> {
    let approvals =
        prop::collection::vec((one_of(vec![1, 3, 24]), one_of(vec!["a0", "a1", "a2", "a9"])), 0..4);
    let licences = prop::collection::vec((text(), one_of(vec!["a0", "a1", "a2"])), 0..3);
    let program = (text(), prop::collection::vec(1_i64..176, 0..5), approvals, text());
    let contact = prop_oneof![text(), Just("0755-1234 5678".into()), Just("13800005501".into())];
    let people = (company(), person(), person(), flag());
    (people, program, contact, licences, attachments()).prop_map(
        |((company, administrator, mut principal, same), program, contact, licences, attachments)| {
            principal["same_as_administrator"] = same;
            let (name, service_types, approvals, remark) = program;
            let approvals: Vec<Value> = approvals
                .into_iter()
                .map(|(kind, paper)| json!({"type": kind, "attachment": paper}))
                .collect();
            let licences: Vec<Value> = licences
                .into_iter()
                .map(|(number, paper)| json!({"number": number, "attachment": paper}))
                .collect();
            json!({"company": company, "administrator": administrator, "subject_principal": principal,
                "mini_program": {"name": name, "service_types": service_types, "pre_approvals": approvals,
                    "remark": remark},
                "partner": {"contact": contact}, "licences": licences, "attachments": attachments})
        },
    )
}

proptest! {
    #[test]
    fn requests_become_a_dossier_that_gives_the_same_requests(document in dossier()) {
        goes_around(&document)?;
    }
}

#[test]
fn the_sample_goes_around() {
    let text = std::fs::read(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/harbour-tea/dossier.json"),
    )
    .unwrap();
    goes_around(&serde_json::from_slice(&text).unwrap()).unwrap();
}

#[test]
fn what_only_the_partner_knows_is_named_and_not_taken_over() {
    let mut requests = requests_of(&read_value(&json!({"company": {"name": "示例"}})).unwrap());
    let filing = requests.filing.as_mut().unwrap();
    filing["icp_applets"] = json!({"principal_info": {"verify_task_id": "task"}, "13800001234": 1});
    requests.verification.as_mut().unwrap()["auth_data"]["pay_type"] = json!(2);
    assert_eq!(
        recover(&requests).unwrap().left_out,
        [
            "filing.json: icp_applets.?",
            "filing.json: icp_applets.principal_info.verify_task_id",
            "verification.json: auth_data.pay_type"
        ]
    );
}

#[test]
fn a_value_of_another_kind_is_refused_by_its_field() {
    let requests = Requests { register: Some(json!({"name": ["示例"]})), ..Requests::default() };
    assert!(recover(&requests).unwrap_err().to_string().contains("company.name"));
}
