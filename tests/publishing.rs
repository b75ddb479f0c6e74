//! A publisher of rule books, whom nobody trusts yet.

#![allow(clippy::unwrap_used, clippy::missing_panics_doc, reason = "tests may say what they expect")]

use std::path::{Path, PathBuf};

use tongguan_desk::rulebooks;
use tongguan_signing::SigningKey;

/// A newer rule book than the built-in one, for which the sample's name is too short.
pub struct Published {
    /// The file; its signature lies beside it.
    pub book: PathBuf,
    /// The publisher's public key.
    pub key: PathBuf,
}

impl Published {
    /// Writes book, signature and key into a folder.
    #[must_use]
    pub fn into(folder: &Path) -> Self {
        let source = folder.join("published");
        copy(&crate::root().join("assets/rulebook"), &source);
        let pack = std::fs::read_to_string(source.join("pack.toml")).unwrap();
        let version = |line: &str| match line.starts_with("version") {
            true => "version = \"2099.1.0\"\n".to_owned(),
            false => format!("{line}\n"),
        };
        std::fs::write(source.join("pack.toml"), pack.lines().map(version).collect::<String>()).unwrap();
        let rule = source.join("rules/mini-program/name-length.toml");
        let text = std::fs::read_to_string(&rule).unwrap();
        std::fs::write(&rule, text.replace("\nmin = 4\n", "\nmin = 10\n")).unwrap();
        let (secret, key, book) =
            (folder.join("secret"), folder.join("key.pub"), folder.join("published.zip"));
        let signing = SigningKey::generate().unwrap();
        std::fs::write(&secret, signing.to_openssh().unwrap().reveal()).unwrap();
        std::fs::write(&key, signing.public().to_openssh().unwrap()).unwrap();
        rulebooks::pack(&source, &secret, &book).unwrap();
        Self { book, key }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}
