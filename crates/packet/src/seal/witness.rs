//! Reading back what was just sealed for somebody else.
//!
//! A packet is not done until it was opened from the disk, but the key that opens it is the partner's.
//! The witness is asked along when the file is sealed, keeps the file's own key in memory, and adds
//! nothing to the file: no second recipient that a partner would wonder about.

use std::cell::OnceCell;
use std::collections::HashSet;

use age_core::format::{FileKey, Stanza};
use age_core::secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

/// Remembers the key of one file. Wiped when dropped.
#[derive(Default)]
pub(crate) struct Witness(OnceCell<Zeroizing<[u8; 16]>>);

impl age::Recipient for Witness {
    fn wrap_file_key(&self, key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        self.0.get_or_init(|| Zeroizing::new(*key.expose_secret()));
        Ok((Vec::new(), HashSet::new()))
    }
}

impl age::Identity for &Witness {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        self.0.get().map(|key| Ok(FileKey::new(Box::new(**key))))
    }
}
