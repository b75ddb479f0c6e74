//! What a picked file may be, by its name and shape. A guess fills in a choice that a person confirms.

use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::MeasuredFile;

/// Words of file names, the more telling ones first. A name has the role of the first row of which it
/// holds a word from every group.
const NAMES: [(&[&[&str]], AttachmentRole); 17] = {
    use AttachmentRole as Role;
    const PRINCIPAL: &[&str] = &["主体负责人", "principal"];
    const LETTER: &[&str] = &["授权书", "authorisation", "authorization"];
    const EMBLEM: &[&str] = &["国徽", "emblem", "反面", "背面", "back"];
    const IDENTITY: &[&str] = &[
        "身份证",
        "人像",
        "国徽",
        "证件照",
        "id-",
        "id_",
        "id card",
        "idcard",
        "identity",
        "passport",
        "护照",
    ];
    [
        (&[PRINCIPAL, LETTER], Role::SubjectAuthorisationLetter),
        (&[LETTER], Role::AuthorisationLetter),
        (&[&["承诺书", "commitment"]], Role::CommitmentLetter),
        (&[&["居住证", "residence"]], Role::ResidencePermit),
        (&[&["前置审批", "pre-approval", "preapproval"]], Role::PreApproval),
        (&[&["商标", "trademark", "trade-mark", "trade mark"]], Role::NameEvidence),
        (&[&["公函", "application letter", "application-letter"]], Role::ApplicationLetter),
        (&[&["同意", "consent"]], Role::ConsentForm),
        (&[&["注册证书", "商业登记", "incorporation"]], Role::OverseasRegistrationCertificate),
        (&[&["营业执照", "business licen", "business-licen", "business_licen"]], Role::BusinessLicence),
        (
            &[&["法人", "法定代表人", "legal rep", "legal-rep", "legal_rep"], IDENTITY],
            Role::LegalRepresentativeId,
        ),
        (&[PRINCIPAL, IDENTITY, EMBLEM], Role::SubjectPrincipalIdBack),
        (&[PRINCIPAL, IDENTITY], Role::SubjectPrincipalIdFront),
        (&[IDENTITY, EMBLEM], Role::AdministratorIdBack),
        (&[IDENTITY], Role::AdministratorIdFront),
        (&[&["头像", "图标", "icon", "logo", "avatar"]], Role::Icon),
        (&[&["许可证", "licence", "license", "permit"]], Role::Licence),
    ]
};

/// Sides of a square picture that is more likely an icon than a document, in pixels.
const ICON_SIDES: std::ops::RangeInclusive<u32> = 96..=1_024;

/// The role a file probably has, or `None` when neither name nor shape tells.
#[must_use]
pub fn guess_role(name: &str, measured: &MeasuredFile) -> Option<AttachmentRole> {
    let name = name.to_lowercase();
    let holds = |group: &&[&str]| group.iter().any(|word| name.contains(word));
    let by_name = NAMES.iter().find(|(groups, _)| groups.iter().all(holds)).map(|(_, role)| *role);
    by_name.or_else(|| {
        let picture = measured.picture.as_ref()?;
        let is_icon = picture.width == picture.height && ICON_SIDES.contains(&picture.width);
        is_icon.then_some(AttachmentRole::Icon)
    })
}

#[cfg(test)]
mod tests {
    use super::guess_role;
    use crate::measure_bytes;
    use tongguan_domain::AttachmentRole as Role;

    #[test]
    fn names_in_both_languages_tell_the_role() {
        for (name, role) in [
            ("营业执照.jpg", Some(Role::BusinessLicence)),
            ("Business-License 2026.png", Some(Role::BusinessLicence)),
            ("管理员身份证人像面.jpg", Some(Role::AdministratorIdFront)),
            ("管理员身份证国徽面.jpg", Some(Role::AdministratorIdBack)),
            ("主体负责人身份证国徽面.jpg", Some(Role::SubjectPrincipalIdBack)),
            ("法人身份证.jpg", Some(Role::LegalRepresentativeId)),
            ("id_front.jpg", Some(Role::AdministratorIdFront)),
            ("主体负责人授权书.pdf", Some(Role::SubjectAuthorisationLetter)),
            ("食品经营许可证.jpg", Some(Role::Licence)),
            ("Logo_final.PNG", Some(Role::Icon)),
            ("IMG_0001.jpg", None),
        ] {
            assert_eq!(guess_role(name, &measure_bytes(b"x")), role, "{name}");
        }
    }
}
