//! Persons, erasures and retention, from the desk to the screens.

use std::path::Path;

use tongguan_desk::{Certificate, Desk, Due, FieldPath, FieldValue, PersonPlace, Problem, Words};

use crate::shapes::{DueView, ErasureView, KeepingView, PersonView};

/// Everybody who stands in a dossier.
///
/// # Errors
/// The desk's.
pub fn persons(desk: &Desk, id: &str) -> Result<Vec<PersonView>, Problem> {
    let words = desk.words();
    let dossier = desk.open_dossier(id)?.dossier;
    let mut views = Vec::new();
    for (part, found) in desk.everybody(id)? {
        let Some((here, others)) = found.places.split_first() else { continue };
        let consented_on = part.given_on().map(|field| dossier.value(FieldPath::of(field)));
        views.push(PersonView {
            part: part.word().to_owned(),
            name: found.name,
            fields: here.fields,
            files: here.files,
            consents: consented_on.is_some(),
            consented_on: match consented_on {
                Some(FieldValue::Text(day)) => day,
                _ => String::new(),
            },
            elsewhere: others.iter().map(|place| place_line(place, &words)).collect(),
            mentioned_in: found.mentioned_in,
            handovers: found
                .handovers
                .iter()
                .map(|made| tongguan_desk::handover_line(made, &words))
                .collect(),
            backups: found.backups.len(),
        });
    }
    Ok(views)
}

fn place_line(place: &PersonPlace, words: &Words) -> String {
    let part = words.say(&format!("part-{}", place.part.word()));
    words.say_with(
        "disclosure-place",
        &[("part", part.as_str().into()), ("title", place.title.as_str().into())],
    )
}

/// What an erasure says of itself, kept under that name.
#[must_use]
pub fn erasure(desk: &Desk, certificate: &Certificate, out: &Path) -> ErasureView {
    ErasureView { lines: certificate.lines(&desk.words()), file: crate::view::file_name(out) }
}

/// What is due to be erased.
#[must_use]
pub fn due(desk: &Desk, due: Vec<Due>) -> Vec<DueView> {
    let words = desk.words();
    let view = |due: Due| DueView {
        why: due.line(&words),
        dossier: due.dossier,
        title: due.title,
        due_on: due.due_on.to_string(),
    };
    due.into_iter().map(view).collect()
}

/// How long data are kept.
///
/// # Errors
/// The desk's.
pub fn keeping(desk: &Desk) -> Result<Vec<KeepingView>, Problem> {
    let view = |keeping: tongguan_desk::Keeping| {
        Ok(KeepingView { keeping: keeping.word().to_owned(), days: desk.keeping_days(keeping)? })
    };
    tongguan_desk::Keeping::CHOSEN.into_iter().map(view).collect()
}
