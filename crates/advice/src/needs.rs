//! The smallest sets of things that still have to be got, of needs joined by *any of* and *all of*.
//!
//! A need has two faces: its ways, each of which suffices, and its demands, each of which has to be met by one
//! of its things. Either is what the other's sets all have to be met by, so [`meeting`] turns one into the other.

use bit_set::BitSet;

/// Most alternatives that are followed at once for one need. The papers of a category have far fewer; the limit
/// keeps a rule book from outside from running away.
pub(crate) const MOST: usize = 512;

/// What is still wanted, over things numbered by the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Nothing: it is held.
    Nothing,
    /// One thing.
    Thing(usize),
    /// All of these.
    All(Vec<Wanted>),
    /// One of these suffices.
    Any(Vec<Wanted>),
}

/// The smallest sets, each of which suffices and none of which can do without a member.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Smallest {
    /// The sets, small ones first; one empty set when nothing is wanted, none when nothing would do.
    pub(crate) sets: Vec<BitSet>,
    /// There were too many alternatives to follow; others may exist, some of them smaller.
    pub(crate) cut_short: bool,
}

/// Finds the smallest sets of a need.
pub(crate) fn smallest(wanted: &Wanted) -> Smallest {
    match wanted {
        Wanted::Nothing => Smallest { sets: vec![BitSet::new()], cut_short: false },
        Wanted::Thing(thing) => Smallest { sets: vec![BitSet::from_iter([*thing])], cut_short: false },
        Wanted::Any(parts) => {
            let parts: Vec<Smallest> = parts.iter().map(smallest).collect();
            let cut_short = parts.iter().any(|part| part.cut_short);
            followed(parts.into_iter().flat_map(|part| part.sets).collect(), cut_short)
        }
        Wanted::All(parts) => parts.iter().map(smallest).fold(smallest(&Wanted::Nothing), |so_far, part| {
            let joined =
                so_far.sets.iter().flat_map(|left| part.sets.iter().map(move |right| union(left, right)));
            followed(joined.collect(), so_far.cut_short || part.cut_short)
        }),
    }
}

/// As many as are followed of those sets that contain no other.
fn followed(sets: Vec<BitSet>, cut_short: bool) -> Smallest {
    let mut sets = without_larger(sets, MOST + 1);
    let cut_short = cut_short || sets.len() > MOST;
    sets.truncate(MOST);
    Smallest { sets, cut_short }
}

/// The first `most` of those sets that contain no other, small ones first.
pub(crate) fn without_larger(mut sets: Vec<BitSet>, most: usize) -> Vec<BitSet> {
    sets.sort_by(|left, right| left.len().cmp(&right.len()).then_with(|| left.cmp(right)));
    let mut kept: Vec<BitSet> = Vec::new();
    for set in sets {
        if kept.len() == most {
            break;
        }
        if !kept.iter().any(|smaller| smaller.is_subset(&set)) {
            kept.push(set);
        }
    }
    kept
}

/// The smallest sets that share a thing with each of the given ones, small ones first; `None` when more than
/// `most` would have to be followed.
pub(crate) fn meeting(sets: &[BitSet], most: usize) -> Option<Vec<BitSet>> {
    let mut found = vec![BitSet::new()];
    for set in sets {
        let (mut met, unmet): (Vec<BitSet>, Vec<BitSet>) =
            found.into_iter().partition(|one| !one.is_disjoint(set));
        // Those made here never contain each other: none met this set before, and each now does by one thing.
        let made = unmet.iter().flat_map(|one| set.iter().map(move |thing| with(one, thing)));
        let made: Vec<BitSet> =
            made.filter(|more| !met.iter().any(|smaller| smaller.is_subset(more))).collect();
        met.extend(made);
        if met.len() > most {
            return None;
        }
        found = met;
    }
    Some(without_larger(found, most))
}

fn with(set: &BitSet, thing: usize) -> BitSet {
    let mut with = set.clone();
    with.insert(thing);
    with
}

fn union(left: &BitSet, right: &BitSet) -> BitSet {
    let mut union = left.clone();
    union.union_with(right);
    union
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bit_set::BitSet;
    use proptest::prelude::*;

    use super::{MOST, Wanted, meeting, smallest};

    const THINGS: usize = 6;

    fn wanted() -> impl Strategy<Value = Wanted> {
        let leaf = prop_oneof![1 => Just(Wanted::Nothing), 6 => (0..THINGS).prop_map(Wanted::Thing)];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Wanted::All),
                prop::collection::vec(inner, 0..4).prop_map(Wanted::Any),
            ]
        })
    }

    fn suffices(wanted: &Wanted, held: &BTreeSet<usize>) -> bool {
        match wanted {
            Wanted::Nothing => true,
            Wanted::Thing(thing) => held.contains(thing),
            Wanted::All(parts) => parts.iter().all(|part| suffices(part, held)),
            Wanted::Any(parts) => parts.iter().any(|part| suffices(part, held)),
        }
    }

    /// Every set that suffices and of which no part does, by trying all there are.
    fn by_trying(wanted: &Wanted) -> BTreeSet<BTreeSet<usize>> {
        let every = (0..1_usize << THINGS).map(|bits| -> BTreeSet<usize> {
            (0..THINGS).filter(|thing| bits & (1 << thing) != 0).collect()
        });
        let enough: Vec<_> = every.filter(|set| suffices(wanted, set)).collect();
        let without_smaller =
            enough.iter().filter(|set| !enough.iter().any(|other| other != *set && other.is_subset(set)));
        without_smaller.cloned().collect()
    }

    fn named(sets: &[BitSet]) -> BTreeSet<BTreeSet<usize>> {
        sets.iter().map(|set| set.iter().collect()).collect()
    }

    proptest! {
        #[test]
        fn the_smallest_sets_are_those_that_trying_everything_finds(wanted in wanted()) {
            let found = smallest(&wanted);
            prop_assert!(!found.cut_short);
            prop_assert_eq!(found.sets.len(), by_trying(&wanted).len());
            prop_assert_eq!(named(&found.sets), by_trying(&wanted));
        }

        #[test]
        fn what_meets_all_that_meets_all_ways_is_the_ways_again(wanted in wanted()) {
            let ways = smallest(&wanted).sets;
            let demands = meeting(&ways, MOST).unwrap();
            let each = |set: &BitSet| Wanted::Any(set.iter().map(Wanted::Thing).collect());
            let read_as_all_of_any = Wanted::All(demands.iter().map(each).collect());
            prop_assert_eq!(by_trying(&read_as_all_of_any), named(&ways));
            prop_assert_eq!(meeting(&demands, MOST), Some(ways));
        }
    }

    fn pairs(count: usize) -> Vec<Wanted> {
        let pair =
            |number: usize| Wanted::Any(vec![Wanted::Thing(2 * number), Wanted::Thing(2 * number + 1)]);
        (0..count).map(pair).collect()
    }

    #[test]
    fn too_many_alternatives_are_admitted() {
        assert!(!smallest(&Wanted::All(pairs(9))).cut_short);
        let found = smallest(&Wanted::All(pairs(10)));
        assert!(found.cut_short && found.sets.len() == MOST);
        let pairs = |count: usize| -> Vec<BitSet> {
            (0..count).map(|number| BitSet::from_iter([2 * number, 2 * number + 1])).collect()
        };
        assert_eq!(meeting(&pairs(9), MOST).map(|sets| sets.len()), Some(MOST));
        assert_eq!(meeting(&pairs(10), MOST), None);
    }
}
