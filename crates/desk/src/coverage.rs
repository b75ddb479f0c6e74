//! Which rules are about which field: what the rule book looks at, and what it leaves to people.

use serde_json::{Value, json};
use tongguan_domain::{Field, FieldKind};
use tongguan_rules::RuleBook;
use tongguan_words::Words;

/// Every field of the dossier with the rules about it.
pub struct Coverage {
    fields: Vec<(Field, Vec<String>)>,
}

impl Coverage {
    /// What a rule book covers, in the order of the dossier file.
    #[must_use]
    pub fn of(book: &RuleBook) -> Self {
        let about = |field: Field| {
            book.rules.iter().filter(|rule| rule.field == field).map(|rule| rule.id.clone()).collect()
        };
        Self { fields: Field::ALL.iter().map(|field| (*field, about(*field))).collect() }
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
        lines
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let fields: Vec<Value> = self
            .covered()
            .map(|(field, rules)| json!({ "field": field.template(), "rules": rules }))
            .collect();
        json!({ "fields": fields, "uncovered": self.uncovered().collect::<Vec<_>>() })
    }
}
