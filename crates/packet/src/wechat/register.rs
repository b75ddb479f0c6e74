//! `fastregisterenterpriseweapp`, new version.

use serde_json::Value;
use tongguan_domain::Dossier;

use super::{Members, filled, telephone};

/// The body of the registration.
pub(super) fn register(dossier: &Dossier) -> Value {
    Members::default()
        .put("name", filled(dossier.company.name.as_ref()))
        .put("code", filled(dossier.company.uscc.as_ref()))
        .put("component_phone", telephone(dossier))
        .put("new_version", Some(true))
        .done()
}
