//! The report as JUnit XML, for build servers: one test case for each rule and place.
//!
//! A blocking failure is a failure. Advice and information pass, with their words as output, since a build
//! server knows no middle; what was waived or could not be judged is skipped with the reason.

use std::fmt::Write as _;

use tongguan_domain::Choice;
use tongguan_words::Words;

use super::{dissent_sentences, escaped, notice, source_sentence, verdict_sentence, waiver_sentence};
use crate::book::RuleBook;
use crate::report::{Finding, Outcome, Report};

/// The report as text.
#[must_use]
pub fn write(report: &Report, book: &RuleBook, words: &Words) -> String {
    let failures = report.counts().blocking;
    let is_skipped = |finding: &&Finding| !matches!(finding.outcome, Outcome::Failed | Outcome::Passed);
    let skipped = report.findings.iter().filter(is_skipped).count();
    let tests = report.findings.len();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let numbers = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\"");
    let name = escaped(&format!("{} {}", report.rulebook.id, report.rulebook.version));
    // Writing into a String cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"Tongguan\" {numbers}>");
    let _ = writeln!(xml, "  <testsuite name=\"{name}\" {numbers} timestamp=\"{}T00:00:00\">", report.as_of);
    xml.push_str(&properties(report, words));
    for finding in &report.findings {
        xml.push_str(&case(finding, book, words));
    }
    let _ = writeln!(xml, "    <system-out>{}</system-out>", escaped(&verdict_sentence(report, words)));
    xml.push_str("  </testsuite>\n</testsuites>\n");
    xml
}

/// The fields no rule looked at.
fn properties(report: &Report, words: &Words) -> String {
    let property =
        |name: &str, value: &str| format!("      <property name=\"{name}\" value=\"{}\"/>\n", escaped(value));
    let notice = notice(report, words).map(|(code, sentence)| property(code, &sentence));
    let uncovered = report.uncovered.iter().map(|path| property("uncovered", &path.to_string()));
    let properties: String = notice.into_iter().chain(uncovered).collect();
    if properties.is_empty() {
        return properties;
    }
    format!("    <properties>\n{properties}    </properties>\n")
}

fn case(finding: &Finding, book: &RuleBook, words: &Words) -> String {
    let area = book.rule(&finding.rule).map_or(finding.source.id.as_str(), |rule| rule.area.as_str());
    let said = finding.sentences.in_language(words.language());
    let what = escaped(&said.what);
    let source = source_sentence(&finding.source, words);
    let mut lines = vec![said.what.clone(), said.why.clone(), said.action.clone(), source];
    lines.extend(dissent_sentences(finding, words));
    let body = escaped(&lines.join("\n"));
    let inside = match finding.outcome {
        Outcome::Passed => String::new(),
        Outcome::Failed if finding.blocks() => {
            format!("<failure type=\"{}\" message=\"{what}\">{body}</failure>", finding.severity.word())
        }
        Outcome::Failed => format!("<system-out>{body}</system-out>"),
        Outcome::Waived => {
            let waiver = waiver_sentence(finding, words).unwrap_or_default();
            format!("<skipped message=\"{}\"/>", escaped(&waiver))
        }
        Outcome::NotChecked | Outcome::NotApplicable => format!("<skipped message=\"{what}\"/>"),
    };
    let name = escaped(&format!("{} {}", finding.rule, finding.field));
    if inside.is_empty() {
        format!("    <testcase classname=\"{}\" name=\"{name}\"/>\n", escaped(area))
    } else {
        format!("    <testcase classname=\"{}\" name=\"{name}\">{inside}</testcase>\n", escaped(area))
    }
}
