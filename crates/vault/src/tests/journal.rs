//! The journal: what was done is there, no value is, and tampering is found.

use tongguan_domain::SecretText;

use super::{behind_the_back, home, ready, set_title, unlock};
use crate::{Deed, VaultError};

#[test]
fn the_journal_says_who_did_what_and_holds_no_value() {
    let home = home();
    let mut vault = ready(home.path());
    vault.name_officer("officer 7").unwrap();
    let id = vault.create_dossier("茶").unwrap();
    vault
        .change(&id, "administrator.mobile", |dossier| {
            dossier.administrator.mobile = Some(SecretText::new("13800001234"));
            Ok::<_, VaultError>(())
        })
        .unwrap();
    vault.undo(&id).unwrap();
    vault.record(Deed::PacketBuilt, Some(&id), Some("TG-0001"), None).unwrap();
    let journal = vault.journal().unwrap();
    let deeds: Vec<&str> = journal.iter().map(|entry| entry.deed.as_str()).collect();
    assert_eq!(
        deeds,
        [
            "vault-created",
            "kit-confirmed",
            "officer-named",
            "dossier-created",
            "changed",
            "undone",
            "packet-built"
        ]
    );
    let change = &journal[4];
    assert_eq!((change.who.as_str(), change.path.as_deref()), ("officer 7", Some("administrator.mobile")));
    assert!(!format!("{journal:?}").contains("1380000"));
    assert_eq!(change.mark, Some(vault.journal_mark(&"13800001234".into()).unwrap()));
    assert_ne!(change.mark, Some(vault.journal_mark(&"13800001235".into()).unwrap()));
    assert_eq!(vault.journal_verify().unwrap(), None);
    drop(vault);
    let vault = unlock(home.path()).unwrap();
    assert_eq!(vault.officer(), "officer 7");
    assert_eq!(vault.journal().unwrap().last().unwrap().who, "officer 7", "the unlocking is theirs, too");
}

#[test]
fn an_altered_missing_added_or_cut_entry_is_found() {
    let tamperings = [
        ("UPDATE journal SET who = 'somebody else' WHERE sequence = 3", 3),
        ("UPDATE journal SET dossier = NULL WHERE sequence = 4", 4),
        ("UPDATE journal SET mark = x'00' WHERE sequence = 5", 5),
        ("DELETE FROM journal WHERE sequence = 4", 4),
        ("DELETE FROM journal WHERE sequence >= 6", 6),
        ("INSERT INTO journal (at, who, deed, link) VALUES ('', '', 'changed', x'00')", 8),
    ];
    for (tampering, found_at) in tamperings {
        let home = home();
        let mut vault = ready(home.path());
        let id = vault.create_dossier("茶").unwrap();
        for number in 0..4 {
            set_title(&mut vault, &id, &number.to_string()).unwrap();
        }
        assert_eq!(vault.journal_verify().unwrap(), None);
        drop(vault);
        let connection = behind_the_back(home.path());
        if !tampering.starts_with("INSERT") {
            assert!(connection.execute_batch(tampering).is_err(), "the table itself refuses");
        }
        connection
            .execute_batch("DROP TRIGGER journal_is_not_rewritten; DROP TRIGGER journal_is_not_shortened;")
            .unwrap();
        connection.execute_batch(tampering).unwrap();
        drop(connection);
        // Opening adds an entry, which must not hide the break.
        let vault = unlock(home.path()).unwrap();
        assert_eq!(vault.journal_verify().unwrap(), Some(found_at), "{tampering}");
        assert!(!vault.verify().unwrap().is_sound());
    }
}
