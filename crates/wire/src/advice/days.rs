//! The forecast and the dates that come near.

use tongguan_desk::advising::{Bilingual, Collision, Forecast, Span, StepForecast, Timeline};
use tongguan_desk::{Choice as _, Desk, FieldPath, Language, NearDate};
use tongguan_domain::Field;

use super::source;
use crate::shapes::{
    BreakView, CollisionView, DurationView, ExpiryView, ReminderView, SaidView, SpanView, StepView,
    TimelineView, WaitedView,
};

/// The forecast.
#[must_use]
pub fn timeline(desk: &Desk, forecast: &Forecast) -> TimelineView {
    let language = desk.language();
    let timeline = &forecast.timeline;
    let mut expiries: Vec<ExpiryView> = forecast
        .expiries
        .iter()
        .map(|(field, day, _)| ExpiryView { field: field.to_string(), day: day.to_string() })
        .collect();
    expiries.sort_by(|one, another| one.day.cmp(&another.day));
    let breaks = forecast.breaks.iter();
    TimelineView {
        today: timeline.today.to_string(),
        start: timeline.start.to_string(),
        starts_in_the_past: timeline.starts_in_the_past,
        route: timeline.route.word().to_owned(),
        route_assumed: timeline.route_assumed,
        released: timeline.released().map(span),
        is_released: timeline.is_released(),
        steps: timeline.steps.iter().map(|one| step(one, timeline, language)).collect(),
        provisional_years: timeline.provisional_years.clone(),
        breaks: breaks
            .map(|(first, last)| BreakView { first: first.to_string(), last: last.to_string() })
            .collect(),
        collisions: timeline.collisions.iter().map(|one| collision(one, language)).collect(),
        expiries,
        unusable: timeline.unusable.iter().map(FieldPath::to_string).collect(),
        calendar: source(&timeline.calendar, language),
    }
}

fn step(step: &StepForecast, timeline: &Timeline, language: Language) -> StepView {
    let say = |text: &Bilingual| text.in_language(language).to_owned();
    let left_out = step.leaves_out.iter().filter_map(|id| timeline.step(id));
    let states = step.platform.iter().flat_map(|platform| &platform.states);
    StepView {
        id: step.id.clone(),
        name: say(&step.name),
        second: match language {
            Language::English => step.name.zh.clone(),
            Language::Chinese => step.name.en.clone(),
        },
        waits_on: step.waits_on.word().to_owned(),
        progress: step.progress.word().to_owned(),
        over: step.progress.is_over(),
        recurring: step.recurring,
        overdue: step.overdue,
        waited: step
            .waited
            .map(|waited| WaitedView { days: waited.days, unit: waited.unit.word().to_owned() }),
        duration: step.duration.map(|duration| DurationView {
            low: duration.low,
            likely: duration.likely,
            high: duration.high,
            unit: duration.unit.word().to_owned(),
            likely_is_middle: duration.likely_is_middle,
        }),
        begins: span(step.begins),
        ends: step.ends.map(span),
        provisional: step.provisional,
        leaves_out: left_out.map(|step| say(&step.name)).collect(),
        says: step
            .says
            .iter()
            .map(|(text, whose)| SaidView { text: say(text), source: source(whose, language) })
            .collect(),
        platform: states.map(|state| say(&state.name)).collect(),
    }
}

fn collision(collision: &Collision, language: Language) -> CollisionView {
    let kind = match collision.field.field() {
        Field::ConsentAdministratorGivenOn | Field::ConsentSubjectPrincipalGivenOn => "consent",
        other => kind_of(other),
    };
    CollisionView {
        field: collision.field.to_string(),
        kind: kind.to_owned(),
        day: collision.day.to_string(),
        risk: collision.risk.word().to_owned(),
        step: collision.step.as_ref().map(|step| step.in_language(language).to_owned()).unwrap_or_default(),
        source: source(&collision.source, language),
    }
}

/// A date that comes near or has passed.
#[must_use]
pub fn near_date(date: &NearDate) -> ReminderView {
    ReminderView {
        field: date.field.to_string(),
        kind: kind_of(date.field.field()).to_owned(),
        day: date.day.to_string(),
        days_left: date.days_left,
    }
}

fn kind_of(field: Field) -> &'static str {
    if field == Field::HistoryStepReachedOn { "verification" } else { "document" }
}

/// A day in the three forecasts.
#[must_use]
pub fn span(span: Span) -> SpanView {
    SpanView { low: span.low.to_string(), likely: span.likely.to_string(), high: span.high.to_string() }
}
