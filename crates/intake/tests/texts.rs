//! Small texts: encodings, limits, pass phrases, folders of rules.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may say what it expects")]

mod made;

use made::{file, place};
use tongguan_intake::{IntakeError, read_json, read_secret, read_text, read_texts};

#[test]
fn text_is_utf_8_within_its_limit() {
    let place = place();
    let marked = file(place.path(), "marked.txt", "\u{feff}茶".as_bytes());
    assert_eq!(read_text(&marked, 6).unwrap(), "茶");
    assert_eq!(
        read_text(&marked, 5).unwrap_err(),
        IntakeError::TooLarge { file: "marked.txt".to_owned(), limit: 5 }
    );
    let other = file(place.path(), "gbk.txt", &[0xb2, 0xe8]);
    assert_eq!(read_text(&other, 9).unwrap_err(), IntakeError::NotUtf8 { file: "gbk.txt".to_owned() });
    assert_eq!(read_text(&place.path().join("none"), 9).unwrap_err().code(), "input-missing");
    let nowhere = [marked.join("below"), place.path().join("n".repeat(300))];
    assert!(nowhere.iter().all(|path| read_text(path, 9).unwrap_err().code() == "input-missing"));
    assert_eq!(read_text(place.path(), 9).unwrap_err().code(), "input-not-a-file");
}

#[test]
fn broken_json_is_named_with_its_place() {
    let place = place();
    let path = file(place.path(), "feedback.json", b"{\n\"a\": oops}");
    assert_eq!(
        read_json(&path, 99).unwrap_err(),
        IntakeError::NotJson { file: "feedback.json".to_owned(), line: 2, column: 6 }
    );
}

#[test]
fn a_passphrase_is_the_first_line_with_its_spaces() {
    let place = place();
    for (content, secret) in
        [("a b \n", "a b "), ("a\r\n", "a"), ("a\nb\n", "a"), ("\na\n", ""), ("a", "a"), ("", "")]
    {
        assert_eq!(read_secret(&file(place.path(), "p", content.as_bytes())).unwrap().reveal(), secret);
    }
}

#[test]
fn a_folder_of_texts_is_read_by_path() {
    let place = place();
    std::fs::create_dir_all(place.path().join("rules/company")).unwrap();
    file(place.path(), "pack.toml", b"a");
    file(place.path(), "picture.png", b"\xff");
    file(place.path(), ".hidden.toml", b"h");
    file(&place.path().join("rules/company"), "name.toml", b"b");
    #[cfg(unix)]
    std::os::unix::fs::symlink(place.path(), place.path().join("rules/loop")).unwrap();
    let texts = read_texts(place.path(), &["toml", "tsv"]).unwrap();
    let paths: Vec<_> = texts.keys().map(String::as_str).collect();
    assert_eq!(paths, ["pack.toml", "rules/company/name.toml"]);
    let one = read_texts(&place.path().join("pack.toml"), &["toml"]).unwrap();
    assert_eq!(one["pack.toml"], "a");
}
