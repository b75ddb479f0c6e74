//! Packets through the command line: built, verified, opened, tampered with.

use std::path::{Path, PathBuf};

use crate::call::{Call, broken, sample};

const STAMP: &str = "2026-11-23T09:00:00+08:00";

fn build(folder: &Path, name: &str) -> PathBuf {
    let packet = folder.join(name);
    let done =
        Call::of(["packet", "build", "--stamp", STAMP]).path(sample()).arg("--out").path(&packet).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    packet
}

#[test]
fn the_same_dossier_and_stamp_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let first = std::fs::read(build(folder.path(), "first.zip")).unwrap();
    let second = std::fs::read(build(folder.path(), "second.zip")).unwrap();
    assert!(first == second, "two builds differ");
}

#[test]
fn a_packet_verifies_and_opens_into_a_dossier_that_is_still_ready() {
    let folder = tempfile::tempdir().unwrap();
    let packet = build(folder.path(), "packet.zip");
    let verified = Call::of(["packet", "verify", "--json"]).path(&packet).run();
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    let opened = folder.path().join("opened");
    let done = Call::of(["packet", "open"]).path(&packet).arg("--out").path(&opened).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let bag = std::fs::read_dir(&opened).unwrap().next().unwrap().unwrap().path();
    let bag = if bag.join("data").is_dir() { bag } else { opened.clone() };
    let again = Call::of(["check"]).path(bag.join("data")).run();
    assert_eq!(again.code, 0, "{}{}", again.out, again.err);
    assert_eq!(Call::of(["packet", "verify"]).path(&bag).run().code, 0);
}

#[test]
fn findings_that_block_stop_the_packet_and_a_draft_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let dossier = broken(|dossier| dossier["mini_program"]["name"] = "茶".into());
    let packet = folder.path().join("packet.zip");
    std::fs::write(&packet, "older").unwrap();
    let done = Call::of(["packet", "build"]).path(dossier.path()).arg("--out").path(&packet).run();
    assert_eq!(done.code, 1);
    assert_eq!(std::fs::read(&packet).unwrap(), b"older");
    let draft =
        Call::of(["packet", "build", "--draft"]).path(dossier.path()).arg("--out").path(&packet).run();
    assert_eq!(draft.code, 1, "a draft blocks still: {}{}", draft.out, draft.err);
    assert_ne!(std::fs::read(&packet).unwrap(), b"older");
}

#[test]
fn one_changed_byte_anywhere_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let packet = build(folder.path(), "packet.zip");
    let whole = std::fs::read(&packet).unwrap();
    let mut places: Vec<usize> = (0..whole.len()).step_by(whole.len() / 60).collect();
    places.extend([whole.len() - 1, whole.len() - 22, whole.len() - 60]);
    for place in places {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x01;
        std::fs::write(&packet, bytes).unwrap();
        let done = Call::of(["packet", "verify"]).path(&packet).run();
        assert!(matches!(done.code, 1 | 3), "byte {place} of {}: {} {}", whole.len(), done.code, done.out);
    }
}

#[test]
fn a_file_that_is_changed_removed_or_added_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let packet = build(folder.path(), "packet.zip");
    let opened = folder.path().join("opened");
    assert_eq!(Call::of(["packet", "open"]).path(&packet).arg("--out").path(&opened).run().code, 0);
    let bag = std::fs::read_dir(&opened).unwrap().next().unwrap().unwrap().path();
    let bag = if bag.join("data").is_dir() { bag } else { opened };
    let victim = "data/wechat/filing.json";
    let content = std::fs::read(bag.join(victim)).unwrap();

    let mut changed = content.clone();
    changed[10] ^= 1;
    std::fs::write(bag.join(victim), changed).unwrap();
    let done = Call::of(["packet", "verify"]).path(&bag).run();
    assert_eq!(done.code, 1);
    assert!(done.out.contains(victim), "{}", done.out);

    std::fs::remove_file(bag.join(victim)).unwrap();
    let done = Call::of(["packet", "verify"]).path(&bag).run();
    assert_eq!(done.code, 1);
    assert!(done.out.contains(victim), "{}", done.out);

    std::fs::write(bag.join(victim), content).unwrap();
    assert_eq!(Call::of(["packet", "verify"]).path(&bag).run().code, 0);
    std::fs::write(bag.join("data/forms/extra.pdf"), "extra").unwrap();
    let done = Call::of(["packet", "verify"]).path(&bag).run();
    assert_eq!(done.code, 1);
    assert!(done.out.contains("data/forms/extra.pdf"), "{}", done.out);
}

#[test]
fn a_passphrase_opens_what_a_passphrase_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    let wrong = folder.path().join("wrong");
    std::fs::write(&secret, "quay-lantern-93-harbour\n").unwrap();
    std::fs::write(&wrong, "another-passphrase\n").unwrap();
    let packet = folder.path().join("packet.enc.zip");
    let done = Call::of(["packet", "build"])
        .path(sample())
        .arg("--out")
        .path(&packet)
        .arg("--passphrase-file")
        .path(&secret)
        .run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let verify = |file: Option<&Path>| {
        let call = Call::of(["packet", "verify"]).path(&packet);
        match file {
            Some(file) => call.arg("--passphrase-file").path(file).run().code,
            None => call.run().code,
        }
    };
    assert_eq!(verify(Some(&secret)), 0);
    assert_eq!(verify(Some(&wrong)), 3);
    assert_eq!(verify(None), 3);
}

#[test]
fn a_redacted_packet_holds_no_whole_number() {
    let folder = tempfile::tempdir().unwrap();
    let packet = folder.path().join("redacted.zip");
    let done = Call::of(["packet", "build", "--redacted"]).path(sample()).arg("--out").path(&packet).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let opened = folder.path().join("opened");
    assert_eq!(Call::of(["packet", "open"]).path(&packet).arg("--out").path(&opened).run().code, 0);
    let document: serde_json::Value =
        serde_json::from_slice(&std::fs::read(sample().join("dossier.json")).unwrap()).unwrap();
    let number = document["administrator"]["id_number"].as_str().unwrap().as_bytes().to_vec();
    let whole = std::fs::read(&packet).unwrap();
    assert!(!whole.windows(number.len()).any(|window| window == number), "the number stands in the packet");
}

#[test]
fn a_signer_is_named_by_a_key_or_by_a_file_that_holds_it() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("officer");
    let made = std::process::Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&key)
        .status()
        .unwrap();
    assert!(made.success());
    let packet = folder.path().join("packet.zip");
    let call = Call::of(["packet", "build", "--stamp", STAMP]).path(sample()).arg("--out").path(&packet);
    assert_eq!(call.arg("--sign-with").path(&key).run().code, 0);
    let public = folder.path().join("officer.pub");
    let text = std::fs::read_to_string(&public).unwrap();
    let verify = || Call::of(["packet", "verify"]).path(&packet).arg("--signer");
    assert_eq!(verify().path(&public).run().code, 0);
    assert_eq!(verify().arg(text.trim()).run().code, 0);
    assert_eq!(verify().path(folder.path().join("nobody.pub")).run().code, 3);
}

#[test]
fn a_dossier_recovered_from_the_requests_gives_the_same_requests() {
    let folder = tempfile::tempdir().unwrap();
    let bag = |dossier: &Path, name: &str| {
        let packet = folder.path().join(name).with_extension("zip");
        let call = Call::of(["packet", "build", "--draft", "--stamp", STAMP]).path(dossier);
        assert!(call.arg("--out").path(&packet).run().code < 2);
        let opened = folder.path().join(name);
        assert_eq!(Call::of(["packet", "open"]).path(&packet).arg("--out").path(&opened).run().code, 0);
        std::fs::read_dir(&opened).unwrap().next().unwrap().unwrap().path()
    };
    let first = bag(&sample(), "first");
    let recovered = folder.path().join("recovered");
    let done = Call::of(["packet", "recover", "--json"]).path(&first).arg("--out").path(&recovered).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_eq!(done.json(), serde_json::json!({"folder": "recovered", "files": 11, "left_out": []}));
    let second = bag(&recovered, "second");
    for name in ["register", "verification", "filing", "upload-plan"] {
        let [before, after] = [&first, &second]
            .map(|bag| std::fs::read_to_string(bag.join(format!("data/wechat/{name}.json"))).unwrap());
        assert_eq!(before, after, "{name}");
    }
}

#[test]
fn what_holds_no_requests_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let done = Call::of(["packet", "recover"]).path(sample()).arg("--out").path(&out).run();
    assert_eq!(done.code, 3, "{}{}", done.out, done.err);
    assert!(done.err.contains("register.json") && !out.exists(), "{}", done.err);
}

#[test]
fn a_packet_in_two_parts_needs_a_seal_and_leaves_both_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (open, passphrase) = (folder.path().join("open.zip"), folder.path().join("passphrase"));
    std::fs::write(&passphrase, "seven random words, only one of them long").unwrap();
    let order = || {
        let call = Call::of(["packet", "build", "--json", "--two-part", "--stamp", STAMP]);
        call.path(sample()).arg("--out").path(&open)
    };
    assert_eq!(order().run().code, 2);
    assert_eq!(order().arg("--redacted").arg("--passphrase-file").path(&passphrase).run().code, 2);
    assert!(!open.exists());
    let done = order().arg("--passphrase-file").path(&passphrase).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let built = done.json();
    assert_eq!(built["packet"]["second"]["sha256"], built["personal"]["sha256"]);
    assert_eq!(built["packet"]["second"]["file"], "open_personal.enc.zip");
    let verify = || Call::of(["packet", "verify", "--json"]).path(&open);
    assert_eq!(verify().run().json()["second"], "sealed");
    let seen = verify().arg("--passphrase-file").path(&passphrase).run();
    assert_eq!((seen.code, &seen.json()["second"]), (0, &serde_json::json!("opened")));
    std::fs::write(folder.path().join("open_personal.enc.zip"), "another").unwrap();
    let seen = verify().run();
    assert_eq!((seen.code, &seen.json()["problems"][0]["kind"]), (1, &serde_json::json!("not-its-part")));
}
