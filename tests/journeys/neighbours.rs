//! Dossiers of one vault among each other.

use tongguan_desk::packets::{Secrets, open};
use tongguan_desk::{ExportOrder, ExportSeal, FieldValue, Finding, Outcome, Report};

use crate::office::Office;

/// A dossier with this mobile number and nothing else.
fn with_mobile(office: &mut Office, title: &str, mobile: &str) -> String {
    let id = office.desk.create_dossier(title).unwrap().id;
    office.desk.set_field(&id, "administrator.mobile", FieldValue::Text(mobile.to_owned())).unwrap();
    id
}

/// What the rule on mobile numbers says; `None` when it is met.
fn said(report: &Report) -> Option<String> {
    let rule = "administrator-mobile-at-most-five-programs";
    let finding = report.findings.iter().find(|finding| finding.rule == rule).unwrap();
    (finding.outcome == Outcome::Failed).then(|| finding.sentences.en.what.clone())
}

#[test]
fn a_limit_still_counts_a_dossier_that_was_erased() {
    let mut office = Office::with_vault();
    let first = with_mobile(&mut office, "First", "13800005501");
    for title in ["Second", "Third", "Fourth", "Fifth"] {
        with_mobile(&mut office, title, "+86 138 0000 5501");
    }
    assert_eq!(said(&office.desk.open_dossier(&first).unwrap().report), None);
    let sixth = with_mobile(&mut office, "Sixth", "13800005501");
    let what = said(&office.desk.open_dossier(&first).unwrap().report).unwrap();
    assert!(what.contains("in 6 dossiers") && what.contains("and others"), "{what}");
    let rows = office.desk.home().unwrap();
    let before = rows.iter().find(|row| row.id == first).unwrap().blocking;
    office.desk.remove_dossier(&sixth).unwrap();
    let what = said(&office.desk.open_dossier(&first).unwrap().report).unwrap();
    assert!(what.contains("in 6 dossiers") && what.contains("dossiers erased since"), "{what}");
    assert!(!what.contains("Sixth") && !what.contains("13800005501"), "{what}");
    let rows = office.desk.home().unwrap();
    assert_eq!(rows.iter().find(|row| row.id == first).unwrap().blocking, before);
}

#[test]
fn a_corrected_number_frees_the_others_at_once_and_undo_binds_them_again() {
    let mut office = Office::with_vault();
    let ids: Vec<String> = (0..6).map(|_| with_mobile(&mut office, "Same", "13800005501")).collect();
    office.desk.set_field(&ids[1], "administrator.mobile", FieldValue::Text("18900005506".into())).unwrap();
    assert_eq!(said(&office.desk.open_dossier(&ids[0]).unwrap().report), None);
    office.desk.undo(&ids[1]).unwrap();
    assert!(said(&office.desk.open_dossier(&ids[0]).unwrap().report).is_some());
}

#[test]
fn a_finding_leads_to_other_dossiers_that_are_still_there() {
    let mut office = Office::with_vault();
    let ids: Vec<String> = (0..7).map(|_| with_mobile(&mut office, "Same", "13800005501")).collect();
    let others = |office: &Office| {
        let report = office.desk.open_dossier(&ids[0]).unwrap().report;
        let rule = "administrator-mobile-at-most-five-programs";
        report.findings.into_iter().find(|finding| finding.rule == rule).unwrap().others
    };
    let before = others(&office);
    assert_eq!(before.len(), 3, "no more than the sentence names");
    assert!(before.iter().all(|id| ids[1..].contains(id)), "{before:?}");
    office.desk.remove_dossier(&before[0]).unwrap();
    assert!(!others(&office).contains(&before[0]));
}

#[test]
fn a_packet_says_nothing_of_the_other_dossiers() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    office.desk.duplicate_dossier(&id, "Secret venture").unwrap();
    let report = office.desk.open_dossier(&id).unwrap().report;
    let named = |finding: &Finding| finding.sentences.en.what.contains("Secret venture");
    assert!(report.findings.iter().any(named), "the desk names the other dossier");
    let order = ExportOrder {
        seal: ExportSeal::Passphrase,
        draft: true,
        two_part: false,
        handing: crate::persons::handing(),
    };
    let out = office.folder().join("packet.enc.zip");
    let receipt = office.desk.export(&id, &order, &out, &mut |_, _| true).unwrap();
    let secrets = Secrets { passphrase: receipt.passphrase, ..Default::default() };
    let opened = office.folder().join("opened");
    open(&out, &secrets, &opened, &mut || true).unwrap();
    let bag = std::fs::read_dir(&opened).unwrap().flatten().next().unwrap().path();
    let report = std::fs::read_to_string(bag.join("data/report.json")).unwrap();
    assert!(report.contains("administrator-mobile-at-most-five-programs"), "{report}");
    assert!(!report.contains("Secret venture"));
}

#[test]
fn the_home_list_follows_what_changes_in_a_dossier_and_beside_it() {
    let mut office = Office::with_vault();
    let ids: Vec<String> = (0..5).map(|_| with_mobile(&mut office, "Same", "13800005501")).collect();
    let blocking = |office: &Office, id: &str| {
        let rows = office.desk.home().unwrap();
        assert_eq!(rows.iter().filter(|row| row.id == id).count(), 1);
        let row = rows.into_iter().find(|row| row.id == id).unwrap();
        assert_eq!(row.blocking, office.desk.open_dossier(id).unwrap().report.counts().blocking);
        row.blocking
    };
    let before = blocking(&office, &ids[0]);
    assert_eq!(blocking(&office, &ids[0]), before, "what was kept says the same");
    let sixth = with_mobile(&mut office, "Sixth", "13800005501");
    assert_eq!(blocking(&office, &ids[0]), before + 1);
    office.desk.set_field(&sixth, "administrator.mobile", FieldValue::Text("18900005506".into())).unwrap();
    assert_eq!(blocking(&office, &ids[0]), before);
    office.desk.undo(&sixth).unwrap();
    assert_eq!(blocking(&office, &ids[0]), before + 1);
    office.desk.set_field(&ids[0], "company.name", FieldValue::Text("港湾茶业有限公司".into())).unwrap();
    blocking(&office, &ids[0]);
    let rows = office.desk.home().unwrap();
    assert_eq!(rows.iter().find(|row| row.id == ids[0]).unwrap().company, "港湾茶业有限公司");
}

#[test]
fn a_long_home_list_counts_what_each_dossier_counts_by_itself() {
    let mut office = Office::with_vault();
    let erased = with_mobile(&mut office, "Erased", "13800005501");
    office.desk.remove_dossier(&erased).unwrap();
    let shared: Vec<String> = (0..5).map(|_| with_mobile(&mut office, "Same", "13800005501")).collect();
    let own: Vec<String> =
        (0..70).map(|number| with_mobile(&mut office, "Own", &format!("189000055{number:02}"))).collect();
    let rows = office.desk.home().unwrap();
    let blocking = |id: &String| rows.iter().find(|row| row.id == *id).unwrap().blocking;
    assert_eq!(blocking(&shared[4]), blocking(&own[69]) + 1, "the erased one still counts");
    for id in [&shared[0], &own[0], &own[69]] {
        assert_eq!(blocking(id), office.desk.open_dossier(id).unwrap().report.counts().blocking);
    }
}
