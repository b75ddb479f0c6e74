//! Every word of an identifier's judgement has its message in both languages.
#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use std::collections::BTreeSet;
use std::path::Path;

use tongguan_domain::Choice;
use tongguan_domain::identifiers::{
    Form, Kind, Normalisation, Ownership, Reason, Script, Segment, Sex, Verdict,
};

fn keys(language: &str) -> BTreeSet<String> {
    let path = format!("../../assets/locales/{language}/identifiers.ftl");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect()
}

fn named<T: Choice>(group: &str) -> Vec<String> {
    T::ALL.iter().map(|member| format!("identifier-{group}-{}", member.word())).collect()
}

#[test]
fn every_word_has_its_message_in_both_languages() {
    let wanted = [
        named::<Kind>("kind"),
        named::<Verdict>("verdict"),
        named::<Reason>("what"),
        named::<Reason>("do"),
        named::<Normalisation>("changed"),
        named::<Script>("script"),
        named::<Sex>("sex"),
        named::<Ownership>("ownership"),
        named::<Segment>("segment"),
        named::<Form>("form"),
    ];
    let (english, chinese) = (keys("en"), keys("zh-CN"));
    assert_eq!(english, chinese);
    let missing: Vec<String> = wanted.into_iter().flatten().filter(|key| !english.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
