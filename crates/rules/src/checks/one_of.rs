//! The value is one of those that are admitted.

use serde::Deserialize;
use tongguan_domain::Field;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::{Scalar, impossible};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneOf {
    values: Vec<Scalar>,
}

impl OneOf {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn impossible(&self, field: Field) -> Option<(Field, String)> {
        impossible(field, &self.values)
    }

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let value = place.value();
        Judged::holds_or(self.values.iter().any(|wanted| wanted.is(&value)), || Facts::found(place.found()))
    }
}
