//! The examples of the rules, tried on the sample dossier. Every rule proves itself with data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;
use tongguan_domain::Dossier;

use crate::across::Register;
use crate::book::RuleBook;
use crate::evaluate::{evaluate_among, findings};
use crate::report::{Finding, Outcome};
use crate::rule::{Rule, Severity};
use crate::terms::Day;

mod case;
mod changes;
mod measures;
#[cfg(test)]
mod mutants;
mod others;
mod reach;

pub use case::Case;
use measures::MeasureChange;
use others::Other;
pub use reach::{Reach, reach};

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
#[derive(Debug, Clone, Default, Deserialize)]
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
    #[serde(default)]
    others: Vec<Other>,
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

/// A blocking rule that never speaks alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The rule.
    pub rule: String,
    /// The other blocking rules that fail in its examples.
    pub others: BTreeSet<String>,
}

/// The blocking rules of which every failing example makes other blocking rules fail too. An officer should read
/// one finding for one fault, so a rule needs at least one example that is its own alone.
#[must_use]
pub fn overlaps(book: &RuleBook, sample: &Dossier) -> Vec<Overlap> {
    let blocking = book.rules.iter().filter(|rule| rule.severity == Severity::Blocking);
    blocking
        .filter_map(|rule| {
            let failing = rule.examples.iter().filter(|example| example.expected == Expected::Fails);
            let others: Vec<_> =
                failing.filter_map(|example| other_blocks(book, rule, example, sample)).collect();
            let never_alone = !others.is_empty() && others.iter().all(|others| !others.is_empty());
            never_alone
                .then(|| Overlap { rule: rule.id.clone(), others: others.into_iter().flatten().collect() })
        })
        .collect()
}

fn other_blocks(
    book: &RuleBook,
    rule: &Rule,
    example: &Example,
    sample: &Dossier,
) -> Option<BTreeSet<String>> {
    let applied = apply(book, example, sample).ok()?;
    let neighbours = others::neighbours(&applied.dossier, &applied.others);
    let report = evaluate_among(&applied.dossier, book, applied.today, &neighbours);
    let blocked = report.findings.into_iter().filter(|finding| finding.blocks() && finding.rule != rule.id);
    Some(blocked.map(|finding| finding.rule).collect())
}

/// The sample dossier with the changes of an example, and what it is judged by.
struct Applied {
    dossier: Dossier,
    today: NaiveDate,
    others: Register,
}

fn apply(book: &RuleBook, example: &Example, sample: &Dossier) -> Result<Applied, String> {
    let today = match &example.as_of {
        None => book.snapshot,
        Some(day) => Day::from_toml(day).ok_or("as_of")?.0,
    };
    let mut dossier = sample.clone();
    changes::make(&mut dossier, &example.remove, &example.set)?;
    measures::take(&mut dossier, &example.measured)?;
    Ok(Applied { dossier, today, others: others::register(&example.others, sample)? })
}

impl Applied {
    fn findings(&self, book: &RuleBook, rule: &Rule) -> Vec<Finding> {
        let neighbours = others::neighbours(&self.dossier, &self.others);
        findings(&self.dossier, book, rule, self.today, &neighbours)
    }
}

fn problem(book: &RuleBook, rule: &Rule, example: &Example, sample: &Dossier) -> Option<ExampleProblem> {
    let applied = match apply(book, example, sample) {
        Ok(applied) => applied,
        Err(at) => return Some(ExampleProblem::NotApplied { at }),
    };
    let found: Vec<Outcome> =
        applied.findings(book, rule).into_iter().map(|finding| finding.outcome).collect();
    (!shows(example.expected, &found)).then_some(ExampleProblem::OtherOutcome { found })
}

/// What the rule says in the first of its failing examples, for people who want to see it speak.
pub(crate) fn shown(book: &RuleBook, rule: &Rule, sample: &Dossier) -> Option<Finding> {
    let mut failing = rule.examples.iter().filter(|example| example.expected == Expected::Fails);
    failing.find_map(|example| {
        let findings = apply(book, example, sample).ok()?.findings(book, rule);
        findings.into_iter().find(|finding| finding.outcome == Outcome::Failed)
    })
}

/// What the rules say in each of their examples: the rule, what the example is about, and the findings that
/// fail or could not be judged.
#[must_use]
pub fn said_in_examples<'a>(book: &'a RuleBook, sample: &Dossier) -> Vec<(&'a str, &'a str, Vec<Finding>)> {
    let of_rule = |rule: &'a Rule| rule.examples.iter().map(move |example| (rule, example));
    let said = |(rule, example): (&'a Rule, &'a Example)| {
        let mut findings = apply(book, example, sample).ok()?.findings(book, rule);
        findings.retain(|finding| matches!(finding.outcome, Outcome::Failed | Outcome::NotChecked));
        (!findings.is_empty()).then_some((rule.id.as_str(), example.about.as_str(), findings))
    };
    book.rules.iter().flat_map(of_rule).filter_map(said).collect()
}

fn shows(expected: Expected, found: &[Outcome]) -> bool {
    let any = |outcome| found.contains(&outcome);
    match expected {
        Expected::Passes => any(Outcome::Passed) && !any(Outcome::Failed) && !any(Outcome::NotChecked),
        Expected::Fails => any(Outcome::Failed),
        Expected::Exempts => found.iter().all(|outcome| *outcome == Outcome::NotApplicable),
    }
}
