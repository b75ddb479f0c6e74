//! Things that come from outside, made by the tests: pictures, and archives byte by byte.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may say what it expects")]

pub mod archives;
pub mod hostile;
pub mod hostile_papers;
pub mod papers;
pub mod pictures;
pub mod sheets;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A place that vanishes with the test.
pub fn place() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A dossier file that names these attachments.
pub fn dossier_json(files: &[&str]) -> String {
    let attachments: Vec<_> = files.iter().map(|file| serde_json::json!({ "file": file })).collect();
    serde_json::json!({ "schema": "tongguan.dossier/1", "attachments": attachments }).to_string()
}

/// A dossier folder with these files, all of them named as attachments.
pub fn folder(within: &Path, files: &[(&str, &[u8])]) -> PathBuf {
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let folder = within.join("dossier");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("dossier.json"), dossier_json(&names)).unwrap();
    for (name, content) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// Writes a file and returns its path.
pub fn file(within: &Path, name: &str, content: &[u8]) -> PathBuf {
    let path = within.join(name);
    fs::write(&path, content).unwrap();
    path
}
