//! What changes when the Mini Program does more or less: the licences, papers and routes before and after.

use chrono::NaiveDate;
use tongguan_domain::{Choice as _, Dossier, Route};
use tongguan_rules::{Mistake, RuleBook};

use crate::licences::{LicenceAdvice, WantedLicence, licences};
use crate::outlook::{Outlook, Reason};
use crate::route_papers::PaperGroup;
use crate::routes::{RouteAdvice, routes};

/// What changes on a route.
#[derive(Debug, Clone)]
pub struct RouteChange {
    /// The route as it is.
    pub before: Outlook,
    /// The route as it would be.
    pub after: Outlook,
    /// Reasons that come up.
    pub appear: Vec<Reason>,
    /// Reasons that fall away.
    pub fall_away: Vec<Reason>,
    /// Groups of missing papers that come up, or change.
    pub papers_appear: Vec<PaperGroup>,
    /// Groups of missing papers that fall away, or change.
    pub papers_fall_away: Vec<PaperGroup>,
}

/// What would change.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// Functions to be added, by id.
    pub with: Vec<String>,
    /// Functions to be left out, by id.
    pub without: Vec<String>,
    /// Licences that would be called for.
    pub appear: Vec<WantedLicence>,
    /// Licences that would no longer be.
    pub fall_away: Vec<WantedLicence>,
    /// By route, in the order of [`Route::ALL`].
    pub routes: Vec<RouteChange>,
    /// The licence advice as it would be.
    pub after: LicenceAdvice,
}

/// Compares a dossier with itself, some functions added and others left out. What every Mini Program has stays.
///
/// # Errors
/// A mistake in a list of the rule book that advice reads.
pub fn what_if(
    dossier: &Dossier,
    with: &[String],
    without: &[String],
    day: NaiveDate,
    book: &RuleBook,
) -> Result<WhatIf, Mistake> {
    let mut other = dossier.clone();
    let functions = &mut other.mini_program.functionality;
    functions.retain(|id| !without.contains(id));
    for id in with {
        if !functions.contains(id) {
            functions.push(id.clone());
        }
    }
    let (before, after) = (licences(dossier, day, book)?, licences(&other, day, book)?);
    let (routes_before, routes_after) = (routes(dossier, book)?, routes(&other, book)?);
    let changed = |route: &Route| route_change(*route, (&routes_before, &before), (&routes_after, &after));
    Ok(WhatIf {
        with: with.to_vec(),
        without: without.to_vec(),
        appear: only_in(&after.licences, &before.licences, same_licence),
        fall_away: only_in(&before.licences, &after.licences, same_licence),
        routes: Route::ALL.iter().filter_map(changed).collect(),
        after,
    })
}

type Advice<'a> = (&'a RouteAdvice, &'a LicenceAdvice);

fn route_change(route: Route, before: Advice<'_>, after: Advice<'_>) -> Option<RouteChange> {
    let outlook = |advice: &RouteAdvice| advice.outlooks.iter().find(|one| one.route == route).cloned();
    let papers = |advice: &LicenceAdvice| {
        let on_route = advice.missing.iter().find(|one| one.route == route);
        on_route.map(|papers| papers.groups.clone()).unwrap_or_default()
    };
    let (outlook_before, outlook_after) = (outlook(before.0)?, outlook(after.0)?);
    let (papers_before, papers_after) = (papers(before.1), papers(after.1));
    let same_reason = |one: &Reason, other: &Reason| one.id == other.id;
    let same_papers = |one: &PaperGroup, other: &PaperGroup| one.ways == other.ways;
    Some(RouteChange {
        appear: only_in(&outlook_after.reasons, &outlook_before.reasons, same_reason),
        fall_away: only_in(&outlook_before.reasons, &outlook_after.reasons, same_reason),
        papers_appear: only_in(&papers_after, &papers_before, same_papers),
        papers_fall_away: only_in(&papers_before, &papers_after, same_papers),
        before: outlook_before,
        after: outlook_after,
    })
}

fn same_licence(one: &WantedLicence, other: &WantedLicence) -> bool {
    one.id == other.id
}

fn only_in<T: Clone>(these: &[T], those: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<T> {
    these.iter().filter(|this| !those.iter().any(|that| same(this, that))).cloned().collect()
}
