//! Attachments: what goes in comes out, or is refused with a reason.

use std::fs;
use std::io::{self, Read};

use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile};
use tongguan_domain::{Attachment, AttachmentRole, Dossier, Measured};

use super::{content_of, home, ready, unlock};
use crate::{IncomingFile, Vault, VaultError};

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|place| (place % 251) as u8).collect()
}

fn attach(vault: &mut Vault, dossier: &str, content: &[u8]) -> Result<String, VaultError> {
    let mut source = content;
    let place = vault.attach(dossier, &mut source, "licence.jpg", AttachmentRole::BusinessLicence, None)?;
    Ok(vault.dossier(dossier)?.attachments[place].id.clone().unwrap())
}

fn read(vault: &Vault, dossier: &str, attachment: &str) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    vault.open_attachment(dossier, attachment).map_err(io::Error::other)?.read_to_end(&mut content)?;
    Ok(content)
}

fn stored_files(home: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> =
        fs::read_dir(home.join("vault/files")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_length_comes_out_as_it_went_in() {
    const CHUNK: usize = 64 * 1024;
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17] {
        let id = attach(&mut vault, &dossier, &bytes(length)).unwrap();
        assert_eq!(read(&vault, &dossier, &id).unwrap(), bytes(length), "{length}");
        assert_eq!(vault.open_attachment(&dossier, &id).unwrap().length(), length as u64);
    }
    drop(vault);
    let vault = unlock(home.path()).unwrap();
    let names: Vec<_> =
        vault.dossier(&dossier).unwrap().attachments.iter().map(|a| a.file.clone().unwrap()).collect();
    assert_eq!(names[..2], ["files/licence.jpg", "files/licence-2.jpg"]);
    assert!(vault.verify().unwrap().is_sound());
}

#[test]
fn an_altered_cut_extended_or_exchanged_file_is_found_and_only_that_one() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    let ids = [
        attach(&mut vault, &dossier, &bytes(150_000)).unwrap(),
        attach(&mut vault, &dossier, &bytes(150_000)).unwrap(),
    ];
    let files = stored_files(home.path());
    let whole = fs::read(&files[0]).unwrap();
    let other = fs::read(&files[1]).unwrap();
    let altered = |place: usize| {
        whole.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == place)).collect::<Vec<_>>()
    };
    let swapped = [&whole[65_552..131_104], &whole[..65_552], &whole[131_104..]].concat();
    let extended = [whole.as_slice(), &[0]].concat();
    for damage in [
        altered(0),
        altered(70_000),
        altered(whole.len() - 1),
        whole[..65_552].to_vec(),
        whole[..whole.len() - 1].to_vec(),
        Vec::new(),
        extended,
        swapped,
        other,
    ] {
        fs::write(&files[0], &damage).unwrap();
        let health = vault.verify().unwrap();
        assert_eq!((health.files, health.lost_files.len(), health.database_is_sound), (2, 1, true));
        let lost = &health.lost_files[0].attachment;
        let error = read(&vault, &dossier, lost).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert_eq!(VaultError::from(error), VaultError::OriginalDamaged);
        let kept = ids.iter().find(|id| *id != lost).unwrap();
        assert_eq!(read(&vault, &dossier, kept).unwrap(), bytes(150_000));
    }
    fs::remove_file(&files[0]).unwrap();
    assert!(vault.verify().unwrap().lost_files[0].is_missing);
    fs::write(&files[0], &whole).unwrap();
    assert!(vault.verify().unwrap().is_sound());
}

#[test]
fn a_file_that_is_taken_off_can_be_put_back_and_is_erased_with_its_history() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    let id = attach(&mut vault, &dossier, b"scan").unwrap();
    vault.detach(&dossier, &id).unwrap();
    assert!(vault.dossier(&dossier).unwrap().attachments.is_empty());
    assert_eq!(vault.detach(&dossier, &id).unwrap_err(), VaultError::AttachmentUnknown);
    drop(vault);
    let mut vault = unlock(home.path()).unwrap();
    vault.undo(&dossier).unwrap();
    assert_eq!(read(&vault, &dossier, &id).unwrap(), b"scan");
    vault.redo(&dossier).unwrap();
    vault.forget_history(&dossier).unwrap();
    assert_eq!(vault.open_attachment(&dossier, &id).unwrap_err(), VaultError::AttachmentUnknown);
    assert!(stored_files(home.path()).is_empty());
}

#[test]
fn removing_a_dossier_removes_its_files_and_a_stray_file_is_swept_at_start() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    let kept = vault.create_dossier("咖啡").unwrap();
    attach(&mut vault, &dossier, b"scan").unwrap();
    let id = attach(&mut vault, &kept, b"other").unwrap();
    vault.remove_dossier(&dossier).unwrap();
    assert_eq!(stored_files(home.path()).len(), 1);
    drop(vault);
    fs::write(home.path().join("vault/files/0123.incoming"), b"of a killed process").unwrap();
    let vault = unlock(home.path()).unwrap();
    assert_eq!(stored_files(home.path()).len(), 1);
    assert_eq!(read(&vault, &kept, &id).unwrap(), b"other");
}

#[test]
fn a_file_that_cannot_be_read_or_is_another_one_leaves_nothing_behind() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::ConnectionReset.into())
        }
    }

    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    let before = vault.dossier(&dossier).unwrap();
    let mut failing = b"beginning".chain(Failing);
    let unread = vault.attach(&dossier, &mut failing, "a.jpg", AttachmentRole::Icon, None).unwrap_err();
    assert_eq!(unread, VaultError::FileUnreadable { kind: io::ErrorKind::ConnectionReset });
    let measured = Measured::File(MeasuredFile {
        bytes: 4,
        checksum: Checksum::Sha256("00".repeat(32)),
        format: FileFormat::Jpeg,
        picture: None,
        damaged: false,
        beyond_limits: false,
        document: None,
        readings: Vec::new(),
    });
    let changed =
        vault.attach(&dossier, &mut b"scan".as_slice(), "a.jpg", AttachmentRole::Icon, Some(measured));
    assert_eq!(changed.unwrap_err(), VaultError::FileChanged);
    assert_eq!(vault.dossier(&dossier).unwrap(), before);
    assert!(stored_files(home.path()).is_empty());
}

#[test]
fn a_dossier_comes_in_whole_or_not_at_all() {
    let home = home();
    let mut vault = ready(home.path());
    let attachment = |id: &str| Attachment {
        id: Some(id.to_owned()),
        file: Some(format!("files/{id}.png")),
        ..Attachment::default()
    };
    let dossier = Dossier {
        title: Some("茶".to_owned()),
        attachments: vec![attachment("图\"标"), attachment("gone"), Attachment::default()],
        ..Dossier::default()
    };
    let (mut icon, mut third) = (b"icon".as_slice(), b"third".as_slice());
    let files = vec![
        IncomingFile { attachment: 0, source: &mut icon },
        IncomingFile { attachment: 2, source: &mut third },
    ];
    let id = vault.put_dossier(dossier.clone(), files).unwrap();
    drop(vault);
    let mut vault = unlock(home.path()).unwrap();
    let kept = vault.dossier(&id).unwrap();
    assert_eq!(read(&vault, &id, "图\"标").unwrap(), b"icon");
    assert_eq!(read(&vault, &id, kept.attachments[2].id.as_deref().unwrap()).unwrap(), b"third");
    assert_eq!(kept.attachments[1].measured, Some(Measured::Missing));

    let before = content_of(&home.path().join("vault/files"));
    let again = Dossier { id: Some(id), ..dossier.clone() };
    let mut icon = b"icon".as_slice();
    let files = vec![IncomingFile { attachment: 0, source: &mut icon }];
    assert_eq!(vault.put_dossier(again, files).unwrap_err(), VaultError::DossierAlreadyThere);
    let twice = Dossier { attachments: vec![attachment("a"), attachment("a")], ..dossier };
    let (mut one, mut two) = (b"1".as_slice(), b"2".as_slice());
    let files = vec![
        IncomingFile { attachment: 0, source: &mut one },
        IncomingFile { attachment: 1, source: &mut two },
    ];
    assert_eq!(vault.put_dossier(twice, files).unwrap_err(), VaultError::AttachmentTwice);
    assert_eq!(vault.dossiers().unwrap().len(), 1);
    assert_eq!(content_of(&home.path().join("vault/files")), before);
}

#[test]
fn a_file_takes_the_place_of_another_and_undo_brings_that_back() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    let former = attach(&mut vault, &dossier, b"original").unwrap();
    vault
        .change(&dossier, "licences.0.attachment", |dossier| {
            let licence = tongguan_domain::Licence { attachment: Some(former.clone()), ..Default::default() };
            dossier.licences.push(licence);
            dossier.consent.administrator.attachment = Some("another".to_owned());
            dossier.attachments[0].note = Some("seen".to_owned());
            Ok::<_, VaultError>(())
        })
        .unwrap();
    let before = vault.dossier(&dossier).unwrap();
    vault.replace(&dossier, &former, &mut b"copy".as_slice(), "licence.jpg", None).unwrap();
    let after = vault.dossier(&dossier).unwrap();
    let new = after.attachments[0].id.clone().unwrap();
    assert_ne!(new, former);
    assert_eq!(after.licences[0].attachment.as_ref(), Some(&new));
    assert_eq!(after.consent.administrator.attachment.as_deref(), Some("another"));
    assert_eq!(after.attachments[0].role, Some(AttachmentRole::BusinessLicence));
    assert_eq!(after.attachments[0].note.as_deref(), Some("seen"));
    assert_eq!(read(&vault, &dossier, &new).unwrap(), b"copy");
    vault.undo(&dossier).unwrap();
    assert_eq!(vault.dossier(&dossier).unwrap(), before);
    assert_eq!(read(&vault, &dossier, &former).unwrap(), b"original");
    vault.redo(&dossier).unwrap();
    assert_eq!(read(&vault, &dossier, &new).unwrap(), b"copy");
    assert!(vault.verify().unwrap().is_sound());
    let unknown = vault.replace(&dossier, "nobody", &mut b"x".as_slice(), "x", None);
    assert_eq!(unknown.unwrap_err(), VaultError::AttachmentUnknown);
}
