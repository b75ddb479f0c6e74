//! The shapes of the forecast, and of dates that come near.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SourceView;

/// A day in the three forecasts, each `YYYY-MM-DD`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpanView {
    /// With every step at its quickest.
    pub low: String,
    /// As likely.
    pub likely: String,
    /// With every step at its slowest.
    pub high: String,
}

/// A sentence with its source.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaidView {
    /// The sentence.
    pub text: String,
    /// Whose word it is.
    pub source: SourceView,
}

/// How long a step is said to take.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DurationView {
    /// At the least.
    pub low: u32,
    /// As the source says, or the middle.
    pub likely: u32,
    /// At the most.
    pub high: u32,
    /// `working-days`, `calendar-days` or `calendar-months`.
    pub unit: String,
    /// The source names no likely time.
    pub likely_is_middle: bool,
}

/// How long a running step has been running.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaitedView {
    /// So many days.
    pub days: usize,
    /// `working-days`, `calendar-days` or `calendar-months`.
    pub unit: String,
}

/// A step with its days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in the other language.
    pub second: String,
    /// `officer`, `platform` or `authority`.
    pub waits_on: String,
    /// `ahead`, `open`, `running`, `returned`, `completed` or `passed-by`.
    pub progress: String,
    /// Whether it is over.
    pub over: bool,
    /// It comes round again.
    pub recurring: bool,
    /// It has been running for longer than it is said to take.
    pub overdue: bool,
    /// For a running step.
    pub waited: Option<WaitedView>,
    /// How long it is said to take.
    pub duration: Option<DurationView>,
    /// When it began or can begin.
    pub begins: SpanView,
    /// When it was or will be over; nothing when nobody knows how long it takes.
    pub ends: Option<SpanView>,
    /// Its days count through a year whose holidays are not published yet.
    pub provisional: bool,
    /// Names of earlier steps whose time nobody knows and that these days leave out.
    pub leaves_out: Vec<String>,
    /// What is said of it.
    pub says: Vec<SaidView>,
    /// The states in which the platform itself shows it.
    pub platform: Vec<String>,
}

/// A date of the dossier that does not go with the forecast.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CollisionView {
    /// Field path of the date.
    pub field: String,
    /// `document`, `consent` or `verification`.
    pub kind: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// `over`, `certain`, `likely` or `possible`.
    pub risk: String,
    /// Name of the first step that may still be running then, else empty.
    pub step: String,
    /// Who demands that the document is in force.
    pub source: SourceView,
}

/// A document with its last day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExpiryView {
    /// Field path of the day.
    pub field: String,
    /// `YYYY-MM-DD`.
    pub day: String,
}

/// Days off in a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BreakView {
    /// First day, `YYYY-MM-DD`.
    pub first: String,
    /// Last day.
    pub last: String,
}

/// The forecast.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TimelineView {
    /// The day on which it was made.
    pub today: String,
    /// The day on which the first step begins.
    pub start: String,
    /// The start lies before today, and no day was entered.
    pub starts_in_the_past: bool,
    /// Word of the route.
    pub route: String,
    /// The dossier names none; that of a partner was taken.
    pub route_assumed: bool,
    /// When the Mini Program is released.
    pub released: Option<SpanView>,
    /// Whether that was entered.
    pub is_released: bool,
    /// The steps.
    pub steps: Vec<StepView>,
    /// Years whose holidays are not published yet.
    pub provisional_years: Vec<i32>,
    /// Public holidays on the way.
    pub breaks: Vec<BreakView>,
    /// Documents that end on the way.
    pub collisions: Vec<CollisionView>,
    /// Every document with a last day, the nearest first.
    pub expiries: Vec<ExpiryView>,
    /// Paths of entries that say nothing.
    pub unusable: Vec<String>,
    /// Where the holidays were read.
    pub calendar: SourceView,
}

/// A date that comes near or has passed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReminderView {
    /// Field path of the date.
    pub field: String,
    /// `document` or `verification`.
    pub kind: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Days from today; negative when it has passed.
    #[ts(type = "number")]
    pub days_left: i64,
}
