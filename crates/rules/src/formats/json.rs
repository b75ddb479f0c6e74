//! The report as JSON, `tongguan.report/1`. Other programs rely on every member.

use serde_json::{Value, json};
use tongguan_domain::{Choice, Language};
use tongguan_words::Words;

use super::{Listing, notice};
use crate::report::{Finding, Report, SourceLine};

/// The schema of this form.
pub const SCHEMA: &str = "tongguan.report/1";

/// The report as text, indented, with a line break at its end.
#[must_use]
pub fn write(report: &Report, words: &Words, listing: Listing) -> String {
    format!("{:#}\n", value(report, words, listing))
}

/// The report as a value.
#[must_use]
pub fn value(report: &Report, words: &Words, listing: Listing) -> Value {
    let counts = report.counts();
    let findings = listing.of(report).into_iter().map(|finding| self::finding(finding, words.language()));
    json!({
        "schema": SCHEMA,
        "dossier": report.dossier,
        "as_of": report.as_of.to_string(),
        "rulebook": {
            "id": report.rulebook.id,
            "version": report.rulebook.version,
            "snapshot": report.rulebook.snapshot.to_string(),
        },
        "notices": notice(report, words)
            .map(|(code, text)| json!({ "code": code, "text": text }))
            .into_iter()
            .collect::<Vec<_>>(),
        "verdict": report.verdict().word(),
        "counts": {
            "blocking": counts.blocking,
            "advisory": counts.advisory,
            "information": counts.information,
            "waived": counts.waived,
            "not_checked": counts.not_checked,
            "passed": counts.passed,
            "not_applicable": counts.not_applicable,
        },
        "findings": findings.collect::<Vec<_>>(),
        "uncovered": report.uncovered.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding, language: Language) -> Value {
    let said = finding.sentences.in_language(language);
    let mut value = json!({
        "rule": finding.rule,
        "outcome": finding.outcome.word(),
        "severity": finding.severity.word(),
        "field": finding.field.to_string(),
        "what": said.what,
        "why": said.why,
        "do": said.action,
        "source": source(&finding.source, language),
        "fingerprint": finding.fingerprint,
    });
    if let Value::Object(members) = &mut value {
        if !finding.dissent.is_empty() {
            let dissent = finding.dissent.iter().map(|dissent| {
                json!({
                    "says": dissent.says.in_language(language),
                    "source": source(&dissent.source, language),
                })
            });
            members.insert("contradicted_by".to_owned(), dissent.collect());
        }
        if let Some(role) = finding.role {
            members.insert("role".to_owned(), Value::from(role.word()));
        }
        if let Some(waiver) = &finding.waiver {
            let expires = waiver.expires.to_string();
            let waiver = json!({ "reason": waiver.reason, "approver": waiver.approver, "expires": expires });
            members.insert("waiver".to_owned(), waiver);
        }
    }
    value
}

fn source(source: &SourceLine, language: Language) -> Value {
    json!({
        "id": source.id,
        "title": source.title_in(language),
        "locator": source.locator_in(language),
        "date": source.date_in(language),
        "confidence": source.confidence.word(),
    })
}
