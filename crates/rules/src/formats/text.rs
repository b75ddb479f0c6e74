//! The report for a terminal: the verdict first, then what needs a person, the gravest first.
//! Plain text without colours, so that nothing hangs on them.

use tongguan_words::{Argument, Words};

use super::{
    Listing, basis_sentence, counts_sentence, field_name, grouped, source_sentence, verdict_sentence,
    waiver_sentence,
};
use crate::report::{Finding, Report};

/// The report as text, with a line break at its end.
#[must_use]
pub fn write(report: &Report, words: &Words, listing: Listing) -> String {
    let mut lines = vec![verdict_sentence(report, words), counts_sentence(report, words)];
    let findings = listing.of(report);
    if findings.is_empty() {
        lines.push(words.say("report-nothing"));
    }
    for (heading, findings) in grouped(&findings, words) {
        lines.push(String::new());
        lines.push(heading);
        for finding in findings {
            lines.push(String::new());
            lines.extend(finding_lines(finding, words));
        }
    }
    if !report.uncovered.is_empty() {
        lines.push(String::new());
        lines.push(words.say("report-uncovered"));
        lines.extend(report.uncovered.iter().map(|path| format!("  {path}")));
    }
    lines.push(String::new());
    lines.push(basis_sentence(report, words));
    lines.push(String::new());
    lines.join("\n")
}

fn finding_lines(finding: &Finding, words: &Words) -> Vec<String> {
    let said = finding.sentences.in_language(words.language());
    let mut lines = vec![
        format!("  {} · {}", field_name(finding, words), finding.field),
        format!("    {}", said.what),
        labelled("report-why", &said.why, words),
        labelled("report-do", &said.action, words),
    ];
    if let Some(waiver) = waiver_sentence(finding, words) {
        lines.push(format!("    {waiver}"));
    }
    lines.push(labelled("report-source", &source_sentence(&finding.source, words), words));
    lines.push(labelled("report-rule", &finding.rule, words));
    lines
}

fn labelled(label: &str, text: &str, words: &Words) -> String {
    let label = words.say(label);
    let line = words
        .say_with("report-labelled", &[("label", Argument::from(label)), ("text", Argument::from(text))]);
    format!("    {line}")
}
