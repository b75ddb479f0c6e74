//! Bad input: a clear sentence, the right exit code, no output left, the old state untouched.

use std::io::Write as _;
use std::path::Path;

use crate::call::{Call, broken, copy_folder, sample};

/// A refusal: exit code 3, nothing on standard output, two sentences or more and no path on standard error.
fn refused(call: Call) -> String {
    let done = call.run();
    assert_eq!(done.code, 3, "{}{}", done.out, done.err);
    assert!(done.out.is_empty(), "{}", done.out);
    assert!(done.err.lines().count() >= 2, "{}", done.err);
    assert!(!done.err.contains("error-") && !done.err.contains("/tmp/"), "{}", done.err);
    done.err
}

#[test]
fn what_is_not_there_is_named() {
    let said = refused(Call::of(["check", "/nowhere/at/all"]));
    assert!(said.contains("all"), "{said}");
}

#[test]
fn an_unknown_member_is_named_with_the_nearest_known_name() {
    let folder = broken(|dossier| dossier["company"]["usc"] = "x".into());
    let said = refused(Call::of(["check"]).path(folder.path()));
    assert!(said.contains("company.usc") && said.contains("uscc"), "{said}");
}

#[test]
fn text_that_is_no_json_is_named_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("dossier.json"), "{\n\"title\": \n").unwrap();
    let said = refused(Call::of(["check"]).path(folder.path()));
    assert!(said.contains('3') || said.contains('2'), "{said}");
}

#[test]
fn a_path_that_climbs_out_is_refused() {
    for path in ["../secret.jpg", "/etc/hostname", "attachments/../../x", "C:\\x.jpg", "a\\..\\b"] {
        let folder = broken(|dossier| dossier["attachments"][0]["file"] = path.into());
        let said = refused(Call::of(["check"]).path(folder.path()));
        assert!(said.contains("attachments.0"), "{path}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_refused() {
    let folder = broken(|_| {});
    let victim = folder.path().join("attachments/icon.png");
    std::fs::remove_file(&victim).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", &victim).unwrap();
    refused(Call::of(["check"]).path(folder.path()));
}

#[test]
fn a_picture_that_is_damaged_is_a_finding_and_no_error() {
    let folder = broken(|_| {});
    let icon = folder.path().join("attachments/icon.png");
    let bytes = std::fs::read(&icon).unwrap();
    std::fs::write(&icon, &bytes[..bytes.len() / 2]).unwrap();
    let done = Call::of(["check", "--json"]).path(folder.path()).run();
    assert_eq!(done.code, 1, "{}{}", done.out, done.err);
}

#[test]
fn an_attachment_of_two_gigabytes_is_refused_by_its_size() {
    let folder = broken(|_| {});
    let icon =
        std::fs::OpenOptions::new().write(true).open(folder.path().join("attachments/icon.png")).unwrap();
    icon.set_len(2 << 30).unwrap();
    let said = refused(Call::of(["check"]).path(folder.path()));
    assert!(said.contains("icon.png"), "{said}");
}

fn zipped(folder: &Path, out: &Path) {
    let file = std::fs::File::create(out).unwrap();
    let mut archive = zip::ZipWriter::new(file);
    let options = zip::write::SimpleFileOptions::default();
    for name in ["dossier.json", "attachments/icon.png"] {
        archive.start_file(name, options).unwrap();
        archive.write_all(&std::fs::read(folder.join(name)).unwrap()).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn a_zipped_dossier_is_read_and_a_bomb_in_it_is_not() {
    let folder = broken(|dossier| {
        let icon = dossier["attachments"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["role"] == "icon")
            .unwrap()
            .clone();
        dossier["attachments"] = serde_json::json!([icon]);
    });
    let archive = folder.path().join("dossier.zip");
    zipped(folder.path(), &archive);
    assert_eq!(Call::of(["check"]).path(&archive).run().code, 1, "papers are missing, the archive is read");
    let icon =
        std::fs::OpenOptions::new().write(true).open(folder.path().join("attachments/icon.png")).unwrap();
    icon.set_len(64 << 20).unwrap();
    let file = std::fs::File::create(&archive).unwrap();
    let mut bomb = zip::ZipWriter::new(file);
    let packed =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for name in ["dossier.json", "attachments/icon.png"] {
        bomb.start_file(name, packed).unwrap();
        bomb.write_all(&std::fs::read(folder.path().join(name)).unwrap()).unwrap();
    }
    bomb.finish().unwrap();
    refused(Call::of(["check"]).path(&archive));
}

#[test]
fn a_file_that_is_no_packet_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "no packet").unwrap();
    refused(Call::of(["packet", "verify"]).path(&file));
    refused(Call::of(["packet", "open"]).path(&file).arg("--out").path(folder.path().join("out")));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_file_with_the_name_of_a_packet_and_other_content_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packet.zip");
    std::fs::write(&file, "no packet").unwrap();
    refused(Call::of(["packet", "verify"]).path(&file));
    refused(Call::of(["packet", "open"]).path(&file).arg("--out").path(folder.path().join("out")));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_packet_into_a_folder_that_is_not_there_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("missing/packet.zip");
    refused(Call::of(["packet", "build"]).path(sample()).arg("--out").path(&out));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_vault_keeps_a_dossier_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (secret, kit, wrong) =
        (folder.path().join("secret"), folder.path().join("kit"), folder.path().join("wrong"));
    std::fs::write(&secret, "quay-lantern-93-harbour\n").unwrap();
    std::fs::write(&wrong, "another-passphrase\n").unwrap();
    let vault =
        |command: &str| Call::of(["vault", command]).data(&data).arg("--passphrase-file").path(&secret);
    let made = vault("init").arg("--recovery-out").path(&kit).run();
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert!(std::fs::read_to_string(&kit).unwrap().lines().count() > 3);
    let added = vault("add").path(sample()).arg("--json").run();
    assert_eq!(added.code, 0, "{}{}", added.out, added.err);
    let id = added.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(vault("list").arg("--json").run().json()["dossiers"].as_array().unwrap().len(), 1);
    let given = folder.path().join("given");
    let done = vault("get").arg(&id).arg("--out").path(&given).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert_eq!(Call::of(["check"]).path(&given).run().code, 0);
    assert_eq!(vault("verify").run().code, 0);
    assert_eq!(vault("journal").arg("--verify").run().code, 0);

    let before = tree(&data);
    let refused_list = Call::of(["vault", "list"]).data(&data).arg("--passphrase-file").path(&wrong);
    refused(refused_list);
    assert!(before == tree(&data), "a refusal changed a file");

    let canary = "440304197806069775";
    for (name, bytes) in &before {
        assert!(!bytes.windows(canary.len()).any(|window| window == canary.as_bytes()), "{name}");
    }
    assert_eq!(vault("remove").arg(&id).run().code, 0);
    assert!(vault("list").arg("--json").run().json()["dossiers"].as_array().unwrap().is_empty());
}

fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(place) = waiting.pop() {
        for entry in std::fs::read_dir(place).unwrap().flatten() {
            if entry.path().is_dir() {
                waiting.push(entry.path());
            } else {
                found.push((entry.path().display().to_string(), std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_copy_of_the_sample_without_a_paper_says_which() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&sample(), folder.path());
    std::fs::remove_file(folder.path().join("attachments/business-licence.jpg")).unwrap();
    let done = Call::of(["check", "--json"]).path(folder.path()).run();
    assert_eq!(done.code, 1);
    let report = done.json();
    let blocking: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["severity"] == "blocking")
        .map(|finding| finding["field"].as_str().unwrap())
        .collect();
    assert_eq!(blocking.len(), 1, "{blocking:?}");
    assert!(blocking[0].starts_with("attachments."), "{blocking:?}");
}
