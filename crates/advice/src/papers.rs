//! The papers a category asks for, and which of them a dossier holds on a day.
//!
//! As in the rules, but a licence that has ended is not held: advice looks at the day.

use std::collections::HashMap;
use std::sync::Arc;

use bit_set::BitSet;
use chrono::NaiveDate;
use indexmap::IndexSet;
use tongguan_domain::{DateEntry, Dossier, Field, FieldPath, Licence, LicenceHolder};
use tongguan_rules::Bilingual;
use tongguan_rules::lists::{CategoryEntry, Need, Paper};

use crate::needs::{Wanted, smallest};

/// A paper that a category asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// A paper that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPaper {
    /// The paper.
    pub paper: Arc<WantedPaper>,
    /// The licence or attachment that shows it.
    pub by: FieldPath,
}

/// One of the things that a category asks for all of.
#[derive(Debug, Clone, Default)]
pub struct Clause {
    /// The smallest sets of papers that meet it, whatever is held.
    pub ways: Vec<Vec<Arc<WantedPaper>>>,
    /// The papers by which it is met; empty while it is not, or when it asks for nothing.
    pub met_by: Vec<HeldPaper>,
}

/// What a category asks for, and what is still missing.
#[derive(Debug, Clone, Default)]
pub struct CategoryPapers {
    /// Papers that are asked for and held.
    pub held: Vec<HeldPaper>,
    /// What is asked for; all of it.
    pub clauses: Vec<Clause>,
    /// The smallest sets of papers that would still do; one empty set when nothing is missing.
    pub missing: Vec<Vec<Arc<WantedPaper>>>,
    /// There are too many ways to list; others exist.
    pub cut_short: bool,
    /// `missing` by the numbers of the papers.
    pub(crate) missing_sets: Vec<BitSet>,
}

/// Reads the papers of categories for a dossier on a day, each category once.
pub(crate) struct PaperReader<'a> {
    dossier: &'a Dossier,
    day: NaiveDate,
    /// The papers met so far.
    pub(crate) numbers: PaperNumbers,
    /// By where an entry stands in the rule book: nothing else tells every two apart.
    read: HashMap<*const CategoryEntry, Arc<CategoryPapers>>,
}

impl<'a> PaperReader<'a> {
    pub(crate) fn new(dossier: &'a Dossier, day: NaiveDate) -> Self {
        Self { dossier, day, numbers: PaperNumbers::default(), read: HashMap::new() }
    }

    /// What is held and missing of the papers of a category.
    pub(crate) fn category(&mut self, category: &'a CategoryEntry) -> Arc<CategoryPapers> {
        let (dossier, day, numbers) = (self.dossier, self.day, &mut self.numbers);
        let papers = self.read.entry(std::ptr::from_ref(category));
        Arc::clone(papers.or_insert_with(|| Arc::new(category_papers(category, dossier, day, numbers))))
    }
}

fn category_papers(
    category: &CategoryEntry,
    dossier: &Dossier,
    day: NaiveDate,
    numbers: &mut PaperNumbers,
) -> CategoryPapers {
    let mut reading = Reading { dossier, day, held: Vec::new(), numbers };
    let mut needs = Vec::new();
    let mut clauses = Vec::new();
    for need in &category.papers {
        let (whole, left, met_by) = reading.need(need, None);
        let ways = reading.numbers.papers(&smallest(&whole).sets);
        clauses.push(Clause { ways, met_by: met_by.unwrap_or_default() });
        needs.push(left);
    }
    let held = reading.held;
    let smallest = smallest(&Wanted::All(needs));
    CategoryPapers {
        held,
        clauses,
        missing: numbers.papers(&smallest.sets),
        cut_short: smallest.cut_short,
        missing_sets: smallest.sets,
    }
}

/// Papers by number, each once.
#[derive(Default)]
pub(crate) struct PaperNumbers(IndexSet<Arc<WantedPaper>>);

impl PaperNumbers {
    /// The number of a paper, and the paper as it is kept.
    fn number(&mut self, paper: WantedPaper) -> (usize, Arc<WantedPaper>) {
        let paper = Arc::new(paper);
        let (number, new) = self.0.insert_full(Arc::clone(&paper));
        let kept = if new { None } else { self.0.get_index(number).cloned() };
        (number, kept.unwrap_or(paper))
    }

    /// The papers of sets of numbers.
    pub(crate) fn papers(&self, sets: &[BitSet]) -> Vec<Vec<Arc<WantedPaper>>> {
        let papers =
            |set: &BitSet| set.iter().filter_map(|number| self.0.get_index(number).cloned()).collect();
        sets.iter().map(papers).collect()
    }
}

struct Reading<'a> {
    dossier: &'a Dossier,
    day: NaiveDate,
    held: Vec<HeldPaper>,
    numbers: &'a mut PaperNumbers,
}

/// A need as it stands, what of it is still missing, and the papers that meet it.
type Read = (Wanted, Wanted, Option<Vec<HeldPaper>>);

impl Reading<'_> {
    fn need(&mut self, need: &Need, applicant: Option<&Bilingual>) -> Read {
        match need {
            Need::AnyOf(any) => {
                let read: Vec<Read> = any.any_of.iter().map(|need| self.need(need, applicant)).collect();
                let met = read.iter().find_map(|(.., met)| met.clone());
                let (whole, left) = read.into_iter().map(|(whole, left, _)| (whole, left)).unzip();
                (Wanted::Any(whole), Wanted::Any(left), met)
            }
            Need::AllOf(all) => {
                let own = all.applicant();
                let applicant = own.as_ref().or(applicant);
                let read: Vec<Read> = all.all_of.iter().map(|need| self.need(need, applicant)).collect();
                let met = read.iter().map(|(.., met)| met.clone()).collect::<Option<Vec<_>>>();
                let (whole, left) = read.into_iter().map(|(whole, left, _)| (whole, left)).unzip();
                (Wanted::All(whole), Wanted::All(left), met.map(|papers| papers.concat()))
            }
            Need::Paper(paper) => self.paper(paper, applicant),
        }
    }

    fn paper(&mut self, paper: &Paper, applicant: Option<&Bilingual>) -> Read {
        let wanted = WantedPaper {
            name: paper.name(),
            licence: paper.licence.clone(),
            holder: paper.holder(),
            applicant: applicant.cloned(),
            condition: paper.condition(),
        };
        let (number, wanted) = self.numbers.number(wanted);
        let thing = Wanted::Thing(number);
        let Some(by) = self.held_by(paper) else { return (thing.clone(), thing, None) };
        let held = HeldPaper { paper: wanted, by };
        if !self.held.contains(&held) {
            self.held.push(held.clone());
        }
        (thing, Wanted::Nothing, Some(vec![held]))
    }

    /// The first licence or attachment that shows a paper, when there are as many as it takes.
    fn held_by(&self, paper: &Paper) -> Option<FieldPath> {
        if !paper.is_for(self.dossier.company.entity_type) {
            return None;
        }
        let licences = self.dossier.licences.iter().enumerate().filter(|(_, licence)| {
            let kind = licence.kind.as_deref().unwrap_or_default().trim();
            let is_it = Some(kind) == paper.licence.as_deref() || bare(kind) == bare(&paper.doc);
            let holds = paper.holder().is_none_or(|wanted| licence.holder == Some(wanted));
            is_it && !kind.is_empty() && holds && !has_ended(licence, self.day)
        });
        let attachments = self.dossier.attachments.iter().enumerate().filter(|(_, attachment)| {
            let role = paper.role().is_some_and(|role| attachment.role == Some(role));
            let noted = paper.licence.is_none()
                && attachment.note.as_deref().is_some_and(|note| note.contains(&bare(&paper.doc)));
            role || noted
        });
        let wanted = paper.min_count.unwrap_or(1).max(1);
        let enough = |places: Vec<usize>| places.first().copied().filter(|_| places.len() >= wanted);
        let by_licence = enough(licences.map(|(index, _)| index).collect());
        let by_attachment = enough(attachments.map(|(index, _)| index).collect());
        let licence = by_licence.map(|index| FieldPath::item(Field::Licence, index));
        licence.or_else(|| by_attachment.map(|index| FieldPath::item(Field::Attachment, index)))
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
