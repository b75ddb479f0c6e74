//! The cover sheet: what the packet is, whether it is ready, and what lies in it.

use tongguan_domain::Field;
use tongguan_rules::Verdict;

use super::{Clerk, corrections, receding};
use crate::paper::blocks::{Block, Entry, Passage, Style};
use crate::record::RecipientStamp;

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let content = clerk.content;
    let plain = |text: String| vec![Passage::new(Style::Body, text)];
    let mut blocks = vec![
        Block::Statement(verdict(clerk)),
        Block::Entries(vec![
            Entry { label: clerk.term("paper-number"), value: plain(content.number.to_owned()) },
            Entry {
                label: clerk.term("paper-stamp"),
                value: plain(content.stamp.format("%Y-%m-%d %H:%M:%S %:z").to_string()),
            },
            clerk.entry(Field::MiniProgramName),
            clerk.entry(Field::CompanyName),
            clerk.entry(Field::CompanyNameEn),
            clerk.entry(Field::Route),
            clerk.entry(Field::PartnerName),
            clerk.entry(Field::PartnerContact),
        ]),
        clerk.heading("paper-counts"),
        counts(clerk),
    ];
    blocks.extend(recipients(clerk));
    blocks.extend(second_part(clerk));
    blocks.extend(corrections::blocks(clerk));
    blocks.push(clerk.heading("paper-contents"));
    if content.files.is_empty() {
        blocks.push(Block::Paragraph(clerk.sentence("paper-contents-none", &[])));
    } else {
        blocks.push(contents(clerk));
    }
    blocks.push(Block::Paragraph(clerk.sentence("paper-contents-check", &[])));
    blocks.push(clerk.heading("paper-handover"));
    blocks.push(Block::Signatures(vec![
        clerk.term("paper-handed-by"),
        clerk.term("paper-received-by"),
        clerk.term("paper-date"),
        clerk.term("paper-date"),
    ]));
    blocks
}

fn verdict(clerk: &Clerk<'_>) -> Vec<Passage> {
    let report = clerk.content.report;
    let key = match report.verdict() {
        Verdict::Ready => "report-verdict-ready",
        Verdict::NotReady => "report-verdict-not-ready",
    };
    let said = clerk.term_with(key, &[("blocking", report.counts().blocking.into())]);
    let mut passages =
        vec![Passage::new(Style::Head, said.chinese).strong(), Passage::new(Style::Body, said.english)];
    passages.extend(receding(clerk.basis()));
    passages
}

/// For whom the packet is sealed, in the words that both sides compare.
fn recipients(clerk: &Clerk<'_>) -> Vec<Block> {
    let stamps = clerk.content.recipients;
    if stamps.is_empty() {
        return Vec::new();
    }
    let entry = |stamp: &RecipientStamp| {
        let words = stamp.phrase.iter().flat_map(|words| {
            [Passage::new(Style::Body, &words.zh), Passage::new(Style::Label, &words.en).quiet()]
        });
        let fingerprint = Passage::new(Style::Code, &stamp.fingerprint).quiet();
        Entry { label: clerk.term("paper-recipient-words"), value: words.chain([fingerprint]).collect() }
    };
    vec![
        clerk.heading("paper-recipient"),
        Block::Entries(stamps.iter().map(entry).collect()),
        Block::Paragraph(clerk.sentence("paper-recipient-check", &[])),
    ]
}

/// Where the personal data are that this packet is without.
fn second_part(clerk: &Clerk<'_>) -> Vec<Block> {
    let Some(second) = clerk.content.second else { return Vec::new() };
    let file =
        vec![Passage::new(Style::Body, &second.file), Passage::new(Style::Code, &second.sha256).quiet()];
    vec![
        clerk.heading("paper-second"),
        Block::Entries(vec![Entry { label: clerk.term("paper-second-file"), value: file }]),
        Block::Paragraph(clerk.sentence("paper-second-text", &[])),
    ]
}

fn counts(clerk: &Clerk<'_>) -> Block {
    const SHARE: f32 = 1.0 / 6.0;
    let counts = clerk.content.report.counts();
    let numbers = [
        ("report-severity-blocking", counts.blocking),
        ("report-severity-advisory", counts.advisory),
        ("report-severity-information", counts.information),
        ("report-outcome-waived", counts.waived),
        ("report-outcome-not-checked", counts.not_checked),
        ("report-outcome-passed", counts.passed),
    ];
    Block::Table {
        columns: numbers.iter().map(|(key, _)| clerk.column(key, SHARE)).collect(),
        rows: vec![
            numbers.iter().map(|(_, number)| vec![Passage::new(Style::Head, number.to_string())]).collect(),
        ],
    }
}

fn contents(clerk: &Clerk<'_>) -> Block {
    let rows = clerk
        .content
        .files
        .iter()
        .enumerate()
        .map(|(index, file)| {
            vec![
                vec![Passage::new(Style::Fine, (index + 1).to_string()).quiet()],
                vec![
                    Passage::new(Style::Label, &file.title.zh),
                    Passage::new(Style::Fine, &file.title.en).quiet(),
                ],
                vec![Passage::new(Style::Fine, &file.path), Passage::new(Style::Code, &file.sha256).quiet()],
            ]
        })
        .collect();
    Block::Table {
        columns: vec![
            clerk.column("paper-column-number", 0.08),
            clerk.column("paper-column-title", 0.38),
            clerk.column("paper-column-path", 0.54),
        ],
        rows,
    }
}
