//! Everything that can be said is said in both languages.

use tongguan_domain::Language;
use tongguan_words::Words;

use super::desk::{Desk, look};
use crate::{Problem, ProblemKind, VerifyOptions, verify};

#[test]
fn what_was_found_is_told_in_both_languages() {
    let mut desk = Desk::new();
    desk.purpose = crate::Purpose { draft: true, redacted: true };
    let mut found = look(&desk.build_plain());
    found.problems = ProblemKind::ALL.map(|kind| Problem { file: "data/x".to_owned(), kind }).to_vec();
    let intact = look(&desk.place("packet.zip"));
    for language in Language::ALL {
        let words = Words::of(language);
        for seen in [&found, &intact] {
            assert!(seen.statements(&words).iter().all(|line| !line.contains("packet-")), "{language:?}");
            assert_eq!(seen.to_json(&words)["intact"], seen.is_intact());
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}

#[test]
fn an_error_has_its_words_and_their_placeholders() {
    let desk = Desk::new();
    let error = verify(&desk.place("nowhere"), &VerifyOptions::default()).unwrap_err();
    for language in Language::ALL {
        let words = Words::of(language);
        for part in ["what", "do"] {
            assert!(words.knows(&format!("error-{}-{part}", error.code())));
        }
    }
}
