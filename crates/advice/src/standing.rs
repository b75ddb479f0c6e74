//! Where a licence stands on each route: by its entry in the list of licences, or as `lists/routes.toml`
//! says otherwise.

use serde::Deserialize;
use tongguan_domain::{Choice, Dossier, Field, FieldPath, Route};
use tongguan_rules::lists::LicenceEntry;
use tongguan_rules::{Cited, Mistake};

use crate::citation::Citation;
use crate::reading::{List, Word};
use crate::steps::is_filled;

/// Where a licence stands on a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It can be held.
    Possible,
    /// It can be held with limits on the foreign share.
    Capped,
    /// It cannot be held.
    Closed,
    /// It is not asked for.
    NotNeeded,
    /// The partner holds it.
    ThroughPartner,
    /// It is a duty of whoever is on this route.
    Applies,
    /// Nobody knows.
    Unknown,
}

impl Choice for Standing {
    const ALL: &'static [Self] = &[
        Self::Possible,
        Self::Capped,
        Self::Closed,
        Self::NotNeeded,
        Self::ThroughPartner,
        Self::Applies,
        Self::Unknown,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Capped => "capped",
            Self::Closed => "closed",
            Self::NotNeeded => "not-needed",
            Self::ThroughPartner => "through-partner",
            Self::Applies => "applies",
            Self::Unknown => "unknown",
        }
    }
}

/// A licence on a route.
#[derive(Debug, Clone)]
pub struct LicenceOnRoute {
    /// The route.
    pub route: Route,
    /// Where it stands.
    pub standing: Standing,
    /// Whose word that is.
    pub source: Citation,
}

#[derive(Deserialize)]
pub(crate) struct Standings {
    standing: Vec<Exception>,
    otherwise: Vec<Otherwise>,
    shown_by: Vec<ShownBy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    licence: String,
    route: Word<Route>,
    standing: Word<Standing>,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Otherwise {
    kind: Option<String>,
    route: Word<Route>,
    standing: Word<Standing>,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShownBy {
    licence: String,
    field: String,
}

impl Standings {
    /// The filled fields of a dossier that show a licence without an entry of its own.
    pub(crate) fn shown_by(&self, licence: &str, dossier: &Dossier) -> Vec<FieldPath> {
        let fields = self.shown_by.iter().filter(|shown| shown.licence == licence);
        let fields = fields.filter_map(|shown| Field::from_template(&shown.field));
        fields.flat_map(|field| places(dossier, field)).filter(|path| is_filled(dossier, *path)).collect()
    }

    /// Whether a licence cannot be held on a route.
    pub(crate) fn is_closed(&self, entry: &LicenceEntry, route: Route) -> bool {
        self.standing(entry, route).0 == Standing::Closed
    }

    /// Where a licence stands on a route; `own` is the source of its entry in the list.
    pub(crate) fn on_route(
        &self,
        entry: &LicenceEntry,
        route: Route,
        own: &Citation,
        list: &List<'_>,
    ) -> Result<LicenceOnRoute, Mistake> {
        let (standing, cited) = self.standing(entry, route);
        let source = cited.map_or_else(|| Ok(own.clone()), |cited| list.cite(cited))?;
        Ok(LicenceOnRoute { route, standing, source })
    }

    /// Where a licence stands on a route, and whose word that is; nobody's but its own entry's when none is given.
    fn standing(&self, entry: &LicenceEntry, route: Route) -> (Standing, Option<&Cited>) {
        let exception =
            self.standing.iter().find(|known| known.licence == entry.id && known.route.0 == route);
        if let Some(exception) = exception {
            return (exception.standing.0, Some(&exception.source));
        }
        let foreign = match entry.more.get("foreign_investment").and_then(toml::Value::as_str) {
            Some("allowed") => Standing::Possible,
            Some("capped") => Standing::Capped,
            Some("prohibited") => Standing::Closed,
            _ => Standing::Unknown,
        };
        // What is barred to foreign investment in a mainland company is barred to a company abroad.
        let decided = match route {
            Route::ChineseSubsidiary => true,
            Route::InternationalEntity => foreign == Standing::Closed,
            Route::LocalPartner => false,
        };
        let otherwise = self.otherwise.iter().find(|known| {
            known.route.0 == route && known.kind.as_ref().is_none_or(|kind| *kind == entry.kind)
        });
        match otherwise {
            Some(otherwise) if !decided || otherwise.kind.is_some() => {
                (otherwise.standing.0, Some(&otherwise.source))
            }
            _ if decided => (foreign, None),
            _ => (Standing::Unknown, None),
        }
    }
}

/// The places of a field: one, or one for each item of its list.
pub(crate) fn places(dossier: &Dossier, field: Field) -> Vec<FieldPath> {
    match field.template().split_once("[]") {
        None => vec![FieldPath::of(field)],
        Some((list, _)) => {
            let count = Field::from_template(list).map_or(0, |list| dossier.count(list));
            (0..count).map(|index| FieldPath::item(field, index)).collect()
        }
    }
}
