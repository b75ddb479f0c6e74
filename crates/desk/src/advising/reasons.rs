//! The reasons for and against a route in words.

use tongguan_advice::{Ground, Reason};
use tongguan_domain::Choice as _;
use tongguan_rules::Bilingual;
use tongguan_words::Words;

use super::sheet::say_with;

/// A reason as a sentence; its source stands beside it.
#[must_use]
pub fn reason_text(reason: &Reason, words: &Words) -> String {
    let language = words.language();
    match &reason.ground {
        Ground::Statement { text, .. } => text.in_language(language).to_owned(),
        Ground::Function { name, without_category, barred } => {
            let key = format!("advice-reason-function-{}", reason.bearing.word());
            let mut text = say_with(words, &key, &[("function", name.in_language(language))]);
            let no_category = without_category.then(|| words.say("advice-reason-no-category"));
            let barred = (!barred.is_empty()).then(|| {
                let licences = Bilingual::list(barred);
                say_with(words, "advice-reason-barred", &[("licences", licences.in_language(language))])
            });
            for detail in [no_category, barred].into_iter().flatten() {
                text = say_with(words, "advice-reason-detail", &[("reason", &text), ("detail", &detail)]);
            }
            text
        }
        Ground::Category { name, open_to_others } => {
            let key =
                if *open_to_others { "advice-reason-category-others" } else { "advice-reason-category-list" };
            say_with(words, key, &[("category", name.in_language(language))])
        }
        Ground::UnknownFunction(path) => {
            say_with(words, "advice-function-unknown", &[("field", &path.to_string())])
        }
    }
}

/// An answer as people see it.
pub(super) fn answer_name(word: &str, words: &Words) -> String {
    words.say(&format!("choice-{word}"))
}
