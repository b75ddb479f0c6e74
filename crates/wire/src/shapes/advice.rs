//! The shapes of advice: routes, licences, costs, and two dossiers side by side. Statements are in the officer's
//! language and stand beside their source.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SourceView, SpanView};

/// A question before the choice of a route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuestionView {
    /// Stable id.
    pub id: String,
    /// Path of the field that keeps the answer.
    pub field: String,
    /// The question.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// Words one can answer with; empty when the list of functions has them.
    pub answers: Vec<String>,
    /// The answer; empty while there is none.
    pub answer: Vec<String>,
    /// Path of the field that shows it, empty when somebody answered or nobody did.
    pub prefilled_from: String,
    /// Whose word the reason for asking is.
    pub source: SourceView,
}

/// A reason for or against a route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReasonView {
    /// Stable id.
    pub id: String,
    /// `impossible`, `condition`, `unknown`, `favours` or `burdens`.
    pub bearing: String,
    /// The sentence.
    pub text: String,
    /// Another source says something else of the same.
    pub differs: bool,
    /// Whose word it is.
    pub source: SourceView,
}

/// A route with what is known for and against it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RouteView {
    /// Word of the route.
    pub route: String,
    /// `impossible`, `conditional` or `open`.
    pub state: String,
    /// Those that rule it out first.
    pub reasons: Vec<ReasonView>,
}

/// What somebody says of one route under an aspect.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatementView {
    /// Word of the route.
    pub route: String,
    /// The sentence.
    pub text: String,
    /// Another source says something else of the same.
    pub differs: bool,
    /// Whose word it is.
    pub source: SourceView,
}

/// An aspect of the comparison.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AspectView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is said of the routes.
    pub says: Vec<StatementView>,
}

/// A function of the Mini Program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FunctionView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Every Mini Program has it; it cannot be left out.
    pub implied: bool,
}

/// The routes side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoutesView {
    /// Word of the route the dossier names, else empty.
    pub chosen: String,
    /// Why, in the officer's words.
    pub chosen_because: String,
    /// When, `YYYY-MM-DD`, else empty.
    pub chosen_on: String,
    /// The questions with their answers.
    pub questions: Vec<QuestionView>,
    /// The three routes.
    pub routes: Vec<RouteView>,
    /// The aspects by which they are compared.
    pub aspects: Vec<AspectView>,
    /// The functions, those every Mini Program has first.
    pub functions: Vec<FunctionView>,
}

/// A licence of the dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoldingView {
    /// Place in the dossier's list, from 0.
    pub index: usize,
    /// `applicant`, `partner`, or empty.
    pub holder: String,
    /// Last day, `long-term`, or empty.
    pub until: String,
    /// It ran out.
    pub ended: bool,
}

/// A licence on a route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StandingView {
    /// Word of the route.
    pub route: String,
    /// Word of where it stands, such as `closed`.
    pub standing: String,
    /// Whose word it is.
    pub source: SourceView,
}

/// A licence, filing or duty that functions or categories call for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LicenceView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `licence`, `filing`, `registration` or `obligation`.
    pub kind: String,
    /// Who grants it.
    pub authority: String,
    /// The law it rests on.
    pub legal_basis: String,
    /// Names of the functions that can call for it.
    pub functions: Vec<String>,
    /// Names of the chosen categories that name it.
    pub categories: Vec<String>,
    /// Whether one is in force.
    pub held: bool,
    /// Those in the dossier.
    pub holdings: Vec<HoldingView>,
    /// Paths of other fields that show it.
    pub shown_by: Vec<String>,
    /// `platform`, `partly`, `law-only` or `unknown`.
    pub enforced_by: String,
    /// Where Tencent asks for it.
    pub enforced_where: String,
    /// What else the sources say, one sentence each.
    pub notes: Vec<String>,
    /// By route.
    pub routes: Vec<StandingView>,
    /// Whose word it is.
    pub source: SourceView,
}

/// A paper that a category asks for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperView {
    /// Its name.
    pub name: String,
    /// Who has to hold it, of whom it is asked, on what it depends; empty when nothing is laid down.
    pub conditions: Vec<String>,
    /// Path of what shows it in the dossier, empty when it is missing.
    pub by: String,
}

/// One of the things that a category asks for all of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClauseView {
    /// The smallest sets that meet it.
    pub ways: Vec<Vec<PaperView>>,
    /// By which it is met; empty while it is not.
    pub met_by: Vec<PaperView>,
}

/// A category for a function on one route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryView {
    /// Word of the route.
    pub route: String,
    /// Its name.
    pub name: String,
    /// The dossier chooses it.
    pub chosen: bool,
    /// What it asks for.
    pub clauses: Vec<ClauseView>,
    /// Whose word it is.
    pub source: SourceView,
}

/// The categories that serve a function.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChoicesView {
    /// Name of the function; empty for the categories the dossier chooses.
    pub function: String,
    /// One of those of a route is needed.
    pub categories: Vec<CategoryView>,
}

/// Needs that share papers, and the smallest sets that would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperGroupView {
    /// Names of the functions and categories that have the needs.
    pub names: Vec<String>,
    /// Each set does.
    pub ways: Vec<Vec<PaperView>>,
    /// There are more ways than these.
    pub cut_short: bool,
    /// Where the catalogue says so.
    pub sources: Vec<SourceView>,
}

/// What is missing on a route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissingView {
    /// Word of the route.
    pub route: String,
    /// One way of each is needed.
    pub groups: Vec<PaperGroupView>,
}

/// The licence advice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LicencesView {
    /// What is called for.
    pub licences: Vec<LicenceView>,
    /// The categories and their papers.
    pub choices: Vec<ChoicesView>,
    /// By route.
    pub missing: Vec<MissingView>,
}

/// What changes on a route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RouteChangeView {
    /// Word of the route.
    pub route: String,
    /// Its state as things are.
    pub before: String,
    /// Its state as it would be.
    pub after: String,
    /// Reasons that come up.
    pub appear: Vec<ReasonView>,
    /// Reasons that fall away.
    pub fall_away: Vec<ReasonView>,
    /// Missing papers that come up.
    pub papers_appear: Vec<PaperGroupView>,
    /// Missing papers that fall away.
    pub papers_fall_away: Vec<PaperGroupView>,
}

/// What would change with some functions left out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIfView {
    /// Licences that would be called for.
    pub appear: Vec<LicenceView>,
    /// Licences that would no longer be.
    pub fall_away: Vec<LicenceView>,
    /// By route.
    pub routes: Vec<RouteChangeView>,
}

/// Something that is paid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CostView {
    /// Stable id.
    pub id: String,
    /// What it is; empty for a fee that nobody has named.
    pub name: String,
    /// Decimal number, empty when it is not known.
    pub amount: String,
    /// ISO 4217, empty when the amount is not known.
    pub currency: String,
    /// `once`, `yearly`, `when-it-happens` or `unstated`.
    pub charged: String,
    /// Whether it is well enough known to be added up.
    pub counted: bool,
    /// What else the source says, else empty.
    pub note: String,
    /// Whose word it is.
    pub source: SourceView,
}

/// An amount of one currency.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AmountView {
    /// Decimal number.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

/// A sum.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TotalView {
    /// By currency.
    pub amounts: Vec<AmountView>,
    /// Something that is not known comes on top.
    pub at_least: bool,
}

/// The costs of one route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RouteCostsView {
    /// Word of the route.
    pub route: String,
    /// What is paid.
    pub costs: Vec<CostView>,
    /// The sum of each year, the first first.
    pub years: Vec<TotalView>,
    /// The sum of all years.
    pub total: TotalView,
}

/// A field of which two dossiers hold different values.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DifferenceView {
    /// Field path.
    pub field: String,
    /// The two values as words, numbers masked; empty where nothing was entered.
    pub values: [String; 2],
}

/// One of two dossiers side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SideView {
    /// Id of the dossier.
    pub id: String,
    /// The officer's name for it.
    pub title: String,
    /// Whether nothing blocks.
    pub ready: bool,
    /// Findings that block.
    pub blocking: usize,
    /// Findings that advise.
    pub advisory: usize,
    /// The route that is chosen; empty while none is.
    pub route: String,
    /// Why, in the officer's words.
    pub route_because: String,
    /// What the route costs over the first years; nothing while no route is chosen.
    pub cost: Option<TotalView>,
    /// The years that are added up.
    pub years: u32,
    /// Names of licences that are called for and not held.
    pub missing: Vec<String>,
    /// When the Mini Program is released; nothing when nobody knows.
    pub released: Option<SpanView>,
}

/// Two dossiers side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComparisonView {
    /// The two.
    pub sides: [SideView; 2],
    /// What differs.
    pub differences: Vec<DifferenceView>,
}
