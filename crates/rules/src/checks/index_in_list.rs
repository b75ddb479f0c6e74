//! The number points at an item of a list.

use serde::Deserialize;
use tongguan_domain::FieldValue;

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndexInList {
    list: FieldName,
}

impl IndexInList {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let FieldValue::Integer(index) = place.value() else { return Judged::NotConcerned };
        let count = place.count(self.list.0);
        if count == 0 {
            return Judged::NotConcerned;
        }
        let holds = usize::try_from(index).is_ok_and(|index| index < count);
        Judged::holds_or(holds, || Facts::found(index).with("limit", count))
    }
}
