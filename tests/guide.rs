//! The guide and the documents beside it: complete in both languages, true to the words of the window, and
//! with links that lead somewhere. That their commands run is proved in `packets/documented.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests may say what they expect"
)]

use std::collections::BTreeSet;

use tongguan_desk::guide::{self, Block, Run};
use tongguan_domain::Language;
use tongguan_tests::{SourceFile, files, root};
use tongguan_words::Words;

fn none(what: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{what}:\n  {}", places.join("\n  "));
}

fn pages(language: Language) -> Vec<SourceFile> {
    files(&format!("assets/guide/{}", language.tag()), &[".md"])
}

fn names() -> BTreeSet<String> {
    guide::PARTS.iter().flat_map(|(_, pages)| pages.iter()).map(|page| (*page).to_owned()).collect()
}

/// The documents that are read outside of the window.
fn documents() -> Vec<SourceFile> {
    let mut found: Vec<SourceFile> =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "crates/ARCHITECTURE.md"]
            .into_iter()
            .map(|path| SourceFile {
                path: path.to_owned(),
                text: std::fs::read_to_string(root().join(path)).unwrap(),
            })
            .collect();
    found.extend(files("assets/partner", &[".md"]));
    found.extend(files("assets/sample", &[".md"]));
    found.extend(files("assets/rulebook", &[".md"]));
    found
}

#[test]
fn the_contents_name_every_page_that_stands_in_either_language() {
    for language in Language::ALL {
        let standing: BTreeSet<String> = pages(language)
            .iter()
            .map(|page| page.path.rsplit('/').next().unwrap().trim_end_matches(".md").to_owned())
            .collect();
        assert_eq!(standing, names(), "{}", language.tag());
        let words = Words::of(language);
        for part in guide::contents(&words) {
            assert!(part.pages.iter().all(|page| !page.title.is_empty()), "{}", part.title);
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}

#[test]
fn quoted_words_of_the_window_exist_and_stand_for_themselves() {
    let mut places = Vec::new();
    for language in Language::ALL {
        let words = Words::of(language);
        for page in pages(language) {
            for id in guide::quoted(&page.text) {
                let before = words.missing().len();
                let said = words.say(id);
                // What needs a value cannot be quoted, and what holds marks would be read as Markdown.
                if words.missing().len() > before
                    || said.contains(['*', '_', '[', ']', '<', '>', '|', '\\', '`'])
                {
                    places.push(format!("{}: {id}: {said}", page.path));
                }
            }
        }
    }
    none("quoted messages that cannot be quoted", places);
}

/// What a block is, without its words: a page has the same blocks in both languages.
fn shape(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading { level, .. } => format!("heading {level}"),
            Block::Paragraph(_) => "paragraph".to_owned(),
            Block::List { numbered, items } => format!("list {numbered} {}", items.len()),
            Block::Table(rows) => format!("table {} × {}", rows.len(), rows[0].len()),
            Block::Code(text) => format!("code {text}"),
        })
        .collect()
}

#[test]
fn a_page_says_the_same_in_both_languages_block_for_block() {
    let (english, chinese) = (Words::of(Language::English), Words::of(Language::Chinese));
    let mut places = Vec::new();
    for name in names() {
        let ours = shape(&guide::page(&english, &name).unwrap());
        let theirs = shape(&guide::page(&chinese, &name).unwrap());
        let apart = ours.iter().zip(&theirs).find(|(ours, theirs)| ours != theirs);
        if let Some((ours, theirs)) = apart {
            places.push(format!("{name}: {ours} / {theirs}"));
        } else if ours.len() != theirs.len() {
            places.push(format!("{name}: {} blocks / {}", ours.len(), theirs.len()));
        }
        assert_eq!(ours.iter().filter(|block| *block == "heading 1").count(), 1, "{name}");
        assert_eq!(ours[0], "heading 1", "{name}");
    }
    none("pages that differ between the languages", places);
}

fn words_of(blocks: &[Block]) -> Vec<&Run> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph(runs) => found.extend(runs),
            Block::List { items, .. } => found.extend(items.iter().flat_map(|item| words_of(item))),
            Block::Table(rows) => found.extend(rows.iter().flatten().flatten()),
            Block::Code(_) => {}
        }
    }
    found
}

#[test]
fn pages_hold_no_mark_that_the_window_would_show() {
    let mut places = Vec::new();
    for language in Language::ALL {
        let words = Words::of(language);
        for name in names() {
            let blocks = guide::page(&words, &name).unwrap();
            for run in words_of(&blocks) {
                let is_marked =
                    run.look != guide::Look::Code && run.text.contains(['*', '[', ']', '<', '`', '{']);
                if is_marked || (!run.page.is_empty() && !names().contains(&run.page)) {
                    places.push(format!("{}: {name}: {} {}", language.tag(), run.text, run.page));
                }
            }
        }
    }
    none("marks that are shown, and links to no page", places);
}

/// The addresses of the links and pictures of a text.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(address, _)| address)
}

#[test]
fn links_lead_to_a_file_that_is_there() {
    let mut places = Vec::new();
    for file in documents().into_iter().chain(Language::ALL.into_iter().flat_map(pages)) {
        let folder = root().join(&file.path);
        for address in addresses(&file.text).filter(|address| !address.starts_with("https://")) {
            let place = address.split('#').next().unwrap_or_default();
            if !folder.parent().unwrap().join(place).exists() {
                places.push(format!("{}: {address}", file.path));
            }
        }
    }
    none("links that lead nowhere", places);
}

#[test]
fn a_block_of_commands_is_run_or_says_why_not() {
    let of_the_root = documents().into_iter().filter(|file| !file.path.contains('/'));
    let mut places = Vec::new();
    for file in Language::ALL.into_iter().flat_map(pages).chain(of_the_root) {
        let fences = file.text.lines().filter(|line| line.starts_with("```")).step_by(2);
        for fence in fences {
            let reason = fence.strip_prefix("```text not run: ");
            if fence != "```sh" && reason.is_none_or(|reason| reason.split(' ').count() < 3) {
                places.push(format!("{}: {fence}", file.path));
            }
        }
    }
    none("blocks that are neither run nor explained", places);
}

#[test]
fn the_pictures_of_the_readme_are_small() {
    for file in std::fs::read_dir(root().join("assets/guide/pictures")).unwrap() {
        let file = file.unwrap();
        let size = file.metadata().unwrap().len();
        assert!(size <= 150_000, "{} has {size} bytes", file.path().display());
    }
}
