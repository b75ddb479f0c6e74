//! The texts of a BagIt 1.0 bag (RFC 8493): what is in it, with a SHA-256 for each file.

use std::collections::BTreeMap;

use crate::digest::Digest;

/// Declares a bag and its version.
pub(crate) const DECLARATION: &str = "bagit.txt";
/// What the bag is, for people and for counting.
pub(crate) const INFO: &str = "bag-info.txt";
/// Checksums of everything under `data/`.
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
/// Checksums of everything beside `data/`, the manifest included.
pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// Signature of the tag manifest, and through it of everything.
pub(crate) const SIGNATURE: &str = "tagmanifest-sha256.txt.sig";
/// The page for people.
pub(crate) const START_HERE: &str = "START-HERE.html";
/// Where the payload lies.
pub(crate) const PAYLOAD: &str = "data/";

/// The content of `bagit.txt`.
pub(crate) const DECLARATION_TEXT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// The profile that every packet keeps to: `assets/schemas/bagit-profile.json`.
pub(crate) const PROFILE: &str = "urn:tongguan:bagit-profile:1";

/// Files by their path within the bag.
pub(crate) type Files = BTreeMap<String, Digest>;

/// The text of a manifest.
pub(crate) fn manifest(files: &Files) -> String {
    files.iter().map(|(path, digest)| format!("{}  {path}\n", digest.sha256)).collect()
}

/// Bytes and number of the files under `data/`, as `Payload-Oxum` writes them.
pub(crate) fn oxum(files: &Files) -> String {
    let (bytes, count) = files
        .iter()
        .filter(|(path, _)| path.starts_with(PAYLOAD))
        .fold((0_u64, 0_u64), |(bytes, count), (_, digest)| (bytes + digest.bytes, count + 1));
    format!("{bytes}.{count}")
}

/// The text of `bag-info.txt`. A value that holds a line break would end its line; it becomes a space.
pub(crate) fn info(lines: &[(&str, String)]) -> String {
    lines
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| {
            let value: String =
                value.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
            format!("{label}: {}\n", value.trim())
        })
        .collect()
}

/// The value of a label in `bag-info.txt`.
pub(crate) fn value_of<'a>(info: &'a str, label: &str) -> Option<&'a str> {
    info.lines().find_map(|line| line.strip_prefix(label)?.strip_prefix(':').map(str::trim))
}

/// Reads a manifest: checksum by path. `None` when a line is no such pair, or a path stands twice.
pub(crate) fn read_manifest(text: &str) -> Option<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let (sha256, path) = line.split_once([' ', '\t'])?;
        let is_checksum = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        let path = path.trim_start_matches([' ', '\t', '*']);
        if !is_checksum || files.insert(path.to_owned(), sha256.to_ascii_lowercase()).is_some() {
            return None;
        }
    }
    Some(files)
}

#[cfg(test)]
mod tests {
    use super::{Digest, Files, info, manifest, oxum, read_manifest, value_of};

    #[test]
    fn a_manifest_reads_back_as_written() {
        let files: Files =
            [("data/b.txt".to_owned(), Digest::of(b"b")), ("data/a.txt".to_owned(), Digest::of(b""))].into();
        let read = read_manifest(&manifest(&files)).unwrap();
        assert_eq!(read.keys().collect::<Vec<_>>(), ["data/a.txt", "data/b.txt"]);
        assert_eq!(oxum(&files), "1.2");
    }

    #[test]
    fn what_is_no_manifest_is_refused() {
        let sum = Digest::of(b"").sha256;
        for text in ["data/a", "0  data/a", &format!("{sum}  data/a\n{sum}  data/a\n")] {
            assert!(read_manifest(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_value_cannot_begin_a_line_of_its_own() {
        let text = info(&[("Source-Organization", "A\nPayload-Oxum: 0.0".to_owned())]);
        assert_eq!(value_of(&text, "Payload-Oxum"), None);
    }
}
