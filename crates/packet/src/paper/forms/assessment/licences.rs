//! The licences that are called for: whether they are held, who asks for them, and where they stand on each route.

use tongguan_advice::LicenceAdvice;
use tongguan_advice::licences::{CategoryOnRoute, WantedLicence};
use tongguan_advice::sentences::{held_text, papers_text};
use tongguan_domain::{Choice, Route};
use tongguan_rules::Bilingual;

use super::sources::Sources;
use super::{apart, route_columns, small, told};
use crate::paper::blocks::{Block, Passage, Term};
use crate::paper::forms::{Clerk, receding};

pub(super) fn blocks(clerk: &Clerk<'_>, advice: &LicenceAdvice, sources: &mut Sources) -> Vec<Block> {
    let rows = advice.licences.iter().map(|licence| {
        let mut row = vec![subject(clerk, licence, sources)];
        row.extend(Route::ALL.iter().map(|route| {
            let Some(on) = licence.on_routes.iter().find(|on| on.route == *route) else { return Vec::new() };
            let standing = clerk.term(&format!("advice-standing-{}", on.standing.word()));
            told(&Bilingual::new(standing.english, standing.chinese), &sources.mark(&on.source))
        }));
        row
    });
    let rows = rows.collect();
    let mut blocks = vec![
        clerk.heading("advice-licences-title"),
        Block::Paragraph(clerk.remark("advice-licences-combining")),
        Block::Table { columns: route_columns(clerk, "paper-assessment-licence", 0.4), rows },
    ];
    blocks.extend(categories(clerk, advice, sources));
    blocks
}

/// The licence, what calls for it, whether it is held, and who asks for it.
fn subject(clerk: &Clerk<'_>, licence: &WantedLicence, sources: &mut Sources) -> Vec<Passage> {
    let mut passages = told(&licence.name, &sources.mark(&licence.source));
    let callers: Vec<Bilingual> = licence.functions.iter().chain(&licence.categories).cloned().collect();
    if !callers.is_empty() {
        let callers = Bilingual::list(&callers);
        passages.extend(apart(receding(Term { chinese: callers.zh, english: callers.en })));
    }
    let held = match (licence.kind.as_str(), licence.is_held()) {
        (_, true) => "paper-assessment-held",
        ("obligation", false) => "paper-assessment-duty",
        (_, false) => "paper-assessment-not-held",
    };
    passages.extend(apart(small(clerk.term(held))));
    passages
        .extend(receding(clerk.term(&format!("paper-assessment-enforced-{}", licence.enforcement.word()))));
    passages
}

/// What the chosen categories ask for on each route, and what of it is met.
fn categories(clerk: &Clerk<'_>, advice: &LicenceAdvice, sources: &mut Sources) -> Vec<Block> {
    let chosen = advice.choices.iter().filter(|choice| choice.function.is_none());
    let rows: Vec<Vec<Vec<Passage>>> = chosen
        .flat_map(|choice| &choice.categories)
        .map(|category| {
            let route = clerk.term(&format!("choice-{}", category.route.word()));
            vec![told(&category.name, &sources.mark(&category.source)), small(route), asked(clerk, category)]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        clerk.heading("advice-chosen-categories"),
        Block::Table {
            columns: vec![
                clerk.column("paper-assessment-category", 0.3),
                clerk.column("paper-assessment-route", 0.22),
                clerk.column("paper-assessment-asked", 0.48),
            ],
            rows,
        },
    ]
}

fn asked(clerk: &Clerk<'_>, category: &CategoryOnRoute) -> Vec<Passage> {
    if category.papers.clauses.is_empty() {
        return small(clerk.term("window-papers-none"));
    }
    let mut said = Vec::new();
    for clause in &category.papers.clauses {
        let term = clerk.both(|words| {
            let ways: Vec<String> = clause.ways.iter().map(|way| papers_text(way, words)).collect();
            let asked = ways.join(&words.say("advice-or"));
            if clause.met_by.is_empty() {
                return words.say_with("paper-assessment-not-met", &[("asked", asked.into())]);
            }
            let met = held_text(&clause.met_by, words);
            words.say_with("advice-clause-met", &[("asked", asked.into()), ("met", met.into())])
        });
        said.extend(if said.is_empty() { small(term) } else { apart(small(term)) });
    }
    said
}
