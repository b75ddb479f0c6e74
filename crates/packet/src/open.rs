//! Unpacking a packet that was verified.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::digest::{CopyError, copy};
use crate::errors::PacketError;
use crate::naming::is_safe;
use crate::place::StagedFolder;
use crate::seal::opening::{Sealed, Trouble};
use crate::verification::Verification;
use crate::verify::{Look, VerifyOptions, look};

/// A packet that was unpacked.
#[derive(Debug)]
pub struct Opened {
    /// The folder of the bag.
    pub folder: PathBuf,
    /// What was found before it was unpacked.
    pub verification: Verification,
}

/// Verifies a packet and unpacks it into `out_dir/<name of the packet>`, which appears whole or not at all.
/// `out_dir` is made when it is not there; what is in it already stays as it is.
///
/// # Errors
/// Those of [`crate::verify`]; [`PacketError::NotIntact`]; [`PacketError::InTheWay`] when that folder
/// exists. Nothing is left then.
pub fn open(path: &Path, options: &VerifyOptions, out_dir: &Path) -> Result<Opened, PacketError> {
    open_while(path, options, out_dir, &mut || true)
}

/// The same for as long as `goes_on` says `true`; it is asked between two pieces of a file.
///
/// # Errors
/// Those of [`open`]; [`PacketError::Cancelled`].
pub fn open_while(
    path: &Path,
    options: &VerifyOptions,
    out_dir: &Path,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<Opened, PacketError> {
    let keys = options.keys()?;
    let Look { contents, verification } = look(path, &keys, options.signer.as_ref())?;
    if !verification.is_intact() {
        return Err(PacketError::NotIntact(Box::new(verification)));
    }
    if path.is_dir() {
        return Err(PacketError::NotAPacket);
    }
    let made = !out_dir.exists();
    fs::create_dir_all(out_dir).map_err(PacketError::of_writing)?;
    let outcome = unpack(&mut Sealed::open(path, &keys).map_err(changed)?, &contents.files, out_dir, goes_on);
    match outcome {
        Ok(folder) => Ok(Opened { folder, verification }),
        Err(error) => {
            if made {
                // Empty again; if something else came in meanwhile it is not ours to remove.
                let _ = fs::remove_dir(out_dir);
            }
            Err(error)
        }
    }
}

fn unpack(
    sealed: &mut Sealed<'_>,
    expected: &crate::bag::Files,
    out_dir: &Path,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<PathBuf, PacketError> {
    let directory = sealed.directory().map_err(changed)?;
    let top =
        directory.entries.first().and_then(|entry| entry.name.split_once('/')).map(|(top, _)| top.to_owned());
    let top = top.filter(|top| is_safe(top)).ok_or(PacketError::ChangedWhileUnpacking)?;
    let folder = out_dir.join(&top);
    if folder.symlink_metadata().is_ok() {
        return Err(PacketError::InTheWay);
    }
    let staging = StagedFolder::inside(out_dir)?;
    let mut failure = None;
    let mut written = 0;
    sealed
        .read_through(&mut |reader| {
            crate::archive::walk::walk(&directory, reader, &mut |entry, content| {
                let inner =
                    entry.name.strip_prefix(&top).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
                let outcome = match expected.get(inner) {
                    Some(digest) if is_safe(inner) => {
                        write_file(staging.path(), inner, content, digest, goes_on)
                    }
                    _ => Err(PacketError::ChangedWhileUnpacking),
                };
                written += 1;
                outcome.map_err(|error| {
                    failure.get_or_insert(error);
                    io::ErrorKind::Other.into()
                })
            })
            .map(drop)
        })
        .map_err(|trouble| failure.take().unwrap_or_else(|| changed(trouble)))?;
    if written != expected.len() {
        return Err(PacketError::ChangedWhileUnpacking);
    }
    staging.place(&folder)?;
    Ok(folder)
}

/// Writes one file of the packet; its names were made by us or found safe, and nothing is followed.
fn write_file(
    staging: &Path,
    inner: &str,
    content: &mut dyn io::Read,
    expected: &crate::digest::Digest,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<(), PacketError> {
    if !goes_on() {
        return Err(PacketError::Cancelled);
    }
    let path = staging.join(inner);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(PacketError::of_writing)?;
    }
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&path).map_err(PacketError::of_writing)?;
    let digest = copy(content, &mut file, &mut |_| goes_on()).map_err(|error| match error {
        CopyError::Read(error) => changed(error.into()),
        CopyError::Write(error) => PacketError::of_writing(error),
        CopyError::Stopped => PacketError::Cancelled,
    })?;
    if digest != *expected {
        return Err(PacketError::ChangedWhileUnpacking);
    }
    file.flush().and_then(|()| file.sync_all()).map_err(PacketError::of_writing)
}

fn changed(trouble: Trouble) -> PacketError {
    match trouble {
        Trouble::Error(error) => error,
        Trouble::Damaged => PacketError::ChangedWhileUnpacking,
    }
}
