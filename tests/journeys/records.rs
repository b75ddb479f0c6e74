//! What came back of a dossier, what was done in the vault, and what a new rule book changes.

use tongguan_desk::feedback::{AnswerState, HeardAnswer, received};
use tongguan_desk::{FeedbackFrom, FieldValue, day};

use tongguan_tests::publishing::Published;

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
    let published = Published::into(office.folder());
    let refused = office.desk.import_rule_book(&published.book, false).unwrap_err();
    assert_eq!(refused.code(), "rule-book-unknown-signer");
    let other = office.desk.accept_compared_signer(&published.key, "SHA256:another").unwrap_err();
    assert_eq!(other.code(), "rule-book-another-key");
    let fingerprint = refused.arguments()["fingerprint"].clone();
    office.desk.accept_compared_signer(&published.key, &fingerprint).unwrap();
    office.desk.import_rule_book(&published.book, false).unwrap();
    let succession = office.desk.succession().unwrap().unwrap();
    let words = office.desk.words();
    let changes = succession.changes.lines(&words).join("\n");
    assert!(changes.contains("name-length"), "{changes}");
    let (touched, _, turns) = &succession.touched[0];
    assert_eq!((succession.touched.len(), touched), (1, &id));
    assert!(turns.turn_lines(&words)[0].contains("name-length"));
}
