//! What changed from one rule book to another: rules, sources, lists, part by part.
//!
//! The files are compared as data, so that comments and the order of members count for nothing, and a
//! changed parameter of a check counts as much as a changed sentence.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tongguan_words::Words;

use crate::rulebooks::Texts;

/// What can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Rule,
    Source,
    File,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Source => "source",
            Self::File => "file",
        }
    }
}

type Entries = BTreeMap<(Kind, String), toml::Value>;

/// A rule, source or file that is new, gone, or other than before.
struct Change {
    how: &'static str,
    kind: Kind,
    name: String,
    parts: Vec<String>,
}

/// Everything that changed.
pub struct Changes(Vec<Change>);

/// What changed from one rule book to the other.
#[must_use]
pub fn between(before: &Texts, after: &Texts) -> Changes {
    let (before, after) = (entries(before), entries(after));
    let names: BTreeSet<&(Kind, String)> = before.keys().chain(after.keys()).collect();
    let change = |name: &(Kind, String)| {
        let (how, parts) = match (before.get(name), after.get(name)) {
            (None, _) => ("added", Vec::new()),
            (_, None) => ("removed", Vec::new()),
            (Some(old), Some(new)) if old == new => return None,
            (Some(old), Some(new)) => ("changed", parts(old, new)),
        };
        Some(Change { how, kind: name.0, name: name.1.clone(), parts })
    };
    Changes(names.into_iter().filter_map(change).collect())
}

fn entries(texts: &Texts) -> Entries {
    let mut entries = Entries::new();
    for (path, text) in texts.iter() {
        let data = toml::from_str::<toml::Table>(text).ok().filter(|_| path.ends_with(".toml"));
        let value = data.map_or_else(|| toml::Value::String(text.clone()), toml::Value::Table);
        match (path.strip_prefix("rules/"), value) {
            (Some(rule), value) => {
                let name = rule.rsplit('/').next().unwrap_or(rule);
                entries.insert((Kind::Rule, name.trim_end_matches(".toml").to_owned()), value);
            }
            (None, toml::Value::Table(sources)) if path == "sources.toml" => {
                entries.extend(sources.into_iter().map(|(id, source)| ((Kind::Source, id), source)));
            }
            (None, value) => {
                entries.insert((Kind::File, path.to_owned()), value);
            }
        }
    }
    entries
}

/// The members that differ; none named when the whole is not made of members.
fn parts(old: &toml::Value, new: &toml::Value) -> Vec<String> {
    let (Some(old), Some(new)) = (old.as_table(), new.as_table()) else { return Vec::new() };
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().filter(|name| old.get(*name) != new.get(*name)).cloned().collect()
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For people, a line each.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let line = |change: &Change| {
            let parts = if change.parts.is_empty() { "none".to_owned() } else { change.parts.join(", ") };
            words.say_with(
                &format!("rules-diff-{}", change.how),
                &[
                    ("kind", change.kind.word().into()),
                    ("name", change.name.as_str().into()),
                    ("parts", parts.into()),
                ],
            )
        };
        self.0.iter().map(line).collect()
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let change = |change: &Change| {
            json!({
                "change": change.how, "kind": change.kind.word(), "name": change.name, "parts": change.parts,
            })
        };
        json!({ "changes": self.0.iter().map(change).collect::<Vec<_>>() })
    }
}
