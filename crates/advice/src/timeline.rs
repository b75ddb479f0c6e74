//! When it could be done: a dated forecast of the steps, in Chinese working days.
//!
//! Three forecasts at once: everything at its quickest, as likely, at its slowest. A step of which no
//! source says how long it takes has no end here; what follows it is dated as if it took no time, and says so.
//! Days that the officer entered stand in place of forecasts, and what is not over yet ends today at the earliest.

use chrono::{Months, NaiveDate};
use tongguan_domain::{Dossier, FieldPath, Route, StepState};
use tongguan_rules::{Bilingual, Mistake, RuleBook};

use crate::calendar::{Calendar, add_calendar_days};
use crate::citation::Citation;
use crate::collisions::{Collision, collisions};
use crate::progress::{Progress, Reached, Record};
use crate::steps::{Duration, PlatformStates, Step, Unit, WaitsOn, steps};

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

/// How long a step has been running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waited {
    /// So many days after the one on which it began.
    pub days: usize,
    /// Working days, or calendar days for what is counted in those or in months.
    pub unit: Unit,
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
    /// Who has to act now: the applicant, when the step was sent back.
    pub waits_on: WaitsOn,
    /// How long it is said to take; `None`: no source says.
    pub duration: Option<Duration>,
    /// It comes round again: its end is the day on which it is due.
    pub recurring: bool,
    /// How far it has come.
    pub progress: Progress,
    /// Where its last day was entered.
    pub recorded: Option<FieldPath>,
    /// For a running step, for how long.
    pub waited: Option<Waited>,
    /// It has been running for longer than it is said to take at the most.
    pub overdue: bool,
    /// When it began or can begin.
    pub begins: Span,
    /// When it was or will be over; `None` when nobody knows how long it takes.
    pub ends: Option<Span>,
    /// Its days count through a year whose holidays are not published yet.
    pub provisional: bool,
    /// Ids of the earlier steps whose time nobody knows, and which these days leave out.
    pub leaves_out: Vec<String>,
    /// In which states the platform itself shows it.
    pub platform: Option<PlatformStates>,
    /// What is said of it and by whom; the first is where the duration was read.
    pub says: Vec<(Bilingual, Citation)>,
}

/// The forecast of a dossier.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The day on which it was made.
    pub today: NaiveDate,
    /// The day on which the first step begins, or the first day that was entered.
    pub start: NaiveDate,
    /// The start lies before today, and no day was entered.
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
    /// Entries of the history that say nothing: no known step, no state, no day, or a day to come.
    pub unusable: Vec<FieldPath>,
    /// Where the holidays were read.
    pub calendar: Citation,
}

impl Timeline {
    /// When the Mini Program is released.
    #[must_use]
    pub fn released(&self) -> Option<Span> {
        self.step(RELEASE)?.ends
    }

    /// Whether it was entered that the Mini Program is released.
    #[must_use]
    pub fn is_released(&self) -> bool {
        self.step(RELEASE).is_some_and(|step| step.progress.is_over())
    }

    /// The step with an id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&StepForecast> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The steps on which somebody has to act now.
    pub fn current(&self) -> impl Iterator<Item = &StepForecast> {
        let is_current =
            |progress| matches!(progress, Progress::Open | Progress::Running | Progress::Returned);
        self.steps.iter().filter(move |step| !step.recurring && is_current(step.progress))
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
    let known = steps(dossier, route, book)?;
    let record = Record::read(dossier, &known, today);
    let start = record.first.map_or(start, |first| first.min(start));
    let dating = Dating { start, today, record: &record, calendar: &calendar };
    let mut forecast: Vec<StepForecast> = Vec::new();
    for step in known.steps {
        let dated = dating.date(step, &forecast);
        forecast.push(dated);
    }
    let last = forecast.iter().filter_map(|step| step.ends).map(|ends| ends.high).max().unwrap_or(start);
    let released = forecast.iter().find(|step| step.id == RELEASE).and_then(|step| step.ends);
    let counted_until = released.map_or(last, |ends| ends.high);
    let collisions = collisions(dossier, start.max(today), &forecast, book)?;
    Ok(Timeline {
        today,
        start,
        starts_in_the_past: start < today && record.first.is_none(),
        route,
        route_assumed: dossier.route.is_none(),
        provisional_years: calendar.provisional_years(start, counted_until),
        steps: forecast,
        collisions,
        unusable: record.unusable,
        calendar: calendar.source().clone(),
    })
}

struct Dating<'a> {
    start: NaiveDate,
    today: NaiveDate,
    record: &'a Record,
    calendar: &'a Calendar,
}

/// When a step begins and is over, before anything else is said of it.
struct Dated {
    progress: Progress,
    begins: Span,
    ends: Option<Span>,
}

impl Dating<'_> {
    fn date(&self, step: Step, earlier: &[StepForecast]) -> StepForecast {
        let waits_for: Vec<&StepForecast> =
            earlier.iter().filter(|before| step.after.contains(&before.id)).collect();
        let reached = self.record.of(&step.id);
        let dated = match (reached, self.record.passed_by(&step.id)) {
            _ if step.recurring => self.next_round(&step, reached, &waits_for),
            (Some(reached), None) => self.reached(&step, reached),
            (Some(reached), Some(_)) if reached.state == StepState::Completed => self.reached(&step, reached),
            (_, Some(day)) => {
                Dated { progress: Progress::PassedBy, begins: Span::on(day), ends: Some(Span::on(day)) }
            }
            (None, None) => self.forecast(&step, &waits_for),
        };
        let Dated { progress, begins, ends } = dated;
        let stated = ends.filter(|_| progress == Progress::Running);
        let is_dated_by_others = reached.is_none() && !progress.is_over();
        StepForecast {
            provisional: self.is_provisional(progress, ends.unwrap_or(begins).high),
            waits_on: if progress == Progress::Returned { WaitsOn::Officer } else { step.waits_on },
            waited: (progress == Progress::Running && !step.recurring)
                .then(|| self.waited(begins.low, step.duration)),
            overdue: stated.is_some_and(|ends| ends.high < self.today),
            // What is not over yet does not end in the past; a day on which something is due may lie there.
            ends: ends.map(|ends| {
                if progress.is_over() || step.recurring || self.record.first.is_none() {
                    ends
                } else {
                    ends.latest(Span::on(self.today))
                }
            }),
            recorded: match reached {
                Some(reached) => Some(reached.field),
                None if step.recurring => waits_for.iter().find_map(|before| before.recorded),
                None => None,
            },
            leaves_out: if is_dated_by_others { left_out(&waits_for) } else { Vec::new() },
            progress,
            begins,
            id: step.id,
            guide_step: step.guide_step,
            name: step.name,
            duration: step.duration,
            recurring: step.recurring,
            platform: step.platform,
            says: step.says,
        }
    }

    /// A step of which something was entered.
    fn reached(&self, step: &Step, reached: Reached) -> Dated {
        let (progress, begins, ends) = match reached.state {
            StepState::Completed => (
                Progress::Completed,
                Span::on(reached.begun.unwrap_or(reached.day)),
                Some(Span::on(reached.day)),
            ),
            StepState::Begun => {
                let begins = Span::on(reached.day);
                (Progress::Running, begins, self.ends(step, begins))
            }
            StepState::Returned => {
                let begins = Span::on(self.today);
                (Progress::Returned, begins, self.ends(step, begins))
            }
        };
        Dated { progress, begins, ends }
    }

    /// A step that comes round again: a day that was entered begins the next round.
    fn next_round(&self, step: &Step, reached: Option<Reached>, waits_for: &[&StepForecast]) -> Dated {
        let round = reached.filter(|reached| reached.state == StepState::Completed);
        let begins = round.map_or_else(|| self.begins(waits_for), |round| Span::on(round.day));
        let runs = round.is_some() || waits_for.iter().all(|before| before.progress.is_over());
        let progress = if runs { Progress::Running } else { Progress::Ahead };
        Dated { progress, begins, ends: self.ends(step, begins) }
    }

    /// A step of which nothing was entered.
    fn forecast(&self, step: &Step, waits_for: &[&StepForecast]) -> Dated {
        let mut begins = self.begins(waits_for);
        if self.record.first.is_some() {
            begins = begins.latest(Span::on(self.today));
        }
        let is_open = waits_for.iter().all(|before| before.progress.is_over()) && begins.low <= self.today;
        let progress = if is_open { Progress::Open } else { Progress::Ahead };
        Dated { progress, begins, ends: self.ends(step, begins) }
    }

    fn begins(&self, waits_for: &[&StepForecast]) -> Span {
        let over = waits_for.iter().map(|before| before.ends.unwrap_or(before.begins));
        over.reduce(Span::latest).unwrap_or_else(|| Span::on(self.start))
    }

    fn ends(&self, step: &Step, begins: Span) -> Option<Span> {
        let duration = step.duration?;
        let after = |day, count| match duration.unit {
            Unit::WorkingDays => self.calendar.add_working_days(day, count),
            Unit::CalendarDays => add_calendar_days(day, count),
            Unit::CalendarMonths => day.checked_add_months(Months::new(count)).unwrap_or(NaiveDate::MAX),
        };
        Some(Span {
            low: after(begins.low, duration.low),
            likely: after(begins.likely, duration.likely),
            high: after(begins.high, duration.high),
        })
    }

    fn waited(&self, since: NaiveDate, duration: Option<Duration>) -> Waited {
        if duration.is_some_and(|duration| duration.unit == Unit::WorkingDays) {
            let days = self.calendar.working_days_between(since, self.today);
            return Waited { days, unit: Unit::WorkingDays };
        }
        let days = usize::try_from((self.today - since).num_days()).unwrap_or(0);
        Waited { days, unit: Unit::CalendarDays }
    }

    fn is_provisional(&self, progress: Progress, until: NaiveDate) -> bool {
        !progress.is_over() && !self.calendar.provisional_years(self.start, until).is_empty()
    }
}

/// The steps before whose time nobody knows, and that are not over.
fn left_out(waits_for: &[&StepForecast]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for before in waits_for {
        let unknown = before.ends.is_none().then_some(&before.id);
        for id in before.leaves_out.iter().chain(unknown) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
    }
    ids
}
