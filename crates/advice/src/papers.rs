//! The papers a category asks for, and which of them a dossier holds on a day.
//!
//! As in the rules, but a licence that has ended is not held: advice looks at the day.

use chrono::NaiveDate;
use tongguan_domain::{DateEntry, Dossier, Licence, LicenceHolder};
use tongguan_rules::Bilingual;
use tongguan_rules::lists::{CategoryEntry, Need, Paper};

use crate::needs::{Wanted, smallest};

/// A paper that a category asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedPaper {
    /// Its name.
    pub name: Bilingual,
    /// Its kind in the list of licences.
    pub licence: Option<String>,
    /// Who has to hold it, when that is laid down.
    pub holder: Option<LicenceHolder>,
    /// The sort of applicant of whom it is asked, when it is one of several.
    pub applicant: Option<Bilingual>,
    /// The circumstances or contents it depends on.
    pub condition: Option<Bilingual>,
}

/// What a category asks for, and what is still missing.
#[derive(Debug, Clone, Default)]
pub struct CategoryPapers {
    /// Papers that are asked for and held.
    pub held: Vec<WantedPaper>,
    /// The smallest sets of papers that would still do; one empty set when nothing is missing.
    pub missing: Vec<Vec<WantedPaper>>,
    /// There are too many ways to list; others exist.
    pub cut_short: bool,
}

/// What is held and missing of the papers of a category.
pub(crate) fn category_papers(category: &CategoryEntry, dossier: &Dossier, day: NaiveDate) -> CategoryPapers {
    let mut reading = Reading { dossier, day, held: Vec::new(), wanted: Vec::new() };
    let needs = category.papers.iter().map(|need| reading.need(need, None)).collect();
    let smallest = smallest(&Wanted::All(needs));
    let named = |set: std::collections::BTreeSet<usize>| -> Vec<WantedPaper> {
        set.into_iter().filter_map(|thing| reading.wanted.get(thing).cloned()).collect()
    };
    let missing = smallest.sets.into_iter().map(named).collect();
    CategoryPapers { missing, cut_short: smallest.cut_short, held: reading.held }
}

struct Reading<'a> {
    dossier: &'a Dossier,
    day: NaiveDate,
    held: Vec<WantedPaper>,
    wanted: Vec<WantedPaper>,
}

impl Reading<'_> {
    fn need(&mut self, need: &Need, applicant: Option<&Bilingual>) -> Wanted {
        match need {
            Need::AnyOf(any) => {
                Wanted::Any(any.any_of.iter().map(|need| self.need(need, applicant)).collect())
            }
            Need::AllOf(all) => {
                let own = all.applicant();
                let applicant = own.as_ref().or(applicant);
                Wanted::All(all.all_of.iter().map(|need| self.need(need, applicant)).collect())
            }
            Need::Paper(paper) => self.paper(paper, applicant),
        }
    }

    fn paper(&mut self, paper: &Paper, applicant: Option<&Bilingual>) -> Wanted {
        let wanted = WantedPaper {
            name: paper.name(),
            licence: paper.licence.clone(),
            holder: paper.holder(),
            applicant: applicant.cloned(),
            condition: paper.condition(),
        };
        if self.is_held(paper) {
            if !self.held.contains(&wanted) {
                self.held.push(wanted);
            }
            return Wanted::Nothing;
        }
        let known = self.wanted.iter().position(|known| *known == wanted);
        Wanted::Thing(known.unwrap_or_else(|| {
            self.wanted.push(wanted);
            self.wanted.len() - 1
        }))
    }

    fn is_held(&self, paper: &Paper) -> bool {
        let by_licence = self.dossier.licences.iter().filter(|licence| {
            let kind = licence.kind.as_deref().unwrap_or_default().trim();
            let is_it = Some(kind) == paper.licence.as_deref() || bare(kind) == bare(&paper.doc);
            let holds = paper.holder().is_none_or(|wanted| licence.holder == Some(wanted));
            is_it && !kind.is_empty() && holds && !has_ended(licence, self.day)
        });
        let by_attachment = self.dossier.attachments.iter().filter(|attachment| {
            let role = paper.role().is_some_and(|role| attachment.role == Some(role));
            let noted = paper.licence.is_none()
                && attachment.note.as_deref().is_some_and(|note| note.contains(&bare(&paper.doc)));
            role || noted
        });
        let wanted = paper.min_count.unwrap_or(1);
        paper.is_for(self.dossier.company.entity_type)
            && (by_licence.count() >= wanted || by_attachment.count() >= wanted)
    }
}

/// Whether a licence ran out before a day.
pub(crate) fn has_ended(licence: &Licence, day: NaiveDate) -> bool {
    licence.valid_until.as_ref().and_then(DateEntry::day).is_some_and(|until| until < day)
}

/// The name of a paper without the marks around titles.
fn bare(name: &str) -> String {
    name.replace(['《', '》'], "")
}
