//! Not more than so many dossiers hold the same value: limits that a platform counts over all Mini Programs.

use std::collections::BTreeMap;

use serde::Deserialize;
use tongguan_domain::traces::Mark;

use super::Judged;
use crate::across::{MOST_SHARING, Shared};
use crate::facts::{Bilingual, Facts};
use crate::place::Place;
use crate::terms::FieldName;

/// The most dossiers that a sentence names.
const MOST_NAMED: usize = 3;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcrossAtMost {
    /// Where the value counts in another dossier.
    fields: Vec<FieldName>,
    /// The most dossiers, this one included.
    max: usize,
    #[serde(default)]
    owner: Owner,
}

/// Which of the other dossiers count.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Owner {
    /// All of them.
    #[default]
    Any,
    /// Those in which the value is known to belong to somebody else.
    Other,
    /// All but those.
    NotOther,
}

impl Owner {
    fn counts(self, own: Option<Mark>, theirs: Option<Mark>) -> bool {
        let is_another = own.zip(theirs).is_some_and(|(own, theirs)| own != theirs);
        match self {
            Self::Any => true,
            Self::Other => is_another,
            Self::NotOther => !is_another,
        }
    }
}

impl AcrossAtMost {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "count", "limit", "others"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(neighbours) = place.neighbours else { return Judged::NotConcerned };
        let Some(own) = neighbours.own.iter().find(|trace| trace.field == place.path.field()) else {
            return Judged::NotConcerned;
        };
        let counts = |shared: &&Shared<'_>| {
            shared.trace.value == own.value
                && self.fields.iter().any(|field| field.0 == shared.trace.field)
                && self.owner.counts(own.owner, shared.trace.owner)
        };
        let others: BTreeMap<&str, Option<&str>> =
            neighbours.shared.iter().filter(counts).map(|shared| (shared.dossier, shared.name)).collect();
        Judged::holds_or(others.len() < self.max, || {
            Facts::found(place.found())
                .with("count", count(others.len()))
                .with("limit", self.max)
                .with("others", named(&others, place))
                .about(reachable(&others))
        })
    }
}

/// The other dossiers that are still there.
fn reachable(others: &BTreeMap<&str, Option<&str>>) -> Vec<String> {
    let there = others.iter().filter(|(_, name)| name.is_some());
    there.take(MOST_NAMED).map(|(id, _)| (*id).to_owned()).collect()
}

/// How many dossiers hold the value, this one included.
fn count(others: usize) -> String {
    if others < MOST_SHARING { (others + 1).to_string() } else { format!("{MOST_SHARING}+") }
}

/// The other dossiers, as far as they fit into a sentence.
fn named(others: &BTreeMap<&str, Option<&str>>, place: &Place<'_>) -> Bilingual {
    let known: Vec<&str> = others.values().flatten().copied().collect();
    let mut parts: Vec<Bilingual> =
        known.iter().take(MOST_NAMED).map(|name| format!("“{}”", place.quoted(name)).into()).collect();
    if known.len() < others.len() {
        parts.push(place.book.phrases.erased_dossiers());
    }
    if known.len() > MOST_NAMED {
        parts.push(place.book.phrases.further_dossiers());
    }
    Bilingual::list(&parts)
}
