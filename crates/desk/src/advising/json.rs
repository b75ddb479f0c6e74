//! Advice for programs. Texts are in one language; every statement carries its `source`.

use std::sync::Arc;

use serde_json::{Value, json};
use tongguan_advice::licences::{CategoryOnRoute, HeldLicence, WantedLicence};
use tongguan_advice::{Citation, Clause, HeldPaper, LicenceAdvice, PaperGroup, RoutePapers, WantedPaper};
use tongguan_domain::{Choice as _, DateEntry, FieldPath, Language};
use tongguan_rules::Bilingual;

/// The licence advice.
#[must_use]
pub fn licences_as_json(advice: &LicenceAdvice, language: Language) -> String {
    let tell = Tell(language);
    let licences = advice.licences.iter().map(|licence| tell.licence(licence));
    let choices = advice.choices.iter().map(|choice| {
        json!({
            "function": choice.function.as_ref().map(|function| tell.text(function)),
            "categories": choice.categories.iter().map(|one| tell.category(one)).collect::<Vec<_>>(),
        })
    });
    let whole = json!({
        "schema": "tongguan.licences/1",
        "as_of": advice.day.to_string(),
        "chosen": advice.chosen.map(|route| route.word()),
        "licences": licences.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
        "missing": advice.missing.iter().map(|route| tell.route_papers(route)).collect::<Vec<_>>(),
        "unknown_functions": paths(&advice.unknown_functions),
    });
    format!("{whole:#}")
}

pub(super) fn paths(paths: &[FieldPath]) -> Vec<String> {
    paths.iter().map(ToString::to_string).collect()
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

    pub(super) fn source(&self, source: &Citation) -> Value {
        json!({
            "id": source.id,
            "title": self.text(&source.title),
            "locator": self.text(&source.locator),
            "date": self.text(&source.date),
            "confidence": source.confidence.word(),
        })
    }

    pub(super) fn licence(&self, licence: &WantedLicence) -> Value {
        let routes = licence.on_routes.iter().map(|on| {
            json!({
                "route": on.route.word(),
                "standing": on.standing.word(),
                "source": self.source(&on.source),
            })
        });
        json!({
            "id": licence.id,
            "name": self.text(&licence.name),
            "kind": licence.kind,
            "authority": self.text(&licence.authority),
            "legal_basis": self.text(&licence.legal_basis),
            "functions": self.texts(&licence.functions),
            "categories": self.texts(&licence.categories),
            "is_held": licence.is_held(),
            "held": licence.held.iter().map(held).collect::<Vec<_>>(),
            "shown_by": paths(&licence.shown_by),
            "enforced_by": licence.enforcement.word(),
            "enforced_where": self.text(&licence.enforced_where),
            "enforcement_note": licence.enforcement_note.as_ref().map(|note| self.text(note)),
            "foreign_investment_note": licence.foreign_investment_note.as_ref().map(|note| self.text(note)),
            "routes": routes.collect::<Vec<_>>(),
            "source": self.source(&licence.source),
        })
    }

    fn category(&self, category: &CategoryOnRoute) -> Value {
        let ways = category.papers.missing.iter().map(|set| self.papers(set));
        json!({
            "route": category.route.word(),
            "name": self.text(&category.name),
            "chosen": category.chosen,
            "held": category.papers.held.iter().map(|held| self.held_paper(held)).collect::<Vec<_>>(),
            "clauses": category.papers.clauses.iter().map(|clause| self.clause(clause)).collect::<Vec<_>>(),
            "missing": ways.collect::<Vec<_>>(),
            "cut_short": category.papers.cut_short,
            "source": self.source(&category.source),
        })
    }

    pub(super) fn papers(&self, papers: &[Arc<WantedPaper>]) -> Value {
        Value::Array(papers.iter().map(|paper| self.paper(paper)).collect())
    }

    fn paper(&self, paper: &WantedPaper) -> Value {
        json!({
            "name": self.text(&paper.name),
            "licence": paper.licence,
            "holder": paper.holder.map(|holder| holder.word()),
            "applicant": paper.applicant.as_ref().map(|applicant| self.text(applicant)),
            "condition": paper.condition.as_ref().map(|condition| self.text(condition)),
        })
    }

    fn held_paper(&self, held: &HeldPaper) -> Value {
        let mut paper = self.paper(&held.paper);
        if let Value::Object(members) = &mut paper {
            members.insert("by".to_owned(), json!(held.by.to_string()));
        }
        paper
    }

    fn clause(&self, clause: &Clause) -> Value {
        json!({
            "ways": clause.ways.iter().map(|way| self.papers(way)).collect::<Vec<_>>(),
            "met_by": clause.met_by.iter().map(|held| self.held_paper(held)).collect::<Vec<_>>(),
        })
    }

    fn route_papers(&self, papers: &RoutePapers) -> Value {
        json!({ "route": papers.route.word(), "groups": self.groups(&papers.groups) })
    }

    pub(super) fn groups(&self, groups: &[PaperGroup]) -> Value {
        let groups = groups.iter().map(|group| {
            json!({
                "functions": self.texts(&group.functions),
                "categories": self.texts(&group.categories),
                "ways": group.ways.iter().map(|way| self.papers(way)).collect::<Vec<_>>(),
                "cut_short": group.cut_short,
                "sources": group.sources.iter().map(|source| self.source(source)).collect::<Vec<_>>(),
            })
        });
        Value::Array(groups.collect())
    }
}

fn held(held: &HeldLicence) -> Value {
    let until = match &held.until {
        // A text that is no date may be anything; the check says that it is none.
        Some(DateEntry::Unreadable(_)) | None => None,
        Some(date) => Some(date.to_text()),
    };
    json!({
        "field": format!("licences.{}", held.index),
        "holder": held.holder.map(|holder| holder.word()),
        "until": until,
        "ended": held.ended,
    })
}
