//! The key store of the operating system, which keeps one random wrapping key for this vault.
//!
//! A key store is a convenience, never the only way in: people have lost everything to a keyring
//! that was reset. What one answers is never cached, so that a key store that starts, or is unlocked,
//! a moment later is seen at the next attempt.

mod memory;
mod system;

pub use memory::{Condition, MemoryKeyStore};
pub use system::SystemKeyStore;

use crate::keys::Key;

/// Why a key store did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyStoreError {
    /// There is none, or it does not answer.
    #[error("no key store")]
    Missing,
    /// It is locked, or its prompt was dismissed or not answered in time.
    #[error("key store locked")]
    Locked,
}

/// A place of the operating system that keeps small secrets for its user.
pub trait KeyStore {
    /// The key kept under that name; `None` when there is none.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn read(&self, name: &str) -> Result<Option<Key>, KeyStoreError>;

    /// Keeps a key under that name, in place of an older one.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn write(&self, name: &str, key: &Key) -> Result<(), KeyStoreError>;

    /// Forgets the key of that name. That there is none is no error.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn erase(&self, name: &str) -> Result<(), KeyStoreError>;
}
