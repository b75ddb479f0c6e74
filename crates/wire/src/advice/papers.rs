//! Licences and papers: what is called for, held and missing, and what would change.

use std::sync::Arc;

use tongguan_desk::advising::{
    Bilingual, CategoryChoices, CategoryOnRoute, Clause, HeldLicence, HeldPaper, LicenceAdvice, PaperGroup,
    WantedLicence, WantedPaper, WhatIf,
};
use tongguan_desk::{Choice as _, Desk, FieldPath, Language, Words};
use tongguan_domain::DateEntry;

use super::{reasons, source};
use crate::shapes::{
    CategoryView, ChoicesView, ClauseView, HoldingView, LicenceView, LicencesView, MissingView,
    PaperGroupView, PaperView, RouteChangeView, StandingView, WhatIfView,
};

/// The licence advice.
#[must_use]
pub fn licences(desk: &Desk, advice: &LicenceAdvice) -> LicencesView {
    let telling = Telling { language: desk.language(), words: desk.words() };
    let missing = advice.missing.iter().map(|route| MissingView {
        route: route.route.word().to_owned(),
        groups: telling.groups(&route.groups),
    });
    LicencesView {
        licences: advice.licences.iter().map(|licence| telling.licence(licence)).collect(),
        choices: advice.choices.iter().map(|choice| telling.choices(choice)).collect(),
        missing: missing.collect(),
    }
}

/// What would change.
#[must_use]
pub fn what_if(desk: &Desk, change: &WhatIf) -> WhatIfView {
    let telling = Telling { language: desk.language(), words: desk.words() };
    let routes = change.routes.iter().map(|route| RouteChangeView {
        route: route.after.route.word().to_owned(),
        before: route.before.state().word().to_owned(),
        after: route.after.state().word().to_owned(),
        appear: reasons(&route.appear, desk),
        fall_away: reasons(&route.fall_away, desk),
        papers_appear: telling.groups(&route.papers_appear),
        papers_fall_away: telling.groups(&route.papers_fall_away),
    });
    WhatIfView {
        appear: change.appear.iter().map(|licence| telling.licence(licence)).collect(),
        fall_away: change.fall_away.iter().map(|licence| telling.licence(licence)).collect(),
        routes: routes.collect(),
    }
}

struct Telling {
    language: Language,
    words: Words,
}

impl Telling {
    fn text(&self, text: &Bilingual) -> String {
        text.in_language(self.language).to_owned()
    }

    fn texts<'a>(&self, texts: impl IntoIterator<Item = &'a Bilingual>) -> Vec<String> {
        texts.into_iter().map(|text| self.text(text)).collect()
    }

    fn licence(&self, licence: &WantedLicence) -> LicenceView {
        let routes = licence.on_routes.iter().map(|on| StandingView {
            route: on.route.word().to_owned(),
            standing: on.standing.word().to_owned(),
            source: source(&on.source, self.language),
        });
        LicenceView {
            id: licence.id.clone(),
            name: self.text(&licence.name),
            kind: licence.kind.clone(),
            authority: self.text(&licence.authority),
            legal_basis: self.text(&licence.legal_basis),
            functions: self.texts(&licence.functions),
            categories: self.texts(&licence.categories),
            held: licence.is_held(),
            holdings: licence.held.iter().map(holding).collect(),
            shown_by: licence.shown_by.iter().map(FieldPath::to_string).collect(),
            enforced_by: licence.enforcement.word().to_owned(),
            enforced_where: self.text(&licence.enforced_where),
            notes: self.texts(licence.enforcement_note.iter().chain(&licence.foreign_investment_note)),
            routes: routes.collect(),
            source: source(&licence.source, self.language),
        }
    }

    fn choices(&self, choice: &CategoryChoices) -> ChoicesView {
        ChoicesView {
            function: choice.function.as_ref().map(|name| self.text(name)).unwrap_or_default(),
            categories: choice.categories.iter().map(|category| self.category(category)).collect(),
        }
    }

    fn category(&self, category: &CategoryOnRoute) -> CategoryView {
        CategoryView {
            route: category.route.word().to_owned(),
            name: self.text(&category.name),
            chosen: category.chosen,
            clauses: category.papers.clauses.iter().map(|clause| self.clause(clause)).collect(),
            source: source(&category.source, self.language),
        }
    }

    fn clause(&self, clause: &Clause) -> ClauseView {
        ClauseView {
            ways: self.ways(&clause.ways),
            met_by: clause.met_by.iter().map(|held| self.held(held)).collect(),
        }
    }

    fn ways(&self, ways: &[Vec<Arc<WantedPaper>>]) -> Vec<Vec<PaperView>> {
        ways.iter().map(|way| way.iter().map(|paper| self.paper(paper)).collect()).collect()
    }

    fn paper(&self, paper: &WantedPaper) -> PaperView {
        let holder = paper.holder.map(|holder| self.words.say(&format!("advice-holder-{}", holder.word())));
        let applicant = paper.applicant.as_ref().map(|applicant| {
            self.words.say_with("advice-paper-applicant", &[("applicant", self.text(applicant).into())])
        });
        let condition = paper.condition.as_ref().map(|condition| self.text(condition));
        PaperView {
            name: self.text(&paper.name),
            conditions: holder.into_iter().chain(applicant).chain(condition).collect(),
            by: String::new(),
        }
    }

    fn held(&self, held: &HeldPaper) -> PaperView {
        PaperView { by: held.by.to_string(), ..self.paper(&held.paper) }
    }

    fn groups(&self, groups: &[PaperGroup]) -> Vec<PaperGroupView> {
        let groups = groups.iter().map(|group| PaperGroupView {
            names: self.texts(group.functions.iter().chain(&group.categories)),
            ways: self.ways(&group.ways),
            cut_short: group.cut_short,
            sources: group.sources.iter().map(|one| source(one, self.language)).collect(),
        });
        groups.collect()
    }
}

fn holding(held: &HeldLicence) -> HoldingView {
    HoldingView {
        index: held.index,
        holder: held.holder.map(|holder| holder.word().to_owned()).unwrap_or_default(),
        // A text that is no date may be anything; the check says that it is none.
        until: match &held.until {
            Some(DateEntry::Unreadable(_)) | None => String::new(),
            Some(date) => date.to_text(),
        },
        ended: held.ended,
    }
}
