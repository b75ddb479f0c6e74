//! Changes of an example to the sample dossier.

use toml::Value;
use tongguan_domain::{AttachmentRole, Choice, Dossier, Field, FieldKind, FieldPath, FieldValue};

use crate::place::{is_inside, item_count, list_of};

/// Most items of a list in an example.
const MOST_ITEMS: usize = 100;

/// Makes the changes, or names the path that does not fit.
pub(crate) fn make(dossier: &mut Dossier, remove: &[String], set: &toml::Table) -> Result<(), String> {
    for path in remove {
        take_away(dossier, path).ok_or_else(|| path.clone())?;
    }
    let new_items: Vec<(Field, usize)> = [Field::Categories, Field::PreApprovals, Field::BackendDomains]
        .into_iter()
        .chain([Field::Licences, Field::Attachments, Field::Waivers])
        .map(|list| (list, dossier.count(list)))
        .collect();
    for (path, value) in set {
        put(dossier, path, value, &new_items).ok_or_else(|| path.clone())?;
    }
    Ok(())
}

fn put(dossier: &mut Dossier, path: &str, value: &Value, new_items: &[(Field, usize)]) -> Option<()> {
    let path = resolve(dossier, path, new_items)?;
    if let (Some(list), Some(index)) = (list_of(path.field()), path.index()) {
        // The members of a table come in no particular order, so an item may be named before those in front of it.
        while index < MOST_ITEMS && dossier.count(list) <= index {
            dossier.add_item(list).ok()?;
        }
    }
    dossier.set(path, field_value(value)?).ok()
}

/// The path, with `new` and the role of an attachment replaced by a number.
fn resolve(dossier: &Dossier, path: &str, new_items: &[(Field, usize)]) -> Option<FieldPath> {
    if let Some((list, rest)) = path.split_once(".new") {
        let field = Field::from_template(list)?;
        let (_, index) = new_items.iter().find(|(known, _)| *known == field)?;
        return format!("{list}.{index}{rest}").parse().ok();
    }
    if let Some((role, rest)) = path.strip_prefix("attachments.").and_then(|path| path.split_once('.'))
        && let Some(role) = AttachmentRole::from_word(role)
    {
        let (index, _) = dossier.attachment_with_role(role)?;
        return format!("attachments.{index}.{rest}").parse().ok();
    }
    path.parse().ok()
}

fn field_value(value: &Value) -> Option<FieldValue> {
    match value {
        Value::String(text) => Some(FieldValue::Text(text.clone())),
        Value::Integer(number) => Some(FieldValue::Integer(*number)),
        Value::Boolean(flag) => Some(FieldValue::Flag(*flag)),
        Value::Datetime(day) => Some(FieldValue::Text(day.to_string())),
        Value::Array(items) if items.is_empty() => Some(FieldValue::Empty),
        Value::Array(items) => words(items).map(FieldValue::TextList).or_else(|| numbers(items)),
        Value::Float(_) | Value::Table(_) => None,
    }
}

fn words(items: &[Value]) -> Option<Vec<String>> {
    items.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

fn numbers(items: &[Value]) -> Option<FieldValue> {
    items.iter().map(Value::as_integer).collect::<Option<_>>().map(FieldValue::IntegerList)
}

fn take_away(dossier: &mut Dossier, path: &str) -> Option<()> {
    let role = path.strip_prefix("attachments.").and_then(AttachmentRole::from_word);
    if let Some(role) = role {
        while let Some((index, _)) = dossier.attachment_with_role(role) {
            dossier.remove_item(Field::Attachments, index).ok()?;
        }
        return Some(());
    }
    let path: FieldPath = path.parse().ok()?;
    match (path.field().kind(), path.index(), list_of(path.field())) {
        (FieldKind::Group, Some(index), Some(list)) => dossier.remove_item(list, index).ok(),
        (FieldKind::Group, ..) => empty_members(dossier, path.field()),
        (FieldKind::List, ..) => empty_list(dossier, path.field()),
        _ => dossier.set(path, FieldValue::Empty).ok(),
    }
}

fn empty_members(dossier: &mut Dossier, group: Field) -> Option<()> {
    for member in Field::ALL.iter().filter(|member| is_inside(**member, group) && !member.is_numbered()) {
        match member.kind() {
            FieldKind::Group => {}
            FieldKind::List => empty_list(dossier, *member)?,
            _ => dossier.set(FieldPath::of(*member), FieldValue::Empty).ok()?,
        }
    }
    Some(())
}

fn empty_list(dossier: &mut Dossier, list: Field) -> Option<()> {
    while item_count(dossier, list) > 0 {
        dossier.remove_item(list, 0).ok()?;
    }
    Some(())
}
