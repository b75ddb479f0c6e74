//! The licences, for people.

use tongguan_advice::licences::{CategoryChoices, CategoryOnRoute, HeldLicence, WantedLicence};
use tongguan_advice::{LicenceAdvice, WantedPaper};
use tongguan_domain::{Choice as _, DateEntry, Route};
use tongguan_words::Words;

use super::sheet::Sheet;

/// Most ways that are printed for one category; JSON has them all.
const WAYS: usize = 6;

/// The licence advice as text.
#[must_use]
pub fn licences_as_text(advice: &LicenceAdvice, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    sheet.opening("advice-licences-title", advice.chosen, &advice.unknown_functions);
    let combining = sheet.say("advice-licences-combining");
    sheet.line(0, &combining);
    for licence in &advice.licences {
        sheet.gap();
        one(&mut sheet, licence);
    }
    let routes: Vec<Route> = match advice.chosen {
        Some(route) => vec![route],
        None => Route::ALL.to_vec(),
    };
    sheet.gap();
    let title = sheet.say("advice-categories-title");
    sheet.line(0, &title);
    for route in routes {
        let name = sheet.route(route);
        sheet.line(1, &name);
        for choice in &advice.choices {
            categories(&mut sheet, choice, route);
        }
    }
    sheet.finish()
}

fn one(sheet: &mut Sheet<'_>, licence: &WantedLicence) {
    let name = sheet.pick(&licence.name).to_owned();
    let kind = sheet.say(&format!("advice-kind-{}", licence.kind));
    let head = sheet.say_with("advice-licence-head", &[("licence", &name), ("kind", &kind)]);
    sheet.line(0, &head);
    for (key, names) in
        [("advice-called-for-by", &licence.functions), ("advice-named-by-category", &licence.categories)]
    {
        if !names.is_empty() {
            let names = sheet.list(names);
            let line = sheet.say_with(key, &[("names", &names)]);
            sheet.line(1, &line);
        }
    }
    for path in &licence.shown_by {
        let (field, place) = (sheet.field(*path), path.to_string());
        let line = sheet.say_with("advice-shown-by", &[("field", &field), ("path", &place)]);
        sheet.line(1, &line);
    }
    if licence.held.is_empty() && licence.shown_by.is_empty() {
        // A duty is met or not met by how one works; no paper shows it.
        let key = if licence.kind == "obligation" { "advice-held-duty" } else { "advice-held-none" };
        let line = sheet.say(key);
        sheet.line(1, &line);
    }
    for held in &licence.held {
        let line = held_line(sheet, held);
        sheet.line(1, &line);
    }
    let law = sheet.pick(&licence.legal_basis).to_owned();
    let place = sheet.pick(&licence.enforced_where).to_owned();
    let authority = sheet.pick(&licence.authority).to_owned();
    for key in ["advice-enforced", "advice-without"] {
        let key = format!("{key}-{}", licence.enforcement.word());
        let line = sheet.say_with(&key, &[("place", &place), ("law", &law), ("authority", &authority)]);
        sheet.line(1, &line);
    }
    for note in [&licence.enforcement_note, &licence.foreign_investment_note].into_iter().flatten() {
        let note = sheet.pick(note).to_owned();
        sheet.line(1, &note);
    }
    sheet.cite(2, &licence.source);
    for on in &licence.on_routes {
        let standing = sheet.say(&format!("advice-standing-{}", on.standing.word()));
        let line =
            sheet.say_with("report-labelled", &[("label", &sheet.route(on.route)), ("text", &standing)]);
        sheet.line(1, &line);
        if on.source != licence.source {
            sheet.cite(2, &on.source);
        }
    }
}

fn held_line(sheet: &Sheet<'_>, held: &HeldLicence) -> String {
    let number = (held.index + 1).to_string();
    let (key, until) = match &held.until {
        Some(DateEntry::On(day)) if held.ended => ("advice-held-ended", day.to_string()),
        Some(DateEntry::On(day)) => ("advice-held-until", day.to_string()),
        Some(DateEntry::LongTerm) => ("advice-held-long", String::new()),
        Some(DateEntry::Unreadable(_)) | None => ("advice-held-undated", String::new()),
    };
    let holder = held.holder.map_or("unknown", |holder| holder.word());
    let holder = sheet.say(&format!("advice-holder-{holder}"));
    sheet.say_with(key, &[("number", &number), ("day", &until), ("holder", &holder)])
}

fn categories(sheet: &mut Sheet<'_>, choice: &CategoryChoices, route: Route) {
    let on_route: Vec<&CategoryOnRoute> =
        choice.categories.iter().filter(|category| category.route == route).collect();
    let head = match &choice.function {
        Some(function) => {
            let name = sheet.pick(function).to_owned();
            let key = if on_route.is_empty() {
                "advice-function-no-category"
            } else {
                "advice-function-categories"
            };
            sheet.say_with(key, &[("function", &name)])
        }
        None if on_route.is_empty() => sheet.say("advice-chosen-none"),
        None => sheet.say("advice-chosen-categories"),
    };
    sheet.line(2, &head);
    let chosen = on_route.iter().any(|category| category.chosen);
    for category in on_route {
        // The chosen ones are spelled out under their own heading.
        if choice.function.is_some() && chosen && !category.chosen {
            continue;
        }
        let name = sheet.pick(&category.name).to_owned();
        sheet.line(3, &name);
        sheet.cite(4, &category.source);
        if choice.function.is_none() || !category.chosen {
            papers(sheet, category);
        }
    }
}

fn papers(sheet: &mut Sheet<'_>, category: &CategoryOnRoute) {
    for paper in &category.papers.held {
        let name = paper_name(sheet, paper);
        let line = sheet.say_with("advice-paper-held", &[("paper", &name)]);
        sheet.line(4, &line);
    }
    for set in category.papers.missing.iter().take(WAYS) {
        let line = if set.is_empty() {
            sheet.say("advice-papers-complete")
        } else {
            let names: Vec<String> = set.iter().map(|paper| paper_name(sheet, paper)).collect();
            let names = names.join(&sheet.say("advice-and"));
            sheet.say_with("advice-papers-missing", &[("papers", &names)])
        };
        sheet.line(4, &line);
    }
    if category.papers.cut_short || category.papers.missing.len() > WAYS {
        let line = sheet.say("advice-papers-more");
        sheet.line(4, &line);
    }
}

fn paper_name(sheet: &Sheet<'_>, paper: &WantedPaper) -> String {
    let mut name = sheet.pick(&paper.name).to_owned();
    let holder = paper.holder.map(|holder| sheet.say(&format!("advice-holder-{}", holder.word())));
    let applicant = paper
        .applicant
        .as_ref()
        .map(|applicant| sheet.say_with("advice-paper-applicant", &[("applicant", sheet.pick(applicant))]));
    let condition = paper.condition.as_ref().map(|condition| sheet.pick(condition).to_owned());
    for detail in [holder, applicant, condition].into_iter().flatten() {
        name = sheet.say_with("advice-paper-detail", &[("paper", &name), ("detail", &detail)]);
    }
    name
}
