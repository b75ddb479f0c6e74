//! Advice on a dossier that lies outside the vault, for the command line: the routes side by side, the
//! licences its functions call for, and the forecast of the steps. Printed as text, JSON or a calendar file.

mod events;
mod json;
mod licence_text;
mod route_text;
mod sheet;
mod timeline_text;

use std::path::Path;

use chrono::NaiveDate;
use tongguan_advice::{LicenceAdvice, RouteAdvice, Timeline};
use tongguan_domain::Dossier;
use tongguan_intake::read_dossier;
use tongguan_rules::{Mistake, RuleBook};

use crate::Problem;

pub use events::calendar_file;
pub use json::{licences_as_json, routes_as_json, timeline_as_json};
pub use licence_text::licences_as_text;
pub use route_text::routes_as_text;
pub use timeline_text::timeline_as_text;

/// A forecast, and what of the dossier names it in a calendar.
pub struct Forecast {
    /// The forecast.
    pub timeline: Timeline,
    /// Stable id of the dossier.
    pub id: Option<String>,
    /// The officer's name for it.
    pub title: Option<String>,
}

/// Compares the three routes for a dossier.
///
/// # Errors
/// What intake says of the input; [`Problem::RuleBook`].
pub fn routes(path: &Path, book: &RuleBook) -> Result<RouteAdvice, Problem> {
    tongguan_advice::routes(&dossier(path)?, book).map_err(of_the_book)
}

/// Says which licences a dossier calls for, and which are in force on `day`.
///
/// # Errors
/// What intake says of the input; [`Problem::RuleBook`].
pub fn licences(path: &Path, day: NaiveDate, book: &RuleBook) -> Result<LicenceAdvice, Problem> {
    tongguan_advice::licences(&dossier(path)?, day, book).map_err(of_the_book)
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
    let dossier = dossier(path)?;
    let timeline = tongguan_advice::timeline(&dossier, start, today, book).map_err(of_the_book)?;
    Ok(Forecast { timeline, id: dossier.id, title: dossier.title })
}

fn dossier(path: &Path) -> Result<Dossier, Problem> {
    Ok(read_dossier(path)?.dossier)
}

fn of_the_book(mistake: Mistake) -> Problem {
    Problem::RuleBook(vec![mistake])
}
