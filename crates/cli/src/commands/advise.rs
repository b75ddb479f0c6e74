//! `tongguan advise`.

use serde_json::json;
use tongguan_desk::advising::{self, AssessmentFormat, MOST_YEARS, YEARS};
use tongguan_desk::packets;

use super::{Call, name_of};
use crate::output::{Failure, Outcome, result};

/// Prints the questions that come before the choice of a route.
pub(crate) fn questions(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let asked = advising::questions(&dossier(call)?, &book)?;
    let functions = advising::function_questions(&book);
    result(&match call.format() {
        "json" => advising::questions_as_json(&asked, &functions, call.words),
        _ => advising::questions_as_text(&asked, &functions, call.words),
    })?;
    Ok(0)
}

/// Lays the routes side by side.
pub(crate) fn route(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let advice = advising::routes(&dossier(call)?, &book)?;
    result(&match call.format() {
        "json" => advising::routes_as_json(&advice, call.words),
        _ => advising::routes_as_text(&advice, call.words),
    })?;
    Ok(0)
}

/// Says which licences are called for, held and missing; or what would change with other functions.
pub(crate) fn licences(call: &Call<'_>) -> Outcome {
    let day = call.day()?;
    let (dossier, book) = (dossier(call)?, call.rule_book()?);
    let (with, without) = (call.texts("with"), call.texts("without"));
    if !with.is_empty() || !without.is_empty() {
        let change = advising::what_if(&dossier, &with, &without, day, &book)?;
        result(&match call.format() {
            "json" => advising::what_if_as_json(&change, call.words),
            _ => advising::what_if_as_text(&change, call.words),
        })?;
        return Ok(0);
    }
    let advice = advising::licences(&dossier, day, &book)?;
    result(&match call.format() {
        "json" => advising::licences_as_json(&advice, call.words.language()),
        _ => advising::licences_as_text(&advice, call.words),
    })?;
    Ok(0)
}

/// Adds up what each route costs.
pub(crate) fn costs(call: &Call<'_>) -> Outcome {
    let years = match call.text("years").map(str::parse::<u32>) {
        None => YEARS,
        Some(Ok(years)) if (1..=MOST_YEARS).contains(&years) => years,
        Some(_) => return Err(Failure::Usage("cli-usage-years")),
    };
    let book = call.rule_book()?;
    let costs = advising::costs(&dossier(call)?, years, &book)?;
    result(&match call.format() {
        "json" => advising::costs_as_json(&costs, call.words),
        _ => advising::costs_as_text(&costs, call.words),
    })?;
    Ok(0)
}

fn dossier(call: &Call<'_>) -> Result<tongguan_desk::Dossier, Failure> {
    let (dossier, answers) = (call.optional_path("dossier"), call.optional_path("answers"));
    Ok(advising::read(dossier.as_deref(), answers.as_deref())?)
}

/// Writes the assessment into a file, as its ending says.
pub(crate) fn report(call: &Call<'_>) -> Outcome {
    let stamp = match call.text("stamp") {
        None => call.desk.now(),
        Some(text) => packets::stamp(text).ok_or(Failure::Usage("cli-usage-stamp"))?,
    };
    let start = match call.text("start") {
        None => stamp.date_naive(),
        Some(text) => tongguan_desk::day(text).ok_or(Failure::Usage("cli-usage-date"))?,
    };
    let out = call.path("out");
    let format = AssessmentFormat::of_file(&out).ok_or(Failure::Usage("cli-usage-assessment-ending"))?;
    let book = call.rule_book()?;
    advising::assessment(&call.path("dossier"), start, stamp, &book, format, &out)?;
    let file = name_of(&out);
    call.say("cli-assessment-written", &[("file", file.clone())], &json!({ "file": file }))?;
    Ok(0)
}
