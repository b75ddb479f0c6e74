//! Who acts, for the journal, and how long they may be away before the vault is locked.

use crate::preferences::{IDLE_MINUTES, Preferences};
use crate::{Desk, Problem};

/// Longest name of an officer, in characters.
const LONGEST_NAME: usize = 60;

/// The name of the account of the operating system; empty when it does not say.
pub(crate) fn account_name() -> String {
    let names = [whoami::realname(), whoami::username()].into_iter().flatten();
    let mut names = names.map(|name| plain(&name)).filter(|name| !name.is_empty());
    names.next().unwrap_or_default()
}

/// A name on one line, not longer than it may be.
fn plain(name: &str) -> String {
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    name.trim().to_owned()
}

impl Desk {
    /// Who acts, as the journal says it; before there is a vault, the name of the account.
    #[must_use]
    pub fn officer(&self) -> String {
        match &self.vault {
            Some(vault) if !vault.officer().is_empty() => vault.officer().to_owned(),
            _ => account_name(),
        }
    }

    /// Says who acts from now on.
    ///
    /// # Errors
    /// [`Problem::OfficerNameMissing`], [`Problem::Locked`]; the vault's own.
    pub fn set_officer(&mut self, name: &str) -> Result<(), Problem> {
        let name = plain(name);
        if name.is_empty() {
            return Err(Problem::OfficerNameMissing);
        }
        Ok(self.open_vault()?.name_officer(&name)?)
    }

    /// Minutes without a sign of the officer after which the vault is locked.
    #[must_use]
    pub const fn idle_minutes(&self) -> u32 {
        self.preferences.idle_minutes
    }

    /// Keeps after how many minutes the vault is locked, one of [`IDLE_MINUTES`].
    ///
    /// # Errors
    /// [`Problem::NoSuchPreference`], [`Problem::NotWritten`].
    pub fn set_idle_minutes(&mut self, idle_minutes: u32) -> Result<(), Problem> {
        if !IDLE_MINUTES.contains(&idle_minutes) {
            return Err(Problem::NoSuchPreference);
        }
        self.keep(Preferences { idle_minutes, ..self.preferences })
    }
}
