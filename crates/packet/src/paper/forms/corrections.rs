//! What differs from the packet that this one corrects, and why: a part of the cover sheet.

use tongguan_domain::FieldPath;
use tongguan_words::field_key;

use super::{Clerk, receding};
use crate::paper::blocks::{Block, Passage, Style, Term};
use crate::record::{Change, Reason};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let Some(base) = clerk.content.base else { return Vec::new() };
    let mut blocks = vec![
        clerk.heading("paper-corrections"),
        Block::Paragraph(clerk.sentence("paper-corrections-of", &[("number", base.into())])),
    ];
    let rows: Vec<_> = clerk.content.changes.iter().map(|change| row(clerk, change)).collect();
    if !rows.is_empty() {
        let columns = vec![
            clerk.column("paper-column-place", 0.3),
            clerk.column("paper-column-change", 0.16),
            clerk.column("paper-column-why", 0.54),
        ];
        blocks.push(Block::Table { columns, rows });
    }
    blocks
}

fn row(clerk: &Clerk<'_>, change: &Change) -> Vec<Vec<Passage>> {
    let mut place = stacked(name(clerk, &change.place));
    place.push(Passage::new(Style::Code, &change.place).quiet());
    let kind = stacked(clerk.term(&format!("packet-change-{}", change.kind.word())));
    let why = change.why.iter().flat_map(|reason| why(clerk, reason)).collect();
    vec![place, kind, why]
}

/// The words as they were given; who gave them, and when, under them.
fn why(clerk: &Clerk<'_>, reason: &Reason) -> Vec<Passage> {
    let words = [Some(&reason.words), reason.advice.as_ref()].into_iter().flatten();
    let mut passages: Vec<Passage> = words.map(|words| Passage::new(Style::Label, words)).collect();
    let origin = clerk.both(|words| {
        let from = words.say(&format!("choice-{}", reason.from));
        let arguments = [("from", from.into()), ("date", reason.received_on.as_str().into())];
        words.say_with("paper-corrections-origin", &arguments)
    });
    passages.extend(receding(origin));
    passages
}

/// What people call a field or a file of the packet.
fn name(clerk: &Clerk<'_>, place: &str) -> Term {
    let file = place.strip_prefix("data/").unwrap_or(place);
    if let Some(file) = clerk.content.files.iter().find(|known| known.path == file) {
        return Term { chinese: file.title.zh.clone(), english: file.title.en.clone() };
    }
    match place.parse::<FieldPath>() {
        Ok(path) => clerk.both(|words| {
            let name = words.say(&field_key(path.field()));
            match path.index() {
                // People count from 1.
                Some(index) => {
                    words.say_with("report-item", &[("field", name.into()), ("item", (index + 1).into())])
                }
                None => name,
            }
        }),
        Err(_) => clerk.term("packet-file-other"),
    }
}

fn stacked(term: Term) -> Vec<Passage> {
    vec![Passage::new(Style::Label, term.chinese), Passage::new(Style::Fine, term.english).quiet()]
}
