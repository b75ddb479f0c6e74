//! What came back of a dossier, what was done in the vault, and what a new rule book changes.

use std::path::{Path, PathBuf};

use tongguan_desk::feedback::{AnswerState, HeardAnswer, received};
use tongguan_desk::{Desk, FeedbackFrom, FieldValue, day, rulebooks};

use tongguan_signing::SigningKey;

use crate::office::Office;

fn heard(item: &str, words: &str) -> HeardAnswer {
    HeardAnswer {
        from: FeedbackFrom::Administration,
        item: item.to_owned(),
        words: words.to_owned(),
        advice: None,
        date: day("2026-11-23").unwrap(),
    }
}

#[test]
fn an_answer_is_open_until_what_was_refused_is_changed() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    office.desk.enter_feedback(&id, &heard("mini_program.name", "名称过于宽泛")).unwrap();
    office.desk.enter_feedback(&id, &heard("", "材料不齐，致电13800005501")).unwrap();
    let open = office.desk.open_dossier(&id).unwrap();
    let answers = received(&open);
    assert_eq!(answers[1].state, AnswerState::Open);
    assert_eq!(answers[1].field.unwrap().to_string(), "mini_program.name");
    assert_eq!((answers[0].state, answers[0].field), (AnswerState::Open, None));
    assert!(!answers[0].words.contains("13800005501"), "{}", answers[0].words);
    assert!(!open.is_ready());
    let name = FieldValue::Text("海港茶铺".to_owned());
    let answers = received(&office.desk.set_field(&id, "mini_program.name", name).unwrap());
    assert!(answers.iter().all(|answer| answer.state == AnswerState::Changed), "{answers:?}");
}

#[test]
fn the_journal_is_read_by_dossier_and_written_without_names() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Lin Yue’s shop").unwrap().id;
    office.desk.create_dossier("Another").unwrap();
    office.desk.set_field(&id, "company.name", FieldValue::Text("云杉".to_owned())).unwrap();
    let all = office.desk.activity(None, None).unwrap();
    assert!(all.entries.windows(2).all(|pair| pair[0].sequence > pair[1].sequence));
    let own = office.desk.activity(Some(&id), None).unwrap();
    assert_eq!((own.total, own.more), (2, false));
    assert!(own.total < all.total);
    let before = office.desk.activity(None, Some(all.entries[0].sequence)).unwrap();
    assert_eq!(before.entries[0].sequence, all.entries[1].sequence);
    let out = office.folder().join("journal.json");
    office.desk.export_journal(&out).unwrap();
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("\"holds\": true") && text.contains("company.name"), "{text}");
    assert!(!text.contains("Lin Yue") && !text.contains("云杉"), "{text}");
}

#[test]
fn a_new_rule_book_says_what_it_changes_and_for_whom() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    assert!(office.desk.succession().unwrap().is_none(), "there is nothing to compare with");
    let folder = office.folder().to_owned();
    let file = published(&folder, &mut office.desk);
    office.desk.import_rule_book(&file, false).unwrap();
    let succession = office.desk.succession().unwrap().unwrap();
    let words = office.desk.words();
    let changes = succession.changes.lines(&words).join("\n");
    assert!(changes.contains("name-length"), "{changes}");
    let (touched, _, turns) = &succession.touched[0];
    assert_eq!((succession.touched.len(), touched), (1, &id));
    assert!(turns.turn_lines(&words)[0].contains("name-length"));
}

/// A newer book that the sample’s name is too short for, packed, signed and accepted here.
fn published(folder: &Path, desk: &mut Desk) -> PathBuf {
    let book = folder.join("book");
    copy(&tongguan_tests::root().join("assets/rulebook"), &book);
    let pack = std::fs::read_to_string(book.join("pack.toml")).unwrap();
    let lines =
        pack.lines().map(|line| if line.starts_with("version") { "version = \"2099.1.0\"" } else { line });
    std::fs::write(book.join("pack.toml"), lines.collect::<Vec<_>>().join("\n")).unwrap();
    let rule = book.join("rules/mini-program/name-length.toml");
    let text = std::fs::read_to_string(&rule).unwrap();
    std::fs::write(&rule, text.replace("\nmin = 4\n", "\nmin = 10\n")).unwrap();
    let (key, public, file) = (folder.join("key"), folder.join("key.pub"), folder.join("book.zip"));
    let signing = SigningKey::generate().unwrap();
    std::fs::write(&key, signing.to_openssh().unwrap().reveal()).unwrap();
    std::fs::write(&public, signing.public().to_openssh().unwrap()).unwrap();
    rulebooks::pack(&book, &key, &file).unwrap();
    desk.accept_signer(&public).unwrap();
    file
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place)
        } else {
            _ = std::fs::copy(entry.path(), place)
        }
    }
}
