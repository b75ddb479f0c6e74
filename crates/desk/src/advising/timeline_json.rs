//! Forecast and status for programs. Texts are in one language; every statement carries its `source`.

use serde_json::{Value, json};
use tongguan_advice::timeline::Span;
use tongguan_advice::{Collision, PlatformStates, Reminder, StepForecast, Timeline};
use tongguan_domain::{Choice as _, Language};

use super::DossierStatus;
use super::json::{Tell, paths};
use crate::{Day, Due};

/// The forecast.
#[must_use]
pub fn timeline_as_json(timeline: &Timeline, language: Language) -> String {
    format!("{:#}", timeline_value(timeline, Tell(language)))
}

/// Where dossiers stand, and whose persons' data are due to be erased.
#[must_use]
pub fn statuses_as_json(statuses: &[DossierStatus], due: &[Due], today: Day, language: Language) -> String {
    let tell = Tell(language);
    let dossiers = statuses.iter().map(|of| {
        let timeline = &of.status.timeline;
        json!({
            "id": of.id,
            "title": of.title,
            "released": timeline.is_released(),
            "current": timeline.current().map(|step| step_value(step, tell)).collect::<Vec<_>>(),
            "reached": timeline
                .steps
                .iter()
                .filter(|step| step.progress.is_over())
                .map(|step| step_value(step, tell))
                .collect::<Vec<_>>(),
            "release_forecast": timeline.released().map(span),
            "reminders": of.status.reminders.iter().map(|one| reminder(one, tell)).collect::<Vec<_>>(),
            "unusable": paths(&timeline.unusable),
        })
    });
    let due = due.iter().map(|due| {
        let (since, due_on) = (due.since.to_string(), due.due_on.to_string());
        json!({ "id": due.dossier, "keeping": due.keeping.word(), "since": since, "due_on": due_on })
    });
    let whole = json!({
        "schema": "tongguan.status/1",
        "as_of": today.to_string(),
        "dossiers": dossiers.collect::<Vec<_>>(),
        "due_to_erase": due.collect::<Vec<_>>(),
    });
    format!("{whole:#}")
}

fn timeline_value(timeline: &Timeline, tell: Tell) -> Value {
    json!({
        "schema": "tongguan.timeline/1",
        "as_of": timeline.today.to_string(),
        "start": timeline.start.to_string(),
        "starts_in_the_past": timeline.starts_in_the_past,
        "route": timeline.route.word(),
        "route_assumed": timeline.route_assumed,
        "released": timeline.released().map(span),
        "is_released": timeline.is_released(),
        "provisional_years": timeline.provisional_years,
        "calendar": tell.source(&timeline.calendar),
        "steps": timeline.steps.iter().map(|step| step_value(step, tell)).collect::<Vec<_>>(),
        "collisions": timeline.collisions.iter().map(|one| collision(one, tell)).collect::<Vec<_>>(),
        "unusable": paths(&timeline.unusable),
    })
}

fn step_value(step: &StepForecast, tell: Tell) -> Value {
    let says = step.says.iter();
    let says = says.map(|(text, source)| json!({ "text": tell.text(text), "source": tell.source(source) }));
    json!({
        "id": step.id,
        "guide_step": step.guide_step,
        "name": tell.text(&step.name),
        "waits_on": step.waits_on.word(),
        "progress": step.progress.word(),
        "recorded": step.recorded.map(|path| path.to_string()),
        "waited": step.waited.map(|waited| json!({ "days": waited.days, "unit": waited.unit.word() })),
        "overdue": step.overdue,
        "recurring": step.recurring,
        "duration": step.duration.map(|duration| json!({
            "low": duration.low,
            "likely": duration.likely,
            "high": duration.high,
            "unit": duration.unit.word(),
            "likely_is_middle": duration.likely_is_middle,
        })),
        "begins": span(step.begins),
        "ends": step.ends.map(span),
        "provisional": step.provisional,
        "leaves_out": step.leaves_out,
        "platform": step.platform.as_ref().map(|platform| states(platform, tell)),
        "says": says.collect::<Vec<_>>(),
    })
}

fn states(platform: &PlatformStates, tell: Tell) -> Value {
    let states = platform.states.iter().map(
        |state| json!({ "value": state.value, "name": tell.text(&state.name), "means": state.means.word() }),
    );
    json!({ "states": states.collect::<Vec<_>>(), "source": tell.source(&platform.source) })
}

fn collision(collision: &Collision, tell: Tell) -> Value {
    json!({
        "field": collision.field.to_string(),
        "day": collision.day.to_string(),
        "risk": collision.risk.word(),
        "step": collision.step.as_ref().map(|step| tell.text(step)),
        "source": tell.source(&collision.source),
    })
}

fn reminder(reminder: &Reminder, tell: Tell) -> Value {
    json!({
        "field": reminder.field.to_string(),
        "day": reminder.day.to_string(),
        "days_left": reminder.days_left,
        "urgency": reminder.urgency.word(),
        "source": tell.source(&reminder.source),
    })
}

fn span(span: Span) -> Value {
    json!({ "low": span.low.to_string(), "likely": span.likely.to_string(), "high": span.high.to_string() })
}
