//! The key store of the running system: Secret Service, Keychain or Credential Manager.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use keyring::Error;
use keyring_core::Entry;
use keyring_core::api::CredentialStore;
use zeroize::Zeroizing;

use super::{KeyStore, KeyStoreError};
use crate::keys::Key;

const SERVICE: &str = "app.tongguan.desktop";

/// How long a prompt of the key store may stand before the officer is offered another way in.
const PATIENCE: Duration = Duration::from_secs(10);

/// The key store of the operating system. Holds no connection: each call makes its own, since the
/// keyring crate's wrapper would remember a missing key store until the program ends.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeyStore;

impl KeyStore for SystemKeyStore {
    fn read(&self, name: &str) -> Result<Option<Key>, KeyStoreError> {
        on_entry(name, |entry| match entry.get_secret() {
            // A secret of another length is no key of ours.
            Ok(secret) => Ok(Key::from_bytes(&Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn write(&self, name: &str, key: &Key) -> Result<(), KeyStoreError> {
        let key = key.clone();
        on_entry(name, move |entry| entry.set_secret(key.bytes()))
    }

    fn erase(&self, name: &str) -> Result<(), KeyStoreError> {
        on_entry(name, |entry| match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        })
    }
}

/// Works on an entry in a thread of its own: a prompt blocks for as long as nobody answers it.
fn on_entry<T: Send + 'static>(
    name: &str,
    work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, KeyStoreError> {
    let name = name.to_owned();
    let (answer, answered) = mpsc::channel();
    let spawned = thread::Builder::new().spawn(move || {
        let outcome =
            connect().and_then(|store| store.build(SERVICE, &name, None)).and_then(|entry| work(&entry));
        // Nobody listens any more when the time was up.
        let _ = answer.send(outcome);
    });
    if spawned.is_err() {
        return Err(KeyStoreError::Missing);
    }
    match answered.recv_timeout(PATIENCE) {
        Ok(outcome) => outcome.map_err(|error| situation(&error)),
        Err(RecvTimeoutError::Timeout) => Err(KeyStoreError::Locked),
        Err(RecvTimeoutError::Disconnected) => Err(KeyStoreError::Missing),
    }
}

fn connect() -> Result<Arc<CredentialStore>, Error> {
    #[cfg(target_os = "linux")]
    return Ok(zbus_secret_service_keyring_store::Store::new()?);
    #[cfg(target_os = "macos")]
    return Ok(apple_native_keyring_store::keychain::Store::new()?);
    #[cfg(windows)]
    return Ok(windows_native_keyring_store::Store::new()?);
    #[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
    return Err(Error::NoDefaultStore);
}

/// A key store without a default collection counts as missing: there is nothing to unlock.
#[cfg(target_os = "linux")]
fn situation(error: &Error) -> KeyStoreError {
    use secret_service::Error as Service;

    let (Error::NoStorageAccess(source) | Error::PlatformFailure(source)) = error else {
        return KeyStoreError::Missing;
    };
    match source.downcast_ref::<Service>() {
        Some(Service::Locked | Service::Prompt | Service::PromptDisconnected) => KeyStoreError::Locked,
        // The daemon's own name for it, when it comes back from a call as a plain D-Bus error.
        Some(Service::Zbus(source)) if source.to_string().contains("Secret.Error.IsLocked") => {
            KeyStoreError::Locked
        }
        _ => KeyStoreError::Missing,
    }
}

#[cfg(not(target_os = "linux"))]
fn situation(error: &Error) -> KeyStoreError {
    match error {
        Error::NoStorageAccess(_) => KeyStoreError::Locked,
        _ => KeyStoreError::Missing,
    }
}
