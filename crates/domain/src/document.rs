//! The dossier file (`tongguan.dossier/1`): JSON to typed dossier and back.
//!
//! Reading and writing walk the closed list of field paths. A missing member is no error; an unknown
//! one is, and is named together with the nearest known name. Values are never put into errors,
//! because any of them may be personal.

use serde_json::{Map, Value};

use crate::dossier::Dossier;
use crate::fields::{Field, FieldKind, FieldPath};
use crate::json;
use crate::slots::{FieldError, FieldValue};

/// The schema this program reads and writes.
pub const SCHEMA: &str = "tongguan.dossier/1";

/// Longest text of one field, in bytes. Generous: a business scope runs to a few thousand.
pub const LONGEST_TEXT: usize = 64 * 1024;

/// Most parts of one list.
pub const LONGEST_LIST: usize = 1_000;

/// Whether identity values are written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// Whole values: vault rows and packets.
    Full,
    /// Dots and the last four characters: screens and redacted packets.
    Masked,
}

/// Why a text is not a dossier file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Not JSON.
    #[error("not JSON, line {line} column {column}")]
    NotJson {
        /// Line counted from 1.
        line: usize,
        /// Column counted from 1.
        column: usize,
    },
    /// Another schema, perhaps of a newer program.
    #[error("another schema")]
    OtherSchema,
    /// Two members of one group have the same name.
    #[error("member twice {path}")]
    RepeatedMember {
        /// Where the second one stands.
        path: String,
    },
    /// A member no dossier has.
    #[error("unknown member {path}")]
    UnknownMember {
        /// Where it stands; its own name shortened and masked where that is called for.
        path: String,
        /// The known name nearest to it, if one is near.
        nearest: Option<String>,
    },
    /// A member holds another kind of value.
    #[error("another kind of value at {path}")]
    WrongKind {
        /// Where it stands.
        path: String,
        /// What belongs there.
        expected: FieldKind,
    },
    /// A word outside its closed list.
    #[error("unknown word at {path}")]
    UnknownChoice {
        /// Where it stands.
        path: String,
        /// The words that are known.
        allowed: Vec<&'static str>,
        /// The known word nearest to it, if one is near.
        nearest: Option<String>,
    },
    /// A text or list beyond the limits of this program.
    #[error("too long at {path}")]
    TooLong {
        /// Where it stands.
        path: String,
        /// The limit in bytes of text or in list items.
        limit: usize,
    },
}

/// Reads a dossier file.
///
/// # Errors
/// [`DocumentError`], naming the place.
pub fn read(text: &str) -> Result<Dossier, DocumentError> {
    let value = json::read(text.trim_start_matches('\u{feff}')).map_err(|refused| match refused {
        json::Refused::NotJson(error) => {
            DocumentError::NotJson { line: error.line(), column: error.column() }
        }
        json::Refused::Repeated(path) => DocumentError::RepeatedMember { path },
    })?;
    read_value(&value)
}

/// Reads a dossier from parsed JSON.
///
/// # Errors
/// [`DocumentError`], naming the place.
pub fn read_value(value: &Value) -> Result<Dossier, DocumentError> {
    let Value::Object(members) = value else {
        return Err(DocumentError::WrongKind { path: String::new(), expected: FieldKind::Group });
    };
    let mut dossier = Dossier::default();
    for (name, member) in members {
        if name == "schema" {
            if member.as_str() != Some(SCHEMA) {
                return Err(DocumentError::OtherSchema);
            }
            continue;
        }
        read_member(&mut dossier, "", name, None, member)?;
    }
    Ok(dossier)
}

fn read_member(
    dossier: &mut Dossier,
    parent: &str,
    name: &str,
    index: Option<usize>,
    value: &Value,
) -> Result<(), DocumentError> {
    let template = member_of(parent, name);
    let unknown = || DocumentError::UnknownMember {
        path: shown(&member_of(parent, &json::presentable(name)), index),
        nearest: nearest(name, known_members(parent)).map(str::to_owned),
    };
    let field = Field::from_template(&template).filter(|_| !name.contains("[]")).ok_or_else(unknown)?;
    if value.is_null() {
        return Ok(());
    }
    let wrong = || DocumentError::WrongKind { path: shown(&template, index), expected: field.kind() };
    match field.kind() {
        FieldKind::Group => {
            for (member_name, member) in value.as_object().ok_or_else(wrong)? {
                read_member(dossier, &template, member_name, index, member)?;
            }
            Ok(())
        }
        FieldKind::List => {
            let items = value.as_array().ok_or_else(wrong)?;
            bounded(items.len(), LONGEST_LIST, &template, index)?;
            for item in items {
                let number = dossier.add_item(field).map_err(|_| wrong())?;
                let item_template = format!("{template}[]");
                let members = item.as_object().ok_or_else(|| DocumentError::WrongKind {
                    path: shown(&item_template, Some(number)),
                    expected: FieldKind::Group,
                })?;
                for (member_name, member) in members {
                    read_member(dossier, &item_template, member_name, Some(number), member)?;
                }
            }
            Ok(())
        }
        kind => {
            let parsed = leaf(kind, value, &template, index)?.ok_or_else(wrong)?;
            let path = index.map_or(FieldPath::of(field), |number| FieldPath::item(field, number));
            dossier.set(path, parsed).map_err(|error| match error {
                FieldError::UnknownChoice { allowed } => DocumentError::UnknownChoice {
                    path: path.to_string(),
                    nearest: nearest(value.as_str().unwrap_or_default(), allowed.iter().copied())
                        .map(str::to_owned),
                    allowed,
                },
                FieldError::NoSuchPlace | FieldError::WrongKind { .. } => wrong(),
            })
        }
    }
}

fn leaf(
    kind: FieldKind,
    value: &Value,
    template: &str,
    index: Option<usize>,
) -> Result<Option<FieldValue>, DocumentError> {
    let parsed = match (kind, value) {
        (FieldKind::Text | FieldKind::Date | FieldKind::Choice, Value::String(text)) => {
            bounded(text.len(), LONGEST_TEXT, template, index)?;
            Some(FieldValue::Text(text.clone()))
        }
        (FieldKind::Secret, Value::String(text)) => {
            bounded(text.len(), LONGEST_TEXT, template, index)?;
            Some(FieldValue::Secret(text.as_str().into()))
        }
        (FieldKind::Integer, Value::Number(number)) => number.as_i64().map(FieldValue::Integer),
        (FieldKind::Flag, Value::Bool(flag)) => Some(FieldValue::Flag(*flag)),
        (FieldKind::TextList, Value::Array(items)) => {
            bounded(items.len(), LONGEST_LIST, template, index)?;
            let words: Option<Vec<String>> =
                items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
            words.map(FieldValue::TextList)
        }
        (FieldKind::IntegerList, Value::Array(items)) => {
            bounded(items.len(), LONGEST_LIST, template, index)?;
            let numbers: Option<Vec<i64>> = items.iter().map(Value::as_i64).collect();
            numbers.map(FieldValue::IntegerList)
        }
        (FieldKind::Raw, value) => Some(FieldValue::Raw(value.clone())),
        _ => None,
    };
    Ok(parsed)
}

fn bounded(size: usize, limit: usize, template: &str, index: Option<usize>) -> Result<(), DocumentError> {
    if size > limit {
        return Err(DocumentError::TooLong { path: shown(template, index), limit });
    }
    Ok(())
}

/// Writes the dossier file as JSON, members in the order of the contract, empty ones left out.
#[must_use]
pub fn write(dossier: &Dossier, exposure: Exposure) -> Value {
    let mut root = Map::new();
    root.insert("schema".to_owned(), Value::from(SCHEMA));
    for field in Field::ALL {
        if field.kind() == FieldKind::List {
            let items: Vec<Value> =
                (0..dossier.count(*field)).map(|index| item(dossier, *field, index, exposure)).collect();
            if !items.is_empty() {
                place(&mut root, field.template(), Value::Array(items));
            }
        } else if !field.is_numbered()
            && let Some(value) = written(dossier.value(FieldPath::of(*field)), exposure)
        {
            place(&mut root, field.template(), value);
        }
    }
    Value::Object(root)
}

fn item(dossier: &Dossier, list: Field, index: usize, exposure: Exposure) -> Value {
    let prefix = format!("{}[].", list.template());
    let mut members = Map::new();
    for field in Field::ALL {
        if let Some(name) = field.template().strip_prefix(&prefix)
            && let Some(value) = written(dossier.value(FieldPath::item(*field, index)), exposure)
        {
            members.insert(name.to_owned(), value);
        }
    }
    Value::Object(members)
}

fn written(value: FieldValue, exposure: Exposure) -> Option<Value> {
    match value {
        FieldValue::Empty => None,
        FieldValue::Text(text) => Some(Value::from(text)),
        FieldValue::Secret(secret) if exposure == Exposure::Masked => Some(Value::from(secret.masked())),
        FieldValue::Secret(secret) => Some(Value::from(secret.reveal())),
        FieldValue::Integer(number) => Some(Value::from(number)),
        FieldValue::Flag(flag) => Some(Value::from(flag)),
        FieldValue::TextList(words) => Some(Value::from(words)),
        FieldValue::IntegerList(numbers) => Some(Value::from(numbers)),
        FieldValue::Raw(value) => Some(value),
    }
}

fn place(root: &mut Map<String, Value>, template: &str, value: Value) {
    match template.split_once('.') {
        None => {
            root.insert(template.to_owned(), value);
        }
        Some((group, rest)) => {
            let members = root.entry(group.to_owned()).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(members) = members {
                place(members, rest, value);
            }
        }
    }
}

fn member_of(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") }
}

fn shown(template: &str, index: Option<usize>) -> String {
    match index {
        Some(index) => template.replace("[]", &format!(".{index}")),
        None => template.to_owned(),
    }
}

fn known_members(parent: &str) -> impl Iterator<Item = &'static str> {
    let prefix = if parent.is_empty() { String::new() } else { format!("{parent}.") };
    Field::ALL.iter().filter_map(move |field| {
        field
            .template()
            .strip_prefix(prefix.as_str())
            .filter(|rest| !rest.is_empty() && !rest.contains(['.', '[']))
    })
}

fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word: String = word.chars().take(64).collect();
    known
        .map(|candidate| (candidate, strsim::normalized_damerau_levenshtein(&word, candidate)))
        .filter(|(_, likeness)| *likeness >= 0.5)
        .max_by(|left, right| left.1.total_cmp(&right.1))
        .map(|(candidate, _)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{DocumentError, Exposure, read, write};

    const SMALL: &str = r#"{"schema":"tongguan.dossier/1","title":"茶","company":{"name":"示例公司","legal_representative":{"name":"王示例"}},
        "administrator":{"mobile":"13800001234"},"mini_program":{"service_types":[33],"categories":[{"level1":"餐饮服务"}]},
        "licences":[{"kind":"food"},{"number":"JY1"}],"history":{"steps":[{"step":"verification","state":"completed","reached_on":"2026-11-20"}],"feedback":[{"id":"1","from":"partner"}],"packets":[1]}}"#;

    #[test]
    fn what_was_read_is_written_again() {
        let dossier = read(SMALL).unwrap();
        let again = read(&write(&dossier, Exposure::Full).to_string()).unwrap();
        assert_eq!(dossier, again);
        assert_eq!(dossier.licences[1].number.as_deref(), Some("JY1"));
        assert_eq!(dossier.history.feedback[0].from, Some(crate::FeedbackFrom::Partner));
    }

    #[test]
    fn a_masked_document_holds_no_whole_number() {
        let text = write(&read(SMALL).unwrap(), Exposure::Masked).to_string();
        assert!(!text.contains("13800001234"));
        assert!(text.contains("1234"));
    }

    #[test]
    fn an_unknown_member_is_named_with_the_nearest_known_name() {
        let error = read(r#"{"licences":[{},{"nummer":"1"}]}"#).unwrap_err();
        assert_eq!(
            error,
            DocumentError::UnknownMember {
                path: "licences.1.nummer".to_owned(),
                nearest: Some("number".to_owned())
            }
        );
    }

    #[test]
    fn a_number_typed_for_a_name_is_not_repeated() {
        let error = read(r#"{"administrator":{"440304197806069775":"x"}}"#).unwrap_err();
        assert!(
            matches!(error, DocumentError::UnknownMember { path, .. } if path == "administrator.••••••••••••••9775")
        );
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_nearest_known_word() {
        let error = read(r#"{"administrator":{"id_type":"resident-card"}}"#).unwrap_err();
        assert!(
            matches!(error, DocumentError::UnknownChoice { nearest: Some(word), .. } if word == "resident-id")
        );
    }

    #[test]
    fn wrong_kinds_are_refused_with_their_place() {
        for (text, place) in [
            (r#"{"company":[]}"#, "company"),
            (r#"{"title":1}"#, "title"),
            (r#"{"licences":{}}"#, "licences"),
            (r#"{"licences":[1]}"#, "licences.0"),
            (r#"{"mini_program":{"service_types":["33"]}}"#, "mini_program.service_types"),
        ] {
            assert!(
                matches!(read(text), Err(DocumentError::WrongKind { path, .. }) if path == place),
                "{text}"
            );
        }
    }

    #[test]
    fn a_literal_template_name_is_no_member() {
        assert!(matches!(read(r#"{"licences[]":{}}"#), Err(DocumentError::UnknownMember { .. })));
    }
}
