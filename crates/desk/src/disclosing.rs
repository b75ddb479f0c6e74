//! All that is held about a person, as one page that opens in any browser without a network, or as data: what
//! stands in the dossiers, the papers, consents, who received them, and what was done with them.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use base64::Engine as _;
use serde_json::{Value, json};
use tongguan_domain::{Attachment, Dossier, FieldPath, FieldValue, Measured};
use tongguan_vault::{Deed, Handover, JournalEntry};
use tongguan_words::{Words, field_key};

use crate::persons::{self, Part};
use crate::place::write_whole;
use crate::{Desk, Problem};

/// Largest picture that is put into the page, in bytes; a larger paper is named, and handed out as a file.
const SHOWN: u64 = 16 * 1024 * 1024;

const STYLE: &str = include_str!("disclosing.css");

/// What is held of a person in one dossier.
struct Held {
    title: String,
    part: Part,
    /// Field and value, in the order of the fields.
    values: Vec<(FieldPath, String)>,
    papers: Vec<Paper>,
    handovers: Vec<Handover>,
    deeds: Vec<JournalEntry>,
}

struct Paper {
    role: String,
    file: String,
    bytes: u64,
    sha256: String,
    /// Media type and content in base64, of what a browser can show.
    picture: Option<(&'static str, String)>,
}

impl Desk {
    /// The name that is proposed for the page, or with `json` for the data; no name of a person is in it.
    #[must_use]
    pub fn disclosure_name(&self, format: &str) -> String {
        let ending = if format == "json" { "json" } else { "html" };
        format!("tongguan-person_{}.{ending}", self.today().format("%Y%m%d"))
    }

    /// Writes all that is held about the person who has that part in a dossier, wherever the same person stands:
    /// as data when the name ends with `.json`, otherwise as a page. The journal remembers it.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NobodyThere`], [`Problem::NotWritten`]; the vault's own.
    pub fn disclose_person(&mut self, id: &str, part: Part, out: &Path) -> Result<(), Problem> {
        let found = self.find_person(id, part)?;
        let mut held = Vec::new();
        for place in &found.places {
            held.push(self.held(&place.dossier, place.part)?);
        }
        let made_at = self.now().to_rfc3339();
        let text = match out.extension() {
            Some(ending) if ending.eq_ignore_ascii_case("json") => {
                format!("{:#}\n", document(&found.name, &made_at, &held, &found.mentioned_in))
            }
            _ => page(&found.name, &made_at, &held, &found.mentioned_in, &self.words()),
        };
        write_whole(out, text.as_bytes()).map_err(|error| Problem::not_written(out, &error))?;
        self.record(Deed::PersonDisclosed, id, part.group().template())
    }

    fn held(&self, id: &str, part: Part) -> Result<Held, Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id)?;
        let mut papers = Vec::new();
        for (_, paper) in persons::own_papers(&dossier, part) {
            papers.push(self.paper(id, paper));
        }
        let about_person = |entry: &JournalEntry| {
            let path = entry.path.as_deref().unwrap_or_default();
            let of = [Some(part.group()), part.consent()].into_iter().flatten();
            of.map(tongguan_domain::Field::template).any(|group| path.starts_with(group))
        };
        let entries = self.journal()?.into_iter().filter(|entry| entry.dossier.as_deref() == Some(id));
        Ok(Held {
            title: dossier.title.clone().unwrap_or_default(),
            part,
            values: values(&dossier, part),
            papers,
            handovers: vault.handovers(id)?,
            deeds: entries.filter(about_person).collect(),
        })
    }

    fn paper(&self, id: &str, paper: &Attachment) -> Paper {
        let bytes = match &paper.measured {
            Some(Measured::File(file)) => file.bytes,
            _ => 0,
        };
        Paper {
            role: paper.role.map(|role| tongguan_domain::Choice::word(role).to_owned()).unwrap_or_default(),
            file: paper
                .file
                .as_deref()
                .and_then(|path| path.rsplit('/').next())
                .unwrap_or_default()
                .to_owned(),
            bytes,
            sha256: paper.sha256.clone().unwrap_or_default(),
            picture: self.shown(id, paper.id.as_deref().unwrap_or_default()),
        }
    }

    /// A picture for the page; `None` for what no browser shows.
    fn shown(&self, id: &str, attachment: &str) -> Option<(&'static str, String)> {
        let picture = self.picture(id, attachment, 1).ok()?;
        let mut bytes = Vec::new();
        picture.bytes.as_slice().take(SHOWN + 1).read_to_end(&mut bytes).ok()?;
        let fits = bytes.len() as u64 <= SHOWN;
        fits.then(|| (picture.media_type, base64::engine::general_purpose::STANDARD.encode(bytes)))
    }
}

fn values(dossier: &Dossier, part: Part) -> Vec<(FieldPath, String)> {
    let value = |field| {
        let path = FieldPath::of(field);
        let text = match dossier.value(path) {
            FieldValue::Text(text) => text,
            FieldValue::Secret(secret) => secret.reveal().to_owned(),
            FieldValue::Integer(number) => number.to_string(),
            FieldValue::Flag(flag) => flag.to_string(),
            _ => return None,
        };
        Some((path, text))
    };
    part.fields().filter_map(value).collect()
}

fn document(name: &str, made_at: &str, held: &[Held], mentioned_in: &[String]) -> Value {
    let place = |held: &Held| {
        let values = held.values.iter().map(|(path, text)| (path.to_string(), Value::from(text.as_str())));
        let papers = held.papers.iter().map(|paper| {
            json!({
                "role": paper.role, "file": paper.file, "bytes": paper.bytes, "sha256": paper.sha256,
                "content": paper.picture.as_ref().map(|(media_type, content)| format!("data:{media_type};base64,{content}")),
            })
        });
        let handovers = held.handovers.iter().map(|made| {
            json!({
                "at": made.at, "recipient": made.recipient, "purpose": made.purpose, "basis": made.basis,
                "abroad": made.abroad, "transfer": made.transfer, "number": made.number,
            })
        });
        let deeds = held.deeds.iter().map(
            |entry| json!({ "at": entry.at, "who": entry.who, "deed": entry.deed, "field": entry.path }),
        );
        json!({
            "dossier": held.title,
            "part": held.part.word(),
            "values": values.collect::<serde_json::Map<_, _>>(),
            "papers": papers.collect::<Vec<_>>(),
            "handed_over": handovers.collect::<Vec<_>>(),
            "done_with_it": deeds.collect::<Vec<_>>(),
        })
    };
    json!({
        "schema": "tongguan.person/1",
        "name": name,
        "made_at": made_at,
        "held": held.iter().map(place).collect::<Vec<_>>(),
        "mentioned_in": mentioned_in,
    })
}

fn page(name: &str, made_at: &str, held: &[Held], mentioned_in: &[String], words: &Words) -> String {
    let title = say(words, "title", &[("name", name)]);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n",
        words.language().tag(),
        say(words, "lead", &[("at", made_at)]),
    );
    for held in held {
        let part = words.say(&format!("part-{}", held.part.word()));
        heading(&mut page, 2, &say(words, "place", &[("part", &part), ("title", &held.title)]));
        rows(
            &mut page,
            held.values.iter().map(|(path, text)| (words.say(&field_key(path.field())), text.clone())),
        );
        heading(&mut page, 3, &say(words, "papers", &[]));
        nothing_or(&mut page, held.papers.is_empty(), words);
        for paper in &held.papers {
            let role = words.say(&format!("role-{}", paper.role));
            let bytes = paper.bytes.to_string();
            let caption = say(words, "paper", &[("role", &role), ("file", &paper.file), ("bytes", &bytes)]);
            let picture = paper.picture.as_ref().map(|(media_type, content)| {
                format!("<img alt=\"{}\" src=\"data:{media_type};base64,{content}\">", escaped(&role))
            });
            // Writing into a String cannot fail.
            let _ = writeln!(
                page,
                "<figure>{}<figcaption>{caption}</figcaption></figure>",
                picture.unwrap_or_default()
            );
        }
        heading(&mut page, 3, &say(words, "received", &[]));
        nothing_or(&mut page, held.handovers.is_empty(), words);
        rows(&mut page, held.handovers.iter().map(|made| (made.at.clone(), handover_line(made, words))));
        heading(&mut page, 3, &say(words, "done", &[]));
        nothing_or(&mut page, held.deeds.is_empty(), words);
        rows(&mut page, held.deeds.iter().map(|entry| (entry.at.clone(), deed_line(entry, words))));
    }
    if !mentioned_in.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", say(words, "mentioned", &[("titles", &mentioned_in.join(", "))]));
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// To whom, why and on what ground, in words.
#[must_use]
pub fn handover_line(made: &Handover, words: &Words) -> String {
    let purpose = words.say(&format!("purpose-{}", made.purpose));
    let basis = words.say(&format!("basis-{}", made.basis));
    let transfer = match (&made.transfer, made.abroad) {
        (Some(transfer), true) => words.say(&format!("transfer-{transfer}")),
        (None, true) => words.say("transfer-none"),
        (_, false) => words.say("transfer-not-abroad"),
    };
    let named =
        [("recipient", &made.recipient), ("purpose", &purpose), ("basis", &basis), ("transfer", &transfer)];
    words.say_with("disclosure-handover", &named.map(|(name, text)| (name, text.as_str().into())))
}

fn deed_line(entry: &JournalEntry, words: &Words) -> String {
    let key = format!("deed-{}", entry.deed);
    let deed = if words.knows(&key) { words.say(&key) } else { entry.deed.clone() };
    let path: Option<FieldPath> = entry.path.as_deref().and_then(|path| path.parse().ok());
    let field = path.map(|path| words.say(&field_key(path.field()))).unwrap_or_default();
    let named = [("deed", &deed), ("field", &field), ("who", &entry.who)];
    words.say_with("disclosure-deed", &named.map(|(name, text)| (name, text.as_str().into())))
}

fn rows(page: &mut String, rows: impl Iterator<Item = (String, String)>) {
    page.push_str("<dl>\n");
    for (name, text) in rows {
        let _ = writeln!(page, "<dt>{}</dt><dd>{}</dd>", escaped(&name), escaped(&text));
    }
    page.push_str("</dl>\n");
}

fn heading(page: &mut String, level: u8, text: &str) {
    let _ = writeln!(page, "<h{level}>{text}</h{level}>");
}

fn nothing_or(page: &mut String, is_nothing: bool, words: &Words) {
    if is_nothing {
        let _ = writeln!(page, "<p>{}</p>", say(words, "nothing", &[]));
    }
}

/// A message for the page; what is put into it is text, whatever it holds.
fn say(words: &Words, key: &str, named: &[(&str, &str)]) -> String {
    let named: Vec<_> = named.iter().map(|(name, text)| (*name, (*text).into())).collect();
    escaped(&words.say_with(&format!("disclosure-{key}"), &named))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
