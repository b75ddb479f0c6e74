//! Making, opening and closing the vault, and its upkeep.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tongguan_intake::read_dossier;
use tongguan_vault::{
    BackedUp, CreateWays, Deed, Health, IncomingFile, JournalEntry, NewPassphrase, RecoveryKit, Vault,
    VaultError, Way,
};

use crate::officer::account_name;
use crate::{Desk, Problem, SecretText, consents};

/// Writes a secret into a new file for its owner alone.
///
/// # Errors
/// [`Problem::NotWritten`] when it cannot be written or something is there already.
pub fn write_secret(out: &Path, text: &SecretText) -> Result<(), Problem> {
    let file = new_secret_file(out)?;
    fill_secret_file(file, text).map_err(|error| Problem::not_written(out, &error))
}

fn new_secret_file(out: &Path) -> Result<File, Problem> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(out).map_err(|error| Problem::not_written(out, &error))
}

fn fill_secret_file(mut file: File, text: &SecretText) -> io::Result<()> {
    file.write_all(text.reveal().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

/// There is no dossier with that id.
#[must_use]
pub fn no_such_dossier() -> Problem {
    VaultError::DossierUnknown.into()
}

/// What a check of the vault found, in words, one line each.
#[must_use]
pub fn health_lines(health: &Health, words: &tongguan_words::Words) -> Vec<String> {
    let mut lines = Vec::new();
    if !health.database_is_sound {
        lines.push(words.say("cli-vault-database-damaged"));
    }
    if let Some(entry) = health.journal_broken_at {
        lines.push(words.say_with("cli-vault-journal-broken", &[("entry", entry.to_string().into())]));
    }
    for id in &health.unreadable_dossiers {
        lines.push(words.say_with("cli-vault-dossier-unreadable", &[("id", id.as_str().into())]));
    }
    for file in &health.lost_files {
        let named = [("id", file.dossier.as_str().into()), ("attachment", file.attachment.as_str().into())];
        lines.push(words.say_with("cli-vault-file-lost", &named));
    }
    lines
}

/// Where the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultStanding {
    /// There is none: first start.
    None,
    /// Locked.
    Locked,
    /// Open, and the recovery kit was not typed back yet; nothing personal can be stored.
    RecoveryUnconfirmed,
    /// Open.
    Open,
}

/// What a shell must know before it shows anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where the vault stands.
    pub vault: VaultStanding,
    /// The vault has a key in the key store of the system; for a new one, always offered.
    pub key_store: bool,
    /// The vault has a passphrase.
    pub passphrase: bool,
}

impl Desk {
    /// Where the vault stands and which ways it has. Never cached: a key store that starts late is seen.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let data = self.places.data();
        if let Some(vault) = &self.vault {
            let ways = vault.ways_in();
            let vault = if ways.suffice() { VaultStanding::Open } else { VaultStanding::RecoveryUnconfirmed };
            return Standing { vault, key_store: ways.key_store, passphrase: ways.passphrase };
        }
        if !Vault::is_present(data) {
            return Standing { vault: VaultStanding::None, key_store: true, passphrase: false };
        }
        match Vault::ways(data) {
            Ok(ways) => Standing {
                vault: VaultStanding::Locked,
                key_store: ways.key_store,
                passphrase: ways.passphrase,
            },
            // Unlocking says in words what is the matter; a damaged vault is never a first start.
            Err(_) => Standing { vault: VaultStanding::Locked, key_store: true, passphrase: true },
        }
    }

    /// Makes a vault with the chosen ways in and a recovery kit, which must be typed back once.
    ///
    /// # Errors
    /// [`Problem::NoWayChosen`], [`Problem::NoKeyStore`]; the vault's own.
    pub fn create_vault(
        &mut self,
        passphrase: Option<SecretText>,
        key_store: bool,
    ) -> Result<&RecoveryKit, Problem> {
        if passphrase.is_none() && !key_store {
            return Err(Problem::NoWayChosen);
        }
        let passphrase = passphrase.map(|text| NewPassphrase::with_cost(text, self.cost)).transpose()?;
        self.places.prepare().map_err(VaultError::from)?;
        let ways = CreateWays {
            key_store: key_store.then_some(&*self.key_store as &dyn tongguan_vault::KeyStore),
            passphrase: passphrase.as_ref(),
            officer: &account_name(),
        };
        let made = Vault::create(self.places.data(), ways);
        let (vault, kit) = made.map_err(|error| match error {
            // The vault's own words speak of a vault that is there.
            VaultError::KeyStoreMissing => Problem::NoKeyStore,
            error => error.into(),
        })?;
        self.vault = Some(vault);
        Ok(self.kit.insert(kit))
    }

    /// Takes a vault back that was just made and holds nothing, because its recovery kit found no place.
    pub fn abandon_new_vault(&mut self) {
        let fresh = self.kit.is_some()
            && self.vault.as_ref().is_some_and(|vault| vault.dossiers().is_ok_and(|rows| rows.is_empty()));
        self.lock();
        if fresh {
            // Best effort: what stays is an empty vault that the officer can unlock or delete.
            let _ = fs::remove_dir_all(self.places.data().join("vault"));
        }
    }

    /// Takes the recovery kit that was typed back.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own, which name the line.
    pub fn confirm_recovery(&mut self, typed: &SecretText) -> Result<(), Problem> {
        self.open_vault()?.confirm_recovery_kit(typed)?;
        self.kit = None;
        Ok(())
    }

    /// Makes a new recovery kit when the first one was never typed back.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn renew_recovery(&mut self) -> Result<&RecoveryKit, Problem> {
        let kit = self.open_vault()?.renew_recovery_kit()?;
        Ok(self.kit.insert(kit))
    }

    /// Opens the vault by a passphrase, or by the key store when none is given.
    ///
    /// # Errors
    /// The vault's own; nothing is changed then.
    pub fn unlock(&mut self, passphrase: Option<SecretText>) -> Result<(), Problem> {
        self.lock();
        let way = match passphrase {
            Some(text) => Way::Passphrase(text),
            None => Way::KeyStore(&*self.key_store),
        };
        let vault = Vault::unlock(self.places.data(), &way)?;
        self.take_seat(vault)
    }

    /// Opens the vault by the recovery kit, and puts a fresh key into the key store when the old one is lost.
    ///
    /// # Errors
    /// The vault's own; nothing is changed then.
    pub fn unlock_with_recovery(&mut self, typed: SecretText) -> Result<(), Problem> {
        self.lock();
        let mut vault = Vault::unlock(self.places.data(), &Way::Recovery(typed))?;
        if vault.ways_in().key_store {
            // Best effort: a key store that is still missing stays an unusable way, as it was.
            let _ = vault.set_key_store(&*self.key_store);
        }
        self.take_seat(vault)
    }

    /// Takes an opened vault. One from before officers were named gets the name of the account.
    fn take_seat(&mut self, mut vault: Vault) -> Result<(), Problem> {
        if vault.officer().is_empty() {
            vault.name_officer(&account_name())?;
        }
        self.vault = Some(vault);
        Ok(())
    }

    /// Closes the vault and wipes its keys.
    pub fn lock(&mut self) {
        if let Some(vault) = self.vault.take() {
            // It is locked all the same when the journal's last entry could not be written.
            let _ = vault.lock();
        }
        self.kit = None;
        self.tried = None;
        self.tray.clear();
        self.sheet = None;
    }

    /// Takes a dossier from outside with its attachments into the vault; returns its id.
    ///
    /// # Errors
    /// What intake says of the input; the vault's own.
    pub fn add_from(&mut self, path: &Path) -> Result<String, Problem> {
        let incoming = read_dossier(path)?;
        consents::require_for_all(&incoming.dossier, self.today())?;
        let mut readers = Vec::new();
        for (place, attachment) in incoming.dossier.attachments.iter().enumerate() {
            if matches!(attachment.measured, Some(tongguan_domain::Measured::File(_))) {
                readers.push((place, incoming.files.open(attachment)?));
            }
        }
        let files = readers
            .iter_mut()
            .map(|(attachment, source)| IncomingFile { attachment: *attachment, source: &mut **source })
            .collect();
        Ok(self.open_vault()?.put_dossier(incoming.dossier.clone(), files)?)
    }

    /// Every entry of the journal, oldest first.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn journal(&self) -> Result<Vec<JournalEntry>, Problem> {
        Ok(self.seen_vault()?.journal()?)
    }

    /// The number of the first journal entry that was altered or cut; `None` when it holds.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn journal_verify(&self) -> Result<Option<i64>, Problem> {
        Ok(self.seen_vault()?.journal_verify()?)
    }

    /// Checks every page and every file.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn verify_vault(&self) -> Result<Health, Problem> {
        Ok(self.seen_vault()?.verify()?)
    }

    /// Writes an encrypted backup into a folder that does not exist yet, or brings an earlier one up to date, and
    /// reads it back.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn backup(&mut self, to: &Path) -> Result<BackedUp, Problem> {
        Ok(self.open_vault()?.backup(to)?)
    }

    /// Makes the vault of a backup, where there is none yet.
    ///
    /// # Errors
    /// [`Problem::NoBackup`]; the vault's own; nothing is changed then.
    pub fn restore(&mut self, from: &Path, passphrase: Option<SecretText>) -> Result<(), Problem> {
        self.places.prepare().map_err(VaultError::from)?;
        let way = match passphrase {
            Some(text) => Way::Passphrase(text),
            None => Way::KeyStore(&*self.key_store),
        };
        let restored = Vault::restore(self.places.data(), from, &way);
        self.vault = Some(restored.map_err(|error| match error {
            VaultError::VaultAbsent => Problem::NoBackup,
            error => error.into(),
        })?);
        Ok(())
    }

    /// Sets or changes the passphrase.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn set_passphrase(&mut self, text: SecretText) -> Result<(), Problem> {
        let new = NewPassphrase::with_cost(text, self.cost)?;
        Ok(self.open_vault()?.set_passphrase(&new)?)
    }

    /// Changes the data key and every way in: a new passphrase, a new entry in the key store where there was one,
    /// and a new recovery kit, which is written into a new file; the file stands for its having been typed back.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NotWritten`]; the vault's own.
    pub fn change_data_key(&mut self, text: SecretText, recovery_out: &Path) -> Result<(), Problem> {
        let new = NewPassphrase::with_cost(text, self.cost)?;
        let vault = self.vault.as_mut().ok_or(Problem::Locked)?;
        let key_store =
            vault.ways_in().key_store.then_some(&*self.key_store as &dyn tongguan_vault::KeyStore);
        // The kit has its place before anything is changed.
        let file = new_secret_file(recovery_out)?;
        let ways = CreateWays { key_store, passphrase: Some(&new), officer: "" };
        let kit = vault.change_data_key(&ways).inspect_err(|_| {
            // The error of the change is the one to report.
            let _ = fs::remove_file(recovery_out);
        })?;
        fill_secret_file(file, &kit.text()).map_err(|error| Problem::not_written(recovery_out, &error))?;
        Ok(vault.confirm_recovery_kit(&kit.text())?)
    }

    /// The open vault, to change something.
    pub(crate) fn open_vault(&mut self) -> Result<&mut Vault, Problem> {
        self.vault.as_mut().ok_or(Problem::Locked)
    }

    /// The open vault, to look at something.
    pub(crate) fn seen_vault(&self) -> Result<&Vault, Problem> {
        self.vault.as_ref().ok_or(Problem::Locked)
    }

    /// Enters a deed in the journal.
    pub(crate) fn record(&mut self, deed: Deed, dossier: &str, path: &str) -> Result<(), Problem> {
        Ok(self.open_vault()?.record(deed, Some(dossier), Some(path), None)?)
    }
}
