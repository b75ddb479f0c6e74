//! A key store for tests and for the window's test build, which can be put into every condition a
//! real one has been seen in.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::{KeyStore, KeyStoreError};
use crate::keys::Key;

/// How a [`MemoryKeyStore`] behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Condition {
    /// Keeps what it is given.
    #[default]
    Working,
    /// Does not answer.
    Missing,
    /// Answers that it is locked.
    Locked,
    /// Says that it kept a key, and did not.
    Forgetful,
}

/// Keys in the memory of this process; gone with it.
#[derive(Debug, Default)]
pub struct MemoryKeyStore {
    held: Mutex<(Condition, HashMap<String, Key>)>,
}

impl MemoryKeyStore {
    /// Changes how the key store behaves from now on.
    pub fn set_condition(&self, condition: Condition) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).0 = condition;
    }

    /// Loses every key, as a keyring that was reset does.
    pub fn reset(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).1.clear();
    }

    fn with<T>(
        &self,
        work: impl FnOnce(Condition, &mut HashMap<String, Key>) -> T,
    ) -> Result<T, KeyStoreError> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        match held.0 {
            Condition::Missing => Err(KeyStoreError::Missing),
            Condition::Locked => Err(KeyStoreError::Locked),
            condition @ (Condition::Working | Condition::Forgetful) => Ok(work(condition, &mut held.1)),
        }
    }
}

impl KeyStore for MemoryKeyStore {
    fn read(&self, name: &str) -> Result<Option<Key>, KeyStoreError> {
        self.with(|_, keys| keys.get(name).cloned())
    }

    fn write(&self, name: &str, key: &Key) -> Result<(), KeyStoreError> {
        self.with(|condition, keys| {
            if condition == Condition::Working {
                keys.insert(name.to_owned(), key.clone());
            }
        })
    }

    fn erase(&self, name: &str) -> Result<(), KeyStoreError> {
        self.with(|_, keys| {
            keys.remove(name);
        })
    }
}
