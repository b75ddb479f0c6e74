//! Whether the papers a category asks for are in the dossier.

use tongguan_domain::{Choice, Field, FieldPath, FieldValue, LicenceHolder};

use crate::facts::Bilingual;
use crate::lists::{Need, Paper};
use crate::place::{Place, paths};

/// What is missing of a need: nothing when it is met; of several alternatives, each with what it lacks.
pub(super) fn missing(need: &Need, has: &dyn Fn(&Paper) -> bool) -> Option<Bilingual> {
    match need {
        Need::Paper(paper) => (!has(paper)).then(|| paper.name_and_condition()),
        Need::AllOf(all) => {
            let lacking: Vec<_> = all.all_of.iter().filter_map(|need| missing(need, has)).collect();
            (!lacking.is_empty()).then(|| named_for(all.applicant(), Bilingual::list(&lacking)))
        }
        Need::AnyOf(any) => {
            let lacking: Vec<_> = any.any_of.iter().map(|need| missing(need, has)).collect();
            let each: Option<Vec<_>> = lacking.into_iter().collect();
            each.filter(|each| !each.is_empty()).map(|each| Bilingual {
                en: each.iter().map(|need| need.en.as_str()).collect::<Vec<_>>().join(" / "),
                zh: each.iter().map(|need| need.zh.as_str()).collect::<Vec<_>>().join(" / "),
            })
        }
    }
}

/// The papers by which a need is met; none when it is not.
pub(super) fn meeting<'a>(need: &'a Need, has: &dyn Fn(&Paper) -> bool) -> Vec<&'a Paper> {
    match need {
        Need::Paper(paper) if has(paper) => vec![paper.as_ref()],
        Need::AllOf(all) if missing(need, has).is_none() => {
            all.all_of.iter().flat_map(|need| meeting(need, has)).collect()
        }
        Need::AnyOf(any) => any.any_of.iter().flat_map(|need| meeting(need, has)).collect(),
        Need::Paper(_) | Need::AllOf(_) => Vec::new(),
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

/// Whether the dossier holds a paper, as often as it is asked for. What is printed on the paper nobody has read.
pub(super) fn is_held(place: &Place<'_>, paper: &Paper) -> bool {
    let wanted = paper.min_count.unwrap_or(1);
    let is_there = || {
        // A licence has a place of its own in the dossier; a note on a scan does not stand for it.
        let noted = if paper.licence.is_none() { with_note(place, paper) } else { 0 };
        licences(place, paper) >= wanted || with_role(place, paper) >= wanted || noted >= wanted
    };
    is_for_the_company(place, paper) && is_there()
}

fn is_for_the_company(place: &Place<'_>, paper: &Paper) -> bool {
    let is_for_all = paper.is_for(None);
    if !is_for_all {
        place.other(Field::CompanyEntityType);
    }
    is_for_all || paper.is_for(place.dossier.company.entity_type)
}

/// Whether the business scope holds what the category wants to read there; yes where the scope is not entered.
pub(super) fn scope_fits(place: &Place<'_>, paper: &Paper) -> bool {
    if paper.scope().is_empty() {
        return true;
    }
    let scope = as_plain(place.other(Field::CompanyBusinessScope));
    scope.is_empty() || paper.scope().iter().any(|word| scope.contains(word))
}

fn licences(place: &Place<'_>, paper: &Paper) -> usize {
    let is_held_by = |index: usize, wanted: LicenceHolder| {
        as_plain(place.read(FieldPath::item(Field::LicenceHolder, index))) == wanted.word()
    };
    let is_one = |index: Option<usize>, kind: &str| {
        let is_it = Some(kind) == paper.licence.as_deref() || bare(kind) == bare(&paper.doc);
        let fits = |wanted| index.is_some_and(|index| is_held_by(index, wanted));
        is_it && !kind.is_empty() && paper.holder().is_none_or(fits)
    };
    let kinds = paths(place.dossier, Field::LicenceKind);
    kinds.filter(|path| is_one(path.index(), &as_plain(place.read(*path)))).count()
}

fn with_role(place: &Place<'_>, paper: &Paper) -> usize {
    let Some(wanted) = paper.role() else { return 0 };
    let roles = paths(place.dossier, Field::AttachmentRole);
    roles.filter(|path| as_plain(place.read(*path)) == wanted.word()).count()
}

fn with_note(place: &Place<'_>, paper: &Paper) -> usize {
    let notes = paths(place.dossier, Field::AttachmentNote);
    notes.filter(|path| as_plain(place.read(*path)).contains(&bare(&paper.doc))).count()
}

pub(super) fn as_plain(value: FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// The name of a paper without the marks around titles.
fn bare(name: &str) -> String {
    name.replace(['《', '》'], "")
}
