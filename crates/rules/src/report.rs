//! What one rule book says about one dossier on one day.

use chrono::NaiveDate;
use tongguan_domain::{AttachmentRole, Choice, FieldPath, Language};

use crate::facts::Bilingual;
use crate::rule::{Confidence, Severity};

/// What became of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The dossier does not meet it.
    Failed,
    /// The dossier does not meet it, and a person answers for handing over all the same.
    Waived,
    /// It could not be judged; the finding says why.
    NotChecked,
    /// The dossier meets it.
    Passed,
    /// It says nothing about this dossier.
    NotApplicable,
}

impl Choice for Outcome {
    const ALL: &'static [Self] =
        &[Self::Failed, Self::Waived, Self::NotChecked, Self::Passed, Self::NotApplicable];

    fn word(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Waived => "waived",
            Self::NotChecked => "not-checked",
            Self::Passed => "passed",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// The three parts of a finding's sentences in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was found.
    pub what: String,
    /// Who demands otherwise, and what happens if nothing is done.
    pub why: String,
    /// The one thing to do.
    pub action: String,
}

/// The sentences of a finding in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// English.
    pub en: Said,
    /// Simplified Chinese.
    pub zh: Said,
}

impl Sentences {
    /// The sentences in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &Said {
        match language {
            Language::English => &self.en,
            Language::Chinese => &self.zh,
        }
    }
}

/// Where a requirement was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Id in the rule book's sources.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its Chinese title, or the same again.
    pub title_zh: String,
    /// Place within it.
    pub locator: String,
    /// The place in Chinese, or the same again.
    pub locator_zh: String,
    /// Its date in words.
    pub date: String,
    /// The date in Chinese, or the same again.
    pub date_zh: String,
    /// How well the requirement is known.
    pub confidence: Confidence,
}

impl SourceLine {
    /// The title in one language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        match language {
            Language::English => &self.title,
            Language::Chinese => &self.title_zh,
        }
    }

    /// The place within the source in one language.
    #[must_use]
    pub fn locator_in(&self, language: Language) -> &str {
        match language {
            Language::English => &self.locator,
            Language::Chinese => &self.locator_zh,
        }
    }

    /// The date in one language.
    #[must_use]
    pub fn date_in(&self, language: Language) -> &str {
        match language {
            Language::English => &self.date,
            Language::Chinese => &self.date_zh,
        }
    }
}

/// Another source that says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dissent {
    /// What it says.
    pub says: Bilingual,
    /// Where.
    pub source: SourceLine,
}

/// The decision under which a failure was waived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantedWaiver {
    /// The reason given, identity values masked.
    pub reason: String,
    /// Who answers for it.
    pub approver: String,
    /// Its last day.
    pub expires: NaiveDate,
}

/// What one rule says about one place in the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The weight of a failure.
    pub severity: Severity,
    /// The place.
    pub field: FieldPath,
    /// The attachment role in question, where a document is meant.
    pub role: Option<AttachmentRole>,
    /// The words.
    pub sentences: Sentences,
    /// Who says so.
    pub source: SourceLine,
    /// Who says otherwise.
    pub dissent: Vec<Dissent>,
    /// What tells the other dossiers that hold the same value, in a failure that is about several; none of
    /// those that were erased.
    pub others: Vec<String>,
    /// The same in every report for the same rule and place.
    pub fingerprint: String,
    /// The decision, if the failure was waived.
    pub waiver: Option<GrantedWaiver>,
}

impl Finding {
    /// Whether the dossier cannot be handed over because of this.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.outcome == Outcome::Failed && self.severity == Severity::Blocking
    }

    /// Whether a person should look at it.
    #[must_use]
    pub const fn needs_a_person(&self) -> bool {
        matches!(self.outcome, Outcome::Failed | Outcome::Waived | Outcome::NotChecked)
    }
}

/// Which rule book was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBookStamp {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day on which the regulation was read.
    pub snapshot: NaiveDate,
}

/// Whether the dossier can be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing blocks.
    Ready,
    /// Something blocks.
    NotReady,
}

impl Choice for Verdict {
    const ALL: &'static [Self] = &[Self::Ready, Self::NotReady];

    fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NotReady => "not-ready",
        }
    }
}

/// How many findings there are of each sort. The first three count failures that nobody waived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the outcome or severity of that name")]
pub struct Counts {
    pub blocking: usize,
    pub advisory: usize,
    pub information: usize,
    pub waived: usize,
    pub not_checked: usize,
    pub passed: usize,
    pub not_applicable: usize,
}

/// All findings of one rule book about one dossier on one day, passes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Id of the dossier; empty when it has none yet.
    pub dossier: String,
    /// The day by which dates were judged.
    pub as_of: NaiveDate,
    /// The rule book.
    pub rulebook: RuleBookStamp,
    /// In the order of the fields.
    pub findings: Vec<Finding>,
    /// Fields that hold something no rule looked at.
    pub uncovered: Vec<FieldPath>,
}

impl Report {
    /// Ready if and only if no blocking rule failed without a waiver.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.findings.iter().any(Finding::blocks) { Verdict::NotReady } else { Verdict::Ready }
    }

    /// How many findings there are of each sort.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |outcome| self.findings.iter().filter(|finding| finding.outcome == outcome).count();
        let failed = |severity| {
            let failed = self.findings.iter().filter(|finding| finding.outcome == Outcome::Failed);
            failed.filter(|finding| finding.severity == severity).count()
        };
        Counts {
            blocking: failed(Severity::Blocking),
            advisory: failed(Severity::Advisory),
            information: failed(Severity::Information),
            waived: count(Outcome::Waived),
            not_checked: count(Outcome::NotChecked),
            passed: count(Outcome::Passed),
            not_applicable: count(Outcome::NotApplicable),
        }
    }

    /// The findings a person should look at, the gravest first.
    #[must_use]
    pub fn for_a_person(&self) -> Vec<&Finding> {
        let mut findings: Vec<_> = self.findings.iter().filter(|finding| finding.needs_a_person()).collect();
        findings.sort_by_key(|finding| (finding.outcome, finding.severity));
        findings
    }
}
