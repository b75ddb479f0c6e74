//! Which findings on a dossier one rule book has and another has not: whom a changed regulation touches.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tongguan_domain::{Dossier, FieldPath};
use tongguan_rules::{Finding, Outcome, Report, RuleBook};
use tongguan_words::Words;

use crate::Problem;

/// What becomes of one finding: the way it changes, its rule and its field.
type Turn = (&'static str, String, FieldPath);

/// A dossier under two rule books on one day.
pub struct Touched {
    dossier: String,
    day: NaiveDate,
    turns: Vec<Turn>,
}

/// What changes for a dossier when one rule book gives way to the other.
///
/// # Errors
/// What intake says of the input.
pub fn by(before: &RuleBook, after: &RuleBook, place: &Path, day: NaiveDate) -> Result<Touched, Problem> {
    let dossier = tongguan_intake::read_dossier(place)?.dossier;
    Ok(between(before, after, &dossier, day))
}

/// The same for a dossier that is at hand.
#[must_use]
pub fn between(before: &RuleBook, after: &RuleBook, dossier: &Dossier, day: NaiveDate) -> Touched {
    let [earlier, later] = [before, after].map(|book| tongguan_rules::evaluate(dossier, book, day));
    Touched { turns: turns(&earlier, &later), dossier: later.dossier, day }
}

fn turns(before: &Report, after: &Report) -> Vec<Turn> {
    let (before, after) = (open(before), open(after));
    let places: BTreeSet<&(String, FieldPath)> = before.keys().chain(after.keys()).collect();
    let turn = |place: &(String, FieldPath)| {
        let how = match (before.get(place), after.get(place)) {
            (None, _) => "appears",
            (_, None) => "goes",
            (Some(old), Some(new)) if is_same(old, new) => return None,
            _ => "differs",
        };
        Some((how, place.0.clone(), place.1))
    };
    places.into_iter().filter_map(turn).collect()
}

/// The findings that need a person, by rule and field.
fn open(report: &Report) -> BTreeMap<(String, FieldPath), &Finding> {
    let needs_a_person =
        |finding: &&Finding| !matches!(finding.outcome, Outcome::Passed | Outcome::NotApplicable);
    let findings = report.findings.iter().filter(needs_a_person);
    findings.map(|finding| ((finding.rule.clone(), finding.field), finding)).collect()
}

fn is_same(old: &Finding, new: &Finding) -> bool {
    (old.outcome, old.severity, &old.sentences) == (new.outcome, new.severity, &new.sentences)
}

impl Touched {
    /// Whether nothing changes for the dossier.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// A line for each finding that changes.
    #[must_use]
    pub fn turn_lines(&self, words: &Words) -> Vec<String> {
        let line = |(how, rule, field): &Turn| {
            let named = [("rule", rule.as_str().into()), ("field", field.to_string().into())];
            words.say_with(&format!("rules-diff-finding-{how}"), &named)
        };
        self.turns.iter().map(line).collect()
    }

    /// For people: the dossier, then a line for each finding that changes.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let key = if self.turns.is_empty() { "rules-diff-untouched" } else { "rules-diff-touched" };
        let heading = words
            .say_with(key, &[("id", self.dossier.as_str().into()), ("day", self.day.to_string().into())]);
        std::iter::once(heading).chain(self.turn_lines(words)).collect()
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let turn =
            |(how, rule, field): &Turn| json!({ "change": how, "rule": rule, "field": field.to_string() });
        json!({
            "dossier": self.dossier,
            "as_of": self.day.to_string(),
            "touched": !self.turns.is_empty(),
            "findings": self.turns.iter().map(turn).collect::<Vec<_>>(),
        })
    }
}
