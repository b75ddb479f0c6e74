//! The questions, the routes, the costs and what would change, for programs. Texts are in one language; every
//! statement carries its `source`.

use serde_json::{Value, json};
use tongguan_advice::costs::{Cost, Total};
use tongguan_advice::sentences::reason_text;
use tongguan_advice::{Asked, Costs, FunctionQuestion, Outlook, Reason, RouteAdvice, WhatIf};
use tongguan_domain::{Choice as _, DateEntry, Field};
use tongguan_words::Words;

use super::json::{Tell, paths};
use super::route_text::answer_name;

/// The questions, with the answers as far as there are any; `functions` is the list to choose from.
#[must_use]
pub fn questions_as_json(asked: &[Asked], functions: &[FunctionQuestion], words: &Words) -> String {
    let tell = Tell(words.language());
    let answers = |one: &Asked| -> Vec<Value> {
        match one.field {
            Field::Functionality => functions
                .iter()
                .map(|function| {
                    json!({
                        "word": function.id,
                        "name": tell.text(&function.name),
                        "question": tell.text(&function.asks),
                    })
                })
                .collect(),
            _ => {
                let named = |word: &&str| json!({ "word": word, "name": answer_name(word, words) });
                one.answers.iter().map(named).collect()
            }
        }
    };
    let questions = asked.iter().map(|one| {
        let mut question = question(one, &tell);
        if let Value::Object(members) = &mut question {
            members.insert("answers".to_owned(), Value::Array(answers(one)));
        }
        question
    });
    let whole = json!({ "schema": "tongguan.questions/1", "questions": questions.collect::<Vec<_>>() });
    format!("{whole:#}")
}

fn question(asked: &Asked, tell: &Tell) -> Value {
    json!({
        "id": asked.id,
        "field": asked.field.template(),
        "text": tell.text(&asked.asks),
        "why": tell.text(&asked.why),
        "answer": asked.answer.as_ref().map(|answer| json!({
            "words": answer.words,
            "prefilled_from": answer.prefilled_from.map(|path| path.to_string()),
        })),
        "source": tell.source(&asked.source),
    })
}

/// The comparison of the routes.
#[must_use]
pub fn routes_as_json(advice: &RouteAdvice, words: &Words) -> String {
    let tell = Tell(words.language());
    let aspects = advice.aspects.iter().map(|aspect| {
        let says = aspect.says.iter().map(|said| {
            json!({
                "route": said.route.word(),
                "text": tell.text(&said.text),
                "differs": said.differs,
                "source": tell.source(&said.source),
            })
        });
        json!({ "id": aspect.id, "name": tell.text(&aspect.name), "says": says.collect::<Vec<_>>() })
    });
    let functions = advice.functions.iter().map(|function| {
        let routes = function.on_routes.iter();
        let routes = routes.map(|(route, openness)| (route.word().to_owned(), json!(openness.word())));
        json!({
            "id": function.id,
            "name": tell.text(&function.name),
            "implied": function.implied,
            "routes": routes.collect::<serde_json::Map<_, _>>(),
            "source": tell.source(&function.source),
        })
    });
    let whole = json!({
        "schema": "tongguan.routes/1",
        "chosen": advice.chosen.map(|route| route.word()),
        "chosen_because": advice.chosen_because,
        "chosen_on": advice.chosen_on.as_ref().and_then(DateEntry::day).map(|day| day.to_string()),
        "questions": advice.questions.iter().map(|asked| question(asked, &tell)).collect::<Vec<_>>(),
        "outlooks": advice.outlooks.iter().map(|one| outlook(one, &tell, words)).collect::<Vec<_>>(),
        "aspects": aspects.collect::<Vec<_>>(),
        "functions": functions.collect::<Vec<_>>(),
        "unknown_functions": paths(&advice.unknown_functions),
    });
    format!("{whole:#}")
}

fn outlook(outlook: &Outlook, tell: &Tell, words: &Words) -> Value {
    json!({
        "route": outlook.route.word(),
        "state": outlook.state().word(),
        "reasons": reasons(&outlook.reasons, tell, words),
    })
}

fn reasons(reasons: &[Reason], tell: &Tell, words: &Words) -> Vec<Value> {
    let each = reasons.iter().map(|reason| {
        json!({
            "id": reason.id,
            "bearing": reason.bearing.word(),
            "text": reason_text(reason, words),
            "questions": reason.questions(),
            "differs": reason.differs(),
            "source": tell.source(&reason.source),
        })
    });
    each.collect()
}

/// The costs.
#[must_use]
pub fn costs_as_json(costs: &Costs, words: &Words) -> String {
    let tell = Tell(words.language());
    let routes = costs.routes.iter().map(|route| {
        json!({
            "route": route.route.word(),
            "applicant": route.applicant.word(),
            "costs": route.costs.iter().map(|one| cost(one, &tell)).collect::<Vec<_>>(),
            "years": route.years.iter().map(total).collect::<Vec<_>>(),
            "total": total(&route.total),
        })
    });
    let whole = json!({
        "schema": "tongguan.costs/1",
        "chosen": costs.chosen.map(|route| route.word()),
        "routes": routes.collect::<Vec<_>>(),
    });
    format!("{whole:#}")
}

fn cost(cost: &Cost, tell: &Tell) -> Value {
    json!({
        "id": cost.id,
        "name": tell.text(&cost.name),
        "amount": cost.amount.as_ref().map(|amount| amount.money.to_string()),
        "currency": cost.amount.as_ref().map(|amount| amount.currency.clone()),
        "counted": cost.counted().is_some(),
        "charged": cost.charged.word(),
        "text": cost.note.as_ref().map(|note| tell.text(note)),
        "source": tell.source(&cost.source),
    })
}

fn total(total: &Total) -> Value {
    let amounts = total.amounts.iter().map(|(currency, money)| (currency.clone(), json!(money.to_string())));
    json!({ "amounts": amounts.collect::<serde_json::Map<_, _>>(), "at_least": total.at_least })
}

/// What would change.
#[must_use]
pub fn what_if_as_json(change: &WhatIf, words: &Words) -> String {
    let tell = Tell(words.language());
    let routes = change.routes.iter().map(|route| {
        json!({
            "route": route.after.route.word(),
            "before": route.before.state().word(),
            "after": route.after.state().word(),
            "appear": reasons(&route.appear, &tell, words),
            "fall_away": reasons(&route.fall_away, &tell, words),
            "papers_appear": tell.groups(&route.papers_appear),
            "papers_fall_away": tell.groups(&route.papers_fall_away),
        })
    });
    let whole = json!({
        "schema": "tongguan.what-if/1",
        "as_of": change.after.day.to_string(),
        "with": change.with,
        "without": change.without,
        "licences_appear": change.appear.iter().map(|one| tell.licence(one)).collect::<Vec<_>>(),
        "licences_fall_away": change.fall_away.iter().map(|one| tell.licence(one)).collect::<Vec<_>>(),
        "routes": routes.collect::<Vec<_>>(),
    });
    format!("{whole:#}")
}
