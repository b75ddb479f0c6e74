//! The bag while it is looked at: which files there are, with checksums, and the few short texts that
//! have to be read.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use crate::bag::{self, Files};
use crate::digest::{Digest, consume};
use crate::naming::is_safe;
use crate::record;
use crate::verification::{Problem, ProblemKind};

/// Longest text that is kept while the bag goes by.
const LONGEST_TEXT: u64 = 8 * 1024 * 1024;

/// The texts that say what belongs to the packet.
const TEXTS: [&str; 7] =
    [bag::DECLARATION, bag::INFO, bag::MANIFEST, bag::TAG_MANIFEST, bag::SIGNATURE, record::PATH, DOSSIER];

/// The dossier file in the bag.
pub(crate) const DOSSIER: &str = "data/dossier.json";

/// What was seen of one file.
#[derive(Debug)]
pub(crate) struct Seen {
    digest: Digest,
    text: Text,
}

/// The content of a file, if it is one of the short texts.
#[derive(Debug)]
enum Text {
    None,
    Whole(Vec<u8>),
    TooLong,
}

impl Seen {
    /// Reads a file, whose content is kept if its path within the bag is that of a short text.
    ///
    /// # Errors
    /// The reader's.
    pub(crate) fn of(path: &str, content: &mut dyn Read) -> io::Result<Self> {
        if !TEXTS.contains(&path) {
            return Ok(Self { digest: consume(content)?, text: Text::None });
        }
        let mut text = Vec::new();
        content.take(LONGEST_TEXT).read_to_end(&mut text)?;
        let digest = Digest::of(&text);
        let rest = consume(content)?;
        Ok(Self { digest, text: if rest.bytes == 0 { Text::Whole(text) } else { Text::TooLong } })
    }
}

/// What was seen of a bag.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// Every file by its path within the bag.
    pub(crate) files: Files,
    /// What is wrong with names and kinds of files.
    pub(crate) problems: Vec<Problem>,
    texts: BTreeMap<String, Vec<u8>>,
    folded: BTreeSet<String>,
}

impl Contents {
    /// Takes in a file by its path within the bag.
    pub(crate) fn take(&mut self, path: &str, seen: Seen) {
        if !is_safe(path) {
            self.object(path, ProblemKind::UnsafeName);
        }
        // Two names that differ in case are one file on most desks.
        if !self.folded.insert(path.to_lowercase()) {
            self.object(path, ProblemKind::Repeated);
            return;
        }
        match seen.text {
            Text::None => {}
            Text::Whole(text) => drop(self.texts.insert(path.to_owned(), text)),
            Text::TooLong => self.object(path, ProblemKind::Unusable),
        }
        self.files.insert(path.to_owned(), seen.digest);
    }

    /// Notes that something is wrong, once for each file and kind.
    pub(crate) fn object(&mut self, path: &str, kind: ProblemKind) {
        let problem = Problem { file: path.to_owned(), kind };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The content of one of the short texts.
    pub(crate) fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.texts.get(path).map(Vec::as_slice)
    }

    /// The same, if it is UTF-8.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.bytes(path)?).ok()
    }
}
