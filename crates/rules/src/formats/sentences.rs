//! Every sentence that the rules say in their examples, as a table of tab-separated lines: a change of a rule, a
//! check or a list shows here as the words that an officer will read otherwise.

use std::fmt::Write as _;

use tongguan_domain::{Choice, Dossier};

use crate::book::RuleBook;
use crate::examples::said_in_examples;
use crate::report::Outcome;

/// The table, in the order of the rules and their examples. `sample` is the dossier on which they are tried.
#[must_use]
pub fn write(book: &RuleBook, sample: &Dossier) -> String {
    let mut table = String::from("rule\texample\tfield\tpaper\toutcome\tEnglish\t简体中文\n");
    for (rule, about, findings) in said_in_examples(book, sample) {
        for finding in findings {
            let outcome = if finding.outcome == Outcome::Failed { "fails" } else { "not checked" };
            let (en, zh) = (&finding.sentences.en, &finding.sentences.zh);
            let (field, paper) = (finding.field.to_string(), finding.role.map_or("", |role| role.word()));
            let cells = [rule, about, &field, paper, outcome, &en.what, &zh.what];
            let _ = writeln!(table, "{}", cells.map(|cell| cell.replace(['\t', '\n'], " ")).join("\t"));
        }
    }
    table
}
