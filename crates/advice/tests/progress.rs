//! What the officer entered of the steps stands in place of forecasts, by the rule book that the program carries.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use chrono::NaiveDate;
use proptest::prelude::*;
use tongguan_advice::timeline::Span;
use tongguan_advice::{CollisionRisk, Progress, Timeline, Unit, Urgency, WaitsOn, status, timeline};
use tongguan_domain::{DateEntry, Dossier, Field, FieldPath, ReachedStep, Route, StepState};
use tongguan_rules::{RuleBook, built_in};

static BOOK: std::sync::LazyLock<RuleBook> = std::sync::LazyLock::new(|| built_in().unwrap());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn reached(step: &str, state: StepState, on: &str) -> ReachedStep {
    ReachedStep {
        step: Some(step.to_owned()),
        state: Some(state),
        reached_on: Some(DateEntry::from_text(on)),
        note: None,
    }
}

fn dossier(steps: Vec<ReachedStep>) -> Dossier {
    let mut dossier = Dossier { route: Some(Route::LocalPartner), ..Dossier::default() };
    dossier.history.steps = steps;
    dossier
}

fn forecast(steps: Vec<ReachedStep>, today: &str) -> Timeline {
    timeline(&dossier(steps), day(today), day(today), &BOOK).unwrap()
}

fn on(text: &str) -> Span {
    Span { low: day(text), likely: day(text), high: day(text) }
}

#[test]
fn an_actual_day_stands_in_place_of_the_forecast_and_moves_what_follows() {
    let steps = vec![
        reached("verification", StepState::Completed, "2026-03-10"),
        reached("filing-platform-review", StepState::Begun, "2026-03-11"),
    ];
    let timeline = forecast(steps, "2026-03-11");
    let verification = timeline.step("verification").unwrap();
    assert_eq!((verification.progress, verification.ends), (Progress::Completed, Some(on("2026-03-10"))));
    assert_eq!(timeline.start, day("2026-03-10"));
    assert!(!timeline.starts_in_the_past);
    // One or two working days after Wednesday the 11th.
    let review = timeline.step("filing-platform-review").unwrap();
    assert_eq!(review.ends.unwrap().low, day("2026-03-12"));
    assert_eq!(review.ends.unwrap().high, day("2026-03-13"));
    assert_eq!(timeline.step("filing-message-code").unwrap().begins.high, day("2026-03-13"));
}

#[test]
fn a_step_is_over_once_a_later_one_has_begun() {
    let timeline = forecast(vec![reached("filing-authority", StepState::Begun, "2026-03-02")], "2026-03-05");
    for id in ["account-first-review", "basic-information", "verification", "filing-message-code"] {
        let step = timeline.step(id).unwrap();
        assert_eq!((step.progress, step.ends), (Progress::PassedBy, Some(on("2026-03-02"))), "{id}");
    }
    // Development does not have to be over for the filing.
    assert_eq!(timeline.step("development").unwrap().progress, Progress::Open);
    assert_eq!(timeline.step("release").unwrap().leaves_out, ["development"]);
}

#[test]
fn a_step_that_runs_longer_than_it_is_said_to_take_is_overdue_and_not_over_before_today() {
    let begun = || vec![reached("filing-platform-review", StepState::Begun, "2026-03-02")];
    let within = forecast(begun(), "2026-03-04");
    let step = within.step("filing-platform-review").unwrap();
    assert!(!step.overdue);
    assert_eq!(step.waited.unwrap().days, 2);
    let beyond = forecast(begun(), "2026-03-05");
    let step = beyond.step("filing-platform-review").unwrap();
    assert!(step.overdue);
    assert_eq!((step.waited.unwrap().days, step.waited.unwrap().unit), (3, Unit::WorkingDays));
    assert_eq!(step.ends, Some(on("2026-03-05")));
    assert_eq!(step.waits_on, WaitsOn::Platform);
}

#[test]
fn what_was_sent_back_waits_for_the_applicant_until_it_begins_again() {
    let returned = vec![
        reached("filing-authority", StepState::Begun, "2026-03-02"),
        reached("filing-authority", StepState::Returned, "2026-03-09"),
    ];
    let timeline = forecast(returned.clone(), "2026-03-11");
    let step = timeline.step("filing-authority").unwrap();
    assert_eq!((step.progress, step.waits_on), (Progress::Returned, WaitsOn::Officer));
    assert_eq!(step.begins, on("2026-03-11"));
    let mut again = returned;
    // In whatever order the entries stand, their days decide.
    again.insert(0, reached("filing-authority", StepState::Begun, "2026-03-10"));
    let step = forecast(again, "2026-03-11").step("filing-authority").cloned().unwrap();
    assert_eq!((step.progress, step.waits_on), (Progress::Running, WaitsOn::Authority));
}

#[test]
fn an_entry_that_says_nothing_is_named_and_left_out() {
    let mut stateless = reached("verification", StepState::Begun, "2026-03-02");
    stateless.state = None;
    let steps = vec![
        reached("verificaton", StepState::Begun, "2026-03-02"),
        stateless,
        reached("verification", StepState::Completed, "2026-03-03"),
        reached("verification", StepState::Completed, "soon"),
    ];
    let timeline = forecast(steps, "2026-03-02");
    assert_eq!(
        timeline.unusable,
        [
            FieldPath::item(Field::HistoryStepId, 0),
            FieldPath::item(Field::HistoryStepState, 1),
            FieldPath::item(Field::HistoryStepReachedOn, 2),
            FieldPath::item(Field::HistoryStepReachedOn, 3),
        ]
    );
    assert!(timeline.steps.iter().all(|step| !step.progress.is_over()));
}

#[test]
fn a_verification_runs_out_after_a_year_and_a_new_one_begins_the_next() {
    let first = || reached("verification", StepState::Completed, "2025-03-20");
    let timeline = forecast(vec![first()], "2026-03-10");
    let found: Vec<_> = timeline.collisions.iter().map(|one| (one.field, one.day, one.risk)).collect();
    let place = FieldPath::item(Field::HistoryStepReachedOn, 0);
    assert_eq!(found, [(place, day("2026-03-20"), CollisionRisk::Likely)]);

    let near = status(&dossier(vec![first()]), day("2026-03-10"), &BOOK).unwrap();
    let reminder = near.reminders.first().unwrap();
    assert_eq!((reminder.day, reminder.days_left, reminder.urgency), (day("2026-03-20"), 10, Urgency::Month));
    let again = vec![first(), reached("yearly-verification", StepState::Completed, "2026-03-12")];
    let renewed = status(&dossier(again), day("2026-03-13"), &BOOK).unwrap();
    assert!(renewed.reminders.is_empty());
    assert_eq!(renewed.timeline.step("yearly-verification").unwrap().ends, Some(on("2027-03-12")));
}

#[test]
fn after_the_release_nothing_collides_and_expiries_are_still_called_to_mind() {
    let mut released = dossier(vec![reached("release", StepState::Completed, "2026-03-02")]);
    released.administrator.id_valid_until = Some(DateEntry::On(day("2026-03-20")));
    let status = status(&released, day("2026-03-10"), &BOOK).unwrap();
    assert!(status.timeline.is_released() && status.timeline.collisions.is_empty());
    assert_eq!(status.timeline.current().count(), 0);
    assert_eq!(status.reminders.len(), 1);
}

#[test]
fn dates_are_called_to_mind_at_90_30_and_7_days_and_once_they_have_passed() {
    for (today, urgency) in [
        ("2026-03-01", None),
        ("2026-03-02", Some(Urgency::Quarter)),
        ("2026-05-01", Some(Urgency::Month)),
        ("2026-05-24", Some(Urgency::Week)),
        ("2026-05-31", Some(Urgency::Week)),
        ("2026-06-01", Some(Urgency::Over)),
    ] {
        let mut dossier = dossier(Vec::new());
        dossier.company.licence_valid_until = Some(DateEntry::On(day("2026-05-31")));
        let found = status(&dossier, day(today), &BOOK).unwrap().reminders;
        assert_eq!(found.first().map(|reminder| reminder.urgency), urgency, "{today}");
    }
}

const STATES: [StepState; 3] = [StepState::Begun, StepState::Returned, StepState::Completed];

proptest! {
    #[test]
    fn whatever_is_entered_no_step_ends_before_it_begins(
        entries in proptest::collection::vec((0_usize..14, 0_usize..3, 0_i64..400), 0..12),
    ) {
        let today = day("2026-11-24");
        let ids: Vec<String> = forecast(Vec::new(), "2026-11-24").steps.iter().map(|s| s.id.clone()).collect();
        let steps = entries.iter().filter_map(|(step, state, ago)| {
            let on = today - chrono::Duration::days(*ago);
            Some(reached(ids.get(*step)?, *STATES.get(*state)?, &on.to_string()))
        });
        let timeline = timeline(&dossier(steps.collect()), today, today, &BOOK).unwrap();
        prop_assert!(timeline.unusable.is_empty());
        for step in &timeline.steps {
            let Some(ends) = step.ends else { continue };
            prop_assert!(ends.low <= ends.likely && ends.likely <= ends.high, "{}", step.id);
            prop_assert!(step.begins.low <= ends.low, "{}", step.id);
            prop_assert!(step.progress.is_over() || step.recurring || entries.is_empty() || ends.low >= today, "{}", step.id);
        }
    }
}
