//! The report as one page that opens in any browser without a network: no script, no picture, no font.

use std::fmt::Write as _;

use tongguan_words::Words;

use super::{
    Entry, Listing, basis_sentence, counts_sentence, dissent_sentences, escaped, grouped, notice,
    source_sentence, subject, verdict_sentence, waiver_sentence,
};
use crate::report::{Outcome, Report, Verdict};

const STYLE: &str = include_str!("report.css");

/// The report as text.
#[must_use]
pub fn write(report: &Report, words: &Words, listing: Listing) -> String {
    let title = escaped(&words.say("report-title"));
    let verdict = escaped(&verdict_sentence(report, words));
    let class = if report.verdict() == Verdict::Ready { "ready" } else { "not-ready" };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <p class=\"verdict {class}\">{verdict}</p>\n",
        words.language().tag()
    );
    paragraph(&mut page, &counts_sentence(report, words));
    if let Some((_, sentence)) = notice(report, words) {
        let _ = writeln!(page, "<p class=\"notice\" role=\"note\">{}</p>", escaped(&sentence));
    }
    let findings = listing.of(report);
    if findings.is_empty() {
        paragraph(&mut page, &words.say("report-nothing"));
    }
    for (heading, entries) in grouped(&findings, words) {
        // Writing into a String cannot fail.
        let _ = writeln!(page, "<h2>{}</h2>", escaped(&heading));
        for entry in entries {
            page.push_str(&article(&entry, words));
        }
    }
    page.push_str(&uncovered(report, words));
    paragraph(&mut page, &basis_sentence(report, words));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn paragraph(page: &mut String, text: &str) {
    let _ = writeln!(page, "<p>{}</p>", escaped(text));
}

fn article(entry: &Entry<'_>, words: &Words) -> String {
    let finding = entry.finding;
    let said = finding.sentences.in_language(words.language());
    let path = escaped(&finding.field.to_string());
    let what = escaped(&said.what);
    let what = if finding.outcome == Outcome::Waived { format!("<s>{what}</s>") } else { what };
    let mut article = format!(
        "<article>\n<h3>{} <code>{path}</code></h3>\n<p class=\"what\">{what}</p>\n<dl>\n",
        escaped(&subject(finding, words))
    );
    let (source, rules) = (source_sentence(&finding.source, words), entry.rules.join(", "));
    for (label, text, is_of_one_rule) in [
        ("report-why", &said.why, true),
        ("report-do", &said.action, false),
        ("report-source", &source, true),
        ("report-rule", &rules, false),
    ] {
        if entry.is_single() || !is_of_one_rule {
            let _ = writeln!(article, "<dt>{}</dt><dd>{}</dd>", escaped(&words.say(label)), escaped(text));
        }
    }
    let dissent = if entry.is_single() { dissent_sentences(finding, words) } else { Vec::new() };
    for sentence in dissent {
        let label = escaped(&words.say("report-disagrees"));
        let _ = writeln!(article, "<dt>{label}</dt><dd>{}</dd>", escaped(&sentence));
    }
    article.push_str("</dl>\n");
    if let Some(waiver) = waiver_sentence(finding, words) {
        paragraph(&mut article, &waiver);
    }
    article.push_str("</article>\n");
    article
}

fn uncovered(report: &Report, words: &Words) -> String {
    if report.uncovered.is_empty() {
        return String::new();
    }
    let mut section = String::new();
    paragraph(&mut section, &words.say("report-uncovered"));
    section.push_str("<ul>\n");
    for path in &report.uncovered {
        let _ = writeln!(section, "<li><code>{}</code></li>", escaped(&path.to_string()));
    }
    section.push_str("</ul>\n");
    section
}
