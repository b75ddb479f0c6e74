//! The value is one of those that another field admits.

use serde::Deserialize;
use std::collections::BTreeMap;
use tongguan_domain::{Field, FieldKind};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::{FieldName, Scalar, impossible};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AllowedBy {
    by: FieldName,
    allowed: BTreeMap<String, Vec<Scalar>>,
}

impl AllowedBy {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other"];

    pub(crate) fn impossible(&self, field: Field) -> Option<(Field, String)> {
        let admitting: Vec<Scalar> = self.allowed.keys().map(|key| Scalar::Text(key.clone())).collect();
        let of_words = self.by.0.kind() == FieldKind::Choice;
        let unknown = of_words.then(|| impossible(self.by.0, &admitting)).flatten();
        unknown.or_else(|| self.allowed.values().find_map(|values| impossible(field, values)))
    }

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(by) = place.other_text(self.by.0) else { return Judged::NotConcerned };
        let Some(allowed) = self.allowed.get(by.reveal()) else { return Judged::NotConcerned };
        let value = place.value();
        Judged::holds_or(allowed.iter().any(|wanted| wanted.is(&value)), || {
            Facts::found(place.found()).with("other", place.shown(place.at(self.by.0)))
        })
    }
}
