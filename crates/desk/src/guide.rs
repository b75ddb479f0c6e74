//! The guide: one set of pages for the window's help, the terminal and whoever reads the repository.
//!
//! The pages are Markdown under `assets/guide/<language>/`, carried in the program. A page quotes the words
//! of the window by the id of their message, such as `{window-lock}`, so that help and buttons cannot drift
//! apart. The window gets blocks and never markup. Pages hold no pictures and no HTML; a test says so.

mod blocks;
mod quotes;

use rust_embed::RustEmbed;
use tongguan_words::Words;

use crate::{Language, Problem};
pub use blocks::{Block, Look, Run};

#[derive(RustEmbed)]
#[folder = "../../assets/guide/en"]
struct English;

#[derive(RustEmbed)]
#[folder = "../../assets/guide/zh-CN"]
struct Chinese;

/// Every page by its name, in parts, in the order of reading. A part is called `guide-part-<word>`. A page
/// about a screen is called as the screen is in the window's address.
pub const PARTS: &[(&str, &[&str])] = &[
    ("first", &["tour", "first-start", "recovery", "unlock"]),
    (
        "dossier",
        &["home", "import", "overview", "start", "answers", "check", "advice", "timeline", "compare"],
    ),
    (
        "pages",
        &[
            "company",
            "legal-representative",
            "administrator",
            "consent",
            "mini-program",
            "categories",
            "licences",
            "subject-principal",
            "filing",
            "documents",
            "bench",
            "domains",
            "partner",
            "waivers",
        ],
    ),
    ("handover", &["packet", "feedback", "verify", "persons"]),
    ("vault", &["rule-book", "activity", "settings"]),
    ("beyond", &["glossary", "partner-guide", "developer-guide", "rule-guide", "command-line"]),
];

/// A part of the guide.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is called.
    pub title: String,
    /// Its pages in the order of reading.
    pub pages: Vec<Entry>,
}

/// A page as the contents list it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name, one word for programs.
    pub name: &'static str,
    /// Its heading.
    pub title: String,
}

/// What the guide holds, in the language of the words.
#[must_use]
pub fn contents(words: &Words) -> Vec<Part> {
    let entry = |name: &&'static str| Some(Entry { name, title: title(&markdown(words, name).ok()?) });
    PARTS
        .iter()
        .map(|(word, names)| Part {
            title: words.say(&format!("guide-part-{word}")),
            pages: names.iter().filter_map(entry).collect(),
        })
        .collect()
}

/// A page as blocks, its heading first.
///
/// # Errors
/// [`Problem::NoSuchGuidePage`].
pub fn page(words: &Words, name: &str) -> Result<Vec<Block>, Problem> {
    Ok(blocks::read(&markdown(words, name)?, words.language()))
}

/// A page as Markdown, the words of the window in their places.
///
/// # Errors
/// [`Problem::NoSuchGuidePage`].
pub fn markdown(words: &Words, name: &str) -> Result<String, Problem> {
    let file = format!("{name}.md");
    let found = match words.language() {
        Language::English => English::get(&file),
        Language::Chinese => Chinese::get(&file),
    };
    let found = found.ok_or(Problem::NoSuchGuidePage)?;
    Ok(quotes::fill_in(&String::from_utf8_lossy(&found.data), words))
}

/// The heading of a page.
#[must_use]
pub fn title(markdown: &str) -> String {
    markdown.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().to_owned()
}

/// The ids of messages that a text quotes, known or not.
#[must_use]
pub fn quoted(text: &str) -> Vec<&str> {
    quotes::ids(text).map(|(_, id)| id).collect()
}
