//! Holding a dossier against a rule book.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use tongguan_domain::{AttachmentRole, Dossier, Field, FieldKind, FieldPath, Language};

use crate::across::Neighbours;
use crate::answers;
use crate::book::RuleBook;
use crate::checks::Judged;
use crate::facts::Facts;
use crate::fingerprint;
use crate::masking::Mask;
use crate::place::{Looked, Place, is_filled, is_inside, is_replaced, list_of, paths};
use crate::report::{Dissent, Finding, Outcome, Report, Said, Sentences, SourceLine};
use crate::rule::{Cited, Contradiction, Rule, Severity};
use crate::waivers;

/// Says what every rule of the book finds in the dossier, as of a day. Cannot fail: what cannot be judged is
/// a finding of its own. The same input gives the same report. Rules about what several dossiers share say that
/// they do not apply to one alone.
#[must_use]
pub fn evaluate(dossier: &Dossier, book: &RuleBook, today: NaiveDate) -> Report {
    Evaluation::of(dossier, book, today, None).report()
}

/// The same of a dossier among others.
#[must_use]
pub fn evaluate_among(
    dossier: &Dossier,
    book: &RuleBook,
    today: NaiveDate,
    neighbours: &Neighbours<'_>,
) -> Report {
    Evaluation::of(dossier, book, today, Some(neighbours)).report()
}

/// What one rule says, place by place; for examples, which concern one rule only.
pub(crate) fn findings(
    dossier: &Dossier,
    book: &RuleBook,
    rule: &Rule,
    today: NaiveDate,
    neighbours: &Neighbours<'_>,
) -> Vec<Finding> {
    Evaluation::of(dossier, book, today, Some(neighbours)).judge(rule, &Looked::default())
}

/// The fields by which one rule judges that dossier.
pub(crate) fn looked_at(
    dossier: &Dossier,
    book: &RuleBook,
    rule: &Rule,
    today: NaiveDate,
    neighbours: &Neighbours<'_>,
) -> BTreeSet<Field> {
    let looked = Looked::default();
    Evaluation::of(dossier, book, today, Some(neighbours)).judge(rule, &looked);
    looked.into_inner().into_iter().map(FieldPath::field).collect()
}

struct Evaluation<'a> {
    dossier: &'a Dossier,
    book: &'a RuleBook,
    today: NaiveDate,
    mask: Mask,
    neighbours: Option<&'a Neighbours<'a>>,
    /// Groups and lists whose absence a rule of that severity reports, so that rules inside need not.
    absent: Vec<(Field, Severity)>,
}

impl<'a> Evaluation<'a> {
    fn of(
        dossier: &'a Dossier,
        book: &'a RuleBook,
        today: NaiveDate,
        neighbours: Option<&'a Neighbours<'a>>,
    ) -> Self {
        let mask = Mask::of(dossier);
        let mut evaluation = Self { dossier, book, today, mask, neighbours, absent: Vec::new() };
        evaluation.absent = evaluation.absent_parts();
        evaluation
    }

    fn report(&self) -> Report {
        let looked = Looked::default();
        let mut findings: Vec<_> =
            self.book.rules.iter().flat_map(|rule| self.judge(rule, &looked)).collect();
        let of_answers = answers::findings(self.dossier, &self.book.phrases, &self.mask, self.today);
        let compared = of_answers.iter().filter(|finding| finding.outcome != Outcome::NotChecked);
        looked.borrow_mut().extend(compared.map(|finding| finding.field));
        findings.extend(of_answers);
        Report {
            dossier: self.mask.apply(self.dossier.id.as_deref().unwrap_or_default()),
            as_of: self.today,
            rulebook: self.book.stamp(),
            findings,
            uncovered: uncovered(self.dossier, &looked.borrow()),
        }
    }

    fn judge(&self, rule: &Rule, looked: &Looked) -> Vec<Finding> {
        let not_applicable = || {
            // Without an item there is no number to give; the list itself is meant then.
            let path = FieldPath::of(list_of(rule.field).unwrap_or(rule.field));
            vec![self.finding(rule, path, rule.check.role(), Judged::NotConcerned)]
        };
        if !rule.is_in_force(self.today)
            || is_replaced(self.dossier, rule.field)
            || self.is_said_of_the_whole(rule)
        {
            return not_applicable();
        }
        let mut findings = Vec::new();
        for path in paths(self.dossier, rule.field) {
            let read = Looked::default();
            let place = self.place(path, &read);
            if !rule.when.is_met(&place) {
                continue;
            }
            let judged = if rule.check.judges_blank() || is_filled(self.dossier, path) {
                rule.check.judge(&place)
            } else {
                Judged::NotConcerned
            };
            // Who has read a value only to say that it is none of its business has not looked after it.
            if judged != Judged::NotConcerned {
                looked.borrow_mut().append(&mut read.borrow_mut());
            }
            findings.push(self.finding(rule, path, place.role().or(rule.check.role()), judged));
        }
        if findings.is_empty() { not_applicable() } else { findings }
    }

    fn place<'b>(&'b self, path: FieldPath, looked: &'b Looked) -> Place<'b> {
        Place {
            dossier: self.dossier,
            book: self.book,
            today: self.today,
            path,
            looked,
            mask: &self.mask,
            neighbours: self.neighbours,
        }
    }

    /// Whether a rule that weighs as much already says that the whole part is absent.
    fn is_said_of_the_whole(&self, rule: &Rule) -> bool {
        let says_it =
            |(part, severity): &(Field, Severity)| is_inside(rule.field, *part) && *severity <= rule.severity;
        rule.check.is_present() && self.absent.iter().any(says_it)
    }

    fn absent_parts(&self) -> Vec<(Field, Severity)> {
        let looked = Looked::default();
        let demands =
            self.book.rules.iter().filter(|rule| rule.check.is_present() && rule.is_in_force(self.today));
        demands
            .filter(|rule| {
                matches!(rule.field.kind(), FieldKind::Group | FieldKind::List) && !rule.field.is_numbered()
            })
            .filter(|rule| !is_filled(self.dossier, FieldPath::of(rule.field)))
            .filter(|rule| rule.when.is_met(&self.place(FieldPath::of(rule.field), &looked)))
            .map(|rule| (rule.field, rule.severity))
            .collect()
    }

    fn finding(&self, rule: &Rule, path: FieldPath, role: Option<AttachmentRole>, judged: Judged) -> Finding {
        let waiver = match &judged {
            Judged::Fails(_) => waivers::granted(self.dossier, &rule.id, path, self.today, &self.mask),
            _ => None,
        };
        let why = &rule.says.why;
        let mut others = Vec::new();
        let (outcome, sentences) = match judged {
            Judged::Fails(mut facts) => {
                others = std::mem::take(&mut facts.others);
                let outcome = if waiver.is_some() { Outcome::Waived } else { Outcome::Failed };
                (outcome, self.sentences(rule, path, facts))
            }
            Judged::CannotSay(reason) => (Outcome::NotChecked, self.book.phrases.unjudged(reason, why)),
            Judged::Holds => (Outcome::Passed, self.book.phrases.quiet(Outcome::Passed, why)),
            Judged::NotConcerned => {
                (Outcome::NotApplicable, self.book.phrases.quiet(Outcome::NotApplicable, why))
            }
        };
        Finding {
            rule: rule.id.clone(),
            outcome,
            severity: rule.severity.max(rule.source.confidence.gravest()),
            field: path,
            role,
            sentences,
            source: self.source_line(&rule.source),
            dissent: self.dissent(rule),
            others,
            fingerprint: fingerprint::of(&rule.id, path),
            waiver,
        }
    }

    fn sentences(&self, rule: &Rule, path: FieldPath, facts: Facts) -> Sentences {
        let item = path.index().map_or_else(String::new, |index| (index + 1).to_string());
        let facts = facts.with("field", self.book.phrases.field(path.field())).with("item", item);
        let said = |language| Said {
            what: facts.fill(rule.says.what.in_language(language), language, |fact| self.mask.apply(fact)),
            why: rule.why(language).to_owned(),
            action: facts
                .fill(rule.says.action.in_language(language), language, |fact| self.mask.apply(fact)),
        };
        Sentences { en: said(Language::English), zh: said(Language::Chinese) }
    }

    fn dissent(&self, rule: &Rule) -> Vec<Dissent> {
        let said = |other: &Contradiction| Dissent {
            says: other.says.clone(),
            source: self.source_line(&other.source),
        };
        rule.contradicted_by.iter().map(said).collect()
    }

    fn source_line(&self, cited: &Cited) -> SourceLine {
        let source = self.book.sources.get(&cited.id);
        let title = |language| source.map_or_else(String::new, |source| source.title_in(language).to_owned());
        let date = |language| source.map_or_else(String::new, |source| source.date_in(language).to_owned());
        SourceLine {
            id: cited.id.clone(),
            title: title(Language::English),
            title_zh: title(Language::Chinese),
            locator: cited.locator.clone(),
            locator_zh: cited.locator_zh.as_ref().unwrap_or(&cited.locator).clone(),
            date: date(Language::English),
            date_zh: date(Language::Chinese),
            confidence: cited.confidence,
        }
    }
}

/// Whether a field only says what has happened, which no rule could find wrong.
#[must_use]
pub fn is_record(field: Field) -> bool {
    is_inside(field, Field::History)
}

fn uncovered(dossier: &Dossier, looked: &BTreeSet<FieldPath>) -> Vec<FieldPath> {
    // The report itself carries the id, and waivers are held against every failure.
    let is_read_here =
        |field: Field| field == Field::Id || is_inside(field, Field::Waiver) || is_record(field);
    let leaves =
        Field::ALL.iter().filter(|field| !matches!(field.kind(), FieldKind::Group | FieldKind::List));
    leaves
        .filter(|field| !is_read_here(**field))
        .flat_map(|field| paths(dossier, *field))
        .filter(|path| dossier.slot(*path).is_some_and(|slot| !slot.is_blank()) && !looked.contains(path))
        .collect()
}
