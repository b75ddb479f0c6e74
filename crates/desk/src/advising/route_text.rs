//! The routes side by side, for people.

use tongguan_advice::sentences::{answer_text, reason_text};
use tongguan_advice::{Asked, FunctionQuestion, Outlook, Reason, RouteAdvice};
use tongguan_domain::{Choice as _, DateEntry, Field, Route};
use tongguan_words::Words;

use super::sheet::Sheet;

/// The comparison of the routes as text.
#[must_use]
pub fn routes_as_text(advice: &RouteAdvice, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    sheet.opening("advice-routes-title", advice.chosen, &advice.unknown_functions);
    if let Some(reason) = &advice.chosen_because {
        let line = sheet.say_with("advice-chosen-because", &[("reason", reason)]);
        sheet.line(0, &line);
    }
    if let Some(day) = advice.chosen_on.as_ref().and_then(DateEntry::day) {
        let line = sheet.say_with("advice-chosen-on", &[("day", &day.to_string())]);
        sheet.line(0, &line);
    }
    sheet.gap();
    answers(&mut sheet, advice, words);
    for outlook in &advice.outlooks {
        sheet.gap();
        one(&mut sheet, outlook, words);
    }
    for aspect in &advice.aspects {
        sheet.gap();
        let name = sheet.pick(&aspect.name).to_owned();
        sheet.line(0, &name);
        for route in Route::ALL {
            let name = sheet.route(*route);
            sheet.line(1, &name);
            let said: Vec<_> = aspect.says.iter().filter(|said| said.route == *route).collect();
            if said.iter().any(|said| said.differs) {
                let differ = sheet.say("advice-sources-differ");
                sheet.line(2, &differ);
            }
            for said in said {
                let text = sheet.pick(&said.text).to_owned();
                sheet.line(2, &text);
                sheet.cite(3, &said.source);
            }
        }
    }
    sheet.gap();
    let title = sheet.say("advice-functions-title");
    sheet.line(0, &title);
    for function in &advice.functions {
        let name = sheet.pick(&function.name).to_owned();
        let name = if function.implied {
            sheet.say_with("advice-function-implied", &[("function", &name)])
        } else {
            name
        };
        sheet.line(1, &name);
        for (route, openness) in &function.on_routes {
            let standing = sheet.say(&format!("advice-openness-{}", openness.word()));
            let text =
                sheet.say_with("report-labelled", &[("label", &sheet.route(*route)), ("text", &standing)]);
            sheet.line(2, &text);
        }
        sheet.cite(3, &function.source);
    }
    sheet.gap();
    let close = sheet.say("advice-routes-close");
    sheet.line(0, &close);
    sheet.finish()
}

/// The questions as text; `functions` is the list to choose from.
#[must_use]
pub fn questions_as_text(asked: &[Asked], functions: &[FunctionQuestion], words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    let title = sheet.say("advice-questions-title");
    sheet.line(0, &title);
    for one in asked {
        sheet.gap();
        let text = sheet.pick(&one.asks).to_owned();
        let head = sheet.say_with("report-labelled", &[("label", &one.id), ("text", &text)]);
        sheet.line(0, &head);
        let why = sheet.pick(&one.why).to_owned();
        sheet.line(1, &why);
        sheet.cite(2, &one.source);
        let named = |id: &str| functions.iter().find(|function| function.id == id).map(|known| &known.name);
        sheet.line(1, &answer_text(one, named, words));
        for word in &one.answers {
            let line =
                sheet.say_with("report-labelled", &[("label", word), ("text", &answer_name(word, words))]);
            sheet.line(2, &line);
        }
        if one.field == Field::Functionality {
            for entry in functions {
                let name = sheet.pick(&entry.asks).to_owned();
                let line = sheet.say_with("report-labelled", &[("label", &entry.id), ("text", &name)]);
                sheet.line(2, &line);
            }
        }
    }
    sheet.finish()
}

fn answers(sheet: &mut Sheet<'_>, advice: &RouteAdvice, words: &Words) {
    let title = sheet.say("advice-answers-title");
    sheet.line(0, &title);
    for asked in &advice.questions {
        let text = sheet.pick(&asked.asks).to_owned();
        sheet.line(1, &text);
        sheet.line(2, &answer_text(asked, |id| advice.function(id), words));
    }
}

/// A word that one can answer with, as people see it.
pub(super) fn answer_name(word: &str, words: &Words) -> String {
    words.say(&format!("choice-{word}"))
}

fn one(sheet: &mut Sheet<'_>, outlook: &Outlook, words: &Words) {
    let state = sheet.say(&format!("advice-state-{}", outlook.state().word()));
    let head = sheet.say_with("report-labelled", &[("label", &sheet.route(outlook.route)), ("text", &state)]);
    sheet.line(0, &head);
    reasons(sheet, 1, &outlook.reasons, words);
}

/// Reasons, each under what it means for the route.
pub(super) fn reasons(sheet: &mut Sheet<'_>, step: usize, reasons: &[Reason], words: &Words) {
    for reason in reasons {
        let bearing = sheet.say(&format!("advice-bearing-{}", reason.bearing.word()));
        let text = reason_text(reason, words);
        let line = sheet.say_with("report-labelled", &[("label", &bearing), ("text", &text)]);
        sheet.line(step, &line);
        if reason.differs() {
            let differs = sheet.say("advice-reason-differs");
            sheet.line(step + 1, &differs);
        }
        sheet.cite(step + 1, &reason.source);
    }
}
