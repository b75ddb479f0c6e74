//! What differs between a packet and the one it corrects.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tongguan_rules::mask_likely;

use crate::receipt::attachment_item;
use crate::record::{BaseStamp, Change, ChangeKind, ListedFile, PacketRecord, Reason};

/// The packet that is being corrected, as [`crate::previous`] read and verified it, or as its receipt had it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// What it says of itself.
    pub record: PacketRecord,
    pub(crate) dossier: Value,
    pub(crate) sha256: String,
    pub(crate) fingerprint: String,
}

/// Only the number: the dossier is full of people.
impl fmt::Debug for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Base").field(&self.record.number).finish()
    }
}

impl Base {
    /// As a text to be kept where the dossier itself is kept: it holds the dossier as it was sent.
    #[must_use]
    pub fn to_text(&self) -> String {
        // String keys only, which is all that could fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads such a text; `None` when it is none that this program understands.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Its packet number.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.record.number
    }

    /// How the new packet names the old one.
    pub(crate) fn stamp(&self) -> BaseStamp {
        BaseStamp {
            number: self.record.number.clone(),
            stamp: self.record.stamp.clone(),
            sha256: self.sha256.clone(),
        }
    }

    /// Fields and attachments that differ. Forms and request bodies follow from them and are not listed.
    /// Each says why, where an answer that came since then speaks of the place.
    pub(crate) fn changes(&self, dossier: &Value, files: &[ListedFile]) -> Vec<Change> {
        let mut changes = Vec::new();
        let (old, new) = (leaves(&self.dossier), leaves(dossier));
        compare(
            &old,
            &new,
            [ChangeKind::FieldAdded, ChangeKind::FieldChanged, ChangeKind::FieldRemoved],
            &mut changes,
        );
        let (old, new) = (attachments(&self.record.files), attachments(files));
        compare(
            &old,
            &new,
            [ChangeKind::FileAdded, ChangeKind::FileChanged, ChangeKind::FileRemoved],
            &mut changes,
        );
        changes.sort();
        let answers = Answers::since(&self.dossier, dossier);
        for change in &mut changes {
            change.why = answers.on(&change.place, dossier);
        }
        changes
    }
}

/// What came back between two packets.
struct Answers<'a>(Vec<(&'a str, Reason)>);

impl<'a> Answers<'a> {
    fn since(old: &Value, new: &'a Value) -> Self {
        let known: Vec<&str> = received(old).filter_map(|feedback| text(feedback, "id")).collect();
        let fresh = received(new)
            .filter(|feedback| text(feedback, "id").is_none_or(|id| !known.contains(&id)))
            .filter_map(|feedback| Some((text(feedback, "field")?, reason(feedback)?)));
        Self(fresh.collect())
    }

    /// The answers about a place: a field, the part it belongs to, or the file behind an attachment.
    fn on(&self, place: &str, dossier: &Value) -> Vec<Reason> {
        let place = attachment_at(place, dossier).unwrap_or_else(|| place.to_owned());
        let concerns = |field: &str| field == place || is_within(field, &place) || is_within(&place, field);
        self.0.iter().filter(|(field, _)| concerns(field)).map(|(_, reason)| reason.clone()).collect()
    }
}

fn is_within(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'))
}

fn received(dossier: &Value) -> impl Iterator<Item = &Value> {
    dossier.pointer("/history/feedback").and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(feedback: &'a Value, member: &str) -> Option<&'a str> {
    feedback.get(member).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
}

/// Without the numbers of people that an answer may quote.
fn reason(feedback: &Value) -> Option<Reason> {
    let words = |member| text(feedback, member).map(mask_likely);
    Some(Reason {
        from: text(feedback, "from").unwrap_or_default().to_owned(),
        received_on: text(feedback, "received_on").unwrap_or_default().to_owned(),
        words: words("words")?,
        advice: words("advice"),
    })
}

/// The field path of the attachment whose file in the packet that is.
fn attachment_at(path: &str, dossier: &Value) -> Option<String> {
    let file = path.strip_prefix("data/")?;
    let attachments = dossier.get("attachments")?.as_array()?;
    let is_it = |attachment: &Value| attachment.get("file").and_then(Value::as_str) == Some(file);
    attachments.iter().position(is_it).map(attachment_item)
}

fn compare<T: PartialEq>(
    old: &BTreeMap<String, T>,
    new: &BTreeMap<String, T>,
    [added, changed, removed]: [ChangeKind; 3],
    changes: &mut Vec<Change>,
) {
    for (place, value) in new {
        match old.get(place) {
            None => changes.push(Change::new(added, place)),
            Some(before) if before != value => changes.push(Change::new(changed, place)),
            Some(_) => {}
        }
    }
    let gone = old.keys().filter(|place| !new.contains_key(*place));
    changes.extend(gone.map(|place| Change::new(removed, place)));
}

fn attachments(files: &[ListedFile]) -> BTreeMap<String, &str> {
    files
        .iter()
        .filter(|file| file.path.starts_with("data/files/"))
        .map(|file| (file.path.clone(), file.sha256.as_str()))
        .collect()
}

/// Every value by its field path. History is left out: it grows with each packet.
fn leaves(dossier: &Value) -> BTreeMap<String, &Value> {
    let mut found = BTreeMap::new();
    if let Value::Object(members) = dossier {
        for (name, value) in members.iter().filter(|(name, _)| *name != "history" && *name != "schema") {
            collect(name.clone(), value, &mut found);
        }
    }
    found
}

fn collect<'a>(place: String, value: &'a Value, found: &mut BTreeMap<String, &'a Value>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                collect(format!("{place}.{name}"), member, found);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (index, item) in items.iter().enumerate() {
                collect(format!("{place}.{index}"), item, found);
            }
        }
        leaf => {
            found.insert(place, leaf);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::leaves;

    #[test]
    fn every_value_has_the_path_of_its_field() {
        let dossier = json!({"schema": "x", "title": "a", "mini_program": {"service_types": [1, 2]},
            "licences": [{"kind": "food"}], "history": {"n": 1}});
        let paths: Vec<String> = leaves(&dossier).into_keys().collect();
        assert_eq!(paths, ["licences.0.kind", "mini_program.service_types", "title"]);
    }
}
