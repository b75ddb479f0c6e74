//! The files of a dossier on the screen, and copies of them that fit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DossierView, Trouble};

/// A file of the dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttachmentView {
    /// Place in the list.
    pub index: usize,
    /// Id in the dossier.
    pub id: String,
    /// Role word, empty when the officer has not said.
    pub role: String,
    /// File name.
    pub name: String,
    /// Size in bytes, 0 when the file is missing.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Real type by content, such as `jpeg`.
    pub format: String,
    /// Pixels across, 0 when it is no picture.
    pub width: u32,
    /// Pixels down, 0 when it is no picture.
    pub height: u32,
    /// Whether a picture of it can be shown.
    pub shown: bool,
    /// Pages of a PDF; 0 when it is none or cannot be opened.
    pub pages: u32,
    /// Whether the file meets what its role asks of a picture, or nothing is asked.
    pub fits: bool,
    /// What its role asks of a picture; nothing for roles that take any file.
    pub asked: Option<AskedView>,
    /// Findings on this file that block.
    pub blocking: usize,
}

/// A file on the tray, looked at and not in the dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaitingView {
    /// What it is asked for by.
    pub key: u32,
    /// File name.
    pub name: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Real type by content; empty when it cannot be taken in at all.
    pub format: String,
    /// Pixels across, 0 when it is no picture.
    pub width: u32,
    /// Pixels down, 0 when it is no picture.
    pub height: u32,
    /// Whether a picture of it can be shown.
    pub shown: bool,
    /// Role word of what it probably is, or was said to be; empty when nobody knows.
    pub role: String,
    /// Why it cannot come in, or will not do.
    pub trouble: Option<Trouble>,
}

/// The dossier after files of the tray came in, and what is left there.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilesView {
    /// The dossier.
    pub dossier: DossierView,
    /// What stayed on the tray.
    pub tray: Vec<WaitingView>,
}

/// What a role asks of a picture.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskedView {
    /// Most bytes.
    #[ts(type = "number")]
    pub max_bytes: u64,
    /// Fewest pixels of the longer side.
    pub long_side: u32,
    /// Fewest pixels of the shorter side.
    pub short_side: u32,
    /// Both sides are equal.
    pub square: bool,
    /// Words of the accepted formats.
    pub formats: Vec<String>,
}

/// A copy that fits, looked at and not yet kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// Format word.
    pub format: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What differs from the original; `picture-change-<word>` is the message.
    pub changes: Vec<String>,
}
