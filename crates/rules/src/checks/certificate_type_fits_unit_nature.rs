//! The type of the company's certificate is one that its unit nature admits in the filing.

use serde::Deserialize;
use tongguan_domain::{Field, FieldValue};

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::lists::coded;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CertificateTypeFitsUnitNature {}

impl CertificateTypeFitsUnitNature {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "other", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let FieldValue::Integer(certificate) = place.value() else { return Judged::NotConcerned };
        let lists = &place.book.lists;
        let nature = place.other_text(Field::CompanyUnitNature);
        let Some(nature) = nature.and_then(|code| coded(&lists.unit_natures, code.reveal())) else {
            return Judged::NotConcerned;
        };
        let named = |code: i64| {
            let entry = coded(&lists.certificate_types, &code.to_string());
            entry.map_or_else(|| code.into(), |entry| entry.name())
        };
        Judged::holds_or(nature.certificate_types.contains(&certificate), || {
            let admitted: Vec<_> = nature.certificate_types.iter().map(|code| named(*code)).collect();
            Facts::found(named(certificate))
                .with("other", nature.name())
                .with("limit", Bilingual::list(&admitted))
        })
    }
}
