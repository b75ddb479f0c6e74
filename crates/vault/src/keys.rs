//! The keys of a vault: one random data key, and what is derived from it.
//!
//! The data key never touches the disk in the clear; [`crate::slots`] wraps it once for each way in.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hkdf::hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use tongguan_domain::TraceKey;
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::hex;

/// Bytes of every key in the vault.
pub const KEY_BYTES: usize = 32;

/// A key. Has no `Debug` that shows it and is wiped when dropped; boxed, so that moving it leaves no copy.
pub struct Key(Box<Zeroizing<[u8; KEY_BYTES]>>);

impl Key {
    /// A new key from the operating system's random numbers.
    ///
    /// # Errors
    /// [`VaultError::RandomnessMissing`].
    pub fn random() -> Result<Self, VaultError> {
        let mut key = Self(Box::default());
        fill_random(&mut key.0[..])?;
        Ok(key)
    }

    /// The key with those bytes; `None` when there are not [`KEY_BYTES`] of them.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut key = Self(Box::default());
        if bytes.len() != KEY_BYTES {
            return None;
        }
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    /// The bytes themselves: for a key store, a cipher or a derivation.
    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// Derives a key for one purpose by HKDF-SHA256. `secret` must have at least 160 bits of entropy.
    pub(crate) fn derive(secret: &[u8], salt: &[u8], purpose: &str) -> Result<Self, VaultError> {
        let mut key = Self(Box::default());
        // HKDF only refuses lengths beyond 8,160 bytes.
        Hkdf::<Sha256>::new(Some(salt), secret)
            .expand(purpose.as_bytes(), &mut key.0[..])
            .map_err(|_| VaultError::MemoryShort)?;
        Ok(key)
    }
}

impl Clone for Key {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("••••")
    }
}

/// Random bytes of the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::RandomnessMissing)
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

/// A random UUID (version 4) as text.
pub(crate) fn random_uuid() -> Result<String, VaultError> {
    Ok(uuid::Builder::from_random_bytes(random()?).into_uuid().to_string())
}

/// The data key and its derivations, held while the vault is open.
pub(crate) struct VaultKeys {
    data: Key,
    database: Key,
    journal: Key,
    traces_key: Key,
    traces: TraceKey,
}

/// Keys that stay the same for the whole life of a vault: marks in the journal and traces are made with them.
pub(crate) struct KeptKeys {
    pub(crate) journal: Key,
    pub(crate) traces: Key,
}

impl VaultKeys {
    pub(crate) fn new(data: Key, vault: &str) -> Result<Self, VaultError> {
        let database = Key::derive(data.bytes(), vault.as_bytes(), "tongguan database 1")?;
        let journal = Key::derive(data.bytes(), vault.as_bytes(), "tongguan journal 1")?;
        let traces_key = Key::derive(data.bytes(), vault.as_bytes(), "tongguan traces 1")?;
        let traces = TraceKey::new(traces_key.bytes());
        Ok(Self { data, database, journal, traces_key, traces })
    }

    /// The keys whose marks must go on fitting after the data key was changed.
    pub(crate) fn kept(&self) -> KeptKeys {
        KeptKeys { journal: self.journal.clone(), traces: self.traces_key.clone() }
    }

    /// With keys that were kept in place of what the data key gives.
    pub(crate) fn with(mut self, kept: KeptKeys) -> Self {
        self.traces = TraceKey::new(kept.traces.bytes());
        self.journal = kept.journal;
        self.traces_key = kept.traces;
        self
    }

    /// What the slots wrap.
    pub(crate) fn data(&self) -> &Key {
        &self.data
    }

    /// Ends the derivations' life and gives the data key back.
    pub(crate) fn into_data(self) -> Key {
        self.data
    }

    /// SQLCipher's raw key.
    pub(crate) fn database(&self) -> &Key {
        &self.database
    }

    /// Makes the traces of dossiers.
    pub(crate) fn traces(&self) -> &TraceKey {
        &self.traces
    }

    /// HMAC-SHA256 under the journal's key. Each part is preceded by its length, so that no two
    /// lists of parts give the same bytes.
    pub(crate) fn journal_mac(&self, parts: &[&[u8]]) -> Result<Vec<u8>, VaultError> {
        // HMAC takes keys of any length.
        let mut mac = <Hmac<Sha256> as hkdf::hmac::KeyInit>::new_from_slice(self.journal.bytes())
            .map_err(|_| VaultError::MemoryShort)?;
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        Ok(mac.finalize().into_bytes().to_vec())
    }
}

/// A key wrapped with another by XChaCha20-Poly1305.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wrapped {
    #[serde(with = "hex")]
    nonce: Vec<u8>,
    #[serde(with = "hex")]
    sealed: Vec<u8>,
}

impl Wrapped {
    /// Wraps `key` for a place named by `associated`; it opens nowhere else.
    pub(crate) fn seal(key: &Key, wrapping: &Key, associated: &[u8]) -> Result<Self, VaultError> {
        let nonce: [u8; 24] = random()?;
        let sealed = XChaCha20Poly1305::new(wrapping.bytes().into())
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: key.bytes(), aad: associated })
            .map_err(|_| VaultError::MemoryShort)?;
        Ok(Self { nonce: nonce.to_vec(), sealed })
    }

    /// The wrapped key; `None` when the wrapping key or the place is another one.
    pub(crate) fn open(&self, wrapping: &Key, associated: &[u8]) -> Option<Key> {
        if self.nonce.len() != 24 {
            return None;
        }
        let payload = Payload { msg: &self.sealed, aad: associated };
        let opened = XChaCha20Poly1305::new(wrapping.bytes().into())
            .decrypt(XNonce::from_slice(&self.nonce), payload)
            .ok()?;
        Key::from_bytes(&Zeroizing::new(opened))
    }
}
