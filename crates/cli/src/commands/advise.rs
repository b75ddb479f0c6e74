//! `tongguan advise`.

use tongguan_desk::advising;

use super::Call;
use crate::output::{Outcome, result};

/// Lays the routes side by side.
pub(crate) fn route(call: &Call<'_>) -> Outcome {
    let book = tongguan_desk::rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let advice = advising::routes(&call.path("dossier"), &book)?;
    result(&match call.format() {
        "json" => advising::routes_as_json(&advice, call.words.language()),
        _ => advising::routes_as_text(&advice, call.words),
    })?;
    Ok(0)
}

/// Says which licences are called for, held and missing.
pub(crate) fn licences(call: &Call<'_>) -> Outcome {
    let day = call.day()?;
    let book = tongguan_desk::rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let advice = advising::licences(&call.path("dossier"), day, &book)?;
    result(&match call.format() {
        "json" => advising::licences_as_json(&advice, call.words.language()),
        _ => advising::licences_as_text(&advice, call.words),
    })?;
    Ok(0)
}
