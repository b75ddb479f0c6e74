//! Judging many identifiers, one a line, without building a tree of values for each.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use super::facts::FactValue;
use super::judgement::Judgement;
use super::kind::Kind;
use super::{Options, judge};
use crate::choice::Choice;
use crate::secret::SecretText;

/// Judges one text and returns the JSON object for it, on one line, without a line end.
#[must_use]
pub fn judge_line(kind: Kind, line: &str, options: Options) -> String {
    let mut out = String::with_capacity(256);
    write_line(&judge(kind, line, options), line, &mut out);
    out
}

/// Appends the JSON object for a judgement of `input`, the same as [`Judgement::to_json`] gives.
pub fn write_line(judgement: &Judgement, input: &str, out: &mut String) {
    out.push_str("{\"kind\":");
    quote(judgement.kind.word(), out);
    out.push_str(",\"input\":");
    quote(input, out);
    out.push_str(",\"verdict\":");
    quote(judgement.verdict.word(), out);
    out.push_str(",\"reasons\":");
    list(judgement.reasons.iter().map(|reason| reason.word()), out);
    out.push_str(",\"normalised\":");
    match judgement.normalised.as_ref().map(SecretText::reveal) {
        Some(text) => quote(text, out),
        None => out.push_str("null"),
    }
    out.push_str(",\"changed\":");
    list(judgement.changed.iter().map(|change| change.word()), out);
    out.push_str(",\"facts\":{");
    let mut is_first = true;
    judgement.facts.each(|name, value| {
        if !is_first {
            out.push(',');
        }
        is_first = false;
        quote(name, out);
        out.push(':');
        match value {
            FactValue::Text(text) => quote(&text, out),
            FactValue::Number(number) => integer(number, out),
            FactValue::Day(day) => date(day, out),
            FactValue::Words(words) => list(words.into_iter(), out),
        }
    });
    out.push_str("}}");
}

fn list(words: impl Iterator<Item = &'static str>, out: &mut String) {
    out.push('[');
    for (place, word) in words.enumerate() {
        if place > 0 {
            out.push(',');
        }
        quote(word, out);
    }
    out.push(']');
}

/// Appends a JSON string. Only quotes, backslashes and control characters need an escape.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        for character in text.chars() {
            match character {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                control if control < ' ' => {
                    // Writing into a string cannot fail.
                    let _ = write!(out, "\\u{:04x}", u32::from(control));
                }
                other => out.push(other),
            }
        }
    } else {
        out.push_str(text);
    }
    out.push('"');
}

fn integer(number: i64, out: &mut String) {
    let _ = write!(out, "{number}");
}

fn date(day: NaiveDate, out: &mut String) {
    let digit = |value: u32| char::from_digit(value % 10, 10).unwrap_or('0');
    let year = day.year().unsigned_abs();
    out.push('"');
    out.extend([year / 1000, year / 100, year / 10, year].map(digit));
    out.push('-');
    out.extend([day.month() / 10, day.month()].map(digit));
    out.push('-');
    out.extend([day.day() / 10, day.day()].map(digit));
    out.push('"');
}
