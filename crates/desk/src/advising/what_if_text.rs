//! What would change, for people.

use tongguan_advice::what_if::RouteChange;
use tongguan_advice::{WantedLicence, WhatIf};
use tongguan_domain::Choice as _;
use tongguan_words::Words;

use super::licence_text::{groups, licence_lines};
use super::route_text::reasons;
use super::sheet::Sheet;

/// What would change as text.
#[must_use]
pub fn what_if_as_text(change: &WhatIf, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    let title = sheet.say("advice-what-if-title");
    sheet.line(0, &title);
    for (key, functions) in
        [("advice-what-if-with", &change.with), ("advice-what-if-without", &change.without)]
    {
        if !functions.is_empty() {
            let functions = functions.join(&sheet.say("advice-list-separator"));
            let line = sheet.say_with(key, &[("functions", &functions)]);
            sheet.line(0, &line);
        }
    }
    licences(&mut sheet, "advice-what-if-licences-appear", &change.appear);
    licences(&mut sheet, "advice-what-if-licences-fall-away", &change.fall_away);
    for route in &change.routes {
        sheet.gap();
        one(&mut sheet, route, words);
    }
    sheet.finish()
}

fn licences(sheet: &mut Sheet<'_>, key: &str, licences: &[WantedLicence]) {
    sheet.gap();
    let head = sheet.say(key);
    sheet.line(0, &head);
    if licences.is_empty() {
        let none = sheet.say("advice-what-if-none");
        sheet.line(1, &none);
    }
    for licence in licences {
        licence_lines(sheet, 1, licence);
    }
}

fn one(sheet: &mut Sheet<'_>, change: &RouteChange, words: &Words) {
    let [before, after] =
        [&change.before, &change.after].map(|one| sheet.say(&format!("advice-state-{}", one.state().word())));
    let name = sheet.route(change.after.route);
    let key = if change.before.state() == change.after.state() {
        "advice-what-if-route-same"
    } else {
        "advice-what-if-route"
    };
    let head = sheet.say_with(key, &[("route", &name), ("before", &before), ("after", &after)]);
    sheet.line(0, &head);
    for (key, these) in
        [("advice-what-if-appear", &change.appear), ("advice-what-if-fall-away", &change.fall_away)]
    {
        if !these.is_empty() {
            let head = sheet.say(key);
            sheet.line(1, &head);
            reasons(sheet, 2, these, words);
        }
    }
    for (key, these) in [
        ("advice-what-if-papers-appear", &change.papers_appear),
        ("advice-what-if-papers-fall-away", &change.papers_fall_away),
    ] {
        if !these.is_empty() {
            let head = sheet.say(key);
            sheet.line(1, &head);
            groups(sheet, 2, these);
        }
    }
}
