//! An unpacked bag, read without following links.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::archive::directory::MOST_ENTRIES;
use crate::bag;
use crate::contents::{Contents, Seen};
use crate::errors::PacketError;
use crate::verification::ProblemKind;

/// Deepest folder below the bag's own; a packet has two.
const DEEPEST: usize = 8;

/// The bag's own folder: the one given, or the only folder in it.
pub(crate) fn root(given: &Path) -> Result<PathBuf, PacketError> {
    if given.join(bag::DECLARATION).symlink_metadata().is_ok() {
        return Ok(given.to_owned());
    }
    let mut children = fs::read_dir(given).map_err(PacketError::of_reading)?;
    match (children.next(), children.next()) {
        (Some(Ok(only)), None) if only.file_type().is_ok_and(|kind| kind.is_dir()) => Ok(only.path()),
        // A bag that lost its declaration is still a bag with something missing.
        _ if given.join(bag::MANIFEST).symlink_metadata().is_ok() => Ok(given.to_owned()),
        _ => Err(PacketError::NotAPacket),
    }
}

/// Takes in everything below the bag's folder.
pub(crate) fn read(root: &Path, contents: &mut Contents) -> Result<(), PacketError> {
    let mut budget = Budget { entries: MOST_ENTRIES, bytes: crate::LARGEST_PACKET };
    below(root, "", DEEPEST, &mut budget, contents)
}

struct Budget {
    entries: usize,
    bytes: u64,
}

fn below(
    folder: &Path,
    prefix: &str,
    depth: usize,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<(), PacketError> {
    let too_large = || PacketError::TooLarge { limit: crate::LARGEST_PACKET };
    let depth = depth.checked_sub(1).ok_or_else(too_large)?;
    for child in fs::read_dir(folder).map_err(PacketError::of_reading)? {
        let child = child.map_err(PacketError::of_reading)?;
        budget.entries = budget.entries.checked_sub(1).ok_or_else(too_large)?;
        let name = child.file_name();
        let path = format!("{prefix}{}", name.to_string_lossy());
        let kind = child.file_type().map_err(PacketError::of_reading)?;
        if kind.is_dir() {
            below(&child.path(), &format!("{path}/"), depth, budget, contents)?;
        } else if kind.is_file() {
            let mut file = open_plain(&child.path()).map_err(PacketError::of_reading)?;
            let length = file.metadata().map_err(PacketError::of_reading)?.len();
            budget.bytes = budget.bytes.checked_sub(length).ok_or_else(too_large)?;
            let seen = Seen::of(&path, &mut io::Read::take(&mut file, length));
            contents.take(&path, seen.map_err(PacketError::of_reading)?);
        } else {
            contents.object(&path, ProblemKind::NotAFile);
        }
    }
    Ok(())
}

/// Opens a file that was not a link when it was listed, and must not have become one since.
fn open_plain(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    options.open(path)
}
