//! A form as one page that opens in any browser without a network: no script, no picture, no font.

use std::fmt::Write as _;

use super::blocks::{Block, Extent, Passage, Style, Term};
use super::forms::{self, Clerk};
use super::structure::is_english;
use super::{Content, Form};

const STYLE: &str = include_str!("web.css");

/// Writes a form as HTML that says the same as its paper.
#[must_use]
pub fn web_page(form: Form, content: &Content<'_>) -> String {
    let clerk = Clerk::new(content);
    let title = escaped(&forms::joined(clerk.term(form.title_key())));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    );
    for block in forms::blocks(form, &clerk) {
        write_block(&mut page, &block);
    }
    // Writing into a String cannot fail.
    let _ = writeln!(
        page,
        "<footer>{}</footer>\n</main>\n</body>\n</html>",
        escaped(&clerk.running(form).origin)
    );
    page
}

fn write_block(page: &mut String, block: &Block) {
    let _ = match block {
        Block::Title(term) => writeln!(page, "<h1>{}</h1>", both(term)),
        Block::Heading(term) => writeln!(page, "<h2>{}</h2>", both(term)),
        Block::Paragraph(passages) => writeln!(page, "<div>{}</div>", written(passages)),
        Block::Statement(passages) => writeln!(page, "<div class=\"statement\">{}</div>", written(passages)),
        Block::Entries(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("<dt>{}</dt><dd>{}</dd>", both(&entry.label), written(&entry.value)));
            writeln!(page, "<dl>{}</dl>", entries.collect::<String>())
        }
        Block::Table { columns, rows } => {
            let head = columns.iter().map(|column| {
                let percent = column.share * 100.0;
                format!("<th scope=\"col\" style=\"width: {percent:.0}%\">{}</th>", both(&column.label))
            });
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| format!("<td>{}</td>", written(cell)));
                format!("<tr>{}</tr>\n", cells.collect::<String>())
            });
            let (head, rows) = (head.collect::<String>(), rows.collect::<String>());
            writeln!(page, "<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>")
        }
        Block::Chart { ticks, bars } => {
            let dates = ticks.iter().filter_map(|tick| {
                let label = escaped(tick.label.as_deref()?);
                Some(format!("<i class=\"tick\" style=\"left: {}\">{label}</i>", percent(tick.at)))
            });
            let bars =
                bars.iter().map(|bar| format!("<dt>{}</dt><dd>{}</dd>", both(&bar.label), drawn(bar.extent)));
            let (dates, bars) = (dates.collect::<String>(), bars.collect::<String>());
            writeln!(page, "<dl class=\"chart\"><dt></dt><dd aria-hidden=\"true\">{dates}</dd>{bars}</dl>")
        }
        Block::Items(items) => {
            let items = items.iter().map(|(_, passages)| format!("<li>{}</li>", written(passages)));
            writeln!(page, "<ul>{}</ul>", items.collect::<String>())
        }
        Block::Signatures(terms) => {
            let lines = terms.iter().map(|term| format!("<p class=\"line\">{}</p>", both(term)));
            writeln!(page, "{}", lines.collect::<String>())
        }
    };
}

fn percent(share: f32) -> String {
    format!("{:.2}%", share * 100.0)
}

fn drawn(extent: Extent) -> String {
    let span = |class: &str, (from, to): (f32, f32)| {
        format!("<i class=\"{class}\" style=\"left: {}; width: {}\"></i>", percent(from), percent(to - from))
    };
    match extent {
        Extent::Between { possible, likely } => span("possible", possible) + &span("likely", likely),
        Extent::From(at) => format!("<i class=\"from\" style=\"left: {}\"></i>", percent(at)),
    }
}

fn both(term: &Term) -> String {
    if term.chinese == term.english {
        return escaped(&term.chinese);
    }
    format!("{} <span lang=\"en\">{}</span>", escaped(&term.chinese), escaped(&term.english))
}

fn written(passages: &[Passage]) -> String {
    passages.iter().map(passage).collect()
}

fn passage(passage: &Passage) -> String {
    let mut classes = vec![match passage.style {
        Style::Title | Style::Head => "head",
        Style::Body => "body",
        Style::Label => "label",
        Style::Fine | Style::Code => "fine",
    }];
    let marks = [
        (passage.quiet, "quiet"),
        (passage.strong, "strong"),
        (passage.struck, "struck"),
        (passage.apart, "apart"),
    ];
    classes.extend(marks.into_iter().filter(|(holds, _)| *holds).map(|(_, class)| class));
    let language = if is_english(&passage.text) { " lang=\"en\"" } else { "" };
    format!("<p class=\"{}\"{language}>{}</p>", classes.join(" "), escaped(&passage.text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}
