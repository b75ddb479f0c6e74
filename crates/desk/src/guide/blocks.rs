//! Markdown as blocks that a window can draw without taking markup from text.

use std::iter::Peekable;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::Language;

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the page's own.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list, numbered or not; each item is made of blocks.
    List {
        /// Whether the order matters.
        numbered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table: rows of cells, the head first.
    Table(Vec<Vec<Vec<Run>>>),
    /// Lines that are shown as they stand.
    Code(String),
}

/// Words that look and sound alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// The page of the guide they lead to; empty when they lead nowhere.
    pub page: String,
    /// Whether they are Chinese on a page in another language.
    pub chinese: bool,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As the text around.
    Plain,
    /// What stands on a button or matters most.
    Strong,
    /// A key, a file name, a command.
    Code,
}

/// Reads a page.
pub(super) fn read(markdown: &str, language: Language) -> Vec<Block> {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).peekable();
    Reader { events, language }.blocks()
}

struct Reader<'a> {
    events: Peekable<Parser<'a>>,
    language: Language,
}

impl Reader<'_> {
    /// Blocks up to the end of what holds them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut found = Vec::new();
        loop {
            // The items of a list without blank lines hold their words bare.
            let bare = self.runs();
            if !bare.is_empty() {
                found.push(Block::Paragraph(bare));
            }
            match self.events.next() {
                Some(Event::Start(Tag::Heading { level, .. })) => {
                    found.push(Block::Heading { level: level as u8, runs: self.runs_to_end() });
                }
                Some(Event::Start(Tag::Paragraph)) => found.push(Block::Paragraph(self.runs_to_end())),
                Some(Event::Start(Tag::List(first))) => {
                    found.push(Block::List { numbered: first.is_some(), items: self.items() });
                }
                Some(Event::Start(Tag::Table(_))) => found.push(Block::Table(self.rows())),
                Some(Event::Start(Tag::CodeBlock(_))) => found.push(Block::Code(self.lines())),
                Some(Event::Start(_)) => found.extend(self.blocks()),
                Some(Event::End(_)) | None => return found,
                Some(_) => {}
            }
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.events.next() {
            items.push(self.blocks());
        }
        items
    }

    fn rows(&mut self) -> Vec<Vec<Vec<Run>>> {
        let mut rows = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            let mut cells = Vec::new();
            while let Some(Event::Start(_)) = self.events.next() {
                cells.push(self.runs_to_end());
            }
            rows.push(cells);
        }
        rows
    }

    fn lines(&mut self) -> String {
        let mut lines = String::new();
        while let Some(Event::Text(text)) = self.events.next() {
            lines.push_str(&text);
        }
        lines
    }

    fn runs_to_end(&mut self) -> Vec<Run> {
        let runs = self.runs();
        self.events.next();
        runs
    }

    /// The words that follow, up to the next thing that is none.
    fn runs(&mut self) -> Vec<Run> {
        let mut runs = Vec::new();
        let (mut look, mut page) = (Look::Plain, String::new());
        while let Some(event) = self.events.next_if(is_inline) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => page = page_of(&dest_url).to_owned(),
                Event::End(TagEnd::Link) => page.clear(),
                Event::Start(Tag::Strong) => look = Look::Strong,
                Event::End(TagEnd::Strong) => look = Look::Plain,
                Event::Code(text) => self.push(&mut runs, &text, Look::Code, &page),
                Event::Text(text) => self.push(&mut runs, &text, look, &page),
                // Chinese has no space between words, so none comes from the end of a line either.
                _ if self.language == Language::Chinese => {}
                _ => self.push(&mut runs, " ", look, &page),
            }
        }
        runs
    }

    /// Adds words, cut where their language changes, to the run before where they are alike.
    fn push(&self, runs: &mut Vec<Run>, text: &str, look: Look, page: &str) {
        for letter in text.chars() {
            let chinese = self.language != Language::Chinese && is_chinese(letter);
            match runs.last_mut() {
                Some(run) if run.look == look && run.page == page && run.chinese == chinese => {
                    run.text.push(letter);
                }
                _ => runs.push(Run { text: letter.to_string(), look, page: page.to_owned(), chinese }),
            }
        }
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Strong | TagEnd::Link)
    )
}

/// The page that a link leads to; nothing for a link out of the guide, which the window does not follow.
fn page_of(address: &str) -> &str {
    match address.strip_suffix(".md") {
        Some(name) if !name.contains('/') => name,
        _ => "",
    }
}

/// Han characters and the punctuation that goes with them.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, look: Look, page: &str, chinese: bool) -> Run {
        Run { text: text.to_owned(), look, page: page.to_owned(), chinese }
    }

    fn plain(text: &str) -> Vec<Run> {
        vec![run(text, Look::Plain, "", false)]
    }

    #[test]
    fn words_are_cut_where_look_link_or_language_changes() {
        let text = "Filing (备案) with **Lock** and `Ctrl L`,\nsee [the packet](packet.md) or [age](https://age.example).";
        let Some(Block::Paragraph(runs)) = read(text, Language::English).into_iter().next() else {
            panic!("no paragraph")
        };
        let expected = [
            run("Filing (", Look::Plain, "", false),
            run("备案", Look::Plain, "", true),
            run(") with ", Look::Plain, "", false),
            run("Lock", Look::Strong, "", false),
            run(" and ", Look::Plain, "", false),
            run("Ctrl L", Look::Code, "", false),
            run(", see ", Look::Plain, "", false),
            run("the packet", Look::Plain, "packet", false),
            run(" or age.", Look::Plain, "", false),
        ];
        assert_eq!(runs, expected);
    }

    #[test]
    fn a_line_end_is_a_space_in_english_and_nothing_in_chinese() {
        assert_eq!(read("one\ntwo", Language::English), [Block::Paragraph(plain("one two"))]);
        assert_eq!(read("备案\n材料", Language::Chinese), [Block::Paragraph(plain("备案材料"))]);
    }

    #[test]
    fn headings_lists_tables_and_code_keep_their_shape() {
        let text = "# Title\n\n1. first\n   - inner\n2. second\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\ntongguan check\n```\n";
        let expected = [
            Block::Heading { level: 1, runs: plain("Title") },
            Block::List {
                numbered: true,
                items: vec![
                    vec![
                        Block::Paragraph(plain("first")),
                        Block::List { numbered: false, items: vec![vec![Block::Paragraph(plain("inner"))]] },
                    ],
                    vec![Block::Paragraph(plain("second"))],
                ],
            },
            Block::Table(vec![vec![plain("a"), plain("b")], vec![plain("c"), plain("d")]]),
            Block::Code("tongguan check\n".to_owned()),
        ];
        assert_eq!(read(text, Language::English), expected);
    }
}
