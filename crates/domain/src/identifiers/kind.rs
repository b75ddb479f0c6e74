//! The closed list of identifier kinds, and which file judges which.

use chrono::NaiveDate;

use super::judgement::{Judgement, Verdict};
use super::{
    bank_card, business_registration, email, foreign_permanent_resident, hk_macao_permit,
    hmt_residence_permit, icp_number, landline, mini_program_filing, mobile, organisation_code, passport_cn,
    passport_mrz, person_name, postal_code, resident_id, resident_id_15, taiwan_permit, uscc,
};
use crate::choice::{Choice, choices};

choices! {
    /// What an identifier identifies.
    Kind {
        /// Resident identity number 公民身份号码, 18 characters (GB 11643-1999).
        ResidentId = "resident-id",
        /// Resident identity number of the first generation, 15 digits (GB 11643-1989).
        ResidentId15 = "resident-id-15",
        /// Unified Social Credit Code 统一社会信用代码 (GB 32100-2015).
        Uscc = "uscc",
        /// Organisation code 组织机构代码 (GB 11714-1997).
        OrganisationCode = "organisation-code",
        /// Business registration number 工商注册号, 15 digits (GS 15-2006).
        BusinessRegistration15 = "business-registration-15",
        /// Mobile number of the mainland.
        Mobile = "mobile",
        /// Landline number of the mainland, with area code.
        Landline = "landline",
        /// Mainland travel permit for residents of Hong Kong and Macao 港澳居民来往内地通行证.
        HkMacaoPermit = "hk-macao-permit",
        /// Mainland travel permit for residents of Taiwan 台湾居民来往大陆通行证.
        TaiwanPermit = "taiwan-permit",
        /// Residence permit for residents of Hong Kong, Macao and Taiwan 港澳台居民居住证.
        HmtResidencePermit = "hmt-residence-permit",
        /// Foreign permanent resident identity card 外国人永久居留身份证, both formats.
        ForeignPermanentResidentId = "foreign-permanent-resident-id",
        /// Number of a Chinese passport.
        PassportCn = "passport-cn",
        /// Machine-readable zone of a passport: two lines of 44 (ICAO 9303 part 4).
        PassportMrz = "passport-mrz",
        /// Postal code.
        PostalCode = "postal-code",
        /// Bank card number.
        BankCard = "bank-card",
        /// E-mail address as sign-up forms take it.
        Email = "email",
        /// Chinese name of a person as on the identity card.
        PersonName = "person-name",
        /// Number of an ICP filing or licence.
        IcpNumber = "icp-number",
        /// Filing number of a Mini Program.
        MiniProgramFilingNumber = "mini-program-filing-number",
    }
}

impl Kind {
    pub(super) fn examine(self, text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
        match self {
            Self::ResidentId => resident_id::examine(text, as_of, judgement),
            Self::ResidentId15 => resident_id_15::examine(text, as_of, judgement),
            Self::Uscc => uscc::examine(text, judgement),
            Self::OrganisationCode => organisation_code::examine(text, judgement),
            Self::BusinessRegistration15 => business_registration::examine(text, judgement),
            Self::Mobile => mobile::examine(text, judgement),
            Self::Landline => landline::examine(text, judgement),
            Self::HkMacaoPermit => hk_macao_permit::examine(text, judgement),
            Self::TaiwanPermit => taiwan_permit::examine(text, judgement),
            Self::HmtResidencePermit => hmt_residence_permit::examine(text, as_of, judgement),
            Self::ForeignPermanentResidentId => foreign_permanent_resident::examine(text, as_of, judgement),
            Self::PassportCn => passport_cn::examine(text, judgement),
            Self::PassportMrz => passport_mrz::examine(text, as_of, judgement),
            Self::PostalCode => postal_code::examine(text, judgement),
            Self::BankCard => bank_card::examine(text, judgement),
            Self::Email => email::examine(text, judgement),
            Self::PersonName => person_name::examine(text, judgement),
            Self::IcpNumber => icp_number::examine(text, judgement),
            Self::MiniProgramFilingNumber => mini_program_filing::examine(text, judgement),
        }
    }

    /// Lengths in bytes a text of this kind can have, for kinds distinctive enough to be offered as
    /// "this is a … number". Post codes, bank cards and names are not: too much passes for them.
    const fn distinctive_lengths(self) -> &'static [usize] {
        match self {
            Self::ResidentId | Self::Uscc | Self::HmtResidencePermit => &[18],
            Self::ResidentId15 | Self::BusinessRegistration15 => &[15],
            Self::ForeignPermanentResidentId => &[15, 18],
            Self::OrganisationCode => &[9, 10],
            Self::Mobile => &[11, 14],
            Self::HkMacaoPermit => &[9, 11],
            Self::TaiwanPermit => &[8, 10],
            Self::PassportCn => &[9],
            Self::Landline
            | Self::PassportMrz
            | Self::PostalCode
            | Self::BankCard
            | Self::Email
            | Self::PersonName
            | Self::IcpNumber
            | Self::MiniProgramFilingNumber => &[],
        }
    }

    /// The other kinds as which a text would be valid.
    pub(super) fn others_valid(self, text: &str, as_of: NaiveDate) -> Vec<Self> {
        let candidates = Self::ALL.iter().copied();
        let fitting =
            candidates.filter(|kind| *kind != self && kind.distinctive_lengths().contains(&text.len()));
        fitting
            .filter(|kind| {
                let mut judgement = Judgement::start(*kind, Vec::new());
                kind.examine(text, as_of, &mut judgement);
                judgement.verdict == Verdict::Valid
            })
            .collect()
    }
}
