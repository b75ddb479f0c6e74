//! The ways into a vault: making them, and trying them.

use tongguan_domain::SecretText;

use crate::error::VaultError;
use crate::key_store::{KeyStore, KeyStoreError};
use crate::keys::{self, Key};
use crate::passphrase::{self, NewPassphrase, PassphraseCost};
use crate::recovery::RecoveryKit;
use crate::slots::{Slot, Slots};

/// A kind of way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WayKind {
    /// The key store of the operating system.
    KeyStore,
    /// A passphrase.
    Passphrase,
    /// The printed recovery kit.
    RecoveryKit,
}

impl WayKind {
    /// The word for it in the slots file, the journal and the messages' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::KeyStore => "key-store",
            Self::Passphrase => "passphrase",
            Self::RecoveryKit => "recovery-kit",
        }
    }
}

/// The ways a new vault gets, besides the recovery kit that every vault has. At least one.
#[derive(Clone, Copy, Default)]
pub struct CreateWays<'a> {
    /// Keep a key in this key store.
    pub key_store: Option<&'a dyn KeyStore>,
    /// Open by this passphrase.
    pub passphrase: Option<&'a NewPassphrase>,
    /// Who makes it, for the journal; may be empty.
    pub officer: &'a str,
}

/// A way in that is being tried.
pub enum Way<'a> {
    /// By the key in this key store.
    KeyStore(&'a dyn KeyStore),
    /// By passphrase.
    Passphrase(SecretText),
    /// By the recovery kit as a person typed it.
    Recovery(SecretText),
}

impl Way<'_> {
    pub(crate) const fn kind(&self) -> WayKind {
        match self {
            Self::KeyStore(_) => WayKind::KeyStore,
            Self::Passphrase(_) => WayKind::Passphrase,
            Self::Recovery(_) => WayKind::RecoveryKit,
        }
    }
}

/// Which ways a vault has. That a key store is named does not say that it still holds the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// A key was put into a key store.
    pub key_store: bool,
    /// There is a passphrase.
    pub passphrase: bool,
    /// There is a recovery kit, and a person has typed it back.
    pub recovery_kit_confirmed: bool,
}

impl Ways {
    pub(crate) fn of(slots: &Slots) -> Self {
        let has = |kind| slots.slots.iter().any(|slot| slot.kind() == kind);
        Self {
            key_store: has(WayKind::KeyStore),
            passphrase: has(WayKind::Passphrase),
            recovery_kit_confirmed: slots
                .slots
                .iter()
                .any(|slot| matches!(slot, Slot::RecoveryKit { confirmed: true, .. })),
        }
    }

    /// Whether personal records may be stored: a confirmed kit, and one more way.
    #[must_use]
    pub const fn suffice(self) -> bool {
        self.recovery_kit_confirmed && (self.key_store || self.passphrase)
    }
}

impl Slots {
    /// Tries a way in. While the data key is being changed, the former ways open too.
    pub(crate) fn open(&self, way: &Way<'_>) -> Result<Key, VaultError> {
        let opened = match way {
            Way::KeyStore(store) => self.open_by_key_store(*store),
            Way::Passphrase(text) => self.open_by_passphrase(text),
            Way::Recovery(typed) => self.open_by_kit(&RecoveryKit::from_typed(typed)?).map(|(key, _)| key),
        };
        match (opened, self.before_the_change()) {
            (Err(refusal), Some(former)) => former.open(way).map_err(|_| refusal),
            (opened, _) => opened,
        }
    }

    fn open_by_key_store(&self, store: &dyn KeyStore) -> Result<Key, VaultError> {
        let kind = WayKind::KeyStore;
        for slot in &self.slots {
            if let Slot::KeyStore { entry, wrapped } = slot {
                // Nothing there does not mean a first start: the slot says that a key was kept.
                let wrapping = store.read(entry)?.ok_or(VaultError::KeyStoreEntryLost)?;
                return wrapped.open(&wrapping, &self.associated(kind)).ok_or(VaultError::KeyStoreKeyWrong);
            }
        }
        Err(VaultError::WayNotSetUp { way: kind })
    }

    fn open_by_passphrase(&self, text: &SecretText) -> Result<Key, VaultError> {
        let kind = WayKind::Passphrase;
        for slot in &self.slots {
            if let Slot::Passphrase { salt, memory_kib, passes, wrapped } = slot {
                let cost = PassphraseCost::stored(*memory_kib, *passes).ok_or(VaultError::SlotsDamaged)?;
                let wrapping = passphrase::wrapping_key(text, salt, cost)?;
                return wrapped.open(&wrapping, &self.associated(kind)).ok_or(VaultError::WrongPassphrase);
            }
        }
        Err(VaultError::WayNotSetUp { way: kind })
    }

    /// The data key, and the place of the slot the kit opened.
    fn open_by_kit(&self, kit: &RecoveryKit) -> Result<(Key, usize), VaultError> {
        for (place, slot) in self.slots.iter().enumerate() {
            if let Slot::RecoveryKit { salt, wrapped, .. } = slot
                && let Some(key) =
                    wrapped.open(&kit.wrapping_key(salt)?, &self.associated(WayKind::RecoveryKit))
            {
                return Ok((key, place));
            }
        }
        Err(VaultError::RecoveryKitOther)
    }

    /// Puts a fresh wrapping key into the key store and proves that it stays there.
    pub(crate) fn set_key_store(&mut self, data: &Key, store: &dyn KeyStore) -> Result<(), VaultError> {
        let wrapping = Key::random()?;
        // A fresh name: the entry of an older slots file, in a backup, goes on working until we are done.
        let entry = format!("vault-{}-{}", self.vault, crate::hex::encode(&keys::random::<4>()?));
        store.write(&entry, &wrapping)?;
        if store.read(&entry)?.is_none_or(|kept| kept.bytes() != wrapping.bytes()) {
            return Err(VaultError::KeyStoreForgetful);
        }
        let wrapped = self.seal(WayKind::KeyStore, data, &wrapping)?;
        self.replace(Slot::KeyStore { entry, wrapped });
        Ok(())
    }

    pub(crate) fn set_passphrase(&mut self, data: &Key, new: &NewPassphrase) -> Result<(), VaultError> {
        let salt = keys::random::<16>()?.to_vec();
        let cost = new.cost();
        let wrapping = passphrase::wrapping_key(new.text(), &salt, cost)?;
        let wrapped = self.seal(WayKind::Passphrase, data, &wrapping)?;
        self.replace(Slot::Passphrase {
            salt,
            memory_kib: cost.memory_kib(),
            passes: cost.passes(),
            wrapped,
        });
        Ok(())
    }

    /// Adds a kit that does not count until it is confirmed. The confirmed one, if any, stays until then.
    pub(crate) fn add_kit(&mut self, data: &Key) -> Result<RecoveryKit, VaultError> {
        let kit = RecoveryKit::random()?;
        let salt = keys::random::<16>()?.to_vec();
        let wrapped = self.seal(WayKind::RecoveryKit, data, &kit.wrapping_key(&salt)?)?;
        self.slots.retain(|slot| !matches!(slot, Slot::RecoveryKit { confirmed: false, .. }));
        self.slots.push(Slot::RecoveryKit { salt, confirmed: false, wrapped });
        Ok(kit)
    }

    /// Confirms the kit a person typed back; every other kit stops working.
    pub(crate) fn confirm_kit(&mut self, typed: &SecretText) -> Result<(), VaultError> {
        let (_, place) = self.open_by_kit(&RecoveryKit::from_typed(typed)?)?;
        let mut at = 0..;
        self.slots.retain(|slot| at.next() == Some(place) || slot.kind() != WayKind::RecoveryKit);
        for slot in &mut self.slots {
            if let Slot::RecoveryKit { confirmed, .. } = slot {
                *confirmed = true;
            }
        }
        Ok(())
    }

    fn replace(&mut self, new: Slot) {
        self.slots.retain(|slot| slot.kind() != new.kind());
        self.slots.push(new);
    }

    /// Under which names the key store holds keys of this vault.
    pub(crate) fn key_store_entry(&self) -> Option<&str> {
        self.slots.iter().find_map(|slot| match slot {
            Slot::KeyStore { entry, .. } => Some(entry.as_str()),
            Slot::Passphrase { .. } | Slot::RecoveryKit { .. } => None,
        })
    }
}

impl From<KeyStoreError> for VaultError {
    fn from(error: KeyStoreError) -> Self {
        match error {
            KeyStoreError::Missing => Self::KeyStoreMissing,
            KeyStoreError::Locked => Self::KeyStoreLocked,
        }
    }
}
