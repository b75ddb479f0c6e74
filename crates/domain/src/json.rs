//! JSON from outside in which no name stands twice in one group, and its names fit to be repeated
//! to a person.
//!
//! Programs differ in whether the first or the last of two members counts. A dossier that means one
//! thing here and another at the partner's must not get in, so the second one is refused by its place.

use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::de::StrRead;
use serde_json::{Deserializer, Map, Value};

use crate::secret::SecretText;

/// Longest name shown, in characters; every known name is shorter.
const LONGEST_NAME: usize = 64;

/// No known name holds this many digits, but a number typed in the wrong place does.
const DIGITS_OF_A_NUMBER: usize = 5;

/// Why a text is not such JSON.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Not JSON at all.
    NotJson(serde_json::Error),
    /// The member at this place has one of the same name before it.
    Repeated(String),
}

/// Reads the whole text as one value.
pub(crate) fn read(text: &str) -> Result<Value, Refused> {
    let mut place = Place::default();
    let mut source = Deserializer::new(StrRead::new(text));
    let read = Unrepeated { place: &mut place }
        .deserialize(&mut source)
        .and_then(|value| source.end().map(|()| value));
    match place.repeated {
        Some(repeated) => Err(Refused::Repeated(repeated)),
        None => read.map_err(Refused::NotJson),
    }
}

/// A name from outside as it may be shown: short, without characters that steer a terminal, and
/// masked when it looks like a number or an address of a person.
pub(crate) fn presentable(name: &str) -> String {
    let digits = name.chars().filter(|character| character.is_numeric()).count();
    if digits >= DIGITS_OF_A_NUMBER || name.contains('@') {
        return presentable_text(&SecretText::new(name).masked());
    }
    presentable_text(name)
}

fn presentable_text(name: &str) -> String {
    let mut shown: String = name
        .chars()
        .take(LONGEST_NAME)
        .map(|character| if steers(character) { char::REPLACEMENT_CHARACTER } else { character })
        .collect();
    if name.chars().nth(LONGEST_NAME).is_some() {
        shown.push('…');
    }
    shown
}

fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Where the reader stands, and the first repetition it met.
#[derive(Default)]
struct Place {
    parts: Vec<String>,
    repeated: Option<String>,
}

struct Unrepeated<'a> {
    place: &'a mut Place,
}

impl<'de> DeserializeSeed<'de> for Unrepeated<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unrepeated<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::from(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        loop {
            self.place.parts.push(read.len().to_string());
            let Some(item) = items.next_element_seed(Unrepeated { place: &mut *self.place })? else { break };
            self.place.parts.pop();
            read.push(item);
        }
        self.place.parts.pop();
        Ok(Value::Array(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            self.place.parts.push(presentable(&name));
            if read.contains_key(&name) {
                self.place.repeated = Some(self.place.parts.join("."));
                return Err(A::Error::custom("a name stands twice"));
            }
            let value = members.next_value_seed(Unrepeated { place: &mut *self.place })?;
            self.place.parts.pop();
            read.insert(name, value);
        }
        Ok(Value::Object(read))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Refused, presentable, read};

    #[test]
    fn a_name_that_stands_twice_is_refused_by_its_place() {
        for (text, place) in [
            (r#"{"title":"a","title":"b"}"#, "title"),
            (r#"{"title":"a","titl\u0065":"b"}"#, "title"),
            (r#"{"company":{"name":"a","uscc":"b","name":"c"}}"#, "company.name"),
            (r#"{"licences":[{"kind":"a"},{"number":"1","number":"1"}]}"#, "licences.1.number"),
            (r#"{"history":{"steps":[[],[{"a":1,"a":1}]]}}"#, "history.steps.1.0.a"),
        ] {
            assert!(matches!(read(text), Err(Refused::Repeated(found)) if found == place), "{text}");
        }
    }

    #[test]
    fn the_same_name_in_two_groups_is_fine() {
        let value = read(r#"{"a":[{"n":1},{"n":-2}],"b":{"n":null,"m":[true,0.5,"x"]}}"#).unwrap();
        assert_eq!(value, json!({"a": [{"n": 1}, {"n": -2}], "b": {"n": null, "m": [true, 0.5, "x"]}}));
    }

    #[test]
    fn what_is_no_json_stays_none() {
        for text in ["", "{", "[1,]", "{} {}", "{\"a\":1e400}", &"[".repeat(100_000)] {
            assert!(matches!(read(text), Err(Refused::NotJson(_))), "{}", text.len());
        }
    }

    #[test]
    fn a_name_is_shown_short_plain_and_without_numbers_of_people() {
        assert_eq!(presentable("nummer"), "nummer");
        assert_eq!(presentable("440304197806069775"), "••••••••••••••9775");
        assert!(!presentable("chen@harbour-tea.example").contains("chen@"));
        assert_eq!(presentable("a\u{1b}[31m\u{202e}"), "a\u{fffd}[31m\u{fffd}");
        assert_eq!(presentable(&"k".repeat(1_000_000)).chars().count(), 65);
    }
}
