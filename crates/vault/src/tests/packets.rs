//! Packets are remembered with their dossier, and those of an older program are taken over.

use super::{behind_the_back, home, ready, unlock};
use crate::KeptPacket;

fn packet(number: &str, snapshot: Option<&str>) -> KeptPacket {
    KeptPacket {
        number: number.to_owned(),
        built: "2026-11-24T09:30:00+08:00".to_owned(),
        sha256: "ab".repeat(32),
        snapshot: snapshot.map(str::to_owned),
    }
}

#[test]
fn packets_are_kept_in_their_order_and_go_with_their_dossier() {
    let home = home();
    let mut vault = ready(home.path());
    let (one, two) = (vault.create_dossier("one").unwrap(), vault.create_dossier("two").unwrap());
    let kept = [packet("0001", Some("{}")), packet("0002", None)];
    for packet in &kept {
        vault.keep_packet(&one, packet).unwrap();
    }
    drop(vault);
    let mut vault = unlock(home.path()).unwrap();
    assert!(vault.packets(&one).unwrap() == kept && vault.packets(&two).unwrap().is_empty());
    let built = vault.journal().unwrap().into_iter().filter(|entry| entry.deed == "packet-built");
    assert_eq!(built.filter_map(|entry| entry.path).collect::<Vec<_>>(), ["0001", "0002"]);
    vault.remove_dossier(&one).unwrap();
    assert!(vault.packets(&one).unwrap().is_empty());
    assert!(vault.keep_packet(&one, &packet("0003", None)).is_err());
}

#[test]
fn packets_of_an_older_program_are_taken_over() {
    let home = home();
    let mut vault = ready(home.path());
    let ids = ["one", "two", "three"].map(|title| vault.create_dossier(title).unwrap());
    let list = r#"[{"number":"0001","sha256":"aa","built":"2026-01-02T00:00:00+08:00"},{"number":"0002"}]"#;
    for (id, list) in ids.iter().zip([list, "not a list", "[]"]) {
        vault.set_setting(&format!("packets-{id}"), list).unwrap();
    }
    drop(vault);
    let database = behind_the_back(home.path());
    database
        .execute_batch(
            "DROP INDEX dossiers_in_order; DROP TABLE keys; DROP TABLE packets; DROP TABLE summaries; DROP TABLE drafts; DROP TABLE handovers; \
             PRAGMA user_version = 2",
        )
        .unwrap();
    database.close().unwrap();
    let vault = unlock(home.path()).unwrap();
    let found: Vec<_> = vault.packets(&ids[0]).unwrap().into_iter().map(|packet| packet.number).collect();
    assert_eq!(found, ["0001", "0002"]);
    assert!(vault.packets(&ids[1]).unwrap().is_empty() && vault.packets(&ids[2]).unwrap().is_empty());
    assert_eq!(vault.setting(&format!("packets-{}", ids[0])).unwrap(), None);
}
