//! The report for a terminal: the verdict first, then what needs a person, the gravest first.
//! Plain text without colours, so that nothing hangs on them.

use tongguan_words::{Argument, Words};

use super::{
    Entry, Listing, basis_sentence, counts_sentence, dissent_sentences, grouped, notice, source_sentence,
    subject, verdict_sentence, waiver_sentence,
};
use crate::report::Report;

/// The report as text, with a line break at its end.
#[must_use]
pub fn write(report: &Report, words: &Words, listing: Listing) -> String {
    let mut lines = vec![verdict_sentence(report, words), counts_sentence(report, words)];
    lines.extend(notice(report, words).map(|(_, sentence)| sentence));
    let findings = listing.of(report);
    if findings.is_empty() {
        lines.push(words.say("report-nothing"));
    }
    for (heading, entries) in grouped(&findings, words) {
        lines.push(String::new());
        lines.push(heading);
        for entry in entries {
            lines.push(String::new());
            lines.extend(entry_lines(&entry, words));
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

fn entry_lines(entry: &Entry<'_>, words: &Words) -> Vec<String> {
    let finding = entry.finding;
    let said = finding.sentences.in_language(words.language());
    let mut lines =
        vec![format!("  {} · {}", subject(finding, words), finding.field), format!("    {}", said.what)];
    if entry.is_single() {
        lines.push(labelled("report-why", &said.why, words));
    }
    lines.push(labelled("report-do", &said.action, words));
    lines.extend(waiver_sentence(finding, words).map(|waiver| format!("    {waiver}")));
    if entry.is_single() {
        lines.push(labelled("report-source", &source_sentence(&finding.source, words), words));
        let dissent = dissent_sentences(finding, words);
        lines.extend(dissent.iter().map(|sentence| labelled("report-disagrees", sentence, words)));
    }
    lines.push(labelled("report-rule", &entry.rules.join(", "), words));
    lines
}

fn labelled(label: &str, text: &str, words: &Words) -> String {
    let label = words.say(label);
    let line = words
        .say_with("report-labelled", &[("label", Argument::from(label)), ("text", Argument::from(text))]);
    format!("    {line}")
}
