//! The values to enter, each with a button that copies it.

use tongguan_domain::{Choice as _, Field};
use tongguan_words::field_key;

use super::{Page, escaped, pair};
use crate::bagging::title;
use crate::entries::{Entry, Part};
use crate::record::Title;

pub(super) fn section(page: &Page<'_>, entries: &[Entry]) -> String {
    [Part::Registration, Part::Profile, Part::Filing]
        .into_iter()
        .map(|part| table(page, part, entries))
        .collect()
}

fn table(page: &Page<'_>, part: Part, entries: &[Entry]) -> String {
    let heading = page.both(&format!("part-{}", part.word()));
    let rows: String =
        entries.iter().filter(|entry| entry.part == part).map(|entry| row(page, entry)).collect();
    if rows.is_empty() {
        return format!("<h3>{heading}</h3>\n<p>{}</p>\n", page.both("no-value"));
    }
    format!("<h3>{heading}</h3>\n<table class=\"entries\">\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn row(page: &Page<'_>, entry: &Entry) -> String {
    let name = escaped(&entry.name);
    let label = name_of(page, entry).map(|title| pair("span", &title)).unwrap_or_default();
    let (value, button) = if entry.is_file() {
        let path = escaped(&format!("data/{}", entry.value));
        (format!("<a href=\"{path}\">{path}</a>"), String::new())
    } else {
        let button = format!("<button type=\"button\" class=\"copy\">{}</button>", page.both("copy"));
        (format!("<span class=\"value\">{}</span>{}", escaped(&entry.value), meaning(page, entry)), button)
    };
    format!("<tr><td>{label}<code>{name}</code></td><td>{value}</td><td class=\"act\">{button}</td></tr>\n")
}

fn meaning(page: &Page<'_>, entry: &Entry) -> String {
    let (dossier, lists) = (&page.plan.dossier, page.request.lists);
    let said = |words| entry.meaning(dossier, lists, words);
    match (said(&page.words.chinese), said(&page.words.english)) {
        (Some(zh), Some(en)) if zh == en => format!("<span class=\"note\">{}</span>", escaped(&zh)),
        (Some(zh), Some(en)) => format!("<span class=\"note\">{}</span>", pair("span", &Title { en, zh })),
        _ => String::new(),
    }
}

/// What people call the field behind a value.
pub(super) fn name_of(page: &Page<'_>, entry: &Entry) -> Option<Title> {
    let place = entry.place?;
    let role = match (place.field(), place.index()) {
        (Field::Attachment, Some(index)) => page.plan.dossier.attachments.get(index)?.role,
        _ => None,
    };
    Some(match role {
        Some(role) => title(page.words, &format!("role-{}", role.word())),
        None => title(page.words, &field_key(place.field())),
    })
}
