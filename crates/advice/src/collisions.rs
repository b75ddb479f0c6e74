//! Documents that end before the Mini Program is released, and consents that begin too late.

use chrono::NaiveDate;
use serde::Deserialize;
use tongguan_domain::{Choice, DateEntry, Dossier, Field, FieldPath};
use tongguan_rules::{Bilingual, Cited, Mistake, RuleBook};

use crate::citation::Citation;
use crate::progress::Progress;
use crate::reading::List;
use crate::steps::{FILE, Steps};
use crate::timeline::{RELEASE, Span, StepForecast};

/// Who demands that the documents of a dossier are in force.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InForce {
    pub(crate) document: Cited,
    pub(crate) waiver: Cited,
    consent: Cited,
}

/// How sure it is that a document does not last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CollisionRisk {
    /// It has ended before the first step begins.
    Over,
    /// It ends even if everything is at its quickest.
    Certain,
    /// It ends if everything takes as long as is likely.
    Likely,
    /// It ends if everything is at its slowest.
    Possible,
}

impl Choice for CollisionRisk {
    const ALL: &'static [Self] = &[Self::Over, Self::Certain, Self::Likely, Self::Possible];

    fn word(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}

/// A date of the dossier that does not go with the forecast.
#[derive(Debug, Clone)]
pub struct Collision {
    /// Where the date stands.
    pub field: FieldPath,
    /// The date; for a verification, the day on which its year is over.
    pub day: NaiveDate,
    /// How sure it is. For a consent given too late always [`CollisionRisk::Certain`].
    pub risk: CollisionRisk,
    /// The first step that may still be running then.
    pub step: Option<Bilingual>,
    /// Who demands that the document is in force.
    pub source: Citation,
}

/// What the dates in a dossier come to, the gravest first.
pub(crate) fn collisions(
    dossier: &Dossier,
    from: NaiveDate,
    steps: &[StepForecast],
    book: &RuleBook,
) -> Result<Vec<Collision>, Mistake> {
    let list = List::open(FILE, book)?;
    let demands = &list.read::<Steps>()?.in_force;
    let release = steps.iter().find(|step| step.id == RELEASE);
    if release.is_some_and(|release| release.progress.is_over()) {
        return Ok(Vec::new());
    }
    let released = release.and_then(|release| release.ends);
    let running_on = |day: NaiveDate| {
        let mut running = steps.iter().filter(|step| !step.recurring);
        running.find(|step| step.ends.is_some_and(|ends| ends.high > day)).map(|step| step.name.clone())
    };
    let mut found = Vec::new();
    for (field, day, kind) in dates(dossier) {
        let (risk, source) = match kind {
            Kind::DocumentEnds => (ends(day, from, released), &demands.document),
            Kind::WaiverEnds => (ends(day, from, released), &demands.waiver),
            Kind::ConsentGiven => ((day > from).then_some(CollisionRisk::Certain), &demands.consent),
        };
        if let Some(risk) = risk {
            found.push(Collision { field, day, risk, step: running_on(day), source: list.cite(source)? });
        }
    }
    for round in rounds(steps) {
        if let Some(risk) = ends(round.day, from, released) {
            let Round { field, day, source } = round;
            found.push(Collision { field, day, risk, step: running_on(day), source });
        }
    }
    found.sort_by_key(|collision| (collision.risk, collision.day));
    Ok(found)
}

/// A year that runs since a day that was entered, such as that of the verification.
pub(crate) struct Round {
    /// Where the day stands.
    pub(crate) field: FieldPath,
    /// When the year is over.
    pub(crate) day: NaiveDate,
    /// Who says that it lasts so long.
    pub(crate) source: Citation,
}

/// The years that run.
pub(crate) fn rounds(steps: &[StepForecast]) -> impl Iterator<Item = Round> {
    steps.iter().filter(|step| step.recurring && step.progress == Progress::Running).filter_map(|step| {
        let (_, source) = step.says.first()?;
        Some(Round { field: step.recorded?, day: step.ends?.low, source: source.clone() })
    })
}

fn ends(day: NaiveDate, from: NaiveDate, released: Option<Span>) -> Option<CollisionRisk> {
    if day < from {
        return Some(CollisionRisk::Over);
    }
    let released = released?;
    [
        (released.low, CollisionRisk::Certain),
        (released.likely, CollisionRisk::Likely),
        (released.high, CollisionRisk::Possible),
    ]
    .into_iter()
    .find_map(|(needed, risk)| (day < needed).then_some(risk))
}

/// What a date of the dossier is.
pub(crate) enum Kind {
    DocumentEnds,
    WaiverEnds,
    ConsentGiven,
}

/// The dates of a dossier that documents, waivers and consents depend on.
pub(crate) fn dates(dossier: &Dossier) -> Vec<(FieldPath, NaiveDate, Kind)> {
    let mut dates = Vec::new();
    let mut add = |path: FieldPath, date: Option<&DateEntry>, kind: Kind| {
        if let Some(day) = date.and_then(DateEntry::day) {
            dates.push((path, day, kind));
        }
    };
    let company = &dossier.company;
    add(
        FieldPath::of(Field::CompanyLicenceValidUntil),
        company.licence_valid_until.as_ref(),
        Kind::DocumentEnds,
    );
    let administrator = &dossier.administrator;
    add(
        FieldPath::of(Field::AdministratorIdValidUntil),
        administrator.id_valid_until.as_ref(),
        Kind::DocumentEnds,
    );
    if dossier.subject_principal.same_as_administrator != Some(true) {
        let principal = &dossier.subject_principal.person;
        add(
            FieldPath::of(Field::SubjectPrincipalIdValidUntil),
            principal.id_valid_until.as_ref(),
            Kind::DocumentEnds,
        );
    }
    for (index, licence) in dossier.licences.iter().enumerate() {
        let path = FieldPath::item(Field::LicenceValidUntil, index);
        add(path, licence.valid_until.as_ref(), Kind::DocumentEnds);
    }
    for (index, waiver) in dossier.waivers.iter().enumerate() {
        add(FieldPath::item(Field::WaiverExpires, index), waiver.expires.as_ref(), Kind::WaiverEnds);
    }
    let consent = &dossier.consent;
    for (field, consent) in [
        (Field::ConsentAdministratorGivenOn, &consent.administrator),
        (Field::ConsentSubjectPrincipalGivenOn, &consent.subject_principal),
    ] {
        add(FieldPath::of(field), consent.given_on.as_ref(), Kind::ConsentGiven);
    }
    dates
}
