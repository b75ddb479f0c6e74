//! Sealed and signed packets.

use std::fs;
use std::ops::ControlFlow;

use age::secrecy::ExposeSecret as _;
use tongguan_domain::SecretText;

use super::desk::{CANARIES, Desk, look, signing_key};
use crate::{PacketError, ProblemKind, Seal, SealFor, SignerKey, VerifyOptions, build, open, verify};

fn with_identity(identity: &age::x25519::Identity) -> VerifyOptions {
    let text = SecretText::new(identity.to_string().expose_secret().to_owned());
    VerifyOptions { identity: Some(text), ..VerifyOptions::default() }
}

fn with_passphrase(passphrase: &str) -> VerifyOptions {
    VerifyOptions { passphrase: Some(SecretText::new(passphrase)), ..VerifyOptions::default() }
}

#[test]
fn a_packet_for_a_key_opens_with_that_key_only() {
    let desk = Desk::new();
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let packet = desk.build("packet.zip.age", SealFor::Recipients(std::slice::from_ref(&recipient))).unwrap();
    let found = verify(&packet.file, &with_identity(&identity)).unwrap();
    assert_eq!(found.problems, []);
    assert_eq!(found.seal, Seal::Age);
    assert_eq!(found.packet.unwrap().recipients[0].recipient, recipient);
    let opened = open(&packet.file, &with_identity(&identity), &desk.place("out")).unwrap();
    assert_eq!(look(&opened.folder).problems, []);

    let stranger = age::x25519::Identity::generate();
    assert!(matches!(verify(&packet.file, &with_identity(&stranger)), Err(PacketError::WrongIdentity)));
    assert!(matches!(verify(&packet.file, &VerifyOptions::default()), Err(PacketError::IdentityNeeded)));
    let bytes = fs::read(&packet.file).unwrap();
    for needle in CANARIES.iter().copied().chain(["example-tea", "bagit.txt"]) {
        assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()), "{needle}");
    }
    // One stanza for one recipient: reading back leaves no trace.
    assert_eq!(bytes.windows(10).filter(|window| window == b"\n-> X25519").count(), 1);
}

#[test]
fn a_packet_with_a_passphrase_opens_with_that_passphrase_only() {
    let desk = Desk::new();
    let passphrase = SecretText::new("correct horse battery");
    let packet = desk.build("packet.enc.zip", SealFor::Passphrase(&passphrase)).unwrap();
    let found = verify(&packet.file, &with_passphrase("correct horse battery")).unwrap();
    assert_eq!(found.problems, []);
    assert_eq!(found.seal, Seal::Passphrase);
    let opened = open(&packet.file, &with_passphrase("correct horse battery"), &desk.place("out")).unwrap();
    assert_eq!(look(&opened.folder).problems, []);
    assert!(matches!(verify(&packet.file, &with_passphrase("other")), Err(PacketError::WrongPassphrase)));
    assert!(matches!(verify(&packet.file, &VerifyOptions::default()), Err(PacketError::PassphraseNeeded)));
}

#[test]
fn no_byte_of_a_sealed_packet_can_be_changed_unseen() {
    let mut desk = Desk::new();
    desk.dossier.attachments.truncate(1);
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let passphrase = SecretText::new("correct horse battery");
    let sealed = [
        ("a.zip.age", SealFor::Recipients(std::slice::from_ref(&recipient)), with_identity(&identity)),
        ("b.enc.zip", SealFor::Passphrase(&passphrase), with_passphrase("correct horse battery")),
    ];
    for (name, seal, options) in sealed {
        let packet = desk.build(name, seal).unwrap().file;
        let whole = fs::read(&packet).unwrap();
        let edge = 130;
        for at in (0..whole.len()).filter(|at| *at < edge || at + edge > whole.len() || at % 29989 == 0) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x20;
            fs::write(&packet, &bytes).unwrap();
            let seen = verify(&packet, &options).map_or(true, |found| !found.is_intact());
            assert!(seen, "{name}: byte {at} of {}", whole.len());
        }
        for end in [whole.len() - 1, whole.len() / 2] {
            fs::write(&packet, &whole[..end]).unwrap();
            assert!(
                verify(&packet, &options).map_or(true, |found| !found.is_intact()),
                "{name}: cut at {end}"
            );
        }
    }
}

#[test]
fn a_signed_packet_names_its_signer_inside_and_beside() {
    let desk = Desk::new();
    let (key, public) = signing_key(7);
    let (_, stranger) = signing_key(8);
    let out = desk.place("packet.zip");
    let mut request = desk.request(&out, SealFor::Anybody);
    request.signer = Some(&key);
    let receipt = build(&request, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(desk.left(), ["packet.zip", "packet.zip.sig"]);
    assert_eq!(receipt.record.signer, Some(key.fingerprint()));
    assert_eq!(look(&out).signer, Some(key.fingerprint()));

    let expecting = |text: &str| VerifyOptions {
        signer: Some(SignerKey::from_openssh(text).unwrap()),
        ..VerifyOptions::default()
    };
    let found = verify(&out, &expecting(&public)).unwrap();
    assert!(found.is_intact() && found.signer_expected);
    let found = verify(&out, &expecting(&stranger)).unwrap();
    assert!(
        found.problems.iter().all(|problem| problem.kind == ProblemKind::SignedByAnother)
            && !found.is_intact()
    );

    let mut signature = fs::read(receipt.signature.unwrap()).unwrap();
    let middle = signature.len() / 2;
    signature[middle] ^= 1;
    fs::write(desk.place("packet.zip.sig"), signature).unwrap();
    let found = look(&out);
    assert_eq!(found.problems[0].file, "packet.zip.sig");

    // Replaced by one that nobody signed: the old signature must not speak against it.
    desk.build("packet.zip", SealFor::Anybody).unwrap();
    assert_eq!(desk.left(), ["packet.zip"]);
    assert!(
        verify(&out, &expecting(&public))
            .unwrap()
            .problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::NotSigned)
    );
}

#[test]
fn a_signed_packet_whose_seal_was_touched_is_called_damaged() {
    let desk = Desk::new();
    let (key, _) = signing_key(7);
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let out = desk.place("packet.zip.age");
    let mut request = desk.request(&out, SealFor::Recipients(std::slice::from_ref(&recipient)));
    request.signer = Some(&key);
    build(&request, &mut |_| ControlFlow::Continue(())).unwrap();
    let mut bytes = fs::read(&out).unwrap();
    let stanza = bytes.windows(6).position(|window| window == b"X25519").unwrap();
    bytes[stanza + 10] ^= 1;
    fs::write(&out, bytes).unwrap();
    let found = verify(&out, &with_identity(&identity)).unwrap();
    assert!(found.problems.iter().any(|problem| problem.file == "packet.zip.age"), "{:?}", found.problems);
    assert!(found.problems.iter().any(|problem| problem.file == "packet.zip.age.sig"));
}

#[test]
fn keys_that_are_none_are_refused_before_anything_is_written() {
    let desk = Desk::new();
    let nobody = ["age1nobody".to_owned()];
    assert!(matches!(desk.build("a", SealFor::Recipients(&nobody)), Err(PacketError::NotARecipient)));
    assert!(matches!(desk.build("a", SealFor::Recipients(&[])), Err(PacketError::NotARecipient)));
    let blank = SecretText::new(" ");
    assert!(matches!(desk.build("a", SealFor::Passphrase(&blank)), Err(PacketError::EmptyPassphrase)));
    assert!(desk.left().is_empty());
}
