//! The licence index: which licence, whose, until when, and where its copy lies.

use tongguan_domain::{Field, FieldPath};

use super::registration::smaller;
use super::{Clerk, two_lines};
use crate::paper::blocks::{Block, Column, Passage, Style};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Vec<Passage>>> =
        (0..clerk.content.dossier.licences.len()).map(|index| row(clerk, index)).collect();
    if rows.is_empty() {
        return vec![Block::Paragraph(clerk.sentence("paper-licences-none", &[]))];
    }
    let column = |key, share| Column { label: clerk.term(key), share };
    vec![
        Block::Paragraph(clerk.sentence("paper-licences-use", &[])),
        Block::Table {
            columns: vec![
                column("paper-column-licence", 0.32),
                column("paper-column-licence-number", 0.26),
                column("paper-column-validity", 0.18),
                column("paper-column-file", 0.24),
            ],
            rows,
        },
    ]
}

fn row(clerk: &Clerk<'_>, index: usize) -> Vec<Vec<Passage>> {
    let Some(licence) = clerk.content.dossier.licences.get(index) else { return Vec::new() };
    let value = |field| smaller(clerk.value(FieldPath::item(field, index)));
    let mut kind = match licence.kind.as_deref().and_then(|kind| clerk.content.lists.licence(kind)) {
        Some(licence) => smaller(two_lines(&licence.name())),
        None => value(Field::LicenceKind),
    };
    kind.extend(fine(value(Field::LicenceHolder)));
    let mut number = value(Field::LicenceNumber);
    number.extend(fine(value(Field::LicenceIssuer)));
    let mut validity = value(Field::LicenceValidFrom);
    if licence.valid_from.is_some() || licence.valid_until.is_some() {
        validity.extend(value(Field::LicenceValidUntil));
    }
    let file = match licence.attachment.as_deref().and_then(|id| clerk.packet_file(id)) {
        Some(file) => vec![Passage::new(Style::Fine, &file.path)],
        None => smaller(clerk.absent("paper-no-file")),
    };
    vec![kind, number, validity, file]
}

fn fine(passages: Vec<Passage>) -> Vec<Passage> {
    passages.into_iter().map(|passage| Passage { style: Style::Fine, ..passage }.quiet()).collect()
}
