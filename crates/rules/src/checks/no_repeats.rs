//! No item stands in the list twice.

use serde::Deserialize;
use tongguan_domain::{Field, FieldPath, FieldValue};

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::lists::CategoryEntry;
use crate::place::Place;
use crate::terms::FieldName;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoRepeats {
    /// The members by which items are compared; lists of words and numbers have none.
    #[serde(default)]
    by: Vec<FieldName>,
}

impl NoRepeats {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let members = self.members(place.path.field());
        let mut seen: Vec<Vec<FieldValue>> = Vec::new();
        for index in 0..place.count(place.path.field()) {
            let paths = || members.iter().map(|member| FieldPath::item(*member, index));
            let item: Vec<_> = paths().map(|path| place.read(path)).collect();
            if item.iter().all(|value| *value == FieldValue::Empty) {
                continue;
            }
            if seen.contains(&item) {
                return Judged::Fails(Facts::found(named(place, index, paths())));
            }
            seen.push(item);
        }
        Judged::Holds
    }

    fn members(&self, list: Field) -> Vec<Field> {
        match list {
            Field::ServiceTypes => vec![Field::ServiceType],
            Field::Functionality => vec![Field::Function],
            _ => self.by.iter().map(|name| name.0).collect(),
        }
    }
}

/// The item that comes again: a category by its path through the levels, others by what stands in them.
fn named(place: &Place<'_>, index: usize, paths: impl Iterator<Item = FieldPath>) -> Bilingual {
    if place.path.field() == Field::Categories {
        let place = Place { path: FieldPath::item(Field::CategoryLevel1, index), ..*place };
        return place.category().map_or_else(|| place.category_name(), CategoryEntry::name);
    }
    let filled = paths.filter(|path| place.read(*path) != FieldValue::Empty);
    Bilingual::list(&filled.map(|path| place.shown(path)).collect::<Vec<_>>())
}
