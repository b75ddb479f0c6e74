//! Dossiers from outside: what is taken in, what is refused, and that nothing hangs or leaves.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may say what it expects"
)]

mod made;

use std::io::Read;
use std::path::Path;

use made::archives::{End, Entry, zip, zip_with};
use made::{dossier_json, file, folder, pictures, place};
use tongguan_domain::Measured;
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};
use tongguan_intake::{IntakeError, read_dossier, read_dossier_to_judge};

fn code(path: &Path) -> &'static str {
    read_dossier(path).map(|_| "taken in").unwrap_or_else(|error| error.code())
}

fn code_of_zip(archive: &[u8]) -> &'static str {
    let place = place();
    let outcome = read_dossier(&file(place.path(), "dossier.zip", archive));
    if let Err(IntakeError::Archive { file, .. }) = &outcome {
        assert_eq!(file, "dossier.zip");
    }
    outcome.map(|_| "taken in").unwrap_or_else(|error| error.code())
}

fn measured(path: &Path, number: usize) -> MeasuredFile {
    match read_dossier(path).unwrap().dossier.attachments[number].measured.clone() {
        Some(Measured::File(file)) => file,
        other => panic!("{other:?}"),
    }
}

fn dossier_entry(files: &[&str]) -> Entry {
    Entry::deflated("dossier.json", dossier_json(files).as_bytes())
}

#[test]
fn a_folder_its_file_and_its_zip_are_the_same_dossier() {
    let place = place();
    let icon = pictures::png(160, 160);
    let folder = folder(place.path(), &[("files/icon.png", &icon)]);
    let nested = zip(&[
        Entry::stored("茶/", b""),
        Entry::deflated("茶/dossier.json", dossier_json(&["files/icon.png"]).as_bytes()),
        Entry::deflated("茶/files/icon.png", &icon),
        Entry::stored("__MACOSX/茶/._dossier.json", b"\0"),
    ]);
    let flat = zip(&[dossier_entry(&["files/icon.png"]), Entry::stored("files/icon.png", &icon)]);
    let paths = [
        folder.clone(),
        folder.join("dossier.json"),
        file(place.path(), "nested.zip", &nested),
        file(place.path(), "flat.zip", &flat),
    ];
    for path in paths {
        let incoming = read_dossier(&path).unwrap();
        let attachment = &incoming.dossier.attachments[0];
        let mut again = Vec::new();
        incoming.files.open(attachment).unwrap().read_to_end(&mut again).unwrap();
        assert_eq!(again, icon, "{path:?}");
        let found = measured(&path, 0);
        assert_eq!((found.format, found.bytes, found.damaged), (FileFormat::Png, icon.len() as u64, false));
        assert_eq!(found.picture.unwrap().width, 160);
    }
}

#[test]
fn a_missing_attachment_is_measured_as_missing() {
    let place = place();
    let folder = folder(place.path(), &[]);
    std::fs::write(folder.join("dossier.json"), dossier_json(&["gone.png"])).unwrap();
    let incoming = read_dossier(&folder).unwrap();
    assert_eq!(incoming.dossier.attachments[0].measured, Some(Measured::Missing));
    assert!(matches!(
        incoming.files.open(&incoming.dossier.attachments[0]).map(|_| ()),
        Err(IntakeError::Missing { file }) if file == "gone.png"
    ));
}

#[test]
fn what_is_no_dossier_says_so_by_name() {
    let place = place();
    std::fs::create_dir(place.path().join("empty")).unwrap();
    for path in [
        place.path().join("empty"),
        file(place.path(), "photo.png", &pictures::png(4, 4)),
        file(place.path(), "nothing", b""),
        file(place.path(), "without.zip", &zip(&[Entry::stored("readme.txt", b"x")])),
        file(place.path(), "nobody.zip", &zip(&[])),
        file(
            place.path(),
            "two.zip",
            &zip(&[Entry::stored("a/dossier.json", b"{}"), Entry::stored("b/dossier.json", b"{}")]),
        ),
    ] {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(read_dossier(&path).unwrap_err(), IntakeError::NotADossier { file: name });
    }
    assert_eq!(code(&place.path().join("absent")), "input-missing");
    assert_eq!(code(&file(place.path(), "broken.json", b"{\n oops")), "dossier-not-json");
    assert_eq!(code(&file(place.path(), "dossier.json", b"\xff\xfe{\0}\0")), "input-not-utf8");
    assert_eq!(code(&file(place.path(), "other.json", b"{\"nmae\":1}")), "dossier-unknown-member");
}

#[test]
fn paths_that_leave_the_dossier_are_refused() {
    let place = place();
    let folder = folder(place.path(), &[]);
    file(place.path(), "outside.png", b"secret");
    for path in ["../outside.png", "/etc/hostname", "C:\\x.png", "a/../../outside.png", "NUL", "a\\b.png"] {
        std::fs::write(folder.join("dossier.json"), dossier_json(&[path])).unwrap();
        assert_eq!(code(&folder), "attachment-unsafe-path", "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_pipes_and_devices_are_refused_without_waiting() {
    use std::os::unix::fs::symlink;

    let place = place();
    let folder = folder(place.path(), &[("files/icon.png", b"x")]);
    let outside = file(place.path(), "outside.png", b"secret");
    symlink(&outside, folder.join("link.png")).unwrap();
    symlink(place.path(), folder.join("up")).unwrap();
    symlink("/dev/zero", folder.join("zero.png")).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        folder.join("pipe.png"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR,
        0,
    )
    .unwrap();
    for (path, expected) in [
        ("link.png", "attachment-unsafe-path"),
        ("up/outside.png", "attachment-unsafe-path"),
        ("zero.png", "attachment-unsafe-path"),
        ("pipe.png", "input-not-a-file"),
        ("files", "input-not-a-file"),
        ("files/icon.png/deeper", "taken in"),
    ] {
        std::fs::write(folder.join("dossier.json"), dossier_json(&[path])).unwrap();
        assert_eq!(code(&folder), expected, "{path}");
    }
    assert_eq!(code(Path::new("/dev/zero")), "input-not-a-file");
    assert_eq!(code(&folder.join("pipe.png")), "input-not-a-file");
}

#[cfg(unix)]
#[test]
fn sizes_are_bounded_by_what_is_read() {
    let place = place();
    let folder = folder(place.path(), &[("large.bin", b"")]);
    let sparse = std::fs::File::options().write(true).open(folder.join("large.bin")).unwrap();
    sparse.set_len(tongguan_intake::limits::FILE + 1).unwrap();
    assert_eq!(
        read_dossier(&folder).unwrap_err(),
        IntakeError::TooLarge { file: "large.bin".to_owned(), limit: tongguan_intake::limits::FILE }
    );
    std::fs::write(folder.join("dossier.json"), vec![b' '; 2 * 1024 * 1024 + 1]).unwrap();
    assert_eq!(code(&folder), "input-too-large");
    assert_eq!(code(&folder.join("dossier.json")), "input-too-large");
}

#[test]
fn hostile_archives_are_refused_by_their_fault() {
    let dossier = dossier_entry(&["a.bin"]);
    let only = std::slice::from_ref(&dossier);
    let zeros = vec![0_u8; 8 * 1024 * 1024];
    let with = |entry: Entry| zip(&[dossier.clone(), entry]);
    let plain = || Entry::stored("a.bin", b"content");
    let unix = 3 << 8;
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("climbing name", with(Entry::stored("../a.bin", b"x")), "archive-unsafe-name"),
        ("absolute name", with(Entry::stored("/a.bin", b"x")), "archive-unsafe-name"),
        ("drive", with(Entry::stored("C:/a.bin", b"x")), "archive-unsafe-name"),
        ("backslash", with(Entry::stored("a\\..\\b", b"x")), "archive-unsafe-name"),
        ("device", with(Entry::stored("aux.png", b"x")), "archive-unsafe-name"),
        ("nul in name", with(Entry::stored("a\0.png", b"x")), "archive-unsafe-name"),
        ("nameless", with(Entry::stored("", b"x")), "archive-unsafe-name"),
        ("long name", with(Entry::stored(&"a".repeat(300), b"x")), "archive-unsafe-name"),
        ("same name twice", zip(&[dossier.clone(), plain(), plain()]), "archive-duplicate-name"),
        (
            "names of one file",
            zip(&[dossier.clone(), plain(), Entry::stored("A.BIN", b"")]),
            "archive-duplicate-name",
        ),
        ("bomb", with(Entry::deflated("a.bin", &zeros)), "archive-bomb"),
        (
            "bomb that lies",
            with(Entry { claimed_size: Some(10), ..Entry::deflated("a.bin", &zeros) }),
            "archive-damaged",
        ),
        (
            "shared bytes",
            with(Entry { header_at: Some(0), name_in_header: Some(b"dossier.json".to_vec()), ..plain() }),
            "archive-bomb",
        ),
        (
            "link",
            with(Entry { made_by: unix, attributes: 0o120_777 << 16, ..plain() }),
            "archive-special-entry",
        ),
        (
            "pipe",
            with(Entry { made_by: unix, attributes: 0o010_666 << 16, ..plain() }),
            "archive-special-entry",
        ),
        ("encrypted", with(Entry { flags: 1, ..plain() }), "archive-encrypted"),
        ("encrypted with AES", with(Entry { method: Some(99), ..plain() }), "archive-encrypted"),
        ("unknown packing", with(Entry { method: Some(93), ..plain() }), "archive-unknown-packing"),
        ("wrong checksum", with(Entry { claimed_checksum: Some(7), ..plain() }), "archive-damaged"),
        (
            "size too small",
            with(Entry { claimed_size: Some(3), ..Entry::deflated("a.bin", b"content") }),
            "archive-damaged",
        ),
        (
            "size too large",
            with(Entry { claimed_size: Some(9), ..Entry::deflated("a.bin", b"content") }),
            "archive-damaged",
        ),
        (
            "packed beyond the table",
            with(Entry { claimed_packed: Some(1 << 30), claimed_size: Some(1 << 30), ..plain() }),
            "archive-damaged",
        ),
        (
            "two stories",
            with(Entry { name_in_header: Some(b"b.bin".to_vec()), ..plain() }),
            "archive-damaged",
        ),
        ("header nowhere", with(Entry { header_at: Some(u32::MAX - 1), ..plain() }), "archive-damaged"),
        ("not deflate", with(Entry { method: Some(8), ..plain() }), "archive-damaged"),
        ("name in no encoding", with(Entry { name: vec![0xff, 0xff], ..plain() }), "archive-damaged"),
        (
            "too many rows claimed",
            zip_with(only, &End { rows: Some(60_000), ..End::default() }),
            "archive-too-many-entries",
        ),
        (
            "more rows than there are",
            zip_with(only, &End { rows: Some(2), ..End::default() }),
            "archive-damaged",
        ),
        (
            "fewer rows than there are",
            zip_with(&[dossier.clone(), plain()], &End { rows: Some(1), ..End::default() }),
            "archive-damaged",
        ),
        (
            "endless table",
            zip_with(only, &End { table_size: Some(u32::MAX), ..End::default() }),
            "archive-too-many-entries",
        ),
        (
            "table elsewhere",
            zip_with(only, &End { table_start: Some(1), ..End::default() }),
            "archive-damaged",
        ),
        (
            "hidden end record",
            zip_with(only, &End { comment: [b"PK\x05\x06".as_slice(), &[0; 18]].concat(), ..End::default() }),
            "archive-damaged",
        ),
        ("trailing bytes", [zip(only), b"more".to_vec()].concat(), "archive-damaged"),
        ("nothing but a start", b"PK\x03\x04".to_vec(), "archive-damaged"),
    ];
    for (about, archive, expected) in cases {
        assert_eq!(code_of_zip(&archive), expected, "{about}");
    }
}

#[test]
fn an_archive_cut_anywhere_is_damaged() {
    let whole = zip(&[dossier_entry(&["a.bin"]), Entry::deflated("a.bin", b"content content content")]);
    assert_eq!(code_of_zip(&whole), "taken in");
    for length in 4..whole.len() {
        assert_eq!(code_of_zip(&whole[..length]), "archive-damaged", "cut at {length}");
    }
}

#[test]
fn names_written_by_a_chinese_windows_are_found() {
    let (name, _, _) = encoding_rs::GBK.encode("营业执照.jpg");
    let licence = Entry { name: name.to_vec(), flags: 0, ..Entry::stored("", b"x") };
    let place = place();
    let path = file(place.path(), "d.zip", &zip(&[dossier_entry(&["营业执照.jpg"]), licence]));
    assert_eq!(measured(&path, 0).bytes, 1);
}

#[test]
fn archives_of_another_writer_are_read() {
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    let place = place();
    let path = place.path().join("d.zip");
    let mut writer = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    writer.start_file("dossier.json", SimpleFileOptions::default()).unwrap();
    writer.write_all(dossier_json(&["a.bin"]).as_bytes()).unwrap();
    writer.start_file("a.bin", SimpleFileOptions::default().large_file(true)).unwrap();
    writer.write_all(b"content").unwrap();
    writer.finish().unwrap();
    assert_eq!(measured(&path, 0).bytes, 7);
}

#[test]
fn accents_joined_or_taken_apart_are_the_same_name() {
    let place = place();
    let folder = folder(place.path(), &[("cafe\u{301}.png", b"x")]);
    std::fs::write(folder.join("dossier.json"), dossier_json(&["caf\u{e9}.png"])).unwrap();
    assert_eq!(measured(&folder, 0).bytes, 1);
    let archive = zip(&[dossier_entry(&["caf\u{e9}.png"]), Entry::stored("cafe\u{301}.png", b"xy")]);
    assert_eq!(measured(&file(place.path(), "d.zip", &archive), 0).bytes, 2);
}

#[test]
fn the_sample_dossier_comes_in_whole() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/harbour-tea");
    let dossier = read_dossier(&sample).unwrap().dossier;
    assert!(!dossier.attachments.is_empty());
    for attachment in &dossier.attachments {
        let Some(Measured::File(found)) = &attachment.measured else { panic!("{:?}", attachment.file) };
        assert!(!found.damaged && !found.beyond_limits, "{:?}", attachment.file);
        assert_eq!(attachment.sha256.as_deref(), found.checksum.sha256(), "{:?}", attachment.file);
    }
}

#[test]
fn what_is_only_judged_is_hashed_where_the_dossier_compares_it() {
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let place = place();
    std::fs::write(place.path().join("a.pdf"), b"abc").unwrap();
    let checksums = |history: &str| {
        let files = format!(r#"[{{"file":"a.pdf"}},{{"file":"a.pdf","sha256":"{sum}"}}]"#);
        let document =
            format!(r#"{{"schema":"tongguan.dossier/1","attachments":{files},"history":{history}}}"#);
        std::fs::write(place.path().join("dossier.json"), document).unwrap();
        let dossier = read_dossier_to_judge(place.path()).unwrap().dossier;
        let measured = dossier.attachments.into_iter().map(|attachment| attachment.measured);
        measured
            .map(|measured| match measured {
                Some(Measured::File(file)) => file.checksum,
                other => panic!("{other:?}"),
            })
            .collect::<Vec<_>>()
    };
    let (named, unnamed) = (Checksum::Sha256(sum.to_owned()), Checksum::Crc32(0x3524_41c2));
    assert_eq!(checksums("{}"), [unnamed, named.clone()]);
    // What was sent back is known by its content.
    assert_eq!(checksums(r#"{"feedback":[{"id":"1","from":"partner"}]}"#), [named.clone(), named]);
}
