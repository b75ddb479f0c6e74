//! What the routes cost, item by item and year by year. What no source states stays unknown.

use tongguan_advice::Costs;
use tongguan_advice::costs::{Cost, RouteCosts};
use tongguan_advice::sentences::{amount_text, cost_name, total_text};
use tongguan_domain::{Choice as _, Route};

use super::sources::Sources;
use super::{apart, route_columns, small};
use crate::paper::blocks::{Block, Passage, Term};
use crate::paper::forms::{Clerk, receding};

pub(super) fn blocks(clerk: &Clerk<'_>, costs: &Costs, sources: &mut Sources) -> Vec<Block> {
    let mut rows = vec![row(small(clerk.term("paper-assessment-applicant")), costs, |route| {
        small(clerk.term(&format!("choice-{}", route.applicant.word())))
    })];
    for cost in items(costs) {
        rows.push(row(subject(clerk, cost), costs, |route| {
            let on_route = route.costs.iter().find(|other| other.id == cost.id);
            on_route.map(|cost| paid(clerk, cost, sources)).unwrap_or_default()
        }));
    }
    let years = costs.routes.first().map_or(0, |route| route.years.len());
    for year in 0..years {
        let label = clerk.term_with("window-costs-year", &[("year", (year + 1).into())]);
        rows.push(row(small(label), costs, |route| {
            let total = route.years.get(year);
            total.map(|total| small(clerk.both(|words| total_text(total, words)))).unwrap_or_default()
        }));
    }
    let label = clerk.term_with("window-costs-total", &[("years", years.into())]);
    rows.push(row(strong(small(label)), costs, |route| {
        strong(small(clerk.both(|words| total_text(&route.total, words))))
    }));
    let quoted = costs.chosen.unwrap_or(Route::LocalPartner);
    let partner = clerk.both(|words| {
        let route = words.say(&format!("choice-{}", quoted.word()));
        words.say_with("advice-costs-partner", &[("route", route.into())])
    });
    vec![
        clerk.heading("advice-costs-title"),
        Block::Paragraph(receding(partner)),
        Block::Table { columns: route_columns(clerk, "paper-assessment-cost", 0.31), rows },
    ]
}

/// What is paid on any route, each once.
fn items(costs: &Costs) -> Vec<&Cost> {
    let mut items: Vec<&Cost> = Vec::new();
    for cost in costs.routes.iter().flat_map(|route| &route.costs) {
        if !items.iter().any(|known| known.id == cost.id) {
            items.push(cost);
        }
    }
    items
}

fn row(
    subject: Vec<Passage>,
    costs: &Costs,
    mut on: impl FnMut(&RouteCosts) -> Vec<Passage>,
) -> Vec<Vec<Passage>> {
    let mut row = vec![subject];
    row.extend(costs.routes.iter().map(&mut on));
    row
}

fn subject(clerk: &Clerk<'_>, cost: &Cost) -> Vec<Passage> {
    let mut passages = small(clerk.both(|words| cost_name(cost, words)));
    if let Some(note) = &cost.note {
        passages.extend(apart(receding(Term { chinese: note.zh.clone(), english: note.en.clone() })));
    }
    passages
}

/// How much it is and how often, with the number of its source.
fn paid(clerk: &Clerk<'_>, cost: &Cost, sources: &mut Sources) -> Vec<Passage> {
    let mark = sources.mark(&cost.source);
    let mut passages = small(clerk.both(|words| format!("{} {mark}", amount_text(cost, words))));
    passages.extend(receding(clerk.term(&format!("advice-charged-{}", cost.charged.word()))));
    passages
}

fn strong(passages: Vec<Passage>) -> Vec<Passage> {
    passages.into_iter().map(Passage::strong).collect()
}
