//! Small texts for the command line and the window: JSON, lists of values, pass phrases.

use std::io;
use std::path::Path;

use tongguan_domain::SecretText;

use crate::IntakeError;
use crate::bounded::{read_named, read_whole, shown_name};

/// The path that stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// Longest pass phrase or key file, in bytes.
pub const LONGEST_SECRET: u64 = 64 * 1024;

/// Reads a whole file, or standard input for `-`, of at most `limit` bytes.
///
/// # Errors
/// [`IntakeError::Missing`], [`IntakeError::NotAFile`], [`IntakeError::NotReadable`],
/// [`IntakeError::TooLarge`].
pub fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, IntakeError> {
    if path.as_os_str() == STANDARD_INPUT {
        return read_whole(io::stdin().lock(), STANDARD_INPUT, limit);
    }
    read_named(path, limit)
}

/// Reads UTF-8 text, or standard input for `-`, of at most `limit` bytes; a byte order mark is dropped.
///
/// # Errors
/// Those of [`read_bytes`], and [`IntakeError::NotUtf8`].
pub fn read_text(path: &Path, limit: u64) -> Result<String, IntakeError> {
    utf8(read_bytes(path, limit)?, &shown_name(path))
}

/// Reads JSON, or standard input for `-`, of at most `limit` bytes.
///
/// # Errors
/// Those of [`read_text`], and [`IntakeError::NotJson`] with the place.
pub fn read_json(path: &Path, limit: u64) -> Result<serde_json::Value, IntakeError> {
    let text = read_text(path, limit)?;
    serde_json::from_str(&text).map_err(|error| IntakeError::NotJson {
        file: shown_name(path),
        line: error.line(),
        column: error.column(),
    })
}

/// Reads a passphrase: the first line, without its line end. Nobody could type the lines after it.
///
/// # Errors
/// Those of [`read_text`]; the limit is [`LONGEST_SECRET`].
pub fn read_secret(path: &Path) -> Result<SecretText, IntakeError> {
    let text = SecretText::new(read_text(path, LONGEST_SECRET)?);
    Ok(SecretText::new(text.reveal().lines().next().unwrap_or_default()))
}

/// Checks the encoding, drops a byte order mark.
pub(crate) fn utf8(bytes: Vec<u8>, file: &str) -> Result<String, IntakeError> {
    let mut text = String::from_utf8(bytes).map_err(|_| IntakeError::NotUtf8 { file: file.to_owned() })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}
