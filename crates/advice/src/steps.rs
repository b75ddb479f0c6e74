//! The steps on the way to a released Mini Program, as `lists/steps.toml` has them.

use serde::Deserialize;
use tongguan_domain::{Choice, Dossier, EntityType, FieldPath, FieldValue, Route, StepState};
use tongguan_rules::{Bilingual, Cited, Mistake, RuleBook};

use crate::citation::Citation;
use crate::collisions::InForce;
use crate::reading::{Both, List, Word};

pub(crate) const FILE: &str = "steps.toml";

/// In what a duration is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Working days in mainland China.
    WorkingDays,
    /// Every day counts.
    CalendarDays,
    /// Months of the calendar.
    CalendarMonths,
}

impl Choice for Unit {
    const ALL: &'static [Self] = &[Self::WorkingDays, Self::CalendarDays, Self::CalendarMonths];

    fn word(self) -> &'static str {
        match self {
            Self::WorkingDays => "working-days",
            Self::CalendarDays => "calendar-days",
            Self::CalendarMonths => "calendar-months",
        }
    }
}

/// Who has to act before a step ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitsOn {
    /// The applicant.
    Officer,
    /// WeChat.
    Platform,
    /// An authority.
    Authority,
}

impl Choice for WaitsOn {
    const ALL: &'static [Self] = &[Self::Officer, Self::Platform, Self::Authority];

    fn word(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Platform => "platform",
            Self::Authority => "authority",
        }
    }
}

/// How long a step is said to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// At the least.
    pub low: u32,
    /// As the source says, or the middle of the other two, rounded up.
    pub likely: u32,
    /// At the most.
    pub high: u32,
    /// In what the three are counted.
    pub unit: Unit,
    /// The source names no likely time; it is the middle.
    pub likely_is_middle: bool,
}

/// A state in which the platform itself shows a step.
#[derive(Debug, Clone)]
pub struct PlatformState {
    /// As the platform's interface writes it.
    pub value: String,
    /// Its name.
    pub name: Bilingual,
    /// What it means for the step.
    pub means: StepState,
}

/// The states of a step and where they were read.
#[derive(Debug, Clone)]
pub struct PlatformStates {
    /// In the order of the list.
    pub states: Vec<PlatformState>,
    /// Whose word that is.
    pub source: Citation,
}

/// The steps of a dossier, and every id that the list has, those of other routes included.
pub(crate) struct KnownSteps {
    pub(crate) steps: Vec<Step>,
    pub(crate) ids: Vec<String>,
}

/// A step as it concerns one dossier.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) guide_step: Option<u8>,
    pub(crate) name: Bilingual,
    pub(crate) after: Vec<String>,
    pub(crate) waits_on: WaitsOn,
    pub(crate) duration: Option<Duration>,
    /// Comes round again; the duration is the time until it is due.
    pub(crate) recurring: bool,
    pub(crate) platform: Option<PlatformStates>,
    pub(crate) says: Vec<(Bilingual, Citation)>,
}

/// What `lists/steps.toml` holds.
#[derive(Deserialize)]
pub(crate) struct Steps {
    step: Vec<Entry>,
    pub(crate) in_force: InForce,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    guide_step: Option<u8>,
    name: Both,
    routes: Vec<Word<Route>>,
    #[serde(default)]
    after: Vec<String>,
    unless_filled: Option<String>,
    waits_on: WaitsOn,
    duration: Option<Stated>,
    #[serde(default)]
    duration_of_category: bool,
    #[serde(default)]
    recurring: bool,
    platform: Option<Platform>,
    says: Both,
    source: Cited,
    #[serde(default)]
    also: Vec<Also>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    says: Both,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Platform {
    source: Cited,
    states: Vec<StateEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateEntry {
    value: String,
    name: Both,
    means: Word<StepState>,
}

impl Platform {
    fn states(&self, list: &List<'_>) -> Result<PlatformStates, Mistake> {
        let source = list.cite(&self.source)?;
        let states = self.states.iter().map(|state| PlatformState {
            value: state.value.clone(),
            name: state.name.text(),
            means: state.means.0,
        });
        Ok(PlatformStates { states: states.collect(), source })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    low: u32,
    likely: Option<u32>,
    high: u32,
    unit: Unit,
}

impl Stated {
    fn duration(&self) -> Option<Duration> {
        let middle = self.low.checked_add(self.high)?.div_ceil(2);
        let likely = self.likely.unwrap_or(middle);
        (self.low <= likely && likely <= self.high).then_some(Duration {
            low: self.low,
            likely,
            high: self.high,
            unit: self.unit,
            likely_is_middle: self.likely.is_none() && self.low != self.high,
        })
    }
}

/// The steps that a dossier has ahead on a route, each after those it waits for.
pub(crate) fn steps(dossier: &Dossier, route: Route, book: &RuleBook) -> Result<KnownSteps, Mistake> {
    let list = List::open(FILE, book)?;
    let mut known: Vec<String> = Vec::new();
    let mut steps = Vec::new();
    for entry in &list.read::<Steps>()?.step {
        if entry.after.iter().any(|before| !known.contains(before)) {
            return Err(list.unreadable(None, &format!("{} comes before a step it waits for", entry.id)));
        }
        known.push(entry.id.clone());
        let local = entry.duration_of_category.then(|| local_review(dossier, route, book));
        if !entry.routes.iter().any(|word| word.0 == route)
            || local == Some(None)
            || entry
                .unless_filled
                .as_deref()
                .and_then(|path| path.parse().ok())
                .is_some_and(|path| is_filled(dossier, path))
        {
            continue;
        }
        let duration = match (&entry.duration, local.flatten()) {
            (Some(stated), _) => Some(stated.duration().ok_or_else(|| {
                list.unreadable(None, &format!("the times of {} are not in order", entry.id))
            })?),
            (None, days) => days,
        };
        let mut says = vec![(entry.says.text(), list.cite(&entry.source)?)];
        for also in &entry.also {
            says.push((also.says.text(), list.cite(&also.source)?));
        }
        steps.push(Step {
            id: entry.id.clone(),
            guide_step: entry.guide_step,
            name: entry.name.text(),
            after: entry.after.clone(),
            waits_on: entry.waits_on,
            duration,
            recurring: entry.recurring,
            platform: entry.platform.as_ref().map(|platform| platform.states(&list)).transpose()?,
            says,
        });
    }
    Ok(KnownSteps { steps, ids: known })
}

/// The longest review by a local authority that a chosen category is said to need.
fn local_review(dossier: &Dossier, route: Route, book: &RuleBook) -> Option<Duration> {
    let entity = applicant(dossier, route);
    let days = dossier.mini_program.categories.iter().filter_map(|chosen| {
        let level = |level: &'_ Option<String>| level.clone().unwrap_or_default();
        let names = [level(&chosen.level1), level(&chosen.level2), level(&chosen.level3)];
        let [level1, level2, level3] = names.each_ref().map(String::as_str);
        book.lists.category([level1, level2, level3], Some(entity))?.local_review_days
    });
    let days = u32::try_from(days.max()?).ok()?;
    Some(Duration { low: days, likely: days, high: days, unit: Unit::WorkingDays, likely_is_middle: false })
}

/// The kind of account that applies on a route: an overseas entity, or a mainland one, an enterprise
/// unless the dossier names another.
pub(crate) fn applicant(dossier: &Dossier, route: Route) -> EntityType {
    match (route, dossier.company.entity_type) {
        (Route::InternationalEntity, _) => EntityType::Overseas,
        (Route::ChineseSubsidiary, Some(entity)) if entity != EntityType::Overseas => entity,
        (Route::ChineseSubsidiary | Route::LocalPartner, _) => EntityType::Enterprise,
    }
}

/// Whether anything but white space stands at a path.
pub(crate) fn is_filled(dossier: &Dossier, path: FieldPath) -> bool {
    match dossier.value(path) {
        FieldValue::Empty => false,
        FieldValue::Text(text) => !text.trim().is_empty(),
        FieldValue::Secret(secret) => !secret.is_blank(),
        _ => true,
    }
}
