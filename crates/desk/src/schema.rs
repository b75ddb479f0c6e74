//! JSON Schemas (2020-12) of what the contract fixes. The dossier's is made from the closed list of
//! field paths, so that it cannot drift from what the program reads; the others are written by hand.

use rust_embed::RustEmbed;
use serde_json::{Map, Value, json};
use tongguan_domain::{Field, FieldKind, document};

#[derive(RustEmbed)]
#[folder = "../../assets/schemas"]
struct Schemas;

/// The schema of that name: `dossier`, `report`, `packet`, `rule` or `receipt`; `None` for any other name.
#[must_use]
pub fn schema(name: &str) -> Option<Value> {
    if name == "dossier" {
        return Some(dossier());
    }
    let file = Schemas::get(&format!("{name}.schema.json"))?;
    serde_json::from_slice(&file.data).ok()
}

fn dossier() -> Value {
    let mut members = members_of("");
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), json!({ "const": document::SCHEMA }));
    properties.append(&mut members);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://tongguan.app/schema/dossier/1",
        "title": document::SCHEMA,
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn members_of(parent: &str) -> Map<String, Value> {
    let prefix = if parent.is_empty() { String::new() } else { format!("{parent}.") };
    let mut members = Map::new();
    for field in Field::ALL {
        if let Some(name) = field.template().strip_prefix(&prefix)
            && !name.is_empty()
            && !name.contains(['.', '['])
        {
            members.insert(name.to_owned(), of(*field));
        }
    }
    members
}

fn of(field: Field) -> Value {
    let text = json!({ "type": "string", "maxLength": document::LONGEST_TEXT });
    match field.kind() {
        FieldKind::Group => part(field.template()),
        FieldKind::List => {
            let items = part(&format!("{}[]", field.template()));
            json!({ "type": "array", "items": items, "maxItems": document::LONGEST_LIST })
        }
        FieldKind::Text | FieldKind::Secret => text,
        // A text that is no date is kept as typed and becomes a finding, so the schema admits it too.
        FieldKind::Date => {
            json!({ "type": "string", "examples": ["2026-11-23", tongguan_domain::date::LONG_TERM] })
        }
        FieldKind::Integer => json!({ "type": "integer" }),
        FieldKind::Flag => json!({ "type": "boolean" }),
        FieldKind::Choice => json!({ "enum": field.choices() }),
        FieldKind::TextList => {
            json!({ "type": "array", "items": { "type": "string" }, "maxItems": document::LONGEST_LIST })
        }
        FieldKind::IntegerList => {
            json!({ "type": "array", "items": { "type": "integer" }, "maxItems": document::LONGEST_LIST })
        }
        FieldKind::Raw => json!(true),
    }
}

fn part(template: &str) -> Value {
    json!({ "type": "object", "properties": members_of(template), "additionalProperties": false })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_dossier_schema_knows_every_leaf() {
        let schema = super::schema("dossier").unwrap();
        assert_eq!(schema["properties"]["schema"]["const"], "tongguan.dossier/1");
        let licences = &schema["properties"]["licences"]["items"]["properties"];
        assert_eq!(licences["holder"]["enum"][0], "applicant");
        let number = &schema["properties"]["company"]["properties"]["legal_representative"]["properties"];
        assert_eq!(number["id_number"]["type"], "string");
    }

    #[test]
    fn every_schema_of_the_command_line_exists() {
        for name in ["dossier", "report", "packet", "rule", "receipt"] {
            assert!(super::schema(name).is_some(), "{name}");
        }
        assert!(super::schema("other").is_none());
    }
}
