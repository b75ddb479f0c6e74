//! What each route costs, by year: the fees the sources state, and what the partner asks as entered in the dossier.
//!
//! What no source states stays unknown, and a sum beside an unknown is only the least it can be. Amounts of low
//! confidence are shown and not added up.

use std::collections::BTreeMap;

use serde::Deserialize;
use tongguan_domain::assessment::{Charged as PartnerCharges, PartnerFee};
use tongguan_domain::{Choice, Dossier, EntityType, Field, FieldPath, Route};
use tongguan_rules::{Bilingual, Cited, Confidence, Mistake, RuleBook};

use crate::citation::Citation;
use crate::money::Money;
use crate::reading::{Both, List, Word};
use crate::steps::{applicant, is_filled};

const FILE: &str = "fees.toml";

/// When something is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charged {
    /// In the first year.
    Once,
    /// In every year.
    Yearly,
    /// Only if it comes to that; never added up.
    WhenItHappens,
    /// In the first year at least; nobody has entered whether it comes again.
    Unstated,
}

impl Choice for Charged {
    const ALL: &'static [Self] = &[Self::Once, Self::Yearly, Self::WhenItHappens, Self::Unstated];

    fn word(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Yearly => "yearly",
            Self::WhenItHappens => "when-it-happens",
            Self::Unstated => "unstated",
        }
    }
}

/// An amount of a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// How much.
    pub money: Money,
    /// ISO 4217, such as `CNY`.
    pub currency: String,
}

/// Something that is paid on a route.
#[derive(Debug, Clone)]
pub struct Cost {
    /// Id in `lists/fees.toml`, or `partner-fee-<index>`.
    pub id: String,
    /// What it is; empty for a fee of the partner that nobody has named.
    pub name: Bilingual,
    /// How much; `None` when no source states it, or what is entered is no amount.
    pub amount: Option<Amount>,
    /// When.
    pub charged: Charged,
    /// What else the source says.
    pub note: Option<Bilingual>,
    /// Whose word it is.
    pub source: Citation,
}

impl Cost {
    /// The amount that can be added up: none when it is unknown or poorly known.
    #[must_use]
    pub fn counted(&self) -> Option<&Amount> {
        self.amount.as_ref().filter(|_| self.source.confidence != Confidence::Low)
    }

    const fn falls_in(&self, year: u32) -> bool {
        match self.charged {
            Charged::Once | Charged::Unstated => year == 1,
            Charged::Yearly => true,
            Charged::WhenItHappens => false,
        }
    }
}

/// A sum.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Total {
    /// By currency.
    pub amounts: BTreeMap<String, Money>,
    /// Something that is not known comes on top.
    pub at_least: bool,
}

/// The costs of one route.
#[derive(Debug, Clone)]
pub struct RouteCosts {
    /// The route.
    pub route: Route,
    /// Who applies on it, by whom the fee of the verification goes.
    pub applicant: EntityType,
    /// What is paid.
    pub costs: Vec<Cost>,
    /// The sum of each year, the first first.
    pub years: Vec<Total>,
    /// The sum of all years.
    pub total: Total,
}

/// The costs of the three routes.
#[derive(Debug, Clone)]
pub struct Costs {
    /// The route the dossier names.
    pub chosen: Option<Route>,
    /// By route, in the order of [`Route::ALL`].
    pub routes: Vec<RouteCosts>,
}

#[derive(Deserialize)]
struct Fees {
    fee: Vec<Fee>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fee {
    id: String,
    name: Both,
    routes: Vec<Word<Route>>,
    entity_types: Option<Vec<Word<EntityType>>>,
    unless_filled: Option<String>,
    functions: Option<Vec<String>>,
    amount: Option<String>,
    currency: Option<String>,
    charged: Word<Charged>,
    #[serde(default)]
    partner_fees: bool,
    note: Option<Both>,
    source: Cited,
}

/// Adds up what the routes cost over so many years.
///
/// The partner's fees count on the route that the dossier names; while it names none, on the partner's.
///
/// # Errors
/// A mistake in `lists/fees.toml` of the rule book.
pub fn costs(dossier: &Dossier, years: u32, book: &RuleBook) -> Result<Costs, Mistake> {
    let list = List::open(FILE, book)?;
    let fees = list.read::<Fees>()?;
    let quoted_for = dossier.route.unwrap_or(Route::LocalPartner);
    let mut routes = Vec::new();
    for route in Route::ALL {
        let mut costs = Vec::new();
        let asked = if *route == quoted_for { partner_fees(dossier, &list)? } else { Vec::new() };
        for fee in &fees.fee {
            let replaced = fee.partner_fees && !asked.is_empty();
            if !replaced && fee.is_due(dossier, *route, &list)? {
                costs.push(fee.cost(&list)?);
            }
        }
        costs.extend(asked);
        let by_year: Vec<Total> = (1..=years).map(|year| total(&costs, year)).collect();
        routes.push(RouteCosts {
            route: *route,
            applicant: applicant(dossier, *route),
            total: by_year.iter().fold(Total::default(), joined),
            costs,
            years: by_year,
        });
    }
    Ok(Costs { chosen: dossier.route, routes })
}

impl Fee {
    fn is_due(&self, dossier: &Dossier, route: Route, list: &List<'_>) -> Result<bool, Mistake> {
        let applicant = applicant(dossier, route);
        let on_route = self.routes.iter().any(|on| on.0 == route);
        let of_applicant =
            self.entity_types.as_ref().is_none_or(|types| types.iter().any(|one| one.0 == applicant));
        let of_function = self.functions.as_ref().is_none_or(|functions| {
            functions.iter().any(|id| dossier.mini_program.functionality.contains(id))
        });
        let paid = match &self.unless_filled {
            Some(field) => is_filled(dossier, FieldPath::of(list.field(field)?)),
            None => false,
        };
        Ok(on_route && of_applicant && of_function && !paid)
    }

    fn cost(&self, list: &List<'_>) -> Result<Cost, Mistake> {
        let amount = match (&self.amount, &self.currency) {
            (Some(amount), Some(currency)) => Some(Amount {
                money: Money::read(amount).ok_or_else(|| list.unreadable(None, amount))?,
                currency: currency.clone(),
            }),
            _ => None,
        };
        Ok(Cost {
            id: self.id.clone(),
            name: self.name.text(),
            amount,
            charged: self.charged.0,
            note: self.note.as_ref().map(Both::text),
            source: list.cite(&self.source)?,
        })
    }
}

/// The currency in which the dossier states the partner's fees.
const PARTNER_CURRENCY: &str = "CNY";
const DOSSIER_FORMAT: &str = "dossier-format";

fn partner_fees(dossier: &Dossier, list: &List<'_>) -> Result<Vec<Cost>, Mistake> {
    let cost = |(index, fee): (usize, &PartnerFee)| {
        let locator = FieldPath::item(Field::PartnerFee, index).to_string();
        let amount = fee.amount.as_deref().and_then(Money::read);
        Ok(Cost {
            id: format!("partner-fee-{index}"),
            name: fee.what.as_deref().map(Bilingual::from).unwrap_or_default(),
            amount: amount.map(|money| Amount { money, currency: PARTNER_CURRENCY.to_owned() }),
            charged: match fee.charged {
                Some(PartnerCharges::Once) => Charged::Once,
                Some(PartnerCharges::Yearly) => Charged::Yearly,
                None => Charged::Unstated,
            },
            note: None,
            source: list.at(DOSSIER_FORMAT, Bilingual::from(locator.as_str()), Confidence::High)?,
        })
    };
    dossier.partner.fees.iter().enumerate().map(cost).collect()
}

fn total(costs: &[Cost], year: u32) -> Total {
    let may_come_again = year > 1 && costs.iter().any(|cost| cost.charged == Charged::Unstated);
    let mut total = Total { at_least: may_come_again, ..Total::default() };
    for cost in costs.iter().filter(|cost| cost.falls_in(year)) {
        match cost.counted() {
            Some(amount) => {
                let sum = total.amounts.entry(amount.currency.clone()).or_default();
                *sum = sum.plus(amount.money);
            }
            None => total.at_least = true,
        }
    }
    total
}

fn joined(mut sum: Total, year: &Total) -> Total {
    for (currency, money) in &year.amounts {
        let so_far = sum.amounts.entry(currency.clone()).or_default();
        *so_far = so_far.plus(*money);
    }
    sum.at_least |= year.at_least;
    sum
}
