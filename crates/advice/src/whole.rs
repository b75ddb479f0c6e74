//! All advice on one dossier at once, as the assessment lays it before people.

use chrono::NaiveDate;
use tongguan_domain::Dossier;
use tongguan_rules::{Mistake, RuleBook};

use crate::costs::{Costs, costs};
use crate::licences::{LicenceAdvice, licences};
use crate::routes::{RouteAdvice, routes};
use crate::timeline::{Timeline, timeline};

/// Years that costs are added up for unless somebody asks for more or fewer.
pub const YEARS: u32 = 3;

/// All advice on one dossier.
#[derive(Debug, Clone)]
pub struct Advice {
    /// The routes side by side.
    pub routes: RouteAdvice,
    /// The licences that are called for.
    pub licences: LicenceAdvice,
    /// What the routes cost over [`YEARS`].
    pub costs: Costs,
    /// The steps with their days.
    pub timeline: Timeline,
}

impl Advice {
    /// Advises on a dossier as of `today`, its first step beginning on `start`.
    ///
    /// # Errors
    /// A mistake in the lists of the rule book.
    pub fn on(
        dossier: &Dossier,
        start: NaiveDate,
        today: NaiveDate,
        book: &RuleBook,
    ) -> Result<Self, Mistake> {
        Ok(Self {
            routes: routes(dossier, book)?,
            licences: licences(dossier, today, book)?,
            costs: costs(dossier, YEARS, book)?,
            timeline: timeline(dossier, start, today, book)?,
        })
    }
}
