//! The forecast drawn: for each step a frame from its earliest beginning to its latest end, filled where it
//! is likely to run, on one scale of days.

use chrono::{Datelike, Months, NaiveDate};
use tongguan_advice::timeline::Span;
use tongguan_advice::{StepForecast, Timeline};

use crate::paper::blocks::{Bar, Block, Extent, Term, Tick};
use crate::paper::forms::{Clerk, receding};

/// The picture and how to read it; nothing where no step has an end.
pub(super) fn blocks(clerk: &Clerk<'_>, timeline: &Timeline) -> Vec<Block> {
    // The yearly verification comes a year later and would press everything else into a corner.
    let steps: Vec<&StepForecast> = timeline.steps.iter().filter(|step| !step.recurring).collect();
    let Some(scale) = Scale::of(&steps) else { return Vec::new() };
    let bars = steps.iter().map(|step| bar(step, &scale)).collect();
    vec![
        Block::Chart { ticks: scale.months(), bars },
        Block::Paragraph(receding(clerk.term("paper-assessment-picture"))),
    ]
}

fn bar(step: &StepForecast, scale: &Scale) -> Bar {
    let label = Term { chinese: step.name.zh.clone(), english: step.name.en.clone() };
    let extent = match step.ends {
        Some(ends) => Extent::Between {
            possible: (scale.at(step.begins.low), scale.after(ends.high)),
            likely: (scale.at(step.begins.likely), scale.after(ends.likely)),
        },
        None => Extent::From(scale.at(step.begins.likely)),
    };
    Bar { label, extent }
}

/// The days from the first to the last that is drawn, as shares of the width.
struct Scale {
    first: NaiveDate,
    days: f32,
}

impl Scale {
    fn of(steps: &[&StepForecast]) -> Option<Self> {
        let first = steps.iter().map(|step| step.begins.low).min()?;
        let last = steps.iter().filter_map(|step| step.ends).map(|Span { high, .. }| high).max()?;
        Some(Self { first, days: number(last.signed_duration_since(first).num_days() + 1) })
    }

    fn at(&self, day: NaiveDate) -> f32 {
        (number(day.signed_duration_since(self.first).num_days()) / self.days).clamp(0.0, 1.0)
    }

    /// The end of a day.
    fn after(&self, day: NaiveDate) -> f32 {
        day.succ_opt().map_or(1.0, |next| self.at(next))
    }

    /// The first day and the first of each month, named where the names do not run into one another.
    fn months(&self) -> Vec<Tick> {
        let mut ticks = vec![Tick { at: 0.0, label: Some(self.first.to_string()) }];
        let mut named = 0.0;
        let mut month = self.first.with_day(1);
        while let Some(day) = month.and_then(|day| day.checked_add_months(Months::new(1))) {
            let at = number(day.signed_duration_since(self.first).num_days()) / self.days;
            if at >= 1.0 {
                break;
            }
            let label = (at - named >= NARROWEST).then(|| day.to_string());
            if label.is_some() {
                named = at;
            }
            ticks.push(Tick { at, label });
            month = Some(day);
        }
        ticks
    }
}

/// The least distance of two dates on the scale, as a share of its width.
const NARROWEST: f32 = 0.15;

/// A number of days that fits a calendar fits this exactly.
#[allow(clippy::cast_precision_loss, reason = "a forecast is a few thousand days long at most")]
fn number(days: i64) -> f32 {
    days as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reaches_from_its_place_to_that_of_the_next() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let scale = Scale { first, days: 50.0 };
        assert_eq!((scale.at(first), scale.after(first)), (0.0, 0.02));
        let last = NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();
        assert_eq!((scale.at(last), scale.after(last)), (0.98, 1.0));
    }

    #[test]
    fn a_month_too_near_to_the_last_name_is_drawn_without_one() {
        let scale = Scale { first: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), days: 57.0 };
        let named: Vec<_> = scale.months().into_iter().map(|tick| tick.label).collect();
        assert_eq!(named, [Some("2026-11-24".to_owned()), None, Some("2027-01-01".to_owned())]);
    }
}
