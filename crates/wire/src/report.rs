//! The report as the screens show it.

use tongguan_desk::{Choice as _, Desk, Finding, Report};

use crate::shapes::{FindingView, ReportView, RuleBookLabel, SourceView};
use crate::view::counts;

/// A report in the officer's language; with `all`, passes included.
#[must_use]
pub fn report(desk: &Desk, report: &Report, all: bool) -> ReportView {
    let findings: Vec<&Finding> = if all { report.findings.iter().collect() } else { report.for_a_person() };
    let counts = counts(report);
    ReportView {
        ready: counts.blocking == 0,
        as_of: report.as_of.to_string(),
        rule_book: RuleBookLabel {
            id: report.rulebook.id.clone(),
            version: report.rulebook.version.clone(),
            snapshot: report.rulebook.snapshot.to_string(),
        },
        counts,
        findings: findings.into_iter().map(|finding| view(desk, finding)).collect(),
    }
}

fn view(desk: &Desk, finding: &Finding) -> FindingView {
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
        source: SourceView {
            id: finding.source.id.clone(),
            title: finding.source.title_in(language).to_owned(),
            locator: finding.source.locator.clone(),
            date: finding.source.date.clone(),
            confidence: finding.source.confidence.word().to_owned(),
        },
        waiver: finding
            .waiver
            .as_ref()
            .map(|waiver| format!("{} · {}", waiver.reason, waiver.approver))
            .unwrap_or_default(),
    }
}
