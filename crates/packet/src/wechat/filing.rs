//! `apply_icp_filing`.

use serde_json::Value;
use tongguan_domain::{AttachmentRole as Role, DateEntry, Dossier, IdType, Person, PreApproval};

use super::media::Media;
use super::{Members, filled, secret};

/// Unit nature of a person who files for themselves.
pub(super) const PERSON: i64 = 5;

/// The body of the filing.
pub(super) fn filing(dossier: &Dossier, media: &mut Media<'_>) -> Value {
    let subject = subject(dossier, media);
    let applets = applets(dossier, media);
    let materials = Members::default()
        .put("commitment_letter", media.list("icp_materials.commitment_letter", Role::CommitmentLetter, 1))
        .put(
            "subject_other_materials",
            media.list("icp_materials.subject_other_materials", Role::OtherSubject, 10),
        )
        .put(
            "applets_other_materials",
            media.list("icp_materials.applets_other_materials", Role::OtherMiniProgram, 10),
        );
    // The platform asks for the materials even when there are none.
    Members::default()
        .part("icp_subject", subject)
        .part("icp_applets", applets)
        .put("icp_materials", Some(materials.done()))
        .done()
}

fn subject(dossier: &Dossier, media: &mut Media<'_>) -> Members {
    let company = &dossier.company;
    let principal = dossier.subject_principal_person();
    let is_person = company.unit_nature == Some(PERSON);
    // A person who files is the subject, so what the company part leaves open is theirs.
    let own = is_person.then_some(principal);
    let region = company.region.as_deref().map(str::trim).filter(|code| is_region(code));
    let base = Members::default()
        .put("type", company.unit_nature)
        .put("name", filled(company.name.as_ref()).or_else(|| filled(own?.name.as_ref())))
        .put("province", region.and_then(|code| code.get(..2)).map(|code| format!("{code}0000")))
        .put("city", region.and_then(|code| code.get(..4)).map(|code| format!("{code}00")))
        .put("district", region)
        .put("address", filled(company.contact_address.as_ref()))
        .put("comment", filled(company.comment.as_ref()));
    let permit = is_person
        .then(|| media.one("icp_subject.personal_info.residence_permit", Role::ResidencePermit, None));
    let certificate = "icp_subject.organize_info.certificate_photo";
    let photo = if is_person {
        None
    } else {
        media.one(certificate, Role::BusinessLicence, company.certificate_type).or_else(|| {
            media.one(certificate, Role::OverseasRegistrationCertificate, company.certificate_type)
        })
    };
    let number = filled(company.uscc.as_ref())
        .or_else(|| filled(company.registration_number.as_ref()))
        .or_else(|| secret(own?.id_number.as_ref()));
    let organisation = Members::default()
        .put("certificate_type", company.certificate_type.or_else(|| own?.id_type.map(certificate_type)))
        .put("certificate_number", number)
        .put("certificate_address", filled(company.registered_address.as_ref()))
        .put("certificate_photo", photo);
    let same = dossier.subject_principal.same_as_administrator == Some(true);
    let papers = if same {
        [Role::AdministratorIdFront, Role::AdministratorIdBack, Role::SubjectAuthorisationLetter]
    } else {
        [Role::SubjectPrincipalIdFront, Role::SubjectPrincipalIdBack, Role::SubjectAuthorisationLetter]
    };
    let legal = Members::default()
        .put("name", filled(company.legal_representative.name.as_ref()))
        .put("certificate_number", secret(company.legal_representative.id_number.as_ref()));
    let names_legal = !is_person && principal.is_legal_representative != Some(true);
    Members::default()
        .part("base_info", base)
        .part("personal_info", Members::default().put("residence_permit", permit.flatten()))
        .part("organize_info", organisation)
        .part("principal_info", person(principal, "icp_subject.principal_info", papers, media))
        .part("legal_person_info", if names_legal { legal } else { Members::default() })
}

fn applets(dossier: &Dossier, media: &mut Media<'_>) -> Members {
    let program = &dossier.mini_program;
    let approvals: Vec<Value> = program
        .pre_approvals
        .iter()
        .enumerate()
        .map(|(index, approval)| pre_approval(approval, index, media))
        .collect();
    let base = Members::default()
        .put(
            "service_content_types",
            (!program.service_types.is_empty()).then(|| program.service_types.clone()),
        )
        .put("nrlx_details", (!approvals.is_empty()).then_some(approvals))
        .put("comment", filled(program.remark.as_ref()));
    let papers = [Role::AdministratorIdFront, Role::AdministratorIdBack, Role::AuthorisationLetter];
    Members::default()
        .part("base_info", base)
        .part("principal_info", person(&dossier.administrator, "icp_applets.principal_info", papers, media))
}

fn pre_approval(approval: &PreApproval, index: usize, media: &mut Media<'_>) -> Value {
    let mut members = Members::default().put("type", approval.kind);
    if let Some(file) = approval.attachment.as_deref().and_then(|id| media.file_of(id)) {
        let number = media.licence_shown_by(approval.attachment.as_deref());
        let named = file.rsplit('/').next().map(str::to_owned);
        let code = number.and_then(|licence| filled(licence.number.as_ref())).map(str::to_owned).or(named);
        let list = "icp_applets.base_info.nrlx_details";
        media.note(&format!("{list}.{index}.media"), list, file.clone(), None);
        members = members.put("code", code).put("media", Some(file));
    }
    members.done()
}

fn person(person: &Person, place: &str, [front, back, letter]: [Role; 3], media: &mut Media<'_>) -> Members {
    let certificate = person.id_type.map(certificate_type);
    let needs_letter = person.is_legal_representative != Some(true);
    let letter = needs_letter.then(|| media.one(&format!("{place}.authorization_letter"), letter, None));
    Members::default()
        .put("name", filled(person.name.as_ref()))
        .put("mobile", secret(person.mobile.as_ref()))
        .put("email", secret(person.email.as_ref()))
        .put("emergency_contact", secret(person.emergency_contact.as_ref()))
        .put("certificate_type", certificate)
        .put("certificate_number", secret(person.id_number.as_ref()))
        .put("certificate_validity_date_start", person.id_valid_from.as_ref().map(compact))
        .put("certificate_validity_date_end", person.id_valid_until.as_ref().map(compact))
        .put(
            "certificate_photo_front",
            media.one(&format!("{place}.certificate_photo_front"), front, certificate),
        )
        .put(
            "certificate_photo_back",
            media.one(&format!("{place}.certificate_photo_back"), back, certificate),
        )
        .put("authorization_letter", letter.flatten())
}

/// Certificate type of the filing; source: the platform's `certificate_types` of persons.
pub(super) const fn certificate_type(id_type: IdType) -> i64 {
    match id_type {
        IdType::ResidentId => 2,
        IdType::Passport => 7,
        IdType::TaiwanPermit => 11,
        IdType::HkMacaoPermit => 14,
        IdType::ForeignPermanentResidentId => 30,
        IdType::HkMacaoResidencePermit => 41,
        IdType::TaiwanResidencePermit => 42,
    }
}

fn compact(date: &DateEntry) -> String {
    match date {
        DateEntry::On(day) => day.format("%Y%m%d").to_string(),
        DateEntry::LongTerm => "长期".to_owned(),
        DateEntry::Unreadable(text) => text.clone(),
    }
}

fn is_region(code: &str) -> bool {
    code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use tongguan_domain::Dossier;
    use tongguan_domain::document::read_value;

    use crate::wechat::Twin;

    fn small() -> Dossier {
        read_value(&json!({
            "company": {"name": "示例公司", "unit_nature": 4, "certificate_type": 1, "uscc": "X", "region": "310115",
                "legal_representative": {"name": "王示例", "id_number": "0"}},
            "administrator": {"name": "李示例", "id_type": "hk-macao-permit", "id_valid_from": "2020-01-31", "id_valid_until": "长期"},
            "subject_principal": {"same_as_administrator": true},
            "mini_program": {"service_types": [33], "pre_approvals": [{"type": 3, "attachment": "b"}]},
            "attachments": [{"id": "a", "role": "administrator-id-front"}, {"id": "b", "role": "pre-approval"},
                {"id": "c", "role": "other-subject"}],
        }))
        .unwrap()
    }

    fn filled_in() -> Twin {
        Twin::of(&small(), &|index| Some(format!("files/{index}.jpg")))
    }

    #[test]
    fn codes_dates_and_regions_are_written_as_the_platform_writes_them() {
        let body = filled_in().filing.unwrap();
        let base = &body["icp_subject"]["base_info"];
        assert_eq!(
            (&base["province"], &base["city"], &base["district"]),
            (&json!("310000"), &json!("310100"), &json!("310115"))
        );
        let person = &body["icp_applets"]["principal_info"];
        assert_eq!(person["certificate_type"], 14);
        assert_eq!(person["certificate_validity_date_start"], "20200131");
        assert_eq!(person["certificate_validity_date_end"], "长期");
        assert_eq!(person["certificate_photo_front"], "files/0.jpg");
        assert_eq!(body["icp_subject"]["legal_person_info"]["name"], "王示例");
        assert_eq!(
            body["icp_applets"]["base_info"]["nrlx_details"],
            json!([{"type": 3, "code": "1.jpg", "media": "files/1.jpg"}])
        );
        assert!(body["icp_applets"]["base_info"].get("appid").is_none());
    }

    #[test]
    fn a_person_who_files_is_the_subject() {
        let dossier = read_value(&json!({
            "company": {"entity_type": "individual", "unit_nature": 5},
            "administrator": {"name": "李示例", "id_type": "passport", "id_number": "E00000000"},
            "subject_principal": {"same_as_administrator": true},
        }))
        .unwrap();
        let body = Twin::of(&dossier, &|_| None).filing.unwrap();
        assert_eq!(body["icp_subject"]["base_info"]["name"], "李示例");
        let organisation = &body["icp_subject"]["organize_info"];
        assert_eq!(organisation, &json!({"certificate_type": 7, "certificate_number": "E00000000"}));
        assert_eq!(body["icp_materials"], json!({}));
    }
}
