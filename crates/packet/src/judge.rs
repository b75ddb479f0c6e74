//! Whether what was seen of a bag is what was packed.

use std::collections::{BTreeMap, BTreeSet};

use crate::bag;
use crate::contents::Contents;
use crate::record::{self, PacketRecord};
use crate::sign::{MessageHash, SignerKey, signer_of};
use crate::verification::ProblemKind;

/// Holds a bag against its own manifests; what is wrong is noted in it.
pub(crate) fn against_manifests(contents: &mut Contents) {
    if contents.text(bag::DECLARATION) != Some(bag::DECLARATION_TEXT) {
        contents.object(bag::DECLARATION, missing_or(contents, bag::DECLARATION, ProblemKind::Unusable));
    }
    let payload = listed(contents, bag::MANIFEST);
    let tags = listed(contents, bag::TAG_MANIFEST);
    let is_payload = |path: &str| path.starts_with(bag::PAYLOAD);
    if let Some(payload) = &payload {
        compare(contents, payload, is_payload);
    }
    if let Some(tags) = &tags {
        // Neither can stand in it: one is the manifest itself, the other signs it.
        let before = contents.problems.len();
        compare(contents, tags, |path| {
            !is_payload(path) && path != bag::TAG_MANIFEST && path != bag::SIGNATURE
        });
        // Either the file was touched or its line in the tag manifest; nothing here can tell which.
        if contents.problems.iter().skip(before).any(|problem| problem.kind == ProblemKind::Changed) {
            contents.object(bag::TAG_MANIFEST, ProblemKind::ListDiffers);
        }
    }
    if contents
        .text(bag::INFO)
        .is_some_and(|info| bag::value_of(info, "Payload-Oxum") != Some(&bag::oxum(&contents.files)))
    {
        contents.object(bag::INFO, ProblemKind::CountDiffers);
    }
}

fn listed(contents: &mut Contents, manifest: &str) -> Option<BTreeMap<String, String>> {
    let listed = contents.text(manifest).and_then(bag::read_manifest);
    if listed.is_none() {
        contents.object(manifest, missing_or(contents, manifest, ProblemKind::Unusable));
    }
    listed
}

fn missing_or(contents: &Contents, path: &str, otherwise: ProblemKind) -> ProblemKind {
    if contents.files.contains_key(path) { otherwise } else { ProblemKind::Missing }
}

fn compare(contents: &mut Contents, listed: &BTreeMap<String, String>, belongs: impl Fn(&str) -> bool) {
    let mut found = Vec::new();
    for (path, digest) in contents.files.iter().filter(|(path, _)| belongs(path)) {
        match listed.get(path) {
            None => found.push((path.clone(), ProblemKind::Extra)),
            Some(sha256) if *sha256 != digest.sha256 => found.push((path.clone(), ProblemKind::Changed)),
            Some(_) => {}
        }
    }
    let absent = listed.keys().filter(|path| !contents.files.contains_key(*path));
    found.extend(absent.map(|path| (path.clone(), ProblemKind::Missing)));
    for (path, kind) in found {
        contents.object(&path, kind);
    }
}

/// What the packet says of itself. `None` and a problem noted when that cannot be read.
pub(crate) fn packet_record(contents: &mut Contents) -> Option<PacketRecord> {
    let record = contents.bytes(record::PATH).and_then(PacketRecord::read);
    let Some(record) = record else {
        contents.object(record::PATH, missing_or(contents, record::PATH, ProblemKind::Unusable));
        return None;
    };
    let listed: BTreeSet<(&str, &str)> =
        record.files.iter().map(|file| (file.path.as_str(), file.sha256.as_str())).collect();
    let present: BTreeSet<(&str, &str)> = contents
        .files
        .iter()
        .filter(|(path, _)| path.starts_with(bag::PAYLOAD) && *path != record::PATH)
        .map(|(path, digest)| (path.as_str(), digest.sha256.as_str()))
        .collect();
    // Where the manifest was touched, a file that is still the one the packet lists is not to blame.
    let is_changed = |file: &str| {
        contents.problems.iter().any(|problem| problem.file == file && problem.kind == ProblemKind::Changed)
    };
    if is_changed(bag::MANIFEST) {
        let innocent: Vec<String> = present
            .intersection(&listed)
            .map(|(path, _)| (*path).to_owned())
            .filter(|path| is_changed(path))
            .collect();
        contents
            .problems
            .retain(|problem| problem.kind != ProblemKind::Changed || !innocent.contains(&problem.file));
    }
    // A file that differs was named already; here it is the list itself that may lie.
    let honest = contents.problems.is_empty();
    if honest && listed != present {
        contents.object(record::PATH, ProblemKind::ListDiffers);
    }
    Some(record)
}

/// Who signed the bag, held against who was expected to.
pub(crate) fn signature(contents: &mut Contents, expected: Option<&SignerKey>) -> Option<SignerKey> {
    let present = contents.files.contains_key(bag::SIGNATURE);
    let signer = match (contents.text(bag::SIGNATURE), contents.bytes(bag::TAG_MANIFEST)) {
        (Some(signature), Some(manifest)) => signer_of(signature, MessageHash::of(manifest)),
        _ => None,
    };
    match (&signer, expected) {
        (None, _) if present => contents.object(bag::SIGNATURE, ProblemKind::SignatureBroken),
        (None, Some(_)) => contents.object(bag::SIGNATURE, ProblemKind::NotSigned),
        (Some(signer), Some(expected)) if signer.fingerprint() != expected.fingerprint() => {
            contents.object(bag::SIGNATURE, ProblemKind::SignedByAnother);
        }
        _ => {}
    }
    signer
}
