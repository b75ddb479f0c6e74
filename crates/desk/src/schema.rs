//! JSON Schemas (2020-12) of what the contract fixes. The dossier's is made from the closed list of
//! field paths, so that it cannot drift from what the program reads; the others are written by hand, the
//! codes in them taken from the built-in rule book.

use rust_embed::RustEmbed;
use serde_json::{Map, Value, json};
use tongguan_domain::{Field, FieldKind, document};
use tongguan_rules::lists::{Code, CodeEntry, Lists};

#[derive(RustEmbed)]
#[folder = "../../assets/schemas"]
struct Schemas;

/// Filing code of a person who files; identity documents are the certificates of persons.
const PERSON: i64 = 5;

/// The schema of that name: `dossier`, `report`, `packet`, `rule`, `receipt`, or a file of the packet's `wechat` folder
/// without its ending; `None` for any other name.
#[must_use]
pub fn schema(name: &str) -> Option<Value> {
    if name == "dossier" {
        return Some(dossier());
    }
    let file = Schemas::get(&format!("{name}.schema.json"))?;
    let mut schema: Value = serde_json::from_slice(&file.data).ok()?;
    if let (Some(Value::Object(definitions)), Ok(book)) =
        (schema.pointer_mut("/$defs"), tongguan_rules::built_in())
    {
        fill_in_codes(definitions, &book.lists);
    }
    Some(schema)
}

/// Gives each definition that is named after a list of codes the codes of that list.
fn fill_in_codes(definitions: &mut Map<String, Value>, lists: &Lists) {
    let is_of_a_person =
        |entry: &&CodeEntry| entry.more.get("unit_nature").and_then(toml::Value::as_integer) == Some(PERSON);
    let identities: Vec<CodeEntry> = lists.certificate_types.iter().filter(is_of_a_person).cloned().collect();
    for (name, entries, file) in [
        ("unit_nature", &lists.unit_natures, "unit_natures.toml"),
        ("certificate_type", &lists.certificate_types, "certificate_types.toml"),
        ("identity_type", &identities, "certificate_types.toml"),
        ("service_type", &lists.service_types, "service_types.toml"),
        ("pre_approval", &lists.pre_approvals, "pre_approvals.toml"),
    ] {
        if let Some(Value::Object(definition)) = definitions.get_mut(name) {
            let codes = entries.iter().filter_map(|entry| match entry.code {
                Code::Number(code) => Some(code),
                Code::Text(_) => None,
            });
            definition.insert("enum".to_owned(), codes.collect());
            definition.insert("$comment".to_owned(), lists.as_of(file).into());
        }
    }
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
        let of_the_twin = ["register", "verification", "filing", "upload-plan", "platform"];
        for name in ["dossier", "report", "packet", "rule", "receipt"].iter().chain(&of_the_twin) {
            assert!(super::schema(name).is_some(), "{name}");
        }
        assert!(super::schema("other").is_none());
    }

    #[test]
    fn the_filing_schema_has_every_field_that_a_partner_may_send_and_the_codes_of_the_day() {
        let schema = super::schema("filing").unwrap();
        let book = tongguan_rules::built_in().unwrap();
        for field in &book.lists.filing_fields {
            let pointer = field.path.replace("[].", "/items/properties/").replace('.', "/properties/");
            let known = schema.pointer(&format!("/properties/{pointer}"));
            let is_sent = field.none != Some(tongguan_rules::lists::NoAnswer::Platform);
            assert_eq!(known.is_some(), is_sent, "{}", field.path);
        }
        let identities = &schema["$defs"]["identity_type"];
        assert_eq!(identities["enum"], serde_json::json!([2, 7, 11, 14, 30, 41, 42]));
        assert_eq!(identities["$comment"], "2026-08-07");
    }
}
