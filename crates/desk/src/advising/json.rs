//! Advice for programs. Texts are in one language; every statement carries its `source`.
//!
//! The shapes borrow and are written as they stand: what follows from every function at once is two million
//! bytes, and a tree of values in between costs more than the advice itself.

use std::sync::Arc;

use serde::Serialize;
use tongguan_advice::licences::{CategoryOnRoute, HeldLicence, WantedLicence};
use tongguan_advice::{Citation, Clause, HeldPaper, LicenceAdvice, LicenceOnRoute, PaperGroup, WantedPaper};
use tongguan_domain::{Choice as _, DateEntry, FieldPath, Language};
use tongguan_rules::Bilingual;

/// The licence advice.
#[must_use]
pub fn licences_as_json(advice: &LicenceAdvice, language: Language) -> String {
    let tell = Tell(language);
    let choices = advice.choices.iter().map(|choice| Choices {
        function: choice.function.as_ref().map(|function| tell.text(function)),
        categories: choice.categories.iter().map(|one| tell.category(one)).collect(),
    });
    let missing = advice
        .missing
        .iter()
        .map(|papers| RouteGroups { route: papers.route.word(), groups: tell.groups(&papers.groups) });
    written(&Licences {
        schema: "tongguan.licences/1",
        as_of: advice.day.to_string(),
        chosen: advice.chosen.map(|route| route.word()),
        licences: advice.licences.iter().map(|licence| tell.licence(licence)).collect(),
        choices: choices.collect(),
        missing: missing.collect(),
        unknown_functions: paths(&advice.unknown_functions),
    })
}

/// A shape as text, indented.
fn written(shape: &impl Serialize) -> String {
    // Shapes of texts, lists and flags are always written.
    serde_json::to_string_pretty(shape).unwrap_or_default()
}

pub(super) fn paths(paths: &[FieldPath]) -> Vec<String> {
    paths.iter().map(ToString::to_string).collect()
}

#[derive(Serialize)]
struct Licences<'a> {
    schema: &'static str,
    as_of: String,
    chosen: Option<&'static str>,
    licences: Vec<Licence<'a>>,
    choices: Vec<Choices<'a>>,
    missing: Vec<RouteGroups<'a>>,
    unknown_functions: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Source<'a> {
    id: &'a str,
    title: &'a str,
    locator: &'a str,
    date: &'a str,
    confidence: &'static str,
}

#[derive(Serialize)]
pub(super) struct Licence<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'a str,
    authority: &'a str,
    legal_basis: &'a str,
    functions: Vec<&'a str>,
    categories: Vec<&'a str>,
    is_held: bool,
    held: Vec<Held>,
    shown_by: Vec<String>,
    enforced_by: &'static str,
    enforced_where: &'a str,
    enforcement_note: Option<&'a str>,
    foreign_investment_note: Option<&'a str>,
    routes: Vec<OnRoute<'a>>,
    source: Source<'a>,
}

#[derive(Serialize)]
struct OnRoute<'a> {
    route: &'static str,
    standing: &'static str,
    source: Source<'a>,
}

#[derive(Serialize)]
struct Held {
    field: String,
    holder: Option<&'static str>,
    until: Option<String>,
    ended: bool,
}

#[derive(Serialize)]
struct Choices<'a> {
    function: Option<&'a str>,
    categories: Vec<Category<'a>>,
}

#[derive(Serialize)]
struct Category<'a> {
    route: &'static str,
    name: &'a str,
    chosen: bool,
    held: Vec<Paper<'a>>,
    clauses: Vec<Met<'a>>,
    missing: Vec<Vec<Paper<'a>>>,
    cut_short: bool,
    source: Source<'a>,
}

#[derive(Serialize)]
struct Met<'a> {
    ways: Vec<Vec<Paper<'a>>>,
    met_by: Vec<Paper<'a>>,
}

#[derive(Serialize)]
struct Paper<'a> {
    name: &'a str,
    licence: Option<&'a str>,
    holder: Option<&'static str>,
    applicant: Option<&'a str>,
    condition: Option<&'a str>,
    /// What shows it, where it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
}

#[derive(Serialize)]
struct RouteGroups<'a> {
    route: &'static str,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
pub(super) struct Group<'a> {
    functions: Vec<&'a str>,
    categories: Vec<&'a str>,
    ways: Vec<Vec<Paper<'a>>>,
    cut_short: bool,
    sources: Vec<Source<'a>>,
}

#[derive(Clone, Copy)]
pub(super) struct Tell(pub(super) Language);

impl Tell {
    pub(super) fn text<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.in_language(self.0)
    }

    fn texts<'a>(&self, texts: &'a [Bilingual]) -> Vec<&'a str> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    pub(super) fn source<'a>(&self, source: &'a Citation) -> Source<'a> {
        Source {
            id: &source.id,
            title: self.text(&source.title),
            locator: self.text(&source.locator),
            date: self.text(&source.date),
            confidence: source.confidence.word(),
        }
    }

    pub(super) fn licence<'a>(&self, licence: &'a WantedLicence) -> Licence<'a> {
        let on_route = |on: &'a LicenceOnRoute| OnRoute {
            route: on.route.word(),
            standing: on.standing.word(),
            source: self.source(&on.source),
        };
        Licence {
            id: &licence.id,
            name: self.text(&licence.name),
            kind: &licence.kind,
            authority: self.text(&licence.authority),
            legal_basis: self.text(&licence.legal_basis),
            functions: self.texts(&licence.functions),
            categories: self.texts(&licence.categories),
            is_held: licence.is_held(),
            held: licence.held.iter().map(held).collect(),
            shown_by: paths(&licence.shown_by),
            enforced_by: licence.enforcement.word(),
            enforced_where: self.text(&licence.enforced_where),
            enforcement_note: licence.enforcement_note.as_ref().map(|note| self.text(note)),
            foreign_investment_note: licence.foreign_investment_note.as_ref().map(|note| self.text(note)),
            routes: licence.on_routes.iter().map(on_route).collect(),
            source: self.source(&licence.source),
        }
    }

    fn category<'a>(&self, category: &'a CategoryOnRoute) -> Category<'a> {
        Category {
            route: category.route.word(),
            name: self.text(&category.name),
            chosen: category.chosen,
            held: category.papers.held.iter().map(|held| self.held_paper(held)).collect(),
            clauses: category.papers.clauses.iter().map(|clause| self.clause(clause)).collect(),
            missing: self.ways(&category.papers.missing),
            cut_short: category.papers.cut_short,
            source: self.source(&category.source),
        }
    }

    fn ways<'a>(&self, ways: &'a [Vec<Arc<WantedPaper>>]) -> Vec<Vec<Paper<'a>>> {
        ways.iter().map(|way| way.iter().map(|paper| self.paper(paper)).collect()).collect()
    }

    fn paper<'a>(&self, paper: &'a WantedPaper) -> Paper<'a> {
        Paper {
            name: self.text(&paper.name),
            licence: paper.licence.as_deref(),
            holder: paper.holder.map(|holder| holder.word()),
            applicant: paper.applicant.as_ref().map(|applicant| self.text(applicant)),
            condition: paper.condition.as_ref().map(|condition| self.text(condition)),
            by: None,
        }
    }

    fn held_paper<'a>(&self, held: &'a HeldPaper) -> Paper<'a> {
        Paper { by: Some(held.by.to_string()), ..self.paper(&held.paper) }
    }

    fn clause<'a>(&self, clause: &'a Clause) -> Met<'a> {
        Met {
            ways: self.ways(&clause.ways),
            met_by: clause.met_by.iter().map(|held| self.held_paper(held)).collect(),
        }
    }

    pub(super) fn groups<'a>(&self, groups: &'a [PaperGroup]) -> Vec<Group<'a>> {
        let groups = groups.iter().map(|group| Group {
            functions: self.texts(&group.functions),
            categories: self.texts(&group.categories),
            ways: self.ways(&group.ways),
            cut_short: group.cut_short,
            sources: group.sources.iter().map(|source| self.source(source)).collect(),
        });
        groups.collect()
    }
}

fn held(held: &HeldLicence) -> Held {
    let until = match &held.until {
        // A text that is no date may be anything; the check says that it is none.
        Some(DateEntry::Unreadable(_)) | None => None,
        Some(date) => Some(date.to_text()),
    };
    Held {
        field: format!("licences.{}", held.index),
        holder: held.holder.map(|holder| holder.word()),
        until,
        ended: held.ended,
    }
}
