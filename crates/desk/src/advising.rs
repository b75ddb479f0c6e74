//! Advice on a dossier that lies outside the vault, for the command line: the routes side by side, the
//! licences its functions call for, the forecast of the steps, and where it stands. Printed as text, JSON or a
//! calendar file.

mod answers;
mod assessment;
mod cost_text;
mod events;
mod json;
mod kept;
mod licence_text;
mod route_json;
mod route_text;
mod sheet;
mod status_text;
mod timeline_json;
mod timeline_text;
mod what_if_text;

use std::path::Path;

use chrono::NaiveDate;
use tongguan_advice::{FunctionQuestion, Status};
use tongguan_domain::{Dossier, FieldPath};
use tongguan_intake::read_dossier;
use tongguan_rules::{Mistake, RuleBook};

use crate::Problem;

pub use tongguan_advice::costs::{Cost, Total};
pub use tongguan_advice::licences::{CategoryChoices, CategoryOnRoute, HeldLicence, WantedLicence};
pub use tongguan_advice::routes::FunctionOnRoutes;
pub use tongguan_advice::sentences::reason_text;
pub use tongguan_advice::timeline::Span;
pub use tongguan_advice::{
    Asked, Citation, Clause, Collision, Costs, HeldPaper, LicenceAdvice, PaperGroup, Reason, Reminder,
    RouteAdvice, RoutePapers, StepForecast, Timeline, WantedPaper, WhatIf, YEARS,
};
pub use tongguan_rules::Bilingual;

pub use answers::{LARGEST_ANSWERS, read};
pub use assessment::{AssessmentFormat, assessment};
pub use cost_text::costs_as_text;
pub use events::calendar_file;
pub use json::licences_as_json;
pub use licence_text::licences_as_text;
pub use route_json::{costs_as_json, questions_as_json, routes_as_json, what_if_as_json};
pub use route_text::{questions_as_text, routes_as_text};
pub use status_text::statuses_as_text;
pub use timeline_json::{statuses_as_json, timeline_as_json};
pub use timeline_text::timeline_as_text;
pub use what_if_text::what_if_as_text;

/// A forecast, and what of the dossier names it in a calendar.
pub struct Forecast {
    /// The forecast.
    pub timeline: Timeline,
    /// Stable id of the dossier.
    pub id: Option<String>,
    /// The officer's name for it.
    pub title: Option<String>,
    /// The last days of its documents and waivers, and who demands that they are in force.
    pub expiries: Vec<(FieldPath, NaiveDate, Citation)>,
    /// The runs of days off with a public holiday in them that it reaches into, first and last day.
    pub breaks: Vec<(NaiveDate, NaiveDate)>,
}

impl Forecast {
    /// # Errors
    /// [`Problem::RuleBook`].
    fn of(dossier: Dossier, start: NaiveDate, today: NaiveDate, book: &RuleBook) -> Result<Self, Problem> {
        let timeline = tongguan_advice::timeline(&dossier, start, today, book).map_err(of_the_book)?;
        let expiries = tongguan_advice::status::expiries(&dossier, book).map_err(of_the_book)?;
        let calendar = tongguan_advice::Calendar::read(book).map_err(of_the_book)?;
        let ahead = timeline.steps.iter().filter(|step| !step.recurring);
        let last = ahead.filter_map(|step| step.ends).map(|ends| ends.high).max();
        let breaks = calendar.breaks(timeline.start, last.unwrap_or(timeline.start));
        Ok(Self { timeline, id: dossier.id, title: dossier.title, expiries, breaks })
    }
}

/// Most years that costs are added up for.
pub const MOST_YEARS: u32 = 30;

/// The questions that come before the choice of a route, with the answers that are given or that the dossier shows.
///
/// # Errors
/// [`Problem::RuleBook`].
pub fn questions(dossier: &Dossier, book: &RuleBook) -> Result<Vec<Asked>, Problem> {
    tongguan_advice::questions(dossier, book).map_err(of_the_book)
}

/// The list of functions as questions.
#[must_use]
pub fn function_questions(book: &RuleBook) -> Vec<FunctionQuestion> {
    tongguan_advice::function_questions(book)
}

/// Compares the three routes for a dossier.
///
/// # Errors
/// [`Problem::RuleBook`].
pub fn routes(dossier: &Dossier, book: &RuleBook) -> Result<RouteAdvice, Problem> {
    tongguan_advice::routes(dossier, book).map_err(of_the_book)
}

/// Says which licences a dossier calls for, and which are in force on `day`.
///
/// # Errors
/// [`Problem::RuleBook`].
pub fn licences(dossier: &Dossier, day: NaiveDate, book: &RuleBook) -> Result<LicenceAdvice, Problem> {
    tongguan_advice::licences(dossier, day, book).map_err(of_the_book)
}

/// Says what would change with some functions more and others less.
///
/// # Errors
/// [`Problem::NoSuchFunction`], [`Problem::RuleBook`].
pub fn what_if(
    dossier: &Dossier,
    with: &[String],
    without: &[String],
    day: NaiveDate,
    book: &RuleBook,
) -> Result<WhatIf, Problem> {
    if let Some(unknown) = with.iter().chain(without).find(|id| book.lists.function(id).is_none()) {
        return Err(Problem::NoSuchFunction { function: unknown.chars().take(64).collect() });
    }
    tongguan_advice::what_if(dossier, with, without, day, book).map_err(of_the_book)
}

/// Adds up what each route costs over so many years, at most [`MOST_YEARS`].
///
/// # Errors
/// [`Problem::RuleBook`].
pub fn costs(dossier: &Dossier, years: u32, book: &RuleBook) -> Result<Costs, Problem> {
    tongguan_advice::costs(dossier, years.min(MOST_YEARS), book).map_err(of_the_book)
}

/// Forecasts the steps of a dossier from the day on which the first begins.
///
/// # Errors
/// What intake says of the input; [`Problem::RuleBook`].
pub fn timeline(
    path: &Path,
    start: NaiveDate,
    today: NaiveDate,
    book: &RuleBook,
) -> Result<Forecast, Problem> {
    Forecast::of(dossier(path)?, start, today, book)
}

/// Says where a dossier stands today.
///
/// # Errors
/// What intake says of the input; [`Problem::RuleBook`].
pub fn status(path: &Path, today: NaiveDate, book: &RuleBook) -> Result<DossierStatus, Problem> {
    DossierStatus::of(&dossier(path)?, today, book)
}

/// Where a dossier stands, and what names it.
pub struct DossierStatus {
    /// Stable id of the dossier.
    pub id: String,
    /// The officer's name for it.
    pub title: String,
    /// Where it stands.
    pub status: Status,
}

impl DossierStatus {
    /// Where a dossier stands today.
    ///
    /// # Errors
    /// [`Problem::RuleBook`].
    pub(crate) fn of(dossier: &Dossier, today: NaiveDate, book: &RuleBook) -> Result<Self, Problem> {
        Ok(Self {
            id: dossier.id.clone().unwrap_or_default(),
            title: dossier.title.clone().unwrap_or_default(),
            status: tongguan_advice::status(dossier, today, book).map_err(of_the_book)?,
        })
    }
}

fn dossier(path: &Path) -> Result<Dossier, Problem> {
    Ok(read_dossier(path)?.dossier)
}

pub(crate) fn of_the_book(mistake: Mistake) -> Problem {
    Problem::RuleBook(vec![mistake])
}
