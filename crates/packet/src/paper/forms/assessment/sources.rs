//! The sources of the statements, numbered in the order in which they are first named.

use tongguan_advice::Citation;
use tongguan_domain::Choice;

use super::{named, small};
use crate::paper::blocks::{Block, Passage, Style};
use crate::paper::forms::Clerk;

/// The sources named so far.
#[derive(Default)]
pub(super) struct Sources(Vec<Citation>);

impl Sources {
    /// The number of a source as it stands behind a statement.
    pub(super) fn mark(&mut self, source: &Citation) -> String {
        let place = self.0.iter().position(|known| known == source).unwrap_or_else(|| {
            self.0.push(source.clone());
            self.0.len() - 1
        });
        format!("[{}]", place + 1)
    }

    /// The list of them.
    pub(super) fn blocks(self, clerk: &Clerk<'_>) -> Vec<Block> {
        let rows = self.0.iter().enumerate().map(|(place, source)| {
            let mut title = named(&source.title);
            title.extend(super::apart(named(&source.locator)));
            let confidence = clerk.term(&format!("report-confidence-{}", source.confidence.word()));
            vec![
                vec![Passage::new(Style::Label, format!("[{}]", place + 1))],
                title,
                named(&source.date),
                small(confidence),
            ]
        });
        let rows = rows.collect();
        vec![
            clerk.heading("paper-assessment-sources"),
            Block::Table {
                columns: vec![
                    clerk.column("paper-column-number", 0.08),
                    clerk.column("paper-assessment-source", 0.5),
                    clerk.column("paper-assessment-source-date", 0.22),
                    clerk.column("paper-assessment-confidence", 0.2),
                ],
                rows,
            },
        ]
    }
}
