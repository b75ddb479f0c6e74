//! A packet of the vault that follows another one.

use tongguan_desk::packets::{Order, Seal, Secrets, stamp, verify};
use tongguan_desk::{ExportOrder, ExportSeal, FieldValue, Verification};

use crate::office::Office;

/// Exports a dossier and looks at the packet as the partner would.
fn handed_over(office: &mut Office, id: &str, name: &str, draft: bool) -> Verification {
    let out = office.folder().join(name);
    let order = ExportOrder { seal: ExportSeal::Passphrase, draft };
    let receipt = office.desk.export(id, &order, &out, &mut |_, _| true).unwrap();
    let seen = verify(&out, &Secrets { passphrase: receipt.passphrase, ..Default::default() }).unwrap();
    assert!(seen.is_intact(), "{:?}", seen.problems);
    seen
}

fn introduce(office: &mut Office, id: &str, text: &str) {
    let value = FieldValue::Text(text.to_owned());
    office.desk.set_field(id, "mini_program.introduction", value).unwrap();
}

#[test]
fn a_packet_names_the_last_one_that_could_be_handed_in_and_what_changed() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let first = handed_over(&mut office, &id, "1.enc.zip", false).packet.unwrap();
    assert!(first.base.is_none() && first.changes.is_empty());

    // A draft is for the office alone: it says what changed, and nobody corrects it.
    office.desk.set_field(&id, "administrator.mobile", FieldValue::Text(String::new())).unwrap();
    let draft = handed_over(&mut office, &id, "2.enc.zip", true).packet.unwrap();
    assert!(draft.draft && draft.base.unwrap().number == "0001");
    office.desk.undo(&id).unwrap();

    introduce(&mut office, &id, "在线选购乌龙茶，门店自提。");
    let third = handed_over(&mut office, &id, "3.enc.zip", false).packet.unwrap();
    let base = third.base.unwrap();
    assert_eq!((third.number.as_str(), base.number.as_str()), ("0003", "0001"));
    let changed: Vec<_> = third.changes.iter().map(|change| change.place.as_str()).collect();
    assert_eq!(changed, ["mini_program.introduction"]);

    let fourth = handed_over(&mut office, &id, "4.enc.zip", false).packet.unwrap();
    assert!(fourth.base.unwrap().number == "0003" && fourth.changes.is_empty());
}

#[test]
fn a_packet_ordered_from_the_vault_is_signed_and_remembered_like_an_export() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let first = handed_over(&mut office, &id, "1.enc.zip", false);
    let order = |name: &str, redacted| Order {
        out: office.folder().join(name),
        seal: Seal::None,
        sign_with: None,
        stamp: stamp("2026-11-25T09:00:00+08:00").unwrap(),
        draft: false,
        redacted,
        base: None,
        base_secrets: Secrets::default(),
        language: Default::default(),
        checksum: false,
    };
    let (shown, sent) = (order("shown.zip", true), order("sent.zip", false));
    let shown = office.desk.build_packet(&id, &shown, &mut |_, _| true).unwrap();
    let sent = office.desk.build_packet(&id, &sent, &mut |_, _| true).unwrap();
    assert_eq!([shown.record.number, sent.record.number.clone()], ["0002", "0003"]);
    assert_eq!(sent.record.signer, first.signer);
    assert_eq!(sent.record.base.unwrap().number, "0001");
    assert!(verify(&sent.file, &Secrets::default()).unwrap().is_intact());
}
