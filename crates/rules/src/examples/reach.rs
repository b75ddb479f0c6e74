//! How far a rule reaches: the fields it judges, and those it compares with, as seen while its examples are tried.
//! What a rule only asks as a condition is not among them.

use std::collections::BTreeSet;

use tongguan_domain::{Dossier, Field};

use super::apply;
use crate::book::RuleBook;
use crate::evaluate::looked_at;
use crate::place::is_part;
use crate::rule::Rule;

/// The fields that a rule looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Its own field, and the parts of it that it reads.
    pub judged: BTreeSet<Field>,
    /// Fields elsewhere that it holds against its own.
    pub compared: BTreeSet<Field>,
}

/// The fields that a rule looks at in its examples; `sample` is the dossier on which they are tried.
#[must_use]
pub fn reach(book: &RuleBook, rule: &Rule, sample: &Dossier) -> Reach {
    let applied = rule.examples.iter().filter_map(|example| apply(book, example, sample).ok());
    let looked = applied.flat_map(|applied| {
        let neighbours = super::others::neighbours(&applied.dossier, &applied.others);
        looked_at(&applied.dossier, book, rule, applied.today, &neighbours)
    });
    let (mut judged, compared): (BTreeSet<Field>, BTreeSet<Field>) =
        looked.partition(|field| is_part(*field, rule.field));
    judged.insert(rule.field);
    Reach { judged, compared }
}
