//! Advice as the screens show it: routes, licences, costs, and two dossiers side by side.

mod days;
mod papers;

use tongguan_desk::advising::{
    Asked, Bilingual, Citation, Cost, Costs, Reason, RouteAdvice, Total, YEARS, reason_text,
};
use tongguan_desk::comparing::{Comparison, Side};
use tongguan_desk::{Choice as _, Desk, Language};

use crate::shapes::{
    AmountView, AspectView, ComparisonView, CostView, DifferenceView, FunctionView, QuestionView, ReasonView,
    RouteCostsView, RouteView, RoutesView, SideView, SourceView, StatementView, TotalView,
};

pub use days::{near_date, span, timeline};
pub use papers::{licences, what_if};

/// The routes side by side.
#[must_use]
pub fn routes(desk: &Desk, advice: &RouteAdvice) -> RoutesView {
    let language = desk.language();
    let say = |text: &Bilingual| text.in_language(language).to_owned();
    let aspects = advice.aspects.iter().map(|aspect| AspectView {
        id: aspect.id.clone(),
        name: say(&aspect.name),
        says: aspect
            .says
            .iter()
            .map(|said| StatementView {
                route: said.route.word().to_owned(),
                text: say(&said.text),
                differs: said.differs,
                source: source(&said.source, language),
            })
            .collect(),
    });
    let chosen_on = advice.chosen_on.as_ref().and_then(|date| date.day());
    RoutesView {
        chosen: advice.chosen.map(|route| route.word().to_owned()).unwrap_or_default(),
        chosen_because: advice.chosen_because.clone().unwrap_or_default(),
        chosen_on: chosen_on.map(|day| day.to_string()).unwrap_or_default(),
        questions: advice.questions.iter().map(|asked| question(asked, language)).collect(),
        routes: advice
            .outlooks
            .iter()
            .map(|outlook| RouteView {
                route: outlook.route.word().to_owned(),
                state: outlook.state().word().to_owned(),
                reasons: reasons(&outlook.reasons, desk),
            })
            .collect(),
        aspects: aspects.collect(),
        functions: advice
            .functions
            .iter()
            .map(|function| FunctionView {
                id: function.id.clone(),
                name: say(&function.name),
                implied: function.implied,
            })
            .collect(),
    }
}

fn question(asked: &Asked, language: Language) -> QuestionView {
    let answer = asked.answer.as_ref();
    QuestionView {
        id: asked.id.clone(),
        field: asked.field.template().to_owned(),
        text: asked.asks.in_language(language).to_owned(),
        why: asked.why.in_language(language).to_owned(),
        answers: asked.answers.iter().map(|&word| word.to_owned()).collect(),
        answer: answer.map(|answer| answer.words.iter().cloned().collect()).unwrap_or_default(),
        prefilled_from: answer
            .and_then(|answer| answer.prefilled_from)
            .map(|path| path.to_string())
            .unwrap_or_default(),
        source: source(&asked.source, language),
    }
}

fn reasons(reasons: &[Reason], desk: &Desk) -> Vec<ReasonView> {
    let (language, words) = (desk.language(), desk.words());
    let each = reasons.iter().map(|reason| ReasonView {
        id: reason.id.clone(),
        bearing: reason.bearing.word().to_owned(),
        text: reason_text(reason, &words),
        differs: reason.differs(),
        source: source(&reason.source, language),
    });
    each.collect()
}

pub(crate) fn source(citation: &Citation, language: Language) -> SourceView {
    let say = |text: &Bilingual| text.in_language(language).to_owned();
    SourceView {
        id: citation.id.clone(),
        title: say(&citation.title),
        locator: say(&citation.locator),
        date: say(&citation.date),
        confidence: citation.confidence.word().to_owned(),
    }
}

/// The costs of the routes.
#[must_use]
pub fn costs(desk: &Desk, costs: &Costs) -> Vec<RouteCostsView> {
    let language = desk.language();
    let each = costs.routes.iter().map(|route| RouteCostsView {
        route: route.route.word().to_owned(),
        costs: route.costs.iter().map(|one| cost(one, language)).collect(),
        years: route.years.iter().map(total).collect(),
        total: total(&route.total),
    });
    each.collect()
}

fn cost(cost: &Cost, language: Language) -> CostView {
    let amount = cost.amount.as_ref();
    CostView {
        id: cost.id.clone(),
        name: cost.name.in_language(language).to_owned(),
        amount: amount.map(|amount| amount.money.to_string()).unwrap_or_default(),
        currency: amount.map(|amount| amount.currency.clone()).unwrap_or_default(),
        charged: cost.charged.word().to_owned(),
        counted: cost.counted().is_some(),
        note: cost.note.as_ref().map(|note| note.in_language(language).to_owned()).unwrap_or_default(),
        source: source(&cost.source, language),
    }
}

fn total(total: &Total) -> TotalView {
    let amounts = total.amounts.iter();
    let amounts =
        amounts.map(|(currency, money)| AmountView { amount: money.to_string(), currency: currency.clone() });
    TotalView { amounts: amounts.collect(), at_least: total.at_least }
}

/// Two dossiers side by side.
#[must_use]
pub fn comparison(desk: &Desk, ids: [&str; 2], comparison: &Comparison) -> ComparisonView {
    let words = desk.words();
    let [one, other] = &comparison.sides;
    let [first, second] = ids;
    let differences = comparison.differences.iter().map(|difference| DifferenceView {
        field: difference.field.to_string(),
        values: difference.values.each_ref().map(|value| {
            value
                .as_deref()
                .map(|value| tongguan_desk::comparing::said(difference.field, value, &words))
                .unwrap_or_default()
        }),
    });
    ComparisonView {
        sides: [side(desk, first, one), side(desk, second, other)],
        differences: differences.collect(),
    }
}

fn side(desk: &Desk, id: &str, side: &Side) -> SideView {
    let language = desk.language();
    SideView {
        id: id.to_owned(),
        title: side.title.clone(),
        ready: side.counts.blocking == 0,
        blocking: side.counts.blocking,
        advisory: side.counts.advisory,
        route: side.route.map(|route| route.word().to_owned()).unwrap_or_default(),
        route_because: side.route_because.clone().unwrap_or_default(),
        cost: side.cost.as_ref().map(total),
        years: YEARS,
        missing: side
            .missing_licences
            .iter()
            .map(|(_, name)| name.in_language(language).to_owned())
            .collect(),
        released: side.released.map(span),
    }
}
