//! `tongguan vault`: the encrypted vault without a window.

use serde_json::json;
use tongguan_desk::{HomeRow, SecretText};

use super::{Call, name_of, persons};
use crate::interrupt;
use crate::output::{Failure, Outcome, result, tell};

/// Runs one of the family's commands.
pub(crate) fn run(call: &mut Call<'_>, family: &str) -> Outcome {
    match family {
        "vault init" => return init(call),
        "vault restore" => return restore(call),
        _ => {}
    }
    // Without a passphrase the key store of the system is the way in.
    let passphrase = call.passphrase("passphrase-file")?;
    call.desk.unlock(passphrase)?;
    match family {
        "vault list" => {
            let rows = call.desk.home()?;
            rows_out(call, &rows, "cli-vault-none")
        }
        "vault search" => {
            let rows = call.desk.search(call.text("text").unwrap_or_default())?;
            rows_out(call, &rows, "cli-vault-nothing-found")
        }
        "vault add" => add(call),
        "vault get" => get(call),
        "vault duplicate" => duplicate(call),
        "vault remove" => remove(call),
        "vault erase" => persons::erase(call),
        "vault disclose" => persons::disclose(call),
        "vault withdraw" => persons::withdraw(call),
        "vault backup" => backup(call),
        "vault verify" => verify(call),
        "vault rekey" => rekey(call),
        "vault journal" => journal(call),
        _ => Err(Failure::Usage("cli-usage-other")),
    }
}

/// Makes a vault whose recovery kit is written to a file; the file stands for its having been typed back.
fn init(call: &mut Call<'_>) -> Outcome {
    let passphrase = call.passphrase("passphrase-file")?;
    let key_store = passphrase.is_none();
    let out = call.path("recovery-out");
    let text = {
        let kit = call.desk.create_vault(passphrase, key_store)?;
        SecretText::new(kit.text().reveal())
    };
    if let Err(problem) = tongguan_desk::write_secret(&out, &text) {
        call.desk.abandon_new_vault();
        return Err(problem.into());
    }
    call.desk.confirm_recovery(&text)?;
    say(call, "cli-vault-made", &[], &json!({ "made": true }))
}

fn restore(call: &mut Call<'_>) -> Outcome {
    let passphrase = call.passphrase("passphrase-file")?;
    let backup = call.path("backup");
    call.desk.restore(&backup, passphrase)?;
    say(call, "cli-vault-restored", &[], &json!({ "restored": true }))
}

fn add(call: &mut Call<'_>) -> Outcome {
    let dossier = call.path("dossier");
    let id = call.desk.add_from(&dossier)?;
    say(call, "cli-vault-added", &[("id", id.clone())], &json!({ "id": id }))
}

fn get(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    let out = call.path("out");
    call.desk.give_out(&id, &out, &mut interrupt::goes_on)?;
    say(call, "cli-vault-given", &[("folder", name_of(&out))], &json!({ "id": id, "folder": name_of(&out) }))
}

fn duplicate(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    let title = call.text("title").unwrap_or_default().to_owned();
    let double = call.desk.duplicate_dossier(&id, &title)?.id;
    say(call, "cli-vault-duplicated", &[("id", double.clone())], &json!({ "id": double, "of": id }))
}

fn remove(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    call.desk.remove_dossier(&id)?;
    say(call, "cli-vault-removed", &[("id", id.clone())], &json!({ "removed": id }))
}

fn backup(call: &mut Call<'_>) -> Outcome {
    let out = call.path("out");
    let done = call.desk.backup(&out)?;
    let numbers = [("files", done.files.to_string()), ("copied", done.copied.to_string())];
    say(call, "cli-vault-backed-up", &numbers, &json!({ "files": done.files, "copied": done.copied }))
}

fn verify(call: &mut Call<'_>) -> Outcome {
    let health = call.desk.verify_vault()?;
    let dossiers = call.desk.dossier_ids().map(|ids| ids.len()).unwrap_or_default();
    if health.is_sound() {
        let numbers = [("dossiers", dossiers.to_string()), ("files", health.files.to_string())];
        return say(
            call,
            "cli-vault-sound",
            &numbers,
            &json!({ "sound": true, "dossiers": dossiers, "files": health.files }),
        );
    }
    let lines = tongguan_desk::health_lines(&health, call.words);
    match call.format() {
        "json" => result(&format!("{:#}", json!({ "sound": false, "problems": lines })))?,
        _ => result(&lines.join("\n"))?,
    }
    Ok(1)
}

fn rekey(call: &mut Call<'_>) -> Outcome {
    let new = call.passphrase("new-passphrase-file")?.ok_or(Failure::Usage("cli-usage-passphrase"))?;
    let Some(out) = call.optional_path("recovery-out") else {
        call.desk.set_passphrase(new)?;
        return say(call, "cli-vault-rekeyed", &[], &json!({ "rekeyed": true }));
    };
    call.desk.change_data_key(new, &out)?;
    say(call, "cli-vault-key-changed", &[], &json!({ "rekeyed": true, "data_key_changed": true }))
}

fn journal(call: &mut Call<'_>) -> Outcome {
    let entries = call.desk.journal()?;
    if call.flag("verify") {
        return match call.desk.journal_verify()? {
            None => {
                let count = entries.len();
                say(
                    call,
                    "cli-vault-journal-holds",
                    &[("entries", count.to_string())],
                    &json!({ "holds": true, "entries": count }),
                )
            }
            Some(entry) => {
                say(
                    call,
                    "cli-vault-journal-broken",
                    &[("entry", entry.to_string())],
                    &json!({ "holds": false, "entry": entry }),
                )?;
                Ok(1)
            }
        };
    }
    if call.format() == "json" {
        let list: Vec<_> = entries
            .iter()
            .map(|entry| {
                json!({
                    "sequence": entry.sequence, "at": entry.at, "who": entry.who, "deed": entry.deed,
                    "dossier": entry.dossier, "path": entry.path, "mark": entry.mark,
                })
            })
            .collect();
        result(&format!("{:#}", json!({ "entries": list })))?;
        return Ok(0);
    }
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| {
            let key = format!("deed-{}", entry.deed);
            // A deed of a newer program has a word and no sentence here.
            let deed = if call.words.knows(&key) { call.words.say(&key) } else { entry.deed.clone() };
            let about = [Some(entry.who.as_str()), entry.dossier.as_deref(), entry.path.as_deref()];
            let about: Vec<&str> = about.into_iter().flatten().collect();
            format!("{}\t{}\t{deed}\t{}", entry.sequence, entry.at, about.join("\t")).trim_end().to_owned()
        })
        .collect();
    result(&lines.join("\n"))?;
    Ok(0)
}

/// The dossier whose id is, or begins with, the argument, as long as that names just one.
pub(super) fn dossier_id(call: &Call<'_>) -> Result<String, Failure> {
    let asked = call.text("id").unwrap_or_default();
    let mut found = call.desk.dossier_ids()?.into_iter().filter(|id| id.starts_with(asked));
    match (found.next(), found.next()) {
        (Some(id), None) => Ok(id),
        _ => Err(tongguan_desk::no_such_dossier().into()),
    }
}

fn rows_out(call: &Call<'_>, rows: &[HomeRow], when_empty: &str) -> Outcome {
    if call.format() == "json" {
        let list: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.id, "title": row.title, "company": row.company, "program": row.program,
                    "ready": row.ready, "blocking": row.blocking, "advisory": row.advisory, "changed": row.changed,
                })
            })
            .collect();
        result(&format!("{:#}", json!({ "dossiers": list })))?;
        return Ok(0);
    }
    if rows.is_empty() {
        tell(&call.words.say(when_empty));
        return Ok(0);
    }
    let lines: Vec<String> = rows
        .iter()
        .map(|row| format!("{}\t{}\t{}\t{}", row.id, row.title, row.company, row.program))
        .collect();
    result(&lines.join("\n"))?;
    Ok(0)
}

fn say(call: &Call<'_>, key: &str, arguments: &[(&str, String)], value: &serde_json::Value) -> Outcome {
    call.say(key, arguments, value)?;
    Ok(0)
}
