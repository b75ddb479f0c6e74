//! The smallest sets of papers that are still missing on a route, for all its functions and categories together.
//!
//! What is missing falls apart into groups that share no paper: one way of each group together makes one way of
//! the whole. So nothing is lost, and nothing has to be multiplied out. Groups are as small as can be, save that
//! the papers that the same needs cannot do without stand in one.

use std::sync::Arc;

use bit_set::BitSet;
use tongguan_domain::Route;
use tongguan_rules::Bilingual;

use crate::citation::Citation;
use crate::licences::{CategoryChoices, CategoryOnRoute};
use crate::needs::{meeting, without_larger};
use crate::papers::{PaperNumbers, WantedPaper};

/// Most sets that are followed at once where needs share papers. Every function of the list at once has 389 ways
/// in its largest group; the limit keeps a rule book from outside from running away.
const MOST_TOGETHER: usize = 2048;

/// Needs that share papers, and the ways to meet what they have in common.
#[derive(Debug, Clone)]
pub struct PaperGroup {
    /// The functions that have the needs.
    pub functions: Vec<Bilingual>,
    /// The chosen categories that have the needs.
    pub categories: Vec<Bilingual>,
    /// Where the catalogue says so, a row each.
    pub sources: Vec<Citation>,
    /// The smallest sets that would do.
    pub ways: Vec<Vec<Arc<WantedPaper>>>,
    /// There are too many ways to list; others exist, and other groups may share papers with this one.
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
pub(crate) fn route_papers(
    choices: &[CategoryChoices],
    route: Route,
    numbers: &PaperNumbers,
) -> Vec<PaperGroup> {
    let mut needs = Vec::new();
    for choice in choices {
        let on_route: Vec<&CategoryOnRoute> =
            choice.categories.iter().filter(|category| category.route == route).collect();
        match &choice.function {
            None => needs.extend(
                on_route
                    .iter()
                    .map(|category| Need { categories: vec![&category.name], ..Need::of(&[*category]) }),
            ),
            // What a chosen category asks for is there already.
            Some(_) if on_route.iter().any(|category| category.chosen) => {}
            Some(function) => needs.push(Need { functions: vec![function], ..Need::of(&on_route) }),
        }
    }
    needs.retain(Need::misses_papers);
    grouped(needs).map(|group| group.named(numbers)).collect()
}

/// Who needs what.
struct Need<'a> {
    functions: Vec<&'a Bilingual>,
    categories: Vec<&'a Bilingual>,
    sources: Vec<&'a Citation>,
    /// Sets of papers by number, each of which suffices.
    ways: Vec<BitSet>,
    cut_short: bool,
}

impl<'a> Need<'a> {
    /// One of these categories.
    fn of(categories: &[&'a CategoryOnRoute]) -> Self {
        let sets = categories.iter().flat_map(|category| category.papers.missing_sets.iter().cloned());
        let ways = without_larger(sets.collect(), MOST_TOGETHER + 1);
        Self {
            functions: Vec::new(),
            categories: Vec::new(),
            sources: categories.iter().map(|category| &category.source).collect(),
            cut_short: ways.len() > MOST_TOGETHER
                || categories.iter().any(|category| category.papers.cut_short),
            ways,
        }
    }

    /// These needs, as far as such ways meet them.
    fn joined<'n>(needs: impl Iterator<Item = &'n Self> + Clone, ways: Vec<BitSet>) -> Self
    where
        'a: 'n,
    {
        Self {
            functions: needs.clone().flat_map(|need| &need.functions).copied().collect(),
            categories: needs.clone().flat_map(|need| &need.categories).copied().collect(),
            sources: needs.clone().flat_map(|need| &need.sources).copied().collect(),
            cut_short: needs.clone().any(|need| need.cut_short),
            ways,
        }
    }

    /// Whether something is missing that papers would meet.
    fn misses_papers(&self) -> bool {
        self.ways.iter().any(|way| !way.is_empty())
    }

    fn named(self, numbers: &PaperNumbers) -> PaperGroup {
        let mut sources: Vec<Citation> = self.sources.into_iter().cloned().collect();
        sources.sort_by(|left, right| (&left.id, &left.locator.zh).cmp(&(&right.id, &right.locator.zh)));
        sources.dedup();
        PaperGroup {
            functions: self.functions.into_iter().cloned().collect(),
            categories: self.categories.into_iter().cloned().collect(),
            sources,
            ways: numbers.papers(&self.ways),
            cut_short: self.cut_short,
        }
    }
}

/// The smallest groups of needs, each with the ways to meet what its needs have in common.
fn grouped(needs: Vec<Need<'_>>) -> impl Iterator<Item = Need<'_>> {
    let tied = parts(needs, |need| need.ways.iter().flatten().collect());
    tied.into_iter().flat_map(|needs| together(&needs).unwrap_or_else(|| apart(needs)))
}

/// Needs that share papers, taken together and then apart again where no paper joins them; `None` when there is
/// too much to follow.
fn together<'a>(needs: &[Need<'a>]) -> Option<Vec<Need<'a>>> {
    let demands = needs.iter().map(|need| meeting(&need.ways, MOST_TOGETHER));
    let demands: Vec<Vec<BitSet>> = demands.collect::<Option<_>>()?;
    let smallest = without_larger(demands.iter().flatten().cloned().collect(), MOST_TOGETHER + 1);
    if smallest.len() > MOST_TOGETHER {
        return None;
    }
    let mut groups: Vec<(Vec<usize>, Need<'a>)> = Vec::new();
    for part in parts(smallest, BitSet::clone) {
        let ways = meeting(&part, MOST_TOGETHER)?;
        let is_met = |demand: &BitSet| part.iter().any(|smaller| smaller.is_subset(demand));
        let having = demands.iter().zip(0..).filter(|(demands, _)| demands.iter().any(is_met));
        let having: Vec<usize> = having.map(|(_, place)| place).collect();
        let alike = groups.iter_mut().find(|(others, group)| *others == having && group.ways.len() == 1);
        match (ways.as_slice(), alike) {
            ([way], Some((_, group))) => group.ways.iter_mut().for_each(|known| known.union_with(way)),
            _ => {
                let group = Need::joined(having.iter().filter_map(|place| needs.get(*place)), ways);
                groups.push((having, group));
            }
        }
    }
    Some(groups.into_iter().map(|(_, group)| group).collect())
}

/// Needs one by one, though they share papers.
fn apart(needs: Vec<Need<'_>>) -> Vec<Need<'_>> {
    let several = needs.len() > 1;
    needs.into_iter().map(|need| Need { cut_short: need.cut_short || several, ..need }).collect()
}

/// Sorts what has papers into parts that share none.
fn parts<T>(all: Vec<T>, papers: impl Fn(&T) -> BitSet) -> Vec<Vec<T>> {
    let mut parts: Vec<(BitSet, Vec<T>)> = Vec::new();
    for one in all {
        let mut joined = papers(&one);
        let tied = parts.extract_if(.., |(papers, _)| !papers.is_disjoint(&joined)).collect::<Vec<_>>();
        let mut members = Vec::new();
        for (papers, others) in tied {
            joined.union_with(&papers);
            members.extend(others);
        }
        members.push(one);
        parts.push((joined, members));
    }
    parts.into_iter().map(|(_, members)| members).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{MOST_TOGETHER, Need, grouped};
    use crate::needs::without_larger;

    const PAPERS: usize = 7;

    type Set = BTreeSet<usize>;

    fn need(ways: &[Set]) -> Need<'static> {
        let sets = ways.iter().map(|way| way.iter().copied().collect());
        let ways = without_larger(sets.collect(), MOST_TOGETHER);
        Need { functions: vec![], categories: vec![], sources: vec![], ways, cut_short: false }
    }

    fn sets(need: &Need<'_>) -> Vec<Set> {
        need.ways.iter().map(|way| way.iter().collect()).collect()
    }

    /// Every set that has a way of each need, and of which no part does, by trying all there are.
    fn by_trying(needs: &[Vec<Set>]) -> BTreeSet<Set> {
        let every = (0..1_usize << PAPERS)
            .map(|bits| -> Set { (0..PAPERS).filter(|paper| bits & (1 << paper) != 0).collect() });
        let suffices = |set: &Set| needs.iter().all(|ways| ways.iter().any(|way| way.is_subset(set)));
        let enough: Vec<Set> = every.filter(suffices).collect();
        let without_smaller =
            enough.iter().filter(|set| !enough.iter().any(|other| other != *set && other.is_subset(set)));
        without_smaller.cloned().collect()
    }

    /// Whether ways are one of some papers and one of the others, whichever is chosen.
    fn falls_apart(ways: &[Set]) -> bool {
        let papers: Vec<usize> = ways.iter().flatten().copied().collect::<Set>().into_iter().collect();
        (1..(1_usize << papers.len()) - 1).any(|bits| {
            let (these, those): (Vec<_>, Vec<_>) =
                (0..).zip(&papers).partition(|(place, _)| bits & (1 << place) != 0);
            let within = |some: &[(usize, &usize)]| {
                let part = |way: &Set| -> Set {
                    way.iter().filter(|paper| some.iter().any(|(_, known)| known == paper)).copied().collect()
                };
                ways.iter().map(part).collect::<BTreeSet<Set>>().len()
            };
            within(&these) * within(&those) == ways.len()
        })
    }

    proptest! {
        #[test]
        fn one_way_of_each_group_is_what_trying_everything_finds(
            needs in prop::collection::vec(
                prop::collection::vec(prop::collection::btree_set(0..PAPERS, 1..4), 1..5),
                1..5,
            ),
        ) {
            let groups: Vec<Need<'_>> = grouped(needs.iter().map(|ways| need(ways)).collect()).collect();
            let mut found = vec![Set::new()];
            for group in &groups {
                prop_assert!(!group.cut_short);
                prop_assert!(group.ways.len() == 1 || !falls_apart(&sets(group)));
                found = found.iter().flat_map(|set| sets(group).into_iter().map(move |way| set | &way)).collect();
            }
            let wanted = by_trying(&needs);
            prop_assert_eq!(found.len(), wanted.len());
            prop_assert_eq!(found.into_iter().collect::<BTreeSet<Set>>(), wanted);
        }
    }

    #[test]
    fn needs_that_tie_too_many_papers_stand_apart_and_say_so() {
        let chain = |count: usize| -> Vec<Need<'_>> {
            let pair = |one: usize| need(&[Set::from([one]), Set::from([one + 1])]);
            grouped((0..count).map(pair).collect()).collect()
        };
        let few = chain(8);
        assert!(few.len() == 1 && few.iter().all(|group| !group.cut_short && group.ways.len() > 2));
        let many = chain(60);
        assert_eq!(many.len(), 60);
        assert!(many.iter().all(|group| group.cut_short && group.ways.len() == 2));
    }
}
