//! `tongguan rules`.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tongguan_desk::coverage::Coverage;
use tongguan_desk::rulebooks::ShelvedBook;
use tongguan_desk::touched::Touched;
use tongguan_desk::{Problem, changes, formats, lookup, rulebooks, sample, touched};

use super::{Call, name_of};
use crate::output::{Failure, Outcome, result, tell};

/// Lists every rule.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let text = match call.format() {
        "json" => formats::rules_as_json(&book, call.words),
        _ => formats::rules_as_text(&book, call.words),
    };
    result(&text)?;
    Ok(0)
}

/// Shows one rule.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let id = call.text("rule").unwrap_or_default();
    let rule = rulebooks::rule(&book, id)?;
    let text = match call.format() {
        "json" => formats::rule_as_json(&book, rule, call.words),
        _ => formats::rule_as_text(&book, rule, call.words),
    };
    result(&text)?;
    Ok(0)
}

/// Finds rules, categories, licences, functions, codes and regions by Chinese, pinyin or English.
pub(crate) fn find(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let sought: Vec<&str> =
        call.matches.get_many::<String>("text").into_iter().flatten().map(String::as_str).collect();
    let hits = lookup::find(&book, &sought.join(" "));
    match call.format() {
        "json" => {
            let found: Vec<Value> = hits.iter().map(lookup::Hit::to_json).collect();
            result(&format!("{:#}", json!({ "found": found })))?;
        }
        _ if hits.is_empty() => result(&call.words.say("lookup-nothing"))?,
        _ => result(&hits.iter().map(|hit| hit.line(call.words)).collect::<Vec<_>>().join("\n"))?,
    }
    Ok(0)
}

/// Names every mistake of a rule book.
pub(crate) fn lint(call: &Call<'_>) -> Outcome {
    let lint = rulebooks::lint(&call.path("rulebook"))?;
    let lines = formats::lint_lines(&lint, call.words);
    if lines.is_empty() {
        let value = json!({ "holds": true, "rules": lint.rules });
        call.say("cli-rules-ok", &[("rules", lint.rules.to_string())], &value)?;
        return Ok(0);
    }
    match call.format() {
        "json" => result(&format!("{:#}", json!({ "holds": false, "mistakes": lines })))?,
        _ => result(&lines.join("\n"))?,
    }
    tell(&call.sentence("cli-rules-mistakes", &[("count", lines.len().to_string())]));
    Ok(4)
}

/// Says what changed from one rule book to another, and what that changes for the dossiers named. With
/// `--exit-code`, a change of the rule book is exit code 1.
pub(crate) fn diff(call: &Call<'_>) -> Outcome {
    let places = ["rulebook-before", "rulebook-after"].map(|name| call.path(name));
    let [before, after] = &places;
    let changes = changes::between(&call.desk.rule_book_texts(before)?, &call.desk.rule_book_texts(after)?);
    let touched = touched(call, before, after)?;
    if call.format() == "json" {
        let mut value = changes.to_json();
        if let Some(members) = value.as_object_mut() {
            members.insert("dossiers".to_owned(), touched.iter().map(Touched::to_json).collect());
        }
        result(&format!("{value:#}"))?;
    } else {
        let mut lines = changes.lines(call.words);
        if changes.is_empty() {
            lines.push(call.words.say("rules-diff-none"));
        }
        lines.extend(touched.iter().flat_map(|touched| touched.lines(call.words)));
        result(&lines.join("\n"))?;
    }
    Ok(u8::from(call.flag("exit-code") && !changes.is_empty()))
}

/// What the change means for each dossier named.
fn touched(call: &Call<'_>, before: &Path, after: &Path) -> Result<Vec<Touched>, Failure> {
    let Some(dossiers) = call.matches.get_many::<PathBuf>("dossiers") else { return Ok(Vec::new()) };
    let day = call.day()?;
    let before = call.desk.rule_book_at(before)?;
    let after = call.desk.rule_book_at(after)?;
    let each = dossiers.map(|place| Ok(touched::by(&before, &after, place, day)?));
    each.collect()
}

/// Lists the rules that judge each field or compare others with it.
pub(crate) fn coverage(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let coverage = Coverage::of(&book, &sample::dossier()?);
    match call.format() {
        "json" => result(&format!("{:#}", coverage.to_json(call.words)))?,
        _ => result(&coverage.lines(call.words).join("\n"))?,
    }
    Ok(0)
}

/// Packs a rule book that holds into one signed file.
pub(crate) fn pack(call: &Call<'_>) -> Outcome {
    let folder = call.path("rulebook");
    let lines = formats::lint_lines(&rulebooks::lint(&folder)?, call.words);
    if !lines.is_empty() {
        tell(&lines.join("\n"));
        tell(&call.sentence("cli-rules-mistakes", &[("count", lines.len().to_string())]));
        return Ok(4);
    }
    let packed = rulebooks::pack(&folder, &call.path("sign-with"), &call.path("out"))?;
    let (file, signature) = (name_of(&packed.file), name_of(&packed.signature));
    let value = json!({
        "version": packed.version,
        "file": file,
        "signature": signature,
        "fingerprint": packed.fingerprint,
    });
    let said = [
        ("version", packed.version),
        ("file", file),
        ("signature", signature),
        ("fingerprint", packed.fingerprint),
    ];
    call.say("cli-rules-packed", &said, &value)?;
    Ok(0)
}

/// Takes in a rule book that somebody trusted has signed.
pub(crate) fn import(call: &mut Call<'_>) -> Outcome {
    let imported = call.desk.import_rule_book(&call.path("rulebook-file"), call.flag("older"))?;
    let value = json!({
        "version": imported.version,
        "snapshot": imported.snapshot,
        "signer": imported.signer.name,
        "fingerprint": imported.signer.fingerprint,
        "in_use": imported.in_use,
    });
    let said = [
        ("version", imported.version),
        ("snapshot", imported.snapshot),
        ("signer", imported.signer.name),
        ("fingerprint", imported.signer.fingerprint),
    ];
    call.say(if imported.in_use { "cli-rules-imported" } else { "cli-rules-kept" }, &said, &value)?;
    Ok(0)
}

/// Accepts a key whose rule books are taken from now on, or with `--remove` takes it back.
pub(crate) fn trust(call: &mut Call<'_>) -> Outcome {
    let key = call.path("public-key");
    let removes = call.flag("remove");
    let trust = if removes { call.desk.reject_signer(&key)? } else { call.desk.accept_signer(&key)? };
    let sentence = match (removes, trust.changed) {
        (false, true) => "cli-rules-trusted",
        (false, false) => "cli-rules-trusted-already",
        (true, true) => "cli-rules-untrusted",
        (true, false) => "cli-rules-untrusted-already",
    };
    let value = json!({
        "signer": trust.signer.name,
        "fingerprint": trust.signer.fingerprint,
        "changed": trust.changed,
    });
    let said = [("signer", trust.signer.name), ("fingerprint", trust.signer.fingerprint)];
    call.say(sentence, &said, &value)?;
    Ok(0)
}

/// Lists the rule books that are here and says which is used.
pub(crate) fn books(call: &Call<'_>) -> Outcome {
    let books = call.desk.rule_books()?;
    match call.format() {
        "json" => {
            let books: Vec<_> = books.iter().map(book_as_json).collect();
            result(&format!("{:#}", json!({ "books": books })))?;
        }
        _ => result(&books.iter().map(|book| book_line(call, book)).collect::<Vec<_>>().join("\n"))?,
    }
    Ok(0)
}

fn book_as_json(book: &ShelvedBook) -> Value {
    json!({
        "version": book.version,
        "snapshot": book.snapshot,
        "signer": book.signer.as_ref().map(|signer| &signer.name),
        "fingerprint": book.signer.as_ref().map(|signer| &signer.fingerprint),
        "in_use": book.in_use,
        "problem": book.problem.as_ref().map(Problem::code),
    })
}

fn book_line(call: &Call<'_>, book: &ShelvedBook) -> String {
    let signer = match (&book.signer, &book.problem) {
        (Some(signer), _) => {
            let named = [("signer", signer.name.clone()), ("fingerprint", signer.fingerprint.clone())];
            call.sentence("cli-rules-book-signed", &named)
        }
        (None, Some(problem)) => problem.sentences(call.words).0,
        (None, None) => call.words.say("cli-rules-book-built-in"),
    };
    let state = if book.in_use { call.words.say("cli-rules-book-in-use") } else { String::new() };
    let cells = [book.version.as_str(), &book.snapshot, &signer, &state];
    cells.join("\t").trim_end().to_owned()
}
