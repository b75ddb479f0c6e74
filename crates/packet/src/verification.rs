//! What was found when a packet was checked as a stranger would check it.

use serde_json::{Value, json};
use tongguan_words::{Argument, Words};

use crate::record::{PacketRecord, Seal, spoken};

/// What is wrong with one file of a packet, or with the packet as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// The content is not the one the manifest vouches for.
    Changed,
    /// The manifest vouches for a file that is not there.
    Missing,
    /// A file is there that no manifest vouches for.
    Extra,
    /// A name stands in the archive twice.
    Repeated,
    /// A name that would leave its folder, or that some systems cannot store.
    UnsafeName,
    /// A link, or another thing that is no file.
    NotAFile,
    /// The packet cannot be read through: cut off, altered, or unreadable.
    Damaged,
    /// The content is right, and what the archive says about it is not what was written.
    HeaderAltered,
    /// The file does not hold what it should, so that nothing can be checked against it.
    Unusable,
    /// Number or size of the files differs from what the packet says of itself.
    CountDiffers,
    /// The packet's own list of files differs from the manifest.
    ListDiffers,
    /// The signature is not one over this packet.
    SignatureBroken,
    /// Signed by another key than the one expected.
    SignedByAnother,
    /// Nobody signed, although a signer was expected.
    NotSigned,
    /// The file lies where the second part belongs, and is not the one that was made with this packet.
    NotItsPart,
}

impl ProblemKind {
    /// The word in JSON and in the keys of the messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Repeated => "repeated",
            Self::UnsafeName => "unsafe-name",
            Self::NotAFile => "not-a-file",
            Self::Damaged => "damaged",
            Self::HeaderAltered => "header-altered",
            Self::Unusable => "unusable",
            Self::CountDiffers => "count-differs",
            Self::ListDiffers => "list-differs",
            Self::SignatureBroken => "signature-broken",
            Self::SignedByAnother => "signed-by-another",
            Self::NotSigned => "not-signed",
            Self::NotItsPart => "not-its-part",
        }
    }

    /// Every kind, for tests of completeness.
    pub const ALL: [Self; 15] = [
        Self::Changed,
        Self::Missing,
        Self::Extra,
        Self::Repeated,
        Self::UnsafeName,
        Self::NotAFile,
        Self::Damaged,
        Self::HeaderAltered,
        Self::Unusable,
        Self::CountDiffers,
        Self::ListDiffers,
        Self::SignatureBroken,
        Self::SignedByAnother,
        Self::NotSigned,
        Self::NotItsPart,
    ];
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path within the bag, or the name of the packet's own file.
    pub file: String,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// What was seen of the second part that a packet names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// It does not lie beside.
    Absent,
    /// It lies beside as it was sealed; no key was given to look into it.
    Sealed,
    /// It was opened and is intact, or what is wrong with it stands among the problems.
    Opened,
}

impl Second {
    /// The word in JSON and in the keys of the messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Sealed => "sealed",
            Self::Opened => "opened",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Name of the file or folder, without the folders above it.
    pub name: String,
    /// Everything that is wrong, by file; empty when the packet is intact.
    pub problems: Vec<Problem>,
    /// What the packet says of itself, if that could be read. To be believed only when intact.
    pub packet: Option<PacketRecord>,
    /// How the packet was sealed when it was read.
    pub seal: Seal,
    /// OpenSSH's fingerprint of the key that signed. `None`: nobody signed, or the signature is broken.
    pub signer: Option<String>,
    /// The signer is the one that was expected.
    pub signer_expected: bool,
    /// Fingerprint by which people compare packets, of the packet's record as it was read.
    pub fingerprint: Option<String>,
    /// What was seen of the second part, if the packet names one and lies in a file.
    pub second: Option<Second>,
    /// Files in the bag.
    pub files: usize,
    /// Bytes in the bag.
    pub bytes: u64,
}

impl Verification {
    /// Whether every file is the one that was packed, and none is missing or added.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.problems.is_empty()
    }

    /// For programs: `tongguan.verification/1`.
    #[must_use]
    pub fn to_json(&self, words: &Words) -> Value {
        let problems: Vec<Value> = self
            .problems
            .iter()
            .map(|problem| json!({"kind": problem.kind.word(), "file": problem.file, "what": problem.sentence(words)}))
            .collect();
        let packet = self.packet.as_ref().map(|record| {
            json!({
                "number": record.number, "stamp": record.stamp, "program": record.program, "rulebook": record.rulebook,
                "as_of": record.as_of, "verdict": record.verdict, "dossier": record.dossier,
                "draft": record.draft, "redacted": record.redacted, "recipients": record.recipients,
                "base": record.base, "changes": record.changes, "second": record.second,
            })
        });
        json!({
            "schema": "tongguan.verification/1",
            "name": self.name,
            "intact": self.is_intact(),
            "problems": problems,
            "seal": self.seal,
            "signer": self.signer.as_ref().map(|fingerprint| json!({"fingerprint": fingerprint, "expected": self.signer_expected})),
            "fingerprint": self.fingerprint,
            "second": self.second.map(Second::word),
            "files": self.files,
            "bytes": self.bytes,
            "packet": packet,
        })
    }

    /// For people: one statement a line, the verdict first.
    #[must_use]
    pub fn statements(&self, words: &Words) -> Vec<String> {
        let name = || Argument::from(self.name.clone());
        let mut lines = Vec::new();
        if self.is_intact() {
            lines.push(
                words.say_with("packet-intact", &[("name", name()), ("files", Argument::from(self.files))]),
            );
        } else {
            let count = Argument::from(self.problems.len());
            lines.push(words.say_with("packet-not-intact", &[("name", name()), ("problems", count)]));
            lines.extend(self.problems.iter().map(|problem| problem.sentence(words)));
            lines.push(words.say("packet-not-intact-do"));
        }
        lines.push(match &self.signer {
            None => words.say("packet-signed-by-nobody"),
            Some(fingerprint) => {
                let key = if self.signer_expected { "packet-signed-as-expected" } else { "packet-signed" };
                words.say_with(key, &[("fingerprint", Argument::from(fingerprint.clone()))])
            }
        });
        if let Some(fingerprint) = &self.fingerprint {
            let fingerprint = Argument::from(spoken(fingerprint));
            lines.push(words.say_with("packet-fingerprint", &[("fingerprint", fingerprint)]));
        }
        if let Some(record) = &self.packet {
            lines.extend(about(record, words));
            if let Some((part, seen)) = record.second.as_ref().zip(self.second) {
                let file = Argument::from(plain(&part.file));
                lines.push(words.say_with(&format!("packet-second-{}", seen.word()), &[("file", file)]));
            }
        }
        lines
    }
}

/// A text from a packet nobody vouches for, without signs that steer a terminal or turn the line around.
fn plain(text: &str) -> String {
    let steers = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|sign| if steers(sign) { char::REPLACEMENT_CHARACTER } else { sign }).collect()
}

fn about(record: &PacketRecord, words: &Words) -> Vec<String> {
    let mut lines = vec![words.say_with(
        "packet-about",
        &[
            ("number", Argument::from(plain(&record.number))),
            ("stamp", Argument::from(plain(&record.stamp))),
            ("company", Argument::from(plain(&record.dossier.company))),
            ("mini_program", Argument::from(plain(&record.dossier.mini_program))),
        ],
    )];
    let rulebook = format!("{} {}", record.rulebook.id, record.rulebook.version);
    let verdict = if record.verdict == "ready" { "packet-verdict-ready" } else { "packet-verdict-not-ready" };
    lines.push(words.say_with(
        verdict,
        &[
            ("rulebook", Argument::from(plain(rulebook.trim()))),
            ("as_of", Argument::from(plain(&record.as_of))),
        ],
    ));
    if record.draft {
        lines.push(words.say("packet-is-draft"));
    }
    if record.redacted {
        lines.push(words.say("packet-is-redacted"));
    }
    if let Some(base) = &record.base {
        let changes = Argument::from(record.changes.len());
        let number = Argument::from(plain(&base.number));
        lines.push(words.say_with("packet-corrects", &[("number", number), ("changes", changes)]));
    }
    lines
}

impl Problem {
    /// What is wrong, in one sentence that names the file.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let key = format!("packet-problem-{}", self.kind.word());
        words.say_with(&key, &[("file", Argument::from(plain(&self.file)))])
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_from_a_packet_steers_no_terminal() {
        assert_eq!(plain("a\u{1b}[2J\u{202e}b.茶"), "a\u{fffd}[2J\u{fffd}b.茶");
    }
}
