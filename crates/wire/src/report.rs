//! The report as the screens show it.

use std::collections::BTreeMap;

use tongguan_desk::{Choice as _, Desk, FieldPath, Finding, Language, Report, SourceLine, Words};

use crate::shapes::{DissentView, FindingView, NamedDossier, ReportView, RuleBookLabel, SourceView};
use crate::view::counts;

/// A report in the officer's language; with `all`, passes included.
#[must_use]
pub fn report(desk: &Desk, report: &Report, all: bool) -> ReportView {
    let findings: Vec<&Finding> = if all { report.findings.iter().collect() } else { report.for_a_person() };
    let counts = counts(report);
    // Only few findings are about other dossiers, and then all of them ask for the same names.
    let is_across = findings.iter().any(|finding| !finding.others.is_empty());
    let titles = if is_across { desk.dossier_titles().unwrap_or_default() } else { BTreeMap::new() };
    ReportView {
        ready: counts.blocking == 0,
        as_of: report.as_of.to_string(),
        rule_book: RuleBookLabel {
            id: report.rulebook.id.clone(),
            version: report.rulebook.version.clone(),
            snapshot: report.rulebook.snapshot.to_string(),
        },
        counts,
        findings: findings.into_iter().map(|finding| view(desk, finding, &titles)).collect(),
    }
}

fn view(desk: &Desk, finding: &Finding, titles: &BTreeMap<String, String>) -> FindingView {
    let language = desk.language();
    let said = finding.sentences.in_language(language);
    FindingView {
        rule: finding.rule.clone(),
        outcome: finding.outcome.word().to_owned(),
        severity: finding.severity.word().to_owned(),
        field: finding.field.to_string(),
        page: tongguan_desk::page_of(finding).word().to_owned(),
        role: finding.role.map(|role| role.word().to_owned()).unwrap_or_default(),
        what: said.what.clone(),
        why: said.why.clone(),
        action: said.action.clone(),
        source: source(&finding.source, language),
        dissent: finding
            .dissent
            .iter()
            .map(|dissent| DissentView {
                says: dissent.says.in_language(language).to_owned(),
                source: source(&dissent.source, language),
            })
            .collect(),
        others: finding
            .others
            .iter()
            .filter_map(|id| Some(NamedDossier { id: id.clone(), title: titles.get(id)?.clone() }))
            .collect(),
        waiver: finding
            .waiver
            .as_ref()
            .map(|waiver| format!("{} · {}", waiver.reason, waiver.approver))
            .unwrap_or_default(),
    }
}

/// On whose word something is said, in a language.
#[must_use]
pub(crate) fn source(source: &SourceLine, language: Language) -> SourceView {
    SourceView {
        id: source.id.clone(),
        title: source.title_in(language).to_owned(),
        locator: source.locator_in(language).to_owned(),
        date: source.date_in(language).to_owned(),
        confidence: source.confidence.word().to_owned(),
    }
}

/// What a field is called; an item of a list with its number.
#[must_use]
pub(crate) fn field_name(path: FieldPath, words: &Words) -> String {
    let name = words.say(&tongguan_desk::field_key(path.field()));
    match path.index() {
        Some(index) => format!("{name} ({})", index + 1),
        None => name,
    }
}
