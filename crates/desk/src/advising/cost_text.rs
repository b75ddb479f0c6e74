//! The costs, for people.

use tongguan_advice::Costs;
use tongguan_advice::costs::Cost;
use tongguan_advice::sentences::{amount_text, cost_name, total_text};
use tongguan_domain::{Choice as _, Route};
use tongguan_words::Words;

use super::sheet::Sheet;

/// The costs as text.
#[must_use]
pub fn costs_as_text(costs: &Costs, words: &Words) -> String {
    let mut sheet = Sheet::new(words);
    sheet.opening("advice-costs-title", costs.chosen, &[]);
    let quoted = sheet.route(costs.chosen.unwrap_or(Route::LocalPartner));
    let line = sheet.say_with("advice-costs-partner", &[("route", &quoted)]);
    sheet.line(0, &line);
    for route in &costs.routes {
        sheet.gap();
        let applicant = sheet.say(&format!("choice-{}", route.applicant.word()));
        let name = sheet.route(route.route);
        let head = sheet.say_with("advice-costs-route", &[("route", &name), ("applicant", &applicant)]);
        sheet.line(0, &head);
        for cost in &route.costs {
            one(&mut sheet, cost, words);
        }
        for (year, total) in (1..).zip(&route.years) {
            let sum = total_text(total, words);
            let year: i32 = year;
            let line = sheet.say_with("advice-costs-year", &[("year", &year.to_string()), ("sum", &sum)]);
            sheet.line(1, &line);
        }
        let years = route.years.len().to_string();
        let line = sheet
            .say_with("advice-costs-total", &[("years", &years), ("sum", &total_text(&route.total, words))]);
        sheet.line(1, &line);
    }
    sheet.finish()
}

fn one(sheet: &mut Sheet<'_>, cost: &Cost, words: &Words) {
    let (name, amount) = (cost_name(cost, words), amount_text(cost, words));
    let charged = sheet.say(&format!("advice-charged-{}", cost.charged.word()));
    let line =
        sheet.say_with("advice-cost-line", &[("name", &name), ("amount", &amount), ("charged", &charged)]);
    sheet.line(1, &line);
    if let Some(note) = &cost.note {
        let note = sheet.pick(note).to_owned();
        sheet.line(2, &note);
    }
    sheet.cite(2, &cost.source);
}
