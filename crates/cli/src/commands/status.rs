//! `tongguan status`.

use tongguan_desk::advising;

use super::Call;
use crate::output::{Failure, Outcome, result};

/// Says what a dossier, or every dossier of the vault, waits for and which dates come near.
pub(crate) fn status(call: &mut Call<'_>) -> Outcome {
    let today = call.day()?;
    let statuses = match (call.optional_path("dossier"), call.flag("vault")) {
        (Some(dossier), false) => {
            let book = call.rule_book()?;
            vec![advising::status(&dossier, today, &book)?]
        }
        (None, true) => {
            let passphrase = call.passphrase("passphrase-file")?;
            call.desk.unlock(passphrase)?;
            call.desk.agenda(today)?
        }
        _ => return Err(Failure::Usage("cli-usage-dossier-or-vault")),
    };
    result(&match call.format() {
        "json" => advising::statuses_as_json(&statuses, today, call.words.language()),
        _ => advising::statuses_as_text(&statuses, today, call.words),
    })?;
    Ok(0)
}
