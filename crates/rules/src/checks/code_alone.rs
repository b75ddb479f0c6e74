//! The code that means *none of these* does not stand beside others.

use serde::Deserialize;
use tongguan_domain::{Field, FieldValue};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::place::paths;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeAlone {
    code: i64,
}

impl CodeAlone {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let item = match place.path.field() {
            Field::PreApprovals => Field::PreApprovalType,
            Field::ServiceTypes => Field::ServiceType,
            _ => return Judged::NotConcerned,
        };
        let codes: Vec<_> = paths(place.dossier, item).map(|path| place.read(path)).collect();
        if !codes.contains(&FieldValue::Integer(self.code)) {
            return Judged::Holds;
        }
        Judged::holds_or(codes.len() == 1, || Facts::found(codes.len()))
    }
}
