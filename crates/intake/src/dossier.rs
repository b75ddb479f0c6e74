//! A dossier from outside: a folder, the `dossier.json` in it, or that folder zipped.
//!
//! Nothing is written to the disk. Attachments are measured once while the dossier is read and can be
//! opened again for the packet and the vault.

use std::fs::{self, File};
use std::io::{self, Read};
use std::panic;
use std::path::Path;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicU64, AtomicUsize};
use std::thread;

use tongguan_domain::{Attachment, Dossier, Field, FieldPath, Measured, document};

use crate::archive::Archive;
use crate::bounded::{Bounded, open_named, read_whole, shown_name};
use crate::folder::{Folder, OpenFault};
use crate::measure::{measure, measure_unnamed};
use crate::safe_path::{PathFault, SafePath};
use crate::{IntakeError, STANDARD_INPUT, limits, text};

/// The name of the dossier file in its folder.
pub const DOSSIER_NAME: &str = "dossier.json";

/// A dossier as it came, and the way back to its files.
#[derive(Debug)]
pub struct Incoming {
    /// The dossier, with [`Attachment::measured`] set wherever an attachment names a file.
    pub dossier: Dossier,
    /// Opens the attachments again.
    pub files: AttachmentFiles,
}

/// The files beside a `dossier.json`, in the folder or the zip, which is held open.
#[derive(Debug)]
pub struct AttachmentFiles {
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(Folder),
    Archive {
        archive: Archive,
        /// Path of the dossier's folder inside it, "" or ending in `/`.
        folder: String,
        /// The archive's own bare name, for errors.
        name: String,
    },
}

/// Why a file beside the dossier was not opened.
enum Unopened {
    Missing,
    Link,
    Failed(IntakeError),
}

/// Reads a dossier folder, its `dossier.json`, or that folder zipped with `dossier.json` at the root or
/// in one top folder; `-` is a `dossier.json` from standard input, whose attachments lie in the current
/// folder. Every attachment is measured; one that is not there is [`Measured::Missing`].
///
/// # Errors
/// Any [`IntakeError`] but those of pictures: a picture that is damaged or beyond the limits is measured
/// as such.
pub fn read_dossier(path: &Path) -> Result<Incoming, IntakeError> {
    let (mut dossier, files) = read(path)?;
    files.measure_all(&mut dossier, &|_| true)?;
    Ok(Incoming { dossier, files })
}

/// Reads a dossier as [`read_dossier`] does, to be judged and sent and not to be kept: an attachment whose
/// SHA-256 nothing in the dossier is compared with gets a [`Checksum::Crc32`], as what is sent is hashed on
/// its way out.
///
/// # Errors
/// Those of [`read_dossier`].
///
/// [`Checksum::Crc32`]: tongguan_domain::attachment::Checksum::Crc32
pub fn read_dossier_to_judge(path: &Path) -> Result<Incoming, IntakeError> {
    let (mut dossier, files) = read(path)?;
    // What was sent back is known by its content.
    let any = !dossier.history.feedback.is_empty();
    files.measure_all(&mut dossier, &|attachment| any || attachment.sha256.is_some())?;
    Ok(Incoming { dossier, files })
}

/// Reads a dossier as [`read_dossier`] does, but looks at none of its attachments.
///
/// # Errors
/// Those of [`read_dossier`] but for attachments.
pub fn read_document(path: &Path) -> Result<Dossier, IntakeError> {
    Ok(read(path)?.0)
}

fn read(path: &Path) -> Result<(Dossier, AttachmentFiles), IntakeError> {
    let (text, files) = find(path, &shown_name(path))?;
    Ok((document::read(&text)?, files))
}

fn find(path: &Path, name: &str) -> Result<(String, AttachmentFiles), IntakeError> {
    let reading = |error: io::Error| IntakeError::reading(name, &error);
    let not_a_dossier = || IntakeError::NotADossier { file: name.to_owned() };
    if path.as_os_str() == STANDARD_INPUT {
        let bytes = read_whole(io::stdin().lock(), STANDARD_INPUT, limits::DOSSIER_FILE)?;
        if !looks_like_json(&bytes) {
            return Err(not_a_dossier());
        }
        return Ok((text::utf8(bytes, name)?, AttachmentFiles::in_folder(Path::new(".")).map_err(reading)?));
    }
    if fs::metadata(path).map_err(reading)?.is_dir() {
        let files = AttachmentFiles::in_folder(path).map_err(reading)?;
        let text = files.dossier_text()?.ok_or_else(not_a_dossier)?;
        return Ok((text, files));
    }
    let file = open_named(path)?;
    let mut start = Vec::new();
    (&file).take(4).read_to_end(&mut start).map_err(reading)?;
    if matches!(start.as_slice(), b"PK\x03\x04" | b"PK\x05\x06") {
        let files = AttachmentFiles::in_archive(file, name)?;
        let text = files.dossier_text()?.ok_or_else(not_a_dossier)?;
        return Ok((text, files));
    }
    let bytes = read_whole(start.as_slice().chain(file), name, limits::DOSSIER_FILE)?;
    if name != DOSSIER_NAME && !looks_like_json(&bytes) {
        return Err(not_a_dossier());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((text::utf8(bytes, name)?, AttachmentFiles::in_folder(folder).map_err(reading)?))
}

/// A file that begins like an object was meant as a dossier file, whatever its name, and gets line and
/// column of what is wrong with it.
fn looks_like_json(bytes: &[u8]) -> bool {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start().starts_with(b"{")
}

impl AttachmentFiles {
    pub(crate) fn in_folder(path: &Path) -> io::Result<Self> {
        Ok(Self { place: Place::Folder(Folder::open(path)?) })
    }

    fn in_archive(file: File, name: &str) -> Result<Self, IntakeError> {
        let archive = Archive::open(file).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => {
                IntakeError::TooLarge { file: name.to_owned(), limit: limits::ARCHIVE }
            }
            _ => IntakeError::reading(name, &error),
        })?;
        let folder = archive
            .folder_of(DOSSIER_NAME)
            .ok_or_else(|| IntakeError::NotADossier { file: name.to_owned() })?;
        Ok(Self { place: Place::Archive { archive, folder, name: name.to_owned() } })
    }

    /// Opens the content of an attachment. It ends with an error rather than give more than
    /// [`limits::FILE`] bytes, or, from a zip, anything but what the zip's table promises.
    ///
    /// # Errors
    /// [`IntakeError::Missing`], [`IntakeError::UnsafePath`], [`IntakeError::NotAFile`],
    /// [`IntakeError::NotReadable`].
    pub fn open(&self, attachment: &Attachment) -> Result<Box<dyn Read + '_>, IntakeError> {
        let place = Field::AttachmentFile.template();
        let path = safe(attachment.file.as_deref().unwrap_or_default(), place)?;
        self.reader(&path, limits::FILE).map_err(|unopened| unopened.at(place, &path))
    }

    fn dossier_text(&self) -> Result<Option<String>, IntakeError> {
        let path = safe(DOSSIER_NAME, DOSSIER_NAME)?;
        match self.reader(&path, limits::DOSSIER_FILE) {
            Ok(reader) => {
                let bytes = read_whole(reader, DOSSIER_NAME, limits::DOSSIER_FILE)
                    .map_err(|error| self.naming_archive(error))?;
                text::utf8(bytes, DOSSIER_NAME).map(Some)
            }
            Err(Unopened::Missing) => Ok(None),
            Err(unopened) => Err(unopened.at(DOSSIER_NAME, &path)),
        }
    }

    /// Measures on as many threads as there are processors, for what a large dossier waits for is its
    /// checksums; two at most, because each may hold a picture.
    fn measure_all(
        &self,
        dossier: &mut Dossier,
        is_named: &dyn Fn(&Attachment) -> bool,
    ) -> Result<(), IntakeError> {
        let mut paths = Vec::new();
        for (number, attachment) in dossier.attachments.iter().enumerate() {
            let Some(file) = attachment.file.as_deref().filter(|file| !file.is_empty()) else {
                continue;
            };
            let place = FieldPath::item(Field::AttachmentFile, number).to_string();
            paths.push((number, safe(file, &place)?, place, is_named(attachment)));
        }
        let left = AtomicU64::new(limits::DOSSIER);
        let next = AtomicUsize::new(0);
        let measure_some = || {
            let mut done = Vec::new();
            while let Some((number, path, place, named)) = paths.get(next.fetch_add(1, Relaxed)) {
                let measured = self.measure_one(path, place, *named);
                let measured = measured.and_then(|measured| within(&left, measured));
                let goes_on = measured.is_ok();
                done.push((*number, measured));
                if !goes_on {
                    // What comes after an error is not looked at.
                    next.store(paths.len(), Relaxed);
                }
            }
            done
        };
        let mut measured = thread::scope(|scope| {
            let second = (paths.len() > 1).then(|| scope.spawn(measure_some));
            let mut measured = measure_some();
            if let Some(second) = second {
                measured.extend(second.join().unwrap_or_else(|fault| panic::resume_unwind(fault)));
            }
            measured
        });
        // The first error of the dossier is told, whichever came first.
        measured.sort_by_key(|(number, _)| *number);
        for (number, measured) in measured {
            let measured = measured?;
            if let Some(attachment) = dossier.attachments.get_mut(number) {
                attachment.measured = Some(measured);
            }
        }
        Ok(())
    }

    fn measure_one(&self, path: &SafePath, place: &str, named: bool) -> Result<Measured, IntakeError> {
        let reader = match self.reader(path, limits::FILE) {
            Ok(reader) => reader,
            Err(Unopened::Missing) => return Ok(Measured::Missing),
            Err(unopened) => return Err(unopened.at(place, path)),
        };
        let measured = if named { measure(reader) } else { measure_unnamed(reader) };
        measured.map(Measured::File).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => {
                IntakeError::TooLarge { file: path.file_name().to_owned(), limit: limits::FILE }
            }
            _ => self.naming_archive(IntakeError::reading(path.file_name(), &error)),
        })
    }

    /// A fault of the archive that shows in one of its files is told of the archive.
    fn naming_archive(&self, error: IntakeError) -> IntakeError {
        match (error, &self.place) {
            (IntakeError::Archive { fault, .. }, Place::Archive { name, .. }) => {
                IntakeError::Archive { file: name.clone(), fault }
            }
            (error, _) => error,
        }
    }

    fn reader(&self, path: &SafePath, limit: u64) -> Result<Box<dyn Read + '_>, Unopened> {
        match &self.place {
            Place::Folder(folder) => match folder.file(path) {
                Ok(file) => Ok(Box::new(Bounded::new(file, limit))),
                Err(OpenFault::Missing) => Err(Unopened::Missing),
                Err(OpenFault::Link) => Err(Unopened::Link),
                Err(OpenFault::NotAFile) => {
                    Err(Unopened::Failed(IntakeError::NotAFile { file: path.file_name().to_owned() }))
                }
                Err(OpenFault::Reading(error)) => {
                    Err(Unopened::Failed(IntakeError::reading(path.file_name(), &error)))
                }
            },
            Place::Archive { archive, folder, .. } => match archive.read(&path.within(folder)) {
                Some(reader) => Ok(Box::new(Bounded::new(reader, limit))),
                None => Err(Unopened::Missing),
            },
        }
    }
}

impl Unopened {
    fn at(self, place: &str, path: &SafePath) -> IntakeError {
        match self {
            Self::Missing => IntakeError::Missing { file: path.file_name().to_owned() },
            Self::Link => IntakeError::UnsafePath { place: place.to_owned(), fault: PathFault::Link },
            Self::Failed(error) => error,
        }
    }
}

/// Takes the bytes of a file from what a dossier may still hold.
fn within(left: &AtomicU64, measured: Measured) -> Result<Measured, IntakeError> {
    let Measured::File(file) = &measured else { return Ok(measured) };
    left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(file.bytes))
        .map(|_| measured)
        .map_err(|_| IntakeError::DossierTooLarge { limit: limits::DOSSIER })
}

fn safe(path: &str, place: &str) -> Result<SafePath, IntakeError> {
    SafePath::parse(path).map_err(|fault| IntakeError::UnsafePath { place: place.to_owned(), fault })
}
