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
