//! Opening a packet as a stranger would: nothing in it is believed before it is checked.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use chrono::DateTime;
use tongguan_domain::SecretText;

use crate::archive::END;
use crate::archive::directory::{Directory, END_LENGTH};
use crate::archive::house::{COMMENT, Moment, strays};
use crate::archive::walk::{Walk, Walked, walk};
use crate::bag;
use crate::changes::Base;
use crate::contents::{Contents, DOSSIER, Seen};
use crate::errors::PacketError;
use crate::folder;
use crate::judge;
use crate::record::{self, Seal};
use crate::seal::Keys;
use crate::seal::opening::{Sealed, Trouble};
use crate::second;
use crate::sign::{MessageHash, SignerKey, signer_of};
use crate::verification::{Problem, ProblemKind, Verification};

/// Longest detached signature.
const LONGEST_SIGNATURE: u64 = 64 * 1024;

/// With what a packet is checked.
#[derive(Debug, Clone, Default)]
pub struct VerifyOptions {
    /// Content of an age identity file, for a packet that is sealed for a key.
    pub identity: Option<SecretText>,
    /// The passphrase, for a packet that is sealed with one.
    pub passphrase: Option<SecretText>,
    /// Who is expected to have signed.
    pub signer: Option<SignerKey>,
}

/// Checks a packet: a file as it was sent, that file unsealed, or the unpacked folder. A signature
/// beside the file (`<file>.sig`) is checked as well.
///
/// # Errors
/// [`PacketError`] when nothing can be said about the packet: it is not there, is none, or the key is
/// not at hand. What is wrong with a packet is no error but a [`Problem`].
pub fn verify(path: &Path, options: &VerifyOptions) -> Result<Verification, PacketError> {
    let keys = options.keys()?;
    let mut seen = look(path, &keys, options.signer.as_ref())?.verification;
    if path.is_file() {
        second::look_beside(path, &keys, options.signer.as_ref(), &mut seen)?;
    }
    Ok(seen)
}

/// Verifies the packet that is to be corrected, and keeps what a corrected one is compared with.
///
/// # Errors
/// Those of [`verify`], and [`PacketError::BaseNotIntact`].
pub fn previous(path: &Path, options: &VerifyOptions) -> Result<Base, PacketError> {
    let keys = options.keys()?;
    let Look { contents, verification } = look(path, &keys, options.signer.as_ref())?;
    let dossier = contents.bytes(DOSSIER).and_then(|text| serde_json::from_slice(text).ok());
    let manifest = contents.files.get(bag::TAG_MANIFEST).map(|digest| digest.sha256.clone());
    let fingerprint = contents.files.get(record::PATH).map(|digest| digest.sha256.clone());
    match (verification.is_intact(), &verification.packet, dossier, manifest.zip(fingerprint)) {
        (true, Some(record), Some(dossier), Some((sha256, fingerprint))) => {
            Ok(Base { record: record.clone(), dossier, sha256, fingerprint })
        }
        _ => Err(PacketError::BaseNotIntact(Box::new(verification))),
    }
}

impl VerifyOptions {
    pub(crate) fn keys(&self) -> Result<Keys<'_>, PacketError> {
        let mut keys = Keys { identities: Vec::new(), passphrase: self.passphrase.as_ref() };
        if let Some(text) = &self.identity {
            let file = age::IdentityFile::from_buffer(text.reveal().as_bytes())
                .map_err(|_| PacketError::NotAnIdentity)?;
            let identities = file.into_identities().map_err(|_| PacketError::NotAnIdentity)?;
            if identities.is_empty() {
                return Err(PacketError::NotAnIdentity);
            }
            keys.identities.extend(identities.into_iter().map(|identity| identity as Box<dyn age::Identity>));
        }
        Ok(keys)
    }
}

/// What a look at a packet gave.
pub(crate) struct Look {
    pub(crate) contents: Contents,
    pub(crate) verification: Verification,
}

/// Reads a packet through and judges it.
pub(crate) fn look(path: &Path, keys: &Keys<'_>, expected: Option<&SignerKey>) -> Result<Look, PacketError> {
    let name = name_of(path);
    let metadata = fs::metadata(path).map_err(PacketError::of_reading)?;
    let mut contents = Contents::default();
    let mut seal = Seal::None;
    let mut walked: Option<(Walk, bool)> = None;
    if metadata.is_dir() {
        folder::read(&folder::root(path)?, &mut contents)?;
    } else if metadata.is_file() {
        match read_file(path, keys, &mut contents, &mut seal) {
            Ok(walk) => walked = Some(walk),
            // The key may be the right one for what the signer signed; the file beside it tells.
            Err(Trouble::Error(PacketError::WrongIdentity | PacketError::WrongPassphrase))
                if is_forged(path) =>
            {
                contents.object(&name, ProblemKind::Damaged);
            }
            Err(Trouble::Error(error)) => return Err(error),
            Err(Trouble::Damaged) if looks_like_a_packet(path) => {
                contents.object(&name, ProblemKind::Damaged)
            }
            Err(Trouble::Damaged) => return Err(PacketError::NotAPacket),
        }
    } else {
        return Err(PacketError::NotAPacket);
    }
    let damaged =
        contents.problems.iter().any(|problem| problem.kind == ProblemKind::Damaged && problem.file == name);
    let mut packet = None;
    let mut signer = None;
    if !damaged {
        newer(&contents)?;
        judge::against_manifests(&mut contents);
        packet = judge::packet_record(&mut contents);
        signer = judge::signature(&mut contents, expected);
        if let Some(walk) = walked {
            headers(walk, packet.as_ref(), &name, &mut contents);
        }
    }
    let outer = if metadata.is_file() { beside(path, expected, &mut contents)? } else { None };
    let expected_signed =
        |signer: &SignerKey| expected.is_some_and(|key| key.fingerprint() == signer.fingerprint());
    let signer = signer.or(outer);
    contents.problems.sort();
    plainest(&mut contents.problems);
    let verification = Verification {
        name,
        problems: contents.problems.clone(),
        packet,
        seal,
        signer_expected: signer.as_ref().is_some_and(expected_signed),
        signer: signer.map(|key| key.fingerprint()),
        fingerprint: contents.files.get(record::PATH).map(|digest| digest.sha256.clone()),
        second: None,
        files: contents.files.len(),
        bytes: contents.files.values().map(|digest| digest.bytes).sum(),
    };
    Ok(Look { contents, verification })
}

/// A file that is changed need not be called damaged as well: the checksum of the archive only repeats it.
fn plainest(problems: &mut Vec<Problem>) {
    let changed: Vec<String> = problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::Changed)
        .map(|problem| problem.file.clone())
        .collect();
    problems.retain(|problem| problem.kind != ProblemKind::Damaged || !changed.contains(&problem.file));
    problems.dedup();
}

/// A packet whose record has another version is not damaged but beyond this program.
fn newer(contents: &Contents) -> Result<(), PacketError> {
    let claimed = contents.bytes(record::PATH).and_then(record::schema_of);
    match claimed.as_deref().and_then(|schema| schema.strip_prefix("tongguan.packet/")) {
        Some(version) if version.parse::<u32>().is_ok_and(|version| version > 1) => {
            Err(PacketError::NewerPacket)
        }
        _ => Ok(()),
    }
}

fn read_file(
    path: &Path,
    keys: &Keys<'_>,
    contents: &mut Contents,
    seal: &mut Seal,
) -> Result<(Walk, bool), Trouble> {
    let mut sealed = Sealed::open(path, keys)?;
    *seal = sealed.seal();
    let directory = sealed.directory()?;
    let ours = directory.ours;
    let mut walk = Walk::default();
    let mut top: Option<String> = None;
    for Part { seen, walk: part } in sealed.read_parts(directory, &read_part)? {
        for (name, seen) in seen {
            let (folder, inner) = name.split_once('/').unwrap_or(("", &name));
            if top.get_or_insert_with(|| folder.to_owned()) == folder {
                contents.take(inner, seen);
            } else {
                contents.object(&name, ProblemKind::Extra);
            }
        }
        walk.join(part);
    }
    for name in &walk.broken {
        contents.object(inner(name), ProblemKind::Damaged);
    }
    for walked in walk.entries.iter().filter(|walked| walked.entry.is_special()) {
        contents.object(inner(&walked.entry.name), ProblemKind::NotAFile);
    }
    // Other programs write an entry for each folder; one that holds no file belongs to nothing, and we
    // write none.
    for Walked { entry, .. } in walk.entries.iter().filter(|walked| walked.entry.is_folder()) {
        let holds = |file: &Walked| !file.entry.is_folder() && file.entry.name.starts_with(&entry.name);
        if ours || !walk.entries.iter().any(holds) {
            contents.object(inner(&entry.name), ProblemKind::Extra);
        }
    }
    Ok((walk, ours))
}

/// What was found in a part of an archive.
struct Part {
    walk: Walk,
    seen: Vec<(String, Seen)>,
}

fn read_part(directory: &Directory, reader: &mut dyn Read) -> io::Result<Part> {
    let mut names = HashSet::new();
    let mut seen = Vec::new();
    let walk = walk(directory, reader, &mut |entry, content| {
        // Of a name that comes again the text is not kept, or many of them would fill the memory.
        let path = inner(&entry.name);
        let file = Seen::of(if names.insert(path.to_owned()) { path } else { "" }, content)?;
        seen.push((entry.name.clone(), file));
        Ok(())
    })?;
    Ok(Part { walk, seen })
}

fn inner(name: &str) -> &str {
    name.split_once('/').map_or(name, |(_, inner)| inner)
}

/// Where the archive says that we wrote it, nothing around the content may differ from what we write.
fn headers(
    (walk, ours): (Walk, bool),
    packet: Option<&record::PacketRecord>,
    name: &str,
    contents: &mut Contents,
) {
    if !ours {
        return;
    }
    if walk.gaps {
        contents.object(name, ProblemKind::HeaderAltered);
    }
    if let Some(stamp) = packet.and_then(|record| DateTime::parse_from_rfc3339(&record.stamp).ok()) {
        for stray in strays(&walk.entries, Moment::of(&stamp)) {
            contents.object(inner(&stray), ProblemKind::HeaderAltered);
        }
    }
}

/// Whether a file that cannot be followed set out to be a packet: it begins or ends as one.
fn looks_like_a_packet(path: &Path) -> bool {
    let mut head = [0; 4];
    let begins = File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok();
    begins && (head == *b"PK\x03\x04" || head == *b"age-") || ends_as_a_packet(path).unwrap_or(false)
}

fn ends_as_a_packet(path: &Path) -> io::Result<bool> {
    let longest = END_LENGTH + 2 * COMMENT.len();
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(longest as u64)))?;
    let mut tail = Vec::new();
    file.take(longest as u64).read_to_end(&mut tail)?;
    let end = END.to_le_bytes();
    Ok(tail.windows(end.len()).any(|window| window == end))
}

/// Where the detached signature of a file lies.
pub(crate) fn signature_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".sig");
    PathBuf::from(name)
}

/// Who signed the file itself, by the signature beside it.
enum Beside {
    Nobody,
    Broken,
    Signed(SignerKey),
}

fn signed_beside(path: &Path) -> io::Result<Beside> {
    let signature = signature_path(path);
    if !signature.is_file() {
        return Ok(Beside::Nobody);
    }
    let mut text = Vec::new();
    File::open(&signature)?.take(LONGEST_SIGNATURE).read_to_end(&mut text)?;
    let hash = hash_file(path)?;
    let signer = std::str::from_utf8(&text).ok().and_then(|text| signer_of(text, hash));
    Ok(signer.map_or(Beside::Broken, Beside::Signed))
}

fn is_forged(path: &Path) -> bool {
    matches!(signed_beside(path), Ok(Beside::Broken))
}

/// Checks the signature beside the file, if there is one.
fn beside(
    path: &Path,
    expected: Option<&SignerKey>,
    contents: &mut Contents,
) -> Result<Option<SignerKey>, PacketError> {
    let name = name_of(&signature_path(path));
    match signed_beside(path).map_err(PacketError::of_reading)? {
        Beside::Nobody => Ok(None),
        Beside::Broken => {
            contents.object(&name, ProblemKind::SignatureBroken);
            Ok(None)
        }
        Beside::Signed(signer) => {
            if expected.is_some_and(|expected| expected.fingerprint() != signer.fingerprint()) {
                contents.object(&name, ProblemKind::SignedByAnother);
            }
            Ok(Some(signer))
        }
    }
}

/// The name of a file or folder without the folders above it.
fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    // A folder given as `.` has a name of its own.
    name.or_else(|| Some(path.canonicalize().ok()?.file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_default()
}

/// The hash that is signed, of a whole file.
pub(crate) fn hash_file(path: &Path) -> io::Result<MessageHash> {
    let mut file = File::open(path)?;
    let mut hash = MessageHash::default();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hash),
            count => hash.update(buffer.get(..count).unwrap_or_default()),
        }
    }
}
