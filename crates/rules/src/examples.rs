//! The examples of the rules, tried on the sample dossier. Every rule proves itself with data.

use std::collections::BTreeMap;

use serde::Deserialize;
use tongguan_domain::Dossier;

use crate::book::RuleBook;
use crate::evaluate::outcomes;
use crate::report::Outcome;
use crate::rule::Rule;
use crate::terms::Day;

mod changes;
mod measures;

use measures::MeasureChange;

/// What an example is there to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Expected {
    /// The rule judges and is met.
    #[default]
    Passes,
    /// The rule is not met.
    Fails,
    /// The rule does not apply.
    Exempts,
}

/// Changes to the sample dossier, and what the rule says then.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    about: String,
    as_of: Option<toml::Value>,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: toml::Table,
    #[serde(default)]
    measured: BTreeMap<String, MeasureChange>,
    #[serde(skip)]
    pub(crate) expected: Expected,
}

/// An example that does not show what it promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFailure {
    /// The rule.
    pub rule: String,
    /// What the example is about, as written.
    pub about: String,
    /// What went wrong.
    pub reason: ExampleProblem,
}

/// What went wrong with an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExampleProblem {
    /// Its changes cannot be made to the sample dossier.
    NotApplied {
        /// The path or date that does not fit.
        at: String,
    },
    /// The rule says something else.
    OtherOutcome {
        /// What it says, place by place.
        found: Vec<Outcome>,
    },
}

/// Tries all examples of all rules on the sample dossier, and returns those that do not hold.
#[must_use]
pub fn run_examples(book: &RuleBook, sample: &Dossier) -> Vec<ExampleFailure> {
    let tried = book.rules.iter().flat_map(|rule| rule.examples.iter().map(move |example| (rule, example)));
    tried
        .filter_map(|(rule, example)| {
            let reason = problem(book, rule, example, sample)?;
            Some(ExampleFailure { rule: rule.id.clone(), about: example.about.clone(), reason })
        })
        .collect()
}

fn problem(book: &RuleBook, rule: &Rule, example: &Example, sample: &Dossier) -> Option<ExampleProblem> {
    let not_applied = |at: &str| Some(ExampleProblem::NotApplied { at: at.to_owned() });
    let today = match &example.as_of {
        None => book.snapshot,
        Some(day) => match Day::from_toml(day) {
            Some(day) => day.0,
            None => return not_applied("as_of"),
        },
    };
    let mut dossier = sample.clone();
    if let Err(at) = changes::make(&mut dossier, &example.remove, &example.set) {
        return not_applied(&at);
    }
    if let Err(at) = measures::take(&mut dossier, &example.measured) {
        return not_applied(&at);
    }
    let found = outcomes(&dossier, book, rule, today);
    (!shows(example.expected, &found)).then_some(ExampleProblem::OtherOutcome { found })
}

fn shows(expected: Expected, found: &[Outcome]) -> bool {
    let any = |outcome| found.contains(&outcome);
    match expected {
        Expected::Passes => any(Outcome::Passed) && !any(Outcome::Failed) && !any(Outcome::NotChecked),
        Expected::Fails => any(Outcome::Failed),
        Expected::Exempts => found.iter().all(|outcome| *outcome == Outcome::NotApplicable),
    }
}
