//! The forecast as a calendar file: the likely days of each step, and the documents that end on the way.

use tongguan_advice::ics::{Event, write};
use tongguan_advice::timeline::Span;
use tongguan_words::Words;

use super::Forecast;
use super::sheet::{Sheet, say_with, source_line};
use super::timeline_text::collision_line;

/// The forecast as RFC 5545 has it. Steps of which nobody knows how long they take are left out.
#[must_use]
pub fn calendar_file(forecast: &Forecast, words: &Words) -> String {
    let language = words.language();
    let timeline = &forecast.timeline;
    let title = forecast.title.as_deref().unwrap_or_default();
    let dossier = forecast.id.as_deref().unwrap_or("unnamed");
    let mut events = Vec::new();
    for step in &timeline.steps {
        let Some(Span { low, likely, high }) = step.ends else { continue };
        let (low, middle, high) = (low.to_string(), likely.to_string(), high.to_string());
        let span = [("low", low.as_str()), ("likely", middle.as_str()), ("high", high.as_str())];
        let mut lines = vec![say_with(words, "advice-step-ends", &span)];
        lines.push(words.say(&format!("advice-waits-{}", tongguan_domain::Choice::word(step.waits_on))));
        if step.provisional {
            lines.push(words.say("advice-step-provisional"));
        }
        for (text, source) in &step.says {
            lines.push(text.in_language(language).to_owned());
            lines.push(source_line(words, source));
        }
        let name = step.name.in_language(language);
        events.push(Event {
            uid: format!("{}.{dossier}@tongguan", step.id),
            first: step.begins.likely,
            last: likely,
            summary: say_with(words, "report-labelled", &[("label", title), ("text", name)]),
            description: lines.join("\n"),
        });
    }
    for collision in &timeline.collisions {
        let line = collision_line(&Sheet::new(words), collision);
        events.push(Event {
            uid: format!("{}.{dossier}@tongguan", collision.field),
            first: collision.day,
            last: collision.day,
            summary: say_with(words, "report-labelled", &[("label", title), ("text", &line)]),
            description: source_line(words, &collision.source),
        });
    }
    let name = say_with(words, "advice-calendar-name", &[("title", title)]);
    write(&name, timeline.start, &events)
}
