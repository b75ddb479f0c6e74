//! `tongguan guide`: the pages that the window shows as help.

use serde_json::json;
use tongguan_desk::guide::{self, Part};

use super::Call;
use crate::output::{Outcome, result};

/// Prints a page, or what pages there are.
pub(crate) fn guide(call: &Call<'_>) -> Outcome {
    let as_json = call.format() == "json";
    let text = match call.text("guide-page") {
        None if as_json => format!("{:#}", listed(&guide::contents(call.words))),
        None => contents(&guide::contents(call.words)),
        Some(name) => {
            let markdown = guide::markdown(call.words, name)?;
            if as_json {
                let page = json!({ "page": name, "title": guide::title(&markdown), "markdown": markdown });
                format!("{page:#}")
            } else {
                markdown
            }
        }
    };
    result(&text)?;
    Ok(0)
}

fn contents(parts: &[Part]) -> String {
    let mut lines = Vec::new();
    for part in parts {
        lines.push(part.title.clone());
        lines.extend(part.pages.iter().map(|page| format!("  {:<22}{}", page.name, page.title)));
    }
    lines.join("\n")
}

fn listed(parts: &[Part]) -> serde_json::Value {
    let page = |entry: &guide::Entry| json!({ "page": entry.name, "title": entry.title });
    parts
        .iter()
        .map(|part| json!({ "part": part.title, "pages": part.pages.iter().map(page).collect::<Vec<_>>() }))
        .collect()
}
