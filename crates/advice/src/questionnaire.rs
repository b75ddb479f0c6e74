//! The questions that come before a route is chosen, and the answers: those given, and those the dossier shows.
//!
//! What the dossier shows stands in only where nobody has answered, and always says so.

use std::collections::BTreeSet;

use serde::Deserialize;
use tongguan_domain::{Dossier, Field, FieldKind, FieldPath, FieldValue, Route};
use tongguan_rules::{Bilingual, Cited, Mistake, RuleBook};

use crate::citation::Citation;
use crate::outlook::Following;
use crate::reading::{Both, List, Word};
use crate::standing::places;

pub(crate) const FILE: &str = "questions.toml";

/// A question, with the answer as far as there is one.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Id in `lists/questions.toml`.
    pub id: String,
    /// Where the dossier keeps the answer.
    pub field: Field,
    /// The question.
    pub asks: Bilingual,
    /// Why it is asked.
    pub why: Bilingual,
    /// The words one can answer with; empty when the list of functions has them.
    pub answers: Vec<&'static str>,
    /// The answer.
    pub answer: Option<Answer>,
    /// Whose word the reason for asking is.
    pub source: Citation,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// One word, or several functions.
    pub words: BTreeSet<String>,
    /// The field that shows it, when nobody has answered.
    pub prefilled_from: Option<FieldPath>,
}

/// What `lists/questions.toml` holds.
#[derive(Deserialize)]
pub(crate) struct Questions {
    question: Vec<QuestionEntry>,
    pub(crate) follows: Vec<Following>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionEntry {
    id: String,
    field: String,
    asks: Both,
    why: Both,
    source: Cited,
    #[serde(default)]
    prefill: Vec<Prefill>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prefill {
    answer: String,
    #[serde(default)]
    routes: Vec<Word<Route>>,
    field: String,
    is: Option<Vec<String>>,
    is_not: Option<Vec<String>>,
}

/// The questions in the order in which they are asked, each with its answer.
///
/// # Errors
/// A mistake in `lists/questions.toml` of the rule book.
pub fn questions(dossier: &Dossier, book: &RuleBook) -> Result<Vec<Asked>, Mistake> {
    let list = List::open(FILE, book)?;
    let questions = list.read::<Questions>()?;
    let asked = questions.question.iter().map(|entry| {
        let field = list.field(&entry.field)?;
        let given = words(dossier.value(FieldPath::of(field)));
        let answer = if given.is_empty() {
            shown(&entry.prefill, dossier, &list)?
        } else {
            Some(Answer { words: given, prefilled_from: None })
        };
        Ok(Asked {
            id: entry.id.clone(),
            field,
            asks: entry.asks.text(),
            why: entry.why.text(),
            answers: if field.kind() == FieldKind::Flag { vec![YES, NO] } else { field.choices() },
            answer,
            source: list.cite(&entry.source)?,
        })
    });
    asked.collect()
}

const YES: &str = "yes";
const NO: &str = "no";

/// What the dossier shows, by the first entry that fits.
fn shown(prefill: &[Prefill], dossier: &Dossier, list: &List<'_>) -> Result<Option<Answer>, Mistake> {
    for entry in prefill {
        let field = list.field(&entry.field)?;
        let on_route =
            entry.routes.is_empty() || entry.routes.iter().any(|route| dossier.route == Some(route.0));
        let fits = |path: &FieldPath| {
            let found = words(dossier.value(*path));
            let is = entry.is.as_ref().is_none_or(|wanted| wanted.iter().any(|word| found.contains(word)));
            let other = entry.is_not.as_ref().is_none_or(|barred| !barred.iter().any(|w| found.contains(w)));
            !found.is_empty() && is && other
        };
        if on_route && let Some(path) = places(dossier, field).into_iter().find(fits) {
            let words = BTreeSet::from([entry.answer.clone()]);
            return Ok(Some(Answer { words, prefilled_from: Some(path) }));
        }
    }
    Ok(None)
}

/// What stands in a field as words. A secret answers nothing.
fn words(value: FieldValue) -> BTreeSet<String> {
    match value {
        FieldValue::Text(text) if !text.trim().is_empty() => BTreeSet::from([text.trim().to_owned()]),
        FieldValue::TextList(words) => words.into_iter().collect(),
        FieldValue::Flag(flag) => BTreeSet::from([if flag { YES } else { NO }.to_owned()]),
        _ => BTreeSet::new(),
    }
}

/// A function of the list as a question.
#[derive(Debug, Clone)]
pub struct FunctionQuestion {
    /// Its id, which is the answer.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The question.
    pub asks: Bilingual,
}

/// The list of functions as questions, in its order.
#[must_use]
pub fn function_questions(book: &RuleBook) -> Vec<FunctionQuestion> {
    let questions = book.lists.functions.iter().map(|entry| {
        let text = |name: &str| entry.more.get(name).and_then(toml::Value::as_str);
        let asks = text("question_en").zip(text("question"));
        let asks = asks.map_or_else(|| entry.name(), |(en, zh)| Bilingual::new(en, zh));
        FunctionQuestion { id: entry.id.clone(), name: entry.name(), asks }
    });
    questions.collect()
}
