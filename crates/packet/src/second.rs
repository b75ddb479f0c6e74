//! The second part of a packet in two: sealed beside the open one, and known by its checksum to who cannot open it.

use std::fs::File;
use std::path::Path;

use crate::digest::consume;
use crate::errors::PacketError;
use crate::record::{self, SecondPart};
use crate::seal::Keys;
use crate::sign::SignerKey;
use crate::verification::{Problem, ProblemKind, Second, Verification};
use crate::verify::look;

/// Looks for the second part of a packet that names one, and with a key into it; what is wrong is noted.
///
/// # Errors
/// As for any packet, when nothing can be said about the second part.
pub(crate) fn look_beside(
    open_part: &Path,
    keys: &Keys<'_>,
    expected: Option<&SignerKey>,
    seen: &mut Verification,
) -> Result<(), PacketError> {
    let Some(second) = seen.packet.as_ref().and_then(|record| record.second.clone()) else { return Ok(()) };
    if !second.is_beside() {
        object(seen, record::PATH.to_owned(), ProblemKind::Unusable);
        return Ok(());
    }
    let path = open_part.with_file_name(&second.file);
    if !path.is_file() {
        seen.second = Some(Second::Absent);
        return Ok(());
    }
    seen.second = Some(Second::Sealed);
    let sum = File::open(&path).and_then(|mut file| consume(&mut file)).map_err(PacketError::of_reading)?;
    if sum.sha256 != second.sha256 {
        object(seen, second.file, ProblemKind::NotItsPart);
        return Ok(());
    }
    if keys.identities.is_empty() && keys.passphrase.is_none() {
        return Ok(());
    }
    seen.second = Some(Second::Opened);
    look_into(&path, &second, keys, expected, seen)
}

/// The checksum is the one that was named; whoever named it may still have named something else than a packet.
fn look_into(
    path: &Path,
    second: &SecondPart,
    keys: &Keys<'_>,
    expected: Option<&SignerKey>,
    seen: &mut Verification,
) -> Result<(), PacketError> {
    let inside = look(path, keys, expected)?.verification;
    if inside.fingerprint.as_ref() != Some(&second.fingerprint) {
        object(seen, second.file.clone(), ProblemKind::NotItsPart);
    }
    for problem in inside.problems {
        object(seen, format!("{}/{}", second.file, problem.file), problem.kind);
    }
    Ok(())
}

fn object(seen: &mut Verification, file: String, kind: ProblemKind) {
    seen.problems.push(Problem { file, kind });
}
