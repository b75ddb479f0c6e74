//! The task list of a dossier: which pages are done, begun, or hold a problem.

use std::collections::BTreeMap;

use tongguan_domain::{Dossier, EntityType, Field, FieldKind, FieldPath, Route};
use tongguan_rules::{Finding, Outcome, Report, Severity};

use crate::Page;

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing entered.
    NotStarted,
    /// Something entered, something missing.
    InProgress,
    /// A finding on what was entered blocks.
    Problem,
    /// Nothing blocks.
    Completed,
    /// Does not apply to this route or entity.
    NotNeeded,
}

/// One row of the task list.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// The page that does it.
    pub page: Page,
    /// How far it is.
    pub state: TaskState,
    /// Findings that block.
    pub blocking: usize,
    /// Findings that advise.
    pub advisory: usize,
    /// The first finding that blocks.
    pub first: Option<&'a Finding>,
}

/// The page on which a finding is put right.
#[must_use]
pub fn page_of(finding: &Finding) -> Page {
    match finding.role {
        Some(role) if finding.field.index().is_none() => Page::of_role(role),
        _ => Page::of(finding.field),
    }
}

/// The task list of a dossier by its report.
#[must_use]
pub fn tasks<'a>(dossier: &Dossier, report: &'a Report) -> Vec<Task<'a>> {
    let mut by_page: BTreeMap<Page, Vec<&Finding>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.outcome == Outcome::Failed) {
        by_page.entry(page_of(finding)).or_default().push(finding);
    }
    Page::ALL
        .into_iter()
        .map(|page| {
            let findings = by_page.remove(&page).unwrap_or_default();
            let blocking: Vec<&Finding> =
                findings.iter().copied().filter(|finding| finding.blocks()).collect();
            let advisory = findings.iter().filter(|finding| finding.severity == Severity::Advisory).count();
            Task {
                page,
                state: state(dossier, page, &blocking),
                blocking: blocking.len(),
                advisory,
                first: blocking.first().copied(),
            }
        })
        .collect()
}

fn state(dossier: &Dossier, page: Page, blocking: &[&Finding]) -> TaskState {
    let begun = is_begun(dossier, page);
    if !is_needed(dossier, page) && !begun {
        return TaskState::NotNeeded;
    }
    if blocking.is_empty() {
        return if begun || page == Page::Waivers { TaskState::Completed } else { TaskState::NotStarted };
    }
    if !begun {
        return TaskState::NotStarted;
    }
    let only_missing = blocking.iter().all(|finding| is_blank(dossier, finding.field));
    if only_missing { TaskState::InProgress } else { TaskState::Problem }
}

/// The filing is for entities in mainland China; one abroad needs none.
fn is_needed(dossier: &Dossier, page: Page) -> bool {
    let abroad = dossier.route == Some(Route::InternationalEntity)
        || dossier.company.entity_type == Some(EntityType::Overseas);
    match page {
        Page::Filing | Page::SubjectPrincipal => !abroad,
        Page::Licences | Page::Domains | Page::Waivers => false,
        _ => true,
    }
}

fn is_begun(dossier: &Dossier, page: Page) -> bool {
    Field::ALL.iter().any(|field| {
        let outside = matches!(
            field,
            Field::Id | Field::Title | Field::Route | Field::HistorySteps | Field::HistoryFeedback
        );
        let holds =
            matches!(field.kind(), FieldKind::Group | FieldKind::Raw) || field.is_numbered() || outside;
        !holds && Page::of(FieldPath::of(*field)) == page && !is_blank(dossier, FieldPath::of(*field))
    })
}

fn is_blank(dossier: &Dossier, path: FieldPath) -> bool {
    dossier.slot(path).is_none_or(tongguan_domain::Slot::is_blank)
}
