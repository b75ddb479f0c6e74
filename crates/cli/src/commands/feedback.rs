//! `tongguan feedback`.

use tongguan_desk::feedback::{Placed, TakenIn, import as take_in};

use super::Call;
use crate::output::{Outcome, result};

/// Takes in what the platform or the partner sent back.
pub(crate) fn import(call: &mut Call<'_>) -> Outcome {
    let (answer, signer) = (call.path("answer"), call.text("signer").map(str::to_owned));
    let taken = if call.flag("vault") {
        let passphrase = call.passphrase("passphrase-file")?;
        call.desk.unlock(passphrase)?;
        let id = call.path("dossier").to_string_lossy().into_owned();
        call.desk.import_feedback(&id, &answer, signer.as_deref())?
    } else {
        let book = call.rule_book()?;
        take_in(&call.path("dossier"), &answer, signer.as_deref(), &book.lists, call.desk.today())?
    };
    if call.format() == "json" {
        result(&format!("{:#}", taken.to_json()))?;
    } else {
        result(&lines(call, &taken).join("\n"))?;
    }
    Ok(0)
}

fn lines(call: &Call<'_>, taken: &TakenIn) -> Vec<String> {
    let numbers = [
        ("added", taken.placed.len().to_string()),
        ("known", taken.known.to_string()),
        ("accepted", taken.accepted.to_string()),
    ];
    let mut lines = vec![call.sentence("cli-feedback-taken-in", &numbers)];
    lines.extend(taken.placed.iter().map(|placed| line(call, placed)));
    if let Some(key) = &taken.signer {
        lines.push(call.sentence("cli-feedback-signed", &[("fingerprint", key.clone())]));
    }
    lines
}

fn line(call: &Call<'_>, placed: &Placed) -> String {
    let words = ("words", placed.words.clone());
    match placed.field {
        Some(field) => call.sentence("cli-feedback-on-field", &[("field", field.to_string()), words]),
        None => call.sentence("cli-feedback-on-the-whole", &[("item", placed.item.clone()), words]),
    }
}
