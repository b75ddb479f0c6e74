//! `tongguan rules`.

use serde_json::json;
use tongguan_desk::coverage::Coverage;
use tongguan_desk::{changes, formats, rulebooks};

use super::Call;
use crate::output::{Outcome, result, tell};

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

/// Says what changed from one rule book to another. With `--exit-code`, a change is exit code 1.
pub(crate) fn diff(call: &Call<'_>) -> Outcome {
    let before = rulebooks::texts(&call.path("rulebook-before"))?;
    let after = rulebooks::texts(&call.path("rulebook-after"))?;
    let changes = changes::between(&before, &after);
    if call.format() == "json" {
        result(&format!("{:#}", changes.to_json()))?;
    } else if changes.is_empty() {
        result(&call.words.say("rules-diff-none"))?;
    } else {
        result(&changes.lines(call.words).join("\n"))?;
    }
    Ok(u8::from(call.flag("exit-code") && !changes.is_empty()))
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
