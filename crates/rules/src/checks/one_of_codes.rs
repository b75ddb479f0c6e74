//! The code stands in a list of the rule book.

use serde::Deserialize;

use super::Judged;
use crate::facts::Facts;
use crate::lists::{Lists, coded};
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneOfCodes {
    list: CodeList,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CodeList {
    UnitNatures,
    CertificateTypes,
    /// First-level groups are known too; that they are no answer is another rule's business.
    ServiceTypes,
    PreApprovals,
    Functionality,
    Licences,
    Provinces,
}

impl OneOfCodes {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(code) = place.text() else { return Judged::NotConcerned };
        let holds = self.list.knows(&place.book.lists, code.reveal().trim());
        Judged::holds_or(holds, || Facts::found(place.found()))
    }
}

impl CodeList {
    fn knows(self, lists: &Lists, code: &str) -> bool {
        match self {
            Self::UnitNatures => coded(&lists.unit_natures, code).is_some(),
            Self::CertificateTypes => coded(&lists.certificate_types, code).is_some(),
            Self::ServiceTypes => {
                coded(&lists.service_types, code).or_else(|| coded(&lists.service_groups, code)).is_some()
            }
            Self::PreApprovals => coded(&lists.pre_approvals, code).is_some(),
            Self::Provinces => coded(&lists.provinces, code).is_some(),
            Self::Functionality => lists.function(code).is_some(),
            Self::Licences => lists.licence(code).is_some(),
        }
    }
}
