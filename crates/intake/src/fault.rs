//! Why a picture or paper could not be looked at or copied.

use serde::{Deserialize, Serialize};

use crate::{IntakeError, limits};

/// A situation of one picture or PDF. What a person reads is in `intake.ftl` under
/// [`PictureFault::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureFault {
    /// Neither a picture of a kind this program decodes, nor a PDF.
    NotAPicture,
    /// A HEIC picture, as telephones of one maker take by default; this program does not decode it.
    Heic,
    /// It cannot be decoded to its end.
    Damaged,
    /// It is larger than this program decodes.
    BeyondLimits,
    /// It has fewer pixels than its role asks for; pictures are never enlarged.
    TooSmall {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
        /// Pixels asked for across.
        asked_width: u32,
        /// Pixels asked for down.
        asked_height: u32,
    },
    /// No copy within so many bytes keeps enough pixels.
    DoesNotFit {
        /// The most bytes.
        limit: u64,
    },
    /// The role is no picture's, or asks nothing of it.
    NoSpecification,
    /// The PDF opens only with a password.
    Encrypted,
    /// The PDF, or the file that is one picture, has no such page.
    NoSuchPage {
        /// The page asked for, counted from 1.
        page: u32,
        /// How many there are.
        pages: u32,
    },
    /// Looking at it took longer than [`limits::LOOKING`].
    TooSlow,
    /// Looking at it failed in a way that ended the child process, or took more memory than
    /// [`limits::LOOKING_MEMORY`].
    Crashed,
    /// The system started no process to look at it.
    NotStarted,
}

impl PictureFault {
    /// The stable name of the situation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAPicture => "picture-not-a-picture",
            Self::Heic => "picture-is-heic",
            Self::Damaged => "picture-damaged",
            Self::BeyondLimits => "picture-beyond-limits",
            Self::TooSmall { .. } => "picture-too-small",
            Self::DoesNotFit { .. } => "picture-does-not-fit",
            Self::NoSpecification => "picture-no-specification",
            Self::Encrypted => "paper-encrypted",
            Self::NoSuchPage { .. } => "paper-no-such-page",
            Self::TooSlow => "picture-too-slow",
            Self::Crashed => "picture-crashed",
            Self::NotStarted => "picture-not-started",
        }
    }

    /// The situation of a file of that name.
    pub(crate) fn of(self, file: &str) -> IntakeError {
        IntakeError::Picture { file: file.to_owned(), fault: self }
    }

    /// The values of the placeholders in the messages, by name, beside that of the file.
    pub(crate) fn arguments(self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAPicture
            | Self::Heic
            | Self::Damaged
            | Self::NoSpecification
            | Self::Encrypted
            | Self::NotStarted => Vec::new(),
            Self::BeyondLimits => vec![
                ("side", limits::PICTURE_SIDE.to_string()),
                ("megapixels", (limits::PICTURE_PIXELS / 1_000_000).to_string()),
            ],
            Self::TooSmall { width, height, asked_width, asked_height } => vec![
                ("width", width.to_string()),
                ("height", height.to_string()),
                ("asked-width", asked_width.to_string()),
                ("asked-height", asked_height.to_string()),
            ],
            Self::DoesNotFit { limit } => vec![("limit", crate::error::size(limit))],
            Self::NoSuchPage { page, pages } => {
                vec![("page", page.to_string()), ("pages", pages.to_string())]
            }
            Self::TooSlow => vec![("seconds", limits::LOOKING.as_secs().to_string())],
            Self::Crashed => vec![("limit", crate::error::size(limits::LOOKING_MEMORY))],
        }
    }
}
