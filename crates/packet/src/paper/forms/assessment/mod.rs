//! The route and licence assessment: what was answered and what follows for each route, the routes side by side, the
//! licences, the papers that are missing, the costs, the days, and who says so.
//! Every statement carries the number of its source, which the last section dates.

mod costs;
mod licences;
mod missing;
mod outlooks;
mod picture;
mod routes;
mod sources;
mod steps;

use tongguan_advice::RouteAdvice;
use tongguan_domain::{Choice, DateEntry, Route};
use tongguan_rules::Bilingual;

use super::{Clerk, receding};
use crate::paper::blocks::{Block, Column, Passage, Style, Term};
use sources::Sources;

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let Some(advice) = clerk.content.advice else { return Vec::new() };
    let mut sources = Sources::default();
    let mut blocks = vec![
        Block::Paragraph(receding(clerk.basis())),
        Block::Statement(chosen(clerk, &advice.routes)),
        Block::Paragraph(clerk.remark("paper-assessment-use")),
    ];
    blocks.extend(outlooks::blocks(clerk, &advice.routes, &mut sources));
    blocks.extend(routes::blocks(clerk, &advice.routes, &mut sources));
    blocks.extend(licences::blocks(clerk, &advice.licences, &mut sources));
    blocks.extend(missing::blocks(clerk, &advice.licences, &mut sources));
    blocks.extend(costs::blocks(clerk, &advice.costs, &mut sources));
    blocks.extend(steps::blocks(clerk, &advice.timeline, &mut sources));
    blocks.extend(sources.blocks(clerk));
    blocks
}

/// The officer's choice with the reason and the day that were entered.
fn chosen(clerk: &Clerk<'_>, advice: &RouteAdvice) -> Vec<Passage> {
    let Some(route) = advice.chosen else { return clerk.sentence("advice-route-open", &[]) };
    let key = format!("choice-{}", route.word());
    let term =
        clerk.both(|words| words.say_with("advice-route-chosen", &[("route", words.say(&key).into())]));
    let mut passages =
        vec![Passage::new(Style::Body, term.chinese), Passage::new(Style::Label, term.english).quiet()];
    if let Some(reason) = &advice.chosen_because {
        passages
            .extend(apart(clerk.sentence("advice-chosen-because", &[("reason", reason.as_str().into())])));
    }
    if let Some(day) = advice.chosen_on.as_ref().and_then(DateEntry::day) {
        passages.extend(apart(clerk.sentence("advice-chosen-on", &[("day", day.to_string().into())])));
    }
    passages
}

fn route_name(clerk: &Clerk<'_>, route: Route) -> Term {
    clerk.term(&format!("choice-{}", route.word()))
}

/// A column for the subject and one for each route.
fn route_columns(clerk: &Clerk<'_>, subject: &str, share: f32) -> Vec<Column> {
    let each = (1.0 - share) / 3.0;
    let routes = Route::ALL.iter().map(|route| Column { label: route_name(clerk, *route), share: each });
    std::iter::once(clerk.column(subject, share)).chain(routes).collect()
}

/// A statement in the size of a table, with the number of its source.
fn told(text: &Bilingual, mark: &str) -> Vec<Passage> {
    small(Term { chinese: format!("{} {mark}", text.zh), english: format!("{} {mark}", text.en) })
}

/// A name in the size of a table.
fn named(name: &Bilingual) -> Vec<Passage> {
    small(Term { chinese: name.zh.clone(), english: name.en.clone() })
}

/// A text in the size of a table: Chinese, and English smaller under it.
fn small(term: Term) -> Vec<Passage> {
    let mut passages = vec![Passage::new(Style::Label, &term.chinese)];
    if term.english != term.chinese {
        passages.push(Passage::new(Style::Fine, term.english).quiet());
    }
    passages
}

/// The same, a little apart from what stands above it.
fn apart(passages: Vec<Passage>) -> Vec<Passage> {
    let mut passages = passages.into_iter();
    passages.next().map(Passage::apart).into_iter().chain(passages).collect()
}
