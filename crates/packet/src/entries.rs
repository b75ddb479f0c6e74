//! What a partner enters or uploads, item by item: the values of the requests under the platform's own
//! names, with the place in the dossier each came from. A receipt answers them one by one.

use serde_json::Value;
use tongguan_domain::{Dossier, Field, FieldPath, FieldValue, Language};
use tongguan_rules::lists::{Code, Lists};
use tongguan_rules::place_named;
use tongguan_words::Words;

use crate::wechat::Twin;

/// Where a value is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The account's registration.
    Registration,
    /// The Mini Program's own settings.
    Profile,
    /// The filing.
    Filing,
}

impl Part {
    /// The end of the key of its heading.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Profile => "profile",
            Self::Filing => "filing",
        }
    }
}

/// A value to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) part: Part,
    /// The platform's name of the field.
    pub(crate) name: String,
    /// Where the value stands in the dossier, if one place does.
    pub(crate) place: Option<FieldPath>,
    pub(crate) value: String,
}

impl Entry {
    /// Whether the value is a file of the packet to upload rather than a text to type.
    pub(crate) fn is_file(&self) -> bool {
        self.value.starts_with("files/")
    }

    /// How a receipt names the item.
    pub(crate) fn item(&self) -> String {
        self.place.map_or_else(|| self.name.clone(), |place| place.to_string())
    }

    /// What a code means, in one language; `None` where the value speaks for itself.
    pub(crate) fn meaning(&self, dossier: &Dossier, lists: &Lists, words: &Words) -> Option<String> {
        let place = self.place?;
        let list = match place.field() {
            Field::CompanyUnitNature => &lists.unit_natures,
            Field::CompanyCertificateType => &lists.certificate_types,
            Field::ServiceTypes => &lists.service_types,
            Field::PreApprovalType => &lists.pre_approvals,
            Field::CompanyRegion => {
                let region = self.value.parse().ok().and_then(tongguan_domain::identifiers::region)?;
                return Some(region.place.to_string());
            }
            field => {
                let FieldValue::Text(word) = dossier.value(place) else { return None };
                return field
                    .choices()
                    .contains(&word.as_str())
                    .then(|| words.say(&format!("choice-{word}")));
            }
        };
        let name = |code: &str| {
            let known = list.iter().find(|entry| entry.code == Code::Number(code.parse().unwrap_or(-1)))?;
            Some(known.name().in_language(words.language()).to_owned())
        };
        let names: Vec<String> = self.value.split(SEPARATOR).filter_map(|code| name(code.trim())).collect();
        let between = if words.language() == Language::Chinese { "、" } else { ", " };
        (!names.is_empty()).then(|| names.join(between))
    }
}

/// Between the values of a list.
const SEPARATOR: &str = ", ";

/// The settings that a clerk enters by hand, under the names the platform's own interface gives them.
const PROFILE: [(&str, Field); 2] =
    [("nick_name", Field::MiniProgramName), ("signature", Field::MiniProgramIntroduction)];

/// What the members of the registration are filled from.
const REGISTRATION: [(&str, Field); 3] =
    [("name", Field::CompanyName), ("code", Field::CompanyUscc), ("component_phone", Field::PartnerContact)];

/// Every value of the packet, in the order in which it is entered. `names` gives the path under `data/`
/// of an attachment by its place in the dossier.
pub(crate) fn entries(
    dossier: &Dossier,
    lists: &Lists,
    names: &dyn Fn(usize) -> Option<String>,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let registered = |name: &str| {
        REGISTRATION.iter().find(|(known, _)| *known == name).map(|(_, field)| FieldPath::of(*field))
    };
    let twin = Twin::of(dossier, names);
    if let Some(register) = &twin.register {
        leaves(Part::Registration, "", register, &registered, &mut entries);
    }
    for (name, field) in PROFILE {
        if let FieldValue::Text(value) = dossier.value(FieldPath::of(field)) {
            let place = Some(FieldPath::of(field));
            entries.push(Entry { part: Part::Profile, name: name.to_owned(), place, value });
        }
    }
    let place = |name: &str| place_named(dossier, lists, name);
    if let Some(filing) = &twin.filing {
        leaves(Part::Filing, "", filing, &place, &mut entries);
    }
    entries
}

fn leaves(
    part: Part,
    name: &str,
    value: &Value,
    place: &dyn Fn(&str) -> Option<FieldPath>,
    entries: &mut Vec<Entry>,
) {
    let inner = |member: &str| if name.is_empty() { member.to_owned() } else { format!("{name}.{member}") };
    let mut enter = |value: String| {
        entries.push(Entry { part, name: name.to_owned(), place: place(name), value });
    };
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(member, value)| leaves(part, &inner(member), value, place, entries));
        }
        Value::Array(items) if items.iter().all(Value::is_number) => {
            enter(items.iter().map(Value::to_string).collect::<Vec<_>>().join(SEPARATOR));
        }
        Value::Array(items) => {
            let numbered = items.iter().enumerate();
            numbered.for_each(|(index, item)| leaves(part, &inner(&index.to_string()), item, place, entries));
        }
        Value::String(text) => enter(text.clone()),
        Value::Number(number) => enter(number.to_string()),
        // A switch of the interface, not a value that a person enters.
        Value::Bool(_) | Value::Null => {}
    }
}
