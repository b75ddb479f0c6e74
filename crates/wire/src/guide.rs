//! The guide as the window draws it.

use tongguan_desk::guide::{self, Block, Entry, Look, Part, Run};
use tongguan_desk::{Desk, Problem};

use crate::shapes::{GuideBlock, GuideEntry, GuidePart, GuideRun, GuideView};

/// A page in the officer's language, and what else the guide holds.
///
/// # Errors
/// [`Problem::NoSuchGuidePage`].
pub fn page(desk: &Desk, name: &str) -> Result<GuideView, Problem> {
    let words = desk.words();
    Ok(GuideView {
        blocks: blocks(guide::page(&words, name)?),
        parts: guide::contents(&words).into_iter().map(part).collect(),
        page: name.to_owned(),
    })
}

fn part(part: Part) -> GuidePart {
    let entry = |entry: Entry| GuideEntry { name: entry.name.to_owned(), title: entry.title };
    GuidePart { title: part.title, pages: part.pages.into_iter().map(entry).collect() }
}

fn blocks(found: Vec<Block>) -> Vec<GuideBlock> {
    found.into_iter().map(block).collect()
}

fn block(block: Block) -> GuideBlock {
    match block {
        Block::Heading { level, runs: words } => GuideBlock::Heading { level, runs: runs(words) },
        Block::Paragraph(words) => GuideBlock::Paragraph { runs: runs(words) },
        Block::List { numbered, items } => {
            GuideBlock::List { numbered, items: items.into_iter().map(blocks).collect() }
        }
        Block::Table(rows) => GuideBlock::Table {
            rows: rows.into_iter().map(|cells| cells.into_iter().map(runs).collect()).collect(),
        },
        Block::Code(text) => GuideBlock::Code { text },
    }
}

fn runs(found: Vec<Run>) -> Vec<GuideRun> {
    let look = |look| match look {
        Look::Plain => "plain",
        Look::Strong => "strong",
        Look::Code => "code",
    };
    found
        .into_iter()
        .map(|run| GuideRun {
            text: run.text,
            look: look(run.look).to_owned(),
            page: run.page,
            chinese: run.chinese,
        })
        .collect()
}
