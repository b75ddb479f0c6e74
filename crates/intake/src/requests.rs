//! The requests to the platform as they lie in a packet: the bodies, and the files beside them.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tongguan_domain::document::LONGEST_LIST;

use crate::bounded::shown_name;
use crate::dossier::AttachmentFiles;
use crate::{IntakeError, limits, read_json};

/// Where the bodies lie: the folder itself, or one in it when the packet or its data were named.
const PLACES: [&str; 3] = ["", "wechat", "data/wechat"];

/// The folder of the files, beside the bodies.
const FILES: &str = "files";

/// Requests as they came, and the way to their files.
#[derive(Debug)]
#[allow(missing_docs, reason = "the bodies go by the names of their files")]
pub struct IncomingRequests {
    pub register: Option<Value>,
    pub verification: Option<Value>,
    pub filing: Option<Value>,
    /// The paths of the files, beginning with `files/`; none when there is no such folder.
    pub listed: Vec<String>,
    /// Opens them.
    pub files: AttachmentFiles,
}

/// Reads the bodies from a packet's folder, its `data` or the `wechat` in that, each at most
/// [`limits::DOSSIER_FILE`] bytes. What the files hold is not looked at.
///
/// # Errors
/// [`IntakeError::NotRequests`] when none of the bodies is there; those of [`read_json`];
/// [`IntakeError::TooManyFiles`].
pub fn read_requests(path: &Path) -> Result<IncomingRequests, IntakeError> {
    let file = shown_name(path);
    for place in PLACES {
        let folder = path.join(place);
        let bodies = ["register", "verification", "filing"].map(|name| body(&folder, name));
        let [register, verification, filing] = bodies;
        let (register, verification, filing) = (register?, verification?, filing?);
        if register.is_none() && verification.is_none() && filing.is_none() {
            continue;
        }
        let above =
            fs::canonicalize(folder.join("..")).map_err(|error| IntakeError::reading(&file, &error))?;
        let files =
            AttachmentFiles::in_folder(&above).map_err(|error| IntakeError::reading(&file, &error))?;
        let listed = listed(&above.join(FILES))?;
        return Ok(IncomingRequests { register, verification, filing, listed, files });
    }
    if path.exists() { Err(IntakeError::NotRequests { file }) } else { Err(IntakeError::Missing { file }) }
}

fn body(folder: &Path, name: &str) -> Result<Option<Value>, IntakeError> {
    match read_json(&folder.join(format!("{name}.json")), limits::DOSSIER_FILE) {
        Ok(value) => Ok(Some(value)),
        Err(IntakeError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn listed(folder: &Path) -> Result<Vec<String>, IntakeError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for entry in entries.flatten() {
        if names.len() == LONGEST_LIST {
            return Err(IntakeError::TooManyFiles { limit: LONGEST_LIST });
        }
        // Links and folders belong to no packet.
        if let (Ok(kind), Some(name)) = (entry.file_type(), entry.file_name().to_str())
            && kind.is_file()
        {
            names.push(format!("{FILES}/{name}"));
        }
    }
    names.sort();
    Ok(names)
}
