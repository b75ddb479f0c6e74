//! `tongguan status`.

use tongguan_desk::advising;

use super::Call;
use crate::output::{Failure, Outcome, result};

/// Says what a dossier, or every dossier of the vault, waits for and which dates come near.
pub(crate) fn status(call: &mut Call<'_>) -> Outcome {
    let today = call.day()?;
    let mut due = Vec::new();
    let statuses = match (call.optional_path("dossier"), call.flag("vault")) {
        (Some(dossier), false) => {
            let book = call.rule_book()?;
            vec![advising::status(&dossier, today, &book)?]
        }
        (None, true) => {
            let passphrase = call.passphrase("passphrase-file")?;
            call.desk.unlock(passphrase)?;
            due = call.desk.due(today)?;
            call.desk.agenda(today)?
        }
        _ => return Err(Failure::Usage("cli-usage-dossier-or-vault")),
    };
    result(&match call.format() {
        "json" => advising::statuses_as_json(&statuses, &due, today, call.words.language()),
        _ => advising::statuses_as_text(&statuses, &due, today, call.words),
    })?;
    Ok(0)
}
