//! Rules of one dossier alone: what an authority or the partner refused once cannot pass again while the
//! same value stands there. The words of such a finding are those of the answer.

use chrono::NaiveDate;
use tongguan_domain::{AttachmentRole, Choice as _, Dossier, Feedback, Field, FieldPath, Language};

use crate::facts::Facts;
use crate::fingerprint;
use crate::masking::Mask;
use crate::phrases::{Phrases, Unjudged};
use crate::place::{list_of, paths};
use crate::refused::{bears, entered_at};
use crate::report::{Finding, Outcome, Said, Sentences, SourceLine};
use crate::rule::{Confidence, Severity};
use crate::waivers;

/// What the ids of these rules begin with.
pub(crate) const FAMILY: &str = "feedback";

/// Id of the rule that an answer makes.
#[must_use]
pub fn rule_id(feedback: &Feedback, index: usize) -> String {
    match waivers::trimmed(feedback.id.as_ref()) {
        Some(id) => format!("{FAMILY}-{id}"),
        None => format!("{FAMILY}-{}", index + 1),
    }
}

/// Whether the dossier has a rule of its own with that id.
pub(crate) fn has_rule(dossier: &Dossier, id: &str) -> bool {
    dossier.history.feedback.iter().enumerate().any(|(index, feedback)| rule_id(feedback, index) == id)
}

/// What the answers in the dossier's history say of it today.
pub(crate) fn findings(dossier: &Dossier, phrases: &Phrases, mask: &Mask, today: NaiveDate) -> Vec<Finding> {
    let clerk = Clerk { dossier, phrases, mask, today };
    let answers = dossier.history.feedback.iter().enumerate();
    answers.flat_map(|(index, feedback)| clerk.judge(feedback, index)).collect()
}

struct Clerk<'a> {
    dossier: &'a Dossier,
    phrases: &'a Phrases,
    mask: &'a Mask,
    today: NaiveDate,
}

impl Clerk<'_> {
    fn judge(&self, feedback: &Feedback, index: usize) -> Vec<Finding> {
        let rule = rule_id(feedback, index);
        let named = waivers::trimmed(feedback.field.as_ref()).and_then(|field| field.parse().ok());
        let place = named.map(|place| entered_at(self.dossier, place));
        let shown = place.unwrap_or(FieldPath::item(Field::Feedback, index));
        let Some(marked) = waivers::trimmed(feedback.refused.as_ref()) else {
            return vec![self.finding(&rule, feedback, shown, Outcome::NotChecked)];
        };
        let refused = self.refused(place, shown, marked);
        if refused.is_empty() {
            return vec![self.finding(&rule, feedback, shown, Outcome::Passed)];
        }
        refused.into_iter().map(|path| self.finding(&rule, feedback, path, Outcome::Failed)).collect()
    }

    /// Where the refused value stands. Items of a list move, so all of them are looked at.
    fn refused(&self, place: Option<FieldPath>, shown: FieldPath, marked: &str) -> Vec<FieldPath> {
        match place {
            Some(place) if place.index().is_some() && list_of(place.field()).is_some() => {
                paths(self.dossier, place.field())
                    .filter(|path| bears(self.dossier, Some(*path), marked))
                    .collect()
            }
            _ => bears(self.dossier, place, marked).then_some(shown).into_iter().collect(),
        }
    }

    fn finding(&self, rule: &str, feedback: &Feedback, path: FieldPath, outcome: Outcome) -> Finding {
        let waiver = (outcome == Outcome::Failed)
            .then(|| waivers::granted(self.dossier, rule, path, self.today, self.mask))
            .flatten();
        let why = self.phrases.answer("feedback-why");
        Finding {
            rule: rule.to_owned(),
            outcome: if waiver.is_some() { Outcome::Waived } else { outcome },
            severity: Severity::Blocking,
            field: path,
            role: self.role(path),
            sentences: match outcome {
                Outcome::Passed => self.phrases.quiet(Outcome::Passed, &why),
                Outcome::NotChecked => self.phrases.unjudged(Unjudged::Unmarked, &why),
                _ => self.sentences(rule, feedback),
            },
            source: self.source(feedback),
            dissent: Vec::new(),
            others: Vec::new(),
            fingerprint: fingerprint::of(rule, path),
            waiver,
        }
    }

    fn role(&self, path: FieldPath) -> Option<AttachmentRole> {
        let index = path.index().filter(|_| path.field() == Field::Attachment)?;
        self.dossier.attachments.get(index)?.role
    }

    fn sentences(&self, rule: &str, feedback: &Feedback) -> Sentences {
        let text = |text: Option<&String>| waivers::trimmed(text).unwrap_or_default().to_owned();
        let advised = waivers::trimmed(feedback.advice.as_ref()).is_some();
        let what = if advised { "feedback-what-advised" } else { "feedback-what" };
        let facts = Facts::none()
            .with("from", self.from(feedback))
            .with("date", day(feedback))
            .with("words", text(feedback.words.as_ref()))
            .with("advice", text(feedback.advice.as_ref()))
            .with("rule", rule);
        let (what, why) = (self.phrases.answer(what), self.phrases.answer("feedback-why"));
        let action = self.phrases.answer("feedback-do");
        let said = |language: Language| Said {
            what: facts.fill(what.in_language(language), language, |fact| self.mask.apply(fact)),
            why: why.in_language(language).to_owned(),
            action: facts.fill(action.in_language(language), language, |fact| self.mask.apply(fact)),
        };
        Sentences { en: said(Language::English), zh: said(Language::Chinese) }
    }

    fn from(&self, feedback: &Feedback) -> crate::facts::Bilingual {
        let word = feedback.from.map_or("", |from| from.word());
        self.phrases.choice(Field::FeedbackFrom, word)
    }

    fn source(&self, feedback: &Feedback) -> SourceLine {
        let title = self.phrases.answer("feedback-source");
        let facts = Facts::none().with("from", self.from(feedback));
        let title =
            |language| facts.fill(title.in_language(language), language, |fact| self.mask.apply(fact));
        let locator = [&feedback.item, &feedback.packet, &feedback.id];
        let locator =
            locator.into_iter().find_map(|text| waivers::trimmed(text.as_ref())).unwrap_or_default();
        let locator = self.mask.apply(locator);
        SourceLine {
            id: FAMILY.to_owned(),
            title: title(Language::English),
            title_zh: title(Language::Chinese),
            locator: locator.clone(),
            locator_zh: locator,
            date: day(feedback),
            date_zh: day(feedback),
            // The authority's own words about this very dossier.
            confidence: Confidence::High,
        }
    }
}

fn day(feedback: &Feedback) -> String {
    feedback.received_on.as_ref().map(tongguan_domain::DateEntry::to_text).unwrap_or_default()
}
