//! What was sealed for somebody opens with that person's program, and only for that person; what was
//! signed is known as such to OpenSSH.

use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::made::{SIGNED, build};
use crate::programs::{Other, Said};

/// A key of age's own making, and its recipient.
fn key_of_age(folder: &Path, name: &str) -> (PathBuf, String) {
    let identity = folder.join(name);
    Other::of("age-keygen", ["-o"]).arg(&identity).run().agrees();
    let recipient = Other::of("age-keygen", ["-y"]).arg(&identity).run().agrees();
    (identity, String::from_utf8(recipient.out).unwrap().trim().to_owned())
}

#[test]
fn age_opens_the_packet_for_every_recipient_and_for_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (first, to_first) = key_of_age(folder.path(), "first");
    let (second, to_second) = key_of_age(folder.path(), "second");
    let (stranger, _) = key_of_age(folder.path(), "stranger");
    let sealed = folder.path().join("packet.zip.age");
    build(&sealed, |call| call.arg("--to").arg(&to_first).arg("--to").arg(&to_second));

    let age = |identity: &Path, out: &Path| {
        Other::of("age", ["-d", "-i"]).arg(identity).arg("-o").arg(out).arg(&sealed).run()
    };
    for identity in [&first, &second] {
        let opened = identity.with_extension("zip");
        age(identity, &opened).agrees();
        Other::of("unzip", ["-tqq"]).arg(&opened).run().agrees();
        assert_eq!(Call::of(["packet", "verify"]).path(&opened).run().code, 0);
    }
    age(&stranger, &folder.path().join("never.zip")).objects();
}

#[test]
fn seven_zip_opens_the_packet_with_the_passphrase_and_lists_one_archive_without() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    std::fs::write(&secret, "quay-lantern-93-harbour\n").unwrap();
    let sealed = folder.path().join("packet.enc.zip");
    build(&sealed, |call| call.arg("--passphrase-file").path(&secret));

    let said = Other::of("7z", ["t", "-pquay-lantern-93-harbour"]).arg(&sealed).run().agrees();
    assert!(said.text.contains("Everything is Ok"), "{}", said.text);
    Other::of("7z", ["t", "-panother-passphrase"]).arg(&sealed).run().objects();

    let listed = Other::of("7z", ["l", "-slt"]).arg(&sealed).run().agrees().text;
    assert!(listed.contains("AES-256"), "{listed}");
    let inside = listed.split_once("----------").unwrap().1;
    assert_eq!(inside.matches("Path = ").count(), 1, "{listed}");
    assert!(!listed.contains("licence") && !listed.contains("dossier.json"), "{listed}");

    let unpack = Other::of("7z", ["x", "-pquay-lantern-93-harbour"]).arg(&sealed);
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    unpack.within(&out).run().agrees();
    let inner = crate::made::only_entry(&out);
    Other::of("unzip", ["-tqq"]).arg(&inner).run().agrees();
    assert_eq!(Call::of(["packet", "verify"]).path(&inner).run().code, 0);
}

/// What OpenSSH says to a signature over that file, made for that purpose.
fn openssh(signed: &Path, content: Vec<u8>, purpose: &str) -> Said {
    let mut signature = signed.as_os_str().to_owned();
    signature.push(".sig");
    Other::of("ssh-keygen", ["-Y", "verify", "-I", "officer@harbour-tea.example", "-n", purpose, "-f"])
        .arg(&SIGNED.allowed_signers)
        .arg("-s")
        .arg(signature)
        .input(content)
        .run()
}

#[test]
fn openssh_knows_both_signatures_and_refuses_what_was_changed() {
    for signed in [SIGNED.bag.join("tagmanifest-sha256.txt"), SIGNED.file.clone()] {
        let content = std::fs::read(&signed).unwrap();
        let said = openssh(&signed, content.clone(), "tongguan-packet").agrees();
        assert!(said.text.contains("Good \"tongguan-packet\" signature for officer@"), "{}", said.text);
        openssh(&signed, content.clone(), "file").objects();
        let mut changed = content;
        *changed.last_mut().unwrap() ^= 1;
        openssh(&signed, changed, "tongguan-packet").objects();
    }
}

#[test]
fn a_signature_of_openssh_names_the_signer_to_us() {
    let verify =
        |signer: &Path| Call::of(["packet", "verify"]).path(&SIGNED.file).arg("--signer").path(signer).run();
    let known = verify(&SIGNED.public_key);
    assert_eq!(known.code, 0, "{}{}", known.out, known.err);
    let folder = tempfile::tempdir().unwrap();
    let stranger = folder.path().join("stranger");
    Other::of("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&stranger).run().agrees();
    let unknown = verify(&stranger.with_extension("pub"));
    assert_eq!(unknown.code, 1, "{}{}", unknown.out, unknown.err);
}
