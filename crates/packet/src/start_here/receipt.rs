//! The receipt: every item of the packet with an answer to choose, to be written as a file or printed.

use serde_json::{Value, json};

use super::{Page, as_json, entries, escaped, pair};
use crate::bagging::title;
use crate::entries::Entry;
use crate::paper::BothLanguages;
use crate::receipt::attachment_item;
use crate::record::{PacketRecord, Title};

/// What the script says of a receipt.
pub(super) const SPOKEN: [&str; 5] =
    ["receipt-no-partner", "receipt-no-date", "receipt-unanswered", "receipt-no-reason", "receipt-written"];

/// Which packet the receipt is for, for the script.
pub(super) fn about(record: &PacketRecord) -> Value {
    json!({ "number": record.number, "fingerprint": record.fingerprint(), "dossier": record.dossier.id })
}

/// The rows: values first, each place once, then files.
pub(super) fn rows(page: &Page<'_>, record: &PacketRecord, listed: &[Entry]) -> String {
    let mut rows = String::new();
    let mut seen: Vec<String> = Vec::new();
    for entry in listed.iter().filter(|entry| !entry.is_file()) {
        let item = entry.item();
        if !seen.contains(&item) {
            let name = entries::name_of(page, entry);
            rows.push_str(&row(page, seen.len(), &item, name.as_ref(), None));
            seen.push(item);
        }
    }
    for planned in &page.plan.attachments {
        let path = format!("data/{}", planned.path);
        if let Some(file) = record.files.iter().find(|file| file.path == path) {
            let item = attachment_item(planned.index);
            rows.push_str(&row(page, seen.len(), &item, Some(&file.title), Some((&path, &file.sha256))));
            seen.push(item);
        }
    }
    rows
}

fn row(
    page: &Page<'_>,
    number: usize,
    item: &str,
    name: Option<&Title>,
    file: Option<(&str, &str)>,
) -> String {
    let label = name.map(|name| pair("span", name)).unwrap_or_default();
    let shown = file.map_or(item, |(path, _)| path);
    let sum = file.map(|(_, sha256)| format!(" data-sha256=\"{}\"", escaped(sha256))).unwrap_or_default();
    let option = |value: &str, key: &str| {
        let said = title(page.words, &format!("packet-page-receipt-{key}"));
        format!("<option value=\"{value}\">{}</option>", escaped(&format!("{} {}", said.zh, said.en)))
    };
    let options =
        [option("", "open"), option("accepted", "accepted"), option("returned", "returned")].concat();
    let reason = title(page.words, "packet-page-receipt-reason");
    let reason = escaped(&format!("{} {}", reason.zh, reason.en));
    format!(
        "<tr data-item=\"{}\"{sum}><td id=\"item-{number}\">{label}<code>{}</code></td>\
         <td><select aria-labelledby=\"item-{number}\">{options}</select></td>\
         <td><input type=\"text\" maxlength=\"1000\" aria-label=\"{reason}\" aria-describedby=\"item-{number}\" disabled></td></tr>\n",
        escaped(item),
        escaped(shown),
    )
}

/// The sentences of the script, by name.
pub(super) fn spoken(words: &BothLanguages) -> impl Iterator<Item = (String, Value)> + '_ {
    SPOKEN.iter().map(|name| ((*name).to_owned(), as_json(&title(words, &format!("packet-page-{name}")))))
}
