//! Where two requests differ, by path. Values are never named, and names only as far as they can be shown.

use std::collections::BTreeSet;

use serde_json::Value;

/// Most members that are named as left out, and longest name that is repeated.
const MOST_NAMED: usize = 200;
const LONGEST_NAME: usize = 64;

/// The members of `given` that `made` has not, or has otherwise.
pub(super) fn differences(
    given: &Value,
    made: Option<&Value>,
    file: &str,
    place: String,
    found: &mut BTreeSet<String>,
) {
    if Some(given) == made || found.len() == MOST_NAMED {
        return;
    }
    match given {
        Value::Object(members) if !members.is_empty() => {
            for (name, member) in members {
                // A name from outside is repeated only when it is one that the platform could have given.
                let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
                let is_short = name.len() <= LONGEST_NAME;
                let name_shown = if is_short && name.bytes().all(is_plain) { name.as_str() } else { "?" };
                let inner =
                    if place.is_empty() { name_shown.to_owned() } else { format!("{place}.{name_shown}") };
                differences(member, made.and_then(|made| made.get(name)), file, inner, found);
            }
        }
        Value::Array(items) if made.is_some_and(Value::is_array) => {
            for (index, item) in items.iter().enumerate() {
                differences(
                    item,
                    made.and_then(|made| made.get(index)),
                    file,
                    format!("{place}.{index}"),
                    found,
                );
            }
        }
        _ => {
            found.insert(format!("{file}: {place}"));
        }
    }
}
