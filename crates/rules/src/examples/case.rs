//! Dossiers broken in one way for which real filings are sent back, and what the rule book must say of each.
//! Written like the examples of a rule; they differ in that the whole book is asked, not one rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::Error as _;
use toml::{Table, Value};
use tongguan_domain::{Dossier, FieldPath};

use super::{Example, apply};
use crate::book::RuleBook;
use crate::evaluate::evaluate;
use crate::report::{Finding, Outcome};
use crate::rule::Cited;

/// The parts of a case that an example has not.
const HEAD: [&str; 5] = ["rule", "field", "source", "beside", "says"];

/// One way to have a filing sent back.
#[derive(Debug, Clone)]
pub struct Case {
    /// What is broken, for whoever reads the case.
    pub about: String,
    /// The rule that must fail.
    pub rule: String,
    /// Where it must fail.
    pub field: FieldPath,
    /// Where it was read that filings are sent back for this.
    pub source: Cited,
    /// Rules that rightly speak of the same fault and do not block.
    pub beside: BTreeSet<String>,
    /// What a person must read in the finding, in one language or the other.
    pub says: Vec<String>,
    change: Example,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    rule: String,
    field: String,
    source: Cited,
    #[serde(default)]
    beside: BTreeSet<String>,
    #[serde(default)]
    says: Vec<String>,
}

impl Case {
    /// Reads a case: `rule`, `field`, `source`, `beside`, `says`, and the parts of an example (see `FORMAT.md`).
    ///
    /// # Errors
    /// The text is not TOML, lacks a part, or has one that is unknown.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        let mut parts: Table = toml::from_str(text)?;
        let head: Table = HEAD.iter().filter_map(|part| parts.remove_entry(*part)).collect();
        let head: Head = Value::Table(head).try_into()?;
        let change: Example = Value::Table(parts).try_into()?;
        let field = head.field.parse().map_err(toml::de::Error::custom)?;
        Ok(Self {
            about: change.about.clone(),
            rule: head.rule,
            field,
            source: head.source,
            beside: head.beside,
            says: head.says,
            change,
        })
    }

    /// The broken dossier, and the day on which it is judged. Its files count as measured and faultless
    /// but for what the case says of them.
    ///
    /// # Errors
    /// The path or date that does not fit the sample.
    pub fn dossier(&self, book: &RuleBook, sample: &Dossier) -> Result<(Dossier, NaiveDate), String> {
        let applied = apply(book, &self.change, sample)?;
        Ok((applied.dossier, applied.today))
    }

    /// What fails because of this case and would not fail in the sample.
    ///
    /// # Errors
    /// The path or date that does not fit the sample.
    pub fn failures(&self, book: &RuleBook, sample: &Dossier) -> Result<Vec<Finding>, String> {
        let unbroken = Example { as_of: self.change.as_of.clone(), ..Example::default() };
        let whole = apply(book, &unbroken, sample)?.dossier;
        let (broken, today) = self.dossier(book, sample)?;
        let usual: BTreeSet<_> =
            failed(&whole, book, today).map(|finding| (finding.rule, finding.field)).collect();
        let is_new = |finding: &Finding| !usual.contains(&(finding.rule.clone(), finding.field));
        Ok(failed(&broken, book, today).filter(is_new).collect())
    }
}

fn failed(dossier: &Dossier, book: &RuleBook, today: NaiveDate) -> impl Iterator<Item = Finding> {
    let findings = evaluate(dossier, book, today).findings.into_iter();
    findings.filter(|finding| finding.outcome == Outcome::Failed)
}
