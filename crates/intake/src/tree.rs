//! A folder of small text files, such as a rule book that is being written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::bounded::{read_named, shown_name};
use crate::{IntakeError, limits, text};

/// Most text files of a folder.
pub const MOST_TEXTS: usize = 4_096;

/// Largest of them, in bytes.
pub const LARGEST_TEXT: u64 = 4 * limits::MIB;

/// All of them together, in bytes.
pub const ALL_TEXTS: u64 = 64 * limits::MIB;

/// Reads every file with one of these extensions below a folder, by its path with `/` between names.
/// Links and hidden files are passed over; other files are none of its business. For a single file, that
/// file alone under its name, whatever its extension.
///
/// # Errors
/// Those of [`crate::read_text`], and [`IntakeError::TooManyFiles`].
pub fn read_texts(path: &Path, extensions: &[&str]) -> Result<BTreeMap<String, String>, IntakeError> {
    let mut texts = BTreeMap::new();
    if fs::metadata(path).map_err(|error| IntakeError::reading(&shown_name(path), &error))?.is_file() {
        texts.insert(shown_name(path), read_one(path)?);
        return Ok(texts);
    }
    let mut budget = Budget { files: MOST_TEXTS, bytes: ALL_TEXTS };
    gather(path, "", extensions, limits::DEPTH, &mut budget, &mut texts)?;
    Ok(texts)
}

struct Budget {
    files: usize,
    bytes: u64,
}

fn gather(
    folder: &Path,
    prefix: &str,
    extensions: &[&str],
    depth: usize,
    budget: &mut Budget,
    texts: &mut BTreeMap<String, String>,
) -> Result<(), IntakeError> {
    let shown = shown_name(folder);
    let reading = |error: std::io::Error| IntakeError::reading(&shown, &error);
    for item in fs::read_dir(folder).map_err(reading)? {
        let item = item.map_err(reading)?;
        let kind = item.file_type().map_err(reading)?;
        let name = item.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() && depth > 0 {
            gather(&item.path(), &format!("{path}/"), extensions, depth - 1, budget, texts)?;
        } else if kind.is_file() && has_extension(&name, extensions) {
            let text = read_one(&item.path())?;
            budget.files =
                budget.files.checked_sub(1).ok_or(IntakeError::TooManyFiles { limit: MOST_TEXTS })?;
            let left = budget.bytes.checked_sub(text.len() as u64);
            budget.bytes =
                left.ok_or_else(|| IntakeError::TooLarge { file: shown.clone(), limit: ALL_TEXTS })?;
            texts.insert(path, text);
        }
    }
    Ok(())
}

fn read_one(path: &Path) -> Result<String, IntakeError> {
    let name = shown_name(path);
    text::utf8(read_named(path, LARGEST_TEXT)?, &name)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
}
