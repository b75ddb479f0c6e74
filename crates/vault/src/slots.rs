//! The slots file: the data key, wrapped once for each way in.
//!
//! Two equal copies are kept. A change is written to the first and made durable before the second
//! follows, so that a killed process or one bad sector leaves a copy that opens; the readable copy
//! of the later generation counts. Both are replaced, so that a passphrase that was changed does not
//! go on opening the vault through an older copy.

mod changing;

pub(crate) use changing::Side;

use std::fs;
use std::io;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::VaultError;
use crate::folder::{self, Folder};
use crate::hex;
use crate::keys::{Key, Wrapped};
use crate::ways::WayKind;

const FORMAT_FAMILY: &str = "tongguan.vault-slots/";
const FORMAT_VERSION: u32 = 1;

/// One way in.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Slot {
    KeyStore {
        /// Under which name the key store holds the wrapping key.
        entry: String,
        wrapped: Wrapped,
    },
    Passphrase {
        #[serde(with = "hex")]
        salt: Vec<u8>,
        memory_kib: u32,
        passes: u32,
        wrapped: Wrapped,
    },
    RecoveryKit {
        #[serde(with = "hex")]
        salt: Vec<u8>,
        /// A person typed the kit back, so it is known to be on paper.
        confirmed: bool,
        wrapped: Wrapped,
    },
}

impl Slot {
    pub(crate) fn kind(&self) -> WayKind {
        match self {
            Self::KeyStore { .. } => WayKind::KeyStore,
            Self::Passphrase { .. } => WayKind::Passphrase,
            Self::RecoveryKit { .. } => WayKind::RecoveryKit,
        }
    }
}

/// All ways into one vault.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slots {
    /// Id of the vault, a UUID.
    pub(crate) vault: String,
    generation: u64,
    pub(crate) slots: Vec<Slot>,
    /// There while the data key is being changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) change: Option<KeyChange>,
}

/// Both data keys stay within reach of every way, old or new, until the database was read under the new one.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyChange {
    /// The ways to the former data key.
    pub(crate) former: Vec<Slot>,
    /// The former data key, under the new one.
    pub(crate) back: Wrapped,
    /// The new data key, under the former one.
    pub(crate) forth: Wrapped,
}

#[derive(Serialize, Deserialize)]
struct SlotsFile {
    format: String,
    content: Slots,
    /// Over the content: tells a damaged file from a wrong passphrase. Not a protection; the wrapping is.
    sha256: String,
}

impl Slots {
    pub(crate) fn of_new_vault(vault: String) -> Self {
        Self { vault, generation: 0, slots: Vec::new(), change: None }
    }

    /// Reads the better of the two copies.
    pub(crate) fn load(folder: &Folder) -> Result<Self, VaultError> {
        let mut best: Option<Self> = None;
        let mut refusal = VaultError::SlotsDamaged;
        for path in folder.slots() {
            let copy = match fs::read(path) {
                Ok(text) => parse(&text)?,
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Err(error.into()),
                Err(error) => {
                    if error.kind() != io::ErrorKind::NotFound {
                        refusal = error.into();
                    }
                    None
                }
            };
            if let Some(copy) = copy
                && best.as_ref().is_none_or(|best| best.generation < copy.generation)
            {
                best = Some(copy);
            }
        }
        best.ok_or(refusal)
    }

    /// Writes both copies, durably, as the next generation. On an error the ways of the old one still
    /// open. Once the first copy is written the change counts: a second one that cannot follow is taken
    /// away, lest a former passphrase opens it, and comes back at the next start.
    pub(crate) fn save(&mut self, folder: &Folder) -> Result<(), VaultError> {
        let mut next = self.clone();
        next.generation += 1;
        let text = next.file_text()?;
        let [first, twin] = folder.slots();
        folder::replace(&first, &text)?;
        *self = next;
        folder::replace(&twin, &text).or_else(|_| folder::remove_if_there(&twin))?;
        Ok(())
    }

    /// Makes both copies equal again after a kill between the two, or damage to one.
    pub(crate) fn heal(&self, folder: &Folder) -> Result<(), VaultError> {
        let text = self.file_text()?;
        for path in folder.slots() {
            if fs::read(&path).is_ok_and(|found| found == text) {
                continue;
            }
            folder::replace(&path, &text)?;
        }
        Ok(())
    }

    /// What a wrapped key is bound to: this vault and this kind of way.
    pub(crate) fn associated(&self, kind: WayKind) -> Vec<u8> {
        ["tongguan slot 1", &self.vault, kind.word()].join("\0").into_bytes()
    }

    pub(crate) fn seal(&self, kind: WayKind, data: &Key, wrapping: &Key) -> Result<Wrapped, VaultError> {
        Wrapped::seal(data, wrapping, &self.associated(kind))
    }

    fn file_text(&self) -> Result<Vec<u8>, VaultError> {
        let file = SlotsFile {
            format: format!("{FORMAT_FAMILY}{FORMAT_VERSION}"),
            content: self.clone(),
            sha256: digest(self).ok_or(VaultError::SlotsDamaged)?,
        };
        serde_json::to_vec_pretty(&file).map_err(|_| VaultError::SlotsDamaged)
    }
}

fn digest(slots: &Slots) -> Option<String> {
    Some(hex::encode(&Sha256::digest(serde_json::to_vec(slots).ok()?)))
}

/// `None` for a damaged copy.
fn parse(text: &[u8]) -> Result<Option<Slots>, VaultError> {
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(text) else {
        return Ok(None);
    };
    let version: Option<u32> =
        value.get("format").and_then(|format| format.as_str()?.strip_prefix(FORMAT_FAMILY)?.parse().ok());
    match version {
        Some(version) if version > FORMAT_VERSION => return Err(VaultError::VaultFromNewerVersion),
        Some(_) => {}
        None => return Ok(None),
    }
    let Ok(file) = serde_json::from_value::<SlotsFile>(value) else {
        return Ok(None);
    };
    Ok((digest(&file.content) == Some(file.sha256)).then_some(file.content))
}
