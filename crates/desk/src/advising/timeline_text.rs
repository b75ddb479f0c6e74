//! The forecast, for people.

use tongguan_advice::timeline::Span;
use tongguan_advice::{Collision, Duration, PlatformStates, Progress, StepForecast, Timeline};
use tongguan_domain::{Choice as _, Field, FieldPath};
use tongguan_rules::Bilingual;
use tongguan_words::Words;

use super::sheet::Sheet;

/// The forecast as text.
#[must_use]
pub fn timeline_as_text(timeline: &Timeline, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    let start = timeline.start.to_string();
    let title = sheet.say_with("advice-timeline-title", &[("start", &start)]);
    sheet.line(0, &title);
    let key = if timeline.route_assumed { "advice-timeline-route-assumed" } else { "advice-route-chosen" };
    let route = sheet.say_with(key, &[("route", &sheet.route(timeline.route))]);
    sheet.line(0, &route);
    if timeline.starts_in_the_past {
        let past = sheet.say("advice-timeline-past");
        sheet.line(0, &past);
    }
    if let Some(released) = timeline.released() {
        let line = days(&sheet, "advice-timeline-released", released);
        sheet.line(0, &line);
    }
    for year in &timeline.provisional_years {
        let line = sheet.say_with("advice-timeline-provisional", &[("year", &year.to_string())]);
        sheet.line(0, &line);
    }
    let line = sheet.say("advice-timeline-calendar");
    sheet.line(0, &line);
    sheet.cite(1, &timeline.calendar);
    for step in &timeline.steps {
        sheet.gap();
        one(&mut sheet, step, timeline);
    }
    unusable(&mut sheet, &timeline.unusable);
    if !timeline.collisions.is_empty() {
        sheet.gap();
        let title = sheet.say("advice-collisions-title");
        sheet.line(0, &title);
        for collision in &timeline.collisions {
            let line = collision_line(&sheet, collision);
            sheet.line(1, &line);
            sheet.cite(2, &collision.source);
        }
    }
    sheet.finish()
}

/// Entries of the history that say nothing.
pub(super) fn unusable(sheet: &mut Sheet<'_>, paths: &[FieldPath]) {
    for path in paths {
        let label = sheet.field(*path);
        let line =
            sheet.say_with("advice-history-unusable", &[("field", &label), ("path", &path.to_string())]);
        sheet.line(0, &line);
    }
}

fn one(sheet: &mut Sheet<'_>, step: &StepForecast, timeline: &Timeline) {
    let head = head_line(sheet, step);
    sheet.line(0, &head);
    let progress = progress_line(sheet, step);
    sheet.line(1, &progress);
    if !step.progress.is_over() {
        ahead(sheet, step, timeline);
    }
    for (text, source) in &step.says {
        let text = sheet.pick(text).to_owned();
        sheet.line(1, &text);
        sheet.cite(2, source);
    }
    if let Some(platform) = &step.platform {
        let line = states_line(sheet, platform);
        sheet.line(1, &line);
        sheet.cite(2, &platform.source);
    }
}

fn ahead(sheet: &mut Sheet<'_>, step: &StepForecast, timeline: &Timeline) {
    if step.recorded.is_none() {
        let begins = days(sheet, "advice-step-begins", step.begins);
        sheet.line(1, &begins);
    }
    let ends = match step.ends {
        Some(ends) if step.recurring => days(sheet, "advice-step-due", ends),
        Some(ends) => days(sheet, "advice-step-ends", ends),
        None => sheet.say("advice-step-end-unknown"),
    };
    sheet.line(1, &ends);
    if let Some(duration) = step.duration {
        let line = duration_line(sheet, duration);
        sheet.line(1, &line);
    }
    let waits = sheet.say(&format!("advice-waits-{}", step.waits_on.word()));
    sheet.line(1, &waits);
    if !step.leaves_out.is_empty() {
        let names = step.leaves_out.iter().filter_map(|id| timeline.step(id)).map(|step| &step.name);
        let names = sheet.list(names);
        let line = sheet.say_with("advice-step-leaves-out", &[("steps", &names)]);
        sheet.line(1, &line);
    }
    if step.provisional {
        let line = sheet.say("advice-step-provisional");
        sheet.line(1, &line);
    }
}

/// The name of a step, with its number in the guide.
pub(super) fn head_line(sheet: &Sheet<'_>, step: &StepForecast) -> String {
    let name = sheet.pick(&step.name);
    match step.guide_step {
        Some(number) => {
            sheet.say_with("advice-step-numbered", &[("step", name), ("number", &number.to_string())])
        }
        None => name.to_owned(),
    }
}

/// How far a step has come, and for how long it has been running.
pub(super) fn progress_line(sheet: &Sheet<'_>, step: &StepForecast) -> String {
    let begun = step.begins.low.to_string();
    let day = match (step.progress, step.ends) {
        (Progress::Completed | Progress::PassedBy, Some(ends)) => ends.low.to_string(),
        _ => begun,
    };
    let Some(waited) = step.waited else {
        let round = if step.recurring && step.progress == Progress::Running { "-round" } else { "" };
        let key = format!("advice-progress-{}{round}", step.progress.word());
        return sheet.say_with(&key, &[("day", &day)]);
    };
    let unit = sheet.say(&format!("advice-unit-{}", waited.unit.word()));
    let key = if step.overdue { "advice-progress-overdue" } else { "advice-progress-running" };
    sheet.say_with(key, &[("day", &day), ("days", &waited.days.to_string()), ("unit", &unit)])
}

fn states_line(sheet: &Sheet<'_>, platform: &PlatformStates) -> String {
    let names: Vec<Bilingual> = platform
        .states
        .iter()
        .map(|state| {
            let said = |name: &str| format!("{name} ({})", state.value);
            Bilingual::new(said(&state.name.en), said(&state.name.zh))
        })
        .collect();
    let names = sheet.pick(&Bilingual::list(&names)).to_owned();
    sheet.say_with("advice-platform-states", &[("states", &names)])
}

pub(super) fn days(sheet: &Sheet<'_>, key: &str, span: Span) -> String {
    let (low, likely, high) = (span.low.to_string(), span.likely.to_string(), span.high.to_string());
    sheet.say_with(key, &[("low", &low), ("likely", &likely), ("high", &high)])
}

fn duration_line(sheet: &Sheet<'_>, duration: Duration) -> String {
    let unit = sheet.say(&format!("advice-unit-{}", duration.unit.word()));
    let key = if duration.likely_is_middle { "advice-duration-middle" } else { "advice-duration" };
    let (low, likely, high) =
        (duration.low.to_string(), duration.likely.to_string(), duration.high.to_string());
    sheet.say_with(key, &[("low", &low), ("likely", &likely), ("high", &high), ("unit", &unit)])
}

pub(super) fn collision_line(sheet: &Sheet<'_>, collision: &Collision) -> String {
    let field = sheet.field(collision.field);
    let key = match collision.field.field() {
        Field::ConsentAdministratorGivenOn | Field::ConsentSubjectPrincipalGivenOn => {
            "advice-collision-consent".to_owned()
        }
        Field::HistoryStepReachedOn => "advice-collision-verification".to_owned(),
        _ => format!("advice-collision-{}", collision.risk.word()),
    };
    let step = collision.step.as_ref().map_or("", |step| sheet.pick(step)).to_owned();
    let (path, day) = (collision.field.to_string(), collision.day.to_string());
    sheet.say_with(&key, &[("field", &field), ("path", &path), ("day", &day), ("step", &step)])
}
