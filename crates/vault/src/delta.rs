//! What a change did to a document: its top-level members that differ, before and after.

use serde_json::{Map, Value};

/// The members that differ; `null` stands for one that is absent, which no stored member ever is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Delta {
    pub(crate) before: Value,
    pub(crate) after: Value,
}

impl Delta {
    /// `None` when nothing differs.
    pub(crate) fn between(before: &Value, after: &Value) -> Option<Self> {
        let (Value::Object(old), Value::Object(new)) = (before, after) else {
            return None;
        };
        let differing = || {
            let removed = old.keys().filter(|name| !new.contains_key(*name));
            new.keys().chain(removed).filter(|name| old.get(*name) != new.get(*name))
        };
        let side = |members: &Map<String, Value>| {
            Value::Object(differing().map(|name| (name.clone(), member(members, name))).collect())
        };
        differing().next()?;
        Some(Self { before: side(old), after: side(new) })
    }
}

/// Puts members in place, and removes those that are `null`.
pub(crate) fn apply(document: &mut Value, members: &Value) {
    if let (Value::Object(document), Value::Object(members)) = (document, members) {
        for (name, value) in members {
            match value {
                Value::Null => document.shift_remove(name),
                value => document.insert(name.clone(), value.clone()),
            };
        }
    }
}

fn member(members: &Map<String, Value>, name: &str) -> Value {
    members.get(name).cloned().unwrap_or(Value::Null)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Delta, apply};

    #[test]
    fn a_delta_leads_back_and_forth() {
        let old = json!({"title": "a", "route": "x", "company": {"name": "n"}});
        let new = json!({"title": "b", "company": {"name": "n"}, "licences": [1]});
        let delta = Delta::between(&old, &new).unwrap();
        assert_eq!(delta.before, json!({"title": "a", "licences": null, "route": "x"}));
        let mut document = new.clone();
        apply(&mut document, &delta.before);
        assert_eq!(document, old);
        apply(&mut document, &delta.after);
        assert_eq!(document, new);
        assert_eq!(Delta::between(&old, &old), None);
    }
}
