//! What needs the officer today: where every dossier of the vault stands.

use crate::advising::DossierStatus;
use crate::{Day, Desk, Problem};

impl Desk {
    /// Where every dossier stands on a day, those with the nearest date first.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn agenda(&self, today: Day) -> Result<Vec<DossierStatus>, Problem> {
        let (vault, book) = (self.seen_vault()?, self.rule_book()?);
        let mut statuses = Vec::new();
        for row in vault.dossiers()? {
            statuses.push(DossierStatus::of(&vault.dossier(&row.id)?, today, book)?);
        }
        statuses.sort_by_key(|of| {
            let nearest = of.status.reminders.first().map(|reminder| reminder.urgency);
            // Without a date that comes near a dossier stands behind those with one.
            (nearest.is_none(), nearest)
        });
        Ok(statuses)
    }
}
