//! `START-HERE.html`: the packet explained to whoever opens it first, in both languages, in any browser,
//! without a network. The page says what to do in which order, checks a folder or ZIP against what belongs to
//! the packet, hands out the values to enter, and writes the receipt.

mod entries;
mod findings;
mod receipt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use tongguan_domain::{FieldPath, Language};
use tongguan_words::{Words, field_key};

use crate::bagging::title;
use crate::digest::Digest;
use crate::paper::BothLanguages;
use crate::plan::Plan;
use crate::record::{self, Change, ListedFile, PacketRecord, Reason, Title, spoken};
use crate::request::BuildRequest;

const FRAME: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SHA256: &str = include_str!("sha256.js");
const CHECK: &str = include_str!("check.js");
const ENTRIES: &str = include_str!("entries.js");
const RECEIPT: &str = include_str!("receipt.js");

/// How many steps the page tells.
const STEPS: usize = 6;

/// What the page's script says.
const SPOKEN: [&str; 12] = [
    "reading",
    "hashing",
    "intact",
    "problems",
    "changed",
    "missing",
    "extra",
    "not-this-packet",
    "unreadable",
    "unsealed-first",
    "copied",
    "not-copied",
];

/// What the parts of the page are made from.
struct Page<'a> {
    plan: &'a Plan<'a>,
    request: &'a BuildRequest<'a>,
    words: &'a BothLanguages,
}

impl Page<'_> {
    /// A message in both languages, as markup.
    fn say(&self, key: &str) -> String {
        pair("span", &title(self.words, key))
    }

    /// One of the page's own messages.
    fn both(&self, name: &str) -> String {
        self.say(&format!("packet-page-{name}"))
    }

    const fn words_in(&self, language: Language) -> &Words {
        match language {
            Language::English => &self.words.english,
            Language::Chinese => &self.words.chinese,
        }
    }
}

/// The page.
pub(crate) fn page(
    plan: &Plan<'_>,
    request: &BuildRequest<'_>,
    record: &PacketRecord,
    record_digest: Option<&Digest>,
    words: &BothLanguages,
) -> String {
    let page = Page { plan, request, words };
    let say = |name: &str| title(words, &format!("packet-page-{name}"));
    let both = |name: &str| page.both(name);
    let listed = crate::entries::entries(&plan.dossier, request.lists, &|index| plan.path_of(index));
    let mut banners = String::new();
    for (shown, key) in [(record.draft, "packet-is-draft"), (record.redacted, "packet-is-redacted")] {
        if shown {
            banners.push_str(&format!("<p class=\"banner\">{}</p>", pair("span", &title(words, key))));
        }
    }
    let expected: Map<String, Value> = record
        .files
        .iter()
        .map(|file| (file.path.clone(), Value::from(file.sha256.clone())))
        .chain(record_digest.map(|digest| (record::PATH.to_owned(), Value::from(digest.sha256.clone()))))
        .collect();
    let spoken: Map<String, Value> = SPOKEN
        .iter()
        .map(|name| ((*name).to_owned(), as_json(&say(name))))
        .chain(receipt::spoken(words))
        .collect();
    let style = format!("\n{STYLE}");
    let script = format!("\n{SHA256}\n{CHECK}\n{ENTRIES}\n{RECEIPT}");
    let steps = (1..=STEPS).map(|step| format!("<li>{}</li>\n", both(&format!("step-{step}")))).collect();
    let fill = [
        ("style-hash", hash_source(&style)),
        ("script-hash", hash_source(&script)),
        ("style", style),
        ("language", escaped(&format!("{} {}", say("language").zh, say("language").en))),
        ("both", escaped(&say("both").zh)),
        ("title", escaped(&format!("{} · {}", record.number, words.chinese.say("product")))),
        ("heading", both("heading")),
        ("banners", banners),
        ("facts", facts(record, words)),
        ("steps-heading", both("steps-heading")),
        ("steps", steps),
        ("check-heading", both("check-heading")),
        ("check-how", both("check-how")),
        ("choose-folder", both("choose-folder")),
        ("choose-zip", both("choose-zip")),
        ("changes", changes(record, words)),
        ("findings-heading", both("findings-heading")),
        ("findings", findings::section(&page)),
        ("entries-heading", both("entries-heading")),
        ("entries-how", both("entries-how")),
        ("entries", entries::section(&page, &listed)),
        ("receipt-heading", both("receipt-heading")),
        ("receipt-how", both("receipt-how")),
        ("receipt-about", facts(record, words)),
        ("receipt-item", both("receipt-item")),
        ("receipt-outcome", both("receipt-outcome")),
        ("receipt-reason", both("receipt-reason")),
        ("receipt-rows", receipt::rows(&page, record, &listed)),
        ("receipt-partner", both("receipt-partner")),
        ("receipt-date", both("receipt-date")),
        ("receipt-rest", both("receipt-rest")),
        ("receipt-write", both("receipt-write")),
        ("receipt-print", both("receipt-print")),
        ("receipt-signature", both("receipt-signature")),
        ("about", script_json(&receipt::about(record))),
        ("files-heading", both("files-heading")),
        ("file-head", both("file-head")),
        ("size-head", both("size-head")),
        ("rows", rows(record)),
        ("by-hand-heading", both("by-hand-heading")),
        ("by-hand", both("by-hand")),
        ("signature", both(if record.signer.is_some() { "signature" } else { "no-signature" })),
        ("live-heading", both("live-heading")),
        ("live", both("live")),
        ("expected", script_json(&Value::Object(expected))),
        ("words", script_json(&Value::Object(spoken))),
        ("script", script),
    ];
    filled(&fill)
}

/// Puts the parts into the frame in one pass, so that nothing in a part is taken for a placeholder.
fn filled(parts: &[(&str, String)]) -> String {
    let mut page = String::with_capacity(FRAME.len() + 64 * 1024);
    let mut rest = FRAME;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        if let Some((_, part)) = parts.iter().find(|(known, _)| *known == name) {
            page.push_str(part);
        }
        rest = after;
    }
    page.push_str(rest);
    page
}

fn facts(record: &PacketRecord, words: &BothLanguages) -> String {
    let verdict =
        title(words, if record.verdict == "ready" { "packet-page-ready" } else { "packet-page-not-ready" });
    let rulebook = format!("{} {} · {}", record.rulebook.id, record.rulebook.version, record.as_of);
    let recipients: Vec<&str> = record.recipients.iter().map(|stamp| stamp.recipient.as_str()).collect();
    let second = record.second.as_ref().map(|second| format!("{} · SHA-256 {}", second.file, second.sha256));
    let base = record.base.as_ref().map(|base| format!("{} · {}", base.number, base.stamp));
    let rows = [
        ("number", record.number.clone()),
        ("fingerprint", spoken(&record.fingerprint())),
        ("stamp", record.stamp.clone()),
        ("company", record.dossier.company.clone()),
        ("mini-program", record.dossier.mini_program.clone()),
        ("verdict", format!("{} {}", verdict.zh, verdict.en)),
        ("rulebook", rulebook),
        ("recipients", recipients.join(" ")),
        ("second", second.unwrap_or_default()),
        ("signer", record.signer.clone().unwrap_or_default()),
        ("corrects", base.unwrap_or_default()),
        ("program", format!("{} {}", record.program.name, record.program.version)),
    ];
    let mut html = String::new();
    for (name, value) in rows.iter().filter(|(_, value)| !value.trim().is_empty()) {
        let label = pair("span", &title(words, &format!("packet-page-fact-{name}")));
        html.push_str(&format!("<div><dt>{label}</dt><dd>{}</dd></div>\n", escaped(value)));
    }
    html
}

/// What differs from the packet that this one corrects; nothing when it corrects none.
fn changes(record: &PacketRecord, words: &BothLanguages) -> String {
    if record.changes.is_empty() {
        return String::new();
    }
    let items: String = record
        .changes
        .iter()
        .map(|change| {
            let kind = title(words, &format!("packet-change-{}", change.kind.word()));
            let place = pair("span", &name_of(change, record, words));
            let why: String = change.why.iter().map(|reason| why(reason, words)).collect();
            format!(
                "<tr><td>{place}<code>{}</code></td><td>{}{why}</td></tr>\n",
                escaped(&change.place),
                pair("span", &kind)
            )
        })
        .collect();
    let heading = pair("span", &title(words, "packet-page-changes-heading"));
    format!("<section>\n<h2>{heading}</h2>\n<table>\n<tbody>\n{items}</tbody>\n</table>\n</section>\n\n")
}

/// The answer that asked for a change.
fn why(reason: &Reason, words: &BothLanguages) -> String {
    let said = |words: &Words| {
        let from = words.say(&format!("choice-{}", reason.from));
        let (date, text) = (reason.received_on.as_str().into(), reason.words.as_str().into());
        words.say_with("packet-why", &[("from", from.into()), ("date", date), ("words", text)])
    };
    let said = Title { en: said(&words.english), zh: said(&words.chinese) };
    format!("<p class=\"note\">{}</p>", pair("span", &said))
}

/// What people call the place of a change.
fn name_of(change: &Change, record: &PacketRecord, words: &BothLanguages) -> Title {
    let file = record.files.iter().find(|file| file.path == change.place).map(|file| file.title.clone());
    let field = change.place.parse::<FieldPath>().ok().map(|path| title(words, &field_key(path.field())));
    file.or(field).unwrap_or_else(|| title(words, "packet-file-other"))
}

/// What people read and sign first, then what they upload, then what programs read.
fn rows(record: &PacketRecord) -> String {
    let is_under = |folder: &'static str| move |file: &&ListedFile| file.path.starts_with(folder);
    let forms = record.files.iter().filter(is_under("data/forms/"));
    let attachments = record.files.iter().filter(is_under("data/files/"));
    let others =
        record.files.iter().filter(|file| !is_under("data/forms/")(file) && !is_under("data/files/")(file));
    forms
        .chain(attachments)
        .chain(others)
        .map(|file| row(&file.path, &file.title, file.bytes, &file.sha256))
        .collect()
}

fn row(path: &str, title: &Title, bytes: u64, sha256: &str) -> String {
    format!(
        "<tr><td><a href=\"{path}\">{}</a><code>{path}</code><code class=\"sum\">{sha256}</code></td><td class=\"size\">{}</td></tr>\n",
        pair("span", title),
        size(bytes),
        path = escaped(path),
    )
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_024 => format!("{bytes} B"),
        1_024..1_048_576 => format!("{} KB", bytes.div_ceil(1_024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

/// The Chinese first, because the page is read in China first.
fn pair(element: &str, title: &Title) -> String {
    format!(
        "<{element} lang=\"zh-CN\">{}</{element}> <{element} lang=\"en\">{}</{element}>",
        escaped(&title.zh),
        escaped(&title.en)
    )
}

fn as_json(title: &Title) -> Value {
    serde_json::json!({"zh": title.zh, "en": title.en})
}

/// How a content security policy names the one style or script that it lets through.
fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// JSON that may stand in a script: nothing in it ends the script.
fn script_json(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, script_json};

    #[test]
    fn nothing_from_a_dossier_becomes_markup() {
        assert_eq!(escaped("<b title='x'>&"), "&lt;b title=&#39;x&#39;&gt;&amp;");
        assert!(!script_json(&serde_json::json!("</script>")).contains('<'));
    }
}
