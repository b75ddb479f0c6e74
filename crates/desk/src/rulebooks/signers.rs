//! Whose rule books are taken: the publishers that ship with the program, and the keys the officer accepted.
//!
//! Both lists are in the form of OpenSSH's `allowed_signers`, limited to rule books and Ed25519, so that
//! `ssh-keygen -Y verify` reads them too.

use std::path::Path;

use tongguan_intake::read_text;
use tongguan_signing::{SignerKey, SigningError};

use super::signed::NAMESPACE;
use crate::place::write_whole;
use crate::{Distrust, IntakeError, Problem};

/// Largest key file or list of keys, in bytes.
const LARGEST: u64 = 64 * 1024;

const ALGORITHM: &str = "ssh-ed25519";

/// Somebody whose rule books are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// As the list calls them.
    pub name: String,
    /// OpenSSH's fingerprint of their key.
    pub fingerprint: String,
}

/// What was done about a key, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// The key's holder.
    pub signer: Signer,
    /// Whether the list is another one than before.
    pub changed: bool,
}

/// The lists in force.
pub(crate) struct Signers(Vec<(String, SignerKey)>);

impl Signers {
    /// The publishers, and the keys in the officer's list. A list that cannot be read accepts nobody.
    pub(crate) fn read(accepted: &Path) -> Self {
        let accepted = read_text(accepted, LARGEST).unwrap_or_default();
        Self(entries(tongguan_rules::PUBLISHERS).chain(entries(&accepted)).collect())
    }

    /// Whose key that is, if rule books are taken from them.
    pub(crate) fn holder(&self, key: &SignerKey) -> Option<Signer> {
        let fingerprint = key.fingerprint();
        let (name, _) = self.0.iter().find(|(_, known)| known.fingerprint() == fingerprint)?;
        Some(Signer { name: name.clone(), fingerprint })
    }
}

fn entries(list: &str) -> impl Iterator<Item = (String, SignerKey)> {
    list.lines().filter_map(entry)
}

/// A line of the list. What it does not say in our words is not guessed at: the key is then not trusted.
fn entry(line: &str) -> Option<(String, SignerKey)> {
    let (name, rest) = line.split_once(' ')?;
    let key = rest.strip_prefix(&format!("namespaces=\"{NAMESPACE}\" "))?;
    let key = SignerKey::from_openssh(key).ok().filter(|_| key.starts_with(ALGORITHM))?;
    (!name.starts_with('#')).then(|| (name.to_owned(), key))
}

/// Adds a key to the officer's list; with `expected`, only the key of that fingerprint.
pub(crate) fn accept(list: &Path, key_file: &Path, expected: Option<&str>) -> Result<Trust, Problem> {
    let (name, key) = public_key(key_file)?;
    let fingerprint = key.fingerprint();
    if let Some(expected) = expected.filter(|expected| **expected != fingerprint) {
        let file = key_file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Err(Distrust::AnotherKey { file, fingerprint, expected: expected.to_owned() }.into());
    }
    if let Some(signer) = Signers::read(list).holder(&key) {
        return Ok(Trust { signer, changed: false });
    }
    let text = accepted(list)?;
    let line = format!("{name} namespaces=\"{NAMESPACE}\" {}\n", key.to_openssh()?);
    write(list, &(text + &line))?;
    Ok(Trust { signer: Signer { name, fingerprint }, changed: true })
}

/// Takes a key out of the officer's list.
pub(crate) fn reject(list: &Path, key_file: &Path) -> Result<Trust, Problem> {
    let (name, key) = public_key(key_file)?;
    let fingerprint = key.fingerprint();
    let before = accepted(list)?;
    let is_other = |line: &&str| entry(line).is_none_or(|(_, known)| known.fingerprint() != fingerprint);
    let after: String = before.lines().filter(is_other).flat_map(|line| [line, "\n"]).collect();
    let changed = after != before;
    if changed {
        write(list, &after)?;
    }
    Ok(Trust { signer: Signer { name, fingerprint }, changed })
}

fn accepted(list: &Path) -> Result<String, Problem> {
    match read_text(list, LARGEST) {
        Err(IntakeError::Missing { .. }) => Ok(String::new()),
        text => Ok(text?),
    }
}

fn write(list: &Path, text: &str) -> Result<(), Problem> {
    write_whole(list, text.as_bytes()).map_err(|error| Problem::not_written(list, &error))
}

/// The key in the file, and a name for its holder: the comment behind the key, else its fingerprint.
fn public_key(file: &Path) -> Result<(String, SignerKey), Problem> {
    let text = read_text(file, LARGEST)?;
    let line = text.trim();
    let key = SignerKey::from_openssh(line)?;
    if !line.starts_with(ALGORITHM) {
        return Err(SigningError::NotAPublicKey.into());
    }
    let comment: String = line.split_whitespace().skip(2).collect::<Vec<_>>().join("-");
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || "@.-_".contains(*letter);
    let name: String = comment.chars().filter(is_plain).take(64).collect();
    Ok((if name.is_empty() { key.fingerprint() } else { name }, key))
}
