//! What changed when the rule book in use took the place of the one before it, and for which dossiers.

use tongguan_rules::{RuleBook, RuleBookStamp};

use super::Texts;
use super::shelf::Shelf;
use crate::changes::{self, Changes};
use crate::touched::{self, Touched};
use crate::{Desk, Problem};

/// The rule book in use beside the one before it.
pub struct Succession {
    /// The one before.
    pub former: RuleBookStamp,
    /// What changed since.
    pub changes: Changes,
    /// The dossiers of the vault for which something changes: id, title, and what.
    pub touched: Vec<(String, String, Touched)>,
}

impl Desk {
    /// Compares the rule book in use with the newest older one that is here; `None` when there is none.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn succession(&self) -> Result<Option<Succession>, Problem> {
        let present = self.rule_book()?;
        let shelf = self.shelf();
        let Some((former, before)) = former(&shelf, present)? else { return Ok(None) };
        let after = match shelf.read(&present.version) {
            Ok(signed) if self.uses_imported_book() => signed.texts,
            _ => tongguan_rules::carried(),
        };
        let vault = self.seen_vault()?;
        let mut touched = Vec::new();
        for row in vault.dossiers()? {
            let turns = touched::between(&former, present, &vault.dossier(&row.id)?, self.today());
            if !turns.is_empty() {
                touched.push((row.id, row.title, turns));
            }
        }
        let changes = changes::between(&before, &after);
        Ok(Some(Succession { former: former.stamp(), changes, touched }))
    }
}

/// The newest book that is here, still holds, and is older than the present one.
fn former(shelf: &Shelf, present: &RuleBook) -> Result<Option<(RuleBook, Texts)>, Problem> {
    let is_older = |version: &str| tongguan_rules::compare_versions(version, &present.version).is_lt();
    let mut found = None;
    if tongguan_rules::built_in_stamp().is_some_and(|stamp| is_older(&stamp.version)) {
        found = Some((tongguan_rules::built_in().map_err(Problem::RuleBook)?, tongguan_rules::carried()));
    }
    for version in shelf.versions().into_iter().filter(|version| is_older(version)) {
        let is_newer =
            |(book, _): &(RuleBook, Texts)| tongguan_rules::compare_versions(&version, &book.version).is_gt();
        if found.as_ref().is_none_or(is_newer)
            && let Ok(signed) = shelf.read(&version)
        {
            found = Some((signed.book, signed.texts));
        }
    }
    Ok(found)
}
