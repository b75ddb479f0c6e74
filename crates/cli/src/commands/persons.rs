//! `tongguan vault erase`, `disclose` and `withdraw`: what a person may ask of those who hold their data.

use serde_json::{Value, json};
use tongguan_desk::{Part, PersonFound, Reach};

use super::vault::dossier_id;
use super::{Call, name_of};
use crate::output::{Failure, Outcome, result};

/// Erases a dossier, or a person out of one or all; `--dry-run` names what would go.
pub(super) fn erase(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    let part = part(call);
    if call.flag("dry-run") {
        return beforehand(call, &id, part);
    }
    let reach = if call.flag("everywhere") { Reach::Everywhere } else { Reach::Here };
    let certificate = match part {
        Some(part) => call.desk.erase_person(&id, part, reach)?,
        None => call.desk.erase_dossier(&id)?,
    };
    if let Some(out) = call.optional_path("certificate") {
        certificate.write(&out, call.words)?;
    }
    result(&match call.format() {
        "json" => format!("{:#}", certificate.to_json()),
        _ => certificate.lines(call.words).join("\n"),
    })?;
    Ok(0)
}

/// Where the person stands, or every person of the dossier.
fn beforehand(call: &Call<'_>, id: &str, part: Option<Part>) -> Outcome {
    let found: Vec<PersonFound> = match part {
        Some(part) => vec![call.desk.find_person(id, part)?],
        None => call.desk.everybody(id)?.into_iter().map(|(_, found)| found).collect(),
    };
    result(&match call.format() {
        "json" => format!("{:#}", json!({ "persons": found.iter().map(as_json).collect::<Vec<_>>() })),
        _ => found.iter().flat_map(|person| lines(call, person)).collect::<Vec<_>>().join("\n"),
    })?;
    Ok(0)
}

fn lines(call: &Call<'_>, person: &PersonFound) -> Vec<String> {
    let mut lines = Vec::new();
    for place in &person.places {
        let part = call.words.say(&format!("part-{}", place.part.word()));
        let named = [
            ("part", part),
            ("title", place.title.clone()),
            ("dossier", place.dossier.clone()),
            ("fields", place.fields.to_string()),
            ("files", place.files.to_string()),
        ];
        lines.push(call.sentence("erasure-would", &named));
    }
    if !person.mentioned_in.is_empty() {
        lines.push(call.sentence("disclosure-mentioned", &[("titles", person.mentioned_in.join(", "))]));
    }
    lines.extend(person.handovers.iter().map(|made| tongguan_desk::handover_line(made, call.words)));
    lines
}

fn as_json(person: &PersonFound) -> Value {
    let places = person.places.iter().map(|place| {
        json!({
            "dossier": place.dossier, "title": place.title, "part": place.part.word(),
            "fields": place.fields, "files": place.files, "papers_to_look_at": place.papers_to_look_at,
        })
    });
    json!({
        "places": places.collect::<Vec<_>>(),
        "mentioned_in": person.mentioned_in,
        "handed_over": person.handovers.len(),
        "backups": person.backups,
    })
}

/// Writes all that is held about a person.
pub(super) fn disclose(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    let part = part(call).ok_or(Failure::Usage("cli-usage-other"))?;
    let out = call.path("out");
    call.desk.disclose_person(&id, part, &out)?;
    call.say("cli-vault-disclosed", &[("file", name_of(&out))], &json!({ "file": name_of(&out) }))?;
    Ok(0)
}

/// Withdraws a person's consent.
pub(super) fn withdraw(call: &mut Call<'_>) -> Outcome {
    let id = dossier_id(call)?;
    let part = part(call).ok_or(Failure::Usage("cli-usage-other"))?;
    call.desk.withdraw_consent(&id, part)?;
    let named = [("part", call.words.say(&format!("part-{}", part.word())))];
    call.say("cli-vault-withdrawn", &named, &json!({ "withdrawn": part.word() }))?;
    Ok(0)
}

fn part(call: &Call<'_>) -> Option<Part> {
    call.text("person").and_then(Part::from_word)
}
