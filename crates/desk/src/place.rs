//! Where things lie: the platform's own places with the application's folder always appended, or one
//! folder that replaces them all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The variable that replaces all places, like `--data-dir`.
pub const DATA_DIRECTORY_VARIABLE: &str = "TONGGUAN_DATA_DIR";

const FOLDER: &str = "tongguan";

/// The folders of this program.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    data: PathBuf,
    config: PathBuf,
}

impl Places {
    /// The folder that was asked for, or the variable's, or the platform's own.
    pub(crate) fn find(asked: Option<PathBuf>) -> Self {
        let variable = || std::env::var_os(DATA_DIRECTORY_VARIABLE).filter(|value| !value.is_empty());
        match asked.or_else(|| variable().map(PathBuf::from)) {
            Some(folder) => Self { data: folder.clone(), config: folder },
            None => {
                let home = || dirs::home_dir().unwrap_or_default();
                Self {
                    data: dirs::data_dir().unwrap_or_else(home).join(FOLDER),
                    config: dirs::config_dir().unwrap_or_else(home).join(FOLDER),
                }
            }
        }
    }

    /// The folder of everything that is kept.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// The file of language and theme, which must be known before the vault is open.
    pub(crate) fn preferences(&self) -> PathBuf {
        self.config.join("preferences.json")
    }

    /// Makes the data folder, for its owner alone.
    pub(crate) fn prepare(&self) -> io::Result<()> {
        private_folder(&self.data)
    }
}

/// Writes a file of our own whole or not at all. A folder that is made for it is for its owner alone.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    private_folder(folder_of(path))?;
    stage(path, bytes)?.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// What is to become the file of that name, written and durable, but not in its place yet.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::NamedTempFile::new_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a folder and those above it; the new ones are for their owner alone.
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
