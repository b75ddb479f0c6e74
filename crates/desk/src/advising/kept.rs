//! The same advice on a dossier in the vault, what an officer decides by it, and the files made of it.

use std::path::Path;

use tongguan_domain::{DateEntry, Field, FieldPath, FieldValue};

use super::assessment::{AssessmentFormat, write};
use super::{Costs, Forecast, LicenceAdvice, RouteAdvice, WhatIf, calendar_file};
use crate::packets::proposed_name;
use crate::pictures::write_whole;
use crate::{Day, Desk, OpenDossier, Problem};

impl Desk {
    /// Compares the three routes.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn route_advice(&self, id: &str) -> Result<RouteAdvice, Problem> {
        super::routes(&self.seen_vault()?.dossier(id)?, self.rule_book()?)
    }

    /// Says which licences the functions and categories call for today.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn licence_advice(&self, id: &str) -> Result<LicenceAdvice, Problem> {
        super::licences(&self.seen_vault()?.dossier(id)?, self.today(), self.rule_book()?)
    }

    /// Says what would change with some functions more and others less; nothing is stored.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchFunction`], [`Problem::RuleBook`]; the vault's own.
    pub fn what_if(&self, id: &str, with: &[String], without: &[String]) -> Result<WhatIf, Problem> {
        super::what_if(&self.seen_vault()?.dossier(id)?, with, without, self.today(), self.rule_book()?)
    }

    /// Adds up what each route costs over so many years.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn costs(&self, id: &str, years: u32) -> Result<Costs, Problem> {
        super::costs(&self.seen_vault()?.dossier(id)?, years, self.rule_book()?)
    }

    /// Forecasts the steps from the day on which the first begins.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn forecast(&self, id: &str, start: Day) -> Result<Forecast, Problem> {
        Forecast::of(self.seen_vault()?.dossier(id)?, start, self.today(), self.rule_book()?)
    }

    /// Chooses a route; the reason and the day are kept with it.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::Field`] for a route that does not exist; the vault's own.
    pub fn choose_route(&mut self, id: &str, route: &str, reason: &str) -> Result<OpenDossier, Problem> {
        let today = self.today().to_string();
        let choice = [
            (Field::Route, text(route)),
            (Field::AssessmentRouteReason, text(reason)),
            (Field::AssessmentChosenOn, text(&today)),
        ];
        self.open_vault()?.change(id, Field::Route.template(), |dossier| {
            for (field, value) in choice {
                dossier.set(FieldPath::of(field), value)?;
            }
            Ok::<_, Problem>(())
        })?;
        self.open_dossier(id)
    }

    /// Enters that a step came to a state on a day.
    ///
    /// # Errors
    /// [`Problem::StepDayNotReached`] for a text that is no day, or a day to come; [`Problem::Locked`],
    /// [`Problem::Field`] for a state that does not exist; the vault's own.
    pub fn record_step(
        &mut self,
        id: &str,
        step: &str,
        state: &str,
        reached_on: &str,
    ) -> Result<OpenDossier, Problem> {
        let today = self.today();
        if DateEntry::from_text(reached_on).day().is_none_or(|day| day > today) {
            return Err(Problem::StepDayNotReached);
        }
        let entry = [
            (Field::HistoryStepId, text(step)),
            (Field::HistoryStepState, text(state)),
            (Field::HistoryStepReachedOn, text(reached_on)),
        ];
        self.open_vault()?.change(id, Field::HistorySteps.template(), |dossier| {
            let index = dossier.add_item(Field::HistorySteps)?;
            for (field, value) in entry {
                dossier.set(FieldPath::item(field, index), value)?;
            }
            Ok::<_, Problem>(())
        })?;
        self.open_dossier(id)
    }

    /// The file name proposed for what is made of a dossier's advice, such as `tea_timeline_20261124.ics`.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn advice_name(&self, id: &str, what: &str, ending: &str) -> Result<String, Problem> {
        Ok(proposed_name(&self.seen_vault()?.dossier(id)?, what, &self.now(), ending))
    }

    /// Writes the forecast as a calendar file.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`], [`Problem::NotWritten`]; the vault's own.
    pub fn save_calendar(&self, id: &str, start: Day, out: &Path) -> Result<(), Problem> {
        let text = calendar_file(&self.forecast(id, start)?, &self.words());
        write_whole(out, text.as_bytes()).map_err(|error| Problem::not_written(out, &error))
    }

    /// Writes the assessment in the format that the file's ending names, PDF when it names none.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`], [`Problem::NotWritten`]; the vault's and the paper's own.
    pub fn save_assessment(&self, id: &str, start: Day, out: &Path) -> Result<(), Problem> {
        let open = self.open_dossier(id)?;
        let format = AssessmentFormat::of_file(out).unwrap_or(AssessmentFormat::Pdf);
        write(&open.dossier, &open.report, start, self.now(), self.rule_book()?, format, out)
    }
}

fn text(text: &str) -> FieldValue {
    match text.trim() {
        "" => FieldValue::Empty,
        text => FieldValue::Text(text.to_owned()),
    }
}
