//! Everything that can be said is said in both languages.

use std::io;

use tongguan_domain::{Field, FieldPath, Language};
use tongguan_words::{Argument, Words};

use super::desk::{Desk, look};
use crate::paper::PaperError;
use crate::{LARGEST_PACKET, PacketError, Problem, ProblemKind, Purpose, Verification};

fn found() -> Verification {
    let mut desk = Desk::new();
    desk.purpose = Purpose { draft: true, redacted: true };
    look(&desk.build_plain())
}

#[test]
fn what_was_found_is_told_in_both_languages() {
    let intact = found();
    let mut broken = intact.clone();
    broken.problems = ProblemKind::ALL.map(|kind| Problem { file: "data/x".to_owned(), kind }).to_vec();
    for language in Language::ALL {
        let words = Words::of(language);
        for seen in [&broken, &intact] {
            assert!(seen.statements(&words).iter().all(|line| !line.contains("packet-")), "{language:?}");
            assert_eq!(seen.to_json(&words)["intact"], seen.is_intact());
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}

#[test]
fn every_error_has_its_words_and_their_placeholders() {
    let place = FieldPath::item(Field::Attachment, 1);
    let odd = || io::Error::from(io::ErrorKind::PermissionDenied);
    let found = || Box::new(found());
    let errors = [
        PacketError::FindingsBlock { blocking: 2 },
        PacketError::ReportOfAnotherDossier,
        PacketError::NotAPacketNumber,
        PacketError::AttachmentMissing { place },
        PacketError::AttachmentUnreadable { place, source: odd() },
        PacketError::AttachmentChanged { place },
        PacketError::TooLarge { limit: LARGEST_PACKET },
        PacketError::NotARecipient,
        PacketError::EmptyPassphrase,
        PacketError::NotASigningKey,
        PacketError::SigningKeyLocked,
        PacketError::NotAPublicKey,
        PacketError::NotAnIdentity,
        PacketError::IdentityNeeded,
        PacketError::WrongIdentity,
        PacketError::PassphraseNeeded,
        PacketError::WrongPassphrase,
        PacketError::PacketMissing,
        PacketError::PacketUnreadable(odd()),
        PacketError::NotAPacket,
        PacketError::NewerPacket,
        PacketError::BaseNotIntact(found()),
        PacketError::NotIntact(found()),
        PacketError::NoSuchItem { item: "company.colour".to_owned() },
        PacketError::ChangedWhileUnpacking,
        PacketError::InTheWay,
        PacketError::FolderMissing,
        PacketError::DiskFull,
        PacketError::NotWritable(odd()),
        PacketError::Cancelled,
        PacketError::Form(PaperError::Unwritable),
        PacketError::Form(PaperError::MissingGlyph { character: '😀', field: Some(place) }),
        PacketError::DidNotVerify(found()),
        PacketError::SealFailed,
    ];
    for language in Language::ALL {
        let words = Words::of(language);
        for error in &errors {
            let facts: Vec<(&str, Argument<'_>)> =
                error.facts().into_iter().map(|(name, value)| (name, Argument::from(value))).collect();
            for part in ["what", "do"] {
                let said = words.say_with(&format!("error-{}-{part}", error.code()), &facts);
                assert!(!said.is_empty(), "{error}");
            }
        }
        assert_eq!(words.missing(), Vec::<String>::new(), "{language:?}");
    }
}
