//! How far the steps of a dossier have come, by what the officer entered in its history.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tongguan_domain::{Choice, DateEntry, Dossier, Field, FieldPath, StepState};

use crate::steps::KnownSteps;

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Earlier steps have to be over first.
    Ahead,
    /// Nothing stands in its way, and nothing was entered.
    Open,
    /// Whoever has to act has what they need.
    Running,
    /// Sent back: the applicant has to act again.
    Returned,
    /// Over, on the day that was entered.
    Completed,
    /// A later step has begun, so this one is over; its own day was not entered.
    PassedBy,
}

impl Choice for Progress {
    const ALL: &'static [Self] =
        &[Self::Ahead, Self::Open, Self::Running, Self::Returned, Self::Completed, Self::PassedBy];

    fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Open => "open",
            Self::Running => "running",
            Self::Returned => "returned",
            Self::Completed => "completed",
            Self::PassedBy => "passed-by",
        }
    }
}

impl Progress {
    /// Whether the step is over.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::PassedBy)
    }
}

/// What was entered of one step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reached {
    /// The last state it came to.
    pub(crate) state: StepState,
    /// When it did.
    pub(crate) day: NaiveDate,
    /// When it last began.
    pub(crate) begun: Option<NaiveDate>,
    /// Where the last day stands.
    pub(crate) field: FieldPath,
    first: NaiveDate,
}

/// What was entered of all steps.
pub(crate) struct Record {
    reached: BTreeMap<String, Reached>,
    /// For steps that a later one shows to be over: by when they were.
    passed_by: BTreeMap<String, NaiveDate>,
    /// The first day that was entered.
    pub(crate) first: Option<NaiveDate>,
    /// Entries that say nothing: no step of the list, no state, no day, or a day that has not come yet.
    pub(crate) unusable: Vec<FieldPath>,
}

impl Record {
    pub(crate) fn read(dossier: &Dossier, known: &KnownSteps, today: NaiveDate) -> Self {
        let mut entries = Vec::new();
        let mut unusable = Vec::new();
        for (index, entry) in dossier.history.steps.iter().enumerate() {
            let path = |field| FieldPath::item(field, index);
            let id = entry.step.as_ref().filter(|id| known.ids.contains(id));
            let day = entry.reached_on.as_ref().and_then(DateEntry::day).filter(|day| *day <= today);
            match (id, entry.state, day) {
                (None, ..) => unusable.push(path(Field::HistoryStepId)),
                (_, None, _) => unusable.push(path(Field::HistoryStepState)),
                (.., None) => unusable.push(path(Field::HistoryStepReachedOn)),
                (Some(id), Some(state), Some(day)) => {
                    entries.push((day, id, state, path(Field::HistoryStepReachedOn)));
                }
            }
        }
        // Of two entries of one day the later one in the list counts.
        entries.sort_by_key(|(day, ..)| *day);
        let mut reached: BTreeMap<String, Reached> = BTreeMap::new();
        for (day, id, state, field) in &entries {
            let before = reached.get(*id);
            let begun = if *state == StepState::Begun { Some(*day) } else { before.and_then(|b| b.begun) };
            let first = before.map_or(*day, |before| before.first);
            reached.insert((*id).clone(), Reached { state: *state, day: *day, begun, field: *field, first });
        }
        Self {
            passed_by: passed_by(&reached, known),
            first: entries.first().map(|(day, ..)| *day),
            reached,
            unusable,
        }
    }

    pub(crate) fn of(&self, step: &str) -> Option<Reached> {
        self.reached.get(step).copied()
    }

    /// By when a step was over because a later one had begun.
    pub(crate) fn passed_by(&self, step: &str) -> Option<NaiveDate> {
        self.passed_by.get(step).copied()
    }
}

/// Whoever waits for a step shows by having begun that it is over.
fn passed_by(reached: &BTreeMap<String, Reached>, known: &KnownSteps) -> BTreeMap<String, NaiveDate> {
    let mut passed: BTreeMap<String, NaiveDate> = BTreeMap::new();
    for step in known.steps.iter().rev() {
        let own = reached.get(&step.id).map(|reached| reached.first);
        let Some(day) = own.into_iter().chain(passed.get(&step.id).copied()).min() else { continue };
        for before in &step.after {
            passed.entry(before.clone()).and_modify(|known| *known = day.min(*known)).or_insert(day);
        }
    }
    passed
}
