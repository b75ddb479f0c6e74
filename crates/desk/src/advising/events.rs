//! The forecast as a calendar file: the likely days of each step, and the dates in the dossier that come.

use tongguan_advice::ics::{Event, write};
use tongguan_advice::status::MARKS;
use tongguan_advice::{Citation, StepForecast};
use tongguan_domain::{Choice as _, FieldPath};
use tongguan_words::Words;

use super::Forecast;
use super::sheet::{Sheet, say_with, source_line};
use super::timeline_text::{collision_line, days, progress_line};
use crate::Day;

/// The forecast as RFC 5545 has it. Steps of which nobody knows how long they take are left out. The day of
/// the forecast stands as the time of writing, so that the same forecast gives the same bytes.
#[must_use]
pub fn calendar_file(forecast: &Forecast, words: &Words) -> String {
    let timeline = &forecast.timeline;
    let writing = Writing {
        words,
        sheet: Sheet::new(words),
        title: forecast.title.as_deref().unwrap_or_default(),
        dossier: forecast.id.as_deref().unwrap_or("unnamed"),
    };
    let mut events: Vec<Event> =
        timeline.steps.iter().filter_map(|step| writing.step(step, timeline.today)).collect();
    for collision in &timeline.collisions {
        let line = collision_line(&writing.sheet, collision);
        events.push(writing.date(collision.field, collision.day, &line, &collision.source, timeline.today));
    }
    for (field, day, source) in &forecast.expiries {
        if *day < timeline.today || timeline.collisions.iter().any(|collision| collision.field == *field) {
            continue;
        }
        let label = writing.sheet.field(*field);
        let line = say_with(words, "advice-expiry", &[("field", &label), ("day", &day.to_string())]);
        events.push(writing.date(*field, *day, &line, source, timeline.today));
    }
    let name = say_with(words, "advice-calendar-name", &[("title", writing.title)]);
    write(&name, timeline.today, &events)
}

struct Writing<'a> {
    words: &'a Words,
    sheet: Sheet<'a>,
    title: &'a str,
    dossier: &'a str,
}

impl Writing<'_> {
    fn step(&self, step: &StepForecast, today: Day) -> Option<Event> {
        let ends = step.ends?;
        let waits = self.words.say(&format!("advice-waits-{}", step.waits_on.word()));
        let mut lines = vec![progress_line(&self.sheet, step)];
        if !step.progress.is_over() {
            let key = if step.recurring { "advice-step-due" } else { "advice-step-ends" };
            lines.extend([days(&self.sheet, key, ends), waits]);
        }
        lines.extend(step.provisional.then(|| self.words.say("advice-step-provisional")));
        for (text, source) in &step.says {
            lines.push(text.in_language(self.words.language()).to_owned());
            lines.push(source_line(self.words, source));
        }
        let name = step.name.in_language(self.words.language());
        // What is due on a day is an event of that day, not of the year before it.
        let first = if step.recurring { ends.low } else { step.begins.likely };
        Some(Event {
            uid: format!("{}.{}@tongguan", step.id, self.dossier),
            first,
            last: if step.recurring { first } else { ends.likely },
            summary: self.labelled(name),
            description: lines.join("\n"),
            alarms: if step.recurring { marks(first, today) } else { Vec::new() },
        })
    }

    fn date(&self, field: FieldPath, day: Day, line: &str, source: &Citation, today: Day) -> Event {
        Event {
            uid: format!("{field}.{}@tongguan", self.dossier),
            first: day,
            last: day,
            summary: self.labelled(line),
            description: source_line(self.words, source),
            alarms: marks(day, today),
        }
    }

    fn labelled(&self, text: &str) -> String {
        say_with(self.words, "report-labelled", &[("label", self.title), ("text", text)])
    }
}

/// The marks before a day that are still to come.
fn marks(day: Day, today: Day) -> Vec<u16> {
    let left = (day - today).num_days();
    MARKS.into_iter().filter(|mark| i64::from(*mark) <= left).collect()
}
