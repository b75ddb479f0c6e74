//! `fastregisterenterpriseweapp`, new version.

use serde_json::Value;
use tongguan_domain::Dossier;

use super::{Members, filled};

/// The body of the registration. `component_phone` is the partner's telephone, when what the dossier
/// says of the partner's contact is one.
pub(crate) fn register(dossier: &Dossier) -> Value {
    Members::default()
        .put("name", filled(dossier.company.name.as_ref()))
        .put("code", filled(dossier.company.uscc.as_ref()))
        .put("component_phone", filled(dossier.partner.contact.as_ref()).filter(|text| is_telephone(text)))
        .put("new_version", Some(true))
        .done()
}

fn is_telephone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits) && text.bytes().all(|byte| byte.is_ascii_digit() || b"+- ()".contains(&byte))
}
