//! What differs between a packet and the one it corrects.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::record::{BaseStamp, Change, ChangeKind, ListedFile, PacketRecord};

/// The packet that is being corrected, as [`crate::previous`] read and verified it.
#[derive(Debug, Clone)]
pub struct Base {
    /// What it says of itself.
    pub record: PacketRecord,
    pub(crate) dossier: Value,
    pub(crate) sha256: String,
}

impl Base {
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
        changes
    }
}

fn compare<T: PartialEq>(
    old: &BTreeMap<String, T>,
    new: &BTreeMap<String, T>,
    [added, changed, removed]: [ChangeKind; 3],
    changes: &mut Vec<Change>,
) {
    for (place, value) in new {
        match old.get(place) {
            None => changes.push(Change { kind: added, place: place.clone() }),
            Some(before) if before != value => changes.push(Change { kind: changed, place: place.clone() }),
            Some(_) => {}
        }
    }
    let gone = old.keys().filter(|place| !new.contains_key(*place));
    changes.extend(gone.map(|place| Change { kind: removed, place: place.clone() }));
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
