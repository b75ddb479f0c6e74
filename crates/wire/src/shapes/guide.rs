//! The guide on the screen: its contents, and one page as blocks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the guide holds, and the page that was asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GuideView {
    /// The parts in the order of reading.
    pub parts: Vec<GuidePart>,
    /// Name of the page.
    pub page: String,
    /// The page, its heading first.
    pub blocks: Vec<GuideBlock>,
}

/// A part of the guide.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GuidePart {
    /// What it is called.
    pub title: String,
    /// Its pages.
    pub pages: Vec<GuideEntry>,
}

/// A page in the contents.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GuideEntry {
    /// Its name.
    pub name: String,
    /// Its heading.
    pub title: String,
}

/// A part of a page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum GuideBlock {
    /// A heading; level 1 is the page's own.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        runs: Vec<GuideRun>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Vec<GuideRun>,
    },
    /// A list; each item is made of blocks.
    List {
        /// Whether the order matters.
        numbered: bool,
        /// The items.
        items: Vec<Vec<GuideBlock>>,
    },
    /// A table: rows of cells, the head first.
    Table {
        /// The rows.
        rows: Vec<Vec<Vec<GuideRun>>>,
    },
    /// Lines that are shown as they stand.
    Code {
        /// The lines.
        text: String,
    },
}

/// Words that look and sound alike.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GuideRun {
    /// The words.
    pub text: String,
    /// `plain`, `strong` or `code`.
    pub look: String,
    /// The page they lead to; empty when they lead nowhere.
    pub page: String,
    /// Whether they are Chinese on a page in another language.
    pub chinese: bool,
}
