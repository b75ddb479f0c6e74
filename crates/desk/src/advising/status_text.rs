//! Where dossiers stand, for people.

use tongguan_advice::Reminder;
use tongguan_domain::{Choice as _, Field};
use tongguan_words::Words;

use super::DossierStatus;
use super::sheet::Sheet;
use super::timeline_text::{days, head_line, progress_line, unusable};
use crate::{Day, Due};

/// Where dossiers stand, one after the other, and whose persons' data are due to be erased.
#[must_use]
pub fn statuses_as_text(statuses: &[DossierStatus], due: &[Due], today: Day, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    let title = sheet.say_with("advice-status-title", &[("day", &today.to_string())]);
    sheet.line(0, &title);
    for of in statuses {
        sheet.gap();
        dossier(&mut sheet, of);
    }
    if !due.is_empty() {
        sheet.gap();
        let heading = sheet.say("retention-status-title");
        sheet.line(0, &heading);
    }
    for due in due {
        let named = [("title", due.title.as_str()), ("why", &due.line(words))];
        let line = sheet.say_with("retention-status-line", &named);
        sheet.line(1, &line);
    }
    sheet.finish()
}

fn dossier(sheet: &mut Sheet<'_>, of: &DossierStatus) {
    let timeline = &of.status.timeline;
    let head = match of.title.trim() {
        "" => sheet.say("advice-status-untitled"),
        title => title.to_owned(),
    };
    sheet.line(0, &head);
    unusable(sheet, &timeline.unusable);
    for step in timeline.steps.iter().filter(|step| step.progress.is_over()) {
        let line = progress_line(sheet, step);
        let line = sheet.say_with("report-labelled", &[("label", &head_line(sheet, step)), ("text", &line)]);
        sheet.line(1, &line);
    }
    for step in timeline.current() {
        let (name, progress) = (head_line(sheet, step), progress_line(sheet, step));
        let line = sheet.say_with("report-labelled", &[("label", &name), ("text", &progress)]);
        sheet.line(1, &line);
        let waits = sheet.say(&format!("advice-waits-{}", step.waits_on.word()));
        sheet.line(2, &waits);
        if let (Some(ends), Some((text, source))) = (step.ends, step.says.first()) {
            let ends = days(sheet, "advice-step-ends", ends);
            sheet.line(2, &ends);
            let text = sheet.pick(text).to_owned();
            sheet.line(2, &text);
            sheet.cite(3, source);
        }
    }
    if let Some(released) = timeline.released().filter(|_| !timeline.is_released()) {
        let line = days(sheet, "advice-timeline-released", released);
        sheet.line(1, &line);
    }
    if of.status.reminders.is_empty() {
        let line = sheet.say("advice-reminders-none");
        sheet.line(1, &line);
    }
    for reminder in &of.status.reminders {
        let line = reminder_line(sheet, reminder);
        sheet.line(1, &line);
        sheet.cite(2, &reminder.source);
    }
}

/// A date that comes near.
fn reminder_line(sheet: &Sheet<'_>, reminder: &Reminder) -> String {
    let label = sheet.field(reminder.field);
    let (path, day) = (reminder.field.to_string(), reminder.day.to_string());
    let left = reminder.days_left.unsigned_abs().to_string();
    let kind =
        if reminder.field.field() == Field::HistoryStepReachedOn { "verification" } else { "document" };
    let when = if reminder.days_left < 0 { "over" } else { "near" };
    let key = format!("advice-reminder-{kind}-{when}");
    sheet.say_with(&key, &[("field", &label), ("path", &path), ("day", &day), ("days", &left)])
}
