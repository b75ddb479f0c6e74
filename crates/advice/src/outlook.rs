//! How each route looks by what is known of the dossier: what rules it out, on what conditions it is open, what
//! speaks for and against it, and what nobody knows. Never a bare yes or no.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tongguan_domain::{Choice, Dossier, FieldPath, Route};
use tongguan_rules::{Bilingual, Cited, Mistake, RuleBook};

use crate::catalogue::Catalogue;
use crate::citation::Citation;
use crate::questionnaire::{self, Asked, Questions};
use crate::reading::{Both, List, Word};
use crate::routes::{FunctionOnRoutes, Openness};
use crate::standing::Standings;

/// What a reason means for a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// It rules the route out as things stand.
    Impossible,
    /// The route is open once this is met.
    Condition,
    /// Nobody knows.
    Unknown,
    /// It speaks for the route.
    Favours,
    /// It speaks against the route.
    Burdens,
}

impl Choice for Bearing {
    const ALL: &'static [Self] =
        &[Self::Impossible, Self::Condition, Self::Unknown, Self::Favours, Self::Burdens];

    fn word(self) -> &'static str {
        match self {
            Self::Impossible => "impossible",
            Self::Condition => "condition",
            Self::Unknown => "unknown",
            Self::Favours => "favours",
            Self::Burdens => "burdens",
        }
    }
}

/// What a reason is about.
#[derive(Debug, Clone)]
pub enum Ground {
    /// A statement of `lists/questions.toml`, with the questions whose answers led to it.
    Statement {
        /// What is said.
        text: Bilingual,
        /// Ids of the questions; none when it holds whatever is answered.
        questions: Vec<String>,
        /// Another source says something else.
        differs: bool,
    },
    /// A function.
    Function {
        /// Its name.
        name: Bilingual,
        /// The catalogue of this route has no category for it, though it has to have one.
        without_category: bool,
        /// Licences it can call for that cannot be held on this route.
        barred: Vec<Bilingual>,
    },
    /// A chosen category that is not offered to whoever applies on this route.
    Category {
        /// Its name.
        name: Bilingual,
        /// It stands in the catalogue of this route, open to others; otherwise it is of another catalogue, and
        /// whether this one has its like under another name is for a person to see.
        open_to_others: bool,
    },
    /// A word that is no function of the list, by its place.
    UnknownFunction(FieldPath),
}

/// A reason, with its source.
#[derive(Debug, Clone)]
pub struct Reason {
    /// Stable id: that of the statement, `function-<id>`, `category-<index>` or `unknown-function-<index>`.
    pub id: String,
    /// What it means for the route.
    pub bearing: Bearing,
    /// What it is about.
    pub ground: Ground,
    /// Whose word it is.
    pub source: Citation,
}

impl Reason {
    /// Ids of the questions whose answers led to it.
    #[must_use]
    pub fn questions(&self) -> &[String] {
        match &self.ground {
            Ground::Statement { questions, .. } => questions,
            Ground::Function { .. } | Ground::Category { .. } | Ground::UnknownFunction(_) => &[],
        }
    }

    /// Whether another source says something else of the same.
    #[must_use]
    pub const fn differs(&self) -> bool {
        matches!(self.ground, Ground::Statement { differs: true, .. })
    }
}

/// How a route looks, as far as the questions are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteState {
    /// Something rules it out.
    Impossible,
    /// It is open on conditions.
    Conditional,
    /// Nothing known stands in its way.
    Open,
}

impl Choice for RouteState {
    const ALL: &'static [Self] = &[Self::Impossible, Self::Conditional, Self::Open];

    fn word(self) -> &'static str {
        match self {
            Self::Impossible => "impossible",
            Self::Conditional => "conditional",
            Self::Open => "open",
        }
    }
}

/// A route with all that is known for and against it.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The route.
    pub route: Route,
    /// The reasons, those that rule it out first.
    pub reasons: Vec<Reason>,
}

impl Outlook {
    /// What the reasons come to.
    #[must_use]
    pub fn state(&self) -> RouteState {
        let has = |bearing| self.reasons.iter().any(|reason| reason.bearing == bearing);
        if has(Bearing::Impossible) {
            RouteState::Impossible
        } else if has(Bearing::Condition) {
            RouteState::Conditional
        } else {
            RouteState::Open
        }
    }
}

/// A statement that follows from answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Following {
    id: String,
    #[serde(default)]
    of: BTreeMap<String, BTreeSet<String>>,
    routes: Vec<Word<Route>>,
    bearing: Word<Bearing>,
    #[serde(default)]
    differs: bool,
    text: Both,
    source: Cited,
}

impl Following {
    /// Whether the answers lead here: one of those named for each question that is named.
    fn is_led_to(&self, asked: &[Asked]) -> bool {
        self.of.iter().all(|(question, wanted)| {
            let answer = asked.iter().find(|one| one.id == *question).and_then(|one| one.answer.as_ref());
            answer.is_some_and(|answer| !answer.words.is_disjoint(wanted))
        })
    }
}

/// What every reason is drawn from.
pub(crate) struct Known<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) book: &'a RuleBook,
    pub(crate) asked: &'a [Asked],
    pub(crate) functions: &'a [FunctionOnRoutes],
    pub(crate) unknown_functions: &'a [FieldPath],
    /// The source of the list of functions.
    pub(crate) functions_source: Citation,
    pub(crate) standings: &'a Standings,
}

/// The outlook of every route.
pub(crate) fn outlooks(known: &Known<'_>) -> Result<Vec<Outlook>, Mistake> {
    let list = List::open(questionnaire::FILE, known.book)?;
    let questions = list.read::<Questions>()?;
    let catalogue = Catalogue::open(known.dossier, known.book)?;
    let mut outlooks = Vec::new();
    for route in Route::ALL {
        let mut reasons = Vec::new();
        let led = questions.follows.iter().filter(|one| one.routes.iter().any(|on| on.0 == *route));
        for following in led.filter(|one| one.is_led_to(known.asked)) {
            reasons.push(Reason {
                id: following.id.clone(),
                bearing: following.bearing.0,
                ground: Ground::Statement {
                    text: following.text.text(),
                    questions: following.of.keys().cloned().collect(),
                    differs: following.differs,
                },
                source: list.cite(&following.source)?,
            });
        }
        reasons.extend(of_functions(known, &catalogue, *route));
        reasons.extend(of_categories(&catalogue, *route)?);
        reasons.extend(known.unknown_functions.iter().map(|path| Reason {
            id: format!("unknown-function-{}", path.index().unwrap_or_default()),
            bearing: Bearing::Unknown,
            ground: Ground::UnknownFunction(*path),
            source: known.functions_source.clone(),
        }));
        reasons.sort_by_key(|reason| reason.bearing);
        outlooks.push(Outlook { route: *route, reasons });
    }
    Ok(outlooks)
}

fn of_functions(known: &Known<'_>, catalogue: &Catalogue<'_>, route: Route) -> Vec<Reason> {
    let reasons = known.functions.iter().filter_map(|function| {
        let bearing = match function.on(route) {
            Openness::Open => return None,
            Openness::Conditional => Bearing::Condition,
            Openness::Closed => Bearing::Impossible,
            Openness::Unknown => Bearing::Unknown,
        };
        let entry = known.book.lists.function(&function.id)?;
        let without_category =
            !entry.categories.is_empty() && catalogue.for_function(entry, route).is_empty();
        let licences = entry.licences.iter().filter_map(|id| known.book.lists.licence(id));
        let barred = licences.filter(|licence| known.standings.is_closed(licence, route));
        Some(Reason {
            id: format!("function-{}", function.id),
            bearing,
            ground: Ground::Function {
                name: function.name.clone(),
                without_category,
                barred: barred.map(|licence| licence.name()).collect(),
            },
            source: function.source.clone(),
        })
    });
    reasons.collect()
}

fn of_categories(catalogue: &Catalogue<'_>, route: Route) -> Result<Vec<Reason>, Mistake> {
    let reasons = catalogue.not_offered(route).into_iter().map(|(index, entry, open_to_others)| {
        Ok(Reason {
            id: format!("category-{index}"),
            bearing: if open_to_others { Bearing::Impossible } else { Bearing::Unknown },
            ground: Ground::Category { name: entry.name(), open_to_others },
            source: catalogue.source(entry)?,
        })
    });
    reasons.collect()
}
