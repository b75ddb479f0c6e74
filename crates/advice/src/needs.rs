//! The smallest sets of things that still have to be got, of needs joined by *any of* and *all of*.

use std::collections::BTreeSet;

/// Most alternatives that are followed at once for one category. The papers of a category have far fewer; the
/// limit keeps a rule book from outside from running away.
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
    pub(crate) sets: Vec<BTreeSet<usize>>,
    /// There were too many alternatives to follow; others may exist, some of them smaller.
    pub(crate) cut_short: bool,
}

/// Finds the smallest sets of a need, following at most so many alternatives at once.
pub(crate) fn smallest(wanted: &Wanted, most: usize) -> Smallest {
    match wanted {
        Wanted::Nothing => Smallest { sets: vec![BTreeSet::new()], cut_short: false },
        Wanted::Thing(thing) => Smallest { sets: vec![BTreeSet::from([*thing])], cut_short: false },
        Wanted::Any(parts) => {
            let parts = parts.iter().map(|part| smallest(part, most));
            parts.fold(Smallest::default(), |mut so_far, part| {
                so_far.sets.extend(part.sets);
                kept(so_far.sets, so_far.cut_short || part.cut_short, most)
            })
        }
        Wanted::All(parts) => {
            let parts = parts.iter().map(|part| smallest(part, most));
            parts.fold(smallest(&Wanted::Nothing, most), |so_far, part| {
                let joined = so_far
                    .sets
                    .iter()
                    .flat_map(|left| part.sets.iter().map(move |right| left.union(right).copied().collect()));
                kept(joined.collect(), so_far.cut_short || part.cut_short, most)
            })
        }
    }
}

/// Leaves out every set that contains another one.
fn kept(mut sets: Vec<BTreeSet<usize>>, cut_short: bool, most: usize) -> Smallest {
    sets.sort_by(|left, right| (left.len(), left).cmp(&(right.len(), right)));
    let mut kept: Vec<BTreeSet<usize>> = Vec::new();
    for set in sets {
        if kept.len() > most {
            break;
        }
        if !kept.iter().any(|smaller| smaller.is_subset(&set)) {
            kept.push(set);
        }
    }
    let cut_short = cut_short || kept.len() > most;
    kept.truncate(most);
    Smallest { sets: kept, cut_short }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{MOST, Wanted, smallest};

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

    proptest! {
        #[test]
        fn the_smallest_sets_are_those_that_trying_everything_finds(wanted in wanted()) {
            let found = smallest(&wanted, MOST);
            prop_assert!(!found.cut_short);
            prop_assert_eq!(found.sets.len(), by_trying(&wanted).len());
            prop_assert_eq!(found.sets.into_iter().collect::<BTreeSet<_>>(), by_trying(&wanted));
        }
    }

    #[test]
    fn too_many_alternatives_are_admitted() {
        let pair =
            |number: usize| Wanted::Any(vec![Wanted::Thing(2 * number), Wanted::Thing(2 * number + 1)]);
        assert!(!smallest(&Wanted::All((0..9).map(pair).collect()), MOST).cut_short);
        let found = smallest(&Wanted::All((0..10).map(pair).collect()), MOST);
        assert!(found.cut_short && !found.sets.is_empty());
    }
}
