//! Changing the data key, and every way in with it: for when somebody may have come to know one of them.
//!
//! The files of attachments keep the keys that stand in their rows, and a backup from before still opens by its
//! own ways: what a stranger copied before stays readable to them.

use std::mem;

use super::Vault;
use crate::database::{self, Soundness};
use crate::error::VaultError;
use crate::keys::{Key, VaultKeys};
use crate::recovery::RecoveryKit;
use crate::slots::{Side, Slots};
use crate::tables::journal::Deed;
use crate::tables::kept_keys;
use crate::ways::CreateWays;

impl Vault {
    /// Makes a new data key with new ways to it, and returns the new recovery kit, which must be confirmed
    /// before anything personal is stored. Both keys are kept until every page was read under the new one; a
    /// kill in between leaves a vault that opens by the old ways and by the new ones.
    ///
    /// # Errors
    /// [`VaultError::SecondWayInMissing`] when no way is named; [`VaultError::KeyChangeUnfinished`]; the key
    /// store's situations; those of writing. Until the next start it may be open whether the key was changed.
    pub fn change_data_key(&mut self, ways: &CreateWays<'_>) -> Result<RecoveryKit, VaultError> {
        if ways.key_store.is_none() && ways.passphrase.is_none() {
            return Err(VaultError::SecondWayInMissing);
        }
        self.refuse_during_a_change()?;
        let new = Key::random()?;
        let mut fresh = Slots::of_new_vault(self.slots.vault.clone());
        if let Some(passphrase) = ways.passphrase {
            fresh.set_passphrase(&new, passphrase)?;
        }
        let kit = fresh.add_kit(&new)?;
        if let Some(store) = ways.key_store {
            fresh.set_key_store(&new, store)?;
        }
        let kept = self.keys.kept();
        self.in_transaction(|pen| kept_keys::keep(pen.connection, &kept))?;
        let mut slots = self.slots.changing(fresh, self.keys.data(), &new)?;
        slots.save(&self.folder)?;
        let former = mem::replace(&mut self.slots, slots);

        let keys = VaultKeys::new(new, &self.slots.vault)?.with(kept);
        self.encrypt_anew(keys).map_err(|error| match error {
            // SQLCipher has no other words for a page that it could not read or write meanwhile.
            VaultError::StorageFault { .. } | VaultError::VaultDamaged => VaultError::KeyChangeUnfinished,
            other => other,
        })?;
        self.settle(Side::New)?;
        if let (Some(store), Some(entry)) = (ways.key_store, former.key_store_entry()) {
            // It opens nothing any more.
            let _ = store.erase(entry);
        }
        self.note(Deed::DataKeyChanged, None)?;
        Ok(kit)
    }

    fn encrypt_anew(&mut self, keys: VaultKeys) -> Result<(), VaultError> {
        database::change_key(&self.connection(), keys.database())?;
        self.keys = keys;
        self.reconnect()?;
        match database::soundness(&self.connection())? {
            Soundness::Sound => Ok(()),
            Soundness::Damaged => Err(VaultError::VaultDamaged),
        }
    }

    /// Ends a change of the data key: the ways of the other side stop working.
    pub(super) fn settle(&mut self, side: Side) -> Result<(), VaultError> {
        if self.slots.change.is_some() {
            let mut settled = self.slots.settled(side);
            settled.save(&self.folder)?;
            self.slots = settled;
        }
        Ok(())
    }

    /// Ways that are changed now might be those that are dropped when the change ends.
    pub(super) fn refuse_during_a_change(&self) -> Result<(), VaultError> {
        if self.slots.change.is_some() { Err(VaultError::KeyChangeUnfinished) } else { Ok(()) }
    }
}
