//! `tongguan check`.

use tongguan_desk::formats::{self, Format};

use super::Call;
use crate::output::{Outcome, result};

/// Checks a dossier and prints the report.
pub(crate) fn check(call: &Call<'_>) -> Outcome {
    let today = call.day()?;
    let book = tongguan_desk::rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let checked = tongguan_desk::check::check(&call.path("dossier"), &book, today)?;
    let format = Format::from_word(call.format()).unwrap_or(Format::Text);
    result(&formats::report(&checked.report, &book, call.words, format, call.flag("all")))?;
    let counts = checked.report.counts();
    let stops = match call.text("fail-on") {
        Some("never") => false,
        Some("advisory") => counts.blocking + counts.advisory > 0,
        _ => counts.blocking > 0,
    };
    Ok(u8::from(stops))
}
