//! `tongguan rules`.

use tongguan_desk::{formats, rulebooks};

use super::Call;
use crate::output::{Outcome, result};

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
        result(&call.words.say_with("cli-rules-ok", &[("rules", lint.rules.to_string().into())]))?;
        return Ok(0);
    }
    result(&lines.join("\n"))?;
    crate::output::tell(
        &call.words.say_with("cli-rules-mistakes", &[("count", lines.len().to_string().into())]),
    );
    Ok(4)
}
