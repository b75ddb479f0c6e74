//! `tongguan rules`.

use std::path::{Path, PathBuf};

use serde_json::json;
use tongguan_desk::coverage::Coverage;
use tongguan_desk::touched::Touched;
use tongguan_desk::{changes, formats, rulebooks, touched};

use super::Call;
use crate::output::{Failure, Outcome, result, tell};

/// Lists every rule.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let book = rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let text = match call.format() {
        "json" => formats::rules_as_json(&book, call.words),
        _ => formats::rules_as_text(&book, call.words),
    };
    result(&text)?;
    Ok(0)
}

/// Shows one rule.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    let book = rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let id = call.text("rule").unwrap_or_default();
    let rule = rulebooks::rule(&book, id)?;
    let text = match call.format() {
        "json" => formats::rule_as_json(&book, rule, call.words),
        _ => formats::rule_as_text(&book, rule, call.words),
    };
    result(&text)?;
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
    let changes = changes::between(&rulebooks::texts(before)?, &rulebooks::texts(after)?);
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
    let before = rulebooks::rule_book(Some(before))?;
    let after = rulebooks::rule_book(Some(after))?;
    let each = dossiers.map(|place| Ok(touched::by(&before, &after, place, day)?));
    each.collect()
}

/// Lists the rules that look at each field.
pub(crate) fn coverage(call: &Call<'_>) -> Outcome {
    let book = rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let coverage = Coverage::of(&book);
    match call.format() {
        "json" => result(&format!("{:#}", coverage.to_json(call.words)))?,
        _ => result(&coverage.lines(call.words).join("\n"))?,
    }
    Ok(0)
}
