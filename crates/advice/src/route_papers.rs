//! The smallest sets of papers that are still missing on a route, for all its functions and categories together.
//!
//! Needs that share no paper don't touch each other: they stand in groups of their own, and one way of each group
//! together makes one way of the whole. So nothing is lost, and nothing has to be multiplied out.

use std::collections::BTreeSet;

use tongguan_domain::Route;
use tongguan_rules::Bilingual;

use crate::citation::Citation;
use crate::licences::{CategoryChoices, CategoryOnRoute};
use crate::needs::{Wanted, smallest};
use crate::papers::{WantedPaper, Wants};

/// Most ways that are followed for one group: more nobody reads, and every function at once stays quick.
const MOST_TOGETHER: usize = 64;

/// Needs that share papers, and the ways to meet them all.
#[derive(Debug, Clone)]
pub struct PaperGroup {
    /// The functions that have the needs.
    pub functions: Vec<Bilingual>,
    /// The chosen categories that have the needs.
    pub categories: Vec<Bilingual>,
    /// Where the catalogue says so, a row each.
    pub sources: Vec<Citation>,
    /// The smallest sets that would do.
    pub ways: Vec<Vec<WantedPaper>>,
    /// There are too many ways to list; others exist.
    pub cut_short: bool,
}

/// What is missing on a route.
#[derive(Debug, Clone)]
pub struct RoutePapers {
    /// The route.
    pub route: Route,
    /// One way of each group is needed; no group when nothing is missing.
    pub groups: Vec<PaperGroup>,
}

/// The groups of a route. A function takes the categories the dossier chooses for it, else any one that it names.
pub(crate) fn route_papers(choices: &[CategoryChoices], route: Route) -> RoutePapers {
    let mut wants = Wants::default();
    let mut groups: Vec<Group> = Vec::new();
    for choice in choices {
        let on_route: Vec<&CategoryOnRoute> =
            choice.categories.iter().filter(|category| category.route == route).collect();
        match &choice.function {
            None => {
                for category in on_route {
                    let mut group = Group::of(&left(category, &mut wants), category.papers.cut_short);
                    group.categories.push(category.name.clone());
                    group.sources.push(category.source.clone());
                    add(&mut groups, group);
                }
            }
            // What a chosen category asks for is there already.
            Some(_) if on_route.is_empty() || on_route.iter().any(|category| category.chosen) => {}
            Some(function) => {
                let cut_short = on_route.iter().any(|category| category.papers.cut_short);
                let any = on_route.iter().map(|category| left(category, &mut wants)).collect();
                let mut group = Group::of(&Wanted::Any(any), cut_short);
                group.functions.push(function.clone());
                group.sources.extend(on_route.iter().map(|category| category.source.clone()));
                add(&mut groups, group);
            }
        }
    }
    let solved = groups.into_iter().map(|group| {
        let smallest = smallest(&Wanted::All(group.wanted), MOST_TOGETHER);
        PaperGroup {
            functions: group.functions,
            categories: group.categories,
            sources: group.sources,
            ways: wants.named(smallest.sets),
            cut_short: smallest.cut_short || group.cut_short,
        }
    });
    RoutePapers { route, groups: solved.collect() }
}

struct Group {
    things: BTreeSet<usize>,
    wanted: Vec<Wanted>,
    functions: Vec<Bilingual>,
    categories: Vec<Bilingual>,
    sources: Vec<Citation>,
    cut_short: bool,
}

impl Group {
    fn of(wanted: &Wanted, cut_short: bool) -> Self {
        // Only the smallest ways count, so a paper that no smallest way has ties nothing together.
        let smallest = smallest(wanted, MOST_TOGETHER);
        let cut_short = cut_short || smallest.cut_short;
        let way =
            |set: &BTreeSet<usize>| Wanted::All(set.iter().map(|thing| Wanted::Thing(*thing)).collect());
        Self {
            wanted: vec![Wanted::Any(smallest.sets.iter().map(way).collect())],
            things: smallest.sets.into_iter().flatten().collect(),
            functions: Vec::new(),
            categories: Vec::new(),
            sources: Vec::new(),
            cut_short,
        }
    }
}

/// What a category still asks for.
fn left(category: &CategoryOnRoute, wants: &mut Wants) -> Wanted {
    let way = |set: &Vec<WantedPaper>| {
        Wanted::All(set.iter().map(|paper| Wanted::Thing(wants.number(paper.clone()))).collect())
    };
    Wanted::Any(category.papers.missing.iter().map(way).collect())
}

/// Adds a group, joined with those that share a paper with it. One without papers misses nothing.
fn add(groups: &mut Vec<Group>, mut group: Group) {
    if group.things.is_empty() {
        return;
    }
    for other in groups.extract_if(.., |other| !other.things.is_disjoint(&group.things)).collect::<Vec<_>>() {
        group.things.extend(other.things);
        group.wanted.splice(0..0, other.wanted);
        group.functions.splice(0..0, other.functions);
        group.categories.splice(0..0, other.categories);
        group.sources.extend(other.sources);
        group.cut_short |= other.cut_short;
    }
    group.sources.sort_by(|left, right| (&left.id, &left.locator.zh).cmp(&(&right.id, &right.locator.zh)));
    group.sources.dedup();
    groups.push(group);
}
