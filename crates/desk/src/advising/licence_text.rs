//! The licences, for people.

use std::sync::Arc;

use tongguan_advice::licences::{CategoryChoices, CategoryOnRoute, HeldLicence, WantedLicence};
use tongguan_advice::sentences::{held_text, papers_text};
use tongguan_advice::{LicenceAdvice, PaperGroup, WantedPaper};
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
        licence_lines(&mut sheet, 0, licence);
    }
    let routes: Vec<Route> = match advice.chosen {
        Some(route) => vec![route],
        None => Route::ALL.to_vec(),
    };
    sheet.gap();
    let title = sheet.say("advice-missing-title");
    sheet.line(0, &title);
    by_route(&mut sheet, &routes, |sheet, route| {
        let on_route = advice.missing.iter().find(|papers| papers.route == route);
        let missing = on_route.map_or(&[][..], |papers| &papers.groups);
        if missing.is_empty() {
            let none = sheet.say("advice-missing-none");
            sheet.line(2, &none);
        }
        groups(sheet, 2, missing);
    });
    sheet.gap();
    let title = sheet.say("advice-categories-title");
    sheet.line(0, &title);
    by_route(&mut sheet, &routes, |sheet, route| {
        advice.choices.iter().for_each(|choice| categories(sheet, choice, route));
    });
    sheet.finish()
}

/// What is said of each route, once for those of which the same is said.
fn by_route(sheet: &mut Sheet<'_>, routes: &[Route], say: impl Fn(&mut Sheet<'_>, Route)) {
    let mut said: Vec<(Vec<Route>, String)> = Vec::new();
    for route in routes {
        let mut own = Sheet::new(sheet.words());
        say(&mut own, *route);
        let text = own.finish();
        match said.iter_mut().find(|(_, other)| *other == text) {
            Some((alike, _)) => alike.push(*route),
            None => said.push((vec![*route], text)),
        }
    }
    for (routes, text) in said {
        let names: Vec<String> = routes.into_iter().map(|route| sheet.route(route)).collect();
        let names = names.join(&sheet.say("advice-list-separator"));
        sheet.line(1, &names);
        sheet.lines(&text);
    }
}

/// A licence, moved in by so many steps.
pub(super) fn licence_lines(sheet: &mut Sheet<'_>, step: usize, licence: &WantedLicence) {
    let name = sheet.pick(&licence.name).to_owned();
    let kind = sheet.say(&format!("advice-kind-{}", licence.kind));
    let head = sheet.say_with("advice-licence-head", &[("licence", &name), ("kind", &kind)]);
    sheet.line(step, &head);
    for (key, names) in
        [("advice-called-for-by", &licence.functions), ("advice-named-by-category", &licence.categories)]
    {
        if !names.is_empty() {
            let names = sheet.list(names);
            let line = sheet.say_with(key, &[("names", &names)]);
            sheet.line(step + 1, &line);
        }
    }
    for path in &licence.shown_by {
        let (field, place) = (sheet.field(*path), path.to_string());
        let line = sheet.say_with("advice-shown-by", &[("field", &field), ("path", &place)]);
        sheet.line(step + 1, &line);
    }
    if licence.held.is_empty() && licence.shown_by.is_empty() {
        // A duty is met or not met by how one works; no paper shows it.
        let key = if licence.kind == "obligation" { "advice-held-duty" } else { "advice-held-none" };
        let line = sheet.say(key);
        sheet.line(step + 1, &line);
    }
    for held in &licence.held {
        let line = held_line(sheet, held);
        sheet.line(step + 1, &line);
    }
    let law = sheet.pick(&licence.legal_basis).to_owned();
    let place = sheet.pick(&licence.enforced_where).to_owned();
    let authority = sheet.pick(&licence.authority).to_owned();
    for key in ["advice-enforced", "advice-without"] {
        let key = format!("{key}-{}", licence.enforcement.word());
        let line = sheet.say_with(&key, &[("place", &place), ("law", &law), ("authority", &authority)]);
        sheet.line(step + 1, &line);
    }
    for (key, note) in [
        ("advice-note-enforcement", &licence.enforcement_note),
        ("advice-note-foreign-investment", &licence.foreign_investment_note),
    ] {
        if let Some(note) = note {
            let line = sheet.say_with(key, &[("note", sheet.pick(note))]);
            sheet.line(step + 1, &line);
        }
    }
    sheet.cite(step + 2, &licence.source);
    for on in &licence.on_routes {
        let standing = sheet.say(&format!("advice-standing-{}", on.standing.word()));
        let line =
            sheet.say_with("report-labelled", &[("label", &sheet.route(on.route)), ("text", &standing)]);
        sheet.line(step + 1, &line);
        if on.source != licence.source {
            sheet.cite(step + 2, &on.source);
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
            let key = match (choice.wants_category, on_route.is_empty()) {
                (false, _) => "advice-function-wants-no-category",
                (true, true) => "advice-function-no-category",
                (true, false) => "advice-function-categories",
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
    for clause in category.papers.clauses.iter().filter(|clause| !clause.met_by.is_empty()) {
        let asked =
            clause.ways.iter().take(WAYS).map(|way| papers_text(way, sheet.words())).collect::<Vec<_>>();
        let asked = asked.join(&sheet.say("advice-or"));
        let met = held_text(&clause.met_by, sheet.words());
        let line = sheet.say_with("advice-clause-met", &[("asked", &asked), ("met", &met)]);
        sheet.line(4, &line);
    }
    if category.papers.clauses.is_empty() {
        let none = sheet.say("window-papers-none");
        sheet.line(4, &none);
        return;
    }
    ways(sheet, 4, &category.papers.missing, category.papers.cut_short);
}

/// Groups of missing papers, each with the ways to meet it.
pub(super) fn groups(sheet: &mut Sheet<'_>, step: usize, groups: &[PaperGroup]) {
    for group in groups {
        let names = sheet.list(group.categories.iter().chain(&group.functions));
        let line = sheet.say_with("advice-missing-group", &[("names", &names)]);
        sheet.line(step, &line);
        ways(sheet, step + 1, &group.ways, group.cut_short);
        for source in &group.sources {
            sheet.cite(step + 2, source);
        }
    }
}

fn ways(sheet: &mut Sheet<'_>, step: usize, missing: &[Vec<Arc<WantedPaper>>], cut_short: bool) {
    for way in missing.iter().take(WAYS) {
        let line = if way.is_empty() {
            sheet.say("advice-papers-complete")
        } else {
            sheet.say_with("advice-papers-missing", &[("papers", &papers_text(way, sheet.words()))])
        };
        sheet.line(step, &line);
    }
    if cut_short || missing.len() > WAYS {
        let line = sheet.say("advice-papers-more");
        sheet.line(step, &line);
    }
}
