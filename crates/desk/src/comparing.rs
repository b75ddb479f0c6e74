//! Two dossiers side by side: the fields that differ, and what follows from each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};
use tongguan_advice::costs::Total;
use tongguan_advice::sentences::total_text;
use tongguan_advice::timeline::Span;
use tongguan_advice::{LicenceAdvice, YEARS};
use tongguan_domain::{Choice as _, Dossier, Field, FieldKind, FieldPath, FieldValue, Language, Route};
use tongguan_rules::{Bilingual, Counts, Finding, RuleBook, Verdict, evaluate, mask_likely};
use tongguan_words::{Words, field_key};

use crate::advising::of_the_book;
use crate::scenarios::places;
use crate::{Day, Desk, Problem};

/// A field of which two dossiers hold different values, personal numbers masked.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The field.
    pub field: FieldPath,
    /// Its value in the two dossiers; `None` where nothing was entered.
    pub values: [Option<String>; 2],
}

/// One of two dossiers that are compared.
#[derive(Debug, Clone)]
pub struct Side {
    /// The officer's name for it.
    pub title: String,
    /// Whether nothing blocks.
    pub verdict: Verdict,
    /// How many findings of each kind.
    pub counts: Counts,
    /// The rules that block, each once.
    pub blocking: BTreeSet<String>,
    /// The route that is chosen.
    pub route: Option<Route>,
    /// Why, in the officer's words.
    pub route_because: Option<String>,
    /// What the route costs over the first [`YEARS`]; `None` while no route is chosen.
    pub cost: Option<Total>,
    /// The licences that are called for and not held, by id.
    pub missing_licences: Vec<(String, Bilingual)>,
    /// When the Mini Program is released; `None` when nobody knows.
    pub released: Option<Span>,
}

/// Two dossiers side by side on one day.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The day.
    pub today: Day,
    /// What differs, in the order of the dossier file. Ids and what has happened are left out.
    pub differences: Vec<Difference>,
    /// What follows from each.
    pub sides: [Side; 2],
}

/// Compares two dossiers that lie outside the vault.
///
/// # Errors
/// What intake says of either; [`Problem::RuleBook`].
pub fn compare(paths: [&Path; 2], today: Day, book: &RuleBook) -> Result<Comparison, Problem> {
    let [one, other] = paths.map(tongguan_intake::read_dossier);
    Comparison::of([&one?.dossier, &other?.dossier], today, book)
}

impl Desk {
    /// Compares two dossiers of the vault.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn compare_dossiers(&self, ids: [&str; 2], today: Day) -> Result<Comparison, Problem> {
        let vault = self.seen_vault()?;
        let [one, other] = ids.map(|id| vault.dossier(id));
        Comparison::of([&one?, &other?], today, self.rule_book()?)
    }
}

impl Comparison {
    fn of(dossiers: [&Dossier; 2], today: Day, book: &RuleBook) -> Result<Self, Problem> {
        let [one, other] = dossiers.map(|dossier| side(dossier, today, book));
        Ok(Self { today, differences: differences(dossiers), sides: [one?, other?] })
    }
}

fn side(dossier: &Dossier, today: Day, book: &RuleBook) -> Result<Side, Problem> {
    let report = evaluate(dossier, book, today);
    let licences = tongguan_advice::licences(dossier, today, book).map_err(of_the_book)?;
    let timeline = tongguan_advice::timeline(dossier, today, today, book).map_err(of_the_book)?;
    let costs = tongguan_advice::costs(dossier, YEARS, book).map_err(of_the_book)?;
    let on_route = costs.routes.into_iter().find(|costs| Some(costs.route) == dossier.route);
    let blocking = report.findings.iter().filter(|finding| finding.blocks());
    Ok(Side {
        title: dossier.title.clone().unwrap_or_default(),
        verdict: report.verdict(),
        counts: report.counts(),
        blocking: blocking.map(|finding: &Finding| finding.rule.clone()).collect(),
        route: dossier.route,
        route_because: dossier.assessment.route_reason.clone(),
        cost: on_route.map(|costs| costs.total),
        missing_licences: missing(&licences),
        released: timeline.released(),
    })
}

fn missing(advice: &LicenceAdvice) -> Vec<(String, Bilingual)> {
    let missing = advice.licences.iter().filter(|licence| !licence.is_held() && licence.kind != "obligation");
    missing.map(|licence| (licence.id.clone(), licence.name.clone())).collect()
}

fn differences(dossiers: [&Dossier; 2]) -> Vec<Difference> {
    let leaves = Field::ALL.iter().copied().filter(|field| {
        !matches!(field.kind(), FieldKind::Group | FieldKind::List | FieldKind::Raw)
            && !field.template().starts_with("history.")
            && !names_a_file(*field)
    });
    let mut found = Vec::new();
    for field in leaves {
        let paths: BTreeSet<FieldPath> = dossiers.iter().flat_map(|dossier| places(dossier, field)).collect();
        for path in paths {
            let values = dossiers.map(|dossier| dossier.value(path));
            if let [one, other] = &values
                && one != other
            {
                found.push(Difference { field: path, values: values.map(shown) });
            }
        }
    }
    found
}

/// Fields that hold ids: they differ always and say nothing.
fn names_a_file(field: Field) -> bool {
    matches!(field, Field::Id | Field::AttachmentId | Field::AttachmentFile)
        || field.template().ends_with(".attachment")
}

/// A value as it may be shown.
fn shown(value: FieldValue) -> Option<String> {
    match value {
        FieldValue::Empty | FieldValue::Raw(_) => None,
        FieldValue::Text(text) => Some(mask_likely(&text)),
        FieldValue::Secret(secret) => Some(secret.masked()),
        FieldValue::Integer(number) => Some(number.to_string()),
        FieldValue::Flag(flag) => Some(flag.to_string()),
        FieldValue::TextList(words) => Some(mask_likely(&words.join(", "))),
        FieldValue::IntegerList(numbers) => {
            Some(numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
    }
}

/// The comparison for people.
#[must_use]
pub fn comparison_as_text(comparison: &Comparison, words: &Words) -> String {
    let day = comparison.today.to_string();
    let mut lines = vec![words.say_with("compare-title", &[("day", day.into())])];
    for (side, mark) in comparison.sides.iter().zip(MARKS) {
        lines.push(String::new());
        lines.extend(side_lines(side, mark, words));
    }
    lines.push(String::new());
    lines.push(words.say(if comparison.differences.is_empty() { "compare-same" } else { "compare-fields" }));
    for difference in &comparison.differences {
        let label = words.say(&field_key(difference.field.field()));
        lines.push(format!("  {label} · {}", difference.field));
        for (value, mark) in difference.values.iter().zip(MARKS) {
            let value = value
                .as_deref()
                .map_or_else(|| words.say("compare-empty"), |word| said(difference.field, word, words));
            lines.push(format!("    {}", labelled(mark, &value, words)));
        }
    }
    lines.join("\n")
}

/// By what the two dossiers are told apart.
const MARKS: [&str; 2] = ["A", "B"];

fn side_lines(side: &Side, mark: &str, words: &Words) -> Vec<String> {
    let mut lines = vec![labelled(mark, &side.title, words)];
    let numbers = [("blocking", side.counts.blocking), ("advisory", side.counts.advisory)];
    lines.push(words.say_with("compare-findings", &numbers.map(|(name, count)| (name, count.into()))));
    for rule in &side.blocking {
        lines.push(format!("  {rule}"));
    }
    lines.push(route_line(side, words));
    if let Some(reason) = &side.route_because {
        lines.push(words.say_with("advice-chosen-because", &[("reason", reason.as_str().into())]));
    }
    if let Some(cost) = &side.cost {
        let sum = total_text(cost, words);
        lines.push(words.say_with("advice-costs-total", &[("years", YEARS.into()), ("sum", sum.into())]));
    }
    let names: Vec<Bilingual> = side.missing_licences.iter().map(|(_, name)| name.clone()).collect();
    let names = Bilingual::list(&names);
    lines.push(match names.in_language(words.language()) {
        "" => words.say("compare-licences-none"),
        names => words.say_with("compare-licences", &[("licences", names.into())]),
    });
    lines.push(match side.released {
        Some(span) => words.say_with(
            "advice-timeline-released",
            &[
                ("low", span.low.to_string().into()),
                ("likely", span.likely.to_string().into()),
                ("high", span.high.to_string().into()),
            ],
        ),
        None => words.say("compare-release-unknown"),
    });
    lines
}

fn route_line(side: &Side, words: &Words) -> String {
    match side.route {
        Some(route) => {
            let route = words.say(&format!("choice-{}", route.word()));
            words.say_with("advice-route-chosen", &[("route", route.into())])
        }
        None => words.say("advice-route-open"),
    }
}

fn labelled(label: &str, text: &str, words: &Words) -> String {
    words.say_with("report-labelled", &[("label", label.into()), ("text", text.into())])
}

/// A word of a closed list by its name; anything else as it is.
#[must_use]
pub fn said(field: FieldPath, value: &str, words: &Words) -> String {
    let key = match field.field().kind() {
        FieldKind::Choice if field.field() == Field::AttachmentRole => format!("role-{value}"),
        FieldKind::Choice => format!("choice-{value}"),
        FieldKind::Flag => {
            if value == "true" {
                "paper-yes".to_owned()
            } else {
                "paper-no".to_owned()
            }
        }
        _ => return value.to_owned(),
    };
    words.say(&key)
}

/// The comparison for programs.
#[must_use]
pub fn comparison_as_json(comparison: &Comparison, language: Language) -> String {
    let differences = comparison
        .differences
        .iter()
        .map(|difference| json!({ "field": difference.field.to_string(), "values": difference.values }));
    let whole = json!({
        "schema": "tongguan.comparison/1",
        "as_of": comparison.today.to_string(),
        "differences": differences.collect::<Vec<_>>(),
        "dossiers": comparison.sides.each_ref().map(|side| side_value(side, language)),
    });
    format!("{whole:#}")
}

fn side_value(side: &Side, language: Language) -> Value {
    let licences = side.missing_licences.iter();
    let licences = licences.map(|(id, name)| json!({ "id": id, "name": name.in_language(language) }));
    json!({
        "title": side.title,
        "verdict": side.verdict.word(),
        "counts": {
            "blocking": side.counts.blocking,
            "advisory": side.counts.advisory,
            "information": side.counts.information,
            "waived": side.counts.waived,
            "not_checked": side.counts.not_checked,
        },
        "blocking": side.blocking,
        "route": side.route.map(|route| route.word()),
        "route_because": side.route_because,
        "cost": side.cost.as_ref().map(|cost| {
            let amounts = cost.amounts.iter().map(|(currency, money)| (currency, money.to_string()));
            json!({ "years": YEARS, "amounts": amounts.collect::<BTreeMap<_, _>>(), "at_least": cost.at_least })
        }),
        "missing_licences": licences.collect::<Vec<_>>(),
        "released": side.released.map(|span| json!({
            "low": span.low.to_string(),
            "likely": span.likely.to_string(),
            "high": span.high.to_string(),
        })),
    })
}
