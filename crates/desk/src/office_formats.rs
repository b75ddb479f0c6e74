//! A folder of dossiers for terminals: as lines for people, or one JSON object a line.

use serde_json::{Value, json};
use tongguan_domain::Choice as _;
use tongguan_rules::formats::{Listing, json as report_json};
use tongguan_rules::{Finding, Outcome, Report, RuleBook};
use tongguan_words::{Argument, Words};

use crate::Problem;
use crate::across::{OfficeLine, OfficeTally};

/// A dossier for people: the verdict with its counts on one line, then a line for each finding that concerns other
/// dossiers too.
#[must_use]
pub fn line_as_text(line: &OfficeLine, book: &RuleBook, words: &Words) -> String {
    match &line.outcome {
        Ok(report) => {
            let across = report.for_a_person().into_iter().filter(|finding| is_across(finding, book));
            let across = across.map(|finding| format!("\n  {}", finding_line(finding, words)));
            format!("{}{}", verdict_line(&line.name, report, words), across.collect::<String>())
        }
        Err(problem) => {
            let (what, action) = problem.sentences(words);
            let name = Argument::from(line.name.as_str());
            words.say_with(
                "office-unreadable",
                &[("name", name), ("what", what.into()), ("action", action.into())],
            )
        }
    }
}

fn is_across(finding: &Finding, book: &RuleBook) -> bool {
    matches!(finding.outcome, Outcome::Failed | Outcome::Waived)
        && book.rule(&finding.rule).is_some_and(tongguan_rules::Rule::is_across)
}

fn verdict_line(name: &str, report: &Report, words: &Words) -> String {
    let counts = report.counts();
    words.say_with(
        &format!("office-{}", report.verdict().word()),
        &[
            ("name", Argument::from(name)),
            ("blocking", counts.blocking.into()),
            ("advisory", counts.advisory.into()),
            ("information", counts.information.into()),
            ("waived", counts.waived.into()),
            ("not-checked", counts.not_checked.into()),
        ],
    )
}

fn finding_line(finding: &Finding, words: &Words) -> String {
    let label = match finding.outcome {
        Outcome::Waived => words.say("report-outcome-waived"),
        _ => words.say(&format!("report-severity-{}", finding.severity.word())),
    };
    let said = finding.sentences.in_language(words.language());
    let text = format!("{} ({})", said.what, finding.rule);
    words.say_with("report-labelled", &[("label", label.into()), ("text", text.into())])
}

/// What came of the folder, for people.
#[must_use]
pub fn tally_as_text(tally: &OfficeTally, words: &Words) -> String {
    let mut text = words.say_with(
        "office-tally",
        &[
            ("ready", tally.ready.into()),
            ("not-ready", tally.not_ready.into()),
            ("unreadable", tally.unreadable.into()),
        ],
    );
    if !tally.passed_over.is_empty() {
        let names = tally.passed_over.join(", ");
        text.push('\n');
        text.push_str(&words.say_with("office-passed-over", &[("names", names.into())]));
    }
    text
}

/// A dossier for programs: its name, and the report or the problem.
#[must_use]
pub fn line_as_json(line: &OfficeLine, words: &Words, all: bool) -> Value {
    let listing = if all { Listing::Everything } else { Listing::ForAPerson };
    match &line.outcome {
        Ok(report) => json!({ "name": line.name, "report": report_json::value(report, words, listing) }),
        Err(problem) => json!({ "name": line.name, "problem": problem_value(problem, words) }),
    }
}

fn problem_value(problem: &Problem, words: &Words) -> Value {
    let (what, action) = problem.sentences(words);
    json!({ "code": problem.code(), "what": what, "do": action })
}

/// What came of the folder, for programs: the last line.
#[must_use]
pub fn tally_as_json(tally: &OfficeTally) -> Value {
    json!({ "summary": {
        "ready": tally.ready,
        "not_ready": tally.not_ready,
        "unreadable": tally.unreadable,
        "passed_over": tally.passed_over,
    } })
}
