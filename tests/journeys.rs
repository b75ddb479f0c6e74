//! Whole stories through the desk: what an officer does, without a window and without a terminal.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "tests may say what they expect"
)]

#[path = "journeys/advised.rs"]
mod advised;
#[path = "journeys/corrected.rs"]
mod corrected;
#[path = "journeys/neighbours.rs"]
mod neighbours;
#[path = "journeys/office.rs"]
mod office;
#[path = "journeys/papers.rs"]
mod papers;
#[path = "journeys/persons.rs"]
mod persons;
#[path = "journeys/records.rs"]
mod records;
#[path = "journeys/ways.rs"]
mod ways;

use office::{Office, PASSPHRASE};
use persons::handing;
use tongguan_desk::{ExportOrder, ExportSeal, FieldValue, SecretText, VaultStanding};

fn text(value: &str) -> FieldValue {
    FieldValue::Text(value.to_owned())
}

#[test]
fn nothing_personal_is_stored_before_the_recovery_kit_was_typed_back() {
    let mut office = Office::new();
    let kit = office.desk.create_vault(Some(SecretText::new(PASSPHRASE)), false).unwrap().text();
    assert_eq!(office.desk.standing().vault, VaultStanding::RecoveryUnconfirmed);
    let refused = office.desk.create_dossier("Harbour Tea").unwrap_err();
    assert_eq!(refused.code(), "second-way-in-missing");
    office.desk.confirm_recovery(&kit).unwrap();
    assert!(office.desk.create_dossier("Harbour Tea").is_ok());
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_right_one_everything() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Harbour Tea").unwrap().id;
    office.desk.lock();
    assert_eq!(office.desk.open_dossier(&id).unwrap_err().code(), "vault-locked");
    let refused = office.desk.unlock(Some(SecretText::new("another-passphrase"))).unwrap_err();
    assert_eq!(refused.code(), "vault-passphrase-wrong");
    office.desk.unlock(Some(SecretText::new(PASSPHRASE))).unwrap();
    assert_eq!(office.desk.open_dossier(&id).unwrap().dossier.title.as_deref(), Some("Harbour Tea"));
}

#[test]
fn every_edit_is_saved_checked_and_can_be_undone_after_a_restart() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    assert!(office.desk.open_dossier(&id).unwrap().is_ready());
    let broken = office.desk.set_field(&id, "administrator.mobile", text("1380000550")).unwrap();
    assert!(!broken.is_ready());
    office.desk.lock();
    office.desk.unlock(Some(SecretText::new(PASSPHRASE))).unwrap();
    let mended = office.desk.undo(&id).unwrap();
    assert!(mended.is_ready() && mended.can_redo);
    assert!(!office.desk.redo(&id).unwrap().is_ready());
}

#[test]
fn a_removed_category_takes_the_main_category_along() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    office.desk.set_field(&id, "mini_program.main_category", FieldValue::Integer(1)).unwrap();
    let open = office.desk.remove_item(&id, "mini_program.categories", 0).unwrap();
    assert_eq!(open.dossier.mini_program.main_category, Some(0));
    let open = office.desk.remove_item(&id, "mini_program.categories", 0).unwrap();
    assert_eq!(open.dossier.mini_program.main_category, None);
}

#[test]
fn a_packet_goes_out_sealed_signed_verified_and_remembered() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let order =
        ExportOrder { seal: ExportSeal::Passphrase, draft: false, two_part: false, handing: handing() };
    let name = office.desk.packet_name(&id, &order).unwrap();
    assert!(name.ends_with("_0001_20261124.enc.zip"), "{name}");
    let out = office.folder().join(&name);
    let mut steps = Vec::new();
    let receipt = office
        .desk
        .export(&id, &order, &out, &mut |done, _| {
            steps.push(done);
            true
        })
        .unwrap();
    assert!(steps.windows(2).all(|pair| pair[0] <= pair[1]) && !steps.is_empty());
    let secrets = tongguan_desk::packets::Secrets { passphrase: receipt.passphrase, ..Default::default() };
    let seen = tongguan_desk::packets::verify(&out, &secrets).unwrap();
    assert!(seen.is_intact(), "{:?}", seen.problems);
    assert_eq!(office.desk.packet_name(&id, &order).unwrap(), name.replace("_0001_", "_0002_"));
    let deeds: Vec<String> = office.desk.journal().unwrap().into_iter().map(|entry| entry.deed).collect();
    assert!(deeds.contains(&"packet-built".to_owned()), "{deeds:?}");
}

#[test]
fn an_export_that_is_stopped_leaves_the_older_file_as_it_was() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let out = office.folder().join("packet.enc.zip");
    std::fs::write(&out, "older").unwrap();
    let order =
        ExportOrder { seal: ExportSeal::Passphrase, draft: false, two_part: false, handing: handing() };
    let stopped = office.desk.export(&id, &order, &out, &mut |done, _| done < 20).err().unwrap();
    assert_eq!(stopped.code(), "packet-cancelled");
    assert_eq!(std::fs::read(&out).unwrap(), b"older");
    let left: Vec<_> =
        std::fs::read_dir(office.folder()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn findings_that_block_stop_the_export() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let order = ExportOrder { seal: ExportSeal::Age, draft: false, two_part: false, handing: handing() };
    let refused =
        office.desk.export(&id, &order, &office.folder().join("x"), &mut |_, _| true).err().unwrap();
    assert_eq!((refused.code(), refused.exit_code()), ("not-ready", 1));
}

#[test]
fn a_file_is_attached_with_the_role_its_name_suggests_and_detached_again() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Empty").unwrap().id;
    let icon = tongguan_tests::root().join("assets/sample/harbour-tea/attachments/icon.png");
    let open = office.desk.attach(&id, &[icon], "", &mut |_| true).unwrap();
    let role = open.dossier.attachments[0].role;
    assert_eq!(role, Some(tongguan_domain::AttachmentRole::Icon));
    let attachment = open.dossier.attachments[0].id.clone().unwrap();
    let picture = office.desk.picture(&id, &attachment, 1).unwrap();
    assert_eq!(picture.media_type, "image/png");
    assert!(office.desk.detach(&id, 0).unwrap().dossier.attachments.is_empty());
    assert_eq!(office.desk.undo(&id).unwrap().dossier.attachments.len(), 1);
}

#[test]
fn a_revealed_number_is_whole_and_the_journal_remembers_it() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let shown = office.desk.reveal(&id, "administrator.id_number").unwrap();
    assert_eq!(shown.reveal().len(), 18);
    let last = office.desk.journal().unwrap().pop().unwrap();
    assert_eq!((last.deed.as_str(), last.path.as_deref()), ("revealed", Some("administrator.id_number")));
    assert_eq!(office.desk.reveal(&id, "company.name").unwrap_err().code(), "no-such-field");
}

#[test]
fn every_situation_has_words_in_both_languages() {
    let codes = tongguan_desk::all_codes();
    assert!(codes.len() > 60);
    for language in tongguan_desk::Language::ALL {
        let words = tongguan_desk::Words::of(language);
        for code in &codes {
            for part in ["what", "do"] {
                let key = format!("error-{code}-{part}");
                assert!(words.knows(&key), "{key} in {}", language.tag());
            }
        }
    }
}

#[test]
fn a_what_if_shares_no_id_and_outlives_the_dossier_it_was_made_from() {
    let mut office = Office::with_vault();
    let original = office.desk.add_sample().unwrap();
    let double = office.desk.duplicate_dossier(&original.id, " What if ").unwrap();
    assert_eq!(double.dossier.title.as_deref(), Some("What if"));
    assert_eq!(double.report.verdict(), original.report.verdict());
    let ids = |open: &tongguan_desk::OpenDossier| -> Vec<String> {
        let attachments = open.dossier.attachments.iter().filter_map(|attachment| attachment.id.clone());
        attachments.chain([open.id.clone()]).collect()
    };
    let (before, after) = (ids(&original), ids(&double));
    assert_eq!(before.len(), after.len());
    assert!(after.iter().all(|id| !before.contains(id)));
    let shown = double.dossier.licences[0].attachment.as_deref().unwrap();
    assert!(double.dossier.attachment(shown).is_some());

    let today = office.desk.today();
    let compared = office.desk.compare_dossiers([&original.id, &double.id], today).unwrap();
    assert_eq!(compared.differences.len(), 1);
    office.desk.set_field(&double.id, "company.name", text("另一家公司")).unwrap();
    let kept = office.desk.open_dossier(&original.id).unwrap();
    assert_eq!(kept.dossier.company.name, original.dossier.company.name);

    office.desk.remove_dossier(&original.id).unwrap();
    let icon = after.iter().find(|id| id.starts_with("icon-")).unwrap();
    assert!(!office.desk.picture(&double.id, icon, 1).unwrap().bytes.is_empty());
    assert!(office.desk.verify_vault().unwrap().is_sound());
}

#[test]
fn what_needs_the_officer_stands_first_on_the_agenda() {
    let mut office = Office::with_vault();
    let quiet = office.desk.create_dossier("Quiet").unwrap().id;
    let urgent = office.desk.create_dossier("Urgent").unwrap().id;
    office.desk.create_dossier("Quiet too").unwrap();
    office.desk.set_field(&urgent, "company.licence_valid_until", text("2026-11-30")).unwrap();
    office.desk.set_field(&quiet, "company.licence_valid_until", text("2027-11-30")).unwrap();
    let agenda = office.desk.agenda(office.desk.today()).unwrap();
    assert_eq!(agenda.len(), 3);
    assert_eq!((agenda[0].id.as_str(), agenda[0].status.reminders[0].days_left), (urgent.as_str(), 6));
    assert!(agenda[1..].iter().all(|of| of.status.reminders.is_empty()));
}
