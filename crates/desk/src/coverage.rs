//! What the rule book looks at, both ways: which rules judge each field of the dossier and which compare others
//! with it, what of a dossier fills each field of the platform's filing, which rules keep a filing from each error
//! code of the platform; and what is left to people.

use serde_json::{Value, json};
use tongguan_domain::{Choice, Dossier, Field, FieldKind};
use tongguan_rules::lists::{ErrorCode, FilingField, NoAnswer};
use tongguan_rules::{Reach, RuleBook, is_record, reach};
use tongguan_words::{Argument, Words};

/// Every field of the dossier, every field of the filing and every known error code, with what answers to each.
pub struct Coverage {
    fields: Vec<Looked>,
    filing: Vec<FilingField>,
    codes: Vec<ErrorCode>,
}

/// The ids of the rules that look at a field.
struct Looked {
    field: Field,
    judged: Vec<String>,
    compared: Vec<String>,
}

impl Looked {
    fn is_covered(&self) -> bool {
        !self.judged.is_empty() || !self.compared.is_empty()
    }

    /// Groups and lists hold nothing themselves.
    fn is_bare(&self) -> bool {
        !self.is_covered() && !matches!(self.field.kind(), FieldKind::Group | FieldKind::List)
    }
}

impl Coverage {
    /// What a rule book covers, in the order of the dossier file. `sample` is the dossier on which the rules show
    /// in their examples what they look at.
    #[must_use]
    pub fn of(book: &RuleBook, sample: &Dossier) -> Self {
        let reaches: Vec<(&str, Reach)> =
            book.rules.iter().map(|rule| (rule.id.as_str(), reach(book, rule, sample))).collect();
        let ids = |looks: &dyn Fn(&Reach) -> bool| {
            reaches.iter().filter(|(_, reach)| looks(reach)).map(|(id, _)| (*id).to_owned()).collect()
        };
        let looked = |field: &Field| Looked {
            field: *field,
            judged: ids(&|reach| reach.judged.contains(field)),
            compared: ids(&|reach| reach.compared.contains(field)),
        };
        Self {
            fields: Field::ALL.iter().map(looked).collect(),
            filing: book.lists.filing_fields.clone(),
            codes: book.lists.error_codes.clone(),
        }
    }

    /// Fields that can hold something and at which no rule looks; what is kept for the record, or the others.
    fn uncovered(&self, recorded: bool) -> Vec<&'static str> {
        let bare = self.fields.iter().filter(|looked| looked.is_bare());
        bare.filter(|looked| is_record(looked.field) == recorded)
            .map(|looked| looked.field.template())
            .collect()
    }

    fn covered(&self) -> impl Iterator<Item = &Looked> {
        self.fields.iter().filter(|looked| looked.is_covered())
    }

    /// For people: a line for each field with its rules, then the fields without one.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let mut lines: Vec<String> = self.covered().map(|looked| looked_line(looked, words)).collect();
        for (key, recorded) in [("rules-coverage-none", false), ("rules-coverage-record", true)] {
            let fields = self.uncovered(recorded);
            if !fields.is_empty() {
                lines.extend([String::new(), words.say(key)]);
                lines.extend(fields.into_iter().map(str::to_owned));
            }
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
        json!({
            "fields": self.covered().map(looked_value).collect::<Vec<_>>(),
            "uncovered": self.uncovered(false),
            "recorded": self.uncovered(true),
            "filing_fields": self.filing.iter().map(filing_value).collect::<Vec<_>>(),
            "error_codes": self.codes.iter().map(|code| code_value(code, words)).collect::<Vec<_>>(),
        })
    }
}

fn looked_line(looked: &Looked, words: &Words) -> String {
    let line = format!("{}\t{}", looked.field.template(), looked.judged.join(", "));
    if looked.compared.is_empty() {
        return line;
    }
    let rules = Argument::from(looked.compared.join(", "));
    format!("{line}\t{}", words.say_with("rules-coverage-compared", &[("rules", rules)]))
}

fn looked_value(looked: &Looked) -> Value {
    json!({ "field": looked.field.template(), "rules": looked.judged, "compared_by": looked.compared })
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
