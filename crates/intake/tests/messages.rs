//! Every situation is said whole, in both languages.

use std::io::ErrorKind;

use tongguan_domain::document::DocumentError;
use tongguan_domain::{FieldKind, Language};
use tongguan_intake::{ArchiveFault, Change, IntakeError, Metadata, PathFault, PictureFault, SheetFault};
use tongguan_words::Words;

fn situations() -> Vec<IntakeError> {
    let file = || "licence.jpg".to_owned();
    let path = || "licences.1.number".to_owned();
    let archive = |fault| IntakeError::Archive { file: file(), fault };
    let mut all = vec![
        IntakeError::Missing { file: file() },
        IntakeError::NotAFile { file: file() },
        IntakeError::TooLarge { file: file(), limit: 256 << 20 },
        IntakeError::DossierTooLarge { limit: 2 << 30 },
        IntakeError::TooManyFiles { limit: 4_096 },
        IntakeError::NotADossier { file: file() },
        IntakeError::NotUtf8 { file: file() },
        IntakeError::NotJson { file: file(), line: 3, column: 4 },
        IntakeError::NotAnAnswer { file: file() },
        IntakeError::TooManyItems { limit: 1_000 },
        DocumentError::NotJson { line: 1, column: 2 }.into(),
        DocumentError::OtherSchema.into(),
        DocumentError::RepeatedMember { path: path() }.into(),
        DocumentError::UnknownMember { path: path(), nearest: None }.into(),
        DocumentError::UnknownMember { path: path(), nearest: Some("number".to_owned()) }.into(),
        DocumentError::UnknownChoice { path: path(), allowed: vec!["a", "b"], nearest: None }.into(),
        DocumentError::UnknownChoice { path: path(), allowed: vec!["a", "b"], nearest: Some("a".to_owned()) }
            .into(),
        DocumentError::TooLong { path: path(), limit: 65_536 }.into(),
        archive(ArchiveFault::Damaged),
        archive(ArchiveFault::Encrypted),
        archive(ArchiveFault::Bomb),
        archive(ArchiveFault::TooManyEntries),
        archive(ArchiveFault::DuplicateName),
        archive(ArchiveFault::UnsafeName(PathFault::Climbs)),
        archive(ArchiveFault::SpecialEntry),
        archive(ArchiveFault::UnknownPacking),
    ];
    all.extend(
        [
            PictureFault::NotAPicture,
            PictureFault::Heic,
            PictureFault::Damaged,
            PictureFault::BeyondLimits,
            PictureFault::TooSmall { width: 100, height: 50, asked_width: 1280, asked_height: 720 },
            PictureFault::DoesNotFit { limit: 2 << 20 },
            PictureFault::NoSpecification,
            PictureFault::Encrypted,
            PictureFault::NoSuchPage { page: 3, pages: 2 },
            PictureFault::TooSlow,
            PictureFault::Crashed,
            PictureFault::NotStarted,
        ]
        .map(|fault| IntakeError::Picture { file: file(), fault }),
    );
    all.extend(
        [
            SheetFault::NotASpreadsheet,
            SheetFault::Encrypted,
            SheetFault::OldFormat,
            SheetFault::Damaged,
            SheetFault::Expands,
            SheetFault::TooManyRows,
            SheetFault::TooManyColumns,
            SheetFault::CellTooLong,
            SheetFault::UnknownEncoding,
            SheetFault::Empty,
            SheetFault::NotOnInput,
        ]
        .map(|fault| IntakeError::Sheet { file: file(), fault }),
    );
    all.extend(
        [ErrorKind::PermissionDenied, ErrorKind::ResourceBusy, ErrorKind::Other]
            .map(|kind| IntakeError::NotReadable { file: file(), kind }),
    );
    all.extend(
        [
            FieldKind::Group,
            FieldKind::List,
            FieldKind::Text,
            FieldKind::Date,
            FieldKind::Integer,
            FieldKind::Flag,
            FieldKind::TextList,
            FieldKind::IntegerList,
        ]
        .map(|expected| DocumentError::WrongKind { path: path(), expected }.into()),
    );
    all.extend(
        [
            PathFault::Empty,
            PathFault::Absolute,
            PathFault::Climbs,
            PathFault::Character,
            PathFault::Reserved,
            PathFault::TooLong,
            PathFault::Link,
        ]
        .map(|fault| IntakeError::UnsafePath { place: path(), fault }),
    );
    all
}

#[test]
fn every_situation_is_said_whole_in_both_languages() {
    for language in [Language::English, Language::Chinese] {
        let words = Words::of(language);
        for situation in situations() {
            let arguments: Vec<_> =
                situation.arguments().into_iter().map(|(name, value)| (name, value.into())).collect();
            for part in ["what", "do"] {
                let said = words.say_with(&format!("error-{}-{part}", situation.code()), &arguments);
                assert!(!said.contains('$') && !said.contains("error-"), "{said}");
                assert!(said.ends_with(['.', '。']), "{said}");
            }
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}

#[test]
fn what_a_copy_changes_and_a_file_carries_has_words() {
    let carried = [
        Metadata::Exif,
        Metadata::Gps,
        Metadata::Thumbnail,
        Metadata::Xmp,
        Metadata::Iptc,
        Metadata::Icc,
        Metadata::Comment,
        Metadata::Appendix,
    ];
    for language in [Language::English, Language::Chinese] {
        let words = Words::of(language);
        for change in Change::ALL {
            assert!(words.knows(&format!("picture-change-{}", change.word())), "{change:?}");
        }
        for block in carried {
            assert!(words.knows(&format!("picture-metadata-{}", block.word())), "{block:?}");
        }
    }
}

#[test]
fn the_sentences_read_as_they_should() {
    let said = |error: &IntakeError, part: &str| {
        let arguments: Vec<_> =
            error.arguments().into_iter().map(|(name, value)| (name, value.into())).collect();
        Words::of(Language::English).say_with(&format!("error-{}-{part}", error.code()), &arguments)
    };
    let too_large = IntakeError::TooLarge { file: "licence.jpg".to_owned(), limit: 256 << 20 };
    assert_eq!(
        said(&too_large, "what"),
        "“licence.jpg” is larger than 256 MB, the most this program takes in at once."
    );
    let unknown: IntakeError = DocumentError::UnknownMember {
        path: "licences.1.nummer".to_owned(),
        nearest: Some("number".to_owned()),
    }
    .into();
    assert_eq!(
        said(&unknown, "do"),
        "If “number” was meant, rename the field in dossier.json; otherwise remove it."
    );
    let group: IntakeError =
        DocumentError::WrongKind { path: "company".to_owned(), expected: FieldKind::Group }.into();
    assert_eq!(said(&group, "do"), "Write it as { … } with its fields inside.");
}
