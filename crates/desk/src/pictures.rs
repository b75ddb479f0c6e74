//! Pictures and PDFs outside the vault: measuring them, and making copies that fit.

use std::io::Write as _;
use std::path::Path;

use serde_json::Value;
use tongguan_domain::{AttachmentRole, Choice as _};
use tongguan_intake::{Focus, IntakeError, PictureFault, Wish, limits, read_bytes, shown_name};

use crate::Problem;

/// A copy that meets the specification of a role.
pub struct FixedPicture {
    /// Size in bytes.
    pub bytes: usize,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What was changed, as words; `picture-change-<word>` is the message.
    pub changes: Vec<&'static str>,
}

/// The roles that ask something of a picture.
#[must_use]
pub fn roles() -> Vec<&'static str> {
    let asks = |role: &AttachmentRole| tongguan_intake::specification(*role).is_some();
    AttachmentRole::ALL.iter().copied().filter(asks).map(AttachmentRole::word).collect()
}

/// What can be measured of a picture, as the contract's JSON.
///
/// # Errors
/// Intake's.
pub fn inspect(path: &Path) -> Result<Value, Problem> {
    Ok(tongguan_intake::inspect(path)?.to_json())
}

/// Makes a copy of a picture, or of a page of a PDF counted from 1, that meets the specification of a
/// role; the original is only read. A square is cut around `focus`, in thousandths of the sides, or
/// around the middle.
///
/// # Errors
/// Intake's; [`Problem::NotWritten`], in which case an older file of that name is as it was.
pub fn fix(
    path: &Path,
    role: &str,
    page: u32,
    focus: Option<(u16, u16)>,
    out: &Path,
) -> Result<FixedPicture, Problem> {
    let role = AttachmentRole::from_word(role).ok_or(Problem::NoSuchField)?;
    let original = read_bytes(path, limits::FILE)?;
    let focus = focus.map_or(Focus::MIDDLE, |(across, down)| Focus { across, down });
    let file = shown_name(path);
    let fixed = tongguan_intake::fix(&file, &original, Wish { role, page, focus })?;
    let picture =
        fixed.measured.picture.ok_or(IntakeError::Picture { file, fault: PictureFault::Damaged })?;
    write_whole(out, &fixed.bytes).map_err(|error| Problem::not_written(out, &error))?;
    Ok(FixedPicture {
        bytes: fixed.bytes.len(),
        width: picture.width,
        height: picture.height,
        changes: fixed.changes.into_iter().map(tongguan_intake::Change::word).collect(),
    })
}

/// Writes a file that appears whole or not at all.
pub(crate) fn write_whole(out: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let above = out.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(above)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(out).map_err(|error| error.error)?;
    Ok(())
}
