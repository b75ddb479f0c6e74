//! What is done with the bytes of an outside picture or PDF, all of it in one place: looking, copying,
//! showing. Nothing else in the program decodes one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};
use tongguan_domain::{AttachmentRole, Choice, Measured, measures};

use crate::blocks::{self, Metadata};
use crate::copy::{Change, Wish};
use crate::fault::PictureFault;
use crate::picture::Opened;
use crate::{copy, flaws, format, paper, picture, qr, readings, show};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Order {
    /// Measures it. Of a file that is not `whole`, only the head.
    Look {
        /// The bytes are all of the file.
        whole: bool,
    },
    /// Makes a copy that fits a role.
    Copy(Wish),
    /// Makes a small picture of it, or of one of its pages counted from 1.
    Show {
        /// The page of a PDF.
        page: u32,
        /// Longest side in pixels.
        side: u32,
    },
}

/// What comes back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// What was measured, but for size and checksum, and what the file carries besides.
    Seen { measured: MeasuredFile, carried: BTreeSet<Metadata> },
    /// A new file, what was measured of it, and what differs from the original.
    Made { bytes: Vec<u8>, measured: MeasuredFile, changes: Vec<Change> },
    /// A small picture.
    Shown { bytes: Vec<u8> },
}

/// Carries out an order in this process.
pub(crate) fn carry_out(order: &Order, bytes: Vec<u8>) -> Result<Answer, PictureFault> {
    match order {
        Order::Look { whole } => Ok(look(bytes, *whole)),
        Order::Copy(wish) => copy::make(bytes, wish).map(|made| Answer::Made {
            bytes: made.bytes,
            measured: made.measured,
            changes: made.changes,
        }),
        Order::Show { page, side } => show::small(bytes, *page, *side).map(|bytes| Answer::Shown { bytes }),
    }
}

fn look(bytes: Vec<u8>, whole: bool) -> Answer {
    let format = format::of(&bytes);
    let carried = blocks::outline(&bytes, format).metadata;
    let measured = match format {
        FileFormat::Pdf => paper::examine(bytes, whole),
        format if format::is_decoded(format) => looked_at(picture::open(&bytes, format, whole)),
        _ => unseen(format),
    };
    Answer::Seen { measured, carried }
}

/// Adds what only the decoded picture shows.
fn looked_at(opened: Opened) -> MeasuredFile {
    let Opened { mut measured, decoded } = opened;
    let seen = decoded.and_then(|decoded| {
        picture::guarded(|| {
            let mut found = readings::Found::default();
            found.add_codes(qr::texts(&decoded.image));
            (flaws::of(&decoded.image), found.into())
        })
    });
    if let (Some((flaws, read)), Some(picture)) = (seen, &mut measured.picture) {
        picture.flaws = flaws;
        measured.readings = read;
    }
    measured
}

/// A file of which nothing is known but its kind.
pub(crate) const fn unseen(format: FileFormat) -> MeasuredFile {
    MeasuredFile {
        bytes: 0,
        checksum: Checksum::Sha256(String::new()),
        format,
        picture: None,
        document: None,
        readings: Vec::new(),
        damaged: false,
        beyond_limits: false,
    }
}

/// An answer on its way between processes, its bytes apart.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Head {
    Seen { measured: String, carried: Vec<String> },
    Made { measured: String, changes: Vec<String> },
    Shown,
    Failed(PictureFault),
}

impl Head {
    pub(crate) fn of(answer: Result<Answer, PictureFault>) -> (Self, Vec<u8>) {
        match answer {
            Ok(Answer::Seen { measured, carried }) => {
                let carried = carried.into_iter().map(|block| block.word().to_owned()).collect();
                (Self::Seen { measured: measures::write(&Measured::File(measured)), carried }, Vec::new())
            }
            Ok(Answer::Made { bytes, measured, changes }) => {
                let changes = changes.into_iter().map(|change| change.word().to_owned()).collect();
                (Self::Made { measured: measures::write(&Measured::File(measured)), changes }, bytes)
            }
            Ok(Answer::Shown { bytes }) => (Self::Shown, bytes),
            Err(fault) => (Self::Failed(fault), Vec::new()),
        }
    }

    /// The answer again; one that says something unknown comes from a child that went wrong.
    pub(crate) fn answer(self, bytes: Vec<u8>) -> Result<Answer, PictureFault> {
        match self {
            Self::Seen { measured, carried } => Ok(Answer::Seen {
                measured: file(&measured)?,
                carried: known(&carried, Metadata::from_word)?,
            }),
            Self::Made { measured, changes } => Ok(Answer::Made {
                bytes,
                measured: file(&measured)?,
                changes: known(&changes, Change::from_word)?,
            }),
            Self::Shown => Ok(Answer::Shown { bytes }),
            Self::Failed(fault) => Err(fault),
        }
    }
}

fn file(measured: &str) -> Result<MeasuredFile, PictureFault> {
    match measures::read(measured) {
        Some(Measured::File(file)) => Ok(file),
        _ => Err(PictureFault::Crashed),
    }
}

fn known<T, C: FromIterator<T>>(words: &[String], of: impl Fn(&str) -> Option<T>) -> Result<C, PictureFault> {
    words.iter().map(|word| of(word)).collect::<Option<C>>().ok_or(PictureFault::Crashed)
}

/// Roles cross as the words of the dossier file.
pub(crate) mod role_word {
    use super::{AttachmentRole, Choice};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(role: &AttachmentRole, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(role.word())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<AttachmentRole, D::Error> {
        let word = String::deserialize(deserializer)?;
        AttachmentRole::from_word(&word).ok_or_else(|| D::Error::custom("unknown role"))
    }
}
