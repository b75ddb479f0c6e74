//! Advice in words, the same for the window, the terminal and the paper. Sources stand beside the sentences.

use std::sync::Arc;

use tongguan_domain::{Choice as _, Field};
use tongguan_rules::Bilingual;
use tongguan_words::Words;

use crate::costs::{Cost, Total};
use crate::money::Money;
use crate::outlook::{Ground, Reason};
use crate::papers::{HeldPaper, WantedPaper};
use crate::questionnaire::Asked;

/// A reason for or against a route.
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

/// The answer to a question, and where it was taken from when nobody gave it. `function` knows the functions by id.
#[must_use]
pub fn answer_text<'a>(
    asked: &Asked,
    function: impl Fn(&str) -> Option<&'a Bilingual>,
    words: &Words,
) -> String {
    let Some(answer) = &asked.answer else { return words.say("advice-question-open") };
    let named = |word: &String| match asked.field {
        Field::Functionality => {
            function(word).map_or(word.as_str(), |name| name.in_language(words.language())).to_owned()
        }
        _ => words.say(&format!("choice-{word}")),
    };
    let given = answer.words.iter().map(named).collect::<Vec<_>>().join(&words.say("advice-list-separator"));
    match answer.prefilled_from {
        None => say_with(words, "advice-question-answered", &[("answer", &given)]),
        Some(path) => {
            let field = words.say(&tongguan_words::field_key(path.field()));
            let from = [("answer", given.as_str()), ("field", &field), ("path", &path.to_string())];
            say_with(words, "advice-question-prefilled", &from)
        }
    }
}

/// A paper with who has to hold it, of whom it is asked, and on what it depends.
#[must_use]
pub fn paper_text(paper: &WantedPaper, words: &Words) -> String {
    let pick = |text: &Bilingual| text.in_language(words.language()).to_owned();
    let holder = paper.holder.map(|holder| words.say(&format!("advice-holder-{}", holder.word())));
    let applicant = paper.applicant.as_ref().map(|applicant| {
        say_with(words, "advice-paper-applicant", &[("applicant", applicant.in_language(words.language()))])
    });
    let condition = paper.condition.as_ref().map(pick);
    let details = [holder, applicant, condition].into_iter().flatten();
    details.fold(pick(&paper.name), |name, detail| {
        say_with(words, "advice-paper-detail", &[("paper", &name), ("detail", &detail)])
    })
}

/// Papers that are wanted together.
#[must_use]
pub fn papers_text(papers: &[Arc<WantedPaper>], words: &Words) -> String {
    papers.iter().map(|paper| paper_text(paper, words)).collect::<Vec<_>>().join(&words.say("advice-and"))
}

/// Papers that are held, each with what shows it.
#[must_use]
pub fn held_text(held: &[HeldPaper], words: &Words) -> String {
    let one = |held: &HeldPaper| {
        let (paper, by) = (paper_text(&held.paper, words), held.by.to_string());
        say_with(words, "advice-paper-detail", &[("paper", &paper), ("detail", &by)])
    };
    held.iter().map(one).collect::<Vec<_>>().join(&words.say("advice-and"))
}

/// What is paid for; a fee of the partner need not have a name.
#[must_use]
pub fn cost_name(cost: &Cost, words: &Words) -> String {
    match cost.name.in_language(words.language()) {
        "" => words.say("advice-cost-unnamed"),
        name => name.to_owned(),
    }
}

/// How much it is.
#[must_use]
pub fn amount_text(cost: &Cost, words: &Words) -> String {
    let Some(amount) = &cost.amount else { return words.say("advice-cost-unknown") };
    let key = if cost.counted().is_some() { "advice-cost-amount" } else { "advice-cost-quoted" };
    say_with(words, key, &[("amount", &amount.money.to_string()), ("currency", &amount.currency)])
}

/// A sum; what is not known is said to come on top.
#[must_use]
pub fn total_text(total: &Total, words: &Words) -> String {
    let known = total.amounts.iter().filter(|(_, money)| **money != Money::default());
    let amounts = known.map(|(currency, money)| {
        say_with(words, "advice-cost-amount", &[("amount", &money.to_string()), ("currency", currency)])
    });
    let amounts = amounts.collect::<Vec<_>>().join(&words.say("advice-and"));
    match (amounts.is_empty(), total.at_least) {
        (true, true) => words.say("advice-cost-unknown"),
        (true, false) => words.say("advice-costs-nothing"),
        (false, true) => say_with(words, "advice-costs-at-least", &[("sum", &amounts)]),
        (false, false) => amounts,
    }
}

fn say_with(words: &Words, key: &str, arguments: &[(&str, &str)]) -> String {
    let named: Vec<_> = arguments.iter().map(|(name, text)| (*name, (*text).into())).collect();
    words.say_with(key, &named)
}
