//! When it could be done: a dated forecast of the steps, in Chinese working days.
//!
//! Three forecasts at once: everything at its quickest, as likely, at its slowest. A step of which no
//! source says how long it takes has no end here; what follows it is dated as if it took no time, and says so.

use chrono::{Months, NaiveDate};
use tongguan_domain::{Dossier, Route};
use tongguan_rules::{Bilingual, Mistake, RuleBook};

use crate::calendar::{Calendar, add_calendar_days};
use crate::citation::Citation;
use crate::collisions::{Collision, collisions};
use crate::steps::{Duration, Step, Unit, WaitsOn, steps};

/// The step by which the dossier's purpose is reached.
pub(crate) const RELEASE: &str = "release";

/// A day in the three forecasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// With every step at its quickest.
    pub low: NaiveDate,
    /// With every step as likely.
    pub likely: NaiveDate,
    /// With every step at its slowest.
    pub high: NaiveDate,
}

impl Span {
    const fn on(day: NaiveDate) -> Self {
        Self { low: day, likely: day, high: day }
    }

    fn latest(self, other: Self) -> Self {
        Self {
            low: self.low.max(other.low),
            likely: self.likely.max(other.likely),
            high: self.high.max(other.high),
        }
    }
}

/// One step with its days.
#[derive(Debug, Clone)]
pub struct StepForecast {
    /// Id in `lists/steps.toml`, stable.
    pub id: String,
    /// Number of the step in the partner's guide, from 1.
    pub guide_step: Option<u8>,
    /// Its name.
    pub name: Bilingual,
    /// Who has to act.
    pub waits_on: WaitsOn,
    /// How long it is said to take; `None`: no source says.
    pub duration: Option<Duration>,
    /// When it can begin.
    pub begins: Span,
    /// When it is over; `None` when nobody knows how long it takes.
    pub ends: Option<Span>,
    /// Its days count through a year whose holidays are not published yet.
    pub provisional: bool,
    /// Ids of the earlier steps whose time nobody knows, and which these days leave out.
    pub leaves_out: Vec<String>,
    /// What is said of it and by whom; the first is where the duration was read.
    pub says: Vec<(Bilingual, Citation)>,
}

/// The forecast of a dossier.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The day on which the first step begins.
    pub start: NaiveDate,
    /// The start lies before today.
    pub starts_in_the_past: bool,
    /// The route the steps are those of.
    pub route: Route,
    /// The dossier names no route; that of a partner was taken.
    pub route_assumed: bool,
    /// In the order in which they begin to matter.
    pub steps: Vec<StepForecast>,
    /// Years whose holidays are not published yet.
    pub provisional_years: Vec<i32>,
    /// Documents that end on the way.
    pub collisions: Vec<Collision>,
    /// Where the holidays were read.
    pub calendar: Citation,
}

impl Timeline {
    /// When the Mini Program is released.
    #[must_use]
    pub fn released(&self) -> Option<Span> {
        self.steps.iter().find(|step| step.id == RELEASE)?.ends
    }

    /// The step with an id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&StepForecast> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// Forecasts the steps of a dossier from the day on which the first begins.
///
/// # Errors
/// A mistake in `lists/steps.toml` or `lists/holidays.tsv` of the rule book.
pub fn timeline(
    dossier: &Dossier,
    start: NaiveDate,
    today: NaiveDate,
    book: &RuleBook,
) -> Result<Timeline, Mistake> {
    let calendar = Calendar::read(book)?;
    // Without a route the steps of a mainland company are the longer way, and a partner founds none.
    let route = dossier.route.unwrap_or(Route::LocalPartner);
    let mut forecast: Vec<StepForecast> = Vec::new();
    for step in steps(dossier, route, book)? {
        let dated = date(step, start, &forecast, &calendar);
        forecast.push(dated);
    }
    let last = forecast.iter().filter_map(|step| step.ends).map(|ends| ends.high).max().unwrap_or(start);
    let released = forecast.iter().find(|step| step.id == RELEASE).and_then(|step| step.ends);
    let counted_until = released.map_or(last, |ends| ends.high);
    let collisions = collisions(dossier, start.max(today), &forecast, book)?;
    Ok(Timeline {
        start,
        starts_in_the_past: start < today,
        route,
        route_assumed: dossier.route.is_none(),
        provisional_years: calendar.provisional_years(start, counted_until),
        steps: forecast,
        collisions,
        calendar: calendar.source().clone(),
    })
}

fn date(step: Step, start: NaiveDate, earlier: &[StepForecast], calendar: &Calendar) -> StepForecast {
    let mut begins = Span::on(start);
    let mut leaves_out: Vec<String> = Vec::new();
    for before in earlier.iter().filter(|before| step.after.contains(&before.id)) {
        begins = begins.latest(before.ends.unwrap_or(before.begins));
        let unknown = before.ends.is_none().then_some(&before.id);
        for id in before.leaves_out.iter().chain(unknown) {
            if !leaves_out.contains(id) {
                leaves_out.push(id.clone());
            }
        }
    }
    let ends = step.duration.map(|duration| Span {
        low: after(calendar, begins.low, duration.low, duration.unit),
        likely: after(calendar, begins.likely, duration.likely, duration.unit),
        high: after(calendar, begins.high, duration.high, duration.unit),
    });
    let until = ends.unwrap_or(begins).high;
    StepForecast {
        provisional: !calendar.provisional_years(start, until).is_empty(),
        id: step.id,
        guide_step: step.guide_step,
        name: step.name,
        waits_on: step.waits_on,
        duration: step.duration,
        begins,
        ends,
        leaves_out,
        says: step.says,
    }
}

fn after(calendar: &Calendar, day: NaiveDate, count: u32, unit: Unit) -> NaiveDate {
    match unit {
        Unit::WorkingDays => calendar.add_working_days(day, count),
        Unit::CalendarDays => add_calendar_days(day, count),
        Unit::CalendarMonths => day.checked_add_months(Months::new(count)).unwrap_or(NaiveDate::MAX),
    }
}
