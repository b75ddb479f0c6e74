//! Results for terminals: reports, rules, and what is wrong with a rule book.

use std::fmt::Write as _;

use serde_json::{Value, json};
use tongguan_domain::{Choice as _, Language};
use tongguan_rules::formats::{Listing, html, json as report_json, junit, sarif, text};
use tongguan_rules::{Cited, ExampleFailure, ExampleProblem, Mistake, Report, Rule, RuleBook};
use tongguan_words::Words;

use crate::rulebooks::Lint;

/// A form in which a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal.
    Text,
    /// The contract's `tongguan.report/1`.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
    /// One self-contained page.
    Html,
}

impl Format {
    /// The form with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            "sarif" => Some(Self::Sarif),
            "junit" => Some(Self::Junit),
            "html" => Some(Self::Html),
            _ => None,
        }
    }
}

/// A report in one of its forms. SARIF and JUnit always list everything, since their readers filter.
#[must_use]
pub fn report(report: &Report, book: &RuleBook, words: &Words, format: Format, all: bool) -> String {
    let listing = if all { Listing::Everything } else { Listing::ForAPerson };
    match format {
        Format::Text => text::write(report, words, listing),
        Format::Json => report_json::write(report, words, listing),
        Format::Sarif => sarif::write(report, book, words, env!("CARGO_PKG_VERSION")),
        Format::Junit => junit::write(report, book, words),
        Format::Html => html::write(report, words, listing),
    }
}

/// Every rule on a line: id, severity, confidence, field, what it says.
#[must_use]
pub fn rules_as_text(book: &RuleBook, words: &Words) -> String {
    let mut out = String::new();
    for rule in &book.rules {
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}\t{}",
            rule.id,
            rule.severity.word(),
            rule.source.confidence.word(),
            rule.field.template(),
            rule.in_general(words.language()).0,
        );
    }
    out
}

/// Every rule as JSON.
#[must_use]
pub fn rules_as_json(book: &RuleBook, words: &Words) -> String {
    let rules: Vec<Value> = book.rules.iter().map(|rule| rule_value(book, rule, words)).collect();
    format!("{:#}", json!({ "rulebook": book_value(book), "rules": rules }))
}

/// One rule as JSON.
#[must_use]
pub fn rule_as_json(book: &RuleBook, rule: &Rule, words: &Words) -> String {
    format!("{:#}", rule_value(book, rule, words))
}

/// One rule for people.
#[must_use]
pub fn rule_as_text(book: &RuleBook, rule: &Rule, words: &Words) -> String {
    let language = words.language();
    let (what, action) = rule.in_general(language);
    let field = words.say(&tongguan_words::field_key(rule.field));
    let mut out = String::new();
    let _ =
        writeln!(out, "{}  ({})", rule.id, words.say(&format!("report-severity-{}", rule.severity.word())));
    let _ = writeln!(out, "{field}  {}\n", rule.field.template());
    let _ = writeln!(out, "{what}\n{}\n{action}\n", rule.why(language));
    if let Some(source) = book.sources.get(&rule.source.id) {
        let _ = writeln!(out, "{}\n{}", source.title_in(language), locator(&rule.source, language));
        let confidence = words.say(&format!("report-confidence-{}", rule.source.confidence.word()));
        let _ = writeln!(out, "{}\n{} · {confidence}", source.place, source.date_in(language));
    }
    for other in &rule.contradicted_by {
        let says = other.says.in_language(language);
        let label = words.say("report-disagrees");
        let _ = writeln!(
            out,
            "\n{}",
            words.say_with("report-labelled", &[("label", label.into()), ("text", says.into())])
        );
        if let Some(source) = book.sources.get(&other.source.id) {
            let confidence = words.say(&format!("report-confidence-{}", other.source.confidence.word()));
            let _ = writeln!(out, "{}\n{}", source.title_in(language), locator(&other.source, language));
            let _ = writeln!(out, "{}\n{} · {confidence}", source.place, source.date_in(language));
        }
    }
    out
}

/// The place within the source, in a language.
fn locator(cited: &Cited, language: Language) -> &str {
    match (language, &cited.locator_zh) {
        (Language::Chinese, Some(locator)) => locator,
        _ => &cited.locator,
    }
}

fn book_value(book: &RuleBook) -> Value {
    json!({ "id": book.id, "version": book.version, "snapshot": book.snapshot.to_string() })
}

fn rule_value(book: &RuleBook, rule: &Rule, words: &Words) -> Value {
    let language = words.language();
    let (what, action) = rule.what_and_do(language);
    let contradicted_by = rule.contradicted_by.iter().map(|other| {
        json!({
            "says": other.says.in_language(language),
            "source": source_value(book, &other.source, language),
        })
    });
    json!({
        "id": rule.id,
        "area": rule.area,
        "field": rule.field.template(),
        "severity": rule.severity.word(),
        "check": rule.check_name(),
        "in_force_from": rule.in_force_from.map(|day| day.to_string()),
        "in_force_until": rule.in_force_until.map(|day| day.to_string()),
        "what": what,
        "why": rule.why(language),
        "do": action,
        "source": source_value(book, &rule.source, language),
        "contradicted_by": contradicted_by.collect::<Vec<_>>(),
    })
}

fn source_value(book: &RuleBook, cited: &Cited, language: Language) -> Value {
    let source = book.sources.get(&cited.id);
    json!({
        "id": cited.id,
        "title": source.map(|source| source.title_in(language)),
        "where": source.map(|source| source.place.as_str()),
        "locator": locator(cited, language),
        "date": source.map(|source| source.date_in(language)),
        "confidence": cited.confidence.word(),
    })
}

/// What is wrong with a rule book, one line each; none when it holds.
#[must_use]
pub fn lint_lines(lint: &Lint, words: &Words) -> Vec<String> {
    let mistakes = lint.mistakes.iter().map(|mistake| mistake_line(mistake, words));
    mistakes.chain(lint.examples.iter().map(|failure| example_line(failure, words))).collect()
}

/// A mistake as `file:line: sentence`.
#[must_use]
pub fn mistake_line(mistake: &Mistake, words: &Words) -> String {
    let (named, detail) = mistake.kind.arguments();
    let key = format!("mistake-{}", mistake.kind.code());
    let sentence = words.say_with(&key, &[("named", named.into()), ("detail", detail.into())]);
    match mistake.line {
        Some(line) => format!("{}:{line}: {sentence}", mistake.file),
        None => format!("{}: {sentence}", mistake.file),
    }
}

fn example_line(failure: &ExampleFailure, words: &Words) -> String {
    let rule = ("rule", failure.rule.as_str().into());
    let about = ("about", failure.about.as_str().into());
    match &failure.reason {
        ExampleProblem::NotApplied { at } => {
            words.say_with("example-not-applied", &[rule, about, ("at", at.as_str().into())])
        }
        ExampleProblem::OtherOutcome { found } => {
            let outcomes =
                found.iter().map(|outcome| words.say(&format!("report-outcome-{}", outcome.word())));
            let found = outcomes.collect::<Vec<_>>().join(", ");
            words.say_with("example-other-outcome", &[rule, about, ("found", found.into())])
        }
    }
}
