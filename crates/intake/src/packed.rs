//! Small text files in one archive, such as a rule book that somebody published.
//!
//! The bytes are already in memory, because a signature over them was checked before anything was parsed.

use std::collections::BTreeMap;
use std::io::{self, Write as _};

use crate::archive::Archive;
use crate::bounded::read_whole;
use crate::tree::{ALL_TEXTS, LARGEST_TEXT, MOST_TEXTS};
use crate::{IntakeError, text};

/// Every file of the archive by its path with `/` between names. `name` is the archive's own, for people.
///
/// # Errors
/// [`IntakeError::Archive`], [`IntakeError::NotUtf8`]; [`IntakeError::TooLarge`] and
/// [`IntakeError::TooManyFiles`] by the limits of [`crate::read_texts`].
pub fn read_packed_texts(bytes: &[u8], name: &str) -> Result<BTreeMap<String, String>, IntakeError> {
    let reading = |error: io::Error| IntakeError::reading(name, &error);
    let archive = Archive::open(unnamed_file(bytes).map_err(reading)?).map_err(reading)?;
    let mut texts = BTreeMap::new();
    let mut left = ALL_TEXTS;
    for (path, content) in archive.files() {
        if texts.len() == MOST_TEXTS {
            return Err(IntakeError::TooManyFiles { limit: MOST_TEXTS });
        }
        let text = text::utf8(read_whole(content, name, LARGEST_TEXT.min(left))?, name)?;
        left -= text.len() as u64;
        texts.insert(path.to_owned(), text);
    }
    Ok(texts)
}

/// Archives are read from files; this one has no name that another program could change it by.
fn unnamed_file(bytes: &[u8]) -> io::Result<std::fs::File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(bytes)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;

    use super::read_packed_texts;
    use crate::{ArchiveFault, IntakeError, PathFault};

    fn zipped(entries: &[(&str, &[u8])], method: zip::CompressionMethod) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in entries {
            writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn texts_come_by_their_paths_and_hostile_archives_are_refused() {
        let stored = zip::CompressionMethod::Stored;
        let texts = read_packed_texts(&zipped(&[("pack.toml", b"a"), ("lists/b.tsv", b"c")], stored), "book");
        assert_eq!(
            texts.unwrap().into_iter().collect::<Vec<_>>(),
            [("lists/b.tsv".to_owned(), "c".to_owned()), ("pack.toml".to_owned(), "a".to_owned())]
        );
        let zeros = vec![b' '; 3 * 1024 * 1024];
        let bomb = zipped(&[("pack.toml", &zeros)], zip::CompressionMethod::Deflated);
        let fault = |bytes: &[u8]| read_packed_texts(bytes, "book").unwrap_err();
        let archive = |fault| IntakeError::Archive { file: "book".to_owned(), fault };
        assert_eq!(fault(&bomb), archive(ArchiveFault::Bomb));
        let climbing = zipped(&[("../pack.toml", b"a")], stored);
        assert_eq!(fault(&climbing), archive(ArchiveFault::UnsafeName(PathFault::Climbs)));
        assert_eq!(fault(b"no archive"), archive(ArchiveFault::Damaged));
        let foreign = zipped(&[("pack.toml", b"\xff\xfe")], stored);
        assert_eq!(fault(&foreign), IntakeError::NotUtf8 { file: "book".to_owned() });
        let large = vec![b'#'; 5 * 1024 * 1024];
        let large = zipped(&[("pack.toml", &large)], stored);
        assert!(matches!(fault(&large), IntakeError::TooLarge { .. }));
    }
}
