//! `tongguan compare`.

use tongguan_desk::comparing;

use super::Call;
use crate::output::{Outcome, result};

/// Lays two dossiers side by side.
pub(crate) fn compare(call: &mut Call<'_>) -> Outcome {
    let today = call.day()?;
    let (one, other) = (call.path("dossier"), call.path("other-dossier"));
    let comparison = if call.flag("vault") {
        let passphrase = call.passphrase("passphrase-file")?;
        call.desk.unlock(passphrase)?;
        let [one, other] = [one, other].map(|id| id.to_string_lossy().into_owned());
        call.desk.compare_dossiers([&one, &other], today)?
    } else {
        let book = call.rule_book()?;
        comparing::compare([&one, &other], today, &book)?
    };
    result(&match call.format() {
        "json" => comparing::comparison_as_json(&comparison, call.words.language()),
        _ => comparing::comparison_as_text(&comparison, call.words),
    })?;
    Ok(0)
}
