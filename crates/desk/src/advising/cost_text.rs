//! The costs, for people.

use tongguan_advice::costs::{Cost, Total};
use tongguan_advice::{Costs, Money};
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
            one(&mut sheet, cost);
        }
        for (year, total) in (1..).zip(&route.years) {
            let sum = sum(&sheet, total);
            let year: i32 = year;
            let line = sheet.say_with("advice-costs-year", &[("year", &year.to_string()), ("sum", &sum)]);
            sheet.line(1, &line);
        }
        let years = route.years.len().to_string();
        let line =
            sheet.say_with("advice-costs-total", &[("years", &years), ("sum", &sum(&sheet, &route.total))]);
        sheet.line(1, &line);
    }
    sheet.finish()
}

fn one(sheet: &mut Sheet<'_>, cost: &Cost) {
    let name = match sheet.pick(&cost.name) {
        "" => sheet.say("advice-cost-unnamed"),
        name => name.to_owned(),
    };
    let amount = match &cost.amount {
        None => sheet.say("advice-cost-unknown"),
        Some(amount) => {
            let key = if cost.counted().is_some() { "advice-cost-amount" } else { "advice-cost-quoted" };
            let money = amount.money.to_string();
            sheet.say_with(key, &[("amount", &money), ("currency", &amount.currency)])
        }
    };
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

fn sum(sheet: &Sheet<'_>, total: &Total) -> String {
    let amounts: Vec<String> = total
        .amounts
        .iter()
        .filter(|(_, money)| **money != Money::default())
        .map(|(currency, money)| {
            let money = money.to_string();
            sheet.say_with("advice-cost-amount", &[("amount", &money), ("currency", currency)])
        })
        .collect();
    let amounts = amounts.join(&sheet.say("advice-and"));
    match (amounts.is_empty(), total.at_least) {
        (true, true) => sheet.say("advice-cost-unknown"),
        (true, false) => sheet.say("advice-costs-nothing"),
        (false, true) => sheet.say_with("advice-costs-at-least", &[("sum", &amounts)]),
        (false, false) => amounts,
    }
}
