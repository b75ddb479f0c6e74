//! Which papers a dossier holds of those a list asks for.

use tongguan_domain::{Choice, Field, FieldValue};

use crate::facts::Bilingual;
use crate::lists::{Need, Paper};
use crate::place::{Place, paths};

/// What is missing of a need: nothing when it is met; of several alternatives, each with what it lacks.
pub(super) fn missing(place: &Place<'_>, need: &Need) -> Option<Bilingual> {
    match need {
        Need::Paper(paper) => (!is_held(place, paper)).then(|| paper.name()),
        Need::AllOf(all) => {
            let lacking: Vec<_> = all.all_of.iter().filter_map(|need| missing(place, need)).collect();
            (!lacking.is_empty()).then(|| named_for(all.applicant(), Bilingual::list(&lacking)))
        }
        Need::AnyOf(any) => {
            let lacking: Vec<_> = any.any_of.iter().map(|need| missing(place, need)).collect();
            let each: Option<Vec<_>> = lacking.into_iter().collect();
            each.filter(|each| !each.is_empty()).map(|each| Bilingual {
                en: each.iter().map(|need| need.en.as_str()).collect::<Vec<_>>().join(" / "),
                zh: each.iter().map(|need| need.zh.as_str()).collect::<Vec<_>>().join(" / "),
            })
        }
    }
}

/// Papers asked of one sort of applicant are named together with it.
fn named_for(applicant: Option<Bilingual>, papers: Bilingual) -> Bilingual {
    match applicant {
        Some(applicant) => Bilingual {
            en: format!("{} ({})", papers.en, applicant.en),
            zh: format!("{}（{}）", papers.zh, applicant.zh),
        },
        None => papers,
    }
}

fn is_held(place: &Place<'_>, paper: &Paper) -> bool {
    // A licence has a place of its own in the dossier; a note on a scan does not stand for it.
    has_licence(place, paper) || has_role(place, paper) || (paper.licence.is_none() && has_note(place, paper))
}

fn has_licence(place: &Place<'_>, paper: &Paper) -> bool {
    paths(place.dossier, Field::LicenceKind).any(|path| {
        let kind = as_plain(place.read(path));
        let is_it = Some(&kind) == paper.licence.as_ref() || bare(&kind) == bare(&paper.doc);
        let holder = path.index().and_then(|index| place.dossier.licences.get(index)?.holder);
        is_it && !kind.is_empty() && paper.holder().is_none_or(|wanted| holder == Some(wanted))
    })
}

fn has_role(place: &Place<'_>, paper: &Paper) -> bool {
    let roles = || paths(place.dossier, Field::AttachmentRole).map(|path| as_plain(place.read(path)));
    paper.role().is_some_and(|wanted| roles().any(|role| role == wanted.word()))
}

fn has_note(place: &Place<'_>, paper: &Paper) -> bool {
    let mut notes = paths(place.dossier, Field::AttachmentNote).map(|path| as_plain(place.read(path)));
    notes.any(|note| note.contains(&bare(&paper.doc)))
}

fn as_plain(value: FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// The name of a paper without the marks around titles.
fn bare(name: &str) -> String {
    name.replace(['《', '》'], "")
}
