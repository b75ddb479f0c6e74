//! The journal as the screen shows it.

use std::collections::BTreeMap;

use tongguan_desk::{Activity, Desk, FieldPath, Problem, Words};

use crate::shapes::{ActivityEntry, ActivityView, JournalProof, NamedDossier};

/// A stretch of the journal in the officer's language.
///
/// # Errors
/// The desk's.
pub fn activity(desk: &Desk, activity: Activity) -> Result<ActivityView, Problem> {
    let words = desk.words();
    let titles = desk.dossier_titles()?;
    let entry = |entry: tongguan_desk::JournalEntry| {
        let key = format!("deed-{}", entry.deed);
        let title = entry.dossier.as_ref().and_then(|id| titles.get(id));
        ActivityEntry {
            sequence: entry.sequence,
            at: entry.at,
            who: entry.who,
            // A deed of a newer program has a word and no sentence here.
            deed: if words.knows(&key) { words.say(&key) } else { entry.deed },
            erased: entry.dossier.is_some() && title.is_none(),
            place: entry.path.map(|path| place(&path, &words)).unwrap_or_default(),
            dossier: entry
                .dossier
                .map(|id| NamedDossier { title: titles.get(&id).cloned().unwrap_or_default(), id }),
        }
    };
    Ok(ActivityView {
        entries: activity.entries.into_iter().map(entry).collect(),
        total: activity.total,
        more: activity.more,
        dossiers: named(&titles),
    })
}

/// Whether the journal holds.
///
/// # Errors
/// The desk's.
pub fn proof(desk: &Desk) -> Result<JournalProof, Problem> {
    Ok(JournalProof { entries: desk.journal()?.len(), broken_at: desk.journal_verify()? })
}

fn named(titles: &BTreeMap<String, String>) -> Vec<NamedDossier> {
    let named = |(id, title): (&String, &String)| NamedDossier { id: id.clone(), title: title.clone() };
    titles.iter().map(named).collect()
}

fn place(path: &str, words: &Words) -> String {
    if let Ok(field) = path.parse::<FieldPath>() {
        return crate::report::field_name(field, words);
    }
    let way = format!("way-{path}");
    if words.knows(&way) { words.say(&way) } else { path.to_owned() }
}
