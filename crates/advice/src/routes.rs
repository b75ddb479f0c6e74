//! The three routes side by side: what the partner's guide and WeChat's own pages say of each, and what
//! each function comes to on it. No route is recommended: the officer chooses.

use std::sync::Arc;

use serde::Deserialize;
use tongguan_domain::{Choice, DateEntry, Dossier, Field, FieldPath, Route};
use tongguan_rules::{Bilingual, Cited, Confidence, Mistake, RuleBook};

use crate::citation::Citation;
use crate::outlook::{Known, Outlook, outlooks};
use crate::questionnaire::{Asked, questions};
use crate::reading::{Both, List, Word};
use crate::standing::Standings;

pub(crate) const FILE: &str = "routes.toml";

/// What a function comes to on a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Nothing stands in its way.
    Open,
    /// With papers, in some regions, or for some goods.
    Conditional,
    /// It cannot be offered.
    Closed,
    /// Nobody knows.
    Unknown,
}

impl Choice for Openness {
    const ALL: &'static [Self] = &[Self::Open, Self::Conditional, Self::Closed, Self::Unknown];

    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Conditional => "conditional",
            Self::Closed => "closed",
            Self::Unknown => "unknown",
        }
    }
}

/// What somebody says of one route.
#[derive(Debug, Clone)]
pub struct RouteStatement {
    /// The route.
    pub route: Route,
    /// The statement.
    pub text: Bilingual,
    /// Another source says something else of the same.
    pub differs: bool,
    /// Whose word it is.
    pub source: Citation,
}

/// One aspect of the comparison.
#[derive(Debug, Clone)]
pub struct Aspect {
    /// Id in `lists/routes.toml`.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What is said, in the order of the list.
    pub says: Vec<RouteStatement>,
}

/// A function of the Mini Program on the three routes.
#[derive(Debug, Clone)]
pub struct FunctionOnRoutes {
    /// Id in the list of functions.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The dossier does not name it; every Mini Program has it.
    pub implied: bool,
    /// What it comes to, by route, in the order of [`Route::ALL`].
    pub on_routes: Vec<(Route, Openness)>,
    /// Where that was derived.
    pub source: Citation,
}

impl FunctionOnRoutes {
    /// What it comes to on a route.
    #[must_use]
    pub fn on(&self, route: Route) -> Openness {
        let on = self.on_routes.iter().find(|(on, _)| *on == route);
        on.map_or(Openness::Unknown, |(_, openness)| *openness)
    }
}

/// The comparison of the routes for one dossier.
#[derive(Debug, Clone)]
pub struct RouteAdvice {
    /// The route the dossier names.
    pub chosen: Option<Route>,
    /// Why, in the officer's words.
    pub chosen_because: Option<String>,
    /// When.
    pub chosen_on: Option<DateEntry>,
    /// The questions, each with its answer.
    pub questions: Vec<Asked>,
    /// How each route looks, in the order of [`Route::ALL`].
    pub outlooks: Vec<Outlook>,
    /// The aspects.
    pub aspects: Vec<Aspect>,
    /// The functions.
    pub functions: Vec<FunctionOnRoutes>,
    /// Places of words that are no function of the list.
    pub unknown_functions: Vec<FieldPath>,
}

/// What `lists/routes.toml` holds.
pub(crate) struct RouteList {
    compared: Compared,
    pub(crate) standings: Standings,
}

#[derive(Deserialize)]
struct Compared {
    always: Vec<String>,
    aspect: Vec<AspectEntry>,
}

impl RouteList {
    pub(crate) fn read(list: &List<'_>) -> Result<Arc<Self>, Mistake> {
        list.read_as(|text| Ok(Self { compared: list.read_part(text)?, standings: list.read_part(text)? }))
    }

    /// The functions every Mini Program has.
    pub(crate) fn always(&self) -> &[String] {
        &self.compared.always
    }
}

impl RouteAdvice {
    /// The name of a function of the dossier.
    #[must_use]
    pub fn function(&self, id: &str) -> Option<&Bilingual> {
        self.functions.iter().find(|function| function.id == id).map(|function| &function.name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AspectEntry {
    id: String,
    name: Both,
    says: Vec<Says>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Says {
    route: Word<Route>,
    #[serde(default)]
    differs: bool,
    text: Both,
    source: Cited,
}

/// Compares the routes.
///
/// # Errors
/// A mistake in `lists/routes.toml` of the rule book.
pub fn routes(dossier: &Dossier, book: &RuleBook) -> Result<RouteAdvice, Mistake> {
    let list = List::open(FILE, book)?;
    let routes = RouteList::read(&list)?;
    let mut aspects = Vec::new();
    for entry in &routes.compared.aspect {
        let mut says = Vec::new();
        for said in &entry.says {
            says.push(RouteStatement {
                route: said.route.0,
                text: said.text.text(),
                differs: said.differs,
                source: list.cite(&said.source)?,
            });
        }
        aspects.push(Aspect { id: entry.id.clone(), name: entry.name.text(), says });
    }
    let (functions, unknown_functions) = functions(routes.always(), dossier, book);
    let mut on_routes = Vec::new();
    for (id, implied) in functions {
        let Some(entry) = book.lists.function(&id) else { continue };
        let stated = entry.more.get("routes").and_then(toml::Value::as_table);
        let openness = |route: Route| {
            let word = stated.and_then(|routes| routes.get(route.word())).and_then(toml::Value::as_str);
            word.and_then(Openness::from_word).unwrap_or(Openness::Unknown)
        };
        on_routes.push(FunctionOnRoutes {
            name: entry.name(),
            implied,
            on_routes: Route::ALL.iter().map(|route| (*route, openness(*route))).collect(),
            source: list.at(FUNCTION_LIST, entry.name(), confidence(&entry.more))?,
            id,
        });
    }
    let questions = questions(dossier, book)?;
    let about_functions = questions.iter().find(|asked| asked.field == Field::Functionality);
    let functions_source = about_functions.map_or_else(
        || list.at(FUNCTION_LIST, Bilingual::from(FUNCTION_LIST), Confidence::Medium),
        |asked| Ok(asked.source.clone()),
    )?;
    let outlooks = outlooks(&Known {
        dossier,
        book,
        asked: &questions,
        functions: &on_routes,
        unknown_functions: &unknown_functions,
        functions_source,
        standings: &routes.standings,
    })?;
    Ok(RouteAdvice {
        chosen: dossier.route,
        chosen_because: dossier.assessment.route_reason.clone(),
        chosen_on: dossier.assessment.chosen_on.clone(),
        questions,
        outlooks,
        aspects,
        functions: on_routes,
        unknown_functions,
    })
}

const FUNCTION_LIST: &str = "functionality-list";

/// The confidence an entry of a list states; low when it states none.
pub(crate) fn confidence(more: &toml::Table) -> Confidence {
    let word = more.get("confidence").and_then(toml::Value::as_str);
    word.and_then(Confidence::from_word).unwrap_or(Confidence::Low)
}

/// The functions of a dossier, those it implies first and marked so, and the places of words that are none.
pub(crate) fn functions(
    always: &[String],
    dossier: &Dossier,
    book: &RuleBook,
) -> (Vec<(String, bool)>, Vec<FieldPath>) {
    let named = &dossier.mini_program.functionality;
    let implied = always.iter().filter(|id| !named.contains(id)).map(|id| (id.clone(), true));
    let mut known: Vec<(String, bool)> = implied.collect();
    let mut unknown = Vec::new();
    for (index, id) in named.iter().enumerate() {
        if book.lists.function(id).is_none() {
            unknown.push(FieldPath::item(Field::Function, index));
        } else if !known.iter().any(|(other, _)| other == id) {
            known.push((id.clone(), false));
        }
    }
    (known, unknown)
}
