//! A packet of the vault that follows another one.

use tongguan_desk::packets::{Order, Seal, Secrets, stamp, verify};
use tongguan_desk::{ExportOrder, ExportSeal, FieldValue, Verification};

use crate::office::Office;

/// Exports a dossier and looks at the packet as the partner would.
fn handed_over(office: &mut Office, id: &str, name: &str, draft: bool) -> Verification {
    let out = office.folder().join(name);
    let order = ExportOrder {
        seal: ExportSeal::Passphrase,
        draft,
        two_part: false,
        handing: crate::persons::handing(),
    };
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
        two_part: false,
        base: None,
        base_secrets: Secrets::default(),
        language: Default::default(),
        checksum: false,
    };
    let (shown, sent) = (order("shown.zip", true), order("sent.zip", false));
    let shown = office.desk.build_packet(&id, &shown, &mut |_, _| true).unwrap().receipt;
    let sent = office.desk.build_packet(&id, &sent, &mut |_, _| true).unwrap().receipt;
    assert_eq!([shown.record.number, sent.record.number.clone()], ["0002", "0003"]);
    assert_eq!(sent.record.signer, first.signer);
    assert_eq!(sent.record.base.unwrap().number, "0001");
    assert!(verify(&sent.file, &Secrets::default()).unwrap().is_intact());
}

#[test]
fn a_packet_in_two_parts_is_corrected_like_one() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let out = office.folder().join("open.zip");
    let order = ExportOrder {
        seal: ExportSeal::Passphrase,
        draft: false,
        two_part: true,
        handing: crate::persons::handing(),
    };
    assert!(office.desk.packet_name(&id, &order).unwrap().ends_with("_0001_20261124.zip"));
    let mut steps = Vec::new();
    let receipt = office
        .desk
        .export(&id, &order, &out, &mut |done, all| {
            steps.push((done, all));
            true
        })
        .unwrap();
    assert!(steps.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 == pair[1].1));
    assert_eq!(receipt.second.as_deref(), Some("open_personal.enc.zip"));
    let secrets = Secrets { passphrase: receipt.passphrase, ..Default::default() };
    let open = verify(&out, &secrets).unwrap();
    assert!(open.is_intact() && open.packet.unwrap().redacted, "{:?}", open.problems);
    let whole = verify(&out.with_file_name("open_personal.enc.zip"), &secrets).unwrap();
    assert!(whole.is_intact() && !whole.packet.unwrap().redacted);

    introduce(&mut office, &id, "在线选购乌龙茶，门店自提。");
    let next = handed_over(&mut office, &id, "2.enc.zip", false).packet.unwrap();
    assert_eq!(next.base.unwrap().number, "0001");
    let changed: Vec<_> = next.changes.iter().map(|change| change.place.as_str()).collect();
    assert_eq!(changed, ["mini_program.introduction"]);
}
