//! `tongguan check`: one dossier, or a folder of them.

use tongguan_desk::across::{self, Office, OfficeLine};
use tongguan_desk::formats::{self, Format};
use tongguan_desk::office_formats;

use super::Call;
use crate::output::{Failure, Outcome, result};

/// What a dossier that could not be read makes of a folder's exit code.
const UNREADABLE: u8 = 3;

/// Checks a dossier, or every dossier in a folder, and prints the report.
pub(crate) fn check(call: &Call<'_>) -> Outcome {
    let today = call.day()?;
    let place = call.path("dossier");
    let format = Format::from_word(call.format()).unwrap_or(Format::Text);
    if let Some(office) = across::office(&place)? {
        return check_office(call, &office, format);
    }
    let book = call.rule_book()?;
    let checked = tongguan_desk::check::check(&place, &book, today)?;
    result(&formats::report(&checked.report, &book, call.words, format, call.flag("all")))?;
    Ok(u8::from(stops(call, &checked.report)))
}

fn check_office(call: &Call<'_>, office: &Office, format: Format) -> Outcome {
    let as_json = match format {
        Format::Json => true,
        Format::Text => false,
        Format::Sarif | Format::Junit | Format::Html => {
            return Err(Failure::Usage("cli-usage-office-format"));
        }
    };
    let book = call.rule_book()?;
    let mut stopped = false;
    let hears = |line: OfficeLine| {
        stopped |= line.outcome.as_ref().is_ok_and(|report| stops(call, report));
        result(&if as_json {
            office_formats::line_as_json(&line, call.words, call.flag("all")).to_string()
        } else {
            office_formats::line_as_text(&line, &book, call.words)
        })
    };
    let tally = office.check(&book, call.day()?, hears)?;
    result(&if as_json {
        office_formats::tally_as_json(&tally).to_string()
    } else {
        office_formats::tally_as_text(&tally, call.words)
    })?;
    Ok(if tally.unreadable > 0 { UNREADABLE } else { u8::from(stopped) })
}

/// Whether a report is one that the caller asked to be stopped by.
fn stops(call: &Call<'_>, report: &tongguan_desk::Report) -> bool {
    let counts = report.counts();
    match call.text("fail-on") {
        Some("never") => false,
        Some("advisory") => counts.blocking + counts.advisory > 0,
        _ => counts.blocking > 0,
    }
}
