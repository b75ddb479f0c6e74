//! Where a rule stands while it is judged: one field of one dossier on one day.
//!
//! Checks read fields only through here, so that the report can name the fields nobody looked at. Conditions
//! only peek: that a rule applies because of what stands in a field says nothing on whether it is right.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use tongguan_domain::attachment::{Measured, MeasuredFile};
use tongguan_domain::{
    Attachment, AttachmentRole, DateEntry, Dossier, Field, FieldKind, FieldPath, FieldValue, IdType,
    SecretText,
};

use crate::across::Neighbours;
use crate::book::RuleBook;
use crate::facts::Bilingual;
use crate::masking::Mask;

/// Longest value quoted in a sentence, in characters.
const LONGEST_QUOTE: usize = 60;

/// The fields that were judged, or that others were compared with.
pub(crate) type Looked = RefCell<BTreeSet<FieldPath>>;

#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) book: &'a RuleBook,
    pub(crate) today: NaiveDate,
    pub(crate) path: FieldPath,
    pub(crate) looked: &'a Looked,
    pub(crate) mask: &'a Mask,
    /// `None` when the dossier is checked alone.
    pub(crate) neighbours: Option<&'a Neighbours<'a>>,
}

impl Place<'_> {
    /// The path of another field; in the same list item when it belongs to one.
    pub(crate) fn at(&self, field: Field) -> FieldPath {
        match self.path.index() {
            Some(index) if list_of(field).is_some() && list_of(field) == list_of(self.path.field()) => {
                FieldPath::item(field, index)
            }
            _ => FieldPath::of(field),
        }
    }

    /// What stands in the field itself.
    pub(crate) fn value(&self) -> FieldValue {
        self.read(self.path)
    }

    /// What stands in another field.
    pub(crate) fn other(&self, field: Field) -> FieldValue {
        self.read(self.at(field))
    }

    /// Reads a field, and notes that somebody looked at it.
    pub(crate) fn read(&self, path: FieldPath) -> FieldValue {
        let mut looked = self.looked.borrow_mut();
        looked.insert(path);
        if let Some(list) = list_of(path.field()).filter(|list| list.kind() != FieldKind::List) {
            looked.insert(FieldPath::of(list));
        }
        value_at(self.dossier, path)
    }

    /// How many items a list has, noting that somebody looked at it.
    pub(crate) fn count(&self, list: Field) -> usize {
        self.looked.borrow_mut().insert(FieldPath::of(list));
        item_count(self.dossier, list)
    }

    /// The values of a field, of every item when it belongs to another list, without having looked.
    pub(crate) fn peek(&self, field: Field) -> Vec<FieldValue> {
        let path = self.at(field);
        if field.is_numbered() && path.index().is_none() {
            return paths(self.dossier, field).map(|path| value_at(self.dossier, path)).collect();
        }
        vec![value_at(self.dossier, path)]
    }

    /// The text in the field; wiped when dropped, whatever it is.
    pub(crate) fn text(&self) -> Option<SecretText> {
        as_text(self.value())
    }

    /// The text in another field.
    pub(crate) fn other_text(&self, field: Field) -> Option<SecretText> {
        as_text(self.other(field))
    }

    /// The date in the field.
    pub(crate) fn date(&self) -> Option<DateEntry> {
        self.text().map(|text| DateEntry::from_text(text.reveal()))
    }

    pub(crate) fn is_filled(&self, field: Field) -> bool {
        is_filled(self.dossier, self.at(field))
    }

    /// What stands in the field, fit for a sentence.
    pub(crate) fn found(&self) -> Bilingual {
        self.shown(self.path)
    }

    /// What stands in a field, fit for a sentence: secrets masked, words in both languages, codes
    /// with their names, long texts cut.
    pub(crate) fn shown(&self, path: FieldPath) -> Bilingual {
        let field = path.field();
        match value_at(self.dossier, path) {
            FieldValue::Secret(secret) => secret.masked().into(),
            FieldValue::Text(word) if field.kind() == FieldKind::Choice => {
                self.book.phrases.choice(field, &word)
            }
            FieldValue::Text(text) => {
                self.book.lists.named(field, text.trim()).unwrap_or_else(|| self.quoted(&text).into())
            }
            FieldValue::Integer(number) => {
                let code = number.to_string();
                self.book.lists.named(field, &code).unwrap_or_else(|| code.into())
            }
            FieldValue::Flag(flag) => self.book.phrases.flag(flag),
            FieldValue::TextList(words) => words.len().into(),
            FieldValue::IntegerList(numbers) => numbers.len().into(),
            FieldValue::Empty | FieldValue::Raw(_) => self.dossier.count(field).into(),
        }
    }

    /// A part of a text, fit for a sentence: dots where it is part of an identity value.
    pub(crate) fn part(&self, whole: &SecretText, part: &str) -> String {
        if self.mask.apply(whole.reveal()).contains(part) {
            self.quoted(part)
        } else {
            "•".repeat(part.chars().count())
        }
    }

    /// Masked before it is cut, so that no number is cut into something that no longer looks like one.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let text = self.mask.apply(text.trim());
        match text.char_indices().nth(LONGEST_QUOTE) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        }
    }

    /// The identity document of the person to whom the field belongs.
    pub(crate) fn id_type(&self) -> Option<IdType> {
        let template = self.path.field().template();
        if template.starts_with("administrator.") {
            self.dossier.administrator.id_type
        } else if template.starts_with("subject_principal.") {
            self.dossier.subject_principal_person().id_type
        } else if template.starts_with("company.legal_representative.") {
            self.dossier.company.legal_representative.id_type
        } else {
            None
        }
    }

    /// The attachment to which the field belongs.
    pub(crate) fn attachment(&self) -> Option<&Attachment> {
        if list_of(self.path.field()) != Some(Field::Attachments) {
            return None;
        }
        self.dossier.attachments.get(self.path.index()?)
    }

    /// The role of that attachment.
    pub(crate) fn role(&self) -> Option<AttachmentRole> {
        self.attachment()?.role
    }

    /// The measures of that attachment, if it was read.
    pub(crate) fn measured_file(&self) -> Option<&MeasuredFile> {
        match self.attachment()?.measured.as_ref()? {
            Measured::File(file) => Some(file),
            Measured::Missing => None,
        }
    }
}

fn as_text(value: FieldValue) -> Option<SecretText> {
    match value {
        FieldValue::Text(text) => Some(SecretText::new(text)),
        FieldValue::Secret(secret) => Some(secret),
        FieldValue::Integer(number) => Some(SecretText::new(number.to_string())),
        _ => None,
    }
    .filter(|text| !text.is_blank())
}

/// The list to which a numbered field belongs.
pub(crate) fn list_of(field: Field) -> Option<Field> {
    field.template().split_once("[]").and_then(|(list, _)| Field::from_template(list))
}

/// The concrete places of a field: one, or one for each item of its list.
pub(crate) fn paths(dossier: &Dossier, field: Field) -> impl Iterator<Item = FieldPath> {
    let list = list_of(field);
    let count = list.map_or(1, |list| item_count(dossier, list));
    (0..count)
        .map(move |index| if list.is_some() { FieldPath::item(field, index) } else { FieldPath::of(field) })
}

/// How many items a list has, whether of parts, words or numbers.
pub(crate) fn item_count(dossier: &Dossier, list: Field) -> usize {
    match dossier.value(FieldPath::of(list)) {
        FieldValue::TextList(words) => words.len(),
        FieldValue::IntegerList(numbers) => numbers.len(),
        _ => dossier.count(list),
    }
}

/// What stands at a path. Items of lists of words and numbers have a place of their own; the block of the
/// subject principal holds nothing while the administrator fills that office.
pub(crate) fn value_at(dossier: &Dossier, path: FieldPath) -> FieldValue {
    let item = |list: Field| (dossier.value(FieldPath::of(list)), path.index());
    match path.field() {
        Field::ServiceType => match item(Field::ServiceTypes) {
            (FieldValue::IntegerList(numbers), Some(index)) => {
                numbers.get(index).map_or(FieldValue::Empty, |number| FieldValue::Integer(*number))
            }
            _ => FieldValue::Empty,
        },
        Field::Function => match item(Field::Functionality) {
            (FieldValue::TextList(words), Some(index)) => {
                words.get(index).map_or(FieldValue::Empty, |word| FieldValue::Text(word.clone()))
            }
            _ => FieldValue::Empty,
        },
        field if is_replaced(dossier, field) => FieldValue::Empty,
        _ => dossier.value(path),
    }
}

/// Whether the administrator stands for this field of the subject principal.
pub(crate) fn is_replaced(dossier: &Dossier, field: Field) -> bool {
    dossier.subject_principal.same_as_administrator == Some(true)
        && field != Field::SubjectPrincipalSameAsAdministrator
        && field.template().starts_with("subject_principal.")
}

/// Whether anything but white space stands at a path, or anywhere in the group or list it names.
pub(crate) fn is_filled(dossier: &Dossier, path: FieldPath) -> bool {
    let field = path.field();
    if field.kind() != FieldKind::Group || matches!(field, Field::ServiceType | Field::Function) {
        return holds_something(dossier, path);
    }
    let members =
        Field::ALL.iter().filter(|member| member.kind() != FieldKind::Group && is_inside(**member, field));
    members
        .map(|member| path.index().map_or(FieldPath::of(*member), |index| FieldPath::item(*member, index)))
        .any(|member| holds_something(dossier, member))
}

fn holds_something(dossier: &Dossier, path: FieldPath) -> bool {
    match value_at(dossier, path) {
        FieldValue::Empty => dossier.count(path.field()) > 0,
        FieldValue::Text(text) => !text.trim().is_empty(),
        FieldValue::Secret(secret) => !secret.is_blank(),
        _ => true,
    }
}

/// Whether a field is another one, or stands somewhere in the group or list that it names.
pub(crate) fn is_part(field: Field, whole: Field) -> bool {
    field == whole || is_inside(field, whole) || list_of(field).is_some_and(|list| list == whole)
}

/// Whether a field is a member of a group, at any depth.
pub(crate) fn is_inside(field: Field, group: Field) -> bool {
    field.template().strip_prefix(group.template()).is_some_and(|rest| rest.starts_with('.'))
}
