//! The report as SARIF 2.1.0, the form that code-scanning services read.
//!
//! Every rule is declared and every outcome listed: passes as kind `pass`, waived failures as failures
//! with an accepted suppression, what could not be judged as `open`.

use serde_json::{Value, json};
use tongguan_domain::Choice;
use tongguan_words::Words;

use super::{dissent_sentences, notice, source_sentence, verdict_sentence};
use crate::book::RuleBook;
use crate::report::{Finding, Outcome, Report};
use crate::rule::{Rule, Severity};
use crate::staleness::Staleness;

/// The report as text. `version` is the version of the program.
#[must_use]
pub fn write(report: &Report, book: &RuleBook, words: &Words, version: &str) -> String {
    let ids = rule_ids(report, book);
    let results = report.findings.iter().map(|finding| result(finding, &ids, words));
    let of_answers = ids.iter().skip(book.rules.len()).filter_map(|id| local_descriptor(id, report, words));
    let descriptors = book.rules.iter().map(|rule| descriptor(rule, book, words)).chain(of_answers);
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Tongguan",
                "semanticVersion": version,
                "notifications": notifications(words),
                "rules": descriptors.collect::<Vec<_>>(),
            } },
            "language": words.language().tag(),
            "automationDetails": { "id": format!("{}/{}", book.id, book.version) },
            "invocations": [{
                "executionSuccessful": true,
                "toolConfigurationNotifications": notice(report, words)
                    .map(|(code, text)| json!({
                        "descriptor": { "id": code },
                        "level": "warning",
                        "message": { "text": text },
                    }))
                    .into_iter()
                    .collect::<Vec<_>>(),
            }],
            "results": results.collect::<Vec<_>>(),
            "properties": {
                "dossier": report.dossier,
                "asOf": report.as_of.to_string(),
                "verdict": report.verdict().word(),
                "verdictSentence": verdict_sentence(report, words),
                "uncovered": report.uncovered.iter().map(ToString::to_string).collect::<Vec<_>>(),
            },
        }],
    });
    format!("{log:#}\n")
}

/// What may be said of a report as a whole.
fn notifications(words: &Words) -> Vec<Value> {
    let about = |notice: &Staleness| {
        let text = words.say(&format!("report-about-{}", notice.word()));
        json!({ "id": notice.word(), "shortDescription": { "text": text } })
    };
    Staleness::ALL.iter().map(about).collect()
}

fn descriptor(rule: &Rule, book: &RuleBook, words: &Words) -> Value {
    let language = words.language();
    let (_, action) = rule.what_and_do(language);
    let title = book.sources.get(&rule.source.id).map(|source| source.title_in(language));
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.why(language) },
        "help": { "text": action },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": {
            "field": rule.field.template(),
            "check": rule.check_name(),
            "source": title,
            "confidence": rule.source.confidence.word(),
            "tags": [rule.area],
        },
    })
}

/// The ids of all rules in the order in which they are declared: the book's, then the dossier's own.
fn rule_ids<'a>(report: &'a Report, book: &'a RuleBook) -> Vec<&'a str> {
    let mut ids: Vec<&str> = book.rules.iter().map(|rule| rule.id.as_str()).collect();
    for finding in report.findings.iter().filter(|finding| book.rule(&finding.rule).is_none()) {
        if ids.iter().skip(book.rules.len()).all(|id| *id != finding.rule) {
            ids.push(&finding.rule);
        }
    }
    ids
}

/// A rule that an answer received made for this dossier.
fn local_descriptor(id: &str, report: &Report, words: &Words) -> Option<Value> {
    let finding = report.findings.iter().find(|finding| finding.rule == id)?;
    let said = finding.sentences.in_language(words.language());
    Some(json!({
        "id": id,
        "shortDescription": { "text": said.why },
        "help": { "text": said.action },
        "defaultConfiguration": { "level": level(finding.severity) },
        "properties": {
            "field": finding.field.to_string(),
            "source": finding.source.title_in(words.language()),
            "confidence": finding.source.confidence.word(),
            "tags": [finding.source.id],
        },
    }))
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocking => "error",
        Severity::Advisory => "warning",
        Severity::Information => "note",
    }
}

fn result(finding: &Finding, ids: &[&str], words: &Words) -> Value {
    let said = finding.sentences.in_language(words.language());
    let (kind, level) = match finding.outcome {
        Outcome::Failed | Outcome::Waived => ("fail", level(finding.severity)),
        Outcome::NotChecked => ("open", "none"),
        Outcome::Passed => ("pass", "none"),
        Outcome::NotApplicable => ("notApplicable", "none"),
    };
    json!({
        "ruleId": finding.rule,
        "ruleIndex": ids.iter().position(|id| *id == finding.rule),
        "kind": kind,
        "level": level,
        "message": { "text": format!("{} {}", said.what, said.action) },
        "locations": [{
            "physicalLocation": { "artifactLocation": { "uri": "dossier.json" } },
            "logicalLocations": [{ "fullyQualifiedName": finding.field.to_string(), "kind": "member" }],
        }],
        "partialFingerprints": { "tongguanFinding/v1": finding.fingerprint },
        "suppressions": suppressions(finding),
        "properties": {
            "why": said.why,
            "source": source_sentence(&finding.source, words),
            "contradictedBy": dissent_sentences(finding, words),
        },
    })
}

/// The standard wants the list in every result as soon as one result has it.
fn suppressions(finding: &Finding) -> Vec<Value> {
    let waivers = finding.waiver.iter().map(|waiver| {
        json!({
            "kind": "external",
            "status": "accepted",
            "justification": waiver.reason,
            "properties": { "approver": waiver.approver, "expires": waiver.expires.to_string() },
        })
    });
    waivers.collect()
}
