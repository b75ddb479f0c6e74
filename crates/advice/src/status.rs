//! Where a dossier stands today: what it waits for, and which dates come near.
//!
//! Three marks before a date, 90, 30 and 7 days, are ours: no source asks for them. How long records have to be
//! kept is in no source the rule book has, so nothing is said of it.

use chrono::NaiveDate;
use tongguan_domain::{Choice, Dossier, FieldPath};
use tongguan_rules::{Mistake, RuleBook};

use crate::citation::Citation;
use crate::collisions::{Kind, dates, rounds};
use crate::reading::List;
use crate::steps::{FILE, Steps};
use crate::timeline::{Timeline, timeline};

/// How many days before a date it is called to mind.
pub const MARKS: [u16; 3] = [90, 30, 7];

/// How near a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// It has passed.
    Over,
    /// At most 7 days.
    Week,
    /// At most 30 days.
    Month,
    /// At most 90 days.
    Quarter,
}

impl Choice for Urgency {
    const ALL: &'static [Self] = &[Self::Over, Self::Week, Self::Month, Self::Quarter];

    fn word(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Week => "within-7-days",
            Self::Month => "within-30-days",
            Self::Quarter => "within-90-days",
        }
    }
}

impl Urgency {
    fn of(days_left: i64) -> Option<Self> {
        let [quarter, month, week] = MARKS.map(i64::from);
        match days_left {
            days if days < 0 => Some(Self::Over),
            days if days <= week => Some(Self::Week),
            days if days <= month => Some(Self::Month),
            days if days <= quarter => Some(Self::Quarter),
            _ => None,
        }
    }
}

/// A date that comes near or has passed.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// Where the date stands; for the year of a verification, where the day stands from which it runs.
    pub field: FieldPath,
    /// The last day on which the document is in force, or the day on which the verification is due.
    pub day: NaiveDate,
    /// Days from today to that day; negative when it has passed.
    pub days_left: i64,
    /// How near it is.
    pub urgency: Urgency,
    /// Who demands that it is in force.
    pub source: Citation,
}

/// Where a dossier stands.
#[derive(Debug, Clone)]
pub struct Status {
    /// The steps, what was entered of them and what they wait for.
    pub timeline: Timeline,
    /// Dates that come near, the nearest first.
    pub reminders: Vec<Reminder>,
}

/// Says where a dossier stands today.
///
/// # Errors
/// A mistake in `lists/steps.toml` or `lists/holidays.tsv` of the rule book.
pub fn status(dossier: &Dossier, today: NaiveDate, book: &RuleBook) -> Result<Status, Mistake> {
    let timeline = timeline(dossier, today, today, book)?;
    let mut reminders = Vec::new();
    let mut remind = |field: FieldPath, day: NaiveDate, source: Citation| {
        let days_left = (day - today).num_days();
        if let Some(urgency) = Urgency::of(days_left) {
            reminders.push(Reminder { field, day, days_left, urgency, source });
        }
    };
    for (field, day, source) in expiries(dossier, book)? {
        remind(field, day, source);
    }
    for round in rounds(&timeline.steps) {
        remind(round.field, round.day, round.source);
    }
    reminders.sort_by_key(|reminder| (reminder.day, reminder.field));
    Ok(Status { timeline, reminders })
}

/// The last days of every document and waiver of a dossier.
///
/// # Errors
/// A mistake in `lists/steps.toml` of the rule book.
pub fn expiries(
    dossier: &Dossier,
    book: &RuleBook,
) -> Result<Vec<(FieldPath, NaiveDate, Citation)>, Mistake> {
    let list = List::open(FILE, book)?;
    let demands = &list.read::<Steps>()?.in_force;
    let mut found = Vec::new();
    for (field, day, kind) in dates(dossier) {
        let demand = match kind {
            Kind::DocumentEnds => &demands.document,
            Kind::WaiverEnds => &demands.waiver,
            Kind::ConsentGiven => continue,
        };
        found.push((field, day, list.cite(demand)?));
    }
    Ok(found)
}
