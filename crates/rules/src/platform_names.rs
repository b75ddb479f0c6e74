//! What the platform calls a field, and the place in a dossier that is meant.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use tongguan_domain::{AttachmentRole, Choice as _, Dossier, Field, FieldPath, Language};
use tongguan_words::{Words, field_key};

use crate::lists::Lists;
use crate::place::{is_filled, item_count, list_of};
use crate::platform::FilingField;
use crate::refused::entered_at;

/// The place in the dossier meant by a field path of a dossier, or by a name of the platform's filing request:
/// the whole path, with or without the numbers of list items, or the end of it where only one path ends so; or by
/// a field's Chinese label, as the platform writes it when a filing is sent back. `None` when nothing in a dossier
/// answers to it.
#[must_use]
pub fn place_named(dossier: &Dossier, lists: &Lists, name: &str) -> Option<FieldPath> {
    if let Ok(path) = name.parse::<FieldPath>() {
        return stands(dossier, path).then(|| entered_at(dossier, path));
    }
    let (plain, index) = taken_apart(name);
    let Some(field) = filing_field(lists, &plain) else {
        return labelled(name).map(|field| entered_at(dossier, FieldPath::of(field)));
    };
    let by_role = || of_roles(dossier, &field.roles().collect::<Vec<_>>(), index.unwrap_or_default());
    of_fields(dossier, field, index.unwrap_or_default()).or_else(by_role)
}

/// The one field with that Chinese label that is no part of a list.
fn labelled(name: &str) -> Option<Field> {
    static LABELS: LazyLock<BTreeMap<String, Option<Field>>> = LazyLock::new(|| {
        let words = Words::of(Language::Chinese);
        let mut labels = BTreeMap::new();
        for field in Field::ALL.iter().filter(|field| !field.is_numbered()) {
            // A label that two fields have names neither.
            let known = labels.entry(words.say(&field_key(*field))).and_modify(|known| *known = None);
            known.or_insert(Some(*field));
        }
        labels
    });
    *LABELS.get(name.trim())?
}

/// The name without the numbers of list items, and the last of those numbers.
fn taken_apart(name: &str) -> (String, Option<usize>) {
    let parts = name.split(['.', '[', ']', '/']).filter(|part| !part.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.parse::<usize>().is_ok());
    (words.join("."), numbers.last().and_then(|number| number.parse().ok()))
}

fn filing_field<'a>(lists: &'a Lists, plain: &str) -> Option<&'a FilingField> {
    let answered = || lists.filing_fields.iter().filter(|field| field.none.is_none());
    let path = |field: &FilingField| field.path.replace("[]", "");
    if let Some(field) = answered().find(|field| path(field) == plain) {
        return Some(field);
    }
    let end = format!(".{plain}");
    let mut ending = answered().filter(|field| path(field).ends_with(&end));
    ending.next().filter(|_| ending.next().is_none())
}

/// The first of the fields that holds something, else the first.
fn of_fields(dossier: &Dossier, field: &FilingField, index: usize) -> Option<FieldPath> {
    let places = || field.fields().map(|field| entered_at(dossier, nth(dossier, field, index)));
    places().find(|place| is_filled(dossier, *place)).or_else(|| places().next())
}

/// The item with that number, or the list where there is none.
fn nth(dossier: &Dossier, field: Field, index: usize) -> FieldPath {
    match list_of(field) {
        Some(list) if index < item_count(dossier, list) => FieldPath::item(field, index),
        Some(list) => FieldPath::of(list),
        None => FieldPath::of(field),
    }
}

/// The attachment with one of the roles, or the list of attachments where there is none.
fn of_roles(dossier: &Dossier, roles: &[AttachmentRole], index: usize) -> Option<FieldPath> {
    let fills = |role: AttachmentRole| roles.iter().any(|wanted| handed_in_as(dossier, *wanted) == role);
    let with_role = dossier.attachments.iter().enumerate().filter(|(_, file)| file.role.is_some_and(fills));
    let found = with_role.map(|(place, _)| FieldPath::item(Field::Attachment, place)).nth(index);
    (!roles.is_empty()).then(|| found.unwrap_or(FieldPath::of(Field::Attachments)))
}

/// The administrator's document stands for the subject principal's while both are one person.
fn handed_in_as(dossier: &Dossier, role: AttachmentRole) -> AttachmentRole {
    let same = dossier.subject_principal.same_as_administrator == Some(true);
    let twin = role.word().strip_prefix("subject-principal-").filter(|_| same);
    twin.and_then(|rest| AttachmentRole::from_word(&format!("administrator-{rest}"))).unwrap_or(role)
}

/// Whether the dossier has that place: the list item exists, and the number is there where one belongs.
fn stands(dossier: &Dossier, path: FieldPath) -> bool {
    match (list_of(path.field()), path.index()) {
        (Some(list), Some(index)) => index < item_count(dossier, list),
        (None, None) => true,
        _ => false,
    }
}
