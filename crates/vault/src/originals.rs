//! The files of attachments, each encrypted under its own random key.
//!
//! XChaCha20-Poly1305 in the STREAM construction, 64 KiB a chunk. Every chunk is bound to the vault
//! and the file, the last one also to the length, so that a file cannot be cut, extended, or put in
//! another one's place. The key stands in the file's row: deleting the row alone makes it unreadable.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::folder::{self, Folder};
use crate::hex;
use crate::keys::{self, Key};

/// Largest file of an attachment, in bytes.
pub const LARGEST_FILE: u64 = 1024 * 1024 * 1024;

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// A file's key encrypts one file once, so its nonces may all begin with the same bytes.
const NONCE_PREFIX: [u8; 19] = [0; 19];

/// A file that lies encrypted in the vault's folder.
pub(crate) struct StoredFile {
    /// Its random name, 32 hexadecimal digits.
    pub(crate) file: String,
    pub(crate) key: Key,
    /// Length of the plain content.
    pub(crate) bytes: u64,
    /// Of the plain content, as 64 lower-case hexadecimal digits.
    pub(crate) sha256: String,
}

/// Encrypts what `source` gives into a new file. It counts once its row is committed.
pub(crate) fn store(folder: &Folder, vault: &str, source: &mut dyn Read) -> Result<StoredFile, VaultError> {
    let file = hex::encode(&keys::random::<16>()?);
    let incoming = folder.original(&file).with_extension("incoming");
    let stored = encrypt(folder::create_private_file(&incoming)?, vault, file, source).and_then(|stored| {
        fs::rename(&incoming, folder.original(&stored.file))?;
        folder::sync_folder(&folder.originals())?;
        Ok(stored)
    });
    if stored.is_err() {
        // The first error is the one to report; what stays behind is swept at the next start.
        let _ = folder::remove_if_there(&incoming);
    }
    stored
}

fn encrypt(
    mut sink: File,
    vault: &str,
    file: String,
    source: &mut dyn Read,
) -> Result<StoredFile, VaultError> {
    let key = Key::random()?;
    let bound = bound_to(vault, &file);
    let mut encryptor = EncryptorBE32::<XChaCha20Poly1305>::new(key.bytes().into(), &NONCE_PREFIX.into());
    let mut hash = Sha256::new();
    let mut bytes = 0;
    let mut chunk = next_chunk(source)?;
    loop {
        hash.update(chunk.as_slice());
        bytes += chunk.len() as u64;
        if bytes > LARGEST_FILE {
            return Err(VaultError::FileTooLarge { limit: LARGEST_FILE });
        }
        // Whether a chunk is the last one shows only at the one after it.
        let following = if chunk.len() == CHUNK { next_chunk(source)? } else { Zeroizing::default() };
        if following.is_empty() {
            let last = bound_to_length(&bound, bytes);
            encryptor.encrypt_last_in_place(&last, &mut *chunk).map_err(|_| VaultError::MemoryShort)?;
            sink.write_all(&chunk)?;
            break;
        }
        encryptor.encrypt_next_in_place(&bound, &mut *chunk).map_err(|_| VaultError::MemoryShort)?;
        sink.write_all(&chunk)?;
        chunk = following;
    }
    sink.sync_all()?;
    Ok(StoredFile { file, key, bytes, sha256: hex::encode(&hash.finalize()) })
}

/// Up to [`CHUNK`] bytes; fewer only at the end.
fn next_chunk(source: &mut dyn Read) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    // Room for the tag, so that encrypting in place does not leave a copy behind.
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
    source
        .take(CHUNK as u64)
        .read_to_end(&mut chunk)
        .map_err(|error| VaultError::FileUnreadable { kind: error.kind() })?;
    Ok(chunk)
}

/// Reads an attachment's file, decrypting and verifying as it goes. Nothing unverified is given out;
/// damage is an [`io::ErrorKind::InvalidData`] error, and `VaultError::from` gives back
/// the [`VaultError::OriginalDamaged`] it carries.
pub struct Original {
    source: File,
    decryptor: Option<DecryptorBE32<XChaCha20Poly1305>>,
    bound: Vec<u8>,
    length: u64,
    /// Plain bytes not yet decrypted.
    ahead: u64,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    /// Once true, every read fails: an error must not be followed by what looks like the end.
    damaged: bool,
}

impl Original {
    pub(crate) fn open(folder: &Folder, vault: &str, stored: &StoredFile) -> Result<Self, VaultError> {
        let source = File::open(folder.original(&stored.file)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::OriginalMissing,
            _ => error.into(),
        })?;
        Ok(Self {
            source,
            decryptor: Some(DecryptorBE32::new(stored.key.bytes().into(), &NONCE_PREFIX.into())),
            bound: bound_to(vault, &stored.file),
            length: stored.bytes,
            ahead: stored.bytes,
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK + TAG)),
            given: 0,
            damaged: false,
        })
    }

    /// Length of the plain content in bytes.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Reads to the end and gives nothing out, to see whether the file is whole.
    pub(crate) fn verify(mut self) -> Result<(), VaultError> {
        while self.decryptor.is_some() {
            self.refill()?;
        }
        Ok(())
    }

    fn refill(&mut self) -> Result<(), VaultError> {
        if self.damaged {
            return Err(VaultError::OriginalDamaged);
        }
        let plain = self.ahead.min(CHUNK as u64);
        self.chunk.clear();
        self.given = 0;
        (&mut self.source).take(plain + TAG as u64).read_to_end(&mut self.chunk)?;
        self.ahead -= plain;
        let opened = match self.decryptor.take() {
            Some(decryptor) if self.ahead == 0 => {
                let last = bound_to_length(&self.bound, self.length);
                let opened = decryptor.decrypt_last_in_place(&last, &mut *self.chunk);
                let mut beyond = [0];
                opened.is_ok() && self.source.read(&mut beyond)? == 0
            }
            Some(mut decryptor) => {
                let opened = decryptor.decrypt_next_in_place(&self.bound, &mut *self.chunk);
                self.decryptor = Some(decryptor);
                opened.is_ok()
            }
            None => true,
        };
        if !opened {
            self.chunk.clear();
            self.damaged = true;
            return Err(VaultError::OriginalDamaged);
        }
        Ok(())
    }
}

impl std::fmt::Debug for Original {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Original").field("length", &self.length).finish_non_exhaustive()
    }
}

impl Read for Original {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.damaged || (self.given == self.chunk.len() && self.decryptor.is_some()) {
            self.refill().map_err(|error| match error {
                VaultError::OriginalDamaged => io::Error::new(io::ErrorKind::InvalidData, error),
                other => io::Error::other(other),
            })?;
        }
        let left = self.chunk.get(self.given..).unwrap_or_default();
        let count = left.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

/// Removes every file that no row knows: of a process killed before its commit, or after a removal.
pub(crate) fn sweep(folder: &Folder, known: &HashSet<String>) -> Result<(), VaultError> {
    for entry in fs::read_dir(folder.originals())? {
        let entry = entry?;
        if !entry.file_name().to_str().is_some_and(|file| known.contains(file)) {
            folder::remove_if_there(&entry.path())?;
        }
    }
    Ok(())
}

fn bound_to(vault: &str, file: &str) -> Vec<u8> {
    ["tongguan original 1", vault, file].join("\0").into_bytes()
}

fn bound_to_length(bound: &[u8], length: u64) -> Vec<u8> {
    [bound, &length.to_be_bytes()].concat()
}
