//! The dossier: everything held about one Mini Program.
//!
//! Every leaf may be absent, because an officer enters it bit by bit; what is missing is for the
//! rules to say. Paths and words are those of the dossier file (`tongguan.dossier/1`).

use crate::assessment::{Assessment, PartnerFee};
use crate::attachment::Attachment;
use crate::choice::choices;
use crate::date::DateEntry;
use crate::history::History;
use crate::secret::SecretText;

choices! {
    /// How the Mini Program is to be published.
    Route {
        /// By a company outside mainland China 境外主体.
        InternationalEntity = "international-entity",
        /// By a subsidiary registered in mainland China.
        ChineseSubsidiary = "chinese-subsidiary",
        /// By a partner in mainland China.
        LocalPartner = "local-partner",
    }
}

choices! {
    /// Account subject type 主体类型.
    EntityType {
        /// Enterprise 企业.
        Enterprise = "enterprise",
        /// Sole trader 个体工商户.
        SoleTrader = "sole-trader",
        /// Government 政府.
        Government = "government",
        /// Media 媒体.
        Media = "media",
        /// Other organisation 其他组织.
        OtherOrganisation = "other-organisation",
        /// Individual 个人.
        Individual = "individual",
        /// Entity outside mainland China 海外主体.
        Overseas = "overseas",
    }
}

choices! {
    /// Type of a personal identity document 证件类型.
    IdType {
        /// Resident identity card 居民身份证.
        ResidentId = "resident-id",
        /// Passport 护照.
        Passport = "passport",
        /// Mainland travel permit for Hong Kong and Macao residents 港澳居民来往内地通行证.
        HkMacaoPermit = "hk-macao-permit",
        /// Mainland travel permit for Taiwan residents 台湾居民来往大陆通行证.
        TaiwanPermit = "taiwan-permit",
        /// Foreign permanent resident identity card 外国人永久居留身份证.
        ForeignPermanentResidentId = "foreign-permanent-resident-id",
        /// Residence permit for Hong Kong and Macao residents 港澳居民居住证.
        HkMacaoResidencePermit = "hk-macao-residence-permit",
        /// Residence permit for Taiwan residents 台湾居民居住证.
        TaiwanResidencePermit = "taiwan-residence-permit",
    }
}

choices! {
    /// Who holds a licence.
    LicenceHolder {
        /// The applying company.
        Applicant = "applicant",
        /// The partner.
        Partner = "partner",
    }
}

choices! {
    /// Where a server stands.
    HostedIn {
        /// Mainland China.
        Mainland = "mainland",
        /// Anywhere else.
        Elsewhere = "elsewhere",
    }
}

/// Everything held about one Mini Program.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dossier {
    /// Stable id, a UUID.
    pub id: Option<String>,
    /// The officer's name for the dossier.
    pub title: Option<String>,
    /// The chosen route.
    pub route: Option<Route>,
    /// What led to it.
    pub assessment: Assessment,
    /// The company.
    pub company: Company,
    /// The Mini Program's administrator 管理员, responsible for the Mini Program in the filing.
    pub administrator: Person,
    /// The person responsible for the filing subject 主体负责人.
    pub subject_principal: SubjectPrincipal,
    /// The Mini Program.
    pub mini_program: MiniProgram,
    /// Who receives the packet.
    pub partner: Partner,
    /// Licences held.
    pub licences: Vec<Licence>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// Signed, expiring decisions to hand over although a rule fails.
    pub waivers: Vec<Waiver>,
    /// The persons' separate consent.
    pub consent: Consents,
    /// Steps reached, feedback received, packets built.
    pub history: History,
}

/// The applying company, as on its certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name, described in the contract")]
pub struct Company {
    pub name: Option<String>,
    pub name_en: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub jurisdiction: Option<String>,
    pub entity_type: Option<EntityType>,
    /// Filing code of the unit nature 单位性质.
    pub unit_nature: Option<i64>,
    /// Filing code of the certificate type 证件类型.
    pub certificate_type: Option<i64>,
    /// Unified Social Credit Code 统一社会信用代码.
    pub uscc: Option<String>,
    pub registration_number: Option<String>,
    pub licence_valid_from: Option<DateEntry>,
    pub licence_valid_until: Option<DateEntry>,
    pub business_scope: Option<String>,
    /// Six-digit county code of GB/T 2260.
    pub region: Option<String>,
    /// With province, city and county.
    pub registered_address: Option<String>,
    /// Without province, city and county.
    pub contact_address: Option<String>,
    /// Remark on the subject.
    pub comment: Option<String>,
    pub legal_representative: LegalRepresentative,
}

/// The legal representative 法定代表人.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct LegalRepresentative {
    pub name: Option<String>,
    pub id_type: Option<IdType>,
    pub id_number: Option<SecretText>,
}

/// A responsible person 负责人.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Person {
    pub name: Option<String>,
    pub id_type: Option<IdType>,
    pub id_number: Option<SecretText>,
    pub id_valid_from: Option<DateEntry>,
    pub id_valid_until: Option<DateEntry>,
    pub mobile: Option<SecretText>,
    pub email: Option<SecretText>,
    /// A telephone number, not a name.
    pub emergency_contact: Option<SecretText>,
    pub is_legal_representative: Option<bool>,
}

/// The subject principal 主体负责人: the administrator again, or another person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SubjectPrincipal {
    /// `true` replaces the rest of the block.
    pub same_as_administrator: Option<bool>,
    /// Read only when `same_as_administrator` is not `true`; see [`Dossier::subject_principal_person`].
    pub person: Person,
}

/// The Mini Program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct MiniProgram {
    pub name: Option<String>,
    pub short_name: Option<String>,
    pub introduction: Option<String>,
    pub categories: Vec<Category>,
    /// Index into `categories`.
    pub main_category: Option<i64>,
    /// Second-level service-content ids of the filing.
    pub service_types: Vec<i64>,
    pub pre_approvals: Vec<PreApproval>,
    /// The filing remark 备注.
    pub remark: Option<String>,
    /// Ids from the rule book's functionality list.
    pub functionality: Vec<String>,
    pub backend_domains: Vec<BackendDomain>,
}

/// A service category 服务类目 by its official Chinese names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Category {
    pub level1: Option<String>,
    pub level2: Option<String>,
    pub level3: Option<String>,
}

/// A pre-approval 前置审批.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PreApproval {
    /// Filing code; 24 means that none applies.
    pub kind: Option<i64>,
    /// Id of the attachment that shows it.
    pub attachment: Option<String>,
}

/// A server the Mini Program talks to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct BackendDomain {
    pub host: Option<String>,
    pub icp_number: Option<String>,
    pub hosted_in: Option<HostedIn>,
}

/// Who receives the packet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Partner {
    pub name: Option<String>,
    pub contact: Option<String>,
    pub age_recipient: Option<String>,
    /// What the partner asks for its own work.
    pub fees: Vec<PartnerFee>,
}

/// A licence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Licence {
    /// Id from the rule book's licence list.
    pub kind: Option<String>,
    pub number: Option<String>,
    pub holder: Option<LicenceHolder>,
    pub issuer: Option<String>,
    pub valid_from: Option<DateEntry>,
    pub valid_until: Option<DateEntry>,
    /// Id of the attachment that shows it.
    pub attachment: Option<String>,
}

/// A signed, expiring decision to hand over although a rule fails. All members are required to count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Waiver {
    pub rule: Option<String>,
    pub field: Option<String>,
    pub reason: Option<String>,
    pub approver: Option<String>,
    pub expires: Option<DateEntry>,
}

/// Consents by person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Consents {
    pub administrator: Consent,
    pub subject_principal: Consent,
}

/// A person's separate consent to their data being handed on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Consent {
    pub given_on: Option<DateEntry>,
    /// Id of the attachment with the signed form.
    pub attachment: Option<String>,
}

impl Dossier {
    /// The person who is subject principal: the administrator when the dossier says so.
    #[must_use]
    pub fn subject_principal_person(&self) -> &Person {
        if self.subject_principal.same_as_administrator == Some(true) {
            &self.administrator
        } else {
            &self.subject_principal.person
        }
    }

    /// The first attachment with that role, and its place in the list.
    #[must_use]
    pub fn attachment_with_role(&self, role: crate::AttachmentRole) -> Option<(usize, &Attachment)> {
        self.attachments.iter().enumerate().find(|(_, attachment)| attachment.role == Some(role))
    }

    /// The attachment with that id, and its place in the list.
    #[must_use]
    pub fn attachment(&self, id: &str) -> Option<(usize, &Attachment)> {
        self.attachments.iter().enumerate().find(|(_, attachment)| attachment.id.as_deref() == Some(id))
    }
}
