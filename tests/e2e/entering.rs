//! Entering the sample dossier by hand: the first start, then page after page.

use std::path::PathBuf;

use serde_json::Value;

use crate::window::Window;

/// The passphrase of every test vault; long enough for the window's advice.
pub(crate) const PASSPHRASE: &str = "quay lantern 93 harbour";

/// The document of the sample dossier.
pub(crate) fn sample() -> Value {
    let path = tongguan_tests::root().join("assets/sample/harbour-tea/dossier.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The files of the sample dossier.
pub(crate) fn papers() -> Vec<PathBuf> {
    let folder = tongguan_tests::root().join("assets/sample/harbour-tea");
    let document = sample();
    let files = document["attachments"].as_array().unwrap().iter();
    files.map(|attachment| folder.join(attachment["file"].as_str().unwrap())).collect()
}

/// Chooses the ways in, keeps the recovery kit and types it back.
pub(crate) async fn first_start(window: &Window) {
    window.enter("passphrase-input", PASSPHRASE).await;
    window.press("action-create-vault").await;
    let kit = window.text("kit").await;
    window.shot("02-recovery-kit-en").await;
    window.press("action-kit-kept").await;
    window.type_keys("recovery-input", &kit).await;
    window.press("action-confirm-recovery").await;
    window.find("action-start-dossier").await;
}

/// What a field is on the screen.
enum Kind {
    Text,
    Select,
    Radio,
    Flag,
    Date,
}

use Kind::{Date, Flag, Radio, Select, Text};

const PAGES: &[(&str, &[(&str, Kind)])] = &[
    (
        "company",
        &[
            ("company.name", Text),
            ("company.name_en", Text),
            ("company.entity_type", Radio),
            ("route", Radio),
            ("company.jurisdiction", Text),
            ("company.unit_nature", Select),
            ("company.certificate_type", Select),
            ("company.uscc", Text),
            ("company.licence_valid_from", Date),
            ("company.licence_valid_until", Date),
            ("company.registered_address", Text),
            ("company.contact_address", Text),
            ("company.business_scope", Text),
        ],
    ),
    (
        "legal-representative",
        &[
            ("company.legal_representative.name", Text),
            ("company.legal_representative.id_type", Select),
            ("company.legal_representative.id_number", Text),
        ],
    ),
    ("administrator", PERSON_ADMINISTRATOR),
    ("subject-principal", PERSON_PRINCIPAL),
    (
        "mini-program",
        &[
            ("mini_program.name", Text),
            ("mini_program.short_name", Text),
            ("mini_program.introduction", Text),
        ],
    ),
    ("partner", &[("partner.name", Text), ("partner.contact", Text)]),
];

const PERSON_ADMINISTRATOR: &[(&str, Kind)] = &[
    ("administrator.name", Text),
    ("administrator.id_type", Select),
    ("administrator.id_number", Text),
    ("administrator.id_valid_from", Date),
    ("administrator.id_valid_until", Date),
    ("administrator.mobile", Text),
    ("administrator.emergency_contact", Text),
    ("administrator.email", Text),
    ("administrator.is_legal_representative", Flag),
];

const PERSON_PRINCIPAL: &[(&str, Kind)] = &[
    ("subject_principal.same_as_administrator", Flag),
    ("subject_principal.name", Text),
    ("subject_principal.id_type", Select),
    ("subject_principal.id_number", Text),
    ("subject_principal.id_valid_from", Date),
    ("subject_principal.id_valid_until", Date),
    ("subject_principal.mobile", Text),
    ("subject_principal.emergency_contact", Text),
    ("subject_principal.email", Text),
    ("subject_principal.is_legal_representative", Flag),
];

/// Enters the sample dossier page by page, with the partner's key.
pub(crate) async fn enter_everything(window: &Window, recipient: &str) {
    let document = sample();
    for (page, fields) in PAGES {
        window.go(&format!("#/page/{page}")).await;
        for (path, kind) in *fields {
            let value = document.pointer(&format!("/{}", path.replace('.', "/"))).unwrap_or(&Value::Null);
            enter(window, path, kind, value).await;
        }
    }
    window.enter("field-partner.age_recipient", recipient).await;
    region(window, &document).await;
    categories(window, &document).await;
    licence(window, &document).await;
    filing(window, &document).await;
    domains(window, &document).await;
    consents(window, &document).await;
}

/// Both persons' consent, without which no paper of theirs comes in.
pub(crate) async fn consents(window: &Window, document: &Value) {
    window.go("#/page/consent").await;
    for person in ["administrator", "subject_principal"] {
        let path = format!("consent.{person}.given_on");
        enter(window, &path, &Date, &document["consent"][person]["given_on"]).await;
    }
}

async fn enter(window: &Window, path: &str, kind: &Kind, value: &Value) {
    let name = format!("field-{path}");
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match kind {
        _ if value.is_null() => {}
        Text => window.enter(&name, &text).await,
        Select => window.choose(&name, &text).await,
        Radio => window.press(&format!("{name}-{text}")).await,
        Flag => window.press(&format!("{name}-{}", if value == true { "yes" } else { "no" })).await,
        Date if text == "long-term" => window.press(&format!("{name}-long-term")).await,
        Date => {
            for (part, digits) in ["year", "month", "day"].iter().zip(text.split('-')) {
                window.enter(&format!("{name}-{part}"), digits).await;
            }
        }
    }
}

async fn region(window: &Window, document: &Value) {
    window.go("#/page/company").await;
    let code = document["company"]["region"].as_str().unwrap();
    window.type_keys("field-company.region-search", code).await;
    window.press("field-company.region-result-0").await;
    window.find("field-company.region-chosen").await;
}

async fn categories(window: &Window, document: &Value) {
    window.go("#/page/categories").await;
    for (index, category) in document["mini_program"]["categories"].as_array().unwrap().iter().enumerate() {
        let (first, second) = (category["level1"].as_str().unwrap(), category["level2"].as_str().unwrap());
        window.type_keys("field-mini_program.categories-search", &format!("{first} {second}")).await;
        window.press("field-mini_program.categories-result-0").await;
        window.find(&format!("field-mini_program.categories.{index}")).await;
    }
}

async fn licence(window: &Window, document: &Value) {
    window.go("#/page/licences").await;
    window.press("add-licences").await;
    let licence = &document["licences"][0];
    enter(window, "licences.0.kind", &Select, &licence["kind"]).await;
    enter(window, "licences.0.number", &Text, &licence["number"]).await;
    enter(window, "licences.0.holder", &Radio, &licence["holder"]).await;
    enter(window, "licences.0.issuer", &Text, &licence["issuer"]).await;
    enter(window, "licences.0.valid_from", &Date, &licence["valid_from"]).await;
    enter(window, "licences.0.valid_until", &Date, &licence["valid_until"]).await;
}

async fn filing(window: &Window, document: &Value) {
    window.go("#/page/filing").await;
    window.type_keys("field-mini_program.service_types-search", "自主售卖").await;
    window.press("field-mini_program.service_types-result-0").await;
    window.find("field-mini_program.service_types-remove-0").await;
    window.press("add-mini_program.pre_approvals").await;
    window.choose("field-mini_program.pre_approvals.0.type", "24").await;
    enter(window, "mini_program.remark", &Text, &document["mini_program"]["remark"]).await;
}

async fn domains(window: &Window, document: &Value) {
    window.go("#/page/domains").await;
    window.press("add-mini_program.backend_domains").await;
    let domain = &document["mini_program"]["backend_domains"][0];
    enter(window, "mini_program.backend_domains.0.host", &Text, &domain["host"]).await;
    enter(window, "mini_program.backend_domains.0.icp_number", &Text, &domain["icp_number"]).await;
    enter(window, "mini_program.backend_domains.0.hosted_in", &Radio, &domain["hosted_in"]).await;
}
