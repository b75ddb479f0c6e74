//! What the officer answered before a route was chosen, the choice's reason, and what the partner asks for it.
//!
//! The questions themselves, why each is asked and what follows from an answer are data of the rule book
//! (`lists/questions.toml`). The chosen route stands in the dossier's `route`.

use crate::choice::choices;
use crate::date::DateEntry;

choices! {
    /// Where there is a company that can apply.
    CompanyPlace {
        /// Only outside mainland China.
        OutsideMainland = "outside-mainland",
        /// Only in mainland China.
        InMainland = "in-mainland",
        /// One in mainland China and one outside.
        OnBothSides = "on-both-sides",
    }
}

choices! {
    /// Where most users are.
    UsersPlace {
        /// In mainland China.
        Mainland = "mainland",
        /// Anywhere else.
        Elsewhere = "elsewhere",
        /// In mainland China and elsewhere.
        Everywhere = "everywhere",
    }
}

choices! {
    /// How soon the Mini Program has to be released.
    HowSoon {
        /// Within one month.
        WithinAMonth = "within-a-month",
        /// Within six months.
        WithinHalfAYear = "within-half-a-year",
        /// Later, or no day is set.
        NoHurry = "no-hurry",
    }
}

choices! {
    /// How long it is meant to run.
    HowLong {
        /// To try the market.
        Trial = "trial",
        /// For years.
        Lasting = "lasting",
    }
}

choices! {
    /// Who runs the servers, and where.
    Hosting {
        /// The applicant, in mainland China.
        OwnInMainland = "own-in-mainland",
        /// The applicant, outside mainland China.
        OwnElsewhere = "own-elsewhere",
        /// The partner, in mainland China.
        ByPartner = "by-partner",
    }
}

choices! {
    /// How often a fee is charged.
    Charged {
        /// Once.
        Once = "once",
        /// Every year.
        Yearly = "yearly",
    }
}

/// The answers, and why the route was chosen. What the Mini Program does is `mini_program.functionality`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct Assessment {
    pub company_place: Option<CompanyPlace>,
    pub users: Option<UsersPlace>,
    pub takes_money: Option<bool>,
    /// Whether somebody with a Chinese identity number and telephone number can be administrator.
    pub chinese_id_holder: Option<bool>,
    pub how_soon: Option<HowSoon>,
    pub how_long: Option<HowLong>,
    pub hosting: Option<Hosting>,
    /// Why the dossier's route was chosen, in the officer's words.
    pub route_reason: Option<String>,
    pub chosen_on: Option<DateEntry>,
}

/// A fee that the partner asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "each member is the field path of the same name")]
pub struct PartnerFee {
    pub what: Option<String>,
    /// In CNY, as a decimal number such as `12800` or `99.50`.
    pub amount: Option<String>,
    pub charged: Option<Charged>,
}
