//! The pages on which an officer works, the step of the guide each belongs to, and the fields that
//! stand on it. One table, so that a finding, a task and a link always agree on the place.

use tongguan_domain::{AttachmentRole, Field, FieldPath};

/// A page of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the page with the word beside it in `word`")]
pub enum Page {
    Company,
    LegalRepresentative,
    Administrator,
    Consent,
    MiniProgram,
    Categories,
    Licences,
    SubjectPrincipal,
    Filing,
    Documents,
    Domains,
    Partner,
    Waivers,
}

impl Page {
    /// Every page in the order of the task list.
    pub const ALL: [Self; 13] = [
        Self::Company,
        Self::LegalRepresentative,
        Self::Administrator,
        Self::Consent,
        Self::Documents,
        Self::MiniProgram,
        Self::Categories,
        Self::Licences,
        Self::SubjectPrincipal,
        Self::Filing,
        Self::Domains,
        Self::Partner,
        Self::Waivers,
    ];

    /// The word by which window and messages know the page.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::LegalRepresentative => "legal-representative",
            Self::Administrator => "administrator",
            Self::Consent => "consent",
            Self::MiniProgram => "mini-program",
            Self::Categories => "categories",
            Self::Licences => "licences",
            Self::SubjectPrincipal => "subject-principal",
            Self::Filing => "filing",
            Self::Documents => "documents",
            Self::Domains => "domains",
            Self::Partner => "partner",
            Self::Waivers => "waivers",
        }
    }

    /// The step of the guide: 1 registering, 2 filing, 3 basic information, 4 to 7 development to
    /// release. The hand-over itself, partner and waivers, is counted as step 7.
    #[must_use]
    pub const fn step(self) -> u8 {
        match self {
            Self::Company
            | Self::LegalRepresentative
            | Self::Administrator
            | Self::Consent
            | Self::Documents => 1,
            Self::SubjectPrincipal | Self::Filing => 2,
            Self::MiniProgram | Self::Categories | Self::Licences => 3,
            Self::Domains => 4,
            Self::Partner | Self::Waivers => 7,
        }
    }

    /// The page on which a field stands.
    #[must_use]
    pub fn of(path: FieldPath) -> Self {
        use Field as F;
        match path.field() {
            F::LegalRepresentative
            | F::LegalRepresentativeName
            | F::LegalRepresentativeIdType
            | F::LegalRepresentativeIdNumber => Self::LegalRepresentative,
            F::Categories
            | F::Category
            | F::CategoryLevel1
            | F::CategoryLevel2
            | F::CategoryLevel3
            | F::MainCategory => Self::Categories,
            F::ServiceTypes
            | F::ServiceType
            | F::PreApprovals
            | F::PreApproval
            | F::PreApprovalType
            | F::PreApprovalAttachment
            | F::MiniProgramRemark
            | F::Functionality
            | F::Function => Self::Filing,
            F::BackendDomains
            | F::BackendDomain
            | F::BackendDomainHost
            | F::BackendDomainIcpNumber
            | F::BackendDomainHostedIn => Self::Domains,
            field => Self::of_group(field.template().split(['.', '[']).next().unwrap_or_default()),
        }
    }

    /// The page on which a missing file is asked for.
    #[must_use]
    pub const fn of_role(role: AttachmentRole) -> Self {
        match role {
            AttachmentRole::Icon => Self::MiniProgram,
            _ => Self::Documents,
        }
    }

    fn of_group(group: &str) -> Self {
        match group {
            "administrator" => Self::Administrator,
            "subject_principal" => Self::SubjectPrincipal,
            "mini_program" => Self::MiniProgram,
            "partner" | "history" => Self::Partner,
            "licences" => Self::Licences,
            "attachments" => Self::Documents,
            "waivers" => Self::Waivers,
            "consent" => Self::Consent,
            _ => Self::Company,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use tongguan_domain::{Field, FieldPath};

    #[test]
    fn nested_groups_have_pages_of_their_own() {
        assert_eq!(Page::of(FieldPath::of(Field::LegalRepresentativeName)), Page::LegalRepresentative);
        assert_eq!(Page::of(FieldPath::of(Field::MiniProgramRemark)), Page::Filing);
        assert_eq!(Page::of(FieldPath::of(Field::MiniProgramName)), Page::MiniProgram);
        assert_eq!(Page::of(FieldPath::item(Field::LicenceNumber, 2)), Page::Licences);
        assert_eq!(Page::of(FieldPath::of(Field::Title)), Page::Company);
    }
}
