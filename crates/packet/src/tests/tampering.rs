//! Whoever touches a packet is found out, and the file is named.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::desk::{Desk, look, signing_key, unpacked};
use crate::archive::house::COMMENT;
use crate::digest::Digest;
use crate::{ProblemKind, Verification, VerifyOptions, verify};

/// Zips files again, as another program would.
fn zipped(path: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let mut writer = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, content) in files {
        writer.start_file(format!("bag/{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap();
}

fn names(found: &Verification, file: &str, kind: ProblemKind) -> bool {
    found.problems.iter().any(|problem| problem.file == file && problem.kind == kind)
}

#[test]
fn a_packet_zipped_again_by_another_program_is_intact() {
    let desk = Desk::new();
    let files = unpacked(&desk.build_plain());
    let again = desk.place("again.zip");
    zipped(&again, &files);
    assert_eq!(look(&again).problems, []);
}

#[test]
fn a_changed_removed_added_or_renamed_file_is_named() {
    let mut desk = Desk::new();
    desk.drawer.0.insert("icon.PNG".to_owned(), b"small".to_vec());
    let files = unpacked(&desk.build_plain());
    let again = desk.place("again.zip");
    for path in files.keys() {
        let mut changed = files.clone();
        let content = changed.get_mut(path).unwrap();
        if content.is_empty() {
            content.push(0)
        } else {
            content[0] ^= 1
        }
        zipped(&again, &changed);
        let found = look(&again);
        assert!(found.problems.iter().any(|problem| problem.file == *path), "{path}: {:?}", found.problems);

        let mut removed = files.clone();
        let content = removed.remove(path).unwrap();
        zipped(&again, &removed);
        assert!(names(&look(&again), path, ProblemKind::Missing), "{path}");

        // Without the manifest nobody knows what belongs to the packet; that it is missing is said.
        if path == "manifest-sha256.txt" {
            continue;
        }
        removed.insert("data/files/99_renamed.bin".to_owned(), content);
        zipped(&again, &removed);
        let found = look(&again);
        assert!(names(&found, path, ProblemKind::Missing), "{path}");
        assert!(names(&found, "data/files/99_renamed.bin", ProblemKind::Extra), "{path}");
    }
    for added in ["data/extra.txt", "fetch.txt", "metadata/x.xml"] {
        let mut more = files.clone();
        more.insert(added.to_owned(), Vec::new());
        zipped(&again, &more);
        assert!(names(&look(&again), added, ProblemKind::Extra), "{added}");
    }
    let mut swapped = files;
    let (first, second) = ("data/files/01_business-licence.jpg", "data/files/04_other-subject.pdf");
    let content = swapped.insert(first.to_owned(), swapped[second].clone()).unwrap();
    swapped.insert(second.to_owned(), content);
    zipped(&again, &swapped);
    let found = look(&again);
    assert!(names(&found, first, ProblemKind::Changed) && names(&found, second, ProblemKind::Changed));
}

#[test]
fn no_byte_of_the_archive_can_be_changed_unseen() {
    let mut desk = Desk::new();
    // Small, so that every byte can have its turn.
    desk.dossier.attachments.truncate(1);
    let packet = desk.build_plain();
    let whole = fs::read(&packet).unwrap();
    let forged = desk.place("forged.zip");
    // Every byte of the first and last headers of each kind, and a sample of the rest, which is alike.
    let found = |sign: &[u8; 4]| {
        let at: Vec<usize> =
            whole.windows(4).enumerate().filter(|(_, four)| four == sign).map(|(at, _)| at).collect();
        [at[0], at[at.len() - 1]]
    };
    let headers = [found(b"PK\x03\x04"), found(b"PK\x01\x02"), found(b"PK\x05\x06")].concat();
    let near = |at: usize| headers.iter().any(|header| (*header..header + 110).contains(&at));
    for at in (0..whole.len()).filter(|at| at % 9973 == 0 || near(*at)) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(&forged, &bytes).unwrap();
        let found = look(&forged);
        assert!(!found.is_intact(), "byte {at} of {}", whole.len());
        assert!(found.problems.iter().all(|problem| !problem.file.is_empty()));
    }
    for end in [4, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(&forged, &whole[..end]).unwrap();
        assert!(names(&look(&forged), "forged.zip", ProblemKind::Damaged), "cut at {end}");
    }
    // Too little is left to tell that it ever was a packet.
    fs::write(&forged, &whole[..1]).unwrap();
    assert_eq!(verify(&forged, &VerifyOptions::default()).unwrap_err().code(), "packet-not-a-packet");
}

#[test]
fn bytes_around_the_archive_are_noticed_and_the_file_is_named() {
    let mut desk = Desk::new();
    desk.dossier.attachments.truncate(1);
    let whole = fs::read(desk.build_plain()).unwrap();
    let forged = desk.place("forged.zip");
    let comment = whole.len() - COMMENT.len();
    let commented = |text: &[u8]| {
        let length = u16::try_from(text.len()).unwrap().to_le_bytes();
        [&whole[..comment - 2], &length, text].concat()
    };
    let ways = [
        ("appended", [whole.as_slice(), b"x"].concat()),
        ("put in front", [b"MZ", whole.as_slice()].concat()),
        ("twice", [whole.as_slice(), &whole].concat()),
        ("commented", commented(b"other.packet/1")),
        ("commented further", commented(&[COMMENT, b" and more"].concat())),
    ];
    for (way, bytes) in ways {
        fs::write(&forged, bytes).unwrap();
        assert!(names(&look(&forged), "forged.zip", ProblemKind::Damaged), "{way}");
    }
    // Without the comment it is an archive of somebody else's, whose content is still the right one.
    fs::write(&forged, commented(b"")).unwrap();
    assert_eq!(look(&forged).problems, []);
}

#[test]
fn manifests_written_anew_are_named_by_the_signature() {
    let desk = Desk::new();
    let out = desk.place("signed.zip");
    let (key, _) = signing_key(3);
    let mut request = desk.request(&out, crate::SealFor::Anybody);
    request.signer = Some(&key);
    crate::build(&request, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    let mut files = unpacked(&out);
    let victim = "data/report.json";
    files.insert(victim.to_owned(), b"{}".to_vec());
    let list = |files: &BTreeMap<String, Vec<u8>>, belongs: &dyn Fn(&str) -> bool| {
        let lines = files.iter().filter(|(path, _)| belongs(path));
        let line = |(path, content): (&String, &Vec<u8>)| format!("{}  {path}\n", Digest::of(content).sha256);
        lines.map(line).collect::<String>().into_bytes()
    };
    let payload = list(&files, &|path| path.starts_with("data/"));
    files.insert("manifest-sha256.txt".to_owned(), payload);
    let tags = list(&files, &|path| !path.starts_with("data/") && !path.starts_with("tagmanifest"));
    files.insert("tagmanifest-sha256.txt".to_owned(), tags);
    let again = desk.place("again.zip");
    zipped(&again, &files);
    assert!(names(&look(&again), "tagmanifest-sha256.txt.sig", ProblemKind::SignatureBroken));
    // Whoever takes the signature away as well must answer to who expects one.
    files.remove("tagmanifest-sha256.txt.sig");
    zipped(&again, &files);
    let expected = Some(crate::SignerKey::from_openssh(&signing_key(3).1).unwrap());
    let found = verify(&again, &VerifyOptions { signer: expected, ..VerifyOptions::default() }).unwrap();
    assert!(names(&found, "tagmanifest-sha256.txt.sig", ProblemKind::NotSigned));
}

#[test]
fn an_unpacked_packet_is_checked_in_its_folder() {
    let desk = Desk::new();
    let opened = crate::open(&desk.build_plain(), &VerifyOptions::default(), &desk.place("out")).unwrap();
    assert_eq!(opened.folder.file_name().unwrap(), "example-tea_0001_20261124");
    assert_eq!(look(&opened.folder).problems, []);
    assert_eq!(look(&desk.place("out")).problems, []);
    fs::write(opened.folder.join("data/files/02_icon.png"), "other").unwrap();
    assert!(names(&look(&opened.folder), "data/files/02_icon.png", ProblemKind::Changed));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/hostname", opened.folder.join("data/link")).unwrap();
        assert!(names(&look(&opened.folder), "data/link", ProblemKind::NotAFile));
    }
}

#[test]
fn names_that_lead_out_are_refused_and_nothing_is_unpacked() {
    let desk = Desk::new();
    let mut files = unpacked(&desk.build_plain());
    files.insert("../../escape.txt".to_owned(), b"x".to_vec());
    let again = desk.place("again.zip");
    zipped(&again, &files);
    let found = look(&again);
    assert!(names(&found, "../../escape.txt", ProblemKind::UnsafeName), "{:?}", found.problems);
    assert!(crate::open(&again, &VerifyOptions::default(), &desk.place("out")).is_err());
    assert!(!desk.place("out").exists());
}

#[test]
fn opening_never_writes_over_what_is_there() {
    let desk = Desk::new();
    let packet = desk.build_plain();
    let out = desk.place("out");
    fs::create_dir_all(out.join("example-tea_0001_20261124")).unwrap();
    let outcome = crate::open(&packet, &VerifyOptions::default(), &out);
    assert!(matches!(outcome, Err(crate::PacketError::InTheWay)));
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
}

#[test]
fn what_is_no_packet_is_not_called_a_damaged_one() {
    let desk = Desk::new();
    let text = desk.place("letter.txt");
    fs::write(&text, "a letter").unwrap();
    let refused = |path: &Path| verify(path, &VerifyOptions::default()).unwrap_err().code();
    assert_eq!(refused(&text), "packet-not-a-packet");
    assert_eq!(refused(&desk.place("nowhere.zip")), "packet-missing");
    let empty = desk.place("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(refused(&empty), "packet-not-a-packet");
}
