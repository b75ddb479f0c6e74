//! `tongguan timeline`.

use tongguan_desk::advising;

use super::Call;
use crate::output::{Failure, Outcome, result};

/// Forecasts the steps of a dossier.
pub(crate) fn timeline(call: &Call<'_>) -> Outcome {
    let today = call.day()?;
    let start = match call.text("start") {
        None => today,
        Some(text) => tongguan_desk::day(text).ok_or(Failure::Usage("cli-usage-date"))?,
    };
    let book = call.rule_book()?;
    let forecast = advising::timeline(&call.path("dossier"), start, today, &book)?;
    result(&match call.format() {
        "json" => advising::timeline_as_json(&forecast.timeline, call.words.language()),
        "ics" => advising::calendar_file(&forecast, call.words),
        _ => advising::timeline_as_text(&forecast.timeline, call.words),
    })?;
    Ok(0)
}
