//! What the rule book looks at, both ways: which rules are about each field of the dossier, what of a dossier
//! fills each field of the platform's filing, which rules keep a filing from each error code of the platform;
//! and what is left to people.

use serde_json::{Value, json};
use tongguan_domain::{Choice, Field, FieldKind};
use tongguan_rules::RuleBook;
use tongguan_rules::lists::{ErrorCode, FilingField, NoAnswer};
use tongguan_words::Words;

/// Every field of the dossier, every field of the filing and every known error code, with what answers to each.
pub struct Coverage {
    fields: Vec<(Field, Vec<String>)>,
    filing: Vec<FilingField>,
    codes: Vec<ErrorCode>,
}

impl Coverage {
    /// What a rule book covers, in the order of the dossier file.
    #[must_use]
    pub fn of(book: &RuleBook) -> Self {
        let about = |field: Field| {
            book.rules.iter().filter(|rule| rule.field == field).map(|rule| rule.id.clone()).collect()
        };
        Self {
            fields: Field::ALL.iter().map(|field| (*field, about(*field))).collect(),
            filing: book.lists.filing_fields.clone(),
            codes: book.lists.error_codes.clone(),
        }
    }

    /// Fields that can hold something and that no rule is about. Groups and lists hold nothing themselves.
    fn uncovered(&self) -> impl Iterator<Item = &'static str> {
        let is_leaf = |field: Field| !matches!(field.kind(), FieldKind::Group | FieldKind::List);
        let bare = self.fields.iter().filter(move |(field, rules)| rules.is_empty() && is_leaf(*field));
        bare.map(|(field, _)| field.template())
    }

    fn covered(&self) -> impl Iterator<Item = &(Field, Vec<String>)> {
        self.fields.iter().filter(|(_, rules)| !rules.is_empty())
    }

    /// For people: a line for each field with its rules, then the fields without one.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let mut lines: Vec<String> = self
            .covered()
            .map(|(field, rules)| format!("{}\t{}", field.template(), rules.join(", ")))
            .collect();
        let uncovered: Vec<&str> = self.uncovered().collect();
        if !uncovered.is_empty() {
            lines.push(String::new());
            lines.push(words.say("rules-coverage-none"));
            lines.extend(uncovered.into_iter().map(str::to_owned));
        }
        if !self.filing.is_empty() {
            lines.extend([String::new(), words.say("rules-coverage-filing")]);
            lines.extend(self.filing.iter().map(|field| filing_line(field, words)));
        }
        if !self.codes.is_empty() {
            lines.extend([String::new(), words.say("rules-coverage-codes")]);
            lines.extend(self.codes.iter().map(|code| code_line(code, words)));
        }
        lines
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self, words: &Words) -> Value {
        let fields: Vec<Value> = self
            .covered()
            .map(|(field, rules)| json!({ "field": field.template(), "rules": rules }))
            .collect();
        json!({
            "fields": fields,
            "uncovered": self.uncovered().collect::<Vec<_>>(),
            "filing_fields": self.filing.iter().map(filing_value).collect::<Vec<_>>(),
            "error_codes": self.codes.iter().map(|code| code_value(code, words)).collect::<Vec<_>>(),
        })
    }
}

/// The dossier fields that fill a field of the filing, attachments by their role.
fn fillers(field: &FilingField) -> Vec<String> {
    let roles = field.roles().map(|role| format!("attachments[role={}]", role.word()));
    field.fields().map(|field| field.template().to_owned()).chain(roles).collect()
}

fn answer(found: &[String], none: Option<NoAnswer>, words: &Words) -> String {
    match none {
        Some(none) => words.say(&format!("rules-coverage-because-{}", none.word())),
        None => found.join(", "),
    }
}

fn filing_line(field: &FilingField, words: &Words) -> String {
    format!("{}\t{}", field.path, answer(&fillers(field), field.none, words))
}

fn code_line(code: &ErrorCode, words: &Words) -> String {
    let meaning = code.meaning();
    let meaning = meaning.in_language(words.language());
    format!("{}\t{meaning}\t{}", code.code, answer(&code.rules, code.none, words))
}

fn filing_value(field: &FilingField) -> Value {
    json!({
        "path": field.path,
        "required": field.required.word(),
        "filled_by": fillers(field),
        "none": field.none.map(Choice::word),
    })
}

fn code_value(code: &ErrorCode, words: &Words) -> Value {
    json!({
        "code": code.code,
        "meaning": code.meaning().in_language(words.language()),
        "source": code.source,
        "rules": code.rules,
        "none": code.none.map(Choice::word),
    })
}
