//! Archives made to hurt whoever opens them.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::desk::{Desk, look, stamp, unpacked};
use crate::archive::house::{Moment, Shape};
use crate::archive::writer::ArchiveWriter;
use crate::{PacketError, ProblemKind, VerifyOptions, open, verify};

/// A whole packet zipped again, with whatever `add` adds.
fn zipped_with(desk: &Desk, add: impl FnOnce(&mut ZipWriter<fs::File>)) -> PathBuf {
    let files = unpacked(&desk.build_plain());
    let path = desk.place("hostile.zip");
    let mut writer = ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, content) in &files {
        writer.start_file(format!("bag/{name}"), SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    add(&mut writer);
    writer.finish().unwrap();
    path
}

fn small_desk() -> Desk {
    let mut desk = Desk::new();
    desk.dossier.attachments.truncate(1);
    desk
}

/// Found out, and not unpacked: nothing appears where it would have gone.
fn is_refused(desk: &Desk, packet: &Path, file: &str, kind: ProblemKind) {
    let found = look(packet);
    let named = found.problems.iter().any(|problem| problem.file == file && problem.kind == kind);
    assert!(named, "{file}: {:?}", found.problems);
    assert!(matches!(
        open(packet, &VerifyOptions::default(), &desk.place("out")),
        Err(PacketError::NotIntact(_))
    ));
    assert!(!desk.place("out").exists());
}

#[test]
fn a_link_in_the_archive_is_no_file() {
    let desk = small_desk();
    let packet = zipped_with(&desk, |writer| {
        writer.add_symlink("bag/data/link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    });
    is_refused(&desk, &packet, "data/link", ProblemKind::NotAFile);
}

#[test]
fn a_second_folder_does_not_belong_to_the_packet() {
    let desk = small_desk();
    let packet = zipped_with(&desk, |writer| {
        writer.start_file("__MACOSX/x", SimpleFileOptions::default()).unwrap();
    });
    is_refused(&desk, &packet, "__MACOSX/x", ProblemKind::Extra);
}

#[test]
fn a_folder_that_holds_nothing_does_not_belong_to_the_packet() {
    let desk = small_desk();
    let options = SimpleFileOptions::default();
    let packet = zipped_with(&desk, |writer| {
        writer.add_directory("bag/data/", options).unwrap();
        writer.add_directory("bag/data/forms/", options).unwrap();
    });
    assert_eq!(look(&packet).problems, []);
    for (name, shown) in [("bag/data/hidden/", "data/hidden/"), ("other/", "")] {
        let packet = zipped_with(&desk, |writer| writer.add_directory(name, options).unwrap());
        is_refused(&desk, &packet, shown, ProblemKind::Extra);
    }
}

#[test]
fn two_entries_that_share_their_bytes_are_damaged() {
    let desk = small_desk();
    let packet = desk.build_plain();
    let mut bytes = fs::read(&packet).unwrap();
    let heads: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| four == b"PK\x01\x02").map(|(at, _)| at).collect();
    // The second entry is said to lie where the first lies.
    bytes[heads[1] + 42..heads[1] + 46].copy_from_slice(&0_u32.to_le_bytes());
    fs::write(&packet, bytes).unwrap();
    is_refused(&desk, &packet, "packet.zip", ProblemKind::Damaged);
}

#[test]
fn two_names_that_are_one_on_most_desks_are_told_apart() {
    let desk = small_desk();
    let packet = zipped_with(&desk, |writer| {
        writer.start_file("bag/DATA/dossier.json", SimpleFileOptions::default()).unwrap();
    });
    is_refused(&desk, &packet, "DATA/dossier.json", ProblemKind::Repeated);
}

#[test]
fn a_name_that_stands_twice_is_named() {
    let desk = small_desk();
    let files = unpacked(&desk.build_plain());
    let path = desk.place("twice.zip");
    let mut archive = ArchiveWriter::new(Vec::new(), Shape::Streamed, Moment::of(&stamp()));
    for (name, content) in files.iter().chain(files.iter().filter(|(name, _)| *name == "data/report.json")) {
        let mut entry = archive.entry(&format!("bag/{name}")).unwrap();
        entry.write_all(content).unwrap();
        entry.finish().unwrap();
    }
    fs::write(&path, archive.finish().unwrap().0).unwrap();
    is_refused(&desk, &path, "data/report.json", ProblemKind::Repeated);
}

#[test]
fn a_bomb_is_refused_by_its_size() {
    let desk = small_desk();
    let path = desk.place("bomb.zip");
    let mut writer = ZipWriter::new(fs::File::create(&path).unwrap());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file("bag/data/bomb", options).unwrap();
    writer.write_all(&[0; 4096]).unwrap();
    writer.finish().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let central = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    bytes[central + 24..central + 28].copy_from_slice(&(u32::MAX - 1).to_le_bytes());
    fs::write(&path, bytes).unwrap();
    assert!(matches!(verify(&path, &VerifyOptions::default()), Err(PacketError::TooLarge { .. })));
}

#[test]
fn an_entry_that_holds_more_than_it_says_is_damaged() {
    let desk = small_desk();
    let packet = zipped_with(&desk, |writer| {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file("bag/data/more", options).unwrap();
        writer.write_all(&[0; 1 << 20]).unwrap();
    });
    let mut bytes = fs::read(&packet).unwrap();
    let central = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    bytes[central + 24..central + 28].copy_from_slice(&10_u32.to_le_bytes());
    fs::write(&packet, bytes).unwrap();
    is_refused(&desk, &packet, "data/more", ProblemKind::Damaged);
}

#[test]
fn a_packet_of_a_newer_program_is_not_called_damaged() {
    let desk = small_desk();
    let opened = open(&desk.build_plain(), &VerifyOptions::default(), &desk.place("out")).unwrap();
    let record = opened.folder.join("data/packet.json");
    let text = fs::read_to_string(&record).unwrap().replace("tongguan.packet/1", "tongguan.packet/2");
    fs::write(&record, text).unwrap();
    assert!(matches!(verify(&opened.folder, &VerifyOptions::default()), Err(PacketError::NewerPacket)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// Whatever the bytes are, there is an answer.
    #[test]
    fn any_bytes_are_answered(
        head in prop_oneof![Just(Vec::new()), Just(b"PK\x03\x04".to_vec()), Just(b"age-encryption.org/v1\n".to_vec())],
        body in proptest::collection::vec(any::<u8>(), 0..400),
        tail in proptest::collection::vec(any::<u8>(), 18),
    ) {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("packet.zip");
        fs::write(&path, [head, body, b"PK\x05\x06".to_vec(), tail].concat()).unwrap();
        if let Ok(found) = verify(&path, &VerifyOptions::default()) {
            prop_assert!(!found.is_intact());
        }
    }
}
