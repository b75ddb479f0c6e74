//! From the requests back to a dossier, for who has nothing but them.
//!
//! The dossier is the smallest that gives the same requests again. What of them no dossier holds is named,
//! by building them anew and comparing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use tongguan_domain::document::{self, DocumentError};
use tongguan_domain::{AttachmentRole as Role, Choice, Dossier, EntityType, IdType};

use super::Twin;
use super::comparison::differences;
use super::filing::{PERSON, certificate_type};
use super::verification::customer_type;
use crate::naming::NO_ROLE;

/// Longest number before the name of a file, which is its place among the attachments.
const HIGHEST_NUMBER: usize = document::LONGEST_LIST;

/// The requests, as somebody has them. Each may be missing.
#[derive(Debug, Default)]
#[allow(missing_docs, reason = "the members are the files of the packet's `wechat` folder")]
pub struct Requests {
    pub register: Option<Value>,
    pub verification: Option<Value>,
    pub filing: Option<Value>,
    /// The paths of the files beside them, beginning with `files/`.
    pub files: Vec<String>,
}

/// A dossier made from requests.
#[derive(Debug)]
pub struct Recovered {
    /// The dossier, its attachments under the names that the requests and the files give.
    pub dossier: Dossier,
    /// Members of the requests that no dossier holds, by file and path, such as
    /// `filing.json: icp_applets.principal_info.verify_task_id`; the first 200. Values are not named.
    pub left_out: Vec<String>,
}

/// Makes a dossier from requests.
///
/// # Errors
/// [`DocumentError`] when a value is of another kind, or longer, than its field takes.
pub fn recover(requests: &Requests) -> Result<Recovered, DocumentError> {
    let dossier = document::read_value(&Reading::of(requests).dossier())?;
    let path_of = |index: usize| dossier.attachments.get(index)?.file.clone();
    let again = Twin::of(&dossier, &path_of);
    let mut left_out = BTreeSet::new();
    for (file, given, made) in [
        ("register.json", &requests.register, &again.register),
        ("verification.json", &requests.verification, &again.verification),
        ("filing.json", &requests.filing, &again.filing),
    ] {
        if let Some(given) = given {
            differences(given, made.as_ref(), file, String::new(), &mut left_out);
        }
    }
    Ok(Recovered { dossier, left_out: left_out.into_iter().collect() })
}

/// Where a person's papers stand, and what they are.
struct PersonPlace {
    pointer: &'static str,
    front: Role,
    back: Role,
    letter: Role,
}

const ADMINISTRATOR: PersonPlace = PersonPlace {
    pointer: "/icp_applets/principal_info",
    front: Role::AdministratorIdFront,
    back: Role::AdministratorIdBack,
    letter: Role::AuthorisationLetter,
};
const PRINCIPAL: PersonPlace = PersonPlace {
    pointer: "/icp_subject/principal_info",
    front: Role::SubjectPrincipalIdFront,
    back: Role::SubjectPrincipalIdBack,
    letter: Role::SubjectAuthorisationLetter,
};

/// The requests while they are read.
struct Reading<'a> {
    requests: &'a Requests,
    /// What each file is: by its name, or by the first field that names it.
    roles: BTreeMap<String, Option<Role>>,
}

impl<'a> Reading<'a> {
    fn of(requests: &'a Requests) -> Self {
        let named = requests.files.iter().filter_map(|path| Some((path.clone(), role_by_name(path)?)));
        let mut reading = Self { requests, roles: named.collect() };
        for person in [&ADMINISTRATOR, &PRINCIPAL] {
            reading.one(&format!("{}/certificate_photo_front", person.pointer), person.front);
            reading.one(&format!("{}/certificate_photo_back", person.pointer), person.back);
            reading.one(&format!("{}/authorization_letter", person.pointer), person.letter);
        }
        reading.one("/icp_subject/organize_info/certificate_photo", Role::BusinessLicence);
        reading.one("/icp_subject/personal_info/residence_permit", Role::ResidencePermit);
        for (member, role) in [
            ("commitment_letter", Role::CommitmentLetter),
            ("subject_other_materials", Role::OtherSubject),
            ("applets_other_materials", Role::OtherMiniProgram),
        ] {
            let files = reading.filing(&format!("/icp_materials/{member}"));
            reading.all(&files, role);
        }
        for approval in items(&reading.filing("/icp_applets/base_info/nrlx_details")) {
            reading.all(&json!([approval.get("media")]), Role::PreApproval);
        }
        let verification = [
            ("qualification", Role::BusinessLicence),
            ("qualification_other", Role::ApplicationLetter),
            ("account_supplemental", Role::NameEvidence),
        ];
        for (member, role) in verification {
            let files = reading.verification(&format!("/auth_data/{member}"));
            reading.all(&files, role);
        }
        for path in &requests.files {
            reading.roles.entry(path.clone()).or_insert(None);
        }
        reading
    }

    fn register(&self, pointer: &str) -> Value {
        at(self.requests.register.as_ref(), pointer)
    }

    fn verification(&self, pointer: &str) -> Value {
        at(self.requests.verification.as_ref(), pointer)
    }

    fn filing(&self, pointer: &str) -> Value {
        at(self.requests.filing.as_ref(), pointer)
    }

    fn one(&mut self, pointer: &str, role: Role) {
        let file = self.filing(pointer);
        self.all(&file, role);
    }

    /// Notes what the file is, or the files are, unless that is known.
    fn all(&mut self, files: &Value, role: Role) {
        let single = std::slice::from_ref(files);
        for path in files.as_array().map_or(single, Vec::as_slice).iter().filter_map(Value::as_str) {
            self.roles.entry(path.to_owned()).or_insert_with(|| role_by_name(path).unwrap_or(Some(role)));
        }
    }

    fn role_of(&self, pointer: &str) -> Option<Role> {
        *self.roles.get(self.filing(pointer).as_str()?)?
    }

    /// A file of that role is at hand, so that a request without it is so on purpose.
    fn holds(&self, role: Role) -> bool {
        self.roles.values().any(|held| *held == Some(role))
    }

    fn dossier(&self) -> Value {
        let (places, attachments) = self.attachments();
        let (approvals, licences) = self.approvals(&places);
        let same = self.is_one_person();
        let administrator_letter = !self.filing("/icp_applets/principal_info/authorization_letter").is_null();
        let by_letter = match administrator_letter {
            true => Some(false),
            false => self.holds(ADMINISTRATOR.letter).then_some(true),
        };
        let by_subject = self.principal_is_legal_representative();
        let (administrator_is_legal, principal_is_legal) = if same {
            let either = by_letter.filter(|is_legal| !is_legal).or(by_subject).or(by_letter);
            (either, either)
        } else {
            (by_letter, by_subject)
        };
        let mut administrator = self.person(&ADMINISTRATOR, administrator_is_legal);
        let contact = |member: &str| self.verification(&format!("/auth_data/contact_info/{member}"));
        for member in ["name", "email"] {
            let known = administrator.get(member).cloned().unwrap_or_default();
            administrator.insert(member.to_owned(), or(known, contact(member)));
        }
        let principal = if same {
            json!({ "same_as_administrator": true })
        } else {
            Value::Object(self.person(&PRINCIPAL, principal_is_legal))
        };
        json!({
            "schema": document::SCHEMA,
            "company": self.company(principal_is_legal == Some(true)),
            "administrator": administrator,
            "subject_principal": principal,
            "mini_program": {
                "name": self.verification("/auth_data/account_name"),
                "service_types": self.filing("/icp_applets/base_info/service_content_types"),
                "pre_approvals": approvals,
                "remark": self.filing("/icp_applets/base_info/comment"),
            },
            "partner": {
                "contact": or(self.register("/component_phone"), self.verification("/auth_data/third_party_phone")),
            },
            "licences": licences,
            "attachments": attachments,
        })
    }

    /// One person is both when the principal's pictures are the administrator's, or pictures of a principal
    /// lie there unused.
    fn is_one_person(&self) -> bool {
        let sides = [
            ("certificate_photo_front", ADMINISTRATOR.front, PRINCIPAL.front),
            ("certificate_photo_back", ADMINISTRATOR.back, PRINCIPAL.back),
        ];
        sides.into_iter().any(|(member, administrator, principal)| {
            let role = self.role_of(&format!("{}/{member}", PRINCIPAL.pointer));
            role == Some(administrator) || role != Some(principal) && self.holds(principal)
        })
    }

    fn is_person(&self) -> bool {
        self.filing("/icp_subject/base_info/type") == PERSON
    }

    /// The platform asks for a legal representative only where that is somebody else than the principal.
    fn principal_is_legal_representative(&self) -> Option<bool> {
        let letter = format!("{}/authorization_letter", PRINCIPAL.pointer);
        if !self.filing(&letter).is_null() || !self.filing("/icp_subject/legal_person_info").is_null() {
            return Some(false);
        }
        let is_named = !self.filing(&format!("{}/name", PRINCIPAL.pointer)).is_null();
        (self.holds(PRINCIPAL.letter) || is_named && !self.is_person()).then_some(true)
    }

    fn company(&self, principal_is_legal: bool) -> Value {
        let code = self.register("/code");
        let number = self.filing("/icp_subject/organize_info/certificate_number");
        let principal = |member: &str| self.filing(&format!("{}/{member}", PRINCIPAL.pointer));
        let is_own = self.is_person() && number == principal("certificate_number");
        // A person who files is named by the company part only where that is no repetition.
        let named = self.filing("/icp_subject/base_info/name");
        let named = if self.is_person() && named == principal("name") { Value::Null } else { named };
        let registration = if number == code || is_own { Value::Null } else { number };
        let legal = if principal_is_legal {
            json!({
                "name": principal("name"),
                "id_type": id_type(&principal("certificate_type")),
                "id_number": principal("certificate_number"),
            })
        } else {
            json!({
                "name": self.filing("/icp_subject/legal_person_info/name"),
                "id_number": self.filing("/icp_subject/legal_person_info/certificate_number"),
            })
        };
        json!({
            "name": or(self.register("/name"), named),
            "entity_type": entity_type(&self.verification("/auth_data/customer_type")),
            "unit_nature": self.filing("/icp_subject/base_info/type"),
            "certificate_type": self.filing("/icp_subject/organize_info/certificate_type"),
            "uscc": code,
            "registration_number": registration,
            "region": self.filing("/icp_subject/base_info/district"),
            "registered_address": self.filing("/icp_subject/organize_info/certificate_address"),
            "contact_address": self.filing("/icp_subject/base_info/address"),
            "comment": self.filing("/icp_subject/base_info/comment"),
            "legal_representative": legal,
        })
    }

    fn person(&self, place: &PersonPlace, is_legal: Option<bool>) -> Map<String, Value> {
        let member = |name: &str| self.filing(&format!("{}/{name}", place.pointer));
        let mut person = Map::new();
        for name in ["name", "mobile", "email", "emergency_contact"] {
            person.insert(name.to_owned(), member(name));
        }
        person.insert("id_type".to_owned(), id_type(&member("certificate_type")));
        person.insert("id_number".to_owned(), member("certificate_number"));
        person.insert("id_valid_from".to_owned(), day(member("certificate_validity_date_start")));
        person.insert("id_valid_until".to_owned(), day(member("certificate_validity_date_end")));
        person.insert("is_legal_representative".to_owned(), is_legal.into());
        person
    }

    /// The pre-approvals, and the licences whose numbers they carry.
    fn approvals(&self, places: &BTreeMap<String, String>) -> (Vec<Value>, Vec<Value>) {
        let mut licences: BTreeMap<String, Value> = BTreeMap::new();
        let mut approvals = Vec::new();
        for approval in items(&self.filing("/icp_applets/base_info/nrlx_details")) {
            let path = approval.get("media").and_then(Value::as_str);
            let attachment = path.and_then(|path| places.get(path));
            let code = at(Some(&approval), "/code");
            if let Some(id) = attachment
                && code.as_str() != path.map(file_name)
            {
                licences.entry(id.clone()).or_insert_with(|| json!({ "number": code, "attachment": id }));
            }
            approvals.push(json!({ "type": approval.get("type"), "attachment": attachment }));
        }
        (approvals, licences.into_values().collect())
    }

    /// The ids of the attachments by their paths, and the attachments, each at the place its name gives.
    fn attachments(&self) -> (BTreeMap<String, String>, Vec<Value>) {
        let mut numbered: BTreeMap<usize, (&String, Option<Role>)> = BTreeMap::new();
        let mut others = Vec::new();
        for (path, role) in &self.roles {
            match number_by_name(path) {
                Some(number) if !numbered.contains_key(&number) => {
                    numbered.insert(number, (path, *role));
                }
                _ => others.push((path, *role)),
            }
        }
        let mut list = vec![json!({}); numbered.keys().next_back().copied().unwrap_or_default()];
        let mut ids = BTreeMap::new();
        let mut attachment = |path: &String, role: Option<Role>| {
            let id = file_name(path).to_owned();
            ids.insert(path.clone(), id.clone());
            json!({ "id": id, "role": role.map(Choice::word), "file": path })
        };
        for (number, (path, role)) in numbered {
            if let Some(place) = list.get_mut(number - 1) {
                *place = attachment(path, role);
            }
        }
        list.extend(others.into_iter().map(|(path, role)| attachment(path, role)));
        (ids, list)
    }
}

fn at(body: Option<&Value>, pointer: &str) -> Value {
    body.and_then(|body| body.pointer(pointer)).cloned().unwrap_or_default()
}

fn items(list: &Value) -> Vec<Value> {
    list.as_array().cloned().unwrap_or_default()
}

fn or(first: Value, second: Value) -> Value {
    if first.is_null() { second } else { first }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The number in `files/NN_role.ext`, counted from 1.
fn number_by_name(path: &str) -> Option<usize> {
    let (number, _) = file_name(path).split_once('_')?;
    number.parse().ok().filter(|number| (1..=HIGHEST_NUMBER).contains(number))
}

/// The role in the same, if the name is one that a packet gives; a packet calls what has no role `file`.
fn role_by_name(path: &str) -> Option<Option<Role>> {
    let (_, rest) = file_name(path).split_once('_')?;
    let word = rest.split_once('.').map_or(rest, |(role, _)| role);
    if word == NO_ROLE { Some(None) } else { Role::from_word(word).map(Some) }
}

/// `YYYYmmdd` as a dossier writes it; whatever else stands there is kept.
fn day(text: Value) -> Value {
    let digits = text.as_str().filter(|text| text.len() == 8);
    let day = digits.and_then(|digits| NaiveDate::parse_from_str(digits, "%Y%m%d").ok());
    day.map_or(text, |day| day.format("%Y-%m-%d").to_string().into())
}

fn id_type(code: &Value) -> Value {
    let found = IdType::ALL.iter().find(|kind| *code == certificate_type(**kind));
    found.map(|kind| kind.word()).into()
}

fn entity_type(code: &Value) -> Value {
    let is_coded = |entity: &&EntityType| customer_type(**entity).is_some_and(|known| *code == known);
    EntityType::ALL.iter().find(is_coded).map(|entity| entity.word()).into()
}
