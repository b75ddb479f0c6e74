//! A rule book as its publisher gives it away: one ZIP file, and beside it the signature, `FILE.sig`.
//!
//! The signature is over the whole file and is checked first: of what nobody trusted has signed, not a
//! byte is parsed. `ssh-keygen -Y verify -n tongguan-rulebook` checks the same.

use std::fs;
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};

use tongguan_intake::{read_bytes, read_packed_texts, read_text};
use tongguan_rules::RuleBook;
use tongguan_signing::{MessageHash, SigningKey, signer_of};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::signers::{Signer, Signers};
use super::{Texts, files};
use crate::place::stage;
use crate::{Distrust, IntakeError, Problem, SecretText};

/// What the signatures are for.
pub(crate) const NAMESPACE: &str = "tongguan-rulebook";

/// Largest file, in bytes: sixteen times the first book.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Largest signature or key, in bytes.
const LARGEST_SIGNATURE: u64 = 64 * 1024;

/// A rule book whose signature holds and is of somebody trusted.
pub(crate) struct SignedBook {
    pub(crate) book: RuleBook,
    pub(crate) texts: Texts,
    pub(crate) signer: Signer,
    pub(crate) bytes: Vec<u8>,
    pub(crate) signature: String,
}

impl SignedBook {
    /// Reads, checks and loads the file.
    pub(crate) fn read(place: &Path, signers: &Signers) -> Result<Self, Problem> {
        let file = shown(place);
        let bytes = read_bytes(place, LARGEST).map_err(Problem::RuleBookUnread)?;
        let signature = match read_text(&signature_place(place), LARGEST_SIGNATURE) {
            Err(IntakeError::Missing { .. }) => return Err(Distrust::Unsigned { file }.into()),
            text => text.map_err(Problem::RuleBookUnread)?,
        };
        let Some(key) = signer_of(NAMESPACE, &signature, MessageHash::of(&bytes)) else {
            return Err(Distrust::Altered { file }.into());
        };
        let Some(signer) = signers.holder(&key) else {
            return Err(Distrust::UnknownSigner { file, fingerprint: key.fingerprint() }.into());
        };
        let texts = read_packed_texts(&bytes, &file).map_err(|_| Distrust::NotUnpacked { file })?;
        let book = tongguan_rules::load(&texts).map_err(Problem::RuleBook)?;
        Ok(Self { book, texts, signer, bytes, signature })
    }
}

/// A rule book that was packed and signed.
#[derive(Debug)]
pub struct Packed {
    /// Its version.
    pub version: String,
    /// The file.
    pub file: PathBuf,
    /// The signature beside it.
    pub signature: PathBuf,
    /// OpenSSH's fingerprint of the key that signed.
    pub fingerprint: String,
}

/// Packs the rule book of a folder into one file and signs it. The same rule book gives the same bytes.
///
/// # Errors
/// [`Problem::RuleBookUnread`], [`Problem::RuleBook`]; those of the key; [`Problem::NotWritten`].
pub fn pack(folder: &Path, key: &Path, out: &Path) -> Result<Packed, Problem> {
    let texts = files(folder)?;
    let book = tongguan_rules::load(&texts).map_err(Problem::RuleBook)?;
    let key = SigningKey::from_openssh(&SecretText::new(read_text(key, LARGEST_SIGNATURE)?))?;
    let bytes = zipped(&texts).map_err(|error| Problem::not_written(out, &error))?;
    let signed = key.sign(NAMESPACE, MessageHash::of(&bytes))?;
    let signature = signature_place(out);
    write_both(out, &bytes, &signature, signed.as_bytes())?;
    Ok(Packed { version: book.version, file: out.to_path_buf(), signature, fingerprint: key.fingerprint() })
}

/// Both files or neither.
fn write_both(out: &Path, bytes: &[u8], signature: &Path, signed: &[u8]) -> Result<(), Problem> {
    let failed = |error: io::Error| Problem::not_written(out, &error);
    let (file, beside) = (stage(out, bytes).map_err(failed)?, stage(signature, signed).map_err(failed)?);
    file.persist(out).map_err(|error| failed(error.error))?;
    if let Err(error) = beside.persist(signature) {
        // What is left would be refused as unsigned.
        let _ = fs::remove_file(out);
        return Err(failed(error.error));
    }
    Ok(())
}

fn zipped(texts: &Texts) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in texts {
        writer.start_file(path.as_str(), options)?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Where the signature of a file lies.
pub(crate) fn signature_place(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".sig");
    name.into()
}

fn shown(place: &Path) -> String {
    place.file_name().unwrap_or(place.as_os_str()).to_string_lossy().into_owned()
}
