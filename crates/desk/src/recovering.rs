//! A dossier made from the requests of a packet, for who has nothing but them.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use tongguan_domain::Dossier;
use tongguan_domain::document::{self, Exposure};
use tongguan_intake::{IntakeError, read_requests};
use tongguan_packet::{AttachmentSource, Requests};

use crate::Problem;
use crate::packets::Outside;

/// A dossier that was made from requests.
#[derive(Debug)]
pub struct Recovered {
    /// The folder of the dossier.
    pub folder: PathBuf,
    /// How many files came along.
    pub files: usize,
    /// What of the requests no dossier holds, by file and path, without values.
    pub left_out: Vec<String>,
}

/// Makes a dossier from `register.json`, `verification.json` and `filing.json`, as far as they are there,
/// with the files beside them. `packet` is the unpacked packet, its `data` or the `wechat` in that; `out` must
/// not exist yet. `goes_on` is asked before each file; nothing is left when it says `false`.
///
/// # Errors
/// Intake's; [`Problem::NotWritten`]; [`Problem::Stopped`].
pub fn recover(packet: &Path, out: &Path, goes_on: &mut dyn FnMut() -> bool) -> Result<Recovered, Problem> {
    let incoming = read_requests(packet)?;
    let requests = Requests {
        register: incoming.register,
        verification: incoming.verification,
        filing: incoming.filing,
        files: incoming.listed,
    };
    let made = tongguan_packet::recover(&requests).map_err(IntakeError::Document)?;
    let files =
        write_folder(&made.dossier, &Outside(&incoming.files), out, goes_on).map_err(|error| match error
            .kind()
        {
            io::ErrorKind::Interrupted => Problem::Stopped,
            _ => Problem::not_written(out, &error),
        })?;
    Ok(Recovered { folder: out.to_owned(), files, left_out: made.left_out })
}

/// Writes a dossier as a folder that must not exist yet, and says how many files came along. An attachment
/// whose content cannot be had goes without.
pub(crate) fn write_folder(
    dossier: &Dossier,
    source: &dyn AttachmentSource,
    folder: &Path,
    goes_on: &mut dyn FnMut() -> bool,
) -> io::Result<usize> {
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let staging = tempfile::Builder::new().prefix(".tongguan-").tempdir_in(above)?;
    let mut written = dossier.clone();
    let mut files = 0;
    for (place, attachment) in written.attachments.iter_mut().enumerate() {
        if !goes_on() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let Ok(mut content) = source.open(attachment) else { continue };
        let file = format!("files/{}", tongguan_packet::attachment_name(place, attachment));
        std::fs::create_dir_all(staging.path().join("files"))?;
        let mut out = File::create_new(staging.path().join(&file))?;
        io::copy(&mut content, &mut out)?;
        out.sync_all()?;
        drop(content);
        attachment.file = Some(file);
        files += 1;
    }
    let document = document::write(&written, Exposure::Full);
    std::fs::write(staging.path().join("dossier.json"), format!("{document:#}\n"))?;
    std::fs::rename(staging.keep(), folder)?;
    Ok(files)
}
