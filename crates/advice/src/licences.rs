//! Which licences the functions of a Mini Program call for, which are held, where the others stand on
//! each route, and who asks for them.
//!
//! The list of functions names the licences a function can call for; it does not say how they combine.
//! The catalogue of categories does, so the smallest missing sets are those of categories.

use std::sync::Arc;

use chrono::NaiveDate;
use tongguan_domain::{Choice, DateEntry, Dossier, FieldPath, LicenceHolder, Route};
use tongguan_rules::lists::{CategoryEntry, LicenceEntry};
use tongguan_rules::{Bilingual, Mistake, RuleBook};

use crate::catalogue::Catalogue;
use crate::citation::Citation;
use crate::papers::{CategoryPapers, PaperReader, has_ended};
use crate::reading::List;
use crate::route_papers::{RoutePapers, route_papers};
use crate::routes::{FILE, RouteList, confidence, functions};
use crate::standing::{LicenceOnRoute, Standings};

/// Whether Tencent asks for a licence, or the law alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enforcement {
    /// Tencent asks for it.
    Platform,
    /// Tencent asks for it in some cases or at some points.
    Partly,
    /// Tencent does not look; the law demands it all the same.
    LawOnly,
    /// Nobody knows whether Tencent looks.
    Unknown,
}

impl Choice for Enforcement {
    const ALL: &'static [Self] = &[Self::Platform, Self::Partly, Self::LawOnly, Self::Unknown];

    fn word(self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::Partly => "partly",
            Self::LawOnly => "law-only",
            Self::Unknown => "unknown",
        }
    }
}

/// A licence of that kind in the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLicence {
    /// Its place in the dossier's list, from 0.
    pub index: usize,
    /// Who holds it.
    pub holder: Option<LicenceHolder>,
    /// Until when.
    pub until: Option<DateEntry>,
    /// It ran out before the day.
    pub ended: bool,
}

/// A licence, filing or duty that follows from the functions or categories.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct WantedLicence {
    pub id: String,
    pub name: Bilingual,
    /// `licence`, `filing`, `registration` or `obligation`.
    pub kind: String,
    pub authority: Bilingual,
    pub legal_basis: Bilingual,
    /// The functions that can call for it.
    pub functions: Vec<Bilingual>,
    /// The chosen categories that name it among their papers.
    pub categories: Vec<Bilingual>,
    /// Those in the dossier, also ended ones.
    pub held: Vec<HeldLicence>,
    /// Other filled fields that show it.
    pub shown_by: Vec<FieldPath>,
    pub enforcement: Enforcement,
    /// Where Tencent asks for it.
    pub enforced_where: Bilingual,
    pub enforcement_note: Option<Bilingual>,
    pub foreign_investment_note: Option<Bilingual>,
    pub on_routes: Vec<LicenceOnRoute>,
    pub source: Citation,
}

impl WantedLicence {
    /// Whether one is in force, as far as the dossier shows.
    #[must_use]
    pub fn is_held(&self) -> bool {
        !self.shown_by.is_empty() || self.held.iter().any(|held| !held.ended)
    }
}

/// A category for a function, on one route.
#[derive(Debug, Clone)]
pub struct CategoryOnRoute {
    /// The route.
    pub route: Route,
    /// Its name.
    pub name: Bilingual,
    /// The dossier chooses it.
    pub chosen: bool,
    /// What it asks for.
    pub papers: Arc<CategoryPapers>,
    /// The catalogue.
    pub source: Citation,
}

/// The categories that a function, or the dossier itself, can use.
#[derive(Debug, Clone)]
pub struct CategoryChoices {
    /// The function; `None` for the categories the dossier chooses.
    pub function: Option<Bilingual>,
    /// Whether the list of functions names categories for it; where it names none, none is asked for.
    pub wants_category: bool,
    /// One of those of a route is needed for a function; none on a route where the catalogue has none.
    pub categories: Vec<CategoryOnRoute>,
}

/// The licence advice for a dossier.
#[derive(Debug, Clone)]
pub struct LicenceAdvice {
    /// The day by which licences are in force or not.
    pub day: NaiveDate,
    /// The route the dossier names.
    pub chosen: Option<Route>,
    /// What is called for.
    pub licences: Vec<WantedLicence>,
    /// The categories and their papers.
    pub choices: Vec<CategoryChoices>,
    /// What is missing, by route, in the order of [`Route::ALL`].
    pub missing: Vec<RoutePapers>,
    /// Places of words that are no function of the list.
    pub unknown_functions: Vec<FieldPath>,
}

/// Says which licences a dossier's functions and categories call for, and where they stand on `day`.
///
/// # Errors
/// A mistake in `lists/routes.toml`, `lists/licences.toml` or `lists/categories.toml` of the rule book.
pub fn licences(dossier: &Dossier, day: NaiveDate, book: &RuleBook) -> Result<LicenceAdvice, Mistake> {
    let list = List::open(FILE, book)?;
    let routes = RouteList::read(&list)?;
    let mut advising = Advising {
        dossier,
        day,
        book,
        standings: &routes.standings,
        list: &list,
        catalogue: Catalogue::open(dossier, book)?,
        papers: PaperReader::new(dossier, day),
    };
    let (functions, unknown_functions) = functions(routes.always(), dossier, book);
    let functions: Vec<_> = functions.iter().filter_map(|(id, _)| book.lists.function(id)).collect();

    let chosen = advising.chosen_categories()?;
    let mut choices = vec![CategoryChoices { function: None, wants_category: true, categories: chosen }];
    for function in &functions {
        let mut categories = Vec::new();
        for route in Route::ALL {
            for category in advising.catalogue.for_function(function, *route) {
                categories.push(advising.category(category, *route)?);
            }
        }
        let wants_category = !function.categories.is_empty();
        choices.push(CategoryChoices { function: Some(function.name()), wants_category, categories });
    }

    let mut wanted: Vec<(&LicenceEntry, Vec<Bilingual>, Vec<Bilingual>)> = Vec::new();
    let mut add = |id: &str, function: Option<Bilingual>, category: Option<Bilingual>| {
        let Some(entry) = book.lists.licence(id) else { return };
        let place = wanted.iter().position(|(known, ..)| known.id == id).unwrap_or_else(|| {
            wanted.push((entry, Vec::new(), Vec::new()));
            wanted.len() - 1
        });
        if let Some((_, functions, categories)) = wanted.get_mut(place) {
            functions.extend(function);
            categories.extend(category.filter(|category| !categories.contains(category)));
        }
    };
    for function in &functions {
        function.licences.iter().for_each(|id| add(id, Some(function.name()), None));
    }
    for category in choices.iter().filter(|choice| choice.function.is_none()).flat_map(|c| &c.categories) {
        let papers = category
            .papers
            .missing
            .iter()
            .flatten()
            .chain(category.papers.held.iter().map(|held| &held.paper));
        for id in papers.filter_map(|paper| paper.licence.as_deref()) {
            add(id, None, Some(category.name.clone()));
        }
    }
    let mut licences = Vec::new();
    for (entry, functions, categories) in wanted {
        licences.push(advising.licence(entry, functions, categories)?);
    }
    let mut missing: Vec<RoutePapers> = Vec::new();
    for route in Route::ALL {
        // The catalogue looks at who applies, not at the route.
        let alike = missing.iter().find(|known| advising.catalogue.is_the_same(known.route, *route));
        let groups = alike.map_or_else(
            || route_papers(&choices, *route, &advising.papers.numbers),
            |known| known.groups.clone(),
        );
        missing.push(RoutePapers { route: *route, groups });
    }
    Ok(LicenceAdvice { day, chosen: dossier.route, licences, choices, missing, unknown_functions })
}

struct Advising<'a> {
    dossier: &'a Dossier,
    day: NaiveDate,
    book: &'a RuleBook,
    standings: &'a Standings,
    list: &'a List<'a>,
    catalogue: Catalogue<'a>,
    papers: PaperReader<'a>,
}

impl<'a> Advising<'a> {
    fn chosen_categories(&mut self) -> Result<Vec<CategoryOnRoute>, Mistake> {
        let mut categories = Vec::new();
        for route in Route::ALL {
            for entry in self.catalogue.chosen(*route) {
                categories.push(self.category(entry, *route)?);
            }
        }
        Ok(categories)
    }

    fn category(&mut self, entry: &'a CategoryEntry, route: Route) -> Result<CategoryOnRoute, Mistake> {
        Ok(CategoryOnRoute {
            route,
            name: entry.name(),
            chosen: self.catalogue.is_chosen(entry),
            papers: self.papers.category(entry),
            source: self.catalogue.source(entry)?,
        })
    }

    fn licence(
        &self,
        entry: &LicenceEntry,
        functions: Vec<Bilingual>,
        categories: Vec<Bilingual>,
    ) -> Result<WantedLicence, Mistake> {
        let text = |name: &str| entry.more.get(name).and_then(toml::Value::as_str);
        let both = |en: &str, zh: &str| {
            let en = text(en)?;
            Some(Bilingual::new(en, text(zh).unwrap_or(en)))
        };
        let read_in = both("source", "source_zh").unwrap_or_else(|| entry.name());
        let source = Citation::at(LICENCE_LIST, read_in, confidence(&entry.more), self.book)
            .ok_or_else(|| self.list.unknown_source(LICENCE_LIST))?;
        let mut on_routes = Vec::new();
        for route in Route::ALL {
            on_routes.push(self.standings.on_route(entry, *route, &source, self.list)?);
        }
        Ok(WantedLicence {
            id: entry.id.clone(),
            name: entry.name(),
            kind: entry.kind.clone(),
            authority: both("authority_en", "authority").unwrap_or_default(),
            legal_basis: Bilingual::new(
                joined(&entry.more, "legal_basis", "; "),
                joined(&entry.more, "legal_basis_zh", "；"),
            ),
            functions,
            categories,
            held: self.held(&entry.id),
            shown_by: self.standings.shown_by(&entry.id, self.dossier),
            enforcement: match text("enforced_by_tencent") {
                Some("yes") => Enforcement::Platform,
                Some("partly") => Enforcement::Partly,
                Some("no") => Enforcement::LawOnly,
                _ => Enforcement::Unknown,
            },
            enforced_where: both("enforced_where", "enforced_where_zh").unwrap_or_default(),
            enforcement_note: both("enforcement_note", "enforcement_note_zh"),
            foreign_investment_note: both("foreign_investment_note", "foreign_investment_note_zh"),
            on_routes,
            source,
        })
    }

    fn held(&self, id: &str) -> Vec<HeldLicence> {
        let kind = |kind: &Option<String>| kind.as_deref().map(str::trim) == Some(id);
        let held = self.dossier.licences.iter().enumerate().filter(|(_, licence)| kind(&licence.kind));
        held.map(|(index, licence)| HeldLicence {
            index,
            holder: licence.holder,
            until: licence.valid_until.clone(),
            ended: has_ended(licence, self.day),
        })
        .collect()
    }
}

const LICENCE_LIST: &str = "licence-list";

fn joined(more: &toml::Table, name: &str, separator: &str) -> String {
    let items = more.get(name).and_then(toml::Value::as_array).into_iter().flatten();
    items.filter_map(toml::Value::as_str).collect::<Vec<_>>().join(separator)
}
