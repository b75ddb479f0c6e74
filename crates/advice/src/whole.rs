//! All advice on one dossier at once, as the assessment lays it before people.

use chrono::NaiveDate;
use tongguan_domain::Dossier;
use tongguan_rules::{Mistake, RuleBook};

use crate::licences::{LicenceAdvice, licences};
use crate::routes::{RouteAdvice, routes};
use crate::timeline::{Timeline, timeline};

/// All advice on one dossier.
#[derive(Debug, Clone)]
pub struct Advice {
    /// The routes side by side.
    pub routes: RouteAdvice,
    /// The licences that are called for.
    pub licences: LicenceAdvice,
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
            timeline: timeline(dossier, start, today, book)?,
        })
    }
}
