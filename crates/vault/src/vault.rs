//! The vault: making it, opening it, its ways in, its journal. Dropping it locks it.

mod backup;
mod changing_key;
mod editing;
mod erasing;
mod filing;
mod handing;
mod health;
mod leaving;
mod opening;
mod records;
mod replacing;
mod sharing;

use std::cell::{Ref, RefCell};
use std::io;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tongguan_domain::{Dossier, SecretText};

pub use backup::BackedUp;
pub use erasing::Erased;
pub use filing::IncomingFile;
pub use health::{Health, LostFile};
use opening::open_known;

use crate::ballast;
use crate::database;
use crate::error::VaultError;
use crate::folder::{Folder, Lock};
use crate::key_store::KeyStore;
use crate::keys::{self, Key, VaultKeys};
use crate::migrations::{self, STEPS};
use crate::passphrase::NewPassphrase;
use crate::recovery::RecoveryKit;
use crate::slots::Slots;
use crate::tables::journal::{self, Deed, Entry};
use crate::tables::{dossiers, settings, summaries, traces};
use crate::ways::{CreateWays, Way, WayKind, Ways};

/// The setting that holds the officer's name.
const OFFICER: &str = "officer";

/// An open vault. One at a time; while it stands, every other attempt to open it gets
/// [`VaultError::VaultInUse`]. Dropping it wipes the keys, closes the database and frees the lock.
pub struct Vault {
    // Dropped first: the database closes while the lock is still held.
    connection: RefCell<Connection>,
    keys: VaultKeys,
    slots: Slots,
    folder: Folder,
    who: String,
    _lock: Lock,
}

impl Vault {
    /// Whether a vault, or any part of one, is in that data directory. Where this is true no first
    /// start must be offered.
    #[must_use]
    pub fn is_present(home: &Path) -> bool {
        Folder::of(home).holds_anything()
    }

    /// Which ways the vault in that data directory has; needs no key.
    ///
    /// # Errors
    /// [`VaultError::VaultAbsent`], [`VaultError::SlotsDamaged`], [`VaultError::VaultFromNewerVersion`].
    pub fn ways(home: &Path) -> Result<Ways, VaultError> {
        let folder = Folder::of(home);
        if !folder.holds_anything() {
            return Err(VaultError::VaultAbsent);
        }
        Ok(Ways::of(&Slots::load(&folder)?))
    }

    /// Makes a vault in a data directory. It appears whole or not at all. Personal records can be
    /// stored once [`Self::confirm_recovery_kit`] was given the kit this returns.
    ///
    /// # Errors
    /// [`VaultError::VaultAlreadyThere`] also where only a part of a vault is left;
    /// [`VaultError::SecondWayInMissing`] when no way is named; the key store's situations, in which
    /// the caller may try again with a passphrase.
    pub fn create(home: &Path, ways: CreateWays<'_>) -> Result<(Self, RecoveryKit), VaultError> {
        if ways.key_store.is_none() && ways.passphrase.is_none() {
            return Err(VaultError::SecondWayInMissing);
        }
        let folder = Folder::of(home);
        if folder.holds_anything() {
            return Err(VaultError::VaultAlreadyThere);
        }
        let mut slots = Slots::of_new_vault(keys::random_uuid()?);
        let made = folder.appear(|making| fill(making, &mut slots, &ways)).map_err(|error| match error {
            // There is nothing yet to be damaged: SQLite says so of a place that cannot be read.
            VaultError::VaultDamaged => VaultError::StorageFault { kind: io::ErrorKind::Other },
            other => other,
        });
        if made.is_err()
            && let (Some(store), Some(entry)) = (ways.key_store, slots.key_store_entry())
        {
            // The first error is the one to report; a key nothing is wrapped with harms nobody.
            let _ = store.erase(entry);
        }
        let ((data, kit), lock) = made?;
        Ok((Self::enter(&folder, &slots, &data, lock, None)?, kit))
    }

    /// Opens the vault of a data directory. A refusal changes no file.
    ///
    /// # Errors
    /// A situation of the way that was tried; [`VaultError::VaultInUse`],
    /// [`VaultError::VaultFromNewerVersion`], [`VaultError::VaultDamaged`].
    pub fn unlock(home: &Path, way: &Way<'_>) -> Result<Self, VaultError> {
        let folder = Folder::of(home);
        if !folder.holds_anything() {
            return Err(VaultError::VaultAbsent);
        }
        let lock = folder.lock()?;
        let slots = Slots::load(&folder)?;
        let data = slots.open(way)?;
        Self::enter(&folder, &slots, &data, lock, Some((Deed::Unlocked, way.kind())))
    }

    /// Locks the vault and says so in the journal. Dropping it locks it as well, without an entry.
    ///
    /// # Errors
    /// Those of writing the database; it is locked all the same.
    pub fn lock(self) -> Result<(), VaultError> {
        self.note(Deed::Locked, None)?;
        self.connection.into_inner().close().map_err(|(_, error)| error.into())
    }

    /// Which ways this vault has.
    #[must_use]
    pub fn ways_in(&self) -> Ways {
        Ways::of(&self.slots)
    }

    /// Takes the kit a person typed back, which proves that it is on paper. Kits before it stop working.
    ///
    /// # Errors
    /// [`VaultError::RecoveryKitTypo`] with the line, [`VaultError::RecoveryKitIncomplete`],
    /// [`VaultError::RecoveryKitOther`].
    pub fn confirm_recovery_kit(&mut self, typed: &SecretText) -> Result<(), VaultError> {
        self.change_ways(|slots, _| slots.confirm_kit(typed))?;
        self.note(Deed::KitConfirmed, None)
    }

    /// Makes a new kit. It works at once; the one before it works until the new one is confirmed.
    ///
    /// # Errors
    /// Those of writing the slots.
    pub fn renew_recovery_kit(&mut self) -> Result<RecoveryKit, VaultError> {
        let kit = self.change_ways(Slots::add_kit)?;
        self.note(Deed::WayChanged, Some(WayKind::RecoveryKit))?;
        Ok(kit)
    }

    /// Sets or changes the passphrase. The former one stops working, in both copies of the slots.
    ///
    /// # Errors
    /// Those of writing the slots.
    pub fn set_passphrase(&mut self, new: &NewPassphrase) -> Result<(), VaultError> {
        self.change_ways(|slots, data| slots.set_passphrase(data, new))?;
        self.note(Deed::WayChanged, Some(WayKind::Passphrase))
    }

    /// Puts a new key into the key store, for the first time or after its entry was lost.
    ///
    /// # Errors
    /// [`VaultError::KeyStoreMissing`], [`VaultError::KeyStoreLocked`], [`VaultError::KeyStoreForgetful`].
    pub fn set_key_store(&mut self, store: &dyn KeyStore) -> Result<(), VaultError> {
        let former = self.slots.key_store_entry().map(str::to_owned);
        self.change_ways(|slots, data| slots.set_key_store(data, store))?;
        if let Some(former) = former {
            // It opens nothing any more.
            let _ = store.erase(&former);
        }
        self.note(Deed::WayChanged, Some(WayKind::KeyStore))
    }

    /// A changed set of ways counts once it is on the disk.
    fn change_ways<T>(
        &mut self,
        change: impl FnOnce(&mut Slots, &Key) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        self.refuse_during_a_change()?;
        let mut slots = self.slots.clone();
        let outcome = change(&mut slots, self.keys.data())?;
        slots.save(&self.folder)?;
        self.slots = slots;
        Ok(outcome)
    }

    /// Refuses to store a personal record as long as a lost laptop or keyring would lose it.
    fn require_second_way(&self) -> Result<(), VaultError> {
        if self.ways_in().suffice() { Ok(()) } else { Err(VaultError::SecondWayInMissing) }
    }

    /// Enters what has already happened. A full disk neither undoes it nor locks the officer out.
    fn note(&self, deed: Deed, way: Option<WayKind>) -> Result<(), VaultError> {
        let path = way.map(WayKind::word);
        match ballast::spend(&self.folder, || self.in_transaction(|pen| pen.enter(deed, None, path, None))) {
            Err(VaultError::DiskFull) => Ok(()),
            outcome => outcome,
        }
    }

    /// Makes saves less durable than they must be, for tests that must be seen to notice.
    #[cfg(test)]
    pub(crate) fn weaken(&self, synchronous: &str) {
        let weakened = self.connection().pragma_update(None, "synchronous", synchronous);
        assert_eq!(weakened, Ok(()));
    }

    /// Does work that is kept as a whole, durably, or not at all.
    fn in_transaction<T>(
        &self,
        work: impl FnOnce(&Pen<'_>) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let outcome = self.attempt(work);
        if matches!(outcome, Err(VaultError::VaultDamaged)) {
            self.reconnect()?;
        }
        outcome
    }

    fn attempt<T>(&self, work: impl FnOnce(&Pen<'_>) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let connection = self.connection();
        // Never nested: only methods of the vault begin one, and none calls another from within.
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        let outcome = work(&Pen { connection: &transaction, keys: &self.keys, who: &self.who })?;
        transaction.commit()?;
        Ok(outcome)
    }

    fn connection(&self) -> Ref<'_, Connection> {
        self.connection.borrow()
    }

    /// Reads something. What is damaged is so twice: SQLite takes a place that could not be read for damage.
    fn seen<T>(&self, read: impl Fn(&Connection) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let first = read(&self.connection());
        if !matches!(first, Err(VaultError::VaultDamaged)) {
            return first;
        }
        self.reconnect()?;
        let second = read(&self.connection());
        if matches!(second, Err(VaultError::VaultDamaged)) {
            self.reconnect()?;
        }
        second
    }

    /// SQLCipher refuses everything on a connection that met damage once. What is whole opens on a new one.
    fn reconnect(&self) -> Result<(), VaultError> {
        // Two connections cannot be open at once, so something else stands there meanwhile.
        self.connection.replace(Connection::open_in_memory()?);
        self.connection.replace(open_known(&self.folder, &self.keys)?);
        Ok(())
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Vault").field("ways", &self.ways_in()).finish_non_exhaustive()
    }
}

/// What writes within one transaction.
struct Pen<'a> {
    connection: &'a Connection,
    keys: &'a VaultKeys,
    who: &'a str,
}

impl Pen<'_> {
    /// Stores a dossier that is not there yet, with its traces.
    fn insert(&self, id: &str, dossier: &Dossier) -> Result<(), VaultError> {
        dossiers::insert(self.connection, id, dossier)?;
        self.trace(id, dossier)
    }

    /// Stores a dossier in place of its former state, with its traces.
    fn update(&self, id: &str, dossier: &Dossier) -> Result<(), VaultError> {
        dossiers::update(self.connection, id, dossier)?;
        self.trace(id, dossier)
    }

    fn trace(&self, id: &str, dossier: &Dossier) -> Result<(), VaultError> {
        let (former, present) = (traces::of(self.connection, id)?, self.keys.traces().traces(dossier));
        summaries::forget(self.connection, id)?;
        let gone = former.iter().filter(|trace| !present.contains(trace));
        let new = present.iter().filter(|trace| !former.contains(trace));
        // Whoever shared a value and whoever does now has another neighbour.
        for trace in gone.chain(new) {
            summaries::forget_with(self.connection, trace.value)?;
        }
        traces::keep(self.connection, id, &present)
    }

    fn enter(
        &self,
        deed: Deed,
        dossier: Option<&str>,
        path: Option<&str>,
        value: Option<&str>,
    ) -> Result<(), VaultError> {
        journal::append(self.connection, self.keys, Entry { who: self.who, deed, dossier, path, value })
    }
}

fn fill(making: &Folder, slots: &mut Slots, ways: &CreateWays<'_>) -> Result<(Key, RecoveryKit), VaultError> {
    let data = Key::random()?;
    if let Some(store) = ways.key_store {
        slots.set_key_store(&data, store)?;
    }
    if let Some(passphrase) = ways.passphrase {
        slots.set_passphrase(&data, passphrase)?;
    }
    let kit = slots.add_kit(&data)?;
    let keys = VaultKeys::new(data, &slots.vault)?;
    let mut connection = database::create(&making.database(), keys.database())?;
    migrations::run(&mut connection, STEPS, making, keys.database())?;
    settings::write(&connection, OFFICER, ways.officer)?;
    let created =
        Entry { who: ways.officer, deed: Deed::VaultCreated, dossier: None, path: None, value: None };
    journal::append(&connection, &keys, created)?;
    connection.close().map_err(|(_, error)| error)?;
    slots.save(making)?;
    Ok((keys.into_data(), kit))
}
