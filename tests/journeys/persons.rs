//! What the law gives a person: consent before anything is taken in, a copy of all that is held, an end to it.

use serde_json::Value;
use tongguan_desk::{
    ExportOrder, ExportSeal, FieldValue, Handing, Keeping, Leaving, Part, Reach, SecretText, day,
};

use super::office::{Office, PASSPHRASE};
use super::text;

/// The administrator of the sample, all of it made up.
const ID_NUMBER: &str = "440304197806069775";
const MOBILE: &str = "13800005501";

/// To a partner in mainland China, with everybody's consent.
pub fn handing() -> Handing {
    Handing {
        recipient: "Harbour Partner".to_owned(),
        purpose: "registration-and-filing".to_owned(),
        basis: "separate-consent".to_owned(),
        abroad: false,
        transfer: None,
    }
}

fn picture() -> std::path::PathBuf {
    tongguan_tests::root().join("assets/sample/harbour-tea/attachments/administrator-id-front.jpg")
}

#[test]
fn a_person_is_named_wherever_they_stand_and_erased_from_there_with_a_certificate() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let double = office.desk.duplicate_dossier(&id, "Second").unwrap().id;
    let noted = office.desk.create_dossier("Notes").unwrap().id;
    office.desk.set_field(&noted, "company.comment", text(&format!("tel. {MOBILE}"))).unwrap();
    office.desk.set_field(&id, "administrator.mobile", text("13800005599")).unwrap();
    office.desk.set_field(&id, "administrator.mobile", text(MOBILE)).unwrap();
    let found = office.desk.find_person(&id, Part::Administrator).unwrap();
    let places: Vec<&str> = found.places.iter().map(|place| place.dossier.as_str()).collect();
    assert_eq!(places[0], id);
    assert!(places.contains(&double.as_str()), "{places:?}");
    assert_eq!(found.mentioned_in, ["Notes"]);
    assert!(found.places[0].files >= 2 && found.places[0].fields >= 8, "{:?}", found.places[0]);

    let certificate = office.desk.erase_person(&id, Part::Administrator, Reach::Everywhere).unwrap();
    assert!(certificate.places.len() >= 2);
    assert_eq!(certificate.still_in, [noted.as_str()], "what stands as text elsewhere is named, not touched");
    for dossier in [&id, &double] {
        let open = office.desk.open_dossier(dossier).unwrap();
        let held = &open.dossier;
        assert!(held.administrator.id_number.is_none() && held.consent.administrator.given_on.is_none());
        assert!(held.company.name.is_some() && !open.can_undo);
        assert!(office.desk.find_person(dossier, Part::Administrator).is_err());
    }
    let words = office.desk.words();
    let out = office.folder().join("certificate.json");
    certificate.write(&out, &words).unwrap();
    let document = std::fs::read_to_string(&out).unwrap();
    for told in [document, certificate.lines(&words).join("\n")] {
        assert!(!told.contains(ID_NUMBER) && !told.contains(MOBILE), "{told}");
    }
    let entry = certificate.places[0].erased.entry;
    let journal = office.desk.journal().unwrap();
    let entered = journal.iter().find(|one| one.sequence == entry).unwrap();
    assert_eq!((entered.deed.as_str(), entered.dossier.as_ref()), ("person-erased", Some(&id)));
    assert_eq!(office.desk.journal_verify().unwrap(), None);
    office.desk.erase_dossier(&noted).unwrap();
    let gone = office.desk.erase_dossier(&id).unwrap();
    assert_eq!(gone.places[0].part, None);
    assert_eq!(gone.still_in, [double.as_str()], "others of the dossier still stand in its double");
    assert!(office.desk.erase_dossier(&double).unwrap().still_in.is_empty());
}

#[test]
fn no_paper_of_a_person_comes_in_before_they_consented() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Harbour Tea").unwrap().id;
    let role = "administrator-id-front";
    let refused = office.desk.attach(&id, &[picture()], role, &mut |_| true).unwrap_err();
    assert_eq!(refused.code(), "consent-missing");
    // Nor under another role that is changed afterwards.
    office.desk.attach(&id, &[picture()], "licence", &mut |_| true).unwrap();
    let refused = office.desk.set_field(&id, "attachments.0.role", text(role)).unwrap_err();
    assert_eq!(refused.code(), "consent-missing");
    // A consent that is still to come is none.
    office.desk.set_field(&id, "consent.administrator.given_on", text("2026-11-25")).unwrap();
    assert!(office.desk.attach(&id, &[picture()], role, &mut |_| true).is_err());
    office.desk.set_field(&id, "consent.administrator.given_on", text("2026-11-24")).unwrap();
    office.desk.attach(&id, &[picture()], role, &mut |_| true).unwrap();
    let other = "subject-principal-id-front";
    assert_eq!(
        office.desk.attach(&id, &[picture()], other, &mut |_| true).unwrap_err().code(),
        "consent-missing"
    );
    let same = FieldValue::Flag(true);
    office.desk.set_field(&id, "subject_principal.same_as_administrator", same).unwrap();
    office.desk.attach(&id, &[picture()], other, &mut |_| true).unwrap();
}

#[test]
fn a_dossier_from_outside_brings_no_paper_of_a_person_without_consent() {
    let mut office = Office::with_vault();
    let folder = office.folder().join("incoming");
    let id = office.desk.add_sample().unwrap().id;
    office.desk.give_out(&id, &folder, &mut || true).unwrap();
    office.desk.erase_dossier(&id).unwrap();
    let file = folder.join("dossier.json");
    let whole: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    let mut without = whole.clone();
    without.as_object_mut().unwrap().remove("consent");
    std::fs::write(&file, without.to_string()).unwrap();
    assert_eq!(office.desk.add_from(&folder).unwrap_err().code(), "consent-missing");
    assert!(office.desk.home().unwrap().is_empty());
    std::fs::write(&file, whole.to_string()).unwrap();
    office.desk.add_from(&folder).unwrap();
}

#[test]
fn a_withdrawn_consent_blocks_the_hand_over_and_is_due() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let today = office.desk.today();
    assert!(office.desk.due(today).unwrap().is_empty());
    let open = office.desk.withdraw_consent(&id, Part::Administrator).unwrap();
    assert!(!open.is_ready());
    assert_eq!(office.desk.withdraw_consent(&id, Part::Administrator).unwrap_err().code(), "no-consent");
    let due = office.desk.due(office.desk.today().succ_opt().unwrap()).unwrap();
    assert_eq!((due[0].dossier.as_str(), due[0].keeping), (id.as_str(), Keeping::Withdrawn));
    assert!(office.desk.open_dossier(&id).is_ok(), "nothing is erased by itself");
    office.desk.erase_person(&id, Part::Administrator, Reach::Here).unwrap();
    let due = office.desk.due(office.desk.today().succ_opt().unwrap()).unwrap();
    assert!(due.is_empty(), "{due:?}");
}

#[test]
fn a_released_dossier_is_due_on_the_day_its_time_is_over_and_not_before() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    office.desk.record_step(&id, "release", "completed", "2026-08-26").unwrap();
    office.desk.set_keeping_days(Keeping::Released, 90).unwrap();
    assert!(office.desk.due(day("2026-11-23").unwrap()).unwrap().is_empty());
    let due = office.desk.due(day("2026-11-24").unwrap()).unwrap();
    assert_eq!((due.len(), due[0].keeping), (1, Keeping::Released));
    assert_eq!((due[0].since, due[0].due_on), (day("2026-08-26").unwrap(), day("2026-11-24").unwrap()));
    assert_eq!(office.desk.set_keeping_days(Keeping::Released, 91).unwrap_err().code(), "no-such-preference");
    let empty = office.desk.create_dossier("Empty").unwrap().id;
    let far = office.desk.due(day("2039-01-01").unwrap()).unwrap();
    assert!(far.iter().all(|due| due.dossier != empty), "one without a person is never due");
}

#[test]
fn an_export_says_to_whom_why_and_on_what_ground_and_the_person_can_read_it() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let out = office.folder().join("packet.enc.zip");
    let unsaid = Handing { basis: String::new(), ..handing() };
    let order = ExportOrder { seal: ExportSeal::Passphrase, draft: false, two_part: false, handing: unsaid };
    let refused = office.desk.export(&id, &order, &out, &mut |_, _| true).err().unwrap();
    assert_eq!(refused.code(), "handing-incomplete");
    assert!(!out.exists());
    let order = ExportOrder { handing: Handing { abroad: true, ..handing() }, ..order };
    office.desk.export(&id, &order, &out, &mut |_, _| true).unwrap();

    let page = office.folder().join("person.html");
    office.desk.disclose_person(&id, Part::Administrator, &page).unwrap();
    let html = std::fs::read_to_string(&page).unwrap();
    for told in [ID_NUMBER, MOBILE, "Harbour Partner", "data:image/jpeg;base64,", "Value shown"] {
        assert_eq!(html.contains(told), told != "Value shown", "{told}");
    }
    assert!(
        !html.contains("<script") && !html.contains("disclosure-"),
        "no script, no word without a message"
    );
    office.desk.reveal(&id, "administrator.id_number").unwrap();
    let data = office.folder().join("person.json");
    office.desk.disclose_person(&id, Part::Administrator, &data).unwrap();
    let document: Value = serde_json::from_slice(&std::fs::read(&data).unwrap()).unwrap();
    let held = &document["held"][0];
    assert_eq!(held["values"]["administrator.id_number"], ID_NUMBER);
    assert_eq!(held["handed_over"][0]["abroad"], true);
    assert_eq!(held["handed_over"][0]["transfer"], Value::Null);
    let deeds: Vec<&str> =
        held["done_with_it"].as_array().unwrap().iter().map(|one| one["deed"].as_str().unwrap()).collect();
    assert!(deeds.contains(&"revealed") && deeds.contains(&"person-disclosed"), "{deeds:?}");
    let journal = office.desk.journal().unwrap();
    assert!(!format!("{journal:?}").contains("Harbour Partner"));
    assert!(
        office
            .desk
            .erase_dossier(&id)
            .unwrap()
            .handovers
            .iter()
            .any(|made| made.recipient == "Harbour Partner")
    );
}

#[test]
fn what_was_typed_when_the_vault_was_locked_is_there_again_once() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Harbour Tea").unwrap().id;
    let drafts = vec![("administrator.mobile".to_owned(), SecretText::new(MOBILE))];
    let left = Leaving { dossier: Some(id), address: "#/page/administrator".to_owned(), drafts };
    office.desk.leave(left.clone()).unwrap();
    office.desk.lock();
    assert_eq!(office.desk.resume().unwrap_err().code(), "vault-locked");
    office.desk.unlock(Some(SecretText::new(PASSPHRASE))).unwrap();
    assert_eq!(office.desk.resume().unwrap(), Some(left));
    assert_eq!(office.desk.resume().unwrap(), None);
}

#[test]
fn the_journal_says_who_and_an_officer_has_a_name() {
    let mut office = Office::with_vault();
    assert_eq!(office.desk.set_officer(" \n").unwrap_err().code(), "officer-name-missing");
    office.desk.set_officer(" 陈 慧 ").unwrap();
    office.desk.create_dossier("Harbour Tea").unwrap();
    office.desk.lock();
    office.desk.unlock(Some(SecretText::new(PASSPHRASE))).unwrap();
    let journal = office.desk.journal().unwrap();
    assert!(journal.iter().all(|entry| !entry.who.is_empty()), "{journal:?}");
    assert_eq!(journal.last().unwrap().who, "陈 慧");
    assert_eq!(office.desk.journal_verify().unwrap(), None);
}
