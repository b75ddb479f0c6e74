//! The service categories by route: what the catalogue offers to whoever applies there.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;
use tongguan_domain::{Dossier, EntityType, Route};
use tongguan_rules::lists::{CategoryEntry, FunctionEntry};
use tongguan_rules::{Bilingual, Confidence, Mistake, RuleBook};

use crate::citation::Citation;
use crate::reading::{List, Word};
use crate::steps::applicant;

/// The categories of a rule book, for one dossier.
pub(crate) struct Catalogue<'a> {
    dossier: &'a Dossier,
    list: List<'a>,
    entries: &'a [CategoryEntry],
    index: Arc<Index>,
}

/// What holds for the categories of a rule book, whatever the dossier.
struct Index {
    /// By catalogue.
    sources: HashMap<String, Citation>,
    /// By name, both with and without the third level; as places in the list.
    named: HashMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
struct Sources {
    catalogue: Vec<SourceOfCatalogue>,
}

#[derive(Deserialize)]
struct SourceOfCatalogue {
    id: String,
    source: String,
    confidence: Word<Confidence>,
}

impl<'a> Catalogue<'a> {
    pub(crate) fn open(dossier: &'a Dossier, book: &'a RuleBook) -> Result<Self, Mistake> {
        let list = List::open("categories.toml", book)?;
        let entries = &book.lists.categories;
        let index = list.read_as(|text| Index::of(text, entries, &list))?;
        Ok(Self { dossier, list, entries, index })
    }

    /// The categories for a function on a route, in the order of the catalogue.
    pub(crate) fn for_function(&self, function: &FunctionEntry, route: Route) -> Vec<&'a CategoryEntry> {
        let applicant = applicant(self.dossier, route);
        let named = function.categories.iter().filter_map(|name| self.index.named.get(name));
        let mut places: Vec<usize> = named.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let entries = places.into_iter().filter_map(|place| self.entries.get(place));
        entries.filter(|entry| is_open(entry, applicant)).collect()
    }

    /// The categories the dossier chooses, as far as they are offered on a route.
    pub(crate) fn chosen(&self, route: Route) -> Vec<&'a CategoryEntry> {
        let applicant = applicant(self.dossier, route);
        self.entries.iter().filter(|entry| is_open(entry, applicant) && self.is_chosen(entry)).collect()
    }

    /// Whether two routes are offered the same.
    pub(crate) fn is_the_same(&self, one: Route, other: Route) -> bool {
        applicant(self.dossier, one) == applicant(self.dossier, other)
    }

    pub(crate) fn is_chosen(&self, entry: &CategoryEntry) -> bool {
        (0..self.dossier.mini_program.categories.len()).any(|index| self.is_choice(index, entry))
    }

    /// The choices of the dossier that are in the rule book and not offered on a route, by their place in the
    /// dossier; and whether they stand in the catalogue of that route all the same, open to others.
    pub(crate) fn not_offered(&self, route: Route) -> Vec<(usize, &'a CategoryEntry, bool)> {
        let applicant = applicant(self.dossier, route);
        let choices = 0..self.dossier.mini_program.categories.len();
        choices
            .filter_map(|index| {
                let mut called = self.entries.iter().filter(|entry| self.is_choice(index, entry));
                let entry = called.clone().next()?;
                let offered = called.any(|entry| is_open(entry, applicant));
                (!offered).then(|| (index, entry, self.is_of_route(&entry.catalogue, applicant)))
            })
            .collect()
    }

    /// Where a category was read.
    pub(crate) fn source(&self, entry: &CategoryEntry) -> Result<Citation, Mistake> {
        let source = self.index.sources.get(&entry.catalogue).cloned();
        let source = source.ok_or_else(|| self.list.unknown_source(&entry.catalogue))?;
        Ok(Citation { locator: entry.name(), ..source })
    }

    fn is_choice(&self, index: usize, entry: &CategoryEntry) -> bool {
        self.dossier.mini_program.categories.get(index).is_some_and(|chosen| {
            let [level1, level2, level3] = [&chosen.level1, &chosen.level2, &chosen.level3]
                .map(|level| level.as_deref().unwrap_or_default());
            entry.is_called(level1, level2, level3)
        })
    }

    fn is_of_route(&self, catalogue: &str, applicant: EntityType) -> bool {
        self.entries.iter().any(|entry| entry.catalogue == catalogue && is_open(entry, applicant))
    }
}

impl Index {
    fn of(text: &str, entries: &[CategoryEntry], list: &List<'_>) -> Result<Self, Mistake> {
        // The loader has read the half megabyte of categories; only what stands before them is wanted here.
        let head = text.split("\n[[category]]").next().unwrap_or_default();
        let mut sources = HashMap::new();
        for catalogue in list.read_part::<Sources>(head)?.catalogue {
            let locator = Bilingual::from(catalogue.id.as_str());
            let source = list.at(&catalogue.source, locator, catalogue.confidence.0)?;
            sources.insert(catalogue.id, source);
        }
        let mut named: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let short = format!("{}-{}", entry.level1, entry.level2);
            if let Some(level3) = &entry.level3 {
                named.entry(format!("{short}-{level3}")).or_default().push(place);
            }
            named.entry(short).or_default().push(place);
        }
        Ok(Self { sources, named })
    }
}

fn is_open(entry: &CategoryEntry, applicant: EntityType) -> bool {
    entry.open_to().any(|open| open == applicant)
}
