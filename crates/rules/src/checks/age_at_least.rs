//! The person is old enough, by the birth date in the number of the identity document.

use serde::Deserialize;
use tongguan_domain::IdType;
use tongguan_domain::identifiers::{Kind, Options, Verdict, age_on, judge};

use super::Judged;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgeAtLeast {
    years: i32,
}

impl AgeAtLeast {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let kind = match place.id_type() {
            Some(IdType::ResidentId) => Kind::ResidentId,
            Some(IdType::HkMacaoResidencePermit | IdType::TaiwanResidencePermit) => Kind::HmtResidencePermit,
            Some(IdType::ForeignPermanentResidentId) => Kind::ForeignPermanentResidentId,
            // Passports and travel permits say nothing of age.
            _ => return Judged::NotConcerned,
        };
        let Some(number) = place.text() else { return Judged::NotConcerned };
        let judgement = judge(kind, number.reveal(), Options { strict: false, as_of: place.today });
        let Some(birth) = judgement.facts.birth_date.filter(|_| judgement.verdict != Verdict::Invalid) else {
            return Judged::NotConcerned;
        };
        let age = age_on(birth, place.today);
        Judged::holds_or(age >= self.years, || {
            Facts::found(i64::from(age)).with("limit", i64::from(self.years))
        })
    }
}
