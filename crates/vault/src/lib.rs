//! What we *keep*: dossiers, their files, the history of their changes and a journal, encrypted.
//!
//! A vault is one folder. `vault.db` is a SQLCipher database, `files/` holds each attachment
//! encrypted under its own key, `slots.json` the one data key, wrapped for each way in: the key store
//! of the operating system, a passphrase, a printed recovery kit. Start reading at [`Vault`].
//!
//! A save that returned is on the disk; one that failed left the old state. The vault judges no
//! dossier, knows no rule, shows no masked value, and never opens a network connection. It does not
//! protect against a program of the same user while it is unlocked.

mod ballast;
mod database;
mod delta;
mod error;
mod folder;
mod hex;
mod key_store;
mod keys;
mod migrations;
mod moment;
mod originals;
mod passphrase;
mod recovery;
mod slots;
mod tables;
mod vault;
mod ways;

#[cfg(test)]
mod tests;

pub use error::VaultError;
pub use key_store::{Condition, KeyStore, KeyStoreError, MemoryKeyStore, SystemKeyStore};
pub use keys::{KEY_BYTES, Key};
pub use originals::{LARGEST_FILE, Original};
pub use passphrase::{NewPassphrase, PassphraseCost, SHORTEST_PASSPHRASE};
pub use recovery::RecoveryKit;
pub use tables::dossiers::DossierRow;
pub use tables::handovers::Handover;
pub use tables::journal::{Deed, JournalEntry};
pub use tables::packets::KeptPacket;
pub use tables::traces::SharedTrace;
pub use vault::{BackedUp, Erased, Health, IncomingFile, LostFile, Vault};
pub use ways::{CreateWays, Way, WayKind, Ways};
