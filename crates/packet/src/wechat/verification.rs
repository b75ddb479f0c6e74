//! `wxaauth`, the verification 微信认证 of the registered account.

use serde_json::{Value, json};
use tongguan_domain::{AttachmentRole as Role, Dossier, EntityType};

use super::media::Media;
use super::{Members, filled, secret, telephone};

/// No invoice. Where the partner pays, the platform's pages call the member needless and its answers ask for it.
const NO_INVOICE: i64 = 1;
/// The name is in words of the applicant's own, no trade mark.
const OWN_WORDS: i64 = 1;
/// Most further pictures.
const MOST_OTHERS: usize = 10;

/// The body of the verification. The contact is the administrator, whom the platform calls.
pub(super) fn verification(dossier: &Dossier, media: &mut Media<'_>) -> Value {
    let contact = Members::default()
        .put("name", filled(dossier.administrator.name.as_ref()))
        .put("email", secret(dossier.administrator.email.as_ref()));
    let is_person = dossier.company.entity_type == Some(EntityType::Individual);
    let licence =
        if is_person { None } else { media.one("auth_data.qualification", Role::BusinessLicence, None) };
    let others = media.list("auth_data.qualification_other", Role::ApplicationLetter, MOST_OTHERS);
    let evidence = media.list("auth_data.account_supplemental", Role::NameEvidence, MOST_OTHERS);
    let auth_data = Members::default()
        .put("customer_type", dossier.company.entity_type.and_then(customer_type))
        .part("contact_info", contact)
        .put("invoice_info", Some(json!({ "invoice_type": NO_INVOICE })))
        .put("qualification", licence)
        .put("qualification_other", others)
        .put("account_name", filled(dossier.mini_program.name.as_ref()))
        // Whether evidence for the name is a trade mark is the partner's to say.
        .put("account_name_type", evidence.is_none().then_some(OWN_WORDS))
        .put("account_supplemental", evidence)
        .put("third_party_phone", telephone(dossier));
    Members::default().part("auth_data", auth_data).done()
}

/// Kind of customer, as far as the platform's description is known; the others are the partner's to fill in.
pub(super) const fn customer_type(entity: EntityType) -> Option<i64> {
    match entity {
        EntityType::Enterprise => Some(1),
        EntityType::SoleTrader => Some(12),
        EntityType::Individual => Some(15),
        EntityType::Government | EntityType::Media | EntityType::OtherOrganisation | EntityType::Overseas => {
            None
        }
    }
}
