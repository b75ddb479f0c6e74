//! A picture that does not fit is measured, a copy tried and looked at, kept, and taken back.

use tongguan_domain::{AttachmentRole, Measured};

use crate::office::Office;

/// The front of a card of the sample, in a slot that asks for a square.
fn with_a_card_as_icon(office: &mut Office) -> (String, String) {
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let card =
        tongguan_tests::root().join("assets/sample/harbour-tea/attachments/administrator-id-front.jpg");
    let open = office.desk.attach(&id, &[card], "icon", &mut |_| true).unwrap();
    assert!(open.report.findings.iter().any(|finding| finding.rule == "icon-square" && finding.blocks()));
    (id, open.dossier.attachments[0].id.clone().unwrap())
}

#[test]
fn a_copy_that_fits_takes_the_place_of_the_original_and_undo_brings_that_back() {
    let mut office = Office::with_vault();
    let (id, original) = with_a_card_as_icon(&mut office);
    assert_eq!(office.desk.keep_copy(&id, &original).unwrap_err().code(), "no-such-field");
    let tried = office.desk.try_copy(&id, &original, 1, (0, 500)).unwrap();
    assert_eq!(tried.changes, ["cut-square", "reduced", "converted"]);
    let left = office.desk.tried_picture(&id, &original).unwrap();
    assert_eq!(left.media_type, "image/png");
    office.desk.try_copy(&id, &original, 1, (1_000, 500)).unwrap();
    let right = office.desk.tried_picture(&id, &original).unwrap();
    assert_ne!(left.bytes, right.bytes, "the focus moves the square");

    let open = office.desk.keep_copy(&id, &original).unwrap();
    let kept = &open.dossier.attachments[0];
    assert_eq!(kept.role, Some(AttachmentRole::Icon));
    assert!(kept.file.as_deref().unwrap().ends_with("administrator-id-front.png"));
    let Some(Measured::File(file)) = &kept.measured else { panic!("{kept:?}") };
    let picture = file.picture.as_ref().unwrap();
    assert_eq!((picture.width, picture.height), (512, 512));
    assert!(!open.report.findings.iter().any(|finding| finding.rule == "icon-square" && finding.blocks()));
    let shown = office.desk.picture(&id, kept.id.as_deref().unwrap(), 1).unwrap();
    assert_eq!(shown.bytes, right.bytes);

    let back = office.desk.undo(&id).unwrap();
    assert_eq!(back.dossier.attachments[0].id.as_deref(), Some(original.as_str()));
    assert!(back.report.findings.iter().any(|finding| finding.rule == "icon-square" && finding.blocks()));
}

#[test]
fn many_files_come_in_one_by_one_and_stop_when_asked() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let folder = tongguan_tests::root().join("assets/sample/harbour-tea/attachments");
    let names = ["business-licence.jpg", "icon.png", "administrator-id-front.jpg"];
    let paths: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
    let mut told = Vec::new();
    let open = office
        .desk
        .attach(&id, &paths, "", &mut |done| {
            told.push(done);
            done < 2
        })
        .unwrap();
    assert_eq!(told, [0, 1, 2]);
    let roles: Vec<_> = open.dossier.attachments.iter().map(|attachment| attachment.role.unwrap()).collect();
    assert_eq!(roles, [AttachmentRole::BusinessLicence, AttachmentRole::Icon]);
}

#[test]
fn files_wait_until_it_is_said_what_they_are_and_stay_with_the_reason_when_they_cannot_come_in() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let folder = tongguan_tests::root().join("assets/sample/harbour-tea/attachments");
    let mut paths: Vec<_> =
        ["icon.png", "administrator-id-front.jpg"].iter().map(|name| folder.join(name)).collect();
    paths.push(folder.join("nobody.jpg"));
    let waiting = office.desk.look_at(&id, paths, &mut |_| true).unwrap();
    let codes: Vec<_> =
        waiting.iter().map(|file| file.problem.as_ref().map(|problem| problem.code())).collect();
    assert_eq!(codes, [None, None, Some("input-missing")]);
    let (icon, card) = (waiting[0].key, waiting[1].key);
    assert!(office.desk.open_dossier(&id).unwrap().dossier.attachments.is_empty());
    assert!(!office.desk.undrawn(icon).unwrap().draw().unwrap().bytes.is_empty());

    let roles = [(icon, "icon".to_owned()), (card, "administrator-id-front".to_owned())].into();
    let open = office.desk.take_files(&id, &roles, &mut |_| true).unwrap();
    assert_eq!(open.dossier.attachments.len(), 1);
    let left = office.desk.tray(&id);
    assert_eq!(left[0].problem.as_ref().unwrap().code(), "consent-missing");
    assert_eq!(left[0].role, Some(AttachmentRole::AdministratorIdFront));
    let nobody = left[1].key;
    assert_eq!(office.desk.put_aside(&id, nobody).len(), 1);

    // Another role needs nobody's consent; stopped before it, nothing comes in.
    let roles = [(card, "other-subject".to_owned())].into();
    assert_eq!(office.desk.take_files(&id, &roles, &mut |_| false).unwrap().dossier.attachments.len(), 1);
    assert_eq!(office.desk.take_files(&id, &roles, &mut |_| true).unwrap().dossier.attachments.len(), 2);
    assert!(office.desk.tray(&id).is_empty());
}

#[test]
fn a_file_that_changed_since_it_was_looked_at_does_not_come_in() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "one").unwrap();
    let key = office.desk.look_at(&id, vec![file.clone()], &mut |_| true).unwrap()[0].key;
    std::fs::write(&file, "two").unwrap();
    let open =
        office.desk.take_files(&id, &[(key, "other-subject".to_owned())].into(), &mut |_| true).unwrap();
    assert!(open.dossier.attachments.is_empty());
    assert_eq!(office.desk.tray(&id)[0].problem.as_ref().unwrap().code(), "vault-file-changed");

    let many = vec![file; 200];
    assert_eq!(
        office.desk.look_at(&id, many, &mut |_| true).map(<[_]>::len).unwrap_err().code(),
        "too-many-files"
    );
    office.desk.lock();
    assert!(office.desk.tray(&id).is_empty());
}
