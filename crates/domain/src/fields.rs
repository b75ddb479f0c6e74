//! The closed list of field paths, shared by rules, window, command line and PDF.
//!
//! One row per place in a dossier. The dossier file, the typed access of [`crate::Slot`], the rules'
//! `field` and the generated TypeScript list all come from this table, so they cannot drift apart.

use std::fmt;
use std::str::FromStr;

use crate::assessment::{Charged, CompanyPlace, Hosting, HowLong, HowSoon, UsersPlace};
use crate::attachment::AttachmentRole;
use crate::choice::Choice;
use crate::dossier::{Dossier, EntityType, HostedIn, IdType, LicenceHolder, Route};
use crate::feedback::FeedbackFrom;
use crate::history::StepState;
use crate::slots::{Slot, SlotMut};

/// What a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A named part with members of its own, such as `company`.
    Group,
    /// A list of parts, such as `licences`; its members are `licences.0`, `licences.1` and so on.
    List,
    /// Text that identifies nobody.
    Text,
    /// A document number, telephone number or e-mail address of a person.
    Secret,
    /// `YYYY-MM-DD`, or `long-term` for an end date.
    Date,
    /// A whole number.
    Integer,
    /// Yes or no.
    Flag,
    /// One word of a closed list.
    Choice,
    /// A list of words.
    TextList,
    /// A list of whole numbers.
    IntegerList,
    /// Kept as it came.
    Raw,
}

macro_rules! fields {
    ($($field:ident $path:literal $kind:ident $([$($list:ident).+])? $(($($place:ident).+))? $(<$choice:ty>)? ;)+) => {
        /// A place in a dossier, list items not yet numbered.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the variant is the path beside it in the table")]
        pub enum Field { $($field,)+ }

        impl Field {
            /// Every place, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$field,)+];

            /// The path with `[]` where the number of a list item goes, such as `licences[].number`.
            #[must_use]
            pub const fn template(self) -> &'static str {
                match self { $(Self::$field => $path,)+ }
            }

            /// What the place can hold.
            #[must_use]
            pub const fn kind(self) -> FieldKind {
                match self { $(Self::$field => FieldKind::$kind,)+ }
            }

            /// The words a choice admits; empty for every other kind.
            #[must_use]
            pub fn choices(self) -> Vec<&'static str> {
                match self {
                    $($(Self::$field => <$choice as Choice>::ALL.iter().map(|member| member.word()).collect(),)?)+
                    _ => Vec::new(),
                }
            }

            pub(crate) fn slot<'a>(self, dossier: &'a Dossier, index: Option<usize>) -> Option<Slot<'a>> {
                let _ = index;
                match self { $(Self::$field => place!(ref dossier index $kind $([$($list).+])? $(($($place).+))?),)+ }
            }

            pub(crate) fn slot_mut<'a>(self, dossier: &'a mut Dossier, index: Option<usize>) -> Option<SlotMut<'a>> {
                let _ = index;
                match self { $(Self::$field => place!(mut dossier index $kind $([$($list).+])? $(($($place).+))?),)+ }
            }
        }
    };
}

macro_rules! place {
    (ref $d:ident $i:ident $kind:ident [$($list:ident).+] ($($place:ident).+)) => { Some(Slot::$kind(&$d.$($list).+.get($i?)?.$($place).+)) };
    (ref $d:ident $i:ident $kind:ident ($($place:ident).+)) => { Some(Slot::$kind(&$d.$($place).+)) };
    (ref $d:ident $i:ident $kind:ident) => { None };
    (mut $d:ident $i:ident $kind:ident [$($list:ident).+] ($($place:ident).+)) => { Some(SlotMut::$kind(&mut $d.$($list).+.get_mut($i?)?.$($place).+)) };
    (mut $d:ident $i:ident $kind:ident ($($place:ident).+)) => { Some(SlotMut::$kind(&mut $d.$($place).+)) };
    (mut $d:ident $i:ident $kind:ident) => { None };
}

fields! {
    Id "id" Text (id);
    Title "title" Text (title);
    Route "route" Choice (route) <Route>;

    Assessment "assessment" Group;
    AssessmentCompanyPlace "assessment.company_place" Choice (assessment.company_place) <CompanyPlace>;
    AssessmentUsers "assessment.users" Choice (assessment.users) <UsersPlace>;
    AssessmentTakesMoney "assessment.takes_money" Flag (assessment.takes_money);
    AssessmentChineseIdHolder "assessment.chinese_id_holder" Flag (assessment.chinese_id_holder);
    AssessmentHowSoon "assessment.how_soon" Choice (assessment.how_soon) <HowSoon>;
    AssessmentHowLong "assessment.how_long" Choice (assessment.how_long) <HowLong>;
    AssessmentHosting "assessment.hosting" Choice (assessment.hosting) <Hosting>;
    AssessmentRouteReason "assessment.route_reason" Text (assessment.route_reason);
    AssessmentChosenOn "assessment.chosen_on" Date (assessment.chosen_on);

    Company "company" Group;
    CompanyName "company.name" Text (company.name);
    CompanyNameEn "company.name_en" Text (company.name_en);
    CompanyJurisdiction "company.jurisdiction" Text (company.jurisdiction);
    CompanyEntityType "company.entity_type" Choice (company.entity_type) <EntityType>;
    CompanyUnitNature "company.unit_nature" Integer (company.unit_nature);
    CompanyCertificateType "company.certificate_type" Integer (company.certificate_type);
    CompanyUscc "company.uscc" Text (company.uscc);
    CompanyRegistrationNumber "company.registration_number" Text (company.registration_number);
    CompanyLicenceValidFrom "company.licence_valid_from" Date (company.licence_valid_from);
    CompanyLicenceValidUntil "company.licence_valid_until" Date (company.licence_valid_until);
    CompanyBusinessScope "company.business_scope" Text (company.business_scope);
    CompanyRegion "company.region" Text (company.region);
    CompanyRegisteredAddress "company.registered_address" Text (company.registered_address);
    CompanyContactAddress "company.contact_address" Text (company.contact_address);
    CompanyComment "company.comment" Text (company.comment);
    LegalRepresentative "company.legal_representative" Group;
    LegalRepresentativeName "company.legal_representative.name" Text (company.legal_representative.name);
    LegalRepresentativeIdType "company.legal_representative.id_type" Choice (company.legal_representative.id_type) <IdType>;
    LegalRepresentativeIdNumber "company.legal_representative.id_number" Secret (company.legal_representative.id_number);

    Administrator "administrator" Group;
    AdministratorName "administrator.name" Text (administrator.name);
    AdministratorIdType "administrator.id_type" Choice (administrator.id_type) <IdType>;
    AdministratorIdNumber "administrator.id_number" Secret (administrator.id_number);
    AdministratorIdValidFrom "administrator.id_valid_from" Date (administrator.id_valid_from);
    AdministratorIdValidUntil "administrator.id_valid_until" Date (administrator.id_valid_until);
    AdministratorMobile "administrator.mobile" Secret (administrator.mobile);
    AdministratorEmail "administrator.email" Secret (administrator.email);
    AdministratorEmergencyContact "administrator.emergency_contact" Secret (administrator.emergency_contact);
    AdministratorIsLegalRepresentative "administrator.is_legal_representative" Flag (administrator.is_legal_representative);

    SubjectPrincipal "subject_principal" Group;
    SubjectPrincipalSameAsAdministrator "subject_principal.same_as_administrator" Flag (subject_principal.same_as_administrator);
    SubjectPrincipalName "subject_principal.name" Text (subject_principal.person.name);
    SubjectPrincipalIdType "subject_principal.id_type" Choice (subject_principal.person.id_type) <IdType>;
    SubjectPrincipalIdNumber "subject_principal.id_number" Secret (subject_principal.person.id_number);
    SubjectPrincipalIdValidFrom "subject_principal.id_valid_from" Date (subject_principal.person.id_valid_from);
    SubjectPrincipalIdValidUntil "subject_principal.id_valid_until" Date (subject_principal.person.id_valid_until);
    SubjectPrincipalMobile "subject_principal.mobile" Secret (subject_principal.person.mobile);
    SubjectPrincipalEmail "subject_principal.email" Secret (subject_principal.person.email);
    SubjectPrincipalEmergencyContact "subject_principal.emergency_contact" Secret (subject_principal.person.emergency_contact);
    SubjectPrincipalIsLegalRepresentative "subject_principal.is_legal_representative" Flag (subject_principal.person.is_legal_representative);

    MiniProgram "mini_program" Group;
    MiniProgramName "mini_program.name" Text (mini_program.name);
    MiniProgramShortName "mini_program.short_name" Text (mini_program.short_name);
    MiniProgramIntroduction "mini_program.introduction" Text (mini_program.introduction);
    Categories "mini_program.categories" List (mini_program.categories);
    Category "mini_program.categories[]" Group;
    CategoryLevel1 "mini_program.categories[].level1" Text [mini_program.categories] (level1);
    CategoryLevel2 "mini_program.categories[].level2" Text [mini_program.categories] (level2);
    CategoryLevel3 "mini_program.categories[].level3" Text [mini_program.categories] (level3);
    MainCategory "mini_program.main_category" Integer (mini_program.main_category);
    ServiceTypes "mini_program.service_types" IntegerList (mini_program.service_types);
    ServiceType "mini_program.service_types[]" Group;
    PreApprovals "mini_program.pre_approvals" List (mini_program.pre_approvals);
    PreApproval "mini_program.pre_approvals[]" Group;
    PreApprovalType "mini_program.pre_approvals[].type" Integer [mini_program.pre_approvals] (kind);
    PreApprovalAttachment "mini_program.pre_approvals[].attachment" Text [mini_program.pre_approvals] (attachment);
    MiniProgramRemark "mini_program.remark" Text (mini_program.remark);
    Functionality "mini_program.functionality" TextList (mini_program.functionality);
    Function "mini_program.functionality[]" Group;
    BackendDomains "mini_program.backend_domains" List (mini_program.backend_domains);
    BackendDomain "mini_program.backend_domains[]" Group;
    BackendDomainHost "mini_program.backend_domains[].host" Text [mini_program.backend_domains] (host);
    BackendDomainIcpNumber "mini_program.backend_domains[].icp_number" Text [mini_program.backend_domains] (icp_number);
    BackendDomainHostedIn "mini_program.backend_domains[].hosted_in" Choice [mini_program.backend_domains] (hosted_in) <HostedIn>;

    Partner "partner" Group;
    PartnerName "partner.name" Text (partner.name);
    PartnerContact "partner.contact" Text (partner.contact);
    PartnerAgeRecipient "partner.age_recipient" Text (partner.age_recipient);
    PartnerFees "partner.fees" List (partner.fees);
    PartnerFee "partner.fees[]" Group;
    PartnerFeeWhat "partner.fees[].what" Text [partner.fees] (what);
    PartnerFeeAmount "partner.fees[].amount" Text [partner.fees] (amount);
    PartnerFeeCharged "partner.fees[].charged" Choice [partner.fees] (charged) <Charged>;

    Licences "licences" List (licences);
    Licence "licences[]" Group;
    LicenceKind "licences[].kind" Text [licences] (kind);
    LicenceNumber "licences[].number" Text [licences] (number);
    LicenceHolder "licences[].holder" Choice [licences] (holder) <LicenceHolder>;
    LicenceIssuer "licences[].issuer" Text [licences] (issuer);
    LicenceValidFrom "licences[].valid_from" Date [licences] (valid_from);
    LicenceValidUntil "licences[].valid_until" Date [licences] (valid_until);
    LicenceAttachment "licences[].attachment" Text [licences] (attachment);

    Attachments "attachments" List (attachments);
    Attachment "attachments[]" Group;
    AttachmentId "attachments[].id" Text [attachments] (id);
    AttachmentRole "attachments[].role" Choice [attachments] (role) <AttachmentRole>;
    AttachmentFile "attachments[].file" Text [attachments] (file);
    AttachmentSha256 "attachments[].sha256" Text [attachments] (sha256);
    AttachmentNote "attachments[].note" Text [attachments] (note);

    Waivers "waivers" List (waivers);
    Waiver "waivers[]" Group;
    WaiverRule "waivers[].rule" Text [waivers] (rule);
    WaiverField "waivers[].field" Text [waivers] (field);
    WaiverReason "waivers[].reason" Text [waivers] (reason);
    WaiverApprover "waivers[].approver" Text [waivers] (approver);
    WaiverExpires "waivers[].expires" Date [waivers] (expires);

    Consent "consent" Group;
    ConsentAdministrator "consent.administrator" Group;
    ConsentAdministratorGivenOn "consent.administrator.given_on" Date (consent.administrator.given_on);
    ConsentAdministratorAttachment "consent.administrator.attachment" Text (consent.administrator.attachment);
    ConsentSubjectPrincipal "consent.subject_principal" Group;
    ConsentSubjectPrincipalGivenOn "consent.subject_principal.given_on" Date (consent.subject_principal.given_on);
    ConsentSubjectPrincipalAttachment "consent.subject_principal.attachment" Text (consent.subject_principal.attachment);

    History "history" Group;
    HistorySteps "history.steps" List (history.steps);
    HistoryStep "history.steps[]" Group;
    HistoryStepId "history.steps[].step" Text [history.steps] (step);
    HistoryStepState "history.steps[].state" Choice [history.steps] (state) <StepState>;
    HistoryStepReachedOn "history.steps[].reached_on" Date [history.steps] (reached_on);
    HistoryStepNote "history.steps[].note" Text [history.steps] (note);
    HistoryFeedback "history.feedback" List (history.feedback);
    Feedback "history.feedback[]" Group;
    FeedbackId "history.feedback[].id" Text [history.feedback] (id);
    FeedbackFrom "history.feedback[].from" Choice [history.feedback] (from) <FeedbackFrom>;
    FeedbackReceivedOn "history.feedback[].received_on" Date [history.feedback] (received_on);
    FeedbackPacket "history.feedback[].packet" Text [history.feedback] (packet);
    FeedbackItem "history.feedback[].item" Text [history.feedback] (item);
    FeedbackField "history.feedback[].field" Text [history.feedback] (field);
    FeedbackCode "history.feedback[].code" Integer [history.feedback] (code);
    FeedbackWords "history.feedback[].words" Text [history.feedback] (words);
    FeedbackAdvice "history.feedback[].advice" Text [history.feedback] (advice);
    FeedbackRefused "history.feedback[].refused" Text [history.feedback] (refused);
    FeedbackSigner "history.feedback[].signer" Text [history.feedback] (signer);
    HistoryPackets "history.packets" Raw (history.packets);
}

impl Field {
    /// The place with that template.
    #[must_use]
    pub fn from_template(template: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.template() == template)
    }

    /// Whether the path of this place carries the number of a list item.
    #[must_use]
    pub fn is_numbered(self) -> bool {
        self.template().contains("[]")
    }
}

/// A concrete place in one dossier, such as `licences.2.number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldPath {
    field: Field,
    index: Option<usize>,
}

impl FieldPath {
    /// A place that carries no number. For a numbered place it stands for the whole list's template.
    #[must_use]
    pub const fn of(field: Field) -> Self {
        Self { field, index: None }
    }

    /// A place in the list item with that number, counted from 0.
    #[must_use]
    pub const fn item(field: Field, index: usize) -> Self {
        Self { field, index: Some(index) }
    }

    /// The place without its number.
    #[must_use]
    pub const fn field(self) -> Field {
        self.field
    }

    /// The number of the list item, counted from 0.
    #[must_use]
    pub const fn index(self) -> Option<usize> {
        self.index
    }
}

impl From<Field> for FieldPath {
    fn from(field: Field) -> Self {
        Self::of(field)
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.index {
            Some(index) => formatter.write_str(&self.field.template().replace("[]", &format!(".{index}"))),
            None => formatter.write_str(self.field.template()),
        }
    }
}

/// The text is not a path of the closed list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a field path")]
pub struct UnknownFieldPath;

impl FromStr for FieldPath {
    type Err = UnknownFieldPath;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut template = String::with_capacity(text.len() + 2);
        let mut index = None;
        for part in text.split('.') {
            match part.parse::<usize>() {
                Ok(number) if index.is_none() && !template.is_empty() => {
                    index = Some(number);
                    template.push_str("[]");
                }
                _ => {
                    if !template.is_empty() {
                        template.push('.');
                    }
                    template.push_str(part);
                }
            }
        }
        let field = Field::from_template(&template).ok_or(UnknownFieldPath)?;
        Ok(Self { field, index })
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, FieldPath};

    #[test]
    fn every_path_reads_back_as_itself() {
        for field in Field::ALL {
            let path = if field.is_numbered() { FieldPath::item(*field, 7) } else { FieldPath::of(*field) };
            assert_eq!(path.to_string().parse::<FieldPath>(), Ok(path));
        }
    }

    #[test]
    fn an_unknown_path_is_refused() {
        assert!("licences.2.nummer".parse::<FieldPath>().is_err());
        assert!("licences.2.3.number".parse::<FieldPath>().is_err());
        assert!("".parse::<FieldPath>().is_err());
    }
}
