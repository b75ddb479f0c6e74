//! Whom a rule concerns, in words: the conditions of its `when` as a person would say them.

use tongguan_domain::{Choice, Field, Language};

use super::rulebook::Both;
use crate::book::RuleBook;
use crate::facts::Bilingual;
use crate::lists::coded;
use crate::rule::Rule;
use crate::terms::{AnyOf, Scalar, Word};

/// All conditions of a rule, or that it concerns everybody.
pub(super) fn of(rule: &Rule, book: &RuleBook, both: &Both) -> Bilingual {
    let concerns = Concerns { book, both };
    let when = &rule.when;
    let mut parts: Vec<Bilingual> = [
        concerns.words("rulebook-when-routes", Field::Route, &when.routes),
        concerns.words("rulebook-when-entity-types", Field::CompanyEntityType, &when.entity_types),
        concerns.provinces(&when.provinces),
        concerns.words("rulebook-when-id-types", Field::AdministratorIdType, &when.id_types),
        concerns.words("rulebook-when-roles", Field::AttachmentRole, &when.roles),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.extend(when.filled.iter().map(|field| concerns.field("rulebook-when-filled", field.0)));
    parts.extend(when.blank.iter().map(|field| concerns.field("rulebook-when-blank", field.0)));
    parts.extend(when.is.iter().map(|(field, any)| concerns.values("rulebook-when-is", field.0, any)));
    parts
        .extend(when.is_not.iter().map(|(field, any)| concerns.values("rulebook-when-is-not", field.0, any)));
    parts.extend(when.matches.keys().map(|field| concerns.field("rulebook-when-matches", field.0)));
    if parts.is_empty() {
        return both.say("rulebook-everyone");
    }
    let joined = |language, between: &str| {
        parts.iter().map(|part| part.in_language(language)).collect::<Vec<_>>().join(between)
    };
    Bilingual::new(joined(Language::English, "; "), joined(Language::Chinese, "；"))
}

struct Concerns<'a> {
    book: &'a RuleBook,
    both: &'a Both,
}

impl Concerns<'_> {
    fn words<T: Choice>(&self, key: &str, field: Field, words: &[Word<T>]) -> Option<Bilingual> {
        let names: Vec<Bilingual> =
            words.iter().map(|word| self.book.phrases.choice(field, word.0.word())).collect();
        self.list(key, &names)
    }

    fn provinces(&self, codes: &[String]) -> Option<Bilingual> {
        let name = |code: &String| {
            coded(&self.book.lists.provinces, code).map_or_else(|| code.as_str().into(), |entry| entry.name())
        };
        self.list("rulebook-when-provinces", &codes.iter().map(name).collect::<Vec<_>>())
    }

    fn list(&self, key: &str, names: &[Bilingual]) -> Option<Bilingual> {
        (!names.is_empty()).then(|| self.both.say_with(key, &[("list", &Bilingual::list(names))]))
    }

    fn field(&self, key: &str, field: Field) -> Bilingual {
        self.both.say_with(key, &[("field", &self.book.phrases.field(field))])
    }

    fn values(&self, key: &str, field: Field, any: &AnyOf) -> Bilingual {
        let names: Vec<Bilingual> = any.values().iter().map(|value| self.value(field, value)).collect();
        let field = self.book.phrases.field(field);
        self.both.say_with(key, &[("field", &field), ("list", &Bilingual::list(&names))])
    }

    /// A value as people know it: the name behind a code or a word.
    fn value(&self, field: Field, value: &Scalar) -> Bilingual {
        let lists = &self.book.lists;
        let named = |codes, number: i64| coded(codes, &number.to_string()).map(|entry| entry.name());
        match (field, value) {
            (_, Scalar::Flag(flag)) => self.book.phrases.flag(*flag),
            (_, Scalar::Text(word)) => self.book.phrases.choice(field, word),
            (Field::PreApprovalType, Scalar::Number(number)) => {
                named(&lists.pre_approvals, *number).unwrap_or_else(|| (*number).into())
            }
            (Field::CompanyUnitNature, Scalar::Number(number)) => {
                named(&lists.unit_natures, *number).unwrap_or_else(|| (*number).into())
            }
            (_, Scalar::Number(number)) => (*number).into(),
        }
    }
}
