//! The routes side by side, for people.

use tongguan_advice::RouteAdvice;
use tongguan_domain::{Choice as _, Route};
use tongguan_words::Words;

use super::sheet::Sheet;

/// The comparison of the routes as text.
#[must_use]
pub fn routes_as_text(advice: &RouteAdvice, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    sheet.opening("advice-routes-title", advice.chosen, &advice.unknown_functions);
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
