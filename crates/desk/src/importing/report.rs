//! What became of a spreadsheet, for people and for programs.

use serde_json::{Value, json};
use tongguan_words::{Words, field_key};

use super::headings::Meaning;
use super::{CellReport, Entry, Heading, Imported, Line, Outcome, Trouble};

/// How much a person wants to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What needs a look.
    Troubles,
    /// Every cell.
    EveryCell,
}

impl Imported {
    /// How many dossiers there are.
    #[must_use]
    pub fn dossiers(&self) -> usize {
        self.entries.iter().filter(|entry| entry.dossier.is_some()).count()
    }

    /// How many cells were left out although they hold something.
    #[must_use]
    pub fn left(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Left(_)))
    }

    fn count(&self, counts: impl Fn(&Outcome) -> bool) -> usize {
        self.entries.iter().flat_map(|entry| &entry.cells).filter(|cell| counts(&cell.outcome)).count()
    }

    /// The report for a person, line by line.
    #[must_use]
    pub fn lines(&self, words: &Words, detail: Detail) -> Vec<String> {
        let mut lines = vec![self.summary(words)];
        lines.extend(self.heading_lines(words));
        for entry in &self.entries {
            lines.extend(entry_lines(entry, words, detail));
        }
        lines
    }

    /// How much became of the whole, as a sentence.
    #[must_use]
    pub fn summary(&self, words: &Words) -> String {
        words.say_with(
            "import-summary",
            &[
                ("dossiers", self.dossiers().to_string().into()),
                ("taken", self.count(|outcome| *outcome == Outcome::Taken).to_string().into()),
                ("empty", self.count(|outcome| *outcome == Outcome::Empty).to_string().into()),
                ("left", self.left().to_string().into()),
            ],
        )
    }

    /// What a person should know of the headings, a sentence for each that was not taken.
    #[must_use]
    pub fn heading_lines(&self, words: &Words) -> Vec<String> {
        self.headings.iter().filter_map(|heading| heading_line(heading, words)).collect()
    }

    /// The report for programs.
    #[must_use]
    pub fn to_json(&self, words: &Words) -> Value {
        let headings: Vec<Value> = self.headings.iter().map(heading_json).collect();
        let entries: Vec<Value> = self.entries.iter().map(|entry| entry_json(entry, words)).collect();
        json!({
            "schema": "tongguan.import/1",
            "format": self.format,
            "table": self.table,
            "counts": {
                "dossiers": self.dossiers(),
                "taken": self.count(|outcome| *outcome == Outcome::Taken),
                "empty": self.count(|outcome| *outcome == Outcome::Empty),
                "left": self.left(),
            },
            "headings": headings,
            "entries": entries,
        })
    }
}

/// A cell that holds something, for people.
pub struct CellLine {
    /// Letters of the column and number of the row.
    pub place: String,
    /// The field it was read for.
    pub field: String,
    /// What became of it.
    pub sentence: String,
    /// Whether it was left out.
    pub left: bool,
}

impl Entry {
    /// The row or column it came from, in words.
    #[must_use]
    pub fn line_in_words(&self, words: &Words) -> String {
        let (kind, place) = match &self.line {
            Line::Row(number) => ("row", number.to_string()),
            Line::Column(letters) => ("column", letters.clone()),
        };
        words.say_with("import-line", &[("kind", kind.into()), ("place", place.into())])
    }

    /// What became of each cell that holds something.
    #[must_use]
    pub fn cell_lines(&self, words: &Words) -> Vec<CellLine> {
        let filled = self.cells.iter().filter(|cell| cell.outcome != Outcome::Empty);
        filled
            .map(|cell| CellLine {
                place: format!("{}{}", cell.column, cell.row),
                field: name(cell, words),
                sentence: words.say(&format!("import-cell-{}", word(&cell.outcome))),
                left: matches!(cell.outcome, Outcome::Left(_)),
            })
            .collect()
    }
}

fn entry_lines(entry: &Entry, words: &Words, detail: Detail) -> Vec<String> {
    let cells: Vec<String> = entry
        .cells
        .iter()
        .filter(|cell| detail == Detail::EveryCell || matches!(cell.outcome, Outcome::Left(_)))
        .map(|cell| {
            words.say_with(
                "import-cell",
                &[
                    ("place", format!("{}{}", cell.column, cell.row).into()),
                    ("field", name(cell, words).into()),
                    ("sentence", words.say(&format!("import-cell-{}", word(&cell.outcome))).into()),
                ],
            )
        })
        .collect();
    let line = entry.line_in_words(words);
    let folder = folder(entry).unwrap_or_else(|| "none".to_owned());
    let head = words.say_with(
        if entry.dossier.is_some() { "import-entry" } else { "import-entry-nothing" },
        &[("line", line.into()), ("folder", folder.into())],
    );
    if entry.folder.is_none() && entry.dossier.is_some() && cells.is_empty() {
        return Vec::new();
    }
    [vec![head], cells].concat()
}

fn entry_json(entry: &Entry, words: &Words) -> Value {
    let cells: Vec<Value> = entry
        .cells
        .iter()
        .map(|cell| {
            json!({
                "row": cell.row,
                "column": cell.column,
                "field": cell.field.to_string(),
                "outcome": match cell.outcome {
                    Outcome::Taken => "taken",
                    Outcome::Empty => "empty",
                    Outcome::Left(Trouble::Damaged(_)) => "damaged",
                    Outcome::Left(_) => "not-understood",
                },
                "reason": word(&cell.outcome),
                "sentence": words.say(&format!("import-cell-{}", word(&cell.outcome))),
            })
        })
        .collect();
    let id = entry.dossier.as_ref().and_then(|dossier| dossier.id.as_deref());
    json!({ "line": entry.line.to_string(), "dossier": id, "folder": folder(entry), "cells": cells })
}

fn folder(entry: &Entry) -> Option<String> {
    Some(entry.folder.as_ref()?.file_name()?.to_string_lossy().into_owned())
}

fn name(cell: &CellReport, words: &Words) -> String {
    let name = words.say(&field_key(cell.field.field()));
    match cell.field.index() {
        Some(index) => format!("{name} {}", index + 1),
        None => name,
    }
}

const fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Taken => "taken",
        Outcome::Empty => "empty",
        Outcome::Left(trouble) => trouble.word(),
    }
}

/// What a person should know of a heading; nothing when it was taken.
fn heading_line(heading: &Heading, words: &Words) -> Option<String> {
    let (key, nearest) = match heading.meaning {
        Meaning::Field(_) => return None,
        Meaning::Repeated(_) => ("import-heading-repeated", None),
        Meaning::NotTaken(_) => ("import-heading-not-taken", None),
        Meaning::Unknown { nearest: None } => ("import-heading-unknown", None),
        Meaning::Unknown { nearest } => ("import-heading-nearest", nearest),
    };
    let nearest = nearest.map(|field| words.say(&field_key(field))).unwrap_or_default();
    Some(words.say_with(
        key,
        &[
            ("place", heading.place.as_str().into()),
            ("text", heading.text.as_str().into()),
            ("nearest", nearest.into()),
        ],
    ))
}

fn heading_json(heading: &Heading) -> Value {
    let (outcome, field) = match heading.meaning {
        Meaning::Field(field) => ("taken", Some(field.to_string())),
        Meaning::Repeated(field) => ("repeated", Some(field.to_string())),
        Meaning::NotTaken(field) => ("not-taken", Some(field.to_string())),
        Meaning::Unknown { .. } => ("unknown", None),
    };
    let nearest = match heading.meaning {
        Meaning::Unknown { nearest } => nearest.map(|field| field.template()),
        _ => None,
    };
    json!({
        "place": heading.place, "text": heading.text, "outcome": outcome, "field": field, "nearest": nearest,
    })
}
